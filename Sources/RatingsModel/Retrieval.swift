/// Where a source was fetched from, and how recent what came is.
package struct Retrieval: Hashable, Sendable {
    /// A copy of an earlier day that stands in for the source.
    package struct Copy: Hashable, Sendable {
        /// The day on which it was the server's version.
        package var fetched: CalendarDate
        /// How many days ago that was.
        package var ageInDays: Int
        /// Why the source could not be fetched, in a sentence without a full stop; nil where it was not to be.
        package var reason: String?

        /// Makes a copy's account.
        package init(fetched: CalendarDate, ageInDays: Int, reason: String? = nil) {
            self.fetched = fetched
            self.ageInDays = ageInDays
            self.reason = reason
        }

        /// The copy in words: "copy of 3 November 2026, 20 days old".
        package var name: String {
            "copy of \(fetched.longEnglish), "
                + (ageInDays == 0 ? "fetched today" : ageInDays == 1 ? "1 day old" : "\(ageInDays) days old")
        }
    }

    /// The address, without passwords and keys.
    package var address: String
    /// The day on which the source last changed, if its server says.
    package var lastModified: CalendarDate?
    /// The copy that was read instead; nil where the server's present version was read.
    package var copy: Copy?

    /// Makes an account of a retrieval.
    package init(address: String, lastModified: CalendarDate? = nil, copy: Copy? = nil) {
        self.address = address
        self.lastModified = lastModified
        self.copy = copy
    }
}

import RatingsModel

/// Ratings as they were told once: those of an export, or those of a file.
package struct Edition: Hashable, Sendable {
    /// Where they come from.
    package enum Origin: Hashable, Sendable {
        /// The export for a month.
        case month(YearMonth)
        /// A file that the user named.
        case file(String)
    }

    /// Where they come from.
    package let origin: Origin
    /// The day as at which they were told; nil where everything counted.
    package let asOf: CalendarDate?
    /// The names of the files that they were read from.
    package let sources: [String]

    /// Makes a description.
    package init(_ origin: Origin, asOf: CalendarDate? = nil, sources: [String] = []) {
        self.origin = origin
        self.asOf = asOf
        self.sources = sources
    }

    /// Whether an authority existed when they were told: on their day, or at the end of their month. A file without a
    /// month is taken as of now.
    package func counts(_ authority: Authority) -> Bool {
        switch (asOf, origin) {
        case (let day?, _): authority.existed(on: day)
        case (nil, .month(let month)): authority.existed(on: month.lastDay)
        case (nil, .file): authority.validTo == nil
        }
    }
}

/// What came of looking for something to compare an export with.
package enum ChangeReport: Hashable, Sendable {
    /// The user wants no comparison.
    case notWanted
    /// There is no snapshot of an earlier month.
    case noEarlier
    /// There is one, and it can't be used.
    ///
    /// - Parameters:
    ///   - path: The snapshot.
    ///   - reason: Why, in a sentence without a capital letter and a full stop.
    case unusable(path: String, reason: String)
    /// They were compared.
    case compared(Changes)

    /// What is different; nil where nothing was compared.
    package var changes: Changes? {
        if case .compared(let changes) = self { changes } else { nil }
    }
}

/// Something that can't be asked for, such as a name that is no authority's.
package struct RequestRefusal: Error, Hashable, Sendable {
    /// What is the matter, in a sentence without a full stop.
    package let message: String
    /// What to do, in a sentence.
    package let remedy: String

    /// The words that were asked for, by which the place that asked for them is found.
    package let asked: String?

    /// Makes a refusal.
    package init(message: String, remedy: String, asked: String? = nil) {
        self.message = message
        self.remedy = remedy
        self.asked = asked
    }
}

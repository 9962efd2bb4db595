/// Something that can't be asked for, such as a name that is no authority's.
package struct RequestRefusal: Error, Hashable, Sendable {
    /// What is the matter, in a sentence without a full stop.
    package let message: String
    /// What to do, in a sentence.
    package let remedy: String

    /// Makes a refusal.
    package init(message: String, remedy: String) {
        self.message = message
        self.remedy = remedy
    }
}

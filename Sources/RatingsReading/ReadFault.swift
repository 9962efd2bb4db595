/// Why something can't be read on.
package struct ReadFault: Error, Hashable, Sendable {
    /// What is wrong, in a sentence without a capital letter and a full stop.
    package let reason: String
    /// What there is too much of; nil where it is not what its format says.
    var excess: Excess?

    /// The same fault, told with words before the reason.
    func told(after words: String) -> ReadFault {
        ReadFault(reason: words + reason, excess: excess)
    }
}

/// What there is too much of in a file.
package enum Excess: Hashable, Sendable {
    /// Bytes, in the file or in what it unpacks to.
    case size
    /// What a limit is for that somebody can set.
    case limit(ReadingLimit)
    /// What nobody can allow more of.
    case fixed
}

extension ReadError {
    /// The error of a file, or of a part of it.
    init(_ fault: ReadFault, path: String, part: String?) {
        if let excess = fault.excess {
            self = .tooLarge(path: path, reason: (part.map { "\($0): " } ?? "") + fault.reason, of: excess)
        } else {
            self = .damaged(path: path, part: part, reason: fault.reason)
        }
    }
}

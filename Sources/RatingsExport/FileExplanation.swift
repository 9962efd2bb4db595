import RatingsNormalising

/// Which layout a file has and why.
package struct FileExplanation: Sendable {
    /// The path as the user gave it.
    package let path: String
    /// What kind of file it is, such as "CSV".
    package let format: String
    /// The text encoding.
    package let encoding: String
    /// The separator of a delimited file; nil for JSON.
    package let delimiter: String?
    /// Its tables, or what comes nearest to one.
    package let layouts: LayoutExplanation
    /// What did not go as it should.
    package var complaints: [Complaint] = []
}

/// Several inputs that could not be used.
package struct InputFailures: Error, Sendable {
    /// Each with the reason.
    package let failures: [InputFailure]
}

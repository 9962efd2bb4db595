import RatingsModel

/// How recent a source is that was fetched.
enum RetrievalText {
    /// Lines to stand below what is said of a source; none for a file.
    static func lines(_ source: Source) -> [String] {
        guard let retrieval = source.retrieval else { return [] }
        var lines: [String] = []
        if let day = retrieval.lastModified { lines.append("  Last changed: \(day.longEnglish)") }
        if let copy = retrieval.copy { lines.append("  This is the \(copy.name)") }
        return lines
    }
}

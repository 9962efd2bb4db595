import RatingsModel

/// Where a source was fetched from, for readers of the workbook.
enum RetrievalText {
    /// What the Cover says under the source.
    ///
    /// The day of fetching is told for a copy only: the same data has to give the same workbook on another day.
    static func sentences(_ retrieval: Retrieval) -> String {
        var text = "Fetched from \(DataText.plain(retrieval.address))."
        if let day = retrieval.lastModified { text += " It last changed on \(day.longEnglish)." }
        if let copy = retrieval.copy {
            text += " This is the \(copy.name)"
            text += copy.reason.map { ", because \(DataText.plain($0))." } ?? "; nothing was fetched, as was asked for."
        }
        return text
    }
}

import RatingsReading

/// Tells a file from everything else that servers send.
enum AnswerCheck {
    /// Throws unless an answer is a whole file that may be data.
    static func check(_ answer: Answer) throws(FetchProblem) {
        guard answer.status == 200 else {
            throw .answered(answer.status, comeAgainIn: answer.headers.comeAgainIn)
        }
        guard !ByteSource.isBlank(answer.bytes) else { throw .empty }
        if isWebPage(answer) { throw .webPage }
        guard isWhole(answer) else { throw .endNotTold }
    }

    private static func isWebPage(_ answer: Answer) -> Bool {
        let type = (answer.headers["content-type"] ?? "").lowercased().prefix { $0 != ";" }
        if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") { return true }
        return FileKind(binary: answer.bytes) == nil
            && FileKind(markup: DecodedText(decoding: answer.bytes).bytes) == .webPage
    }

    /// Whether the file came to its end.
    ///
    /// curl counts what comes where the server tells the length, or sends it in chunks. Where the server does
    /// neither, or encodes what was asked for as it is, a connection that broke looks like the end: then the file has
    /// to end as whole files do, with a line or with the bracket of JSON.
    private static func isWhole(_ answer: Answer) -> Bool {
        let headers = answer.headers
        let isEncoded = !["", "identity"].contains((headers["content-encoding"] ?? "").lowercased())
        let isTold =
            !answer.version.hasPrefix("1") || headers["content-length"] != nil
            || headers["transfer-encoding"]?.lowercased().contains("chunked") == true
        if isTold, !isEncoded { return true }
        // The second byte of a character in UTF-16.
        let last = answer.bytes.last { $0 != 0 && $0 != 0x20 }
        return [0x0A, 0x0D, UInt8(ascii: "]"), UInt8(ascii: "}")].contains(last)
    }
}

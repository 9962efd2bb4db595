/// A source whose bytes were recognised, decoded, and are ready to be read as records.
package struct OpenedSource: Sendable {
    /// The path as the user gave it.
    package let path: String
    /// The text, with the encoding that it came in and what could not be decoded.
    package let text: DecodedText
    /// The format of the text.
    package let format: TextFormat
    /// The reader, at the first record.
    package var reader: SourceReader

    /// The encoding that the text came in.
    package var encoding: TextEncoding { text.encoding }

    /// Recognises bytes and makes their reader.
    ///
    /// - Parameters:
    ///   - path: The source's path, for errors; its ending may say that it is JSON.
    ///   - bytes: All bytes of the source.
    ///   - names: The names of JSON members that say what they hold.
    ///   - limits: How much is read at most.
    /// - Throws: ``ReadError`` where the bytes are blank or not text, or where JSON is malformed: JSON is read to
    ///   its end here, because its heading has the members of all objects.
    package init(
        path: String, bytes: [UInt8], names: JSONNames = JSONNames(), limits: ReadingLimits = ReadingLimits()
    ) throws(ReadError) {
        guard !ByteSource.isBlank(bytes) else { throw .empty(path: path) }
        if let kind = FileKind(binary: bytes) { throw .notText(path: path, kind: kind.name) }
        let text = DecodedText(decoding: bytes)
        if let kind = FileKind(markup: text.bytes) { throw .notText(path: path, kind: kind.name) }
        self.path = path
        self.text = text
        format = TextFormat(of: text, path: path)
        reader =
            switch format {
            case .csv(let delimiter): SourceReader(CSVReader(text, delimiter: delimiter, path: path, limits: limits))
            case .json: SourceReader(try JSONReader(text, path: path, names: names, limits: limits))
            }
    }
}

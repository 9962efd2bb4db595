import CheckedYAML
import RatingsReading

/// Reads the text of a file of settings.
enum SettingsText {
    /// Loads a file.
    ///
    /// - Throws: ``ReadError`` where it can't be read, or ``YAMLFileError`` where it is no text.
    static func load(_ path: String) throws -> String {
        let bytes = try ByteSource.load(path: path)
        if let kind = FileKind(binary: bytes) {
            throw YAMLFileError(mistakes: [YAMLMistake(message: "it is \(kind.name), not YAML")])
        }
        return String(decoding: DecodedText(decoding: bytes).bytes, as: UTF8.self)
    }
}

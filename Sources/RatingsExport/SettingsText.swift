import CheckedYAML
import RatingsReading

/// Reads the text of a file of settings.
package enum SettingsText {
    /// Loads a file.
    ///
    /// - Throws: ``ReadError`` where it can't be read, or ``YAMLFileError`` where it is no text.
    static func load(_ path: String) throws -> String {
        var limits = ReadingLimits()
        limits.fileBytes = YAMLBounds.bytes
        do {
            return try text(of: try ByteSource.load(path: path, limits: limits))
        } catch ReadError.tooLarge(let path, let reason, _) {
            // How large settings may be is not for them to say.
            throw ReadError.tooLarge(path: path, reason: reason, of: .fixed)
        }
    }

    /// The text of a file that is in memory.
    ///
    /// - Throws: ``YAMLFileError`` where it is no text.
    package static func text(of bytes: [UInt8]) throws(YAMLFileError) -> String {
        if let kind = FileKind(binary: bytes) {
            throw YAMLFileError(mistakes: [YAMLMistake(message: "it is \(kind.name), not YAML")])
        }
        return String(decoding: DecodedText(decoding: bytes).bytes, as: UTF8.self)
    }
}

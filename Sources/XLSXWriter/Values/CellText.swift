/// Text in the form in which it can stand in a workbook's XML.
struct CellText: Hashable {
    /// The text, with what Excel would read as an escape written so that it is shown literally.
    let encoded: String

    /// Checks and encodes a text.
    ///
    /// - Parameter limit: The greatest length, in UTF-16 code units, as Excel counts it.
    init(_ text: String, limit: Int = ExcelLimits.textLength) throws(TextFault) {
        let survey = TextSurvey(of: text)
        if let scalar = survey.forbidden { throw .character(scalar) }
        encoded = survey.holdsEscape ? Self.escaped(text) : text
        // The library counts what it is given, so the escapes count too.
        let length = survey.holdsEscape ? encoded.utf16.count : survey.utf16Length
        guard length <= limit else { throw .tooLong(length: length, limit: limit) }
    }

    /// Checks and encodes a text which becomes an attribute, where a line break would be lost.
    init(line text: String, limit: Int = ExcelLimits.shortTextLength) throws(TextFault) {
        guard !text.isEmpty else { throw .empty }
        guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { throw .lineBreak }
        try self.init(text, limit: limit)
    }

    /// Excel reads `_x0041_` as the letter A. Writing the first underscore as `_x005F_` keeps the text as it is.
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (position, byte) in bytes.enumerated() {
            if byte == TextSurvey.underscore, TextSurvey.isEscape(in: bytes[position...]) {
                result.append(contentsOf: "_x005F_".utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

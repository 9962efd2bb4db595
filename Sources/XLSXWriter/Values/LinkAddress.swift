/// The address of a web page or of a letter box, in the characters that a link may have.
struct LinkAddress: Hashable {
    /// The address in ASCII, with everything else percent-encoded.
    let encoded: String

    /// Checks and encodes an address that starts with `https://`, `http://` or `mailto:`.
    init(_ text: String) throws(LinkFault) {
        let start = text.prefix(8).lowercased()
        let scheme = ["https://", "http://", "mailto:"].first { start.hasPrefix($0) }
        guard let scheme else { throw .scheme }
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .controlCharacter }
        let rest = Self.percentEncoded(text.dropFirst(scheme.count))
        let whole: String
        if scheme == "mailto:" {
            guard !rest.isEmpty else { throw .noHost }
            whole = scheme + Self.withoutLibraryWords(rest)
        } else {
            let end = rest.utf8.firstIndex(where: Self.isEndOfAuthority) ?? rest.endIndex
            let authority = rest[..<end]
            guard !authority.isEmpty, authority.utf8.first != UInt8(ascii: ":") else { throw .noHost }
            guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw .credentials }
            whole = scheme + Self.hostWithoutLibraryWords(authority) + Self.withoutLibraryWords(rest[end...])
        }
        guard whole.utf8.count <= ExcelLimits.addressLength else { throw .tooLong(length: whole.utf8.count) }
        encoded = whole
    }

    private static func percentEncoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for (position, byte) in bytes.enumerated() {
            if canStand(byte) || byte == UInt8(ascii: "%") && isEncodedByte(bytes[position...]) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isEndOfAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// Whether a byte stands for itself in an address. The library encodes the same ones, but not those above 127.
    private static func canStand(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "[")...UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"):
            false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func isEncodedByte(_ bytes: ArraySlice<UInt8>) -> Bool {
        let two = bytes.dropFirst().prefix(2)
        return two.count == 2 && two.allSatisfy(\.isHexDigit)
    }

    // The library looks for `internal:` and `external:` anywhere in an address, not only at its start,
    // and takes an address that holds one for a place in the workbook or for a file.

    private static func withoutLibraryWords(_ text: some StringProtocol) -> String {
        replacingLibraryWords(in: text) { "\($0)%3A" }
    }

    /// A host's name is the same in capitals; the colon before its port can't be encoded.
    private static func hostWithoutLibraryWords(_ text: some StringProtocol) -> String {
        replacingLibraryWords(in: text) { "\($0.uppercased()):" }
    }

    private static func replacingLibraryWords(
        in text: some StringProtocol, by replacement: (Substring) -> String
    ) -> String {
        // Few addresses have a colon here, and a regular expression takes its time.
        guard text.utf8.contains(UInt8(ascii: ":")) else { return String(text) }
        return String(text).replacing(/(internal|external):/) { replacement($0.output.1) }
    }
}

/// Windows-1252, in which western Windows programs saved text before UTF-8.
enum Windows1252Text {
    /// 0x80 to 0x9F, where it differs from Latin 1. Zero stands for the five bytes that mean nothing.
    private static let signs: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0, 0x017E, 0x0178,
    ]

    /// Decodes bytes. NULs, and bytes that mean nothing, become U+FFFD.
    static func decode(_ bytes: [UInt8]) -> RepairedText {
        var text = RepairedText(capacity: bytes.count + bytes.count / 16 + 64)
        for byte in bytes {
            switch byte {
            case ..<0x80:
                text.append(ascii: byte)
            case 0x80...0x9F:
                let sign = signs[Int(byte) - 0x80]
                if sign != 0, let scalar = Unicode.Scalar(sign) {
                    text.append(scalar)
                } else {
                    text.appendReplacement()
                }
            default:
                text.append(Unicode.Scalar(byte))
            }
        }
        return text
    }
}

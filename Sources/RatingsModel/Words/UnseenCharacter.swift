extension Unicode.Scalar {
    /// Whether the character steers instead of being seen: it controls a terminal, turns the direction of writing, or
    /// has no width.
    package var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// What stands for the character where it has to be seen, such as `[U+200B]`.
    package var mark: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }
}

/// Formulas that make a link: `=HYPERLINK("https://…","text")`, as Ofsted writes the links of its files.
enum LinkFormula {
    private static let name = Array("HYPERLINK(\"".utf8)

    /// The address that a formula leads to; nil where it makes no link, or works the address out.
    static func address(in formula: some Collection<UInt8>) -> String? {
        // OpenDocument names its grammar first: "of:=HYPERLINK(".
        var rest = Array(formula.prefix(8192))[...]
        if let start = rest.prefix(8).firstIndex(of: UInt8(ascii: "=")) { rest = rest[(start + 1)...] }
        guard rest.starts(with: name) else { return nil }
        rest = rest.dropFirst(name.count)
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")),
            let next = rest[(end + 1)...].first, ",;)".utf8.contains(next)
        else { return nil }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}

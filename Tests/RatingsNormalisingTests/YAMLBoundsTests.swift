import CheckedYAML
import RatingsNormalising
import Testing

/// Texts that would have the parser of YAML go on without end, or deeper than its stack.
struct YAMLBoundsTests {
    /// Each level has the one below it ten times.
    private static let laughs =
        "a0: &a0 [lol]\n"
        + (1...20).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
        }.joined()

    static let bombs: [(text: String, message: String)] = [
        (laughs, "there are more than 10 anchors (&) or 30 aliases (*)"),
        // Keys are compared, and for that counted through.
        (laughs + "? *a20\n: 1\n", "there are more than 10 anchors (&) or 30 aliases (*)"),
        (String(repeating: "[", count: 100_000), "there are more than 2000 lists in brackets and braces"),
        (String(repeating: "[\"]\",", count: 50_000), "there are more than 2000 lists in brackets and braces"),
        (String(repeating: "{a: ", count: 60_000), "there are more than 2000 lists in brackets and braces"),
        (String(repeating: "- ", count: 100_000), "a line is set in by more than 200 characters"),
        (String(repeating: "? ", count: 100_000), "a line is set in by more than 200 characters"),
        (
            String(repeating: "# nothing\n", count: 50_000),
            "the file has more than 262144 bytes, and settings never have"
        ),
    ]

    /// By their positions, as the log of the tests would have all of their texts.
    @Test(arguments: bombs.indices)
    func bombsAreRefused(position: Int) throws {
        let bomb = Self.bombs[position]
        #expect(YAMLBounds.excess(of: bomb.text)?.message == bomb.message)
        var page = YAMLPage()
        #expect(page.root(of: bomb.text, kind: "a layout", example: "a: b", keys: []) == nil)
        #expect(page.mistakes.map(\.message) == [bomb.message])
    }

    /// As deep as the bounds let it be, in each way.
    @Test(arguments: [
        String(repeating: "[", count: 2_000) + String(repeating: "]", count: 2_000),
        String(repeating: "{a: ", count: 2_000) + "b" + String(repeating: "}", count: 2_000),
        String(repeating: "- ", count: 99) + "a", String(repeating: "? ", count: 99) + "a",
        (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func whatIsWithinTheBoundsIsRead(text: String) {
        var page = YAMLPage()
        _ = page.root(of: "x: 1\n", kind: "a layout", example: "a: b", keys: [])
        #expect(YAMLBounds.excess(of: text) == nil)
        _ = page.root(of: text, kind: "a layout", example: "a: b", keys: [])
    }

    @Test func ordinaryTextIsNoBomb() {
        let text = """
            sources: [data/*2024.csv, "https://example.org/a?b=1&c=2&d=3&e=4&f=5&g=6&h=7&i=8&j=9&k=10&l=11&m=12"]
            title: Children & young people, *all* of them
            all: &all [a, b]
            some: *all
            """
        #expect(YAMLBounds.excess(of: text) == nil)
    }

    @Test func aGroupIsBounded() throws {
        let rules = try Rules()
        #expect(throws: ListMistake.self) {
            try GroupFile(rules: rules).group(Self.laughs + "members:\n- *a20\n", fallbackName: "g")
        }
    }
}

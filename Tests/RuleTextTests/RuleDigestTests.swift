import RuleText
import TestSupport
import Testing

/// What is read of a digest is what is written in YAML.
struct RuleDigestTests {
    private let yaml = """
        # A comment.
        words: [one, "two: \\"2\\"", three words]
        things:
          - id: a
            text: |
              lines,
              and — more
            none: []
          - id: b
        empty: ""
        """

    @Test func itSaysWhatTheFileSays() throws {
        let node = try RuleNode(yaml: yaml)
        #expect(RuleDigest.read(RuleDigest.make(node)) == node)
        guard case .mapping(let entries) = node.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map(\.key) == ["words", "things", "empty"])
        #expect(entries.map(\.value.line) == [2, 4, 10])
        guard case .list(let words) = entries.first?.value.content else {
            Issue.record("no list")
            return
        }
        #expect(words.map(\.content) == [.text("one"), .text("two: \"2\""), .text("three words")])
    }

    @Test(arguments: ["frameworks", "grades", "groups", "headings", "layouts"])
    func theBuiltInRulesComeThrough(name: String) throws {
        let node = try RuleNode(yaml: try ProjectFolder.text(of: "Sources/RatingsNormalising/Resources/\(name).yaml"))
        #expect(RuleDigest.read(RuleDigest.make(node)) == node)
    }

    /// A digest that was cut off, or in which a byte is another one, is refused or another digest, and no crash.
    @Test func whatIsNoDigestIsRefused() throws {
        let digest = Array(RuleDigest.make(try RuleNode(yaml: yaml)).utf8)
        for count in digest.indices {
            #expect(RuleDigest.read(String(decoding: digest.prefix(count), as: UTF8.self)) == nil, "\(count) bytes")
        }
        for place in digest.indices {
            var changed = digest
            for byte in " 09mlt-".utf8 {
                changed[place] = byte
                _ = RuleDigest.read(String(decoding: changed, as: UTF8.self))
            }
        }
        for broken in ["", "t", "t1", "t1 ", "t1 1", "t1 1 ", "t1 2 a", "t1 1 ab", "x1 0 ", "t 0 ", "t1  ", "l1 -1 "] {
            #expect(RuleDigest.read(broken) == nil, "\(broken)")
        }
        #expect(RuleDigest.read("l1 999999999 t1 0 ") == nil)
        #expect(RuleDigest.read("t1 9999999999 a") == nil)
    }

    @Test(arguments: [
        ("", "there is nothing in the file"), ("? [a]\n: b\n", "line 1: a word before a colon is a text"),
        ("a: b\nc: [", "did not find expected node content"),
    ])
    func whatIsNoFileOfRulesIsAMistake(yaml: String, part: String) {
        #expect {
            try RuleNode(yaml: yaml)
        } throws: { error in
            (error as? RuleTextError)?.reason.contains(part) == true
        }
    }
}

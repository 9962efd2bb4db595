import RatingsNormalising
import RuleText
import TestSupport
import Testing

/// The rules that the tool carries are those of the files.
struct CarriedRulesTests {
    @Test(arguments: [
        ("frameworks", CarriedRules.frameworks), ("grades", CarriedRules.grades), ("groups", CarriedRules.groups),
        ("headings", CarriedRules.headings), ("layouts", CarriedRules.layouts),
    ])
    func theySayWhatTheFilesSay(name: String, carried: RuleFile) throws {
        let yaml = try ProjectFolder.text(of: "Sources/RatingsNormalising/Resources/\(name).yaml")
        let (written, node) = (try RuleNode(yaml: yaml), try carried.node(named: name))
        #expect(written == node)
        // Byte by byte, as texts are equal that have the same characters.
        #expect(Array(RuleDigest.make(written).utf8) == Array(RuleDigest.make(node).utf8))
    }

    @Test func aBrokenDigestIsToldWithItsFile() throws {
        #expect {
            try RuleFile.digest("t1 9 short").node(named: "grades.yaml")
        } throws: { error in
            "\(error)" == "grades.yaml: its digest can't be read: build the tool anew"
        }
    }
}

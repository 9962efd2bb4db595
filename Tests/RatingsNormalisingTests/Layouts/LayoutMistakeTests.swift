import CheckedYAML
import RatingsNormalising
import Testing

/// Mistakes in a layout file: all of them at once, each with its place, what is allowed and what was perhaps meant.
@Suite struct LayoutMistakeTests {
    private func mistakes(_ yaml: String) throws -> [YAMLMistake] {
        do {
            _ = try CustomLayout(yaml: yaml, path: "tracker.yaml", rules: try Normalised.rules.get())
            return []
        } catch let error as YAMLFileError {
            return error.mistakes
        }
    }

    @Test func allAreToldAtOnce() throws {
        let found = try mistakes(
            """
            layut: Our tracker
            columns:
              Council: autority
              Inspected on: start
              Safeguarding: help_protection
              "Leaders":
            values:
              grades: { RI: requires improvment, "1": outstanding }
              grade: { A: good }
              authorities: { Leeds CC: Leedss }
              types:
                Full: ILACS standart
            date-order: ymd
            framework: ILACS-2024
            type: ILACS shrt
            """)
        #expect(
            found.map { "\($0.line):\($0.column) \($0.nearest ?? "")" } == [
                "1:1 layout", "3:12 authority", "5:17 help-protection", "6:13 ", "8:17 requires-improvement",
                "9:3 grades",
                "10:28 Leeds", "12:11 ILACS standard", "13:13 dmy", "14:12 ILACS-2023", "15:7 ILACS short",
            ])
        let allowed = found.map(\.allowed)
        #expect(allowed[0] == ["layout", "columns", "values", "date-order", "framework", "type"])
        #expect(["start", "in-care", "ignored"].allSatisfy(allowed[1].contains))
        #expect(["start", "in-care", "ignored"].allSatisfy(allowed[3].contains))
        #expect(["outstanding", "not-judged", "missing"].allSatisfy(allowed[4].contains))
        #expect(allowed[5] == ["grades", "authorities", "types", "areas"])
        #expect(allowed[7].contains("ILACS focused visit"))
        #expect(allowed[8] == ["dmy", "mdy"])
        #expect(allowed[9].contains("ILACS-2026"))
        #expect(found[1].text.contains("“autority”"))
        #expect(found[1].text.contains("nearest known: “authority”"))
        #expect(found[1].text.contains("allowed: authority, gss-code"))
    }

    @Test(arguments: [
        ("columns: [Council, authority]", 1, 10, "lines below it"), ("layout: [a]", 1, 9, "name"),
        ("columns:\n  ? [a, b]\n  : authority\n", 2, 5, "before the colon"), ("- a", 1, 1, "a layout is made of"),
        ("# nothing", 1, 1, "nothing in the file"), ("a: b: c", 1, 5, "no YAML"),
        ("values: { grades: RI }", 1, 19, "lines below it"),
        ("values:\n  areas: { A: safeguarding }", 2, 15, "no area"),
        ("columns: { A: overall, a_b: start, A  B: start }", 1, 36, "stands twice"),
        ("columns: { A: overall, B: overall }", 1, 24, "can't both hold"),
        ("columns: { A: overall, A: start }", 1, 12, "stands twice"),
        ("framework: SIF\ntype: ILACS short", 2, 7, "no type of inspection under SIF"),
        ("values: { grades: { RI: ~ } }", 1, 25, "“RI”"), ("Columns: { A: overall }", 1, 1, "nearest known: “columns”"),
        ("a: b\n---\nc: d\n", 2, 1, "no YAML"),
    ])
    func eachIsToldWithItsPlace(yaml: String, line: Int, column: Int, says: String) throws {
        let found = try mistakes(yaml)
        #expect(found.count == 1)
        #expect(found.first.map { [$0.line, $0.column] } == [line, column])
        #expect(found.first?.text.contains(says) == true, "\(found)")
    }

    @Test func aKeyThatStandsTwiceHidesNoOtherMistake() throws {
        let found = try mistakes("columns: { A: overall, A: start }\nlayut: x\nlayout: y\n'layout': z\n")
        #expect(found.map(\.line) == [1, 2, 3])
    }

    @Test func aValueFromTheFileDoesNotSteerTheTerminal() throws {
        let found = try mistakes("type: \"\\e[31mred\\nline\"")
        #expect(found.first?.text.unicodeScalars.contains { $0.value < 32 } == false)
    }

    @Test(arguments: [
        "layout: Ours", "date-order: MDY", "values: { grades: { RI: Requires improvement to be good } }", "type: Short",
        "framework: ilacs-2023\ntype: Focused visit", "columns: { Council: Authority, \"2024\": overall, No: ignored }",
    ])
    func everyKeyIsOptional(yaml: String) throws {
        #expect(try mistakes(yaml) == [])
    }
}

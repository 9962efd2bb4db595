import CheckedYAML
import RatingsModel
import Testing

@testable import RatingsLayout

@Suite("Mistakes in templates")
struct TemplateMistakeTests {
    private func mistakes(_ yaml: String) throws -> [YAMLMistake] {
        do {
            _ = try TemplateFixture.reading(yaml)
            return []
        } catch let error as YAMLFileError {
            return error.mistakes
        }
    }

    @Test(
        "Each kind of mistake is told with its line and column, and what is allowed",
        arguments: [
            ("colour: red\nsheets: [cover]", 1, 1, "“colour” is no key of a template", "sheets"),
            ("title: \"{town}\"\nsheets: [cover]", 1, 8, "“{town}” stands for nothing", "{month}"),
            ("sheets: [cover]\npalette: green", 2, 10, "“green” is no palette", "colour-blind"),
            (
                "sheets: [cover]\npalette:\n  fair: { fill: \"#000000\", text: \"#FFFFFF\" }", 3, 3,
                "“fair” is no grade", "good"
            ),
            ("sheets: [cover]\npalette:\n  good: { fill: \"#00\", text: \"#FFFFFF\" }", 3, 17, "“#00” won't do", ""),
            ("sheets: [cover]\npalette:\n  good: { fill: \"#000000\" }", 3, 3, "good needs a fill and the colour", ""),
            ("sheets: [cover]\npalette:\n  good: { fill: \"#7FC08F\", text: \"#888888\" }", 3, 9, "1.66 to 1", ""),
            ("sheets: [cover]\nfont: { name: Comic Sans }", 2, 15, "“Comic Sans” is no font", "Arial"),
            ("sheets: [cover]\nfont: { size: 40 }", 2, 15, "from 10 to 18", ""),
            ("sheets: [cover]\ndate-format: mm/dd", 2, 14, "“mm/dd” is no format of dates", "d mmm yyyy"),
            ("sheets: [cover]\npage: { orientation: sideways }", 2, 22, "“sideways” is no orientation", "landscape"),
            ("sheets: [cover]\npage: { paper: A5 }", 2, 16, "“A5” is no size of paper", "A3"),
            ("sheets: [cover]\nfilters: perhaps", 2, 10, "“perhaps”", "yes"),
            ("sheets: [cover]\nrows: some", 2, 7, "“some” is no choice of rows", "latest"),
            ("sheets: [cover]\nauthorities: [Londn]", 2, 15, "“Londn” is no region", "Yorkshire and The Humber"),
            ("sheets: [cover]\ngroups: [{ name: x }]", 2, 10, "a group needs a name and authorities", ""),
            ("sheets: [cover]\nnotes: [{ title: x }]", 2, 9, "a note needs a title and a text", ""),
            ("sheets: [cover]\nnotes: [x]", 2, 9, "a note has a title and a text", "title"),
            ("sheets: [sumary]", 1, 10, "“sumary” is no kind of sheet", "summary"),
            ("sheets: [cover, cover]", 1, 17, "the sheet “cover” stands twice", ""),
            ("sheets: cover", 1, 9, "the sheets is a list", ""),
            ("sheets: []", 1, 9, "at least one sheet", "cover"),
            ("title: x", 1, 1, "the template has no sheets", "cover"),
            ("sheets: [area]", 1, 10, "names it", "leaders"),
            ("sheets: [{ sheet: area }]", 1, 10, "names it", "leaders"),
            ("sheets: [{ sheet: area, area: x }]", 1, 31, "“x” is no area", "leaders"),
            ("sheets: [{ sheet: summary, area: leaders }]", 1, 28, "only the sheet “area”", ""),
            ("sheets: [{ name: x }]", 1, 10, "begins with what is on it", "summary"),
            ("sheets: [{ sheet: summary, colour: x }]", 1, 28, "“colour” is no key of a sheet", "columns"),
            ("sheets: [{ sheet: summary, name: \"a/b\" }]", 1, 34, "no sheet called", ""),
            ("sheets: [{ sheet: summary, name: History }]", 1, 34, "no sheet called", ""),
            (
                "sheets: [summary, { sheet: notes, name: SUMMARY }]", 1, 19, "another sheet has the name “SUMMARY” too",
                ""
            ),
            ("sheets: [areas, { sheet: notes, name: Care leavers }]", 1, 17, "another sheet has the name", ""),
            ("sheets: [{ sheet: areas, name: x }]", 1, 26, "the names of their areas", ""),
            ("sheets: [{ sheet: cover, columns: [a] }]", 1, 26, "can't be chosen", ""),
            ("sheets: [{ sheet: areas, columns: [judgment] }]", 1, 36, "“judgment” is no column", "judgement"),
            ("sheets: [{ sheet: areas, columns: [] }]", 1, 35, "at least one column", "code"),
            ("sheets: [{ sheet: areas, columns: [code, code] }]", 1, 42, "the column “code” stands twice", ""),
            ("sheets: [{ sheet: areas, columns: [{ column: code, width: 900 }] }]", 1, 59, "from 4 to 120", ""),
            ("sheets: [{ sheet: areas, columns: [{ width: 9 }] }]", 1, 36, "a column has a key", ""),
            ("sheets: [{ sheet: areas, sort: type }]", 1, 32, "“type” is no column to sort by", "-inspection-date"),
            ("sheets: [{ sheet: summary, sort: area }]", 1, 28, "can't be sorted", ""),
            ("sheets: [{ sheet: summary, rows: all }]", 1, 28, "only sheets of areas", ""),
            ("sheets: [{ sheet: our-authority, authorities: all }]", 1, 34, "compares with all", ""),
            ("title: a\ntitle: b\nsheets: [cover]", 1, 1, "“title” stands twice", ""),
            ("sheets: [cover", 2, 1, "this is no YAML", ""),
            ("- cover", 1, 1, "a template is made of lines", "sheets"),
        ])
    func each(_ yaml: String, _ line: Int, _ column: Int, _ message: String, _ allowed: String) throws {
        let mistakes = try mistakes(yaml)
        let mistake = try #require(mistakes.first { $0.message.contains(message) }, "\(mistakes)")
        #expect(mistakes.count == 1, "\(mistakes)")
        #expect((mistake.line, mistake.column) == (line, column))
        if !allowed.isEmpty { #expect(mistake.allowed.contains(allowed), "\(mistake.allowed)") }
    }

    @Test("All mistakes of a file are told at once, in the order of their lines")
    func together() throws {
        let mistakes = try mistakes(
            "filters: perhaps\nrows: some\nsheets:\n  - sumary\n  - { sheet: areas, sort: x }\nhue: 1\n")
        #expect(mistakes.map(\.line) == [1, 2, 4, 5, 6])
    }

    @Test("A long text, a text with control characters and nothing at all are no text")
    func texts() throws {
        #expect(try mistakes("title: \(String(repeating: "x", count: 151))\nsheets: [cover]").count == 1)
        #expect(try mistakes("title: \"a\\u0007b\"\nsheets: [cover]").count == 1)
        #expect(try mistakes("title:\nsheets: [cover]").count == 1)
        #expect(try mistakes("").count == 1)
    }
}

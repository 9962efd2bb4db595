import RatingsModel
import RatingsWriting
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    private func export(_ dataset: Dataset = TidyCSVSample.dataset) throws -> String {
        var bytes: [UInt8] = []
        let month = try #require(YearMonth(iso: "2026-11"))
        try JSONWriter(month: month, asOf: CalendarDate(iso: "2026-10-31")).write(dataset, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func report(_ dataset: Dataset = TidyCSVSample.dataset) throws -> String {
        var bytes: [UInt8] = []
        try FindingsReport().write(dataset, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Runs lines of Python on a JSON text, as `data`.
    private func python(_ lines: String, on json: String) throws -> String {
        let outcome = try Python.run(["-c", "import json, sys\ndata = json.load(sys.stdin)\n" + lines], input: json)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test func anInspectionIsALine() throws {
        let lines = try export().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(6).joined(separator: "\n") == """
                {
                  "generator": "ratings-export",
                  "format": 1,
                  "month": "2026-11",
                  "as_of": "2026-10-31",
                  "sources": [
                """)
        #expect(lines.last == "")
        #expect(
            lines.contains(
                """
                    {"gss_code": "E06000023", "authority": "Bristol, City of", "region": "South West", \
                "framework": "ILACS-2023", "inspection_type": "ILACS standard", "inspection_start": "2023-01-16", \
                "inspection_end": "2023-01-27", "published": "2023-03-10", \
                "report_url": "https://example.org/report?id=1,2", "theme": null, "visit": false, \
                "source_file": "ratings.csv", "source_row": 4, "judgements": [\
                {"area": "overall", "grade": "requires-improvement", "status": "graded", "source_row": 4}, \
                {"area": "help-protection", "grade": null, "status": "missing", "source_row": 4}, \
                {"area": "care-leavers", "grade": "good", "status": "graded", "notes": ["cleaned", "disputed"], \
                "source_file": "more, \\"new\\".csv", "source_row": 9}]},
                """))
    }

    @Test func pythonReadsTheSameValues() throws {
        let output = try python(
            """
            print(list(data))
            print(data["tallies"], data["sources"][0]["rows"])
            print(len(data["inspections"]), data["inspections"][1]["visit"], ascii(data["inspections"][1]["theme"]))
            print(data["inspections"][1]["judgements"], data["inspections"][2]["framework"])
            print(ascii(data["findings"][0]["value"]), data["findings"][0]["column"], data["findings"][1]["row"])
            """, on: export())
        #expect(
            output == """
                ['generator', 'format', 'month', 'as_of', 'sources', 'tallies', 'inspections', 'findings']
                {'read': 6, 'used': 2, 'duplicates': 0, 'visits': 1, 'not_data': 3, 'rejected': 0} 6
                3 True 'The \\u201cfront door\\u201d\\nand more'
                [] None
                '\\tgood\\x01' Care \\ leavers None

                """)
    }

    @Test func nothingReadIsStillWellFormed() throws {
        let empty = Dataset(catalogue: TidyCSVSample.catalogue, register: TidyCSVSample.register)
        #expect(try python("print(data['inspections'], data['findings'])", on: export(empty)) == "[] []\n")
        #expect(
            try python("print(data['files'], data['tallies']['first_date'])", on: report(empty)) == "[] None\n")
    }

    @Test func everyCharacterSurvives() throws {
        var text = (0..<0x250).compactMap(Unicode.Scalar.init).map(String.init).joined()
        text += "\u{2028}\u{2029}\u{FEFF}\u{FFFD}😀</script>"
        var dataset = TidyCSVSample.dataset
        dataset.findings = [Finding(.conflict, source: 0, value: text, message: "")]
        let codes = try python("print(*map(ord, data['findings'][0]['value']))", on: export(dataset))
        #expect(codes == text.unicodeScalars.map { String($0.value) }.joined(separator: " ") + "\n")
    }

    @Test func theReportSaysWhatWasUnderstood() throws {
        let output = try python(
            """
            print(list(data))
            print(data["files"][0]["file"], data["files"][0]["path"], data["files"][0]["delimiter"])
            tallies = data["tallies"]
            print(tallies["read"], tallies["inspections"], tallies["authorities"], tallies["judgements"])
            print(tallies["first_date"], tallies["last_date"], tallies["frameworks"], tallies["areas"])
            print(tallies["findings"])
            for finding in data["findings"]:
                print(*(finding[k] for k in ("file", "row", "severity", "code")), sep="|")
                assert finding["message"] and finding["remedy"]
            """, on: report())
        #expect(
            output == """
                ['files', 'tallies', 'findings']
                ratings.csv in/ratings.csv comma
                6 1 2 3
                2023-01-16 2024-09-24 {'ILACS-2023': 1} {'overall': 1, 'care-leavers': 1}
                {'flag': 2}
                more, "new".csv|9|flag|grade-cleaned
                ratings.csv|None|flag|unknown-header

                """)
    }

    @Test func theDocumentedMembersAreTheOnesWritten() throws {
        // An object of the page stands for all of its kind, so lists are compared by their first elements.
        let program = """
            import json, re, sys
            def shape(value):
                if isinstance(value, dict):
                    counted = {"frameworks", "areas", "findings"} & set(value) if "first_date" in value else set()
                    return {k: k in counted or shape(v) for k, v in value.items()}
                return [shape(v) for v in value[:1]] if isinstance(value, list) else None
            page = open(sys.argv[1], encoding="utf-8").read()
            examples = [json.loads(text) for text in re.findall(r"```json\\n(.*?)```", page, re.S)]
            written = [json.loads(line) for line in sys.stdin.read().split("\\x1e")]
            for example, output in zip(examples, written):
                print(shape(example) == shape(output) and list(example) == list(output), len(examples))
            """
        var dataset = TidyCSVSample.dataset
        dataset.sources[0].layouts = ["long"]
        let page = ProjectFolder.root.appending(path: "docs/json-format.md").path
        let outcome = try Python.run(
            ["-c", program, page], input: try export(dataset) + "\u{1E}" + report(dataset))
        #expect(outcome.errors == "")
        #expect(outcome.output == "True 3\nTrue 3\n")
    }
}

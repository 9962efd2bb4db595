import Foundation
import RatingsModel
import RatingsWriting
import TestSupport
import Testing

@Suite struct TidyCSVWriterTests {
    private func text(_ dataset: Dataset, raw: Bool = false) throws -> String {
        var bytes: [UInt8] = []
        try TidyCSVWriter(raw: raw).write(dataset, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func oneRowForEachJudgementCell() throws {
        let expected = [
            "gss_code,authority,region,framework,inspection_type,inspection_start,inspection_end,published,"
                + "area,grade,status,report_url,source_file,source_row",
            "E06000023,\"Bristol, City of\",South West,ILACS-2023,ILACS standard,2023-01-16,2023-01-27,2023-03-10,"
                + "overall,requires-improvement,graded,\"https://example.org/report?id=1,2\",ratings.csv,4",
            "E06000023,\"Bristol, City of\",South West,ILACS-2023,ILACS standard,2023-01-16,2023-01-27,2023-03-10,"
                + "help-protection,,missing,\"https://example.org/report?id=1,2\",ratings.csv,4",
            "E06000023,\"Bristol, City of\",South West,ILACS-2023,ILACS standard,2023-01-16,2023-01-27,2023-03-10,"
                + "care-leavers,good,graded,\"https://example.org/report?id=1,2\",\"more, \"\"new\"\".csv\",9",
            "E08000035,Leeds,Yorkshire and The Humber,,,,,,overall,,not-yet-inspected,,ratings.csv,6",
        ]
        let written = try text(TidyCSVSample.dataset)
        #expect(written == expected.map { $0 + "\r\n" }.joined())
    }

    @Test func nothingReadGivesTheHeaderAlone() throws {
        var dataset = TidyCSVSample.dataset
        dataset.inspections = []
        let written = try text(dataset)
        #expect(written == TidyCSVWriter.columns.joined(separator: ",") + "\r\n")
    }

    @Test func pythonReadsEveryFieldBack() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "tidy.csv").path
        try AtomicFile.write(to: path) { sink in try TidyCSVWriter().write(TidyCSVSample.dataset, to: &sink) }
        let program = """
            import csv, sys
            raw = open(sys.argv[1], "rb").read()
            assert not raw.startswith(b"\\xef\\xbb\\xbf") and raw.count(b"\\n") == raw.count(b"\\r\\n") == 5
            for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True):
                print(row["authority"], row["inspection_end"], row["grade"], row["source_file"], row["source_row"], sep="|")
            """
        let rows = try Python.evaluate(program, path)
        #expect(
            rows == """
                Bristol, City of|2023-01-27|requires-improvement|ratings.csv|4
                Bristol, City of|2023-01-27||ratings.csv|4
                Bristol, City of|2023-01-27|good|more, "new".csv|9
                Leeds|||ratings.csv|6

                """)
    }

    @Test func theDocumentedHeaderIsTheOneWritten() throws {
        let page = try String(contentsOf: ProjectFolder.root.appending(path: "docs/tidy-csv.md"), encoding: .utf8)
        #expect(page.contains("\n\(TidyCSVWriter.columns.joined(separator: ","))\n"))
        for column in TidyCSVWriter.columns { #expect(page.contains("\n| `\(column)` |")) }
        for status in Judgement.Status.allCases { #expect(page.contains("\n| `\(status.id)` |")) }
    }

    /// A text that shows in the log of a test without its control characters.
    struct Formula: CustomTestStringConvertible {
        let text: String
        var testDescription: String { text.debugDescription }
    }

    static let formulas = [
        "=1+1", "+44 113", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠x", " =1",
        "\u{A0}=1", "\u{FEFF}=1", "\u{200B}=1", "\"=1", "'=1", " \" -1", "”@x", "−1",
        "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0",
    ].map(Formula.init)

    @Test(arguments: formulas)
    func aFormulaStaysText(formula: Formula) throws {
        var dataset = TidyCSVSample.dataset
        dataset.sources[0].name = formula.text
        dataset.inspections = Array(dataset.inspections.suffix(1))
        #expect(try lastSourceFile(try text(dataset)) == "'" + formula.text)
        #expect(try lastSourceFile(try text(dataset, raw: true)) == formula.text)
    }

    @Test(arguments: ["ratings-2026.csv", "https://example.org/?a=-1", "Leeds", "'quoted'", "…", " a=1", "é=1"])
    func otherTextIsLeftAlone(name: String) throws {
        var dataset = TidyCSVSample.dataset
        dataset.sources[0].name = name
        dataset.inspections = Array(dataset.inspections.suffix(1))
        #expect(try lastSourceFile(try text(dataset)) == name)
    }

    /// The `source_file` of the last row, by the rules of CSV.
    private func lastSourceFile(_ csv: String) throws -> String {
        let line = try #require(csv.range(of: "not-yet-inspected,,").map { csv[$0.upperBound...] })
        let field = line.dropLast(",6\r\n".unicodeScalars.count - 1)
        guard field.first == "\"" else { return String(field) }
        return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
    }
}

import RatingsAnalysis
import RatingsExport
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading
import RatingsWriting

/// The way from the bytes of a file to the plan of the workbook, the tidy CSV and the JSON, in memory.
struct WholeWay: Sendable {
    private let rules: Rules
    private let options: WorkbookOptions
    private let today: CalendarDate

    init(rules: Rules) throws {
        self.rules = rules
        options = try Exporter(rules: rules).workbookOptions(WorkbookRequest())
        guard let today = CalendarDate(iso: "2026-07-25") else { throw Mistake(text: "there is no such day") }
        self.today = today
    }

    private struct Mistake: Error { let text: String }

    private var month: YearMonth { YearMonth(containing: today) }

    /// Takes the bytes of a file, and checks that no row is lost.
    func feed(_ bytes: [UInt8]) {
        do {
            var normaliser = Normaliser(rules: rules, options: .init(latestDay: today))
            var rows = 0
            switch try OpenedFile(
                path: "f", bytes: bytes, names: rules.headings.jsonNames, limits: FuzzLimits.reading)
            {
            case .text(let opened): rows += try add(opened.reader, to: &normaliser)
            case .spreadsheet(let spreadsheet):
                while try spreadsheet.nextSheet() != nil { rows += try add(spreadsheet.rows, to: &normaliser) }
            case .archive: return
            }
            let dataset = normaliser.dataset()
            precondition(dataset.tally.read == rows, "\(rows) rows were read, \(dataset.tally.read) are accounted for")
            // A workbook is a thousand times the work of reading a small table that has nothing in it.
            if dataset.tally.used > 0 { try write(dataset) }
        } catch {}
    }

    private func add(_ reader: some RecordReader, to normaliser: inout Normaliser) throws -> Int {
        var counting = CountingReader(reader: reader)
        try normaliser.add(Source(name: "f", path: "f"), reader: &counting)
        return Int(counting.last)
    }

    private func write(_ dataset: Dataset) throws {
        let analysis = Analysis(dataset)
        _ = StandardWorkbook(analysis: analysis, month: month, options: options).plan()
        var csv: [UInt8] = []
        try TidyCSVWriter().write(dataset, to: &csv)
        var json: [UInt8] = []
        try JSONWriter(month: month, asOf: nil).write(dataset, to: &json)
        do {
            try check(csv, json, of: dataset)
        } catch {
            preconditionFailure("what we wrote can't be read: \(error)")
        }
    }

    private func check(_ csv: [UInt8], _ json: [UInt8], of dataset: Dataset) throws {
        var reader = CSVReader(DecodedText(decoding: csv), delimiter: .comma, path: "f.csv")
        var record = Record()
        var rows = 0
        while try reader.read(into: &record) {
            precondition(record.count == TidyCSVWriter.columns.count, "a row of the tidy CSV is out of step")
            rows += 1
        }
        let judgements = dataset.inspections.reduce(0) { $0 + $1.judgements.count }
        precondition(rows == judgements + 1, "the tidy CSV has \(rows) rows for \(judgements) judgements")
        _ = try JSONReader(DecodedText(decoding: json), path: "f.json")
    }
}

/// Remembers the last row that a reader gave, independently of what was made of it.
private struct CountingReader<Reader: RecordReader>: RecordReader {
    var reader: Reader
    private(set) var last: UInt32 = 0

    init(reader: Reader) { self.reader = reader }

    var dateSystem: DateSystem { reader.dateSystem }
    var expectedCount: Int { reader.expectedCount }

    mutating func read(into record: inout Record) throws(ReadError) -> Bool {
        let more = try reader.read(into: &record)
        if more { last = max(last, record.row) }
        return more
    }
}

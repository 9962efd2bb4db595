import RatingsModel
import RatingsNormalising
import RatingsReading
import Testing

/// Cells that say where they lead to by a link only, as spreadsheets have them.
@Suite struct LinkTests {
    /// A sheet of rows whose last cell is a link.
    private struct LinkedRows: RecordReader {
        var rows: [(cells: [String], link: String?)]
        private var number: UInt32 = 0

        init(_ rows: [(cells: [String], link: String?)]) {
            self.rows = rows
        }

        mutating func read(into record: inout Record) throws(ReadError) -> Bool {
            record.reset(row: number + 1)
            guard Int(number) < rows.count else { return false }
            let row = rows[Int(number)]
            number += 1
            for cell in row.cells {
                record.append(contentsOf: cell.utf8)
                record.endField()
            }
            if let link = row.link { record.link(row.cells.count - 1, to: link) }
            return true
        }
    }

    @Test func anAuthoritysPageIsKeptAndNotTakenForAReport() throws {
        let page = "https://reports.ofsted.gov.uk/provider/44/383"
        let report = "https://files.ofsted.gov.uk/v1/file/50182484"
        let headings = ["Local authority name", "Inspection date", "Overall effectiveness", "Care leavers", "Report"]
        var reader = LinkedRows([
            (headings, nil),
            (["Leeds", "28/02/2022", "Outstanding", "", "page"], page),
            (["Kent", "09/05/2022", "Good", "", "report"], report),
        ])
        var normaliser = Normaliser(rules: try Normalised.rules.get(), options: .init(latestDay: Normalised.today))
        try normaliser.add(Source(name: "x", path: "x"), reader: &reader)
        let dataset = normaliser.dataset()
        let pages = dataset.pages.map { (dataset.register[$0.key].name, $0.value) }
        #expect(pages.map(\.0) == ["Leeds"])
        #expect(pages.map(\.1) == [page])
        #expect(dataset.inspections.map(\.reportURL) == [nil, report])
    }
}

import RatingsModel
import RatingsNormalising
import RatingsReading
import Testing

/// Cells that say where they lead to by a link only, as spreadsheets have them.
@Suite struct LinkTests {
    /// A sheet of rows whose last cell is a link.
    private struct LinkedRows: RecordReader {
        let rows: [(cells: [String], link: String?)]
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

    private static let page = "https://reports.ofsted.gov.uk/provider/44/383"
    private static let report = "https://files.ofsted.gov.uk/v1/file/50182484"

    /// The pages that are kept, by the names of authorities, and the reports.
    private static func links(of rows: [(cells: [String], link: String?)]) throws -> (
        pages: [String: String], reports: [String?]
    ) {
        var reader = LinkedRows(rows)
        var normaliser = Normaliser(rules: try Normalised.rules.get(), options: .init(latestDay: Normalised.today))
        try normaliser.add(Source(name: "x", path: "x"), reader: &reader)
        let dataset = normaliser.dataset()
        let pages = dataset.pages.map { (dataset.register[$0.key].name, $0.value) }
        return (Dictionary(uniqueKeysWithValues: pages), dataset.inspections.map(\.reportURL))
    }

    @Test func anAuthoritysPageIsKeptAndNotTakenForAReport() throws {
        let links = try Self.links(of: [
            (["Local authority name", "Inspection date", "Overall effectiveness", "Care leavers", "Report"], nil),
            (["Leeds", "28/02/2022", "Outstanding", "", "page"], Self.page),
            (["Kent", "09/05/2022", "Good", "", "report"], Self.report),
        ])
        #expect(links.pages == ["Leeds": Self.page])
        #expect(links.reports == [nil, Self.report])
    }

    @Test func aPageIsKeptWhereverItStandsAmongTheJudgementsOfAnInspection() throws {
        let links = try Self.links(of: [
            (["Local authority name", "Inspection date", "Judgement area", "Grade", "Report"], nil),
            (["Leeds", "28/02/2022", "Overall effectiveness", "Outstanding", ""], nil),
            (["Leeds", "28/02/2022", "Impact of leaders", "Outstanding", "page"], Self.page),
        ])
        #expect(links.pages == ["Leeds": Self.page])
        #expect(links.reports == [nil])
    }

    @Test func aPageIsKeptForSeveralInspectionsInARow() throws {
        let links = try Self.links(of: [
            (
                [
                    "Local authority name", "Child Protection Inspections (CPI) publication date",
                    "CPI Overall Effectiveness (OE)",
                    "Safeguarding & Looked After Children (SLAC) Inspection publication date",
                    "SLAC Safeguarding Overall effectiveness (OE)", "Web link",
                ], nil
            ),
            (["Leeds", "12/03/2013", "Good", "14/02/2010", "Adequate", "page"], Self.page),
        ])
        #expect(links.pages == ["Leeds": Self.page])
        #expect(links.reports == [nil, nil])
    }
}

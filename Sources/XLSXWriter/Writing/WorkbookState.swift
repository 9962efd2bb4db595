internal import CXLSXWriter

/// What the sheets of a workbook share while it is written.
final class WorkbookState {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let formats: FormatTable
    let options: WritingOptions
    /// Where rows wait for the package.
    let spool: Spool
    /// Collects the rows that are written one after the other. They are those of small tables, which are packed in the
    /// least time whatever the options say: a smaller file would save nobody anything.
    let packer: RowPacker
    /// The names of the tables so far, folded.
    private(set) var tableNames: Set<String> = []
    /// The sheets to which links lead.
    private(set) var linkTargets: [SheetName] = []
    /// The sheets from which charts take their numbers.
    private(set) var chartSources: Set<SheetName> = []
    /// The number of charts so far.
    private(set) var charts = 0

    /// Makes the state of a new workbook, which must outlive it.
    init(
        of workbook: UnsafeMutablePointer<lxw_workbook>, temporaryFolder: String, options: WritingOptions
    ) throws(WorkbookError) {
        self.workbook = workbook
        self.options = options
        formats = FormatTable(of: workbook)
        spool = try Spool(in: temporaryFolder)
        do throws(PackageFault.Problem) {
            packer = try RowPacker(.fast, into: spool)
        } catch {
            throw .temporaryFolder(path: temporaryFolder, reason: "\(error)")
        }
    }

    /// Keeps the name of a table.
    ///
    /// - Returns: False where another one has it.
    func keep(table name: String) -> Bool { tableNames.insert(name).inserted }

    /// Keeps a sheet to which a link leads.
    func keep(linkTo sheet: SheetName) { linkTargets.append(sheet) }

    /// Counts a chart, and keeps the sheets from which it takes its numbers.
    func keep(chartOf sources: Set<SheetName>) {
        chartSources.formUnion(sources)
        charts += 1
    }
}

internal import CXLSXWriter

/// What the sheets of a workbook share while it is written.
final class WorkbookState {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let formats: FormatTable
    /// The names of the tables so far, folded.
    var tableNames: Set<String> = []
    /// The sheets to which links lead.
    var linkTargets: [SheetName] = []
    /// The sheets from which charts take their numbers.
    var chartSources: Set<SheetName> = []
    /// The number of charts so far.
    var charts = 0

    /// Makes the state of a new workbook, which must outlive it.
    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
        formats = FormatTable(of: workbook)
    }
}

internal import CXLSXWriter

/// What the sheets of a workbook share while it is written.
final class WorkbookState {
    let formats: FormatTable
    /// The names of the tables so far, folded.
    var tableNames: Set<String> = []
    /// The sheets to which links lead.
    var linkTargets: [SheetName] = []

    /// Makes the state of a new workbook, which must outlive it.
    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        formats = FormatTable(of: workbook)
    }
}

/// The looks that rows can have.
///
/// The library can't be asked by two threads at the same time, and numbers looks in the order in which it hears of them.
/// So rows that are written beside others have those looks only that were known before, and say which they lack.
final class Looks {
    /// Marks the formats of the workbook.
    let workbook: ObjectIdentifier
    /// Looks that were asked for and are not known.
    private(set) var missing: [CellFormat] = []
    private let known: [CellFormat: Format]
    private let table: FormatTable?

    /// Those of a workbook; new ones are made as they are asked for.
    init(of table: FormatTable) {
        self.table = table
        workbook = ObjectIdentifier(table)
        known = [:]
    }

    /// Those that are known, and no others.
    init(_ known: KnownLooks) {
        table = nil
        workbook = known.workbook
        self.known = known.formats
    }

    /// The format of a look. For one that is missing it is another one's: the rows have to be written again.
    func format(for look: CellFormat) throws(WorkbookError) -> Format {
        if let table { return try table.format(for: look) }
        if let format = known[look] { return format }
        if !missing.contains(look) { missing.append(look) }
        return Format(0, of: workbook)
    }
}

/// The looks that a workbook has at a time.
struct KnownLooks: Sendable {
    let workbook: ObjectIdentifier
    let formats: [CellFormat: Format]
}

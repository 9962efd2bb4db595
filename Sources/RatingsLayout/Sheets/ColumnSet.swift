/// The names in templates of the columns that a sheet can have, in the usual order.
protocol ColumnKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether rows can be sorted by it.
    var isSortable: Bool { get }
}

extension ColumnKey {
    /// All keys, with whether rows can be sorted by them.
    static var all: [(key: String, isSortable: Bool)] { allCases.map { ($0.rawValue, $0.isSortable) } }
}

/// A column of a table: its heading, how wide it is, and its cell of each row.
struct TableColumn<Row: Sendable>: Sendable {
    let heading: String
    let fit: TableDraft.Fit
    let cell: @Sendable (Row) -> Cell
    /// What a row is sorted by; nil for those without, which come last.
    let order: (@Sendable (Row) -> Int?)?

    /// Makes a column.
    init(
        _ heading: String, _ fit: TableDraft.Fit, order: (@Sendable (Row) -> Int?)? = nil,
        cell: @escaping @Sendable (Row) -> Cell
    ) {
        self.heading = heading
        self.fit = fit
        self.order = order
        self.cell = cell
    }
}

/// The columns of a table, as a template chose them.
struct ColumnSet<Row: Sendable>: Sendable {
    private let columns: [(column: TableColumn<Row>, width: Double?)]
    /// The functions of the columns by themselves: they are called for each cell, and copying a column takes longer.
    private let makers: [@Sendable (Row) -> Cell]
    private let orders: [(order: @Sendable (Row) -> Int?, isDescending: Bool)]
    /// What decides the order of the rows, for the sentence above the table; nil for the usual order.
    private let orderWords: String?

    /// Takes the columns that a sheet asks for.
    ///
    /// - Parameter make: The columns of a key: none where the data has nothing for it, several for areas.
    init<Key: ColumnKey>(_ sheet: TemplateSheet, _: Key.Type, make: (Key) -> [TableColumn<Row>]) {
        let usual = Key.allCases.map { TemplateSheet.Column(key: $0.rawValue) }
        let chosen = Self.columns(sheet.columns ?? usual, make: make)
        // A choice of which the data has nothing is no table.
        columns = Self.keepingOff(chosen.isEmpty ? Self.columns(usual, make: make) : chosen)
        makers = columns.map(\.column.cell)
        let sorts = sheet.sort.compactMap { sort in
            Key(rawValue: sort.key).flatMap { make($0).first }.flatMap { column in
                column.order.map { (column.heading, $0, sort.isDescending) }
            }
        }
        orders = sorts.map { ($0.1, $0.2) }
        orderWords =
            sorts.isEmpty
            ? nil
            : "sorted by "
                + sorts.map { "\($0.0.lowercased())\($0.2 ? ", descending" : "")" }.joined(separator: ", then ")
    }

    private static func columns<Key: ColumnKey>(
        _ wanted: [TemplateSheet.Column], make: (Key) -> [TableColumn<Row>]
    ) -> [(column: TableColumn<Row>, width: Double?)] {
        var headings: Set<String> = []
        return wanted.flatMap { wanted in
            let made = Key(rawValue: wanted.key).map(make) ?? []
            return made.map { column in
                var heading = made.count == 1 ? wanted.heading ?? column.heading : column.heading
                // A table's headings must differ, also from those that a template renames.
                while !headings.insert(heading.lowercased()).inserted { heading += " (\(wanted.key))" }
                return (TableColumn(heading, column.fit, order: column.order, cell: column.cell), wanted.width)
            }
        }
    }

    /// The columns, those after one with fills or numbers with text that does not touch them.
    private static func keepingOff(
        _ columns: [(column: TableColumn<Row>, width: Double?)]
    ) -> [(column: TableColumn<Row>, width: Double?)] {
        columns.indices.map { index in
            let (column, width) = columns[index]
            guard index > 0, !column.fit.isInset, !column.fit.isNumber else { return (column, width) }
            let before = columns[index - 1].column.fit
            guard before.isInset || before.isNumber else { return (column, width) }
            let inset = TableColumn(column.heading, column.fit.inset, order: column.order) { row in
                var cell = column.cell(row)
                cell.isInset = true
                return cell
            }
            return (inset, width)
        }
    }

    /// How the rows are sorted, in words.
    ///
    /// - Parameter usual: The words for the usual order, such as "A to Z".
    func order(_ usual: String) -> String { orderWords ?? usual }

    /// The table without rows.
    func draft(hasFilter: Bool) -> TableDraft {
        var draft = TableDraft(hasFilter: hasFilter)
        for (column, width) in columns { draft.add(column.heading, column.fit, width: width) }
        return draft
    }

    /// The cells of a row.
    func cells(_ row: Row) -> [Cell] { makers.map { $0(row) } }

    /// The rows in the order that the template asks for.
    func sorted(_ rows: [Row]) -> [Row] { order(of: rows).map { $0.map { rows[$0] } } ?? rows }

    /// The positions of rows in the order that the template asks for; nil for the usual order. Rows that nothing tells
    /// apart stay as they are.
    func order(of rows: some RandomAccessCollection<Row>) -> [Int]? {
        guard !orders.isEmpty else { return nil }
        let keys = rows.map { row in
            orders.map { order in
                order.order(row).map { order.isDescending ? -$0 : $0 } ?? .max
            }
        }
        return keys.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
        }
    }
}

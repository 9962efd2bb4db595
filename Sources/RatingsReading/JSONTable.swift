/// JSON objects as rows of cells.
struct JSONTable: Sendable {
    /// The number of columns that a table may have, which is Excel's. Objects with more different names are
    /// no records, and would make rows without end.
    static let columnLimit = 16_384

    /// A value and its column.
    struct Cell {
        let column: Int
        let value: JSONValue
    }

    /// A row, from an object or from one of its parts.
    struct Row {
        /// The position of the object, from 1.
        let number: UInt32
        /// Its cells, in ``JSONTable/cells``. Where two have the same column, the last one counts.
        let cells: Range<Int>
    }

    private(set) var columns: [JSONColumn] = []
    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []
    private let partNames: Set<String>
    private var indices: [JSONColumn: Int] = [:]

    /// A list of parts of the object that is being added.
    private struct PartList {
        let name: String
        let parts: [JSONValue]
    }

    init(_ objects: [JSONValue], partNames: Set<String>) {
        self.partNames = partNames
        rows.reserveCapacity(objects.count)
        for (index, object) in objects.enumerated() {
            add(object, number: UInt32(clamping: index + 1))
        }
    }

    private mutating func add(_ object: JSONValue, number: UInt32) {
        let start = cells.count
        var lists: [PartList] = []
        add(object.members ?? [], at: .record, outer: "", lists: &lists)
        let own = start..<cells.count
        guard !lists.isEmpty else { return rows.append(Row(number: number, cells: own)) }
        let repeated = Array(cells[own])
        cells.removeSubrange(own)
        for list in lists {
            for part in list.parts {
                let start = cells.count
                cells.append(contentsOf: repeated)
                // Parts of parts stay what they are: arrays.
                var none: [PartList] = []
                add(part.members ?? [], at: .list(list.name), outer: "", lists: &none)
                rows.append(Row(number: number, cells: start..<cells.count))
            }
        }
    }

    private mutating func add(
        _ members: [JSONMember], at place: JSONColumn.Place, outer: String, lists: inout [PartList]
    ) {
        for member in members {
            if place == .record, member.value.isContainer, partNames.contains(member.name.lowercased()) {
                if let parts = member.value.objects {
                    lists.append(PartList(name: member.name.lowercased(), parts: parts))
                    continue
                }
                if let inner = member.value.members {
                    add(inner, at: .map(member.name.lowercased()), outer: "", lists: &lists)
                    continue
                }
            }
            if let inner = member.value.members {
                let name = outer.isEmpty ? member.name : "\(outer) \(member.name)"
                add(inner, at: place, outer: name, lists: &lists)
            } else {
                let column = index(of: JSONColumn(place: place, outer: outer, name: member.name))
                cells.append(Cell(column: column, value: member.value))
            }
        }
    }

    private mutating func index(of column: JSONColumn) -> Int {
        // Objects of one kind have their members in one order: then the column is the next one.
        let guess = (cells.last?.column ?? -1) + 1
        if guess < columns.count, columns[guess] == column { return guess }
        if let index = indices[column] { return index }
        indices[column] = columns.count
        columns.append(column)
        return columns.count - 1
    }
}

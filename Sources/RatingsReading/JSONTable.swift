/// JSON objects as rows of cells.
struct JSONTable: Sendable {
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
    private let path: String
    private let limits: ReadingLimits
    private var indices: [JSONColumn: Int] = [:]

    /// A list of parts of the object that is being added.
    private struct PartList {
        let name: String
        let parts: [JSONValue]
    }

    /// Makes the table of objects.
    ///
    /// - Throws: ``ReadError/tooLarge(path:reason:of:)`` where a small text would become a large table: each part of a
    ///   record repeats what is around it, and each row has all columns.
    init(
        _ objects: [JSONValue], partNames: Set<String>, path: String, limits: ReadingLimits
    ) throws(ReadError) {
        self.partNames = partNames
        self.path = path
        self.limits = limits
        rows.reserveCapacity(objects.count)
        for (index, object) in objects.enumerated() {
            try add(object, number: UInt32(clamping: index + 1))
            guard rows.count <= limits.textRows else {
                throw tooLarge("it has more than \(limits.textRows) rows", .rows)
            }
        }
        guard rows.count * columns.count <= limits.jsonCells else {
            throw tooLarge("\(rows.count) rows with \(columns.count) different names have too little in common", .cells)
        }
    }

    private mutating func add(_ object: JSONValue, number: UInt32) throws(ReadError) {
        let start = cells.count
        var lists: [PartList] = []
        try add(object.members ?? [], at: .record, outer: "", lists: &lists)
        let own = start..<cells.count
        guard !lists.isEmpty else { return rows.append(Row(number: number, cells: own)) }
        let repeated = Array(cells[own])
        cells.removeSubrange(own)
        for list in lists {
            for part in list.parts {
                let start = cells.count
                cells.append(contentsOf: repeated)
                guard cells.count <= limits.jsonValues else {
                    throw tooLarge("its parts make more than \(limits.jsonValues) cells", .values)
                }
                // Parts of parts stay what they are: arrays.
                var none: [PartList] = []
                try add(part.members ?? [], at: .list(list.name), outer: "", lists: &none)
                rows.append(Row(number: number, cells: start..<cells.count))
            }
        }
    }

    private mutating func add(
        _ members: [JSONMember], at place: JSONColumn.Place, outer: String, lists: inout [PartList]
    ) throws(ReadError) {
        for member in members {
            if place == .record, member.value.isContainer, partNames.contains(member.name.lowercased()) {
                if let parts = member.value.objects {
                    lists.append(PartList(name: member.name.lowercased(), parts: parts))
                    continue
                }
                if let inner = member.value.members {
                    try add(inner, at: .map(member.name.lowercased()), outer: "", lists: &lists)
                    continue
                }
            }
            if let inner = member.value.members {
                let name = outer.isEmpty ? member.name : "\(outer) \(member.name)"
                guard name.utf8.count <= limits.jsonNameBytes else {
                    throw tooLarge(
                        "the names of nested objects have more than \(limits.jsonNameBytes) bytes", .nameLength)
                }
                try add(inner, at: place, outer: name, lists: &lists)
            } else {
                let column = try index(of: JSONColumn(place: place, outer: outer, name: member.name))
                cells.append(Cell(column: column, value: member.value))
            }
        }
    }

    private func tooLarge(_ reason: String, _ limit: ReadingLimit) -> ReadError {
        .tooLarge(path: path, reason: reason, of: .limit(limit))
    }

    private mutating func index(of column: JSONColumn) throws(ReadError) -> Int {
        // Objects of one kind have their members in one order: then the column is the next one.
        let guess = (cells.last?.column ?? -1) + 1
        if guess < columns.count, columns[guess] == column { return guess }
        if let index = indices[column] { return index }
        guard columns.count < limits.columns else {
            throw tooLarge(
                "the objects have more than \(limits.columns) different names: they are no records", .columns)
        }
        indices[column] = columns.count
        columns.append(column)
        return columns.count - 1
    }
}

/// The place of a cell: its row from 1, as it is shown, and its column from 0.
struct CellReference: Hashable {
    let row: Int
    let column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads a place such as `AB12`; nil where it is none.
    init?(_ bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var hasDigits = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "$"): continue
            case 65...90, 97...122:
                guard !hasDigits, column < 100_000 else { return nil }
                column = column * 26 + Int(byte & 0x1F)
            case 48...57:
                guard column > 0, row < 100_000_000 else { return nil }
                hasDigits = true
                row = row * 10 + Int(byte - 48)
            default: return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        self.row = row
        self.column = column - 1
    }

    /// Reads a range such as `A1:B7`, or a single place.
    static func range(_ bytes: UnsafeBufferPointer<UInt8>) -> (first: CellReference, last: CellReference)? {
        let parts = bytes.split(separator: UInt8(ascii: ":"))
        guard (1...2).contains(parts.count), let first = CellReference(parts[0]),
            let last = CellReference(parts[parts.count - 1]), last.row >= first.row, last.column >= first.column
        else { return nil }
        return (first, last)
    }
}

import RatingsReading

/// What a record has in the columns of a field.
extension Record {
    /// The first of a field's columns that holds anything.
    @inline(__always)
    func column(_ choice: RowColumns.Choice) -> Int? {
        choice.isOpen ? filledColumn(choice) : choice.first
    }

    private func filledColumn(_ choice: RowColumns.Choice) -> Int? {
        choice.alternatives.first { column in !hasOnlySpaces(column) } ?? choice.first
    }

    /// Whether there is no such field, or one that says in the shorthand of official statistics that there is nothing
    /// to say: nobody needs to be told again.
    func isLeftOut(_ column: Int) -> Bool {
        if isAbsent(column) { return true }
        let range = range(of: column)
        guard range.count == 3, bytes[range.lowerBound] == UInt8(ascii: "[") else { return false }
        return bytes[range].elementsEqual("[x]".utf8) || bytes[range].elementsEqual("[z]".utf8)
    }

    private func hasOnlySpaces(_ column: Int) -> Bool {
        bytes[range(of: column)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

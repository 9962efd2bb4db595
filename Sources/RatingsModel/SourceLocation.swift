/// A row of one of the sources that a dataset was read from.
package struct SourceLocation: Hashable, Comparable, Sendable {
    /// The position of the source in ``Dataset/sources``, from 0.
    package let source: UInt16
    /// The record's number in its source, from 1, as a spreadsheet program numbers rows: a quoted line
    /// break does not start a new one. For JSON the object's position, from 1.
    package let row: UInt32

    /// Makes a location.
    package init(source: UInt16, row: UInt32) {
        self.source = source
        self.row = row
    }

    /// The same row of another source.
    package func moved(toSource source: UInt16) -> SourceLocation { SourceLocation(source: source, row: row) }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.source, left.row) < (right.source, right.row)
    }
}

/// A row of one of the sources that a dataset was read from.
@usableFromInline
package struct SourceLocation: Hashable, Comparable, Sendable {
    /// The position of the source in ``Dataset/sources``, from 0.
    @usableFromInline
    package let source: UInt16
    /// The record's number in its source, from 1, as a spreadsheet program numbers rows: a quoted line
    /// break does not start a new one. For JSON the object's position, from 1.
    @usableFromInline
    package let row: UInt32

    /// Makes a location.
    @inlinable
    package init(source: UInt16, row: UInt32) {
        self.source = source
        self.row = row
    }

    /// The same row of another source.
    package func moved(toSource source: UInt16) -> SourceLocation { SourceLocation(source: source, row: row) }

    @usableFromInline
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.source, left.row) < (right.source, right.row)
    }
}

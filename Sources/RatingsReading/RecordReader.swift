/// A source of records, read one after the other.
package protocol RecordReader {
    /// Reads the next record into one that is used again.
    ///
    /// - Returns: False at the end of the source; the record is empty then.
    /// - Throws: ``ReadError`` where the source can't be read on, with the place.
    mutating func read(into record: inout Record) throws(ReadError) -> Bool

    /// From which day numbers count that stand for days.
    var dateSystem: DateSystem { get }

    /// About how many records there are, so that room for them can be made at once; 0 where nobody knows.
    var expectedCount: Int { get }
}

extension RecordReader {
    package var expectedCount: Int { 0 }
    package var dateSystem: DateSystem { .since1900 }
}

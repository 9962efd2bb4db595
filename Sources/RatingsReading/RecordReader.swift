/// A source of records, read one after the other.
package protocol RecordReader {
    /// Reads the next record into one that is used again.
    ///
    /// - Returns: False at the end of the source; the record is empty then.
    /// - Throws: ``ReadError`` where the source can't be read on, with the place.
    mutating func read(into record: inout Record) throws(ReadError) -> Bool

    /// From which day numbers count that stand for days.
    var dateSystem: DateSystem { get }
}

extension RecordReader {
    package var dateSystem: DateSystem { .since1900 }
}

/// Files that are either written completely or not at all.
///
/// A file is written beside its destination, under a hidden name, and renamed into place when it is complete
/// and on the disk. Whatever goes wrong, a file that was there before stays as it was.
package enum AtomicFile {
    /// Writes a file from bytes.
    ///
    /// - Parameters:
    ///   - path: Where the file shall be. Its folder is created where it is missing. A symbolic link there is
    ///     replaced, not followed.
    ///   - body: Puts the content into a sink.
    /// - Throws: ``OutputError``, or what the body throws.
    package static func write(to path: String, _ body: (inout FileSink) throws -> Void) throws {
        var transaction = OutputTransaction()
        try transaction.write(to: path, body)
        try transaction.commit()
    }

    /// Has a file made by something that opens its path itself.
    ///
    /// - Parameters:
    ///   - path: Where the file shall be.
    ///   - body: Writes the file at the temporary path that it is given, where an empty file stands already.
    /// - Throws: ``OutputError``, or what the body throws.
    package static func produce(at path: String, _ body: (_ temporaryPath: String) throws -> Void) throws {
        var transaction = OutputTransaction()
        try transaction.produce(at: path, body)
        try transaction.commit()
    }
}

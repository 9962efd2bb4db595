/// A zip archive of files, each of which may be a source.
package final class FileArchive {
    private let archive: ZipArchive
    private let members: [ZipArchive.Member]
    private let limits: ReadingLimits

    /// The names of the files, with their folders in the archive. What programs put into archives for themselves is
    /// left out.
    package var names: [String] { members.map(\.name) }

    /// Opens an archive that is in memory.
    ///
    /// - Throws: ``ReadError`` where it is damaged or has too many members.
    init(_ bytes: [UInt8], path: String, limits: ReadingLimits) throws(ReadError) {
        archive = try ZipArchive(bytes, path: path, limits: limits)
        self.limits = limits
        members = archive.members.filter { member in
            let steps = member.name.split(separator: "/", omittingEmptySubsequences: false)
            guard let file = steps.last, !file.isEmpty else { return false }
            return !file.hasPrefix(".") && !steps.contains("__MACOSX") && file != "Thumbs.db"
        }
    }

    /// The bytes of a file, by the position of its name.
    ///
    /// - Throws: ``ReadError`` where it can't be unpacked, or is too large.
    package func bytes(at position: Int) throws(ReadError) -> [UInt8] {
        guard members.indices.contains(position) else { return [] }
        return try archive.bytes(of: members[position], atMost: limits.wholePartBytes)
    }
}

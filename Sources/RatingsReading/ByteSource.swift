import Foundation

/// Where bytes come from: a file, or standard input.
package enum ByteSource {
    /// The path that means standard input.
    package static let standardInputPath = "-"

    private static let chunkSize = 1 << 18

    /// Reads all bytes of a file, or of standard input where the path is "-".
    ///
    /// - Parameters:
    ///   - path: The path as the user gave it.
    ///   - standardInput: What to read where the path is "-".
    ///   - limits: How much is read at most. Of a stream that goes on, no more than that is taken.
    /// - Throws: ``ReadError`` where there is no file, the path is a folder, the file can't be read, is too large, or
    ///   there is nothing in it but blanks.
    package static func load(
        path: String, standardInput: FileHandle = .standardInput, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadError) -> [UInt8] {
        let bytes: [UInt8]
        if path == standardInputPath {
            bytes = try readAll(standardInput.fileDescriptor, expecting: 0, path: path, limits.fileBytes)
        } else {
            bytes = try readFile(path, limits.fileBytes)
        }
        guard !isBlank(bytes) else { throw .empty(path: path) }
        return bytes
    }

    /// Whether there is nothing to read in these bytes: none at all, or a byte order mark, blanks and NULs.
    package static func isBlank(_ bytes: [UInt8]) -> Bool {
        let rest = bytes.dropFirst(ByteOrderMark(at: bytes)?.bytes.count ?? 0)
        return rest.allSatisfy { $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
    }

    private static func readFile(_ path: String, _ limit: Int) throws(ReadError) -> [UInt8] {
        // C would cut the path off at a NUL and open another file.
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path: path) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno, path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path: path) }
        return try readAll(descriptor, expecting: Int(status.st_size), path: path, limit)
    }

    /// Reads to the end. The expected size saves growing; a pipe has none and a file may have grown.
    private static func readAll(
        _ descriptor: Int32, expecting size: Int, path: String, _ limit: Int
    ) throws(ReadError) -> [UInt8] {
        guard size <= limit else { throw tooLarge(path, limit) }
        var problem: Int32 = 0
        var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
            LargePages.askFor(UnsafeMutableRawBufferPointer(buffer))
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = read(descriptor, rest)
                if got.problem != 0 { problem = got.problem }
                guard got.count > 0 else { return }
                count += got.count
            }
        }
        guard problem == 0 else { throw failure(problem, path: path) }
        var chunk: [UInt8] = []
        while true {
            // One byte is enough to see that a file ends where it should; a pipe goes on in chunks.
            if chunk.count < chunkSize { chunk = Array(repeating: 0, count: chunk.isEmpty && size > 0 ? 1 : chunkSize) }
            let got = chunk.withUnsafeMutableBytes { read(descriptor, $0) }
            guard got.problem == 0 else { throw failure(got.problem, path: path) }
            guard got.count > 0 else { return bytes }
            guard bytes.count + got.count <= limit else { throw tooLarge(path, limit) }
            bytes.append(contentsOf: chunk.prefix(got.count))
        }
    }

    /// Reads as much as there is at once.
    ///
    /// - Returns: The number of bytes, which is 0 at the end; or what went wrong, as in `errno`.
    package static func read(
        _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer
    ) -> (count: Int, problem: Int32) {
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return (count, 0) }
            // A signal is no reason to stop reading.
            if errno != EINTR { return (0, errno) }
        }
    }

    private static func tooLarge(_ path: String, _ limit: Int) -> ReadError {
        .tooLarge(path: path, reason: "it has more than \(limit) bytes", of: .size)
    }

    private static func failure(_ code: Int32, path: String) -> ReadError {
        switch code {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case EISDIR: .isFolder(path: path)
        default: .unreadable(path: path, reason: String(cString: strerror(code)))
        }
    }
}

import Foundation
import RatingsReading
import TestSupport
import Testing

@Suite struct ByteSourceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ bytes: [UInt8]) throws -> String {
        let url = folder.url.appending(path: "file.csv")
        try Data(bytes).write(to: url)
        return url.path
    }

    @Test(arguments: [1, 2, 1000, 1 << 18, (1 << 18) + 1, 1 << 20])
    func readsAFile(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 | 1) }
        let path = try file(bytes)
        #expect(try ByteSource.load(path: path) == bytes)
    }

    @Test func readsStandardInputFromAFile() throws {
        let handle = try FileHandle(forReadingFrom: URL(filePath: try file(Array("a,b\n".utf8))))
        #expect(try ByteSource.load(path: "-", standardInput: handle) == Array("a,b\n".utf8))
    }

    @Test func readsStandardInputFromAPipe() async throws {
        let pipe = Pipe()
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
        let writing = pipe.fileHandleForWriting
        let writer = Task.detached {
            try writing.write(contentsOf: Data(bytes))
            try writing.close()
        }
        #expect(try ByteSource.load(path: "-", standardInput: pipe.fileHandleForReading) == bytes)
        try await writer.value
    }

    @Test func readsFilesWithoutASize() throws {
        // Files of /proc say that they have no bytes.
        let path = "/proc/self/status"
        guard FileManager.default.fileExists(atPath: path) else { return }
        #expect(try !ByteSource.load(path: path).isEmpty)
    }

    @Test(arguments: ["missing.csv", "missing/file.csv", "a\0b"])
    func saysThatThereIsNoFile(name: String) {
        let path = folder.url.path + "/" + name
        #expect(throws: ReadError.notFound(path: path)) { try ByteSource.load(path: path) }
    }

    @Test func saysThatAnEmptyPathIsNoFile() {
        #expect(throws: ReadError.notFound(path: "")) { try ByteSource.load(path: "") }
    }

    @Test func saysThatAFileIsNoFolder() throws {
        let path = try file([0x61]) + "/x"
        #expect(throws: ReadError.notFound(path: path)) { try ByteSource.load(path: path) }
    }

    @Test func saysThatAFolderIsAFolder() {
        let path = folder.url.path
        #expect(throws: ReadError.isFolder(path: path)) { try ByteSource.load(path: path) }
    }

    @Test func saysWhyAFileCanNotBeRead() throws {
        let path = folder.url.path + "/" + String(repeating: "x", count: 300)
        #expect(throws: ReadError.unreadable(path: path, reason: "File name too long")) {
            try ByteSource.load(path: path)
        }
    }

    @Test(
        arguments: [
            [], [0x20, 0x0A], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x0D, 0x0A], [0xFF, 0xFE], [0xFE, 0xFF, 0, 0x20],
            [0, 0, 0], [0x20, 0, 0x0A, 0], [0x09, 0x1A],
        ] as [[UInt8]])
    func saysThatThereIsNothing(bytes: [UInt8]) throws {
        let path = try file(bytes)
        #expect(throws: ReadError.empty(path: path)) { try ByteSource.load(path: path) }
        #expect(throws: ReadError.empty(path: "x")) { try OpenedSource(path: "x", bytes: bytes) }
    }
}

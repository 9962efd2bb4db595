import Foundation
import TestSupport
import Testing

@testable import RatingsWriting

@Suite struct AtomicFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.url.appending(path: name).path }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    /// Everything in the folder, hidden files too.
    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    private struct Stop: Error {}

    @Test func writesWhereFoldersAreMissing() throws {
        try AtomicFile.write(to: path("a/b/file.txt")) { sink in try sink.write(Array("hello".utf8)) }
        #expect(try text("a/b/file.txt") == "hello")
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("a/b")) == ["file.txt"])
    }

    @Test func largeContentArrivesWhole() throws {
        var expected: [UInt8] = []
        try AtomicFile.write(to: path("large")) { sink in
            for size in [1, 1 << 18, 3, (1 << 18) - 1, 1 << 20, 0, 700_000] {
                let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
                expected += piece
                try sink.write(piece)
            }
        }
        #expect(try Data(contentsOf: folder.url.appending(path: "large")) == Data(expected))
    }

    @Test func aFileIsAsReadableAsAnyOther() throws {
        try AtomicFile.write(to: path("ours")) { _ in }
        try Data().write(to: folder.url.appending(path: "other"))
        let ours = try FileManager.default.attributesOfItem(atPath: path("ours"))
        let other = try FileManager.default.attributesOfItem(atPath: path("other"))
        #expect(ours[.posixPermissions] as? Int == other[.posixPermissions] as? Int)
    }

    @Test func aFailedWriteLeavesThePreviousFileAndNothingElse() throws {
        try Data("before".utf8).write(to: folder.url.appending(path: "file"))
        #expect(throws: Stop.self) {
            try AtomicFile.write(to: path("file")) { sink in
                try sink.write([UInt8](repeating: 0, count: 1 << 20))
                throw Stop()
            }
        }
        #expect(throws: Stop.self) {
            try AtomicFile.produce(at: path("file")) { temporary in
                try Data("half".utf8).write(to: URL(filePath: temporary))
                throw Stop()
            }
        }
        #expect(try text("file") == "before")
        #expect(try names() == ["file"])
    }

    @Test func whatAnotherProgramWroteIsPutIntoPlace() throws {
        try Data("before".utf8).write(to: folder.url.appending(path: "file"))
        try AtomicFile.produce(at: path("file")) { temporary in
            #expect(temporary.hasPrefix(folder.url.path + "/.file."))
            try Data("after".utf8).write(to: URL(filePath: temporary))
            #expect(try text("file") == "before")
        }
        #expect(try text("file") == "after")
        #expect(try names() == ["file"])
    }

    @Test func aProgramThatLeavesNoFileIsAFailedWrite() throws {
        #expect(throws: OutputError.writeFailed(path: path("file"), reason: "no such file or directory")) {
            try AtomicFile.produce(at: path("file")) { try FileManager.default.removeItem(atPath: $0) }
        }
        #expect(try names() == [])
    }

    @Test func aLinkIsReplacedAndNotFollowed() throws {
        try Data("elsewhere".utf8).write(to: folder.url.appending(path: "target"))
        try FileManager.default.createSymbolicLink(atPath: path("file"), withDestinationPath: path("target"))
        try AtomicFile.write(to: path("file")) { sink in try sink.write(Array("new".utf8)) }
        #expect(try text("target") == "elsewhere")
        #expect(try text("file") == "new")
        #expect(try names() == ["file", "target"])
    }

    @Test func aFolderInTheWayIsNamed() throws {
        try FileManager.default.createDirectory(atPath: path("file"), withIntermediateDirectories: false)
        #expect(throws: OutputError.cantCreate(path: path("file"), reason: "there is a folder of that name")) {
            try AtomicFile.write(to: path("file")) { _ in }
        }
    }

    @Test func aFileInPlaceOfTheFolderIsNamed() throws {
        try Data().write(to: folder.url.appending(path: "Output"))
        #expect(
            throws: OutputError.cantCreateFolder(path: path("Output"), reason: "there is a file of that name")
        ) {
            try AtomicFile.write(to: path("Output/file")) { _ in }
        }
    }

    @Test func aDeviceIsNoPlaceForAFile() {
        #expect(throws: OutputError.cantCreate(path: "/dev/full", reason: "what is there is not an ordinary file")) {
            try AtomicFile.write(to: "/dev/full") { _ in }
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func aFolderWithoutPermissionIsRefused() throws {
        try FileManager.default.createDirectory(atPath: path("locked"), withIntermediateDirectories: false)
        chmod(path("locked"), 0o555)
        #expect(throws: OutputError.cantCreate(path: path("locked/file"), reason: "you may not write there")) {
            try AtomicFile.write(to: path("locked/file")) { _ in }
        }
    }

    @Test func aFolderThatTheSystemRefusesIsNamed() {
        let error = #expect(throws: OutputError.self) { try AtomicFile.write(to: "/proc/ratings/file") { _ in } }
        guard case .cantCreateFolder(path: "/proc/ratings", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.exitCode == 73)
    }

    @Test func aFullDiskIsAFailedWrite() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        let error = #expect(throws: OutputError.self) {
            var sink = FileSink(descriptor: descriptor, path: "Output/ratings.csv")
            try sink.write(Array("x".utf8))
            try sink.flush()
        }
        #expect(error == .writeFailed(path: "Output/ratings.csv", reason: "the disk is full"))
        #expect(error?.exitCode == 74)
        #expect(error?.description == "Writing Output/ratings.csv failed: the disk is full.")
    }

    @Test func veryLongNamesWork() throws {
        let name = String(repeating: "é", count: 125) + ".csv"
        try AtomicFile.write(to: path(name)) { _ in }
        #expect(try names() == [name])
    }
}

@Suite struct AtomicFileTransactionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func path(_ name: String) -> String { folder.url.appending(path: name).path }

    private func contents() throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let url = folder.url.appending(path: name)
                let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
                return (name, isFolder ? "(folder)" : try String(contentsOf: url, encoding: .utf8))
            })
    }

    private struct Stop: Error {}

    @Test func allFilesAppearTogether() throws {
        try Data("old".utf8).write(to: folder.url.appending(path: "a"))
        var transaction = OutputTransaction()
        try transaction.write(to: path("a")) { sink in try sink.write(Array("1".utf8)) }
        try transaction.produce(at: path("b")) { try Data("2".utf8).write(to: URL(filePath: $0)) }
        #expect(try contents()["a"] == "old")
        #expect(try contents()["b"] == nil)
        try transaction.commit()
        #expect(try contents() == ["a": "1", "b": "2"])
    }

    @Test func oneFailureLeavesAllAsTheyWere() throws {
        try Data("old".utf8).write(to: folder.url.appending(path: "a"))
        #expect(throws: Stop.self) {
            var transaction = OutputTransaction()
            try transaction.write(to: path("a")) { sink in try sink.write(Array("1".utf8)) }
            try transaction.write(to: path("b")) { _ in throw Stop() }
            try transaction.commit()
        }
        #expect(try contents() == ["a": "old"])
    }

    @Test func whatIsNotCommittedGoes() throws {
        do {
            var transaction = OutputTransaction()
            try transaction.write(to: path("a")) { _ in }
        }
        #expect(try contents() == [:])
    }

    @Test func aFileThatCantBePlacedBringsTheOthersBack() throws {
        try Data("old".utf8).write(to: folder.url.appending(path: "a"))
        #expect(throws: OutputError.cantCreate(path: path("c"), reason: "there is a folder of that name")) {
            var transaction = OutputTransaction()
            for name in ["a", "b", "c", "d"] {
                try transaction.write(to: path(name)) { sink in try sink.write(Array("new".utf8)) }
            }
            // Somebody makes a folder where a file is to go.
            try FileManager.default.createDirectory(atPath: path("c"), withIntermediateDirectories: false)
            try transaction.commit()
        }
        #expect(try contents() == ["a": "old", "c": "(folder)"])
    }

    @Test func twoOutputsOfOneNameAreRefused() throws {
        #expect(throws: OutputError.cantCreate(path: path("a"), reason: "two outputs have that name")) {
            var transaction = OutputTransaction()
            try transaction.write(to: path("a")) { _ in }
            try transaction.write(to: path("a")) { _ in }
        }
        #expect(try contents() == [:])
    }
}

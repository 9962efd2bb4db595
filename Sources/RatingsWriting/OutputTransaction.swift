import BackgroundWork
import Foundation

/// Several files that are all put into place, or none of them.
///
/// Each file is written completely under a hidden name beside its destination; ``commit()`` renames them all.
/// A transaction that ends without it takes its files away again.
package struct OutputTransaction: ~Copyable {
    private var pending: [PartialFile] = []
    /// Files on their way to the disk, which takes its time; the next ones are made meanwhile.
    private var settling: [Background<Void>] = []
    private var outdated: [String] = []

    /// Begins a transaction.
    package init() {}

    deinit {
        for file in pending { file.remove() }
    }

    /// Writes a file from bytes; see ``AtomicFile/write(to:_:)``.
    package mutating func write(to path: String, _ body: (inout FileSink) throws -> Void) throws {
        try add(path) { try $0.fill(body) }
    }

    /// Has a file made by something that opens its path itself; see ``AtomicFile/produce(at:_:)``.
    package mutating func produce(at path: String, _ body: (_ temporaryPath: String) throws -> Void) throws {
        try add(path) {
            try body($0.path)
            return try $0.reopen()
        }
    }

    /// Takes a file away, if it is there, as soon as all others are in their places.
    package mutating func remove(_ path: String) {
        outdated.append(path)
    }

    /// Puts all files into place, in the order in which they were written.
    ///
    /// Where one can't be, those before it give way to what was there before.
    package consuming func commit() throws(OutputError) {
        try settle()
        var placed: [Placement] = []
        for file in pending {
            let placement = Placement(of: file)
            guard rename(file.path, file.destination) == 0 else {
                let code = errno
                placement.forget()
                for earlier in placed.reversed() { earlier.undo() }
                throw .cantCreate(path: file.destination, reason: OutputError.reason(code))
            }
            placed.append(placement)
        }
        for placement in placed { placement.forget() }
        for path in outdated { unlink(path) }
        for folder in Set(pending.map { OutputFolder.parent(of: $0.destination) }) {
            OutputFolder.settle(folder)
        }
        pending = []
    }

    /// Waits until all files are on the disk.
    private func settle() throws(OutputError) {
        for (file, onDisk) in zip(pending, settling) {
            do {
                try onDisk.value()
            } catch {
                throw error as? OutputError ?? .writeFailed(path: file.destination, reason: "\(error)")
            }
        }
    }

    /// - Parameter make: Writes the file, and gives it open.
    private mutating func add(_ path: String, _ make: (PartialFile) throws -> Int32) throws {
        guard !pending.contains(where: { $0.destination == path }) else {
            throw OutputError.cantCreate(path: path, reason: "two outputs have that name")
        }
        let file = try PartialFile(for: path)
        do {
            let descriptor = try make(file)
            settling.append(Background { try file.bringToDisk(descriptor) })
        } catch {
            file.remove()
            throw error
        }
        pending.append(file)
    }
}

/// A file that is put into place, and what was there before, in case it has to come back.
private struct Placement {
    private enum Previous {
        /// There was no file.
        case none
        /// The file has a second name.
        case kept(String)
        /// The file system knows no second names (FAT, some network drives).
        case lost
    }

    private let destination: String
    private let previous: Previous

    init(of file: PartialFile) {
        destination = file.destination
        let secondName = file.path + ".previous"
        if link(destination, secondName) == 0 {
            previous = .kept(secondName)
        } else {
            previous = errno == ENOENT ? .none : .lost
        }
    }

    /// Takes the second name of the previous file away.
    func forget() {
        if case .kept(let secondName) = previous { unlink(secondName) }
    }

    /// Brings back what was there before.
    func undo() {
        switch previous {
        case .none: unlink(destination)
        case .kept(let secondName): rename(secondName, destination)
        case .lost: break
        }
    }
}

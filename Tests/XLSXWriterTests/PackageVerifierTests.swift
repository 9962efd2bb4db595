import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct PackageVerifierTests {
    private let scratch: Scratch
    private let contents: PackageContents

    init() throws {
        scratch = try Scratch()
        contents = try scratch.write { sheet, plain in
            for row in 0..<2_000 {
                try sheet.rows.start()
                for column in 0..<5 { try sheet.rows.writeText("<r \(row * column)>", at: column, plain) }
            }
        }
    }

    private func problem(of contents: PackageContents? = nil) -> PackageFault.Problem? {
        do {
            try PackageVerifier(contents ?? self.contents).verify(scratch.path)
            return nil
        } catch {
            return error.problem
        }
    }

    private func change(_ body: (inout Data) throws -> Void) throws {
        var data = try Data(contentsOf: URL(filePath: scratch.path))
        try body(&data)
        try data.write(to: URL(filePath: scratch.path))
    }

    @Test("A whole package passes")
    func whole() {
        #expect(problem() == nil)
    }

    @Test("Rows, cells or sheets that are missing are noticed")
    func missing() throws {
        var more = contents
        // As if the library had packed the rows: they are unpacked and counted then.
        more.packed = [:]
        more.sheets[0].rows += 1
        #expect(problem(of: more) == .rows(found: 2_000, expected: 2_001))
        more.sheets[0].rows -= 1
        more.sheets[0].cells += 1
        #expect(problem(of: more) == .cells(found: 10_000, expected: 10_001))
        more = contents
        more.sheets.append(.init(name: "Two", rows: 0, cells: 0))
        #expect(problem(of: more) == .missing)
        more = contents
        more.packed["xl/other.xml"] = PackageContents.PackedPart()
        #expect(problem(of: more) == .missing)
    }

    @Test("Rows are compared with what was packed, and can be unpacked")
    func packed() throws {
        let part = "xl/worksheets/sheet1.xml"
        var other = contents
        other.packed[part]?.packed.add(Checksum())
        #expect(problem(of: other) == nil)
        "more".utf8.withContiguousStorageIfAvailable { other.packed[part]?.packed.add(UnsafeRawBufferPointer($0)) }
        #expect(problem(of: other) == .checksum)
        other.packed = contents.packed
        other.packed[part]?.method = 0
        #expect(problem(of: other) == .unknownMethod(8))
        other.packed = [:]
        #expect(problem(of: other) == nil)
    }

    @Test("A package that was cut off is noticed, wherever it was cut", arguments: [0.0, 0.1, 0.5, 0.9, 0.999])
    func truncated(share: Double) throws {
        try change { $0 = $0.prefix(Int(Double($0.count) * share)) }
        #expect(problem() == .noDirectory)
    }

    @Test("A byte that changed is noticed, wherever it is")
    func flipped() throws {
        let whole = try Data(contentsOf: URL(filePath: scratch.path))
        var unnoticed: [Int] = []
        for place in stride(from: 0, to: whole.count, by: 97) {
            try change {
                $0 = whole
                $0[place] ^= 0x10
            }
            if problem() == nil { unnoticed.append(place) }
        }
        // Times, versions and the like, which nobody reads back, are less than a tenth of the headers.
        #expect(unnoticed.count <= whole.count / 97 / 20, "\(unnoticed)")
    }

    @Test("A file that isn't there, or isn't a package, is noticed")
    func noPackage() throws {
        try change { $0 = Data(repeating: 0x41, count: 100) }
        #expect(problem() == .noDirectory)
        try FileManager.default.removeItem(atPath: scratch.path)
        #expect(problem() == .unreadable("No such file or directory"))
    }

    @Test("A part that ends early is noticed though its checksum is right")
    func shortPart() throws {
        let program = """
            import sys, zipfile
            old = zipfile.ZipFile(sys.argv[1])
            parts = [(i.filename, old.read(i)) for i in old.infolist()]
            old.close()
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as new:
                for name, data in parts:
                    new.writestr(name, data[:-20] if name == sys.argv[2] else data)
            """
        _ = try Python.evaluate(program, scratch.path, "none")
        var contents = contents
        contents.packed = [:]
        #expect(problem(of: contents) == nil)
        _ = try Python.evaluate(program, scratch.path, "xl/styles.xml")
        #expect(problem(of: contents) == .unfinished)
    }

    @Test("Parts that are stored without being packed are read too")
    func storedParts() throws {
        let program = """
            import sys, zipfile
            old = zipfile.ZipFile(sys.argv[1])
            parts = [(i.filename, old.read(i)) for i in old.infolist()]
            old.close()
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_STORED) as new:
                for name, data in parts: new.writestr(name, data)
            """
        _ = try Python.evaluate(program, scratch.path)
        var contents = contents
        contents.packed = [:]
        #expect(problem(of: contents) == nil)
    }
}

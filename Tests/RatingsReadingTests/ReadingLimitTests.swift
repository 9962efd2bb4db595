import Foundation
import TestSupport
import Testing

@testable import RatingsReading

/// Limits that were lowered, so that small texts reach them; `docs/limits.md` has those of ordinary runs.
struct ReadingLimitTests {
    private func reason(_ read: () throws -> Void) -> String? {
        do {
            try read()
            return nil
        } catch ReadError.tooLarge(_, let reason, _) {
            return reason
        } catch {
            return "another error: \(error)"
        }
    }

    private func reason(_ text: String, path: String = "x.csv", _ change: (inout ReadingLimits) -> Void) -> String? {
        var limits = ReadingLimits()
        change(&limits)
        return reason {
            _ = try OpenedSource(
                path: path, bytes: Array(text.utf8), names: JSONNames(parts: ["parts"]), limits: limits
            ).reader.rows()
        }
    }

    @Test func csvHasLimits() {
        #expect(reason("a,b\n1,2\n") { $0.columns = 2 } == nil)
        #expect(reason("a,b\n1,2,3\n") { $0.columns = 2 } == "row 2 has more than 2 columns")
        #expect(reason("a,b\n1,2\n") { $0.textRows = 2 } == nil)
        #expect(reason("a,b\n1,2\n\n") { $0.textRows = 2 } == "it has more than 2 rows")
        #expect(reason("a,bcd\n") { $0.cellBytes = 3 } == nil)
        #expect(reason("a,\"bc\"\"d\"\n") { $0.cellBytes = 3 } == "row 1, column 2: the cell has more than 3 bytes")
        #expect(
            reason("a,bc\nabc,abc\n") {
                $0.cellBytes = 3
                $0.rowBytes = 5
            } == "row 2 has more than 5 bytes")
    }

    /// The limits between which a record makes more room, and the least one; on the second line, as the first one is
    /// read in another way.
    @Test(arguments: [1, 63, 64, 65, 100, 128])
    func csvHasAsManyColumnsAsItMay(limit: Int) {
        let row = [String](repeating: "x", count: limit).joined(separator: ",")
        #expect(reason("a\n\(row)\n") { $0.columns = limit } == nil)
        #expect(reason("a\n\(row)") { $0.columns = limit } == nil)
        #expect(reason("a\n\(row),x\n") { $0.columns = limit } == "row 2 has more than \(limit) columns")
        #expect(reason("a\n\(row),") { $0.columns = limit } == "row 2 has more than \(limit) columns")
    }

    @Test func aRowHasALimitOfItsOwn() {
        #expect(reason("a,bc\nabc,abc\n") { $0.rowBytes = 6 } == nil)
        #expect(reason("a,bc\nabc,abc\n") { $0.rowBytes = 5 } == "row 2 has more than 5 bytes")
    }

    /// Each of them by its name, with a text that passes it and one more than the text has.
    static let named: [(limit: ReadingLimit, path: String, text: String, passes: Int)] = [
        (.rows, "x.csv", "a,b\n1,2\n", 1), (.rows, "x.json", #"[{"a":1},{"a":2}]"#, 1),
        (.columns, "x.csv", "a,b\n1,2\n", 1), (.columns, "x.json", #"[{"a":1,"b":2}]"#, 1),
        (.cellLength, "x.csv", "a,bcd\n", 2), (.cellLength, "x.json", #"[{"a":"bcd"}]"#, 2),
        (.rowLength, "x.csv", "a,bcd\n", 3), (.depth, "x.json", #"[{"a":[[1]]}]"#, 3),
        (.values, "x.json", #"[{"a":1},{"b":2}]"#, 4), (.cells, "x.json", #"[{"a":1},{"b":2}]"#, 3),
        (.nameLength, "x.json", #"[{"abc":1}]"#, 2),
    ]

    @Test(arguments: named)
    func aLimitIsSetByItsName(limit: ReadingLimit, path: String, text: String, passes: Int) throws {
        func error(_ number: Int) throws -> ReadError? {
            var limits = ReadingLimits()
            let setting = try ReadingLimits.setting("\(limit.rawValue)=\(number)")
            limits.set(setting.limit, to: setting.number)
            do {
                _ = try OpenedSource(path: path, bytes: Array(text.utf8), limits: limits).reader.rows()
                return nil
            } catch {
                return error as? ReadError
            }
        }
        #expect(try error(passes + 1) == nil)
        guard case .tooLarge(path, _, .limit(limit)) = try error(passes) else {
            Issue.record("\(limit): \(String(describing: try error(passes)))")
            return
        }
    }

    @Test func settingsThatAreNone() {
        for text in [
            "", "rows", "rows=", "rows=x", "rows=1.5", "rows=0", "rows=-1", "rows=1000000001", "Rows=5", "x=5",
        ] {
            #expect(throws: ReadingLimits.SettingFault.self, "\(text)") { try ReadingLimits.setting(text) }
        }
    }

    @Test func jsonHasLimits() {
        let text = #"[{"a":1,"bc":"de"},{"a":2}]"#
        #expect(reason(text) { $0.jsonValues = 6 } == nil)
        #expect(reason(text) { $0.jsonValues = 5 } == "it has more than 5 values")
        #expect(reason(text) { $0.cellBytes = 1 } == "line 1: a value has more than 1 bytes")
        #expect(reason(text) { $0.jsonNameBytes = 1 } == "a member's name has more than 1 bytes")
        #expect(reason(text) { $0.columns = 1 }?.hasPrefix("the objects have more than 1 different names") == true)
        #expect(reason(text) { $0.textRows = 1 } == "it has more than 1 rows")
        #expect(reason(text) { $0.jsonCells = 3 } == "2 rows with 2 different names have too little in common")
        #expect(
            reason(#"[{"ab":{"cd":{"e":1}}}]"#) { $0.jsonNameBytes = 4 }
                == "the names of nested objects have more than 4 bytes")
    }

    /// What is around a list of parts is repeated in each of them: a small text could fill the memory.
    @Test func partsDoNotMultiplyWithoutEnd() {
        let text = #"{"a":1,"b":2,"parts":[{},{},{}]}"#
        #expect(reason(text) { $0.jsonValues = 8 } == nil)
        #expect(reason(text) { $0.jsonValues = 6 } == "it has more than 6 values")
        let parts = (0..<100).map { "{\"p\":\($0)}" }.joined(separator: ",")
        let own = (0..<100).map { "\"m\($0)\":1," }.joined()
        #expect(
            reason("{\(own)\"parts\":[\(parts)]}") { $0.jsonValues = 1_000 } == "its parts make more than 1000 cells")
    }

    @Test(arguments: ["[", "{\"a\":"])
    func deepJSONIsRefused(opening: String) {
        let text = String(repeating: opening, count: 100_000)
        #expect {
            try OpenedSource(path: "x.json", bytes: Array(text.utf8))
        } throws: { error in
            guard case ReadError.tooLarge(_, let reason, .limit(.depth)) = error else { return false }
            return reason == "line 1: more than 64 arrays and objects lie inside one another"
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "large.csv").path
        // A file with nothing but a hole in it, of more bytes than the machine has memory.
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, 1 << 40) == 0)
        #expect(reason { _ = try ByteSource.load(path: path) } == "it has more than 1000000000 bytes")
    }

    @Test func aStreamWithoutEndStops() throws {
        let endless = try #require(FileHandle(forReadingAtPath: "/dev/zero"))
        var limits = ReadingLimits()
        limits.fileBytes = 3_000_000
        #expect(
            reason { _ = try ByteSource.load(path: "-", standardInput: endless, limits: limits) }
                == "it has more than 3000000 bytes")
        #expect(
            reason { _ = try ByteSource.load(path: "/dev/zero", limits: limits) } == "it has more than 3000000 bytes")
    }

    @Test func aFileOfExactlyTheLimitIsRead() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "x.csv").path
        #expect(FileManager.default.createFile(atPath: path, contents: Data("a,b\n".utf8)))
        var limits = ReadingLimits()
        limits.fileBytes = 4
        #expect(try ByteSource.load(path: path, limits: limits).count == 4)
        limits.fileBytes = 3
        #expect(reason { _ = try ByteSource.load(path: path, limits: limits) } == "it has more than 3 bytes")
    }

    @Test func whatIsPackedCountsUnpacked() throws {
        guard var packer = Gzip.Packer() else {
            Issue.record("there is no memory to pack anything")
            return
        }
        packer.add(Array(repeating: 0x61, count: 3_000_000))
        let packed = packer.finish()
        var limits = ReadingLimits()
        limits.unpackedBytes = 2_000_000
        #expect(
            reason { _ = try OpenedFile(path: "x.csv.gz", bytes: packed, limits: limits) }
                == "it unpacks to more than 2000000 bytes")
    }

    @Test func oneNumberRaisesAllSizes() {
        let limits = ReadingLimits(megabytes: 5)
        #expect(limits.fileBytes == 5_000_000)
        #expect(limits.wholePartBytes == 5_000_000)
        #expect(limits.unpackedBytes == 20_000_000)
    }
}

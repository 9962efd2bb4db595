import Foundation
import TestSupport
import Testing

/// Whatever is the matter with a snapshot, it is said, and the export is made.
@Suite(.serialized) struct SnapshotDamageTests {
    struct Damage: CustomTestStringConvertible {
        let testDescription: String
        let says: String
        let change: @Sendable (Data) -> Data
    }

    static let damages = [
        Damage(testDescription: "empty", says: "it is empty") { _ in Data() },
        Damage(testDescription: "cut in the middle", says: "it is cut short") { $0.prefix($0.count / 2) },
        Damage(testDescription: "cut at a row", says: "it is cut short") { data in
            Data(
                String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n").dropLast(2)
                    .joined(separator: "\r\n").utf8 + [13, 10])
        },
        Damage(testDescription: "the last byte is gone", says: "it is cut short") { $0.dropLast() },
        Damage(testDescription: "a byte flipped", says: "it was changed or damaged") { data in
            var data = data
            data[data.startIndex + 300] ^= 1
            return data
        },
        Damage(testDescription: "a row taken out", says: "it was changed or damaged") { data in
            var rows = String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n")
            rows.remove(at: 2)
            return Data(rows.joined(separator: "\r\n").utf8)
        },
        Damage(testDescription: "saved by a spreadsheet program", says: "it is cut short") { data in
            Data(String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n").utf8)
        },
        Damage(testDescription: "a workbook", says: "it is cut short") { _ in
            Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60))
        },
        Damage(testDescription: "other columns", says: "its columns are not those of a snapshot") { _ in
            SnapshotDamageTests.sealed("authority,grade\r\nLeeds,good\r\n", rows: 1)
        },
        Damage(testDescription: "an unknown framework", says: "row 2, column “framework”") { data in
            SnapshotDamageTests.resealed(data) { $0.replacingOccurrences(of: "ILACS-2023", with: "ILACS-2030") }
        },
        Damage(testDescription: "fewer rows than it says", says: "it has not as many rows") { data in
            SnapshotDamageTests.resealed(data, more: 1) { $0 }
        },
    ]

    @Test(arguments: damages) func damageIsSaidAndNeverFailsTheRun(damage: Damage) throws {
        let (command, bytes) = try SnapshotTests.september()
        try command.write(SnapshotTests.name, damage.change(bytes))
        try Self.expectDamage(damage.says, command, ["--xlsx", "--month", "2026-10", "--strict", "new.csv"])
        #expect(try Self.changes(command).contains("can't be used, as \(damage.says)"))
        let told = try command.run("changes", "2026-09", "2026-10")
        #expect(told.status == 65)
        #expect(told.errors.contains("\(SnapshotTests.name): \(damage.says)"))
    }

    @Test(arguments: ["2026-09", SnapshotTests.name]) func damageOfOneThatTheUserNamedIsSaidToo(since: String) throws {
        let (command, bytes) = try SnapshotTests.september()
        try command.write(SnapshotTests.name, bytes.dropLast(9))
        try Self.expectDamage(
            "it is cut short", command, ["--xlsx", "--month", "2026-10", "--since", since, "new.csv"])
    }

    private static func expectDamage(_ reason: String, _ command: Command, _ arguments: [String]) throws {
        let run = try command.run(arguments)
        #expect(run.status == 0)
        #expect(
            run.errors.contains(
                "What changed is not told: the snapshot \(SnapshotTests.name) can't be used, as \(reason)"),
            "\(run.errors)")
    }

    @Test func aFolderInItsPlaceIsSaidToo() throws {
        let (command, _) = try SnapshotTests.september()
        try FileManager.default.removeItem(at: command.folder.url.appending(path: SnapshotTests.name))
        try command.write("\(SnapshotTests.name)/note.txt", "not a snapshot")
        #expect(try command.run("--xlsx", "--month", "2026-10", "new.csv").status == 0)
        #expect(try Self.changes(command).contains("can't be used, as this is a folder"))
    }

    /// The text above the table of the sheet Changes of October 2026.
    private static func changes(_ command: Command) throws -> String {
        try Python.evaluate(
            """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1])['Changes']
            print(' '.join(str(row[0].value) for row in sheet.iter_rows()))
            """, command.folder.url.appending(path: "Output/ratings-2026-10.xlsx").path)
    }

    /// A text with an end row as it should be.
    private static func sealed(_ text: String, rows: Int) -> Data {
        let head = text + "end-of-snapshot" + String(repeating: ",", count: 12) + "sha-256="
        let digest = try? Python.evaluate(
            "import hashlib, sys; print(hashlib.sha256(sys.argv[1].encode()).hexdigest(), end='')", head)
        return Data("\(head)\(digest ?? ""),\(rows)\r\n".utf8)
    }

    /// A snapshot that somebody changed who knows how it is sealed.
    private static func resealed(_ data: Data, more: Int = 0, _ change: (String) -> String) -> Data {
        let text = String(decoding: data, as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        return sealed(change(rows.dropLast().map { $0 + "\r\n" }.joined()), rows: rows.count - 2 + more)
    }
}

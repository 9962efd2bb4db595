import Foundation
import TestSupport
import Testing

/// What goes wrong is said on standard error with what to do, ends with a code that scripts can rely on, and leaves
/// what was there before as it was.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var code: Int32
        var says: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ code: Int32, says: String) {
            self.init(name, Array(text.utf8), code, says: says)
        }

        init(_ name: String, _ bytes: [UInt8], _ code: Int32, says: String) {
            self.name = name
            self.bytes = bytes
            self.code = code
            self.says = says
        }
    }

    static let cases = [
        Case("empty", "", 65, says: "it is empty"),
        Case("blanks only", " \n\n  ", 65, says: "it is empty"),
        Case(
            "header only", "Local authority,Inspection date,Overall effectiveness,Impact of leaders\n", 65,
            says: "no row of data below it"),
        Case("PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj", 65, says: "a PDF document"),
        Case("archive", [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60), 65, says: "cut short"),
        Case("truncated JSON", "[{\"authority\": \"Leeds\", \"overall", 65, says: "line 1"),
        Case("JSON text", "\"hello\"", 65, says: "heading"),
        Case("HTML", "<!DOCTYPE html><html><body>404</body></html>", 65, says: "a web page"),
        Case("no header", "a,b,c\n1,2,3\n4,5,6\n", 65, says: "no heading row"),
        Case("notes", "Notes\nAll the data relates to inspections.\nhttps://www.gov.uk\n", 65, says: "no heading row"),
        Case(
            "month first",
            "Local authority,Inspection date,Overall effectiveness,Impact of leaders\nLeeds,05/13/2024,Good,Good\n", 65,
            says: "--date-order mdy"),
        Case(
            "open quote",
            "Local authority,Inspection date,Overall effectiveness,Impact of leaders\n\"Leeds,13/05/2024,Good,Good\n",
            65,
            says: "quot"),
    ]

    @Test(arguments: cases)
    func isToldAndChangesNothing(bad: Case) throws {
        let command = try Command()
        try command.write("ratings.csv", bad.bytes)
        try command.write("Output/ratings-2026-10.xlsx", "what was there before")
        for arguments in [
            ["--xlsx", "--csv", "--json", "--month", "2026-10", "ratings.csv"], ["check", "ratings.csv"],
        ] {
            let outcome = try command.run(arguments)
            #expect(outcome.status == bad.code)
            #expect(outcome.errors.contains("ratings.csv"))
            #expect(outcome.errors.contains(bad.says))
            #expect(!outcome.errors.contains("fault of ratings-export"))
        }
        #expect(try command.names(in: "Output") == ["ratings-2026-10.xlsx"])
        #expect(try command.bytes("Output/ratings-2026-10.xlsx") == Data("what was there before".utf8))
    }

    @Test func aMissingFileAndAFolderAreNoInput() throws {
        let command = try Command()
        let missing = try command.run("--xlsx", "absent.csv")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("absent.csv: there is no such file"))
        let folder = try command.run("--xlsx", ".")
        #expect(folder.status == 66)
        #expect(folder.errors.contains("this is a folder"))
        #expect(try command.names() == [])
    }

    @Test func oneBadFileAmongGoodOnesStopsTheExport() throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        try command.write("bad.csv", "a,b\n1,2\n")
        let outcome = try command.run("--csv", "good.csv", "bad.csv")
        #expect(outcome.status == 65)
        #expect(try command.names() == ["bad.csv", "good.csv"])
    }

    @Test(arguments: [
        ["--xlsx", "--month", "2026-13", "good.csv"], ["--xlsx", "--as-of", "31/03/2025", "good.csv"],
        ["--wrong", "good.csv"], ["good.csv"], ["--csv", "-", "-"], ["--csv", "--date-order", "ymd", "good.csv"],
        ["check"],
        ["check", "--format", "xml", "good.csv"], ["--csv", ""],
    ])
    func aWrongCommandLineIsUsage(arguments: [String]) throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        #expect(try command.run(arguments).status == 64)
        #expect(try command.names() == ["good.csv"])
    }

    @Test func aFileInTheWayOfTheOutputFolderCantBeReplaced() throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        try command.write("Output", "a file, and no folder")
        let outcome = try command.run("--xlsx", "--csv", "good.csv")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("--output"))
    }

    @Test func aFullDiskLeavesTheEarlierExport() throws {
        let command = try Command()
        try command.write("good.csv", Command.ratings)
        try command.write("Output/ratings-2026-10.csv", "what was there before")
        // A limit on the size of files ends a write as a full disk does.
        let outcome = try Program.run(
            URL(filePath: "/bin/sh"),
            ["-c", "ulimit -f 0; exec \"$0\" --xlsx --csv --month 2026-10 good.csv", Command.binary.path],
            in: command.folder.url)
        #expect(outcome.status == 74 || outcome.status == 73)
        #expect(!outcome.errors.contains("fault of ratings-export"))
        #expect(try command.names(in: "Output") == ["ratings-2026-10.csv"])
        #expect(try command.bytes("Output/ratings-2026-10.csv") == Data("what was there before".utf8))
    }
}

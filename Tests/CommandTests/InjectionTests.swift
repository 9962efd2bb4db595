import Foundation
import TestSupport
import Testing

/// What strangers put into files stays text, and what they put into folders leads nowhere.
@Suite struct InjectionTests {
    /// The script makes the files, runs the command, and reads what it wrote with openpyxl, csv and json.
    @Test func whatLooksLikeAnythingButTextIsTextWhereverItLands() throws {
        let command = try Command()
        let script = ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_injection.py")
        let outcome = try Python.run([script.path, Command.binary.path, command.folder.url.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix(" looked at, 0 wrong\n"), "\(outcome.output)")
    }

    @Test func anOutputThatIsALinkIsReplacedAndNotFollowed() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        try command.write("elsewhere/mine.xlsx", "mine")
        let names = ["ratings-2026-11.xlsx", "ratings-2026-11.csv", "ratings-2026-11.json", "latest"]
        for name in names { try link("Output/\(name)", to: "../elsewhere/mine.xlsx", in: command) }
        let outcome = try command.run("--xlsx", "--csv", "--json", "--month", "2026-11", "ratings.csv")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try command.bytes("elsewhere/mine.xlsx") == Data("mine".utf8))
        #expect(try command.allNames(in: "elsewhere") == ["mine.xlsx"])
        let folder = command.folder.url.appending(path: "Output")
        for name in names.dropLast() {
            let type = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.type]
            #expect(type as? FileAttributeType == .typeRegular, "\(name)")
        }
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.appending(path: "latest").path)
                == "ratings-2026-11.xlsx")
    }

    @Test func foldersOfTheToolsOwnThatAreLinksAreNotFollowed() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        let left = ".ratings-2026-10.xlsx.1x2y.partial"
        try command.write("elsewhere/\(left)", "not ours")
        try link("Output/snapshots", to: "../elsewhere", in: command)
        let refused = try command.run("--csv", "--month", "2026-11", "ratings.csv")
        #expect(refused.status == 73)
        #expect(refused.errors.contains("Output/snapshots: there is a link of that name, and it is not followed."))
        #expect(try command.names(in: "Output") == ["snapshots"])
        #expect(try command.allNames(in: "elsewhere") == [left])

        try FileManager.default.removeItem(at: command.folder.url.appending(path: "Output"))
        try link("Output/.ratings-export", to: "../elsewhere", in: command)
        let unlisted = try command.run("--csv", "--month", "2026-11", "ratings.csv")
        #expect(unlisted.status == 0)
        #expect(unlisted.errors.contains("The list of runs was not kept"))
        #expect(try command.allNames(in: "elsewhere") == [left])
    }

    @Test func aFolderCalledLatestStays() throws {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        try command.write("Output/latest/mine.txt", "mine")
        #expect(try command.run("--json", "--month", "2026-11", "ratings.csv").status == 0)
        #expect(try command.allNames(in: "Output/latest") == ["mine.txt"])
    }

    private func link(_ name: String, to target: String, in command: Command) throws {
        let path = command.folder.url.appending(path: name)
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: target)
    }
}

import Foundation
import TestSupport
import Testing

/// Sources with an address, as the command fetches them.
@Suite struct FetchTests {
    private let command: Command
    private let server: MisbehavingServer

    init() throws {
        command = try Command()
        server = try MisbehavingServer.shared.get()
    }

    private var cache: URL { command.folder.url.appending(path: "cache/ratings-export/sources") }

    private func run(_ arguments: String..., cache: String? = nil, path: String? = nil) throws -> Python.Outcome {
        var environment = ["XDG_CACHE_HOME": cache ?? command.folder.url.appending(path: "cache").path]
        if let path { environment["PATH"] = path }
        return try command.run(arguments, environment: environment)
    }

    /// Makes the one copy older than it is, and says by how many days.
    private func age(to day: String) throws -> Int {
        let file = try #require(
            try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil).first)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        try text.replacing(/"fetched":"[^"]*"/, with: "\"fetched\":\"\(day)\"").write(
            to: file, atomically: true, encoding: .utf8)
        let then = try Date(day + "T12:00:00Z", strategy: .iso8601)
        let calendar = Calendar(identifier: .gregorian)
        let days = calendar.dateComponents(
            [.day], from: calendar.startOfDay(for: then), to: calendar.startOfDay(for: Date()))
        return try #require(days.day)
    }

    /// All texts of a sheet, in one.
    private func sheet(_ name: String, of file: String) throws -> String {
        try Python.evaluate(
            """
            import openpyxl, sys
            sheet = openpyxl.load_workbook(sys.argv[1])[sys.argv[2]]
            print(' | '.join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None))
            """, command.folder.url.appending(path: file).path, name)
    }

    @Test func aFreshSourceGivesTheSameBytesAgain() throws {
        let address = server.address("modified")
        for folder in ["one", "two"] {
            let outcome = try run("--xlsx", "--csv", "--json", "--month", "2026-11", "--output", folder, address)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errors.contains("ratings.csv (127.0.0.1:\(server.port)): 3 rows read = 2 used"))
        }
        let names = try command.names(in: "one").filter { $0 != "snapshots" }
        #expect(names.count > 3)
        for name in names { #expect(try command.bytes("one/\(name)") == command.bytes("two/\(name)"), "\(name)") }
        let cover = try sheet("Cover", of: "two/ratings-2026-11.xlsx")
        #expect(cover.contains("Fetched from \(address). It last changed on 3 November 2026."))
        #expect(!cover.contains("days old"))
    }

    @Test func anOldCopyIsToldEverywhere() throws {
        let address = server.address("good", "503")
        #expect(try run("--csv", "--month", "2026-11", address).status == 0)
        let days = try age(to: "2026-10-03")
        let outcome = try run("--xlsx", "--json", "--strict", "--month", "2026-11", "--retries", "0", address)
        #expect(outcome.status == 75)
        let copy = "copy of 3 October 2026, \(days) days old"
        #expect(outcome.errors.contains("\(address): the server answered 503 (it is out of order)"))
        #expect(outcome.errors.contains("The \(copy), is used."))
        let reason = "the server answered 503 (it is out of order) and asked to come again in 7 seconds"
        let book = "Output/ratings-2026-11.xlsx"
        #expect(try sheet("Cover", of: book).contains("This is the \(copy), because \(reason)."))
        let quality = try sheet("Data quality", of: book)
        #expect(quality.contains("stale-source") && quality.contains(copy))
        let json = String(decoding: try command.bytes("Output/ratings-2026-11.json"), as: UTF8.self)
        #expect(json.contains("\"copy_of\": \"2026-10-03\", \"age_in_days\": \(days), \"reason\": \"\(reason)\""))

        let quiet = try run("--csv", "--quiet", "--retries", "0", address)
        #expect(quiet.status == 75 && quiet.output == "" && quiet.errors.contains(copy))
        for format in ["text", "json"] {
            let check = try run("check", "--format", format, "--retries", "0", address)
            #expect(check.status == 75)
            #expect(check.output.contains(format == "text" ? copy : "\"copy_of\": \"2026-10-03\""))
        }
    }

    @Test(arguments: [
        ("503", 69, "503"), ("page", 69, "a web page"), ("short", 69, "broke off"), ("other", 65, "heading"),
    ])
    func withoutACopyNothingIsWritten(mode: String, code: Int32, says: String) throws {
        let outcome = try run("--xlsx", "--retries", "0", server.address(mode))
        #expect(outcome.status == code)
        #expect(outcome.errors.contains(says))
        #expect(!outcome.errors.contains("fault of ratings-export"))
        #expect(try command.names() == [])
        let check = try run("check", "--format", "json", "--retries", "0", server.address(mode))
        #expect(check.status == code)
        #expect(check.output.contains("\"severity\": \"refuse\""))
    }

    @Test func whatIsNoRatingsTableNeverTakesThePlaceOfTheCopy() throws {
        let address = server.address("good", "other", "changed", "404")
        #expect(try run("--csv", address).status == 0)
        let other = try run("--csv", address)
        #expect(other.status == 75)
        #expect(other.errors.contains("what the server sent can't be used: no heading row"))
        // The next good version is taken, and is the one that stands in later.
        #expect(try run("--csv", address).status == 0)
        let gone = try run("--csv", "--month", "2026-11", address)
        #expect(gone.status == 75)
        #expect(gone.errors.contains("there is nothing at this address"))
        let tidy = String(decoding: try command.bytes("Output/ratings-2026-11.csv"), as: UTF8.self)
        #expect(tidy.contains("Bradford") && !tidy.contains("inadequate"))
    }

    @Test(arguments: [["history", "Leeds"], ["claims", "Leeds"], ["layouts", "explain"], ["check"]])
    func everyCommandFetches(words: [String]) throws {
        let address = server.address("good", "good", "404")
        #expect(try run("--csv", address).status == 0)
        let fresh = try command.run(
            words + [address], environment: ["XDG_CACHE_HOME": command.folder.url.path + "/cache"])
        #expect(fresh.status == 0, "\(fresh.errors)")
        let stale = try command.run(
            words + [address], environment: ["XDG_CACHE_HOME": command.folder.url.path + "/cache"])
        #expect(stale.status == 75)
        #expect(stale.errors.contains("copy of"))
        let missing = try command.run(words + [server.address("404")])
        #expect(missing.status == 69)
    }

    @Test func secretsAreNeverShown() throws {
        let address = server.address("secret", credentials: "officer:p%22a%5Css%20w@", query: "?key=qwertz")
        let bad = server.address("404", credentials: "officer:p%22a%5Css%20w@", query: "?key=qwertz")
        var said = ""
        for arguments in [
            ["--xlsx", "--csv", "--json", "--month", "2026-11", address], ["check", address],
            ["check", "--format", "json", address], ["layouts", "explain", "--format", "json", address],
            ["--xlsx", bad], ["check", bad],
            ["--xlsx", address.replacing("127.0.0.1", with: "exa mple.org")],
            ["--xlsx", address.replacing("127.0.0.1", with: "example.org")],
        ] {
            let outcome = try command.run(
                arguments, environment: ["XDG_CACHE_HOME": command.folder.url.appending(path: "cache").path])
            said += outcome.output + outcome.errors
        }
        #expect(try command.names(in: "Output").count > 3)
        said += try Python.evaluate(
            """
            import pathlib, sys, zipfile
            for path in sorted(pathlib.Path(sys.argv[1]).rglob('*')):
                print(path.name)
                if path.suffix == '.xlsx':
                    book = zipfile.ZipFile(path)
                    for name in book.namelist(): print(book.read(name).decode('utf-8', 'replace'))
                elif path.is_file(): print(path.read_text(errors='replace'))
            """, command.folder.url.path)
        #expect(said.contains("127.0.0.1:\(server.port)"))
        for secret in ["officer", "p%22a", "p\"a", "qwertz"] { #expect(!said.contains(secret), "\(secret)") }
    }

    @Test(arguments: ["http://example.org/ratings.csv", "https://example.org/my ratings.csv", "https://"])
    func addressesThatAreNoneAreUsage(address: String) throws {
        let outcome = try run("--xlsx", address)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("https") && !outcome.errors.contains("no such file"))
        #expect(try run("layouts", "explain", address).status == 64)
    }

    @Test func withoutCurlNothingIsFetched() throws {
        let outcome = try run("--xlsx", server.address("good"), path: "/nowhere")
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("curl is not installed") && outcome.errors.contains("apt-get install curl"))
    }

    @Test func offlineTheCopyIsUsed() throws {
        let address = server.address("good", "404")
        let without = try run("--xlsx", "--offline", address)
        #expect(without.status == 66)
        #expect(without.errors.contains("Run it once without --offline"))
        #expect(try run("--csv", address).status == 0)
        let days = try age(to: "2026-10-03")
        let outcome = try run("--xlsx", "--offline", "--strict", "--month", "2026-11", address, path: "/nowhere")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("This is the copy of 3 October 2026, \(days) days old"))
        #expect(
            try sheet("Cover", of: "Output/ratings-2026-11.xlsx").contains(
                "copy of 3 October 2026, \(days) days old; nothing was fetched"))
    }

    @Test func whereNoCopyCanBeKeptTheExportIsMadeAllTheSame() throws {
        let outcome = try run("--csv", server.address("good"), cache: "/dev/null/cache")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("no copy of it could be kept"))
        #expect(try command.names(in: "Output").count > 1)
    }

    @Test func filesOfOneNameAreToldApart() throws {
        let (one, two) = (server.address("good"), server.address("changed"))
        let outcome = try run("--csv", one, two)
        #expect(outcome.errors.contains("\(one): 3 rows read") && outcome.errors.contains("\(two): 3 rows read"))
    }

    @Test(arguments: [["--timeout", "0"], ["--retries", "-1"], ["--max-download", "0"], ["--timeout", "soon"]])
    func optionsOutOfRangeAreUsage(options: [String]) throws {
        #expect(try command.run(["--xlsx"] + options + [server.address("good")]).status == 64)
    }

    @Test func anEndlessFileIsRefused() throws {
        let outcome = try run("--csv", "--max-download", "1", server.address("endless"))
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("larger than 1 MB") && outcome.errors.contains("--max-download"))
    }
}

import Foundation
import TestSupport
import Testing

/// Snapshots, and what is told of the months between them.
@Suite(.serialized) struct ChangesTests {
    private static let history = ProjectFolder.shared?.appending(path: "data/history-scraped-2026.csv")

    @Test(.enabled(if: history != nil, "there is no shared folder beside the project"))
    func twentyFourMonthsAreToldAsTheyAre() throws {
        let shared = try #require(ProjectFolder.shared)
        let folder = try TemporaryFolder()
        let outcome = try Python.run([
            ProjectFolder.root.appending(path: "Tests/CommandTests/Scripts/check_changes.py").path,
            Command.binary.path, try #require(Self.history).path,
            shared.appending(path: "domain/authorities.csv").path, folder.url.path,
        ])
        #expect(outcome.output == "")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(.enabled(if: history != nil, "there is no shared folder beside the project"))
    func theSheetPassesEveryEssentialCheckOfAccessibility() throws {
        let shared = try #require(ProjectFolder.shared)
        let command = try Command()
        let file = try #require(Self.history).path
        for month in ["2025-12", "2026-01"] {
            let run = try command.run("--xlsx", "--month", month, "--as-of", "\(month)-31", "--home", "Leeds", file)
            #expect(run.status == 0, "\(run.errors)")
        }
        let outcome = try Python.run([
            shared.appending(path: "access/check_xlsx.py").path, "--json", "--no-soffice",
            command.folder.url.appending(path: "Output/ratings-2026-01.xlsx").path,
        ])
        #expect(!outcome.output.contains("\"FAIL\""), "\(outcome.output)")
        #expect(outcome.output.contains("\"PASS\""))
    }

    @Test func aMonthIsComparedWithTheNewestBeforeItAndMakingItAgainGivesTheSameBytes() throws {
        let command = try Command()
        for (month, grade) in [("2025-11", "Good"), ("2025-12", "Good"), ("2026-02", "Inadequate")] {
            try command.write("new.csv", Self.ratings(leeds: grade))
            #expect(try command.run("--csv", "--month", month, "new.csv").status == 0)
        }
        try command.write("new.csv", Self.ratings(leeds: "Outstanding"))
        let arguments = ["--xlsx", "--csv", "--json", "--month", "2026-01", "new.csv"]
        let run = try command.run(arguments)
        #expect(run.errors.contains("Compared with December 2025:\n"))
        #expect(run.output.contains("Wrote Output/ratings-2026-01-changes.txt\n"))
        #expect(run.output.contains("Wrote Output/snapshots/ratings-2026-01.snapshot.csv\n"))
        let text = String(decoding: try command.bytes("Output/ratings-2026-01-changes.txt"), as: UTF8.self)
        #expect(
            text == """
                Ratings of children's services: what changed

                January 2026 compared with December 2025.
                0 new inspections and 1 inspection corrected: 2 inspections before, 2
                now.
                Grades of latest judgements: 0 improved, 0 declined.

                Corrected:
                - Leeds: Overall effectiveness Good → Outstanding, inspected 13 May 2024

                """)
        let before = try Self.files(command)
        #expect(try command.run(arguments).status == 0)
        #expect(try Self.files(command) == before)
    }

    @Test func theUserSaysWithWhatToCompare() throws {
        let command = try Command()
        for (month, grade) in [("2026-08", "Good"), ("2026-09", "Outstanding")] {
            try command.write("new.csv", Self.ratings(leeds: grade))
            #expect(try command.run("--csv", "--month", month, "new.csv").status == 0)
        }
        func corrected(_ since: String) throws -> (Int32, Bool) {
            let run = try command.run("--csv", "--month", "2026-10", "--since", since, "new.csv")
            return (run.status, run.errors.contains("1 inspection corrected"))
        }
        #expect(try corrected("2026-08") == (0, true))
        #expect(try corrected("2026-09") == (0, false))
        #expect(try corrected("Output/snapshots/ratings-2026-08.snapshot.csv") == (0, true))
        #expect(try corrected("Output/ratings-2026-08.csv") == (0, true))
        try command.write("old.csv", Self.ratings(leeds: "Good"))
        #expect(try corrected("old.csv") == (0, true))
        #expect(try corrected("none") == (0, false))
        #expect(try command.names(in: "Output/snapshots").count == 3)

        for since in ["2026-10", "2026-11", "-", ""] { #expect(try corrected(since).0 == 64) }
        let missing = try command.run("--csv", "--month", "2026-11", "--since", "2026-07", "new.csv")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("Output/snapshots has no snapshot of July 2026."))
        #expect(missing.errors.contains("There are those of 2026-08, 2026-09, 2026-10."))
        #expect(try corrected("absent.csv").0 == 66)
        #expect(try corrected("Output/snapshots/ratings-2020-01.snapshot.csv").0 == 66)
        try command.write("letter.csv", "Dear all,\n")
        #expect(try corrected("letter.csv").0 == 65)
        #expect(try !command.names(in: "Output").contains("ratings-2026-11.csv"))
    }

    @Test func theSampleIsNotComparedWithFiles() throws {
        let command = try Command()
        #expect(try command.run("--csv", "--month", "2026-09").status == 0)
        try command.write("new.csv", Command.ratings)
        let run = try command.run("--csv", "--month", "2026-10", "new.csv")
        #expect(run.status == 0)
        #expect(run.errors.contains("can't be used, as it is of the built-in sample."))
        #expect(try !command.names(in: "Output").contains("ratings-2026-10-changes.txt"))
    }

    @Test func aTextOfAnEarlierRunIsTakenAwayWhereNothingIsCompared() throws {
        let command = try Command()
        try command.write("new.csv", Command.ratings)
        let text = "ratings-2026-10-changes.txt"
        for damage in [false, true] {
            for month in ["2026-09", "2026-10"] {
                #expect(try command.run("--csv", "--month", month, "new.csv").status == 0)
            }
            #expect(try command.names(in: "Output").contains(text))
            if damage { try command.write("Output/snapshots/ratings-2026-09.snapshot.csv", "damaged") }
            let options = damage ? [] : ["--since", "none"]
            let again = try command.run(["--csv", "--month", "2026-10"] + options + ["new.csv"])
            #expect(again.status == 0)
            #expect(try !command.names(in: "Output").contains(text))
        }
    }

    @Test func changesOfTwoMonthsForPeopleAndPrograms() throws {
        let command = try Command()
        try command.write("new.csv", Self.ratings(leeds: "Good"))
        #expect(try command.run("--csv", "--month", "2026-08", "-o", "there", "new.csv").status == 0)
        try command.write("new.csv", Self.ratings(leeds: "Good") + "Leeds,01/06/2025,20/07/2025,,Inadequate,Good\n")
        #expect(try command.run("--csv", "--month", "2026-09", "-o", "there", "new.csv").status == 0)
        let text = try command.run("changes", "-o", "there", "2026-08", "2026-09")
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("1 new inspection: 2 inspections before, 3 now."))
        #expect(text.output.contains("0 improved, 1 declined."))
        let csv = try command.run("changes", "-o", "there", "--format", "csv", "2026-08", "new.csv")
        #expect(
            csv.output.split(separator: "\r\n").prefix(2) == [
                "change,gss_code,authority,region,subject,before,now,direction,grades_moved,framework_changed,framework,"
                    + "inspection_type,inspection_start,published,report_url",
                "grade-changed,E08000035,Leeds,Yorkshire and The Humber,overall,good,inadequate,declined,2,false,"
                    + "ILACS-2023,,2025-06-01,2025-07-20,",
            ])
        let json = try command.run("changes", "-o", "there", "--format", "json", "2026-08", "2026-09")
        let read = try Python.evaluate(
            "import json, sys; d = json.loads(sys.argv[1]); c = d['changes'][0]; "
                + "print(d['from']['month'], d['to']['sources'], d['inspections']['now'], c['change'], c['now'])",
            json.output)
        #expect(read.hasPrefix("2026-08 ['new.csv'] 3 "))
        let missing = try command.run("changes", "-o", "there", "2026-07", "2026-09")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("There are those of 2026-08, 2026-09."))
        #expect(try command.run("changes", "2026-08").status == 64)
    }

    /// Two authorities, one of them with a grade to choose.
    static func ratings(leeds grade: String) -> String {
        Command.ratings.replacingOccurrences(of: "Outstanding", with: grade)
    }

    /// All files of the output folder, with their bytes.
    static func files(_ command: Command) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for folder in ["Output", "Output/snapshots"] {
            for name in try command.names(in: folder) where name != "snapshots" {
                files["\(folder)/\(name)"] = try command.bytes("\(folder)/\(name)")
            }
        }
        return files
    }
}

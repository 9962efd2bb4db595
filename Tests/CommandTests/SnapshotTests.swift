import Foundation
import RatingsAnalysis
import RatingsModel
import RatingsNormalising
import TestSupport
import Testing

@testable import RatingsExport

/// Snapshots: whole or said to be damaged, and never in the way of an export.
@Suite(.serialized) struct SnapshotTests {
    static let name = "Output/snapshots/ratings-2026-09.snapshot.csv"

    /// A folder with the export of September 2026.
    static func september() throws -> (Command, Data) {
        let command = try Command()
        try command.write("new.csv", Command.ratings)
        #expect(try command.run("--csv", "--month", "2026-09", "new.csv").status == 0)
        return (command, try command.bytes(Self.name))
    }

    @Test func itIsTidyCSVWithAnEndRowThatAnyoneCanCheck() throws {
        let (command, bytes) = try Self.september()
        let read = try Python.evaluate(
            """
            import csv, hashlib, sys
            data = open(sys.argv[1], 'rb').read()
            tidy = open(sys.argv[2], 'rb').read()
            rows = list(csv.reader(data.decode().splitlines()))
            mark = data.rindex(b'sha-256=') + len('sha-256=')
            print(data.startswith(tidy), {len(row) for row in rows}, rows[-1][0], int(rows[-1][-1]) == len(rows) - 2)
            print(hashlib.sha256(data[:mark]).hexdigest() == data[mark:mark + 64].decode())
            """, command.folder.url.appending(path: Self.name).path,
            command.folder.url.appending(path: "Output/ratings-2026-09.csv").path)
        #expect(read == "True {14} end-of-snapshot True\nTrue\n")
        let again = try command.run("--csv", "--strict", "--month", "2026-10", "-o", "again", Self.name)
        #expect(again.status == 0, "\(again.errors)")
        #expect(bytes.count > 500)
    }

    @Test func otherFilesInTheFolderAreNoSnapshots() throws {
        let (command, bytes) = try Self.september()
        for name in ["ratings-2026-13.snapshot.csv", "ratings-2026-09.snapshot.csv.bak", ".ratings-2026-09.x.partial"] {
            try command.write("Output/snapshots/\(name)", bytes.prefix(100))
        }
        let run = try command.run("--xlsx", "--month", "2026-10", "new.csv")
        #expect(run.errors.contains("Compared with September 2026:"))
    }

    @Test func aLargeOneIsPackedAndComparesAsWell() throws {
        let command = try Command()
        try command.write("new.csv", Self.many(from: 1, to: 3_000))
        #expect(try command.run("--csv", "--month", "2026-09", "new.csv").status == 0)
        #expect(try command.names(in: "Output/snapshots") == ["ratings-2026-09.snapshot.csv.gz"])
        let packed = "\(Self.name).gz"
        let same = try Python.evaluate(
            """
            import gzip, sys
            data = gzip.open(sys.argv[1]).read()
            print(data.startswith(open(sys.argv[2], 'rb').read()), open(sys.argv[1], 'rb').read()[4:8] == bytes(4))
            """, command.folder.url.appending(path: packed).path,
            command.folder.url.appending(path: "Output/ratings-2026-09.csv").path)
        #expect(same == "True True\n")
        let bytes = try command.bytes(packed)
        #expect(bytes.count < 200_000)
        #expect(try command.run("--csv", "--month", "2026-09", "new.csv").status == 0)
        #expect(try command.bytes(packed) == bytes)
        let input = try command.run("--csv", "--month", "2026-10", "-o", "again", packed)
        #expect(input.status == 0, "\(input.errors)")

        try command.write("new.csv", Self.many(from: 11, to: 3_001))
        let run = try command.run("--csv", "--month", "2026-10", "new.csv")
        #expect(run.errors.contains("10 inspections gone: 3,000 inspections before, 2,991 now."), "\(run.errors)")
        for damaged in [bytes.prefix(bytes.count / 2), Data(bytes.dropLast(6)) + [1, 2, 3, 4, 5, 6]] {
            try command.write(packed, damaged)
            let run = try command.run("--csv", "--month", "2026-10", "new.csv")
            #expect(run.status == 0)
            #expect(run.errors.contains("\(packed) can't be used, as "))
            #expect(try command.run("--csv", "--month", "2026-10", "-o", "again", packed).status == 65)
        }
        // Made again from less, it is plain, and nothing is left of the other.
        try command.write("new.csv", Command.ratings)
        #expect(try command.run("--csv", "--month", "2026-09", "new.csv").status == 0)
        #expect(!(try command.names(in: "Output/snapshots").contains("ratings-2026-09.snapshot.csv.gz")))
    }

    /// What a run was allowed to read is read in the next month's comparison, too.
    @Test func whatALimitAllowedIsReadAgain() throws {
        let command = try Command()
        let rows = Command.ratings.split(separator: "\n")
        let address = "https://example.org/" + String(repeating: "a", count: 1_200_000)
        try command.write(
            "ratings.csv", "\(rows[0]),Report URL\n\(rows[1]),\(address)\n\(rows[2]),\n")
        for month in ["2026-09", "2026-10"] {
            let run = try command.run(
                "--csv", "--month", month, "--limit", "cell-length=2000000", "ratings.csv")
            #expect(run.status == 0, "\(run.errors)")
            #expect(!run.errors.contains("can't be used"), "\(run.errors.prefix(500))")
            #expect(try command.run("--csv", "--month", month, "ratings.csv").status == 65)
        }
    }

    @Test func killedAtAnyMomentTheNextRunFindsItWhole() throws {
        let (command, bytes) = try Self.september()
        try command.write("new.csv", Self.many(from: 1, to: 400))
        var random = SeededGenerator(seed: 11)
        for _ in 0..<12 {
            let process = Process()
            process.executableURL = Command.binary
            process.arguments = ["--csv", "--quiet", "--month", "2026-10", "new.csv"]
            process.currentDirectoryURL = command.folder.url
            try process.run()
            usleep(UInt32.random(in: 2_000...400_000, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let run = try command.run("--csv", "--month", "2026-11", "new.csv")
            #expect(run.status == 0)
            #expect(
                run.errors.contains("Compared with September 2026:")
                    || run.errors.contains("Compared with October 2026:"))
        }
        #expect(try command.bytes(Self.name) == bytes)
    }

    @Test func aClockThatStepsOverTheNewYearGivesTheNextMonth() throws {
        let command = try Command()
        let input = try command.write("new.csv", Command.ratings).path
        let output = command.folder.url.appending(path: "Output").path
        for today in ["2025-12-31", "2026-01-01", "2026-01-31"] {
            let request = try #require(
                ExportRequest(inputs: [input], formats: [.csv], outputFolder: output, today: today))
            try Exporter().run(request)
        }
        #expect(
            try command.names(in: "Output/snapshots") == [
                "ratings-2025-12.snapshot.csv", "ratings-2026-01.snapshot.csv",
            ])
        let text = String(decoding: try command.bytes("Output/ratings-2026-01-changes.txt"), as: UTF8.self)
        #expect(text.contains("\nJanuary 2026 compared with December 2025.\nNothing changed: "))
        #expect(try !command.names(in: "Output").contains("ratings-2025-12-changes.txt"))
    }

    @Test func whatIsReadIsWhatWasWritten() throws {
        let rules = try Rules()
        var request = ExportRequest(
            month: try #require(YearMonth(iso: "2026-10")), today: CalendarDate(dayNumber: 20_700))
        let inputs = try TemporaryFolder()
        if let shared = ProjectFolder.shared {
            // The rows of one inspection may name several files, of which one needs quotation marks.
            let renamed = inputs.url.appending(path: "scraped, 2026.csv")
            try FileManager.default.copyItem(
                at: shared.appending(path: "data/history-scraped-2026.csv"), to: renamed)
            request.inputs = [
                shared.appending(path: "data/official-2009-2023.csv").path, renamed.path,
                shared.appending(path: "data/official-2025-latest.csv").path,
            ]
        }
        let dataset = Exporter(rules: rules).load(request).dataset
        for day in [nil, CalendarDate(iso: "2019-03-31")] {
            let analysis = Analysis(dataset, asOf: day)
            let folder = try TemporaryFolder()
            let (bytes, isPacked) = try SnapshotWriter.bytes(of: analysis)
            let name = SnapshotName(month: request.month, isPacked: isPacked)
            let path = folder.url.appending(path: name.text).path
            try Data(bytes).write(to: URL(filePath: path))
            let snapshot = try SnapshotReader(rules: rules).read(path)
            #expect(snapshot.asOf == day)
            let told = dataset.inspections.filter { analysis.asOf.counts($0) && !$0.judgements.isEmpty }
            #expect(snapshot.dataset.inspections.count == told.count)
            let earlier = EarlierRatings(dataset: snapshot.dataset, edition: Edition(.month(request.month), asOf: day))
            let changes = earlier.changes(to: analysis)
            #expect(changes.all == [])
            #expect(changes.counts.now == changes.counts.before)
        }
    }

    /// Inspections of each authority every two weeks: more than there ever were.
    private static func many(from first: Int, to last: Int) -> String {
        let areas =
            "overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade"
        let names = [
            "Leeds", "Bradford", "Barnet", "Camden", "Sheffield", "Derby", "Bristol", "Kent", "Essex", "Devon",
            "Norfolk", "Suffolk", "Surrey", "Bury", "Bolton", "Salford", "Wigan", "Trafford", "Oldham", "Rochdale",
        ]
        let rows = (first...last).map { number in
            let day = CalendarDate(dayNumber: Int32(17_600 + number / names.count * 14))
            return "\(names[number % names.count]),\(day.iso),,\(day.iso),Good,Good,Good,Good,Good"
        }
        return "Local authority,Inspection date,Inspection type,Publication date,\(areas)\n"
            + rows.joined(separator: "\n") + "\n"
    }
}

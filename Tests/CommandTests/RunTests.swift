import Foundation
import TestSupport
import Testing

/// Runs that nobody watches.
@Suite struct RunTests {
    private func command(_ yaml: String = "sources: [ratings.csv]\nformats: [json]\n") throws -> Command {
        let command = try Command()
        try command.write("ratings.csv", Command.ratings)
        try command.write("ratings-export.yaml", yaml)
        return command
    }

    @Test func eachRunIsListedWithItsResult() throws {
        let command = try command()
        #expect(try command.run("--month", "2026-10").status == 0)
        try command.write("ratings.csv", "no table")
        #expect(try command.run("--month", "2026-11").status == 65)
        let text = try command.run("runs")
        #expect(text.status == 1)
        #expect(text.output.contains("2026-10  done  (exit code 0"))
        #expect(text.output.contains("2026-11  failed  (exit code 65"))
        #expect(text.output.contains("Problem: ratings.csv:"))
        let json = try command.run("runs", "--format", "json", "--last", "2")
        let runs = try json.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(runs.map { $0["result"] as? Int } == [0, 65])
        #expect(runs[0]["inspections"] as? Int == 2)
        let files = try #require(runs[0]["files"] as? [[String: Any]])
        #expect(files.first?["name"] as? String == "ratings-2026-10.json")
        #expect(files.first?["bytes"] as? Int == (try command.bytes("Output/ratings-2026-10.json")).count)
    }

    @Test func aFolderThatCannotBeIsToldOfOnce() throws {
        let command = try command()
        let run = try command.run("--output", "ratings.csv", "--quiet")
        #expect(run.status == 73)
        #expect(run.errors.contains("Can't create the folder ratings.csv: there is a file of that name."))
        #expect(!run.errors.contains("list of runs"), "\(run.errors)")
    }

    @Test func aListThatWasCutShortIsReadAndGoesOn() throws {
        let command = try command()
        #expect(try command.run("--month", "2026-10").status == 0)
        let whole = try command.bytes("Output/.ratings-export/runs.jsonl")
        try command.write("Output/.ratings-export/runs.jsonl", whole + whole.prefix(40))
        #expect(try command.run("--month", "2026-11").status == 0)
        let runs = try command.run("runs")
        #expect(runs.status == 0)
        #expect(runs.output.contains("2026-10  done") && runs.output.contains("2026-11  done"))
        #expect(runs.errors.contains("1 line can't be read"))
    }

    /// A first run that nobody saw fail is in the list all the same; one by hand leaves nothing behind.
    @Test func aFirstRunThatFailsIsListedWhereAConfigurationIsInUse() throws {
        let command = try command("sources: [missing.csv]\nformats: [json]\n")
        #expect(try command.run("--no-config", "--json", "missing.csv").status == 66)
        #expect(try command.names() == ["ratings-export.yaml", "ratings.csv"])
        #expect(try command.run("--month", "2026-10").status == 66)
        #expect(try command.names(in: "Output").isEmpty)
        #expect(try command.run("runs").output.contains("Problem: missing.csv: there is no such file."))
    }

    @Test func theNextRunTakesAwayWhatAKilledOneLeft() throws {
        let command = try command()
        let left = [
            ".ratings-2026-10.xlsx.1x2y.partial", ".ratings-2026-10.json.0.partial.previous", ".latest-123.partial",
            "snapshots/.ratings-2026-10.snapshot.csv.zz.partial",
        ]
        let others = [
            ".ratings-notes.partial", "ratings-2026-10.xlsx.1x2y.partial", ".x.partial", ".ratings-2026-10.xlsx",
        ]
        for name in left + others { try command.write("Output/\(name)", "x") }
        #expect(try command.run("--month", "2026-11").status == 0)
        let names = try command.names(in: "Output") + command.names(in: "Output/snapshots").map { "snapshots/\($0)" }
        #expect(left.allSatisfy { !names.contains($0) }, "\(names)")
        #expect(others.allSatisfy { names.contains($0) }, "\(names)")
    }

    @Test func anotherRunIsWaitedForAndThenToldOf() throws {
        let command = try command()
        #expect(try command.run("--month", "2026-10").status == 0)
        let report = try Python.evaluate(
            """
            import fcntl, os, subprocess, sys, time
            binary, folder = sys.argv[1:]
            held = os.open(folder + "/Output", os.O_RDONLY)
            fcntl.flock(held, fcntl.LOCK_EX)
            run = subprocess.Popen(
                [binary, "--month", "2026-10", "--quiet"], cwd=folder, stderr=subprocess.PIPE, text=True)
            time.sleep(1)
            waits = run.poll() is None
            fcntl.flock(held, fcntl.LOCK_UN)
            run.communicate()
            fcntl.flock(held, fcntl.LOCK_EX)
            late = subprocess.run([binary, "--month", "2026-10"], cwd=folder, capture_output=True, text=True)
            print(waits, run.returncode, late.returncode, "another run of ratings-export" in late.stderr)
            """, Command.binary.path, command.folder.url.path)
        #expect(report == "True 0 75 True\n")
        #expect(try command.run("runs", "--last", "1").output.contains("failed  (exit code 75"))
    }

    @Test func latestLeadsToTheNewestMonth() throws {
        let command = try command()
        let link = command.folder.url.appending(path: "Output/latest").path
        for (month, expected) in [("2026-10", "2026-10"), ("2026-12", "2026-12"), ("2026-11", "2026-12")] {
            #expect(try command.run("--month", month).status == 0)
            let target = try FileManager.default.destinationOfSymbolicLink(atPath: link)
            #expect(target == "ratings-\(expected).json")
        }
        try FileManager.default.removeItem(atPath: link)
        try command.write("Output/latest", "mine")
        #expect(try command.run("--month", "2027-01").status == 0)
        #expect(try command.bytes("Output/latest") == Data("mine".utf8))
    }

    @Test func onlyWhatTheToolMadeAndNobodyChangedIsTakenAway() throws {
        let command = try command("sources: [ratings.csv]\nformats: [json, csv]\nkeep: 2\n")
        for month in ["2026-08", "2026-09"] { #expect(try command.run("--month", month).status == 0) }
        try command.write("Output/ratings-2026-08.csv", "changed by hand")
        try command.write("Output/ratings-2026-07.json", "not ours")
        try command.write("Output/minutes.docx", "not ours")
        let third = try command.run("--month", "2026-10")
        #expect(third.status == 0)
        #expect(third.output.contains("Took away ratings-2026-08.json"))
        #expect(third.errors.contains("ratings-2026-08.csv is old, and is kept, as it was changed"))
        let names = try command.names(in: "Output")
        #expect(!names.contains("ratings-2026-08.json"))
        for name in ["ratings-2026-08.csv", "ratings-2026-07.json", "minutes.docx", "ratings-2026-09.json"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(
            try command.names(in: "Output/snapshots") == [
                "ratings-2026-09.snapshot.csv", "ratings-2026-10.snapshot.csv",
            ])
    }

    @Test func anOldMonthThatWasJustMadeIsKept() throws {
        let command = try command("sources: [ratings.csv]\nformats: [json]\nkeep: 1\n")
        for month in ["2026-09", "2026-10"] { #expect(try command.run("--month", month).status == 0) }
        let old = try command.run("--month", "2026-03")
        #expect(!old.output.contains("Took away"), "\(old.output)")
        #expect(
            try command.names(in: "Output").filter { $0.hasSuffix(".json") } == [
                "ratings-2026-03.json", "ratings-2026-10.json",
            ])
    }

    @Test func aListThatSomebodyForgedLeadsNowhereElse() throws {
        let command = try command("sources: [ratings.csv]\nformats: [json]\nkeep: 1\n")
        try command.write("precious.txt", "x")
        #expect(try command.run("--month", "2026-08").status == 0)
        var list = String(decoding: try command.bytes("Output/.ratings-export/runs.jsonl"), as: UTF8.self)
        let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        for name in ["../precious.txt", "/tmp/precious.txt", "snapshots/../../precious.txt"] {
            list +=
                list.split(separator: "\n")[0].replacingOccurrences(
                    of: #""files":[{"#, with: #""files":[{"bytes":1,"name":"\#(name)","sha256":"\#(digest)"},{"#) + "\n"
        }
        try command.write("Output/.ratings-export/runs.jsonl", list)
        #expect(try command.run("--month", "2026-10").status == 0)
        #expect(try command.names().contains("precious.txt"))
    }

    @Test func theCommandForFailuresGetsTheReportAndNoShellSeesIt() throws {
        let command = try command()
        try command.write("save.sh", "#!/bin/sh\ncat > \"$1\"\n")
        let script = command.folder.url.appending(path: "save.sh").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        try command.write(
            "ratings-export.yaml",
            "sources: [ratings.csv]\nformats: [json]\non-failure: [\(script), \"report $(touch x); touch y\"]\n")
        #expect(try command.run("--month", "2026-10").status == 0)
        #expect(try !command.names().contains { $0.hasPrefix("report") })
        try command.write("ratings.csv", "no table")
        #expect(try command.run("--month", "2026-11").status == 65)
        let report = String(decoding: try command.bytes("report $(touch x); touch y"), as: UTF8.self)
        for part in [
            "the export for 2026-11: failed.", "Folder: /", "/Output\n", "Exit code: 65", "Problem: ratings.csv:",
            "What to do:",
        ] {
            #expect(report.contains(part), "\(report)")
        }
        #expect(try !command.names().contains { $0 == "x" || $0 == "y" })
        let flags = ["tee", "-a", "told; $(touch x)"].flatMap { ["--on-failure", $0] }
        #expect(try command.run(flags + ["--month", "2026-12"]).status == 65)
        let told = String(decoding: try command.bytes("told; $(touch x)"), as: UTF8.self)
        #expect(told.contains("the export for 2026-12: failed."), "\(told)")
        let missing = try command.run("--on-failure", "no-such-program", "--month", "2026-11")
        #expect(missing.status == 65)
        #expect(missing.errors.contains("no-such-program, is not installed"))
    }

    @Test func aLineIsWrittenForThoseWhoCollectThem() throws {
        let command = try command()
        let text = try command.run("--month", "2026-10").errors
        #expect(text.contains(" info ratings-export: export done files=2 inspections=2"), "\(text)")
        #expect(try command.run("--quiet", "--month", "2026-10").errors.isEmpty)
        let json = try command.run("--quiet", "--log-format", "json", "--month", "2026-10").errors
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "export done" && object["level"] as? String == "info")
        #expect(object["result"] as? Int == 0 && object["inspections"] as? Int == 2 && object["problems"] == nil)
        #expect(json.contains("\"inspections\":2,"), "\(json)")
        let missing = try command.run("--quiet", "--log-format", "json", "missing.csv").errors
        let line = try #require(missing.split(separator: "\n").last)
        let failure = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(failure["problems"] as? [String] == ["missing.csv: there is no such file."])
        #expect(failure["level"] as? String == "error" && failure["result"] as? Int == 66)
        #expect(try command.run("--no-config", "--json", "--quiet", "ratings.csv").errors.isEmpty)
        try command.write("ratings.csv", "a\"b = c\n")
        let failed = try command.run("--quiet", "--log-format", "text", "--month", "2026-10").errors
        #expect(failed.split(separator: "\n").last?.contains(" error ratings-export: export failed") == true)
    }

    @Test func twoRunsAtOnceBothEndWell() throws {
        let command = try command("sources: [ratings.csv]\nformats: [xlsx, csv, json]\n")
        let outcomes = try Python.evaluate(
            """
            import subprocess, sys
            runs = [subprocess.Popen([sys.argv[1], "--month", f"2026-{month:02}"], cwd=sys.argv[2],
                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for month in [9, 10, 10, 11]]
            print([(run.communicate()[1][-300:], run.returncode)[1] for run in runs])
            """, Command.binary.path, command.folder.url.path)
        #expect(outcomes == "[0, 0, 0, 0]\n")
        let names = try command.allNames(in: "Output")
        #expect(names.filter { $0.hasSuffix(".xlsx") }.count == 3)
        #expect(!names.contains { $0.contains(".partial") })
        #expect(try command.run("runs").output.components(separatedBy: "  done  ").count == 5)
    }

    /// 150 runs, each ended by the system at a moment of its own. How long a run takes changes with what else the machine
    /// does, so that the longest wait follows it: shorter after each run that was not ended in time, longer after the others.
    @Test func aRunThatIsKilledLeavesEverythingSound() throws {
        let command = try command("sources: [ratings.csv]\nformats: [xlsx, json]\n")
        #expect(try command.run("--month", "2026-09").status == 0)
        let report = try Python.evaluate(
            """
            import json, pathlib, random, subprocess, sys, time, zipfile
            binary, folder = sys.argv[1], pathlib.Path(sys.argv[2])
            random.seed(20261123)
            begin = time.monotonic()
            subprocess.run([binary, "--month", "2026-10", "--quiet"], cwd=folder, check=True)
            longest = time.monotonic() - begin
            killed = ended = 0
            while killed < 150:
                run = subprocess.Popen([binary, "--month", "2026-10", "--quiet"], cwd=folder)
                time.sleep(random.uniform(0, longest))
                run.kill()
                result = run.wait()
                assert result in (0, -9), result
                killed += result == -9
                ended += result == 0
                longest *= 0.8 if result == 0 else 1.05
                book = folder / "Output/ratings-2026-10.xlsx"
                assert zipfile.ZipFile(book).testzip() is None
                json.loads((folder / "Output/ratings-2026-10.json").read_text())
            again = subprocess.run([binary, "--month", "2026-11"], cwd=folder, capture_output=True, text=True)
            left = [path.name for path in (folder / "Output").rglob("*.partial*")]
            print(ended > 0, again.returncode, "Compared with October 2026" in again.stderr, left)
            """, Command.binary.path, command.folder.url.path)
        #expect(report == "True 0 True []\n")
    }
}

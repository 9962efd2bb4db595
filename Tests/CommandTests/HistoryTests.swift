import Foundation
import TestSupport
import Testing

/// What `history` prints.
@Suite struct HistoryTests {
    private static let table = """
        Local authority area code,Local authority,Inspection date,Publication date,Inspection type,Overall effectiveness,Impact of leaders,Experiences and progress of children in care,Visit theme
        ,Leeds,29/10/2018,18/12/2018,ILACS Short Inspection,Good,Good,Good,
        ,Leeds,21/02/2022,09/05/2022,ILACS Standard Inspection,Requires improvement to be good,Outstanding,Good,
        ,Leeds,13/05/2024,20/06/2024,ILACS Focused Visit,,,,"=1+1, care leavers\u{1B}[31m"
        ,Leeds,30/06/2025,12/08/2025,ILACS Short Inspection,Outstanding,Good,Good,
        ,Leeds,11/05/2026,07/07/2026,ILACS Standard Inspection,,Good,Good,
        ,Dorset,27/09/2021,19/11/2021,ILACS Standard Inspection,Good,Outstanding,Good,

        """

    private func history(_ arguments: String..., environment: [String: String] = [:]) throws -> Python.Outcome {
        let command = try Command()
        try command.write("data.csv", Self.table)
        return try command.run(["history"] + arguments, environment: environment)
    }

    @Test func tellsTheStoryOfLeedsFromTheSample() throws {
        let outcome = try history("leeds")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("built-in sample"))
        #expect(
            outcome.output.hasPrefix(
                """
                Leeds (E08000035), Yorkshire and The Humber

                Overall effectiveness [overall]
                Framework   Started      Published    Judgement    Direction
                SIF         20 Jan 2015  27 Mar 2015  Good         First in this data
                -- framework changed from SIF to ILACS-2018 --
                ILACS-2018  29 Oct 2018  18 Dec 2018  Outstanding  Improved by 1 grade
                ILACS-2018  21 Feb 2022  9 May 2022   Outstanding  Unchanged
                -- framework changed from ILACS-2018 to ILACS-2023 --
                ILACS-2023  30 Jun 2025  12 Aug 2025  Outstanding  Unchanged

                """))
        #expect(outcome.output.contains("-- not comparable: ILACS-2018 did not judge this area --"))
        #expect(outcome.output.contains("Requires improvement to be good (Adequate at the time)"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func aBreakIsABreakAndVisitsStandApart() throws {
        let outcome = try history("Leeds", "data.csv")
        #expect(outcome.output.contains("-- not comparable: ILACS-2026 does not judge this area --"))
        #expect(outcome.output.contains("Declined by 1 grade\n"))
        #expect(outcome.output.contains("Improved by 2 grades\n"))
        #expect(outcome.output.contains("Visits, which give no grades\n"))
        #expect(outcome.output.contains("ILACS focused visit  =1+1, care leavers[U+001B][31m\n"))
        let early = try history("Leeds", "--as-of", "2022-12-31", "data.csv")
        #expect(!early.output.contains("2025") && !early.output.contains("Visits"))
        let area = try history("Leeds", "data.csv", "--area", "overall", "--area", "in-care")
        #expect(area.output.components(separatedBy: "[").count == 3)
        #expect(!area.output.contains("Visits"))
    }

    @Test func twoOfOneNameAreBothTold() throws {
        let outcome = try history("dorset", "data.csv", "--area", "overall")
        let headings = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Dorset") }
        #expect(headings == ["Dorset (to 2019) (E10000009), South West", "Dorset (E06000059), South West"])
        #expect(outcome.output.contains("Nothing is known of it in this data."))
        for name in ["Dorset (to 2019)", "E10000009"] {
            #expect(try history(name, "data.csv").output.contains("Good") == false, "\(name)")
        }
    }

    @Test(arguments: ["E08000019", "E08000039", "SHEFFIELD", "373"])
    func isFoundByNameAndCode(name: String) throws {
        #expect(try history(name).output.hasPrefix("Sheffield (E08000039)"))
    }

    @Test func anUnknownNameOrAreaGetsItsCandidates() throws {
        let name = try history("Nottinghm", "nowhere.csv")
        #expect(name.status == 64)
        #expect(name.errors.contains("Did you mean “Nottingham”"))
        #expect(name.output.isEmpty)
        let area = try history("Leeds", "--area", "adoption")
        #expect(area.status == 64)
        #expect(area.errors.contains("sif-adoption"))
        #expect(try history().status == 64)
        #expect(try history("Leeds", "nowhere.csv").status == 66)
    }

    @Test func csvIsReadByOthersAndFormulasAreText() throws {
        let outcome = try history("Leeds", "data.csv", "--format", "csv")
        let told = try Python.run(
            [
                "-c",
                """
                import csv, sys
                for row in csv.DictReader(sys.stdin):
                    if row["area"] in ("overall", ""):
                        print(row["kind"], row["inspection_start"], row["grade"], row["direction"], row["grades_moved"],
                              row["framework_changed"], row["run"], row["break"], row["theme"], sep="|")
                """,
            ], input: outcome.output)
        #expect(
            told.output == """
                inspection|2018-10-29|good|first||false|1||
                inspection|2022-02-21|requires-improvement|declined|1|false|1||
                inspection|2025-06-30|outstanding|improved|2|true|1||
                inspection|2026-05-11||not-comparable||true||not-judged|
                visit|2024-05-13|||||||'=1+1, care leavers\u{1B}[31m

                """)
    }

    @Test func jsonIsReadByOthers() throws {
        let outcome = try history("Leeds", "data.csv", "--format", "json", "--as-of", "2025-12-31")
        let told = try Python.run(
            [
                "-c",
                """
                import json, sys
                data = json.load(sys.stdin)
                leeds, = data["authorities"]
                print(data["as_of"], leeds["gss_code"], [area["area"] for area in leeds["areas"]], len(leeds["visits"]))
                print([(j["grade"], j["direction"], j["grades_moved"], j["run"]) for j in leeds["areas"][0]["judgements"]])
                """,
            ], input: outcome.output)
        #expect(
            told.output == """
                2025-12-31 E08000035 ['overall', 'leaders', 'in-care-and-leavers', 'in-care'] 1
                [('good', 'first', None, 1), ('requires-improvement', 'declined', 1, 1), ('outstanding', 'improved', 2, 1)]

                """)
    }

    @Test(arguments: [40, 60, 72])
    func keepsWithinTheWidth(width: Int) throws {
        let outcome = try history("Leeds", "data.csv", environment: ["COLUMNS": String(width)])
        let wide = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
        // Three columns of names and days, and two of ten characters, are the least.
        #expect(wide <= max(width, 60))
    }

    @Test func colourIsNeverTheOnlyMessage() throws {
        // A pseudo-terminal, as script(1) gives one.
        let command = try Command()
        func run(_ environment: [String: String]) throws -> String {
            let program = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
            return try Program.run(
                Python.interpreter, ["-c", program, Command.binary.path, "history", "Leeds"], in: command.folder.url,
                environment: environment
            ).output.replacingOccurrences(of: "\r", with: "")
        }
        let colour = try run(["TERM": "xterm", "COLUMNS": "100"])
        #expect(colour.contains("\u{1B}[1;32mImproved by 1 grade\u{1B}[0m"))
        let plain = try run(["TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1"])
        #expect(!plain.contains("\u{1B}"))
        #expect(try run(["TERM": "dumb", "COLUMNS": "100"]) == plain)
        let stripped = colour.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(stripped == plain)
    }
}

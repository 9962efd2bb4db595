import Foundation
import TestSupport
import Testing

/// What `claims` prints.
@Suite struct ClaimsTests {
    private static var files: [String]? {
        ProjectFolder.shared.map { folder in
            ["official-2009-2023.csv", "history-scraped-2026.csv"].map { folder.appending(path: "data/\($0)").path }
        }
    }

    /// The sentences under each heading.
    private func sections(_ text: String) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var heading = ""
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("  - ") {
                sections[heading, default: []].append(String(line.dropFirst(4)))
            } else if !line.hasPrefix(" ") {
                heading = line
            }
        }
        return sections
    }

    private static let firstInGroup =
        "Leeds was the first authority in the group English core cities to have three Outstanding judgements in a row."
    private static let firstInEngland =
        "Leeds was the first authority in England to have three Outstanding judgements in a row."

    @Test(.enabled(if: files != nil, "there is no shared folder beside the project"))
    func settlesTheStoryOfLeeds() throws {
        let files = try #require(Self.files)
        let outcome = try Command().run(["claims", "leeds", "--group", "core-cities"] + files)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let told = sections(outcome.output)
        #expect(told["Holds"]?.contains(Self.firstInGroup) == true)
        #expect(told["Holds"]?.contains("Under ILACS alone: " + Self.firstInEngland) == true)
        #expect(told["Does not hold"]?.contains(Self.firstInEngland) == true)
        #expect(told["Can't be settled with this data"] == nil)
        for name in ["Kensington and Chelsea", "Westminster"] {
            #expect(
                outcome.output.contains(
                    "    \(name), on 13 January 2025: Outstanding (SIF, published 29 Mar 2016); Outstanding (ILACS-2018, "
                ))
        }
        #expect(outcome.output.contains("    North Lincolnshire, on 30 April 2026: "))
        #expect(outcome.output.contains("Leeds, on 12 August 2025: "))
    }

    @Test(.enabled(if: files != nil, "there is no shared folder beside the project"))
    func staysOpenWhereTheOlderInspectionsAreNotThere() throws {
        let scraped = try #require(Self.files?.last)
        let outcome = try Command().run("claims", "Leeds", "--group", "core-cities", scraped)
        let told = sections(outcome.output)
        #expect(told["Holds"]?.contains(Self.firstInEngland) != true)
    }

    @Test func theSampleTellsOfEightAuthoritiesOnly() throws {
        let outcome = try Command().run("claims", "E08000035", "--group", "core-cities")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("built-in sample"))
        #expect(outcome.output.contains("The data tells of 8 authorities"))
        #expect(outcome.output.contains("England has 153: what it says of England or a region is about the 8 only"))
        let told = sections(outcome.output)
        #expect(told["Holds"]?.contains(Self.firstInGroup) == true)
        #expect(told["Holds"]?.contains { $0.contains("England") } == false)
        #expect(told["Can't be settled with this data"]?.contains(Self.firstInEngland) == true)
        #expect(
            told["Holds"]?.contains(
                "In the judgements that may be compared, since 2015: Leeds was never judged worse than Good.") == true)
    }

    @Test func jsonHasTheInspectionsBehindEachClaim() throws {
        let outcome = try Command().run("claims", "Manchester", "--group", "core-cities", "--format", "json")
        let told = try Python.run(
            [
                "-c",
                """
                import json, sys
                data = json.load(sys.stdin)
                print(data["authority"], data["authorities_in_data"], data["latest_publication"])
                for claim in data["claims"]:
                    if claim["scope"] == "group" and claim["statement"] in ("first", "most-improved"):
                        print(claim["statement"], claim["count"], claim["grade"], claim["verdict"],
                              [i["published"] for i in claim["proof"]["inspections"]],
                              [(a["authority"], a["complete"]) for a in claim["against"]])
                """,
            ], input: outcome.output)
        #expect(
            told.output == """
                Manchester 8 2026-07-07
                first 1 outstanding does-not-hold ['2025-11-11'] [('Leeds', '2018-12-18')]
                most-improved 3 None holds ['2014-09-01', '2025-11-11'] []

                """)
    }

    @Test func groupsComeFromFilesToo() throws {
        let command = try Command()
        try command.write("pair.txt", "# Two of the north\nLeeds\n\nE08000019\n")
        try command.write("north.yaml", "name: The North\nmembers:\n  - Leeds\n  - Manchester\n")
        let outcome = try command.run("claims", "Leeds", "--group", "pair.txt", "--group", "north.yaml")
        #expect(outcome.output.contains("the group pair to have"))
        #expect(outcome.output.contains("the group The North to have"))
        let other = try command.run("claims", "Bristol", "--group", "pair.txt")
        #expect(other.errors.contains("Bristol, City of is not in the group pair"))
        try command.write("bad.txt", "Leeds\nSheffeld\n")
        let bad = try command.run("claims", "Leeds", "--group", "bad.txt")
        #expect(bad.status == 65)
        #expect(bad.errors.contains("bad.txt: row 2, “Sheffeld”: no authority is called so."))
        #expect(bad.errors.contains("Did you mean “Sheffield”?"))
    }

    @Test func mistakesOfTheCall() throws {
        let command = try Command()
        let name = try command.run("claims", "Nottinghm")
        #expect(name.status == 64)
        #expect(name.errors.contains("Did you mean “Nottingham”"))
        let gone = try command.run("claims", "Cumbria")
        #expect(gone.status == 64)
        #expect(gone.errors.contains("After it came Cumberland and Westmorland and Furness."))
        #expect(try command.run("claims", "Leeds", "--group", "nowhere.txt").status == 66)
        #expect(try command.run("claims", "Leeds", "--area", "nothing").status == 64)
        let none = try command.run("claims", "Dorset")
        #expect(none.status == 0)
        #expect(none.output.contains("The data has no grade of it in this area."))
    }
}

import RatingsModel
import RatingsNormalising
import Testing

/// Tables with an officer's own headings and words.
@Suite struct CustomLayoutTests {
    private static let tracker = """
        layout: Our tracker
        columns: { Council: authority, Inspected on: start, Safeguarding: help-protection, Notes: ignored }
        values:
          grades: { RI: requires-improvement, "1": outstanding, n/a: not-judged, S: Adequate }
          authorities: { Leeds CC: Leeds, The Bradford lot: E08000032 }
          types: { Full: ILACS standard }
          areas: { Safeguarding: help-protection }
        """

    private func read(_ tables: String..., layouts: [String], dateOrder: DateOrder? = nil) throws -> Normalised {
        let rules = try Normalised.rules.get()
        return try Normalised(
            tables.enumerated().map { ("\($0.offset + 1).csv", Array($0.element.utf8)) }, rules: rules,
            dateOrder: dateOrder,
            layouts: layouts.enumerated().map {
                try CustomLayout(yaml: $0.element, path: "\($0.offset + 1).yaml", rules: rules)
            })
    }

    private func short(_ result: Normalised) -> [String] {
        result.rows.map { row in
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            return [2, 3, 4, 5, 7, 8, 9].map { String(fields[$0]) }.joined(separator: "|")
        }
    }

    @Test func renamesColumnsAndMapsWords() throws {
        let result = try read(
            """
            COUNCIL,Inspected_On,Visit type,Safeguarding,Impact of leaders,notes
            Leeds CC,13/05/2024,Full,ri,Good,anything
            the bradford  lot,31/01/2024,Short inspection,1,N/A,
            Kent,05/06/2023,,Good,Good,
            """, layouts: [Self.tracker])
        #expect(
            short(result) == [
                "Leeds|ILACS-2023|ILACS standard|2024-05-13|leaders|good|graded",
                "Leeds|ILACS-2023|ILACS standard|2024-05-13|help-protection|requires-improvement|graded",
                "Bradford|ILACS-2023|ILACS short|2024-01-31|leaders||not-judged",
                "Bradford|ILACS-2023|ILACS short|2024-01-31|help-protection|outstanding|graded",
                "Kent|ILACS-2023||2023-06-05|leaders|good|graded",
                "Kent|ILACS-2023||2023-06-05|help-protection|good|graded",
            ])
        #expect(result.codes == ["not-judged", "unknown-inspection-type"])
        #expect(result.dataset.sources.first?.layouts == ["Our tracker, heading in row 1"])
    }

    @Test func oneAreaIsEnoughAndTitlesMayStandAbove() throws {
        let result = try read(
            "Ratings of our neighbours\n\nCouncil;Inspected on;Safeguarding;Notes\nLeeds CC;13/05/2024;RI;\n",
            layouts: [Self.tracker])
        #expect(
            short(result) == ["Leeds|ILACS-2023||2024-05-13|help-protection|requires-improvement|graded"])
        #expect(result.dataset.sources.first?.layouts == ["Our tracker, heading in row 3"])
    }

    @Test func mapsAreasWhereEachRowHasOne() throws {
        let result = try read(
            "Council,Judgement,Rating,When\nLeeds CC,Safeguarding,RI,13/05/2024\n",
            layouts: [
                Self.tracker.replacing(
                    "{ Council: authority, Inspected on: start, Safeguarding: help-protection, Notes: ignored }",
                    with: "{ Council: authority, When: start }")
            ])
        #expect(
            short(result) == ["Leeds|ILACS-2023||2024-05-13|help-protection|requires-improvement|graded"])
    }

    @Test func aHeadingOfTheLayoutComesBeforeTheOneThatAllKnow() throws {
        let result = try read(
            "Local authority,Inspection date,Overall effectiveness,Impact of leaders\nLeeds,13/05/2024,Good,Outstanding\n",
            layouts: [
                "columns: { Overall effectiveness: ignored, Impact of leaders: overall, Inspection date: published }"
            ])
        #expect(short(result) == ["Leeds|ILACS-2023|||overall|outstanding|graded"])
    }

    @Test func aColumnOfTheLayoutIsTrustedBeforeOneThatAllKnow() throws {
        let result = try read(
            "Start date,Overall,Authority,Our grade,Visited on,Council\n01/01/2024,Good,Kent,Inadequate,13/05/2024,Leeds\n",
            layouts: ["columns: { Council: authority, Visited on: start, Our grade: overall }"])
        #expect(short(result) == ["Leeds|ILACS-2023||2024-05-13|overall|inadequate|graded"])
        #expect(result.codes == ["conflict", "conflict"])
    }

    private static let constants = """
        columns: { Council: authority, Started: start, Overall: overall, Leaders: leaders }
        framework: ILACS-2023
        type: ILACS short
        """

    @Test func constantsServeRowsThatSayNothing() throws {
        let result = try read(
            """
            Council,Started,Published,Overall,Leaders,Inspection type,Framework
            Leeds,13/05/2024,,Good,Good,,
            Kent,,05/09/2023,Good,Good,Standard,
            Bradford,13/03/2018,05/09/2018,Good,Good,SIF,SIF
            """, layouts: [Self.constants])
        #expect(
            short(result).filter { $0.contains("|overall|") } == [
                "Leeds|ILACS-2023|ILACS short|2024-05-13|overall|good|graded",
                "Kent|ILACS-2023|ILACS standard||overall|good|graded",
                "Bradford|SIF|SIF|2018-03-13|overall|good|graded",
            ])
        #expect(!result.codes.contains("framework-inferred"))
    }

    @Test func theStartDayDecidesAgainstTheConstant() throws {
        let result = try read(
            "Council,Started,Overall,Leaders\nLeeds,13/05/2019,Good,Good\n", layouts: [Self.constants])
        #expect(short(result).first == "Leeds|ILACS-2018|ILACS short|2019-05-13|overall|good|graded")
        #expect(result.codes == ["framework-contradicts-date"])
        let old = try read(
            "Council,Started,Overall,Leaders\nLeeds,13/05/2019,Good,Good\n",
            layouts: [Self.constants.replacing("ILACS-2023", with: "SIF").replacing("type: ILACS short", with: "")])
        #expect(short(old).first == "Leeds|ILACS-2018||2019-05-13|overall|good|graded")
        #expect(old.codes == ["framework-contradicts-date"])
    }

    @Test func nothingLeaksToAnotherFile() throws {
        let other = """
            Local authority,Inspection date,Inspection type,Overall effectiveness,Impact of leaders
            Leeds CC,13/05/2024,,Good,Good
            Kent,05/06/2023,,RI,1
            Bradford,12/31/2023,,Good,Good
            Essex,05/06/2023,Full,Good,Good
            """
        let layout = Self.tracker + "\ndate-order: mdy\nframework: ILACS-2018\ntype: ILACS short\n"
        let mine = "Council,Inspected on,Safeguarding,Notes\nDevon,05/13/2024,RI,\n"
        let alone = try read(other, layouts: [])
        for tables in [[mine, other], [other, mine]] {
            let rules = try Normalised.rules.get()
            let both = try Normalised(
                tables.enumerated().map { ("\($0.offset).csv", Array($0.element.utf8)) }, rules: rules,
                layouts: [try CustomLayout(yaml: layout, path: "a.yaml", rules: rules)])
            let position = tables[0] == other ? 0 : 1
            let found = both.dataset.findings.filter { $0.source == position }.map(\.code)
            #expect(found == alone.dataset.findings.map(\.code))
            #expect(short(both).filter { !$0.hasPrefix("Devon") } == short(alone))
            #expect(
                short(both).filter { $0.hasPrefix("Devon") } == [
                    "Devon|ILACS-2023|ILACS short|2024-05-13|help-protection|requires-improvement|graded"
                ])
        }
    }

    @Test func nothingLeaksToASecondTableOfTheFile() throws {
        let result = try read(
            """
            Council,Inspected on,Safeguarding,Notes
            Leeds CC,13/05/2024,RI,

            Local authority,Inspection date,Overall effectiveness,Impact of leaders
            Kent,05/06/2023,RI,Good
            """, layouts: [Self.tracker])
        #expect(result.codes.filter { $0 == "unrecognised-grade" }.count == 1)
        #expect(result.dataset.sources.first?.layouts.count == 2)
    }

    @Test func theOrderOfDatesIsTheLayoutsUnlessTheCommandLineSaysOtherwise() throws {
        let layout = "columns: { Council: authority }\ndate-order: mdy"
        let table = "Council,Inspection date,Overall,Impact of leaders\nLeeds,05/06/2024,Good,Good\n"
        #expect(try read(table, layouts: [layout]).rows.first?.contains("2024-05-06") == true)
        #expect(try read(table, layouts: [layout], dateOrder: .dayFirst).rows.first?.contains("2024-06-05") == true)
        let dayFirst = layout.replacing("mdy", with: "dmy")
        #expect(try read(table, layouts: [dayFirst], dateOrder: .monthFirst).rows.first?.contains("2024-05-06") == true)
    }

    @Test func aMonthFirstColumnIsRefusedWhereTheLayoutSaysNothing() throws {
        let layout = "columns: { Council: authority }"
        let table = "Council,Inspection date,Overall,Impact of leaders\nLeeds,05/16/2024,Good,Good\n"
        #expect(try read(table, layouts: [layout]).refusals.map(\.code) == [.monthFirstDates])
        #expect(try read(table, layouts: [layout + "\ndate-order: mdy"]).refusals.isEmpty)
    }

    @Test func ofSeveralTheOneWithMostHeadingsApplies() throws {
        let table = "Council,Started,Overall,Leaders\nLeeds,13/05/2024,A,Good\n"
        let layouts = [
            "values: { grades: { A: inadequate } }", "columns: { Council: authority }",
            "columns: { Council: authority, Started: start, Leaders: leaders }\nvalues: { grades: { A: good } }",
        ]
        #expect(try short(read(table, layouts: layouts)).first == "Leeds|ILACS-2023||2024-05-13|overall|good|graded")
        let result = try read(table.replacing("Council,Started", with: "Authority,Start date"), layouts: layouts)
        #expect(short(result).first == "Leeds|ILACS-2023||2024-05-13|overall|inadequate|graded")
    }

    @Test func appliesToJSONToo() throws {
        let rules = try Normalised.rules.get()
        let layout = try CustomLayout(yaml: Self.constants, path: "a.yaml", rules: rules)
        let json = #"[{"council": "Leeds", "started": "2024-05-13", "overall": "Good", "leaders": "Good"}]"#
        let result = try Normalised([("a.json", Array(json.utf8))], rules: rules, layouts: [layout])
        #expect(short(result).first == "Leeds|ILACS-2023|ILACS short|2024-05-13|overall|good|graded")
    }
}

import RatingsModel
import RatingsNormalising
import Testing

/// Tables as officers have them: notes above, a second table below, headings in any order, JSON in several shapes.
@Suite struct StructureTests {
    @Test func notesAboveAndASecondTableBelowWithAnotherHeading() throws {
        let result = try Normalised(
            csv: """
                Ratings as at 31 March 2025,,,
                "This sheet has notes, and a comma",,,

                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,21/02/2022,Good,Outstanding
                ,,,
                Table 2: authorities that no longer exist,,,
                Impact of leaders,Local authority name,Publication date,Overall effectiveness
                Inadequate,Cumbria,15/11/2022,Requires improvement to be good
                """)
        #expect(result.codes == ["title-row", "title-row", "non-data-row", "abolished-authority"])
        #expect(result.dataset.findings.map(\.row) == [1, 2, 7, 9])
        #expect(result.rows.count == 4)
        #expect(
            result.rows.contains {
                $0.hasPrefix("9|E10000006|Cumbria|ILACS-2018||") && $0.contains("leaders|inadequate")
            })
        let tally = result.dataset.tally
        #expect([tally.read, tally.used, tally.notData] == [9, 2, 7])
    }

    /// What was remembered of the rows of one table says nothing of the next one's.
    @Test func theSameWordsInASecondTableAreReadUnderItsOwnHeading() throws {
        let rows = """
            Leeds,21/02/2022,Good,Outstanding
            Bradford,21/02/2022,Good,Outstanding
            """
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                \(rows)
                Local authority,Inspection date,Impact of leaders,Overall effectiveness
                \(rows.replacing("2022", with: "2021"))
                """)
        let grades = result.rows.map { $0.split(separator: "|").suffix(3).joined(separator: "|") }
        let first = ["overall|good|graded", "leaders|outstanding|graded"]
        let second = ["overall|outstanding|graded", "leaders|good|graded"]
        #expect(grades == first + first + second + second)
    }

    /// Cells that are told apart by quotation marks only.
    @Test(arguments: [("\"Good\",", ",\"Good\""), (",\"Good\"", "\"Good\",")])
    func cellsOfTheSameBytesAreNotTakenForOneAnother(first: String, second: String) throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,21/02/2022,\(first)
                Bradford,21/02/2022,\(second)
                """)
        let graded = result.rows.filter { $0.hasSuffix("|good|graded") }
        #expect(graded.count == 2)
        #expect(graded.map { $0.contains("|overall|") } == [first.hasSuffix(","), second.hasSuffix(",")])
    }

    @Test func unknownAndDoubledHeadingsAreReportedAndNotGuessed() throws {
        let result = try Normalised(
            csv: """
                 LOCAL  Authority ,Inspection_date,Overall effectiveness,Impact of leaders,Overall grade 2,Impact of leaders
                Leeds,13/05/2024,Good,Good,Inadequate,Inadequate
                """)
        #expect(result.codes == ["unknown-header", "duplicate-header"])
        #expect(result.dataset.findings.map(\.column) == ["Overall grade 2", "Impact of leaders"])
        #expect(result.rows.allSatisfy { $0.contains("|good|graded") })
    }

    @Test func aRowThatIsShiftedByAStraySeparatorIsLeftOut() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Bournemouth, Christchurch and Poole,13/05/2024,Good,Good
                Leeds,13/05/2024,Good,Good,,
                """)
        #expect(result.codes == ["ragged-row"])
        #expect(result.dataset.tally.rejected == 1)
        #expect(result.dataset.tally.used == 1)
    }

    @Test func aRowWithGradesAndNoAuthorityIsLeftOutAndATotalIsUnknown() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                ,13/05/2024,Good,Good
                England,13/05/2024,Good,Good
                Source: Ofsted,,,
                Leeds,13/05/2024,Good,Good
                """)
        #expect(result.codes == ["authority-missing", "unknown-authority", "non-data-row"])
    }

    @Test func aJudgementWithoutAnAuthorityIsLeftOut() throws {
        let result = try Normalised(
            csv: """
                Authority,Inspection date,Judgement,Grade
                ,13/05/2024,Overall effectiveness,Good
                Leeds,13/05/2024,Overall effectiveness,Good
                Source: Ofsted,,,
                """)
        #expect(result.codes == ["authority-missing", "non-data-row"])
        let tally = result.dataset.tally
        #expect([tally.read, tally.used, tally.rejected, tally.notData] == [4, 1, 1, 2])
    }

    static let inspection =
        #"{"local_authority": "Leeds", "inspection_start_date": "2025-06-30", "publication_date": "2025-08-12", "#
        + #""overall_effectiveness_grade": "outstanding", "impact_of_leaders_grade": "good"}"#
    static let nested =
        #"{"authority": "Leeds", "inspection_start": "2025-06-30", "published": "2025-08-12", "#
        + #""judgements": {"overall": "Outstanding", "leaders": "Good"}}"#
    static let listed =
        #"{"authority": "Leeds", "inspection_start": "2025-06-30", "published": "2025-08-12", "#
        + #""judgements": [{"area": "overall", "grade": "Outstanding"}, {"area": "leaders", "grade": "Good"}]}"#
    static let single =
        #"{"authority": "Leeds", "inspection_date": "2025-06-30", "publication_date": "2025-08-12", "judgement": "#

    @Test(arguments: [
        "[\(inspection)]", "{\"updated\": \"2026-01-01\", \"inspections\": [\(inspection)]}", inspection,
        "\(inspection)\n", "[\(nested)]", "\(nested)\n\(nested)\n", "{\"data\": [\(listed)]}", listed,
        "[\(single)\"Overall effectiveness\", \"grade\": \"Outstanding\"}, \(single)\"Impact of leaders\", \"grade\": \"Good\"}]",
        "\(single)\"Overall effectiveness\", \"grade\": \"Outstanding\"}\n\(single)\"Impact of leaders\", \"grade\": \"Good\"}\n",
    ])
    func readsJSONInAllItsShapes(text: String) throws {
        let result = try Normalised(json: text)
        let rows = result.rows.map {
            $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst().joined(separator: "|")
        }
        #expect(
            rows.sorted() == [
                "E08000035|Leeds|ILACS-2023||2025-06-30|2025-08-12|leaders|good|graded",
                "E08000035|Leeds|ILACS-2023||2025-06-30|2025-08-12|overall|outstanding|graded",
            ])
        #expect(result.codes.allSatisfy { $0 == "duplicate" })
    }

    @Test func theSameInspectionTwiceIsOneAndADifferenceIsReportedAtBothPlaces() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,Good,Good
                Leeds,13/05/2024,Good,Good
                Leeds,13/05/2024,Good,Inadequate
                """)
        #expect(result.dataset.inspections.count == 1)
        #expect(result.codes == ["conflict", "duplicate", "conflict"])
        #expect(result.dataset.findings.map(\.row) == [2, 3, 4])
        #expect(result.rows.contains { $0.contains("leaders|good|graded") })
        let tally = result.dataset.tally
        #expect([tally.used, tally.duplicates] == [1, 2])
    }

    @Test func whatOnlyOneOfTwoSourcesKnowsIsFilledIn() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Leeds,13/05/2024,Good,
                """,
            """
            Local authority,Publication date,Inspection type,Overall effectiveness,Impact of leaders
            Leeds,20/06/2024,short,Good,Outstanding
            """)
        #expect(result.dataset.inspections.count == 1)
        #expect(
            result.rows.map { $0.split(separator: "|", maxSplits: 3).last.map(String.init) ?? "" } == [
                "ILACS-2023|ILACS short|2024-05-13|2024-06-20|overall|good|graded",
                "ILACS-2023|ILACS short|2024-05-13|2024-06-20|leaders|outstanding|graded",
            ])
    }

    @Test func visitsAreKeptApartFromInspections() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection/Visit date,Inspection/Visit type,Overall effectiveness,Impact of leaders,Visit Theme
                Leeds,13/05/2024,ILACS Focused Visit,,,Care leavers
                Leeds,13/06/2024,JTAI,,,
                Leeds,13/07/2024,LA Monitoring visit,Good,,
                Leeds,01/02/2024,ILACS Short Inspection,Good,Good,
                """)
        #expect(result.codes == ["visit-no-grades", "out-of-scope", "visit-no-grades", "visit-with-grades"])
        #expect(result.dataset.inspections.map(\.isVisit) == [true, true, true, false])
        #expect(result.dataset.inspections.first?.theme == "Care leavers")
        #expect(result.dataset.tally.visits == 3)
        #expect(result.rows.count == 2)
    }
}

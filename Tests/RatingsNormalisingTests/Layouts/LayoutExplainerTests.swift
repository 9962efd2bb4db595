import RatingsNormalising
import RatingsReading
import Testing

/// Why a file has the layout that it has, or has none.
@Suite struct LayoutExplainerTests {
    private func explain(_ text: String, layouts: [String] = []) throws -> LayoutExplanation {
        let rules = try Normalised.rules.get()
        let custom = try layouts.map { try CustomLayout(yaml: $0, path: "tracker.yaml", rules: rules) }
        var opened = try OpenedSource(path: "1.csv", bytes: Array(text.utf8), names: rules.headings.jsonNames)
        var explainer = LayoutExplainer(rules: rules, layouts: custom)
        return try explainer.explain(&opened.reader)
    }

    private func uses(_ columns: [LayoutExplanation.Column]) -> [LayoutExplanation.Use] {
        columns.map(\.use)
    }

    @Test func saysWhatEachColumnIsTakenFor() throws {
        let explanation = try explain(
            """
            A title
            Web link,Local authority name,Ofsted region,Inspection date,Overall effectiveness,Impact of leders,Impact of leaders,\
            help_and_protection_grade,,Web link,Xyzzy
            ,Leeds,,13/05/2024,Good,Good,Good,Good
            """)
        let table = try #require(explanation.tables.first)
        #expect(table.id == "ofsted-latest-2024")
        #expect(table.row == 2)
        #expect(table.reasons.first == "one row per inspection")
        #expect(table.reasons.contains { $0.contains("“Ofsted region”") })
        #expect(
            uses(table.columns) == [
                .read(as: "link"), .read(as: "authority"), .ignored, .read(as: "start"), .read(as: "overall"),
                .unknown(nearest: "Impact of leaders"), .read(as: "leaders"), .read(as: "help-protection"), .blank,
                .duplicate, .unknown(nearest: nil),
            ])
        #expect(explanation.tables.count == 1)
        #expect(explanation.nearest == nil)
    }

    @Test func saysWhichBlockAColumnBelongsTo() throws {
        let explanation = try explain(
            """
            Local authority name,First SIF publication date,First SIF Overall Judgement (OE),LSCB Overall Effectiveness,\
            First ILACS framework overall effectiveness,First ILACS framework impct of leaders
            Leeds
            Local authority,Inspection date,Overall effectiveness,Impact of leaders
            """)
        #expect(explanation.tables.map(\.shape) == [.blocks, .inspections])
        #expect(
            uses(try #require(explanation.tables.first).columns) == [
                .read(as: "authority"), .read(as: "LSCB: published; SIF: published"), .read(as: "SIF: overall"),
                .read(as: "LSCB: lscb"), .read(as: "First ILACS: overall"),
                .unknown(nearest: "First ILACS framework impact of leaders"),
            ])
    }

    @Test(arguments: [
        ("Inspction date", "Inspection date"), ("Date of inspection", "Inspection date"),
        ("Local autority name", "Local authority name"), ("Overal effectivness", "Overall effectiveness"),
        ("experience and progress of childen in care", "Experiences and progress of children in care"),
        ("Publicaton date", "Publication date"), ("GSScode", "GSS code"), ("Telephone", nil), ("Q", nil),
        ("neighbour_code", nil),
    ])
    func namesTheNearestHeading(heading: String, nearest: String?) throws {
        let explanation = try explain("Authority,\(heading),Overall,leaders\n")
        #expect(explanation.tables.first?.columns[1].use == .unknown(nearest: nearest))
    }

    @Test(arguments: [
        (
            "x\ny\nAuthority,Overall,Notes\nLeeds,Good,\n", 3,
            "row 3 names the authority and one judgement; two are needed"
        ),
        (
            "Council,Overall,leaders\nLeeds,Good,Good\n", 1,
            "row 1 names no authority and 2 judgements; the authority is needed"
        ),
        ("Authority,Region\nLeeds,\n", 1, "row 1 names the authority and no judgement; two are needed"),
        ("Authority,Area,Mark\nLeeds,Overall,1\n", 1, "row 1 names the authority and an area; a grade is needed"),
        (
            "Overall,Area\nGood,Overall\n", 1,
            "row 1 names no authority and an area; the authority and a grade are needed"
        ),
        (
            "Local autority,Overal effectiveness,Impact of leader\nLeeds,Good,Good\n", 1,
            "row 1 names no authority and no judgement; the authority and two judgements are needed"
        ),
    ])
    func namesTheRowThatComesNearest(text: String, row: UInt32, message: String) throws {
        let explanation = try explain(text)
        #expect(explanation.tables.isEmpty)
        #expect(explanation.nearest?.row == row)
        #expect(explanation.nearest?.message == message)
    }

    @Test func aFileOfNotesHasNothingLikeAHeading() throws {
        let explanation = try explain("Notes\nAll the data relates to inspections.\nhttps://www.gov.uk\n")
        #expect(explanation.tables.isEmpty)
        #expect(explanation.nearest == nil)
    }

    private static let tracker =
        "layout: Ours\ncolumns: { Council: authority, Inspected on: start, Safeguarding: help-protection }"

    @Test func explainsALayoutOfOnesOwn() throws {
        let explanation = try explain(
            "Council,Inspected on,Safeguarding\nLeeds,13/05/2024,Good\n", layouts: [Self.tracker])
        #expect(explanation.tables.map(\.name) == ["Ours"])
        #expect(explanation.tables.map(\.path) == ["tracker.yaml"])
        #expect(explanation.tables.first?.id == nil)
        #expect(explanation.unused.isEmpty)
    }

    @Test func saysWhatALayoutOfOnesOwnLacks() throws {
        let explanation = try explain(
            "Council,Inspected,Safeguarding\nLeeds,13/05/2024,Good\n", layouts: [Self.tracker])
        #expect(explanation.tables.isEmpty)
        #expect(explanation.unused.map(\.path) == ["tracker.yaml"])
        let missing = try #require(explanation.unused.first?.missing)
        #expect(missing.map(\.heading) == ["Inspected on"])
        #expect(missing.map(\.nearest) == ["Inspected"])
    }
}

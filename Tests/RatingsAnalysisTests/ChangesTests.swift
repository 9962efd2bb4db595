import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("What changed between two editions")
struct ChangesTests {
    /// The changes as texts, with inspections taken for the same where authority, framework and day are.
    private func changes(
        _ old: Fixture, _ new: Fixture, edition: Edition = Edition(.file("old.csv")), asOf: String? = nil,
        home: String? = nil
    ) -> (texts: [String], counts: Changes.Counts) {
        var pairs: [Int: Int] = [:]
        for (position, inspection) in new.dataset.inspections.enumerated() {
            let same = old.dataset.inspections.firstIndex {
                $0.authority == inspection.authority && $0.framework == inspection.framework
                    && $0.orderingDate == inspection.orderingDate && inspection.framework != nil
            }
            if let same { pairs[position] = same }
        }
        let changes = Changes(
            from: old.analysis(), edition, to: new.analysis(asOf: asOf), pairs: pairs,
            home: home.map(Fixture.authority))
        return (changes.all.map { text($0, new.dataset) }, changes.counts)
    }

    private func text(_ change: Change, _ dataset: Dataset) -> String {
        let name = dataset.register[change.authority].name
        switch change.subject {
        case .judgement(let area, let before, let now, let movement):
            let grades = [before, now].map { $0.map { $0.grade?.id ?? $0.status.id } ?? "none" }
            return "\(change.kind) \(name) \(dataset.catalogue[area].key) \(grades[0]) \(grades[1]) \(movement)"
        case .detail(let detail, let before, let now):
            return
                "\(change.kind) \(name) \(detail) \(before.map { "\($0)" } ?? "none") \(now.map { "\($0)" } ?? "none")"
        case .inspection: return "\(change.kind) \(name)"
        case .authority(let day): return "\(change.kind) \(name) \(day?.iso ?? "")"
        }
    }

    /// Leeds as it was inspected in 2019.
    private static func leeds(_ data: inout Fixture) {
        data.inspect(
            "Leeds", "ILACS-2018", "2019-05-13", published: "2019-07-01", ["overall": .good, "leaders": .good])
    }

    @Test("The same data has no changes")
    func nothing() {
        var data = Fixture()
        Self.leeds(&data)
        data.awaits("Cumberland")
        data.visit("Leeds", "2020-01-01")
        let (texts, counts) = changes(data, data)
        #expect(texts == [])
        #expect((counts.before, counts.now) == (1, 1))
    }

    @Test("A grade that changed is told once, against the latest that was known, and never across a break")
    func grades() {
        var old = Fixture()
        Self.leeds(&old)
        var new = old
        new.inspect(
            "Leeds", "ILACS-2023", "2024-05-13", published: "2024-07-01",
            ["overall": .inadequate, "leaders": .good, "in-care": .good])
        let (texts, counts) = changes(old, new)
        #expect(
            texts == [
                "gradeChanged Leeds overall good inadequate moved(RatingsAnalysis.Direction.declined(by: 2), frameworkChanged: true)",
                "newInspection Leeds leaders good good moved(RatingsAnalysis.Direction.unchanged, frameworkChanged: true)",
                "newInspection Leeds in-care-and-leavers missing not-in-framework notComparable",
                "newInspection Leeds in-care not-in-framework good notComparable",
            ])
        #expect((counts.before, counts.new, counts.gone, counts.now) == (1, 1, 0, 2))
    }

    @Test("Of two new inspections the later is compared with what was known, the earlier with the one before it")
    func twoNew() {
        var old = Fixture()
        Self.leeds(&old)
        var new = old
        new.inspect("Leeds", "ILACS-2023", "2022-05-13", published: "2022-07-01", ["overall": .inadequate])
        new.inspect("Leeds", "ILACS-2023", "2024-05-13", published: "2024-07-01", ["overall": .good])
        let texts = changes(old, new).texts.filter { $0.contains(" overall ") }
        #expect(
            texts == [
                "newInspection Leeds overall good inadequate moved(RatingsAnalysis.Direction.declined(by: 2), frameworkChanged: true)",
                "newInspection Leeds overall good good moved(RatingsAnalysis.Direction.unchanged, frameworkChanged: true)",
            ])
    }

    @Test("An inspection that is not later than what was known was added to the data, and is no news")
    func added() {
        var old = Fixture()
        Self.leeds(&old)
        var new = old
        new.inspect("Nottingham", "ILACS-2018", "2018-11-05", published: "2018-12-20", ["overall": .good])
        new.inspect("Cumberland", "ILACS-2018", "2019-05-06", published: "2019-07-02", ["overall": .good])
        let (texts, counts) = changes(old, new)
        #expect(
            texts == [
                "newInspection Cumberland overall none good first",
                "addedInspection Nottingham overall none good first",
                "newAuthority Cumberland ", "newAuthority Nottingham ",
            ])
        #expect((counts.new, counts.added, counts.now) == (1, 1, 3))
    }

    @Test("With a day, what started after it is new, whatever else is known")
    func asOf() {
        var old = Fixture()
        old.inspect("Leeds", "ILACS-2023", "2024-10-20", published: "2024-12-30", ["overall": .good])
        var new = old
        new.inspect("Nottingham", "ILACS-2023", "2024-10-18", published: "2024-12-01", ["overall": .good])
        let edition = Edition(.month(YearMonth(iso: "2024-10") ?? YearMonth(containing: day("2024-10-01"))))
        #expect(changes(old, new, edition: edition).counts.added == 1)
        let dated = Edition(edition.origin, asOf: day("2024-10-10"))
        #expect(changes(old, new, edition: dated).counts.new == 1)
    }

    @Test("What is told differently of an inspection is corrected, filled in, or left out")
    func corrections() {
        var old = Fixture()
        old.inspect(
            "Leeds", "ILACS-2018", "2019-05-13", published: "2019-07-01", ["overall": .good, "leaders": Grade?.none])
        var new = Fixture()
        new.inspect(
            "Leeds", "ILACS-2018", "2019-05-13", type: "ILACS short", url: "https://example.org/1",
            ["overall": .outstanding, "leaders": .good])
        let (texts, counts) = changes(old, new)
        #expect(
            texts == [
                "corrected Leeds overall good outstanding none", "filledIn Leeds leaders unreadable good none",
                "filledIn Leeds type none text(\"ILACS short\")",
                "filledIn Leeds report none text(\"https://example.org/1\")",
                "leftOut Leeds published day(RatingsModel.CalendarDate(dayNumber: 18078)) none",
            ])
        #expect(counts.corrected == 1)
    }

    @Test("An inspection that is gone is told with its grades, and an authority that ended with its last day")
    func gone() {
        var old = Fixture()
        Self.leeds(&old)
        old.inspect("Cumbria", "ILACS-2018", "2022-05-13", ["overall": .good])
        var new = Fixture()
        new.inspect("Cumbria", "ILACS-2018", "2022-05-13", ["overall": .good])
        let edition = Edition(.month(YearMonth(containing: day("2023-03-01"))), asOf: day("2023-03-31"))
        let (texts, counts) = changes(old, new, edition: edition, asOf: "2023-04-30")
        #expect(
            texts == [
                "goneInspection Leeds overall good none none", "goneInspection Leeds leaders good none none",
                "goneAuthority Cumbria 2023-03-31", "goneAuthority Leeds ",
            ])
        #expect((counts.before, counts.gone, counts.now) == (2, 1, 1))
    }

    @Test("The home comes first, then authorities A to Z")
    func order() {
        let old = Fixture()
        var new = Fixture()
        for name in ["Nottingham", "Leeds", "Cumberland"] {
            new.inspect(name, "ILACS-2023", "2024-05-13", ["overall": .good])
        }
        let names = changes(old, new, home: "Nottingham").texts.prefix(3).map { $0.split(separator: " ")[1] }
        #expect(names == ["Nottingham", "Cumberland", "Leeds"])
    }
}

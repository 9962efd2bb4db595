import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Previous judgement and direction")
struct PreviousJudgementTests {
    @Test(
        "Direction, and by how many grades",
        arguments: [
            (Grade.inadequate, Grade.outstanding, Direction.improved(by: 3)),
            (.requiresImprovement, .good, .improved(by: 1)), (.good, .good, .unchanged),
            (.good, .requiresImprovement, .declined(by: 1)), (.outstanding, .requiresImprovement, .declined(by: 2)),
        ])
    func direction(from: Grade, to: Grade, expected: Direction) {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2023-02-01", ["overall": from])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": to])
        let previous = data.latest("overall", of: "Leeds")?.previous
        #expect(previous?.comparison == .moved(expected))
        #expect(previous?.frameworkChanged == false)
        #expect(previous?.inspection == 0)
    }

    @Test("Grades of a series are compared across frameworks, and the break is told")
    func acrossFrameworks() {
        var data = Fixture()
        data.inspect("Leeds", "SIF", nil, published: "2015-03-27", ["overall": .good])
        data.inspect("Leeds", "ILACS-2018", "2018-10-29", ["overall": .outstanding])
        let previous = data.latest("overall", of: "Leeds")?.previous
        #expect(previous?.comparison == .moved(.improved(by: 1)))
        #expect(previous?.frameworkChanged == true)
    }

    @Test("A combined judgement is not compared with one that was split off from it")
    func combinedAndSplit() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["in-care-and-leavers": .outstanding])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["in-care": .good, "care-leavers": .good])
        let inCare = data.latest("in-care", of: "Leeds")
        #expect(inCare?.previous?.comparison == .notComparable)
        #expect(inCare?.previous?.standing == Standing(.notInFramework))
        let combined = data.latest("in-care-and-leavers", of: "Leeds")
        #expect(combined?.standing == Standing(.notInFramework))
        #expect(combined?.previous?.comparison == .notComparable)
        #expect(combined?.previous?.standing.grade == .outstanding)
    }

    @Test("Both frameworks judge the area and no series joins them: not comparable")
    func noSeries() {
        var catalogue = FixtureCatalogue()
        for position in catalogue.areas.indices { catalogue.areas[position].series = [] }
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .good])
        #expect(data.latest("overall", of: "Leeds")?.previous?.comparison == .notComparable)
    }

    @Test("Without a grade on either side the direction is not known")
    func notKnown() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": nil])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .good])
        data.inspect("Nottingham", "ILACS-2018", "2022-07-11", ["overall": .good])
        data.inspect("Nottingham", "ILACS-2023", "2025-06-30", ["overall": nil])
        #expect(data.latest("overall", of: "Leeds")?.previous?.comparison == .notKnown)
        #expect(data.latest("overall", of: "Nottingham")?.previous?.comparison == .notKnown)
    }

    @Test("A visit between two inspections is not the previous one")
    func visitBetween() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2023-02-01", ["overall": .good])
        data.visit("Leeds", "2024-05-01")
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .outstanding])
        #expect(data.latest("overall", of: "Leeds")?.previous?.inspection == 0)
    }
}

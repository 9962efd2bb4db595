import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Latest judgement")
struct LatestJudgementsTests {
    @Test("The newest inspection by its start, whatever the order of rows and publications")
    func newestByStart() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", published: "2025-08-12", ["overall": .outstanding])
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", published: "2025-12-01", ["overall": .good])
        #expect(data.latest("overall", of: "Leeds")?.standing == Standing(.graded, grade: .outstanding))
    }

    @Test("Where no start is known, the publication decides")
    func publicationWithoutStart() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", nil, published: "2022-05-09", ["overall": .good])
        data.inspect("Leeds", "ILACS-2018", "2018-10-29", published: "2018-12-18", ["overall": .outstanding])
        #expect(data.latest("overall", of: "Leeds")?.standing.grade == .good)
    }

    @Test("Of two inspections of one day the later published counts, then the later row")
    func ties() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", published: "2025-08-13", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", published: "2025-08-12", ["overall": .inadequate])
        data.inspect("Nottingham", "ILACS-2023", "2025-06-30", ["overall": .good])
        data.inspect("Nottingham", "ILACS-2023", "2025-06-30", ["overall": .inadequate])
        #expect(data.latest("overall", of: "Leeds")?.standing.grade == .good)
        #expect(data.latest("overall", of: "Nottingham")?.standing.grade == .inadequate)
    }

    @Test("A grade is not carried forward to a framework that does not judge the area")
    func notCarriedForward() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2024-01-15", ["overall": .good, "leaders": .good])
        data.inspect("Leeds", "ILACS-2026", "2026-04-27", ["leaders": .outstanding])
        let overall = data.latest("overall", of: "Leeds")
        #expect(overall?.standing == Standing(.notInFramework))
        #expect(overall?.inspection == 1)
        #expect(overall?.previous?.standing.grade == .good)
        #expect(overall?.previous?.comparison == .notComparable)
        #expect(data.latest("leaders", of: "Leeds")?.standing.grade == .outstanding)
    }

    @Test("A grade under a framework that does not judge the area is no grade")
    func gradeOutsideFramework() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["care-leavers": .good, "in-care-and-leavers": .good])
        #expect(data.latest("care-leavers", of: "Leeds")?.standing == Standing(.notInFramework))
        #expect(data.latest("in-care-and-leavers", of: "Leeds")?.standing.grade == .good)
    }

    @Test("A cell that the source does not have is missing")
    func missing() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2024-01-15", ["overall": .good, "leaders": nil])
        #expect(data.latest("care-leavers", of: "Leeds")?.standing == Standing(.missing))
        #expect(data.latest("leaders", of: "Leeds")?.standing == Standing(.unreadable))
    }

    @Test("A visit is never the latest inspection, nor is another scheme")
    func visits() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2024-01-15", ["overall": .good])
        data.visit("Leeds", "2025-01-15", theme: "Care leavers")
        data.inspect(
            "Leeds", "ILACS-2023", "2025-03-01", type: "Joint targeted area inspection", ["overall": .inadequate])
        data.visit("Nottingham", "2025-01-15")
        #expect(data.latest("overall", of: "Leeds")?.standing.grade == .good)
        #expect(data.latest("overall", of: "Nottingham") == nil)
    }

    @Test("Not yet inspected, in the areas of the family in force, until there is an inspection")
    func notYetInspected() {
        var data = Fixture()
        data.awaits("Cumberland")
        data.awaits("Leeds")
        data.inspect("Leeds", "ILACS-2023", "2024-01-15", ["overall": .good])
        #expect(data.latest("overall", of: "Cumberland")?.standing == Standing(.notYetInspected))
        #expect(data.latest("in-care-and-leavers", of: "Cumberland")?.standing == Standing(.notYetInspected))
        #expect(data.latest("slac-safeguarding", of: "Cumberland") == nil)
        #expect(data.latest("overall", of: "Leeds")?.standing.grade == .good)
        #expect(data.latest("overall", of: "Nottingham") == nil)
    }

    @Test("A re-inspection of one service leaves the other service's judgement standing")
    func partialReinspection() {
        var data = Fixture()
        data.inspect(
            "Leeds", "SLAC", nil, published: "2010-01-07", type: "SLAC inspection", notes: .adequateAtTheTime,
            ["slac-safeguarding": .inadequate, "slac-looked-after": .requiresImprovement])
        data.inspect(
            "Leeds", "SLAC", nil, published: "2011-10-10", type: "SLAC re-inspection (safeguarding)",
            notes: .adequateAtTheTime, ["slac-safeguarding": .requiresImprovement])
        let safeguarding = data.latest("slac-safeguarding", of: "Leeds")
        #expect(safeguarding?.inspection == 1)
        #expect(safeguarding?.previous?.comparison == .moved(.improved(by: 1)))
        let lookedAfter = data.latest("slac-looked-after", of: "Leeds")
        #expect(lookedAfter?.inspection == 0)
        #expect(lookedAfter?.previous == nil)
        #expect(lookedAfter?.standing.notes == .adequateAtTheTime)
    }

    @Test("The review of another body has no part in the authority's areas, though of the same family")
    func anotherBody() {
        var data = Fixture()
        data.inspect("Leeds", "SIF", nil, published: "2015-03-27", ["overall": .good, "sif-leadership": .outstanding])
        data.inspect("Leeds", "LSCB", nil, published: "2015-03-28", ["lscb": .inadequate])
        #expect(data.latest("overall", of: "Leeds")?.standing.grade == .good)
        #expect(data.latest("sif-leadership", of: "Leeds")?.standing.grade == .outstanding)
        #expect(data.latest("lscb", of: "Leeds")?.standing.grade == .inadequate)
        #expect(data.latest("lscb", of: "Leeds")?.previous == nil)
    }

    @Test("Two authorities called Dorset: the successor does not get its predecessor's grade")
    func twoDorsets() {
        var data = Fixture()
        data.inspect("E10000009", "SIF", nil, published: "2016-05-01", ["overall": .requiresImprovement])
        data.inspect("E06000059", "ILACS-2018", "2021-09-27", ["overall": .good])
        #expect(data.latest("overall", of: "E06000059")?.standing.grade == .good)
        #expect(data.latest("overall", of: "E06000059")?.previous == nil)
        #expect(data.latest("overall", of: "E10000009") == nil)
        let before = data.latest("overall", of: "E10000009", asOf: "2018-01-01")
        #expect(before?.standing.grade == .requiresImprovement)
        #expect(data.latest("overall", of: "E06000059", asOf: "2018-01-01") == nil)
    }

    @Test("As at a day, later inspections don't count, and those of unknown date neither")
    func asOf() {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", published: "2025-08-12", ["overall": .outstanding])
        data.inspect("Nottingham", "ILACS-2018", nil, ["overall": .good])
        #expect(data.latest("overall", of: "Leeds", asOf: "2025-06-29")?.standing.grade == .good)
        #expect(data.latest("overall", of: "Leeds", asOf: "2025-06-30")?.standing.grade == .outstanding)
        #expect(data.latest("overall", of: "Nottingham", asOf: "2025-06-30") == nil)
        #expect(data.latest("overall", of: "Nottingham")?.standing.grade == .good)
    }
}

import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Series across frameworks")
struct SeriesTests {
    private func series(_ area: String, of authority: String, in data: Fixture, asOf: String? = nil) throws -> Series {
        let id = try #require(data.dataset.catalogue.area(key: area))
        return SeriesFinder(data.analysis(asOf: asOf)).series(of: id, for: Fixture.authority(authority))
    }

    @Test("Oldest first, each step told, and a new framework seen where grades may be compared")
    func steps() throws {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["help-protection": .good])
        data.inspect("Leeds", "ILACS-2018", "2018-10-29", ["help-protection": .outstanding])
        data.inspect("Leeds", "SIF", nil, published: "2015-03-27", ["help-protection": .inadequate])
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["help-protection": .good])
        let series = try series("help-protection", of: "Leeds", in: data)
        #expect(
            series.entries.map(\.step) == [
                .first, .moved(.improved(by: 3)), .moved(.declined(by: 1)), .moved(.unchanged),
            ])
        #expect(series.entries.map(\.frameworkChanged) == [false, true, false, true])
        #expect(series.entries.map(\.inspection) == [2, 1, 3, 0])
        #expect(series.entries.map(\.day?.iso) == ["2015-03-27", "2018-10-29", "2022-02-21", "2025-06-30"])
        #expect(series.runs.map(\.entries.count) == [4])
    }

    @Test("A framework that does not judge the area is a break, and nothing is compared across it")
    func notJudged() throws {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .good])
        data.inspect("Leeds", "ILACS-2026", "2026-06-30", ["leaders": .good])
        var later = Fixture()
        later.inspect("Leeds", "ILACS-2018", "2022-02-21", ["in-care-and-leavers": .outstanding])
        later.inspect("Leeds", "ILACS-2023", "2025-06-30", ["in-care": .good])
        later.inspect("Leeds", "ILACS-2026", "2026-06-30", ["in-care": .outstanding])
        #expect(
            try series("overall", of: "Leeds", in: data).entries.map(\.step) == [.first, .notComparable(.notJudged)])
        let inCare = try series("in-care", of: "Leeds", in: later)
        #expect(
            inCare.entries.map(\.step) == [
                .notComparable(.notJudged), .notComparable(.notJudgedBefore), .moved(.improved(by: 1)),
            ])
        #expect(inCare.entries.map(\.run) == [nil, 0, 0])
        #expect(inCare.entries.map(\.standing.status) == [.notInFramework, .graded, .graded])
        let combined = try series("in-care-and-leavers", of: "Leeds", in: later)
        #expect(combined.entries.map(\.run) == [0, nil, nil])
    }

    @Test("Frameworks that both judge the area and that no series joins are a break")
    func notJoined() throws {
        var catalogue = FixtureCatalogue()
        for position in catalogue.areas.indices { catalogue.areas[position].series = [] }
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2023-02-01", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .outstanding])
        let series = try series("overall", of: "Leeds", in: data)
        #expect(series.entries.map(\.step) == [.first, .notComparable(.notJoined), .moved(.improved(by: 1))])
        #expect(series.runs.map(\.entries.count) == [1, 2])
    }

    @Test("Series that overlap join no run in which two frameworks must not be compared")
    func overlapping() throws {
        var catalogue = FixtureCatalogue()
        catalogue.areas[0].series = [["SIF", "ILACS-2018"], ["ILACS-2018", "ILACS-2023"]]
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "SIF", "2015-03-27", ["overall": .good])
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2023-02-01", ["overall": .good])
        #expect(try series("overall", of: "Leeds", in: data).entries.map(\.run) == [0, 0, 1])
    }

    @Test("A grade that is not known is no break, and nothing is said of the steps beside it")
    func notKnown() throws {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2018-10-29", ["overall": .good])
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": nil])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .good])
        let series = try series("overall", of: "Leeds", in: data)
        #expect(series.entries.map(\.step) == [.first, .notKnown, .notKnown])
        #expect(series.runs.first?.longestStretch(of: .good).map(\.inspection) == [2])
    }

    @Test("Visits, re-inspections of other services, and reviews of another body are not in a series")
    func notInIt() throws {
        var data = Fixture()
        data.inspect("Leeds", "SLAC", "2010-01-07", ["slac-safeguarding": .inadequate, "slac-looked-after": .good])
        data.inspect(
            "Leeds", "SLAC", "2011-10-10", type: "SLAC re-inspection (safeguarding)", ["slac-safeguarding": .good])
        data.inspect("Leeds", "LSCB", "2015-01-20", ["lscb": .good])
        data.visit("Leeds", "2016-05-01")
        #expect(try series("slac-safeguarding", of: "Leeds", in: data).entries.count == 2)
        #expect(try series("slac-looked-after", of: "Leeds", in: data).entries.count == 1)
        #expect(try series("overall", of: "Leeds", in: data).entries.isEmpty)
        let keys = SeriesFinder(data.analysis()).series(for: Fixture.authority("Leeds")).map {
            data.dataset.catalogue[$0.area].key
        }
        #expect(keys == ["slac-safeguarding", "slac-looked-after", "lscb"])
    }

    @Test("A predecessor's grades are not its successor's, and a day can be set")
    func predecessors() throws {
        var data = Fixture()
        data.inspect("E10000009", "SIF", "2016-05-23", ["overall": .good])
        data.inspect("E06000059", "ILACS-2018", "2021-09-27", ["overall": .outstanding])
        data.inspect("E06000059", "ILACS-2023", "2025-03-17", ["overall": .outstanding])
        #expect(try series("overall", of: "E06000059", in: data).entries.map(\.step) == [.first, .moved(.unchanged)])
        #expect(try series("overall", of: "E10000009", in: data).entries.map(\.step) == [.first])
        #expect(try series("overall", of: "E06000059", in: data, asOf: "2022-12-31").entries.count == 1)
    }

    @Test("Best, worst and the longest stretch of a run")
    func stretches() throws {
        var data = Fixture()
        let grades: [Grade] = [.good, .outstanding, .requiresImprovement, .good, .good, .outstanding]
        for (position, grade) in grades.enumerated() {
            data.inspect("Leeds", "ILACS-2023", "202\(position)-05-01", ["overall": grade])
        }
        let run = try #require(try series("overall", of: "Leeds", in: data).runs.first)
        #expect(run.best == .outstanding)
        #expect(run.worst == .requiresImprovement)
        #expect(run.longestStretch(atLeast: .good).map(\.inspection) == [3, 4, 5])
        #expect(run.longestStretch(of: .good).map(\.inspection) == [3, 4])
        #expect(run.longestStretch(of: .outstanding).map(\.inspection) == [5])
        #expect(run.longestStretch(of: .inadequate).isEmpty)
    }
}

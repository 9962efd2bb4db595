import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Counts, areas, history, coverage")
struct CountsAndSelectionTests {
    private var data: Fixture {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .outstanding, "in-care-and-leavers": .good])
        data.inspect("Leeds", "ILACS-2023", "2025-06-30", ["overall": .outstanding, "in-care": .good])
        data.inspect("Nottingham", "ILACS-2018", "2022-07-11", ["overall": .inadequate, "in-care-and-leavers": nil])
        data.inspect("Buckinghamshire", "ILACS-2026", "2026-05-11", ["in-care": .good])
        data.inspect("Cumbria", "ILACS-2018", "2022-09-01", ["overall": .inadequate])
        data.visit("Nottingham", "2023-11-07")
        data.awaits("Cumberland")
        return data
    }

    private func counts(_ area: String, asOf: String? = nil) throws -> GradeCounts {
        let analysis = data.analysis(asOf: asOf)
        return analysis.counts(of: try #require(data.dataset.catalogue.area(key: area)))
    }

    @Test("Every authority is counted once, and the counts add up")
    func adds() throws {
        let overall = try counts("overall")
        #expect(overall.authorities == 4)
        #expect(overall.graded == 2)
        #expect(overall[.outstanding] == 1)
        #expect(overall[.inadequate] == 1)
        #expect(overall[.notInFramework] == 1)
        #expect(overall[.notYetInspected] == 1)
        #expect(overall.withoutGrade == 0)
        #expect(overall.share(of: .outstanding) == 0.5)
        #expect(overall.shareGoodOrBetter == 0.5)
        let combined = try counts("in-care-and-leavers")
        #expect(combined.withoutGrade == 1)
        #expect(combined.share(of: .good) == nil)
    }

    @Test("Abolished authorities count on the days on which they existed")
    func abolished() throws {
        let overall = try counts("overall", asOf: "2022-12-31")
        #expect(overall.authorities == 3)
        #expect(overall[.inadequate] == 2)
        #expect(overall[.notYetInspected] == 0)
    }

    @Test("All areas of the family in force, and older ones that the data has")
    func areas() {
        let keys = data.analysis().areas.map { data.dataset.catalogue[$0].key }
        #expect(keys == ["overall", "leaders", "help-protection", "in-care-and-leavers", "in-care", "care-leavers"])
        var old = Fixture()
        old.inspect("Leeds", "SIF", nil, published: "2015-03-27", ["overall": .good, "sif-leadership": .good])
        #expect(old.analysis().areas.map { old.dataset.catalogue[$0].key } == ["overall", "sif-leadership"])
        #expect(Fixture().analysis().areas.isEmpty)
    }

    @Test("History is by authority A to Z, the newest first, abolished ones and visits among them")
    func history() {
        let analysis = data.analysis()
        let shown = analysis.history.map { position in
            let inspection = analysis.dataset.inspections[Int(position)]
            return analysis.names[inspection.authority] + " " + (inspection.start?.iso ?? "-")
        }
        #expect(
            shown == [
                "Buckinghamshire 2026-05-11", "Cumberland -", "Cumbria 2022-09-01", "Leeds 2025-06-30",
                "Leeds 2022-02-21", "Nottingham 2023-11-07", "Nottingham 2022-07-11",
            ])
    }

    @Test("What the data covers")
    func coverage() {
        let coverage = data.analysis().coverage
        #expect(coverage.inspections == 5)
        #expect(coverage.visits == 1)
        #expect(coverage.notYetInspected == 1)
        #expect(coverage.authorities == 5)
        #expect(coverage.starts == day("2022-02-21")...day("2026-05-11"))
        #expect(coverage.publications == nil)
        #expect(data.analysis().coverageBySource.map(\.inspections) == [5])
    }

    @Test("A framework with new areas is data alone")
    func newFramework() {
        var catalogue = FixtureCatalogue()
        catalogue.areas.insert(FixtureCatalogue.Area(key: "family-help", name: "Family help"), at: 6)
        catalogue.areas.insert(
            FixtureCatalogue.Area(key: "kinship", name: "Kinship care", series: [["ILACS-2026", "ILACS-2027"]]), at: 7)
        let last = catalogue.schemes.count - 1
        catalogue.schemes[last].last = "2027-03-31"
        catalogue.schemes.append(
            FixtureCatalogue.Scheme(
                key: "ILACS-2027", family: "ILACS", first: "2027-04-01",
                areas: ["leaders", "family-help", "kinship"]))
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "ILACS-2026", "2026-06-01", ["help-protection": .good])
        data.inspect("Leeds", "ILACS-2027", "2027-06-01", ["family-help": .good, "kinship": .outstanding])
        #expect(data.latest("kinship", of: "Leeds")?.standing.grade == .outstanding)
        #expect(data.latest("kinship", of: "Leeds")?.previous?.comparison == .notComparable)
        #expect(data.latest("help-protection", of: "Leeds")?.standing == Standing(.notInFramework))
        #expect(data.analysis().areas.map { data.dataset.catalogue[$0].key }.suffix(2) == ["family-help", "kinship"])
    }
}

import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Trajectories")
struct TrajectoryTests {
    private func trajectories(_ data: Fixture, _ area: String) throws -> [Trajectory] {
        let id = try #require(data.dataset.catalogue.area(key: area))
        return data.analysis().trajectories(in: [id])
    }

    @Test("The present stretch is of one grade, and ends the run")
    func present() throws {
        var data = Fixture()
        let grades: [Grade] = [.outstanding, .good, .outstanding, .outstanding]
        for (position, grade) in grades.enumerated() {
            data.inspect("Leeds", "ILACS-2023", "202\(position)-05-01", ["overall": grade])
        }
        let only = try #require(try trajectories(data, "overall").first)
        #expect(only.present.map(\.inspection) == [2, 3])
        #expect(only.run.worst == .good)
        #expect(only.end == nil)
        data.inspect("Leeds", "ILACS-2023", "2025-05-01", ["overall": nil])
        #expect(try trajectories(data, "overall").first?.present.isEmpty == true)
    }

    @Test("A break ends a run, and what broke it is known")
    func broken() throws {
        var data = Fixture()
        data.inspect("Leeds", "ILACS-2023", "2025-05-01", ["overall": .good, "leaders": .good])
        data.inspect("Leeds", "ILACS-2026", "2026-06-01", ["leaders": .outstanding])
        let overall = try #require(try trajectories(data, "overall").first)
        #expect(overall.present.map(\.inspection) == [0])
        #expect(overall.end?.inspection == 1)
        #expect(overall.newest.inspection == 1)
        let leaders = try #require(try trajectories(data, "leaders").first)
        #expect(leaders.run.entries.map(\.inspection) == [0, 1])
        #expect(leaders.end == nil)
        // Nothing is told of an area that no inspection judged.
        #expect(try trajectories(data, "in-care-and-leavers").isEmpty)
    }

    @Test("Where the rules join two frameworks no more, an area has two trajectories")
    func twoRuns() throws {
        var catalogue = FixtureCatalogue()
        for position in catalogue.areas.indices { catalogue.areas[position].series = [] }
        var data = Fixture(catalogue.catalogue)
        data.inspect("Leeds", "ILACS-2018", "2022-02-21", ["overall": .inadequate])
        data.inspect("Leeds", "ILACS-2023", "2023-02-01", ["overall": .good])
        let found = try trajectories(data, "overall")
        #expect(found.map { $0.run.worst } == [.inadequate, .good])
        #expect(found.map { $0.end?.inspection } == [1, nil])
    }

    @Test(
        "Whole years",
        arguments: zip(["2024-02-29", "2020-03-31", "2025-01-01", "2026-05-01"], [1, 5, 0, nil] as [Int?]))
    func years(from day: String, years: Int?) throws {
        let end = try #require(CalendarDate(iso: "2025-03-31"))
        #expect(try #require(CalendarDate(iso: day)).fullYears(until: end) == years)
    }

    @Test("Authorities that exist no more have none")
    func abolished() throws {
        var data = Fixture()
        data.inspect("Bournemouth", "SIF", "2015-03-01", ["overall": .good])
        #expect(try trajectories(data, "overall").isEmpty)
    }
}

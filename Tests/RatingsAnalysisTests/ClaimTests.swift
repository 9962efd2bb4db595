import RatingsModel
import Testing

@testable import RatingsAnalysis

@Suite("Claims")
struct ClaimTests {
    /// All authorities that could have been inspected before 2023 get a good inspection under each framework.
    private func data(without left: Set<String> = []) -> Fixture {
        var data = Fixture()
        for authority in Fixture.register.authorities where !left.contains(authority.code) {
            if authority.established == nil {
                data.inspect(authority.code, "SIF", "2015-03-01", published: "2015-05-01", ["overall": .good])
            }
            if authority.validTo == nil, !left.contains("ILACS") {
                data.inspect(authority.code, "ILACS-2018", "2019-06-01", published: "2019-08-01", ["overall": .good])
            }
        }
        return data
    }

    private func claims(
        _ data: Fixture, of authority: String = "Leeds", groups: [AuthorityGroup] = [], asOf: String? = nil
    ) throws -> [Claim] {
        let area = try #require(data.dataset.catalogue.area(key: "overall"))
        return ClaimFinder(data.analysis(asOf: asOf), for: Fixture.authority(authority), groups: groups).claims(
            on: area)
    }

    private func verdict(
        _ statement: Claim.Statement, _ kind: ClaimScope.Kind?, family: String? = nil, in claims: [Claim]
    ) -> Claim.Verdict? {
        claims.first { $0.statement == statement && $0.scope?.kind == kind && $0.family == family }?.verdict
    }

    private let outstanding = Claim.Wanted.exactly(.outstanding)

    @Test("The first is the one whose last report came out first, whenever the inspections were")
    func publicationDecides() throws {
        var data = data()
        for (authority, published) in [("Leeds", "2025-09-01"), ("Nottingham", "2025-08-01")] {
            data.inspect(authority, "ILACS-2023", "2023-02-01", published: "2023-04-01", ["overall": .outstanding])
            data.inspect(
                authority, "ILACS-2023", authority == "Leeds" ? "2025-05-01" : "2025-06-01", published: published,
                ["overall": .outstanding])
        }
        let leeds = try claims(data)
        #expect(verdict(.first(count: 2, outstanding), .england, in: leeds) == .fails)
        #expect(verdict(.first(count: 2, outstanding), .region, in: leeds) == .holds)
        #expect(verdict(.only(count: 2, outstanding), .england, in: leeds) == .fails)
        #expect(verdict(.longest(count: 2, outstanding), .england, in: leeds) == .holds)
        let claim = try #require(leeds.first { $0.statement == .first(count: 2, outstanding) })
        #expect(claim.proof.day?.iso == "2025-09-01")
        #expect(claim.against.map(\.authority) == [Fixture.authority("Nottingham")])
        #expect(claim.against.first?.day?.iso == "2025-08-01")
        let nottingham = try claims(data, of: "Nottingham")
        #expect(verdict(.first(count: 2, outstanding), .england, in: nottingham) == .holds)
        #expect(verdict(.only(count: 2, outstanding), .england, in: nottingham) == .fails)
    }

    @Test("Two on one day were both not the first")
    func sameDay() throws {
        var data = data()
        for authority in ["Leeds", "Nottingham"] {
            data.inspect(authority, "ILACS-2023", "2023-02-01", published: "2023-04-01", ["overall": .outstanding])
        }
        #expect(verdict(.first(count: 1, outstanding), .england, in: try claims(data)) == .fails)
        #expect(verdict(.first(count: 1, outstanding), .england, in: try claims(data, of: "Nottingham")) == .fails)
    }

    @Test("What the data does not have of others keeps a statement open, and only if it could matter")
    func open() throws {
        func verdicts(_ data: Fixture) throws -> [Claim.Verdict?] {
            var data = data
            data.inspect("Leeds", "ILACS-2023", "2023-02-01", published: "2023-04-01", ["overall": .outstanding])
            data.inspect("Leeds", "ILACS-2023", "2025-05-01", published: "2025-07-01", ["overall": .outstanding])
            let claims = try claims(data)
            return [
                verdict(.first(count: 2, outstanding), .england, in: claims),
                verdict(.only(count: 2, outstanding), .england, in: claims),
            ]
        }
        #expect(try verdicts(data()) == [.holds, .holds])
        // Nothing is known of one.
        #expect(try verdicts(data(without: ["E06000018"])) == [.open, .open])
        // One grade could not be read, before and after.
        var unread = data()
        unread.inspect("Nottingham", "ILACS-2023", "2023-02-01", published: "2023-03-01", ["overall": nil])
        #expect(try verdicts(unread) == [.holds, .holds])
        unread.inspect("Nottingham", "ILACS-2023", "2024-02-01", published: "2024-03-01", ["overall": .outstanding])
        #expect(try verdicts(unread) == [.open, .open])
        var late = data()
        late.inspect("Nottingham", "ILACS-2023", "2025-06-01", published: "2025-07-01", ["overall": nil])
        late.inspect("Nottingham", "ILACS-2023", "2026-02-01", published: "2026-03-01", ["overall": .outstanding])
        #expect(try verdicts(late) == [.holds, .open])
        // The older inspection that there must have been.
        var short = data(without: ["E06000018"])
        short.inspect("Nottingham", "ILACS-2018", "2019-06-01", published: "2019-08-01", ["overall": .outstanding])
        #expect(try verdicts(short) == [.open, .open])
    }

    @Test("A row does not reach across a break, and one scheme alone is another statement")
    func family() throws {
        var data = Fixture()
        for authority in Fixture.register.authorities where authority.established == nil {
            let grade: Grade = authority.name == "Nottingham" ? .outstanding : .good
            data.inspect(authority.code, "SIF", "2015-03-01", published: "2015-05-01", ["overall": grade])
        }
        for authority in Fixture.register.authorities where authority.validTo == nil {
            let isHigh = ["Leeds", "Nottingham"].contains(authority.name)
            data.inspect(
                authority.code, "ILACS-2018", "2019-06-01", published: "2019-08-01",
                ["overall": isHigh ? .outstanding : .good])
        }
        // Cumbria was there all the while that ILACS of 2018 held.
        data.inspect("Cumbria", "ILACS-2018", "2019-06-01", published: "2019-08-01", ["overall": .good])
        data.inspect("Leeds", "ILACS-2023", "2024-02-01", published: "2024-04-01", ["overall": .outstanding])
        let leeds = try claims(data)
        #expect(verdict(.first(count: 2, outstanding), .england, in: leeds) == .fails)
        #expect(verdict(.first(count: 2, outstanding), .england, family: "ILACS", in: leeds) == .holds)
        #expect(verdict(.only(count: 2, outstanding), .england, family: "ILACS", in: leeds) == .holds)
        #expect(verdict(.first(count: 2, outstanding), .region, family: "ILACS", in: leeds) == nil)
    }

    @Test("Improvement is from the first to the latest judgement, and equal is not most")
    func improvement() throws {
        var data = data()
        data.inspect("Leeds", "ILACS-2023", "2024-02-01", published: "2024-04-01", ["overall": .outstanding])
        #expect(verdict(.mostImproved(by: 1), .england, in: try claims(data)) == .holds)
        data.inspect("Nottingham", "ILACS-2023", "2024-02-01", published: "2024-04-01", ["overall": .outstanding])
        #expect(verdict(.mostImproved(by: 1), .england, in: try claims(data)) == .fails)
        data.inspect("Leeds", "ILACS-2023", "2025-02-01", published: "2025-04-01", ["overall": .requiresImprovement])
        let claims = try claims(data)
        #expect(verdict(.mostImproved(by: -1), .england, in: claims) == .fails)
        #expect(verdict(.neverBelow(.good), nil, in: claims) == .fails)
        #expect(verdict(.neverDeclined, nil, in: claims) == .fails)
        let before = try self.claims(data, asOf: "2024-12-31")
        #expect(verdict(.neverBelow(.good), nil, in: before) == .holds)
        #expect(verdict(.neverDeclined, nil, in: before) == .holds)
    }

    @Test("Groups count for their members only, and without a grade nothing is claimed")
    func groups() throws {
        let group = AuthorityGroup(name: "Two", members: [Fixture.authority("Leeds"), Fixture.authority("Cumberland")])
        let leeds = try claims(data(), groups: [group])
        #expect(leeds.contains { $0.scope?.name == "Two" })
        #expect(verdict(.only(count: 2, .atLeast(.good)), .group, in: leeds) == .holds)
        #expect(verdict(.only(count: 2, .atLeast(.good)), .england, in: leeds) == .fails)
        #expect(!(try claims(data(), of: "Nottingham", groups: [group])).contains { $0.scope?.name == "Two" })
        #expect(try claims(Fixture()).isEmpty)
    }
}

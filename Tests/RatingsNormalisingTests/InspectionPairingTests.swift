import RatingsModel
import Testing

@testable import RatingsNormalising

@Suite("The same inspections in two datasets")
struct InspectionPairingTests {
    private static let rules = Result { try Rules() }

    /// The pairs of inspections, each as `authority framework start published type`, with `-` for what is not known.
    private func pairs(_ old: [String], _ new: [String]) throws -> [Int: Int] {
        let rules = try Self.rules.get()
        func inspection(_ text: String) throws -> Inspection {
            let parts = text.split(separator: " ").map { $0 == "-" ? nil : String($0) }
            let authority = try #require(rules.authorities.find(parts[0] ?? "").first)
            let area = try #require(rules.catalogue.area(key: "overall"))
            let location = SourceLocation(source: 0, row: 1)
            return Inspection(
                authority: authority, framework: parts[1].flatMap(rules.catalogue.framework),
                type: parts[4].flatMap { rules.catalogue.type(name: $0.replacing("_", with: " ")) },
                start: parts[2].flatMap { CalendarDate(iso: $0) },
                published: parts[3].flatMap { CalendarDate(iso: $0) },
                judgements: [Judgement(area: area, status: .graded, grade: .good, location: location)],
                location: location)
        }
        return InspectionPairing.pairs(
            try new.map(inspection), with: try old.map(inspection), in: rules.catalogue)
    }

    @Test("The same day, whatever the order and however near another one is")
    func exact() throws {
        let found = try pairs(
            ["Leeds ILACS-2018 2019-05-13 - -", "Leeds ILACS-2018 2019-05-20 - -", "Bury ILACS-2018 - 2019-05-13 -"],
            ["Leeds ILACS-2018 2019-05-20 - -", "Bury ILACS-2018 - 2019-05-13 -", "Leeds ILACS-2018 2019-05-13 - -"])
        #expect(found == [0: 1, 1: 2, 2: 0])
    }

    @Test("A corrected day is the nearest, and a day that is too far away is another inspection")
    func nearest() throws {
        let old = ["Leeds ILACS-2018 2019-05-13 2019-07-01 -"]
        #expect(try pairs(old, ["Leeds ILACS-2018 2019-05-20 2019-07-03 -"]) == [0: 0])
        #expect(try pairs(old, ["Leeds ILACS-2018 - 2019-07-01 -"]) == [0: 0])
        #expect(try pairs(old, ["Leeds ILACS-2018 2021-05-13 2021-07-01 -"]) == [:])
        #expect(try pairs(old, ["Bury ILACS-2018 2019-05-13 2019-07-01 -"]) == [:])
    }

    @Test("A corrected type or framework is found by the day; the review of the board on that day is not")
    func corrected() throws {
        let old = ["Leeds SIF 2016-05-13 - SIF", "Leeds LSCB 2016-05-13 - -"]
        #expect(try pairs(old, ["Leeds LSCB 2016-05-13 - -", "Leeds SIF 2016-05-13 - SIF"]) == [0: 1, 1: 0])
        #expect(try pairs(old, ["Leeds ILACS-2018 2016-05-13 - -"]) == [0: 0])
        #expect(try pairs(Array(old.dropFirst()), ["Leeds SIF 2016-05-13 - SIF"]) == [:])
    }
}

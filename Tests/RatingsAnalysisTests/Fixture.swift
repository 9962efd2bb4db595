import RatingsModel

@testable import RatingsAnalysis

/// A dataset that a test builds by hand.
struct Fixture {
    var dataset: Dataset

    init(_ catalogue: FrameworkCatalogue = FixtureCatalogue().catalogue) {
        dataset = Dataset(
            catalogue: catalogue, register: Self.register,
            sources: [Source(name: "latest.csv", path: "data/latest.csv", sha256: String(repeating: "a1", count: 32))])
    }

    /// Adds an inspection; the framework and the judgements by key, the day of its start as `2025-03-31`.
    mutating func inspect(
        _ authority: String, _ framework: String, _ start: String?, published: String? = nil,
        type: String? = nil, url: String? = nil, notes: Judgement.Notes = [],
        _ grades: KeyValuePairs<String, Grade?> = [:]
    ) {
        let location = nextLocation
        dataset.inspections.append(
            Inspection(
                authority: Self.authority(authority), framework: dataset.catalogue.framework(key: framework),
                type: type.flatMap(dataset.catalogue.type), start: start.map(day), published: published.map(day),
                judgements: grades.compactMap { key, grade in
                    dataset.catalogue.area(key: key).map {
                        Judgement(
                            area: $0, status: grade == nil ? .unreadable : .graded, grade: grade, notes: notes,
                            location: location)
                    }
                },
                reportURL: url, location: location))
    }

    /// Adds a visit.
    mutating func visit(_ authority: String, _ start: String, theme: String? = nil) {
        dataset.inspections.append(
            Inspection(
                authority: Self.authority(authority), type: dataset.catalogue.type(name: "ILACS focused visit"),
                start: day(start), theme: theme, isVisit: true, location: nextLocation))
    }

    /// Adds the remark that an authority is not yet inspected.
    mutating func awaits(_ authority: String) {
        dataset.inspections.append(Inspection(authority: Self.authority(authority), location: nextLocation))
    }

    /// The analysis of what was added.
    func analysis(asOf: String? = nil) -> Analysis { Analysis(dataset, asOf: asOf.map(day)) }

    /// The latest judgement of an area, by keys.
    func latest(_ area: String, of authority: String, asOf: String? = nil) -> LatestJudgement? {
        guard let id = dataset.catalogue.area(key: area) else { return nil }
        return analysis(asOf: asOf).latest[id].first { $0.authority == Self.authority(authority) }
    }

    private var nextLocation: SourceLocation {
        SourceLocation(source: 0, row: UInt32(dataset.inspections.count + 2))
    }

    /// The authority with a code or a name that only one has.
    static func authority(_ text: String) -> Authority.ID {
        let position = register.authorities.firstIndex { $0.code == text || $0.name == text }
        return Authority.ID(rawValue: UInt16(position ?? 0))
    }

    /// Not in the order of names, so that tests see whether sheets are.
    static let register = AuthorityRegister(authorities: [
        unitary("E08000035", "Leeds", "Yorkshire and The Humber"),
        unitary("E06000058", "Bournemouth, Christchurch and Poole", "South West", from: "2019-04-01"),
        unitary("E06000028", "Bournemouth", "South West", to: "2019-03-31"),
        unitary("E06000059", "Dorset", "South West", from: "2019-04-01"),
        unitary("E10000009", "Dorset", "South West", to: "2019-03-31"),
        unitary("E06000060", "Buckinghamshire", "South East", from: "2020-04-01", former: ["E10000002"]),
        unitary("E06000063", "Cumberland", "North West", from: "2023-04-01"),
        unitary("E10000006", "Cumbria", "North West", to: "2023-03-31"),
        unitary("E06000018", "Nottingham", "East Midlands"),
    ])

    private static func unitary(
        _ code: String, _ name: String, _ region: String, from: String? = nil, to: String? = nil,
        former: [String] = []
    ) -> Authority {
        Authority(
            code: code, name: name, formerCodes: former, validFrom: from.map(day), validTo: to.map(day),
            region: region, ofstedRegion: region, type: "Unitary Authority")
    }
}

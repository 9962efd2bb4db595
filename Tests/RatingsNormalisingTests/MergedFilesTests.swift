import Foundation
import RatingsModel
import RatingsNormalising
import TestSupport
import Testing

/// Real files together: what is one inspection is one, what are two are two, and each known contradiction is found.
@Suite struct MergedFilesTests {
    static let files = [
        "official-2024-latest.csv", "official-2025-latest.csv", "history-scraped-2026.csv", "official-2009-2023.csv",
        "official-2025-in-year.csv",
    ]

    static let folder: URL? = {
        guard let folder = ProjectFolder.shared?.appending(path: "data") else { return nil }
        let isThere = files.allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
        return isThere ? folder : nil
    }()

    /// Each file first once, and last once; all 120 orders give the same, which would take minutes.
    static let orders: [[Int]] = [
        [0, 1, 2, 3, 4], [1, 2, 3, 4, 0], [2, 4, 1, 0, 3], [3, 0, 4, 2, 1], [4, 3, 0, 1, 2],
    ]

    /// The contradictions between these files that the domain reference knows, as authority and column.
    static let contradictions: Set = [
        "Isles of Scilly: start", "Merton: type", "Nottingham: published",
        "Oxfordshire: Children in care and care leavers (combined)",
        "Rochdale: Children in care and care leavers (combined)", "St. Helens: Care leavers",
        "St. Helens: Children in care", "St. Helens: Children who need help and protection",
        "Staffordshire: Care leavers",
    ]

    private func normalised(_ order: [Int]) throws -> Normalised {
        let folder = try #require(Self.folder)
        let sources = try order.map { index in
            (Self.files[index], Array(try Data(contentsOf: folder.appending(path: Self.files[index]))))
        }
        return try Normalised(sources, rules: try Rules())
    }

    @Test(.enabled(if: folder != nil, "the shared files are not beside the project"), arguments: orders)
    func giveEachInspectionOnceAndEachContradiction(order: [Int]) throws {
        let together = try normalised(order).dataset
        let expected = Self.clusters(try Self.files.indices.flatMap { try normalised([$0]).dataset.records() })
        #expect(expected.values.reduce(0, +) == 868)

        var found: [String: Int] = [:]
        for inspection in together.inspections {
            if let scheme = together.scheme(of: inspection) { found[scheme, default: 0] += 1 }
        }
        #expect(found == expected)
        #expect(together.inspections.count(where: \.isVisit) == 60)
        #expect(together.tally.read == together.sources.map(\.tally.read).reduce(0, +))

        let conflicts = together.findings.filter { $0.code == .conflict }
        let places = Set(conflicts.map { "\($0.authority ?? ""): \($0.column ?? "")" })
        #expect(places == Self.contradictions)
        for place in places {
            let values = conflicts.filter { "\($0.authority ?? ""): \($0.column ?? "")" == place }.map(\.value)
            #expect(Set(values).count == 2, "\(place): both values")
        }
        #expect(!together.findings.contains { $0.code == .sharedReport })
    }

    /// Counts inspections by authority and scheme in another way than the merger does: records of one scheme are one
    /// inspection where their days follow one another within four months, as none was inspected twice within that.
    private static func clusters(_ records: [(scheme: String, day: Int)]) -> [String: Int] {
        var clusters: [String: Int] = [:]
        var last: (scheme: String, day: Int)?
        for record in records.sorted(by: { ($0.scheme, $0.day) < ($1.scheme, $1.day) }) {
            let isSame = last.map { $0.scheme == record.scheme && record.day - $0.day <= 120 } ?? false
            if !isSame { clusters[record.scheme, default: 0] += 1 }
            last = record
        }
        return clusters
    }
}

extension Dataset {
    /// The authority and scheme of an inspection that gives grades.
    fileprivate func scheme(of inspection: Inspection) -> String? {
        guard let framework = inspection.framework, !inspection.isVisit else { return nil }
        let only = inspection.type.flatMap { catalogue[$0].onlyAreas == nil ? nil : catalogue[$0].name } ?? ""
        return "\(register[inspection.authority].code) \(catalogue[framework].family) \(only)"
    }

    /// The inspections as schemes and days of start; the start is guessed where only the publication is known.
    fileprivate func records() -> [(scheme: String, day: Int)] {
        inspections.compactMap { inspection in
            guard let scheme = scheme(of: inspection) else { return nil }
            let start = inspection.start.map { Int($0.dayNumber) }
            return (start ?? inspection.published.map { Int($0.dayNumber) - 52 }).map { (scheme, $0) }
        }
    }
}

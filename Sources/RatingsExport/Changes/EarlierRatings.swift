import Foundation
import RatingsAnalysis
import RatingsModel
import RatingsNormalising

/// Ratings as they were told before, or as a file tells them.
package struct EarlierRatings: Sendable {
    /// The ratings.
    package let dataset: Dataset
    /// Where they come from.
    package let edition: Edition

    /// Whether they are the built-in sample.
    var isSample: Bool { edition.sources == [Sample.name] }

    /// What is different in other ratings.
    package func changes(to new: Analysis, home: Authority.ID? = nil) -> Changes {
        let pairs = InspectionPairing.pairs(
            new.dataset.inspections, with: dataset.inspections, in: dataset.catalogue, where: new.asOf.counts)
        return Changes(from: Analysis(dataset), edition, to: new, pairs: pairs, home: home)
    }
}

/// Finds and reads what ratings are compared with.
package struct EarlierRatingsLoader {
    private let rules: Rules
    private let request: ExportRequest

    /// Makes a loader.
    ///
    /// - Parameter request: Says where snapshots are and how other files are read.
    package init(rules: Rules, request: ExportRequest) {
        self.rules = rules
        self.request = request
    }

    private var folder: SnapshotFolder { SnapshotFolder(output: request.outputFolder) }

    /// Compares an export with what its request asks for.
    ///
    /// A snapshot that is missing or damaged is part of the report.
    ///
    /// - Throws: ``NoSnapshot`` or ``InputFailures`` where the user named a month or a file that is not there.
    func report(on analysis: Analysis, isSample: Bool) throws -> ChangeReport {
        do {
            let earlier: EarlierRatings
            switch request.since {
            case .none: return .notWanted
            case .newest:
                guard let path = try folder.newest(before: request.month) else { return .noEarlier }
                earlier = try snapshot(path)
                if earlier.isSample != isSample {
                    return .unusable(
                        path: path,
                        reason: isSample ? "it is not of the built-in sample" : "it is of the built-in sample")
                }
            case .month(let month): earlier = try self.earlier(month)
            case .file(let path): earlier = try self.earlier(path)
            }
            return .compared(earlier.changes(to: analysis, home: request.workbook?.home?.authority))
        } catch let damage as SnapshotDamage {
            return .unusable(path: damage.path, reason: damage.reason)
        }
    }

    /// The snapshot of a month.
    ///
    /// - Throws: ``NoSnapshot``, or ``SnapshotDamage`` where it can't be used.
    package func earlier(_ month: YearMonth) throws -> EarlierRatings {
        guard let path = try folder.snapshot(of: month) else {
            throw NoSnapshot(month: month, folder: folder.path, known: try folder.months())
        }
        return try snapshot(path)
    }

    /// A snapshot, told by its name, or any other file of ratings.
    ///
    /// - Throws: ``InputFailures``, or ``SnapshotDamage`` where it is a snapshot that can't be used.
    package func earlier(_ path: String) throws -> EarlierRatings {
        if SnapshotName(path: path) != nil {
            guard FileManager.default.fileExists(atPath: path) else {
                throw InputFailures(failures: [InputFailure(path: path, problem: .unreadable(.notFound(path: path)))])
            }
            return try snapshot(path)
        }
        var request = request
        request.inputs = [path]
        let loaded = InputLoader(rules: rules, request: request).load()
        if !loaded.failures.isEmpty { throw InputFailures(failures: loaded.failures) }
        return EarlierRatings(
            dataset: loaded.dataset, edition: Edition(.file(path), sources: loaded.dataset.sources.map(\.name)))
    }

    private func snapshot(_ path: String) throws(SnapshotDamage) -> EarlierRatings {
        guard let name = SnapshotName(path: path) else {
            throw SnapshotDamage(path: path, reason: "it is not called as a snapshot")
        }
        let snapshot = try SnapshotReader(rules: rules).read(path)
        return EarlierRatings(
            dataset: snapshot.dataset,
            edition: Edition(
                .month(name.month), asOf: snapshot.asOf, sources: snapshot.dataset.sources.map(\.name)))
    }
}

import Foundation
import RatingsFetching
import RatingsModel
import RatingsNormalising
import RatingsReading

/// Reads all inputs and makes one dataset of them.
package struct InputLoader {
    /// What was read.
    package struct Loaded: Sendable {
        /// Everything that could be used, and everything that was found.
        package var dataset: Dataset
        /// The inputs that could not be used, each with the reason.
        package var failures: [InputFailure]
        /// Whether this is the built-in sample.
        package var isSample: Bool
        /// The paths of the user's own layouts that apply to no table.
        package var unusedLayouts: [String] = []
        /// What did not go as it should and kept no input from being used.
        package var complaints: [Complaint] = []
    }

    private let rules: Rules
    private let request: ExportRequest
    private let standardInput: FileHandle
    private let intake: SourceIntake

    /// Makes a loader.
    package init(rules: Rules, request: ExportRequest, standardInput: FileHandle = .standardInput) {
        self.rules = rules
        self.request = request
        self.standardInput = standardInput
        intake = SourceIntake(rules: rules, request: request)
    }

    /// Reads all inputs, or the sample where there are none. Where a layout can't be used, no input is read.
    package func load() -> Loaded {
        let (layouts, mistaken) = LayoutLoader(rules: rules).load(request.layouts)
        var normaliser = Normaliser(
            rules: rules,
            options: .init(dateOrder: request.dateOrder, latestDay: request.latestDay, layouts: layouts))
        guard mistaken.isEmpty else {
            return Loaded(dataset: normaliser.dataset(), failures: mistaken, isSample: false)
        }
        var loaded = load(into: &normaliser)
        loaded.unusedLayouts = layouts.map(\.path).filter { !normaliser.usedLayouts.contains($0) }
        return loaded
    }

    private func load(into normaliser: inout Normaliser) -> Loaded {
        var failures: [InputFailure] = []
        guard !request.inputs.isEmpty else {
            let source = Source(name: Sample.name, path: Sample.name)
            if let failure = add(Sample.bytes, source, to: &normaliser) { failures.append(failure) }
            return Loaded(dataset: normaliser.dataset(), failures: failures, isSample: true)
        }
        var reader = RemoteReader(request.fetching, today: request.today)
        for input in InputList(request.inputs).inputs {
            // Nothing is being written, so that nothing has to be cleared away: a signal ends the command by itself.
            try? request.watch(.reading(source: input.name))
            let failure: InputFailure? =
                switch input.place {
                case .path(let path): add(path, name: input.name, to: &normaliser)
                case .address(let address): add(address, name: input.name, through: &reader, to: &normaliser)
                case .unusable(let failure):
                    fail(failure, Source(name: input.name, path: failure.path), in: &normaliser)
                }
            if let failure { failures.append(failure) }
        }
        return Loaded(
            dataset: normaliser.dataset(), failures: failures, isSample: false, complaints: reader.complaints)
    }

    private func add(_ path: String, name: String, to normaliser: inout Normaliser) -> InputFailure? {
        let source = Source(name: name, path: path)
        do {
            return add(
                try ByteSource.load(path: path, standardInput: standardInput, limits: request.limits), source,
                to: &normaliser)
        } catch {
            return fail(InputFailure(path: path, problem: .unreadable(error)), source, in: &normaliser)
        }
    }

    private func add(
        _ address: RemoteAddress, name: String, through reader: inout RemoteReader, to normaliser: inout Normaliser
    ) -> InputFailure? {
        // What turns out to be no data leaves no trace where a copy stands in for it.
        let before = normaliser
        var after: Normaliser?
        let failure = reader.read(address) { version, retrieval in
            var attempt = before
            defer { after = attempt }
            let source = Source(name: name, path: address.shown, retrieval: retrieval)
            return add(version.bytes, source, to: &attempt)
        }
        if let after {
            normaliser = after
            return failure
        }
        guard let failure else { return nil }
        return fail(failure, Source(name: name, path: address.shown), in: &normaliser)
    }

    private func add(_ bytes: [UInt8], _ source: Source, to normaliser: inout Normaliser) -> InputFailure? {
        if let failure = intake.add(bytes, source, to: &normaliser) { return failure }
        if let finding = Self.staleness(of: source, normaliser.lastPosition) { normaliser.report(finding) }
        return nil
    }

    private func fail(_ failure: InputFailure, _ source: Source, in normaliser: inout Normaliser) -> InputFailure {
        let position = normaliser.addUnread(source)
        if let finding = failure.finding(source: position) { normaliser.report(finding) }
        return failure
    }

    private static func staleness(of source: Source, _ position: UInt16) -> Finding? {
        guard let copy = source.retrieval?.copy, let reason = copy.reason else { return nil }
        return Finding(.staleSource, source: position, message: "\(reason); the \(copy.name), is used")
    }
}

import RatingsFetching
import RatingsModel

/// Something that did not go as it should and kept nothing from being used.
package struct Complaint: Hashable, Sendable {
    /// What happened, in a sentence.
    package let text: String
    /// What to do about it, in a sentence.
    package let remedy: String
}

/// Reads sources that have an address: what the server has, or the last good version where that can't be used.
struct RemoteReader {
    private let fetcher: Fetcher
    private let today: CalendarDate
    /// What did not go as it should.
    private(set) var complaints: [Complaint] = []

    init(_ settings: FetchSettings, today: CalendarDate) {
        fetcher = Fetcher(settings, today: today)
        self.today = today
    }

    /// Fetches a source and has it used.
    ///
    /// Only what could be used becomes the last good version.
    ///
    /// - Parameter use: Uses what came, and says why it can't. Where a copy stands in for it, it is called again.
    /// - Returns: Why the source can't be used; nil where it, or its copy, is.
    mutating func read(
        _ address: RemoteAddress, use: (SourceCopy, Retrieval) -> InputFailure?
    ) -> InputFailure? {
        do {
            switch try fetcher.fetch(address) {
            case .fresh(let version):
                guard let failure = use(version, retrieval(of: address, version)) else {
                    keep(version, of: address)
                    return nil
                }
                guard let copy = fetcher.copy(of: address) else { return failure }
                return stale(copy, .unusable(failure.message), address, use)
            case .unchanged(let copy):
                if let failure = use(copy, retrieval(of: address, copy)) { return failure }
                keep(copy, of: address)
                return nil
            case .stale(let copy, let problem):
                return stale(copy, problem, address, use)
            case .kept(let copy):
                return use(copy, retrieval(of: address, copy, isCopy: true))
            }
        } catch {
            return InputFailure(path: address.shown, problem: .unfetched(error))
        }
    }

    /// Fetches a source to look at it: nothing is kept, and the copy stands in only where nothing came.
    mutating func look(at address: RemoteAddress) throws(InputFailure) -> [UInt8] {
        do {
            switch try fetcher.fetch(address) {
            case .fresh(let version), .unchanged(let version), .kept(let version):
                return version.bytes
            case .stale(let copy, let problem):
                complain(of: problem, address, retrieval(of: address, copy, isCopy: true))
                return copy.bytes
            }
        } catch {
            throw InputFailure(path: address.shown, problem: .unfetched(error))
        }
    }

    private mutating func stale(
        _ copy: SourceCopy, _ problem: FetchProblem, _ address: RemoteAddress,
        _ use: (SourceCopy, Retrieval) -> InputFailure?
    ) -> InputFailure? {
        let retrieval = retrieval(of: address, copy, isCopy: true, because: problem.message)
        // A copy that this run can't use, since it asks for something else than the one that kept it.
        if use(copy, retrieval) != nil { return InputFailure(path: address.shown, problem: .unfetched(problem)) }
        complain(of: problem, address, retrieval)
        return nil
    }

    private mutating func complain(of problem: FetchProblem, _ address: RemoteAddress, _ retrieval: Retrieval) {
        let name = retrieval.copy?.name ?? "copy"
        complaints.append(
            Complaint(text: "\(address.shown): \(problem.message). The \(name), is used.", remedy: problem.remedy))
    }

    private mutating func keep(_ version: SourceCopy, of address: RemoteAddress) {
        do {
            try fetcher.keep(version, of: address)
        } catch {
            complaints.append(
                Complaint(
                    text: "\(address.shown): no copy of it could be kept for days on which the server fails.",
                    remedy: "Let XDG_CACHE_HOME name a folder that you may write to."))
        }
    }

    private func retrieval(
        of address: RemoteAddress, _ version: SourceCopy, isCopy: Bool = false, because reason: String? = nil
    ) -> Retrieval {
        // A clock that was set back makes no copy of tomorrow.
        let age = max(0, today.days(since: version.fetched))
        return Retrieval(
            address: address.shown, lastModified: version.lastModified,
            copy: isCopy ? .init(fetched: version.fetched, ageInDays: age, reason: reason) : nil)
    }
}

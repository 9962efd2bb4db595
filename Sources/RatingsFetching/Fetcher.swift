import RatingsModel

/// Fetches sources, and keeps the last good version of each.
package struct Fetcher: Sendable {
    private let settings: FetchSettings
    private let today: CalendarDate

    /// Makes a fetcher.
    ///
    /// - Parameters:
    ///   - settings: How patiently, and where copies are.
    ///   - today: Today, which copies are dated with.
    package init(_ settings: FetchSettings, today: CalendarDate) {
        self.settings = settings
        self.today = today
    }

    /// Fetches a source, or says that its copy is still the server's version, or what stands in for it.
    ///
    /// - Throws: ``FetchProblem`` where it can't be fetched and there is no copy either, or where curl is missing.
    package func fetch(_ address: RemoteAddress) throws(FetchProblem) -> FetchedSource {
        let copy = copy(of: address)
        if settings.isOffline {
            guard let copy else { throw .noCopy }
            return .kept(copy)
        }
        do {
            let answer = try answer(of: address, copy)
            guard answer.status == 304, var copy else {
                return .fresh(
                    SourceCopy(bytes: answer.bytes, fetched: today, validators: Validators(answer.headers)))
            }
            copy.fetched = today
            return .unchanged(copy)
        } catch {
            guard let copy, error != .noProgram else { throw error }
            return .stale(copy, error)
        }
    }

    /// The last good version of a source; nil where there is none, or it is damaged.
    package func copy(of address: RemoteAddress) -> SourceCopy? {
        CopyFolder(path: settings.cacheFolder).copy(of: address)
    }

    /// Keeps a version that has proved to be good.
    ///
    /// - Throws: What Foundation throws where the folder can't be written to.
    package func keep(_ copy: SourceCopy, of address: RemoteAddress) throws {
        try CopyFolder(path: settings.cacheFolder).keep(copy, of: address)
    }

    /// Asks as often as it makes sense.
    private func answer(of address: RemoteAddress, _ copy: SourceCopy?) throws(FetchProblem) -> Answer {
        let curl = try Curl(settings)
        let validators = copy?.validators ?? Validators()
        var attempt = 1
        while true {
            do {
                let answer = try curl.ask(address, validators)
                // Only where it was asked for.
                if answer.status == 304, validators != Validators() { return answer }
                try AnswerCheck.check(answer)
                return answer
            } catch {
                guard error.isPassing, attempt <= settings.retries,
                    let seconds = FetchSettings.wait(after: attempt, asked: error.comeAgainIn)
                else { throw error }
                settings.sleep(seconds)
                attempt += 1
            }
        }
    }
}

/// What came of fetching a source.
package enum FetchedSource: Sendable {
    /// A version that is to be kept once it has proved to be good.
    case fresh(SourceCopy)
    /// The copy, which the server says is still its version.
    case unchanged(SourceCopy)
    /// The copy, because the source can't be fetched.
    case stale(SourceCopy, FetchProblem)
    /// The copy, because nothing is to be fetched.
    case kept(SourceCopy)
}

extension FetchProblem {
    /// After how many seconds the server asks to come again.
    var comeAgainIn: Int? {
        if case .answered(_, let seconds) = self { seconds } else { nil }
    }
}

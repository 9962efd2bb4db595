import SystemPrograms

/// Asks servers, through curl: the proxies, certificates and security updates of the machine are those of curl.
struct Curl {
    private let program: SystemProgram
    private let settings: FetchSettings

    /// Finds curl.
    init(_ settings: FetchSettings) throws(FetchProblem) {
        guard let program = SystemProgram(["curl"], in: settings.environment["PATH"] ?? "/usr/bin:/bin") else {
            throw .noProgram
        }
        self.program = program
        self.settings = settings
    }

    /// Asks once.
    func ask(_ address: RemoteAddress, _ validators: Validators) throws(FetchProblem) -> Answer {
        let call = CurlCall(address, validators: validators, settings: settings)
        let outcome: ProgramOutcome
        do {
            // curl minds its time itself; the margin is for what it can't interrupt.
            outcome = try program.run(
                call.arguments, environment: settings.environment, input: Array(call.configuration.utf8),
                seconds: settings.seconds + 5, limit: settings.byteLimit)
        } catch {
            throw .noProgram
        }
        let lines = outcome.words.split(whereSeparator: \.isNewline)
        let summary = lines.last { $0.hasPrefix(CurlCall.summaryMark) }?.split(separator: " ").dropFirst() ?? []
        switch outcome.ending {
        case .wroteTooMuch: throw .tooLarge(settings.megabytes)
        case .tookTooLong: throw .tookTooLong
        case .exited(0): break
        case .exited(let code): throw problem(code, numbers: summary.map { Int($0) ?? 0 })
        }
        guard summary.count == 3, let status = summary.first.flatMap({ Int($0) }) else { throw .programEnded(0) }
        return Answer(
            status: status, version: String(summary[summary.startIndex + 1]), headers: ResponseHeaders(outcome.words),
            bytes: outcome.output)
    }

    /// What curl's codes mean. Its own words may hold an address with its password, or times that change.
    private func problem(_ code: Int32, numbers: [Int]) -> FetchProblem {
        if let proxyStatus = numbers.last, proxyStatus >= 400 { return .refusedByProxy(proxyStatus) }
        return switch code {
        // A protocol that is not allowed, where there was a redirection; otherwise one that is none.
        case 1: (300...399).contains(numbers.first ?? 0) ? .ledAstray : .programEnded(code)
        case 5: .unknownProxy
        case 6: .unknownHost
        case 7: .noConnection
        case 18, 52, 55, 56, 61, 92: .brokeOff
        case 28: .tookTooLong
        case 35: .noSecureConnection
        case 47: .ledInCircles
        case 51, 60, 91: .notTrusted
        case 63: .tooLarge(settings.megabytes)
        case 77: .noCertificates
        default: .programEnded(code)
        }
    }
}

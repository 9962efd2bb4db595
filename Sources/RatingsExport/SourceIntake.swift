import BackgroundWork
import RatingsFetching
import RatingsModel
import RatingsNormalising
import RatingsReading

/// Takes a file in: text as one source, a spreadsheet as one for each of its sheets that is a table of ratings, and an
/// archive as those of each of its files.
///
/// What is no table of ratings is passed over, and said to be; what is one and can't be read keeps the whole file from
/// being used.
struct SourceIntake {
    /// A part of a file that was passed over.
    private struct Passed {
        /// What it is and what it is called.
        let name: String
        let reason: String
    }

    let rules: Rules
    let request: ExportRequest
    private var limits: ReadingLimits { request.limits }

    init(rules: Rules, request: ExportRequest) {
        self.rules = rules
        self.request = request
    }

    /// Takes a file in.
    ///
    /// - Parameters:
    ///   - bytes: All bytes of the file.
    ///   - source: What is known of it.
    /// - Returns: Why it can't be used; nil where it is.
    func add(_ bytes: [UInt8], _ source: Source, to normaliser: inout Normaliser) -> InputFailure? {
        var source = source
        source.byteCount = bytes.count
        let fingerprint = fingerprint(of: bytes)
        do {
            var readings = try read(bytes, source, with: normaliser)
            let digest = fingerprint()
            // Taken out one by one: what also stayed in the list would be copied where it is put together with others.
            for index in readings.indices { readings[index].source.sha256 = digest }
            readings.reverse()
            while let reading = readings.popLast() { normaliser.add(consume reading) }
            return nil
        } catch {
            source.sha256 = fingerprint()
            let position = normaliser.addUnread(source)
            if let finding = error.finding(source: position) { normaliser.report(finding) }
            return error
        }
    }

    /// The fingerprint of a file, which of a large one is worked out while the file is read. Of a small one it takes less
    /// than to begin a thread. Empty where nobody asks for it.
    private func fingerprint(of bytes: [UInt8]) -> () -> String {
        guard request.tellsFingerprints else { return { "" } }
        guard bytes.count > 1 << 20 else { return { Fingerprint.hex(bytes) } }
        let working = Background { Fingerprint.hex(bytes) }
        return { (try? working.value()) ?? Fingerprint.hex(bytes) }
    }

    /// Reads a file, or a file of an archive.
    private func read(
        _ bytes: [UInt8], _ source: Source, with normaliser: Normaliser, isInArchive: Bool = false
    ) throws(InputFailure) -> [Reading] {
        do {
            let file = try OpenedFile(
                path: source.path, bytes: bytes, names: rules.headings.jsonNames, limits: limits)
            switch file {
            case .text(var opened): return [try read(&opened, source, with: normaliser)]
            case .spreadsheet(let spreadsheet): return try read(spreadsheet, source, with: normaliser)
            case .archive(let archive):
                // Nobody publishes an archive within an archive.
                guard !isInArchive else { throw ReadError.notText(path: source.path, kind: FileKind.zip.name) }
                return try read(archive, source, with: normaliser)
            }
        } catch {
            throw InputFailure(error, reading: source.path)
        }
    }

    private func read(
        _ opened: inout OpenedSource, _ source: Source, with normaliser: Normaliser
    ) throws -> Reading {
        var source = source
        source.format = opened.format.name
        source.encoding = opened.encoding.name
        source.delimiter = opened.format.delimiter?.name
        var reading = try normaliser.read(source, reader: &opened.reader)
        if !opened.text.damage.isEmpty { reading.report(Self.damage(opened.text.damage)) }
        return reading
    }

    // MARK: - Spreadsheets

    private func read(
        _ spreadsheet: Spreadsheet, _ source: Source, with normaliser: Normaliser
    ) throws -> [Reading] {
        var readings: [Reading] = []
        var passed: [Passed] = []
        var names: [String] = []
        var source = source
        source.format = spreadsheet.kind.shortName
        while let sheet = try spreadsheet.nextSheet() {
            names.append(sheet.name)
            if let reason = reasonToPass(sheet) {
                passed.append(Passed(name: sheet.name, reason: reason))
                continue
            }
            do {
                readings.append(try read(sheet, of: spreadsheet, source, with: normaliser))
            } catch let refusal as Refusal where request.sheets.isEmpty && refusal.isNoTable {
                passed.append(Passed(name: sheet.name, reason: refusal.finding.message))
            }
        }
        if !request.sheets.isEmpty, readings.isEmpty {
            throw ReadError.noSuchSheet(path: source.path, name: request.sheets[0], sheets: names)
        }
        // Another file may have it, so that this one can be used.
        for name in request.sheets where !names.contains(where: { MatchKey.make($0) == MatchKey.make(name) }) {
            passed.append(Passed(name: name, reason: "there is no sheet of this name"))
        }
        if request.sheets.isEmpty, let whole = readings.firstIndex(where: \.tellsAll) {
            for other in readings where other.source.sheet != readings[whole].source.sheet {
                let name = readings[whole].source.sheet ?? ""
                passed.append(Passed(name: other.source.sheet ?? "", reason: "the sheet \(name) has all of it"))
            }
            readings = [readings[whole]]
        }
        return try finish(readings, passed, "sheet", source)
    }

    private func read(
        _ sheet: SheetInfo, of spreadsheet: Spreadsheet, _ source: Source, with normaliser: Normaliser
    ) throws -> Reading {
        var source = source
        source.sheet = sheet.name
        source.name += ", sheet \(sheet.name)"
        var rows = spreadsheet.rows
        do {
            var reading = try normaliser.read(source, reader: &rows)
            for finding in Self.findings(spreadsheet.notices) { reading.report(finding) }
            return reading
        } catch var refusal as Refusal where !refusal.isNoTable {
            refusal.finding.message = "sheet \(sheet.name): \(refusal.finding.message)"
            throw refusal
        }
    }

    /// Why a sheet isn't even looked into; nil where it is.
    private func reasonToPass(_ sheet: SheetInfo) -> String? {
        if !request.sheets.isEmpty {
            return request.reads(sheet) ? nil : "it was not asked for"
        }
        if !sheet.hasCells { return "it has no cells" }
        return sheet.visibility == .visible ? nil : "it is hidden; --sheet reads it all the same"
    }

    // MARK: - Archives

    private func read(_ archive: FileArchive, _ source: Source, with normaliser: Normaliser) throws -> [Reading] {
        var readings: [Reading] = []
        var passed: [Passed] = []
        for (position, name) in archive.names.enumerated() {
            var part = source
            part.name += ", \(name)"
            part.path += "/\(name)"
            do {
                readings += try read(try archive.bytes(at: position), part, with: normaliser, isInArchive: true)
            } catch let failure as InputFailure where failure.isNoTable {
                passed.append(Passed(name: name, reason: failure.message))
            }
        }
        return try finish(readings, passed, "file", source)
    }

    /// Says what was passed over, at the first part that was not.
    private func finish(
        _ readings: [Reading], _ passed: [Passed], _ part: String, _ source: Source
    ) throws -> [Reading] {
        var readings = readings
        var reasons: [String] = []
        for part in passed where !reasons.contains(part.reason) { reasons.append(part.reason) }
        let groups = reasons.map { reason in
            (names: passed.filter { $0.reason == reason }.map(\.name).joined(separator: ", "), reason: reason)
        }
        guard !readings.isEmpty else {
            let told = groups.map { "\($0.names) (\($0.reason))" }.joined(separator: "; ")
            let message =
                passed.isEmpty ? "there is no \(part) in it" : "no \(part) in it is a table of ratings: \(told)"
            throw Refusal(finding: Finding(.noHeader, source: 0, message: message))
        }
        for group in groups {
            readings[0].report(
                Finding(
                    .partPassedOver, source: 0, value: group.names, message: "\(part) passed over: \(group.reason)"))
        }
        return readings
    }

    // MARK: - Findings

    private static func damage(_ damage: TextDamage) -> Finding {
        let lines = damage.lines.prefix(5).map(String.init).joined(separator: ", ")
        let more = damage.lines.count > 5 ? " and others" : ""
        return Finding(
            .invalidText, source: 0,
            message: "\(damage.count) characters could not be read, in line \(lines)\(more)")
    }

    private static func findings(_ notices: SheetNotices) -> [Finding] {
        var findings: [Finding] = []
        if notices.hiddenRows > 0 {
            let rows = notices.hiddenRows == 1 ? "1 row is" : "\(notices.hiddenRows) rows are"
            findings.append(
                Finding(
                    .hiddenRows, source: 0,
                    message: "\(rows) hidden in the sheet, by a filter or by hand; all were read"))
        }
        if notices.formulasWithoutResult > 0 {
            let formulas = notices.formulasWithoutResult
            findings.append(
                Finding(
                    .formulaWithoutResult, source: 0,
                    message: "\(formulas == 1 ? "1 formula has" : "\(formulas) formulas have") no result in the file"))
        }
        return findings
    }
}

extension Refusal {
    /// Whether the source is no table of ratings at all.
    fileprivate var isNoTable: Bool { finding.code == .noHeader || finding.code == .noRows }
}

extension InputFailure {
    /// Whether it is no table of ratings at all.
    fileprivate var isNoTable: Bool {
        switch problem {
        case .refused(let finding): finding.code == .noHeader || finding.code == .noRows
        case .unreadable(.notText), .unreadable(.empty): true
        default: false
        }
    }

    /// Makes a failure of whatever reading stopped at.
    fileprivate init(_ error: any Error, reading path: String) {
        switch error {
        case let failure as InputFailure: self = failure
        case let refusal as Refusal: self.init(path: path, problem: .refused(refusal.finding))
        case let error as ReadError: self.init(path: path, problem: .unreadable(error))
        default:
            self.init(path: path, problem: .unreadable(.unreadable(path: path, reason: String(describing: error))))
        }
    }
}

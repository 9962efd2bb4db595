import RatingsModel
import RatingsReading

/// Makes one dataset of all sources.
///
/// Sources are added one after the other; an inspection that is found twice, in one source or in two, is one.
package struct Normaliser {
    /// What the user decides.
    package struct Options: Sendable {
        /// The order of day and month in dates that are written in figures; nil where each table's layout says,
        /// which is day first for all that say nothing.
        package var dateOrder: DateOrder?
        /// Days after this one are taken for slips.
        package var latestDay: CalendarDate
        /// The user's own layouts.
        package var layouts: [CustomLayout]

        /// Makes options.
        package init(dateOrder: DateOrder? = nil, latestDay: CalendarDate, layouts: [CustomLayout] = []) {
            self.dateOrder = dateOrder
            self.latestDay = latestDay
            self.layouts = layouts
        }
    }

    private let rules: Rules
    private let options: Options
    private var sources: [Source] = []
    private var fates: [RowFates] = []
    private var findings: [Finding] = []
    private var merger: InspectionMerger
    private var pages: [Authority.ID: String] = [:]
    /// The paths of the user's own layouts that applied to a table.
    package private(set) var usedLayouts: Set<String> = []

    /// Makes a normaliser.
    package init(rules: Rules, options: Options) {
        self.rules = rules
        self.options = options
        merger = InspectionMerger(rules: rules)
    }

    /// Reads a source to its end and adds what is in it.
    ///
    /// - Returns: The position of the source in ``Dataset/sources``.
    /// - Throws: ``ReadError``, or ``Refusal`` where the source is no ratings table. Nothing of it is added then but
    ///   the source itself, with its finding.
    @discardableResult
    package mutating func add(_ source: Source, reader: inout some RecordReader) throws -> UInt16 {
        do {
            return add(try read(source, reader: &reader))
        } catch var refusal as Refusal {
            refusal.finding.source = addUnread(source)
            findings.append(refusal.finding)
            throw refusal
        }
    }

    /// Reads a source to its end; adds nothing.
    ///
    /// - Throws: ``ReadError``, or ``Refusal`` where the source is no ratings table.
    package func read(_ source: Source, reader: inout some RecordReader) throws -> Reading {
        var normaliser = SourceNormaliser(rules: rules, source: 0, options: options)
        let result = try normaliser.normalise(&reader)
        var source = source
        source.layouts = result.layouts
        source.unknownHeadings = result.unknownHeadings
        source.ignoredHeadings = result.ignoredHeadings
        return Reading(source: source, result: result)
    }

    /// Adds what a source gave.
    ///
    /// - Returns: The position of the source in ``Dataset/sources``.
    @discardableResult
    package mutating func add(_ reading: consuming Reading) -> UInt16 {
        let position = addUnread(reading.source)
        reading.move(to: position)
        fates[Int(position)] = reading.result.fates
        findings += reading.result.findings
        usedLayouts.formUnion(reading.result.usedLayouts)
        pages.merge(reading.result.pages) { first, _ in first }
        merger.add(&reading.result.inspections, names: names(besides: position), fates: &fates)
        return position
    }

    /// The names of the sources as a source tells of them: a sheet of its own file without the file.
    private func names(besides position: UInt16) -> [String] {
        let path = sources[Int(position)].path
        return sources.map { source in
            guard source.path == path, let sheet = source.sheet else { return source.name }
            return "the sheet \(sheet)"
        }
    }

    /// Adds something that was found before a source could be read.
    package mutating func report(_ finding: Finding) {
        findings.append(finding)
    }

    /// Adds a source that could not be read at all.
    ///
    /// - Returns: Its position in ``Dataset/sources``.
    package mutating func addUnread(_ source: Source) -> UInt16 {
        sources.append(source)
        fates.append(RowFates())
        return UInt16(clamping: sources.count - 1)
    }

    /// The position of the source that was added last.
    package var lastPosition: UInt16 { UInt16(clamping: max(sources.count - 1, 0)) }

    /// Everything that was added.
    package func dataset() -> Dataset {
        var sources = sources
        for position in sources.indices { sources[position].tally = fates[position].tally }
        let all = (findings + merger.findings).enumerated().sorted { left, right in
            let leftKey = (left.element.source, left.element.row ?? 0, left.offset)
            let rightKey = (right.element.source, right.element.row ?? 0, right.offset)
            return leftKey < rightKey
        }
        return Dataset(
            catalogue: rules.catalogue, register: rules.register, sources: sources,
            inspections: merger.inspections, findings: all.map(\.element), pages: pages)
    }
}

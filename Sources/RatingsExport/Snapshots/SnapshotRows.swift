import RatingsModel
import RatingsNormalising
import RatingsReading
import RatingsWriting

/// Makes inspections of the rows of a snapshot. The rows of one inspection follow each other.
struct SnapshotRows {
    /// A row that this version can't have written.
    struct Mistake: Error {
        /// In a sentence without a capital letter and a full stop.
        let message: String
    }

    /// The fields that all rows of an inspection share: those before the area, and the report.
    private static let shared = 8
    private static let link = 11

    private let rules: Rules
    private let grades: [String: Grade]
    private let statuses: [String: Judgement.Status]
    private let areas: [String: JudgementArea.ID]
    private let frameworks: [String: Framework.ID]
    private let types: [String: InspectionType.ID]
    /// The days met so far: there are far fewer of them than rows.
    private var days: [String: CalendarDate] = [:]
    private var authorities: [String: Authority.ID] = [:]
    private var sources: [String: UInt16] = [:]
    private var sourceNames: [String] = []
    private var inspections: [Inspection] = []
    /// The first row of the inspection at hand.
    private var beginning: Record?
    /// How many rows were added.
    private(set) var count = 0

    init(rules: Rules) {
        self.rules = rules
        grades = Dictionary(uniqueKeysWithValues: Grade.allCases.map { ($0.id, $0) })
        statuses = Dictionary(uniqueKeysWithValues: Judgement.Status.allCases.map { ($0.id, $0) })
        areas = Dictionary(
            uniqueKeysWithValues: rules.catalogue.areaIDs.map { (rules.catalogue[$0].key, $0) })
        frameworks = Dictionary(
            uniqueKeysWithValues: rules.catalogue.frameworkIDs.map { (rules.catalogue[$0].key, $0) })
        types = Dictionary(
            rules.catalogue.types.compactMap { type in rules.catalogue.type(name: type.name).map { (type.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Adds a row.
    mutating func add(_ record: Record) throws {
        count += 1
        guard record.count == TidyCSVWriter.columns.count else {
            throw Mistake(message: "row \(record.row) has not as many fields as the heading")
        }
        if !Self.belong(record, to: beginning) {
            inspections.append(try inspection(record))
            beginning = record
        }
        guard let area = areas[record.text(8)] else { throw unknown(record, 8) }
        guard let status = statuses[record.text(10)] else { throw unknown(record, 10) }
        let text = record.text(9)
        let grade = grades[text]
        guard text.isEmpty || grade != nil else { throw unknown(record, 9) }
        inspections[inspections.count - 1].judgements.append(
            Judgement(area: area, status: status, grade: grade, location: try location(record)))
    }

    /// Whether a row is of the same inspection as another one: whether all that they share is the same.
    private static func belong(_ record: Record, to beginning: Record?) -> Bool {
        guard let beginning else { return false }
        func isSame(_ field: Int) -> Bool {
            record.bytes[record.range(of: field)] == beginning.bytes[beginning.range(of: field)]
        }
        return (0..<shared).allSatisfy(isSame) && isSame(link)
    }

    /// Everything that was added.
    func dataset() -> Dataset {
        Dataset(
            catalogue: rules.catalogue, register: rules.register,
            sources: sourceNames.map { Source(name: $0, path: $0) }, inspections: inspections)
    }

    private mutating func inspection(_ record: Record) throws -> Inspection {
        let url = record.text(Self.link)
        return Inspection(
            authority: try authority(record),
            framework: try optional(record, 3, { frameworks[$0] }),
            type: try optional(record, 4, { types[$0] }),
            start: try day(record, 5),
            end: try day(record, 6),
            published: try day(record, 7),
            reportURL: url.isEmpty ? nil : url, location: try location(record))
    }

    private mutating func authority(_ record: Record) throws -> Authority.ID {
        let code = record.text(0)
        if let known = authorities[code] { return known }
        guard let found = rules.authorities.find(code).first else { throw unknown(record, 0) }
        authorities[code] = found
        return found
    }

    private mutating func day(_ record: Record, _ field: Int) throws -> CalendarDate? {
        if record.range(of: field).isEmpty { return nil }
        let text = record.text(field)
        if let known = days[text] { return known }
        let day = try optional(record, field, CalendarDate.init(iso:))
        days[text] = day
        return day
    }

    private mutating func location(_ record: Record) throws -> SourceLocation {
        var name = record.text(12)
        if name.first == "'", CSVText.looksLikeFormula(String(name.dropFirst())) { name.removeFirst() }
        guard let row = UInt32(record.text(13)) else { throw unknown(record, 13) }
        if let known = sources[name] { return SourceLocation(source: known, row: row) }
        let source = UInt16(clamping: sourceNames.count)
        sources[name] = source
        sourceNames.append(name)
        return SourceLocation(source: source, row: row)
    }

    private func optional<Value>(_ record: Record, _ field: Int, _ read: (String) -> Value?) throws -> Value? {
        let text = record.text(field)
        if text.isEmpty { return nil }
        guard let value = read(text) else { throw unknown(record, field) }
        return value
    }

    private func unknown(_ record: Record, _ field: Int) -> Mistake {
        Mistake(
            message: "row \(record.row), column “\(TidyCSVWriter.columns[field])”: this version of ratings-export does "
                + "not know “\(String(record.text(field).prefix(60)))”")
    }
}

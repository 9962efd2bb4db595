import RatingsAnalysis
import RatingsModel

/// Texts for links to reports: each says where it goes, and the same text never goes to two addresses. Where the data has
/// no report, the link is to the authority's page at Ofsted, which lists its reports.
///
/// "Leeds report 2025" will do for nearly all. Where an authority has two reports of one year, their days
/// tell them apart; where even those are the same, a number does.
struct ReportLinks: Sendable {
    private let names: AuthorityNames
    private let dataset: Dataset
    /// What the texts of each authority begin with.
    private let stems: [String]
    /// What they end with, for the years of this century.
    private static let years = (2000..<2100).map { " \($0)" }
    /// Authorities and years with more than one address.
    private var crowdedYears: Set<UInt64> = []
    /// The number of a document among those of one authority and day; absent for the first.
    private var numbers: [Int32: Int] = [:]
    /// The longest text of each authority that has a report.
    private(set) var samples: [String] = []

    init(_ analysis: Analysis) {
        names = analysis.names
        dataset = analysis.dataset
        let names = names
        stems = dataset.register.ids.map { names[$0] + " report" }
        findCrowdedYears()
        if !crowdedYears.isEmpty { numberDocuments() }
        samples = makeSamples()
    }

    /// The link to an inspection's report, or [x] where the data has none.
    func cell(_ position: Int) -> Cell {
        let inspection = dataset.inspections[position]
        if inspection.isNotYetInspected { return .text(Wording.notApplicable) }
        guard let address = inspection.reportURL else {
            guard let page = dataset.pages[inspection.authority] else { return .text(Wording.notAvailable) }
            return Cell(.link(text: pageText(inspection.authority), address: page), .wrapped)
        }
        return Cell(.link(text: text(position), address: address), .wrapped)
    }

    /// Whether there is anything for a link to lead to.
    var areAny: Bool { !samples.isEmpty }

    /// The heading of a column of links.
    var heading: String { dataset.pages.isEmpty ? "Report" : "Report or page at Ofsted" }

    /// The text of a link to the page of an authority.
    private func pageText(_ authority: Authority.ID) -> String { names[authority] + " at Ofsted" }

    /// The text of a link, such as "Leeds report 2025" or "Leeds report, 12 Aug 2025".
    func text(_ position: Int) -> String {
        // One field after the other: copying an inspection takes longer than all the rest.
        let text = stems[Int(dataset.inspections[position].authority.rawValue)]
        guard let date = dataset.inspections[position].published ?? dataset.inspections[position].start else {
            return numbered(text, position)
        }
        let isCrowded = !crowdedYears.isEmpty && crowdedYears.contains(Self.yearKey(dataset.inspections[position]))
        guard isCrowded else {
            let year = date.year
            return (2000..<2100).contains(year) ? text + Self.years[year - 2000] : "\(text) \(year)"
        }
        let inspection = dataset.inspections[position]
        let day = (inspection.published == nil ? ", inspection of " : ", ") + Wording.shortDate(date)
        return numbered(text + day, position)
    }

    private func numbered(_ text: String, _ position: Int) -> String {
        numbers[Int32(position)].map { "\(text), document \($0)" } ?? text
    }

    private mutating func findCrowdedYears() {
        var first: [UInt64: Int32] = [:]
        for position in dataset.inspections.indices {
            guard let address = dataset.inspections[position].reportURL else { continue }
            let key = Self.yearKey(dataset.inspections[position])
            if let known = first[key] {
                if dataset.inspections[Int(known)].reportURL != address { crowdedYears.insert(key) }
            } else {
                first[key] = Int32(position)
            }
        }
    }

    private mutating func numberDocuments() {
        var addresses: [UInt64: [String: Int]] = [:]
        for position in dataset.inspections.indices {
            guard let address = dataset.inspections[position].reportURL,
                crowdedYears.contains(Self.yearKey(dataset.inspections[position]))
            else { continue }
            let key = Self.dayKey(dataset.inspections[position])
            let next = addresses[key, default: [:]].count + 1
            let number = addresses[key, default: [:]][address] ?? next
            addresses[key, default: [:]][address] = number
            if number > 1 { numbers[Int32(position)] = number }
        }
    }

    private func makeSamples() -> [String] {
        var isLinked = [Bool](repeating: false, count: dataset.register.authorities.count)
        for inspection in dataset.inspections where inspection.reportURL != nil {
            isLinked[Int(inspection.authority.rawValue)] = true
        }
        return dataset.register.ids.filter { isLinked[Int($0.rawValue)] }.map(sample)
            + dataset.pages.keys.sorted().map(pageText)
    }

    /// The longest text that a report of an authority can have.
    func sample(_ authority: Authority.ID) -> String {
        let end = numbers.isEmpty ? crowdedYears.isEmpty ? " 2000" : ", 30 Sep 2000" : ", 30 Sep 2000, document 2"
        return stems[Int(authority.rawValue)] + end
    }

    private static func yearKey(_ inspection: Inspection) -> UInt64 {
        let year = (inspection.published ?? inspection.start).map { UInt64($0.year) } ?? 0
        return UInt64(inspection.authority.rawValue) << 40 | year
    }

    private static func dayKey(_ inspection: Inspection) -> UInt64 {
        let date = inspection.published ?? inspection.start
        let kind: UInt64 = inspection.published != nil ? 2 : inspection.start != nil ? 1 : 0
        let day = UInt64(UInt32(bitPattern: date?.dayNumber ?? 0))
        return UInt64(inspection.authority.rawValue) << 40 | kind << 32 | day
    }
}

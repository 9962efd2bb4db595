import RatingsAnalysis
import RatingsModel

/// Texts for links to reports: each says where it goes, and the same text never goes to two addresses.
struct ReportLinks: Sendable {
    private let analysis: Analysis
    /// The number of a document among those that would have the same text; absent for the first.
    private let numbers: [Int32: Int]
    /// Whether any inspection has a link.
    let isEmpty: Bool

    init(_ analysis: Analysis) {
        self.analysis = analysis
        let inspections = analysis.dataset.inspections
        var first: [UInt64: Int32] = [:]
        var more: [UInt64: [String]] = [:]
        var numbers: [Int32: Int] = [:]
        for position in inspections.indices {
            guard let address = inspections[position].reportURL else { continue }
            let key = Self.key(inspections[position])
            guard let known = first[key] else {
                first[key] = Int32(position)
                continue
            }
            if inspections[Int(known)].reportURL == address { continue }
            var others = more[key, default: []]
            let number = others.firstIndex(of: address) ?? others.count
            if number == others.count { others.append(address) }
            more[key] = others
            numbers[Int32(position)] = number + 2
        }
        self.numbers = numbers
        isEmpty = first.isEmpty
    }

    /// The link to an inspection's report, or [x] where the data has none.
    func cell(_ position: Int) -> Cell {
        let inspection = analysis.dataset.inspections[position]
        if inspection.isNotYetInspected { return .text(Wording.notApplicable) }
        guard let address = inspection.reportURL else { return .text(Wording.notAvailable) }
        return Cell(.link(text: text(position), address: address), .wrapped)
    }

    /// The text of a link, such as "Leeds report, 12 Aug 2025".
    func text(_ position: Int) -> String {
        let inspection = analysis.dataset.inspections[position]
        var text = analysis.names[inspection.authority] + " report"
        if let published = inspection.published {
            text += ", " + Wording.shortDate(published)
        } else if let start = inspection.start {
            text += ", inspection of " + Wording.shortDate(start)
        }
        return numbers[Int32(position)].map { "\(text), document \($0)" } ?? text
    }

    /// What the text is made of, as a number.
    private static func key(_ inspection: Inspection) -> UInt64 {
        let date = inspection.published ?? inspection.start
        let kind: UInt64 = inspection.published != nil ? 2 : inspection.start != nil ? 1 : 0
        let day = UInt64(UInt32(bitPattern: date?.dayNumber ?? 0))
        return UInt64(inspection.authority.rawValue) << 40 | kind << 32 | day
    }
}

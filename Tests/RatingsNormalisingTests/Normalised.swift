import Foundation
import RatingsModel
import RatingsNormalising
import RatingsReading

/// What the normalisation makes of texts or files.
struct Normalised {
    var dataset: Dataset
    var refusals: [Finding] = []

    /// A day after which dates are slips, for tests.
    static let today = CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(dayNumber: 0)

    /// The rules that are built in: read once, as reading them takes most of a test's time.
    static let rules = Result { try Rules() }

    init(
        _ sources: [(name: String, bytes: [UInt8])], rules: Rules, dateOrder: DateOrder? = nil,
        latestDay: CalendarDate = Normalised.today, layouts: [CustomLayout] = []
    ) throws {
        var normaliser = Normaliser(
            rules: rules, options: .init(dateOrder: dateOrder, latestDay: latestDay, layouts: layouts))
        for (name, bytes) in sources {
            var opened = try OpenedSource(path: name, bytes: bytes, names: rules.headings.jsonNames)
            do {
                try normaliser.add(Source(name: name, path: name), reader: &opened.reader)
            } catch let refusal as Refusal {
                refusals.append(refusal.finding)
            }
        }
        dataset = normaliser.dataset()
    }

    init(csv texts: String..., dateOrder: DateOrder? = nil) throws {
        let sources = texts.enumerated().map { ("\($0.offset + 1).csv", Array($0.element.utf8)) }
        try self.init(sources, rules: try Self.rules.get(), dateOrder: dateOrder)
    }

    init(json text: String) throws {
        try self.init([("1.json", Array(text.utf8))], rules: try Self.rules.get())
    }

    /// The codes of all findings, in their order.
    var codes: [String] { dataset.findings.map(\.code.rawValue) }

    /// One line per judgement: row, code, authority, framework, start, published, area, grade, status.
    var rows: [String] {
        dataset.inspections.flatMap { inspection in
            inspection.judgements.map { judgement in
                let authority = dataset.register[inspection.authority]
                let fields = [
                    String(judgement.location.row), authority.code, authority.name,
                    inspection.framework.map { dataset.catalogue[$0].key } ?? "",
                    inspection.type.map { dataset.catalogue[$0].name } ?? "",
                    inspection.start?.iso ?? "", inspection.published?.iso ?? "",
                    dataset.catalogue[judgement.area].key, judgement.grade?.id ?? "", judgement.status.id,
                ]
                return fields.joined(separator: "|")
            }
        }
    }
}

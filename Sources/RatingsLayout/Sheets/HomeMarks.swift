import RatingsAnalysis
import RatingsModel

/// The mark of the home authority and its neighbours in tables of authorities: a column with words, and bold type for
/// the home. Colour marks nothing. Without a home there is no column.
struct HomeMarks: Sendable {
    private let home: Home?

    init(_ context: SheetContext) {
        home = context.home
    }

    /// The name of the column in templates.
    static let key = "our-authority"
    /// The heading of the column.
    static let heading = "Our authority"

    /// The column; none without a home.
    func columns<Row>(_ id: @escaping @Sendable (Row) -> Authority.ID) -> [TableColumn<Row>] {
        guard let home else { return [] }
        return [
            TableColumn(
                Self.heading, .texts(["Neighbour 10"]), order: { Self.order(home.role(of: id($0))) },
                cell: { .text(Self.words(home.role(of: id($0)))) })
        ]
    }

    /// The cells of a row, bold for the home.
    func mark(_ cells: [Cell], of authority: Authority.ID) -> [Cell] {
        guard home?.authority == authority else { return cells }
        return cells.map { cell in
            var cell = cell
            cell.isStrong = true
            return cell
        }
    }

    /// What the column says, for the top of a sheet; nothing without a home.
    func sentences(_ context: SheetContext) -> [String] {
        guard let home else { return [] }
        let name = context.analysis.names[home.authority]
        let columns = context.sheet.columns ?? [TemplateSheet.Column(key: Self.key)]
        guard let column = columns.first(where: { $0.key == Self.key }) else {
            return ["The row of \(name) is in bold type."]
        }
        let neighbours =
            home.neighbours.isEmpty
            ? "" : " Neighbour 1 is its nearest statistical neighbour, and so on."
        return ["“\(column.heading ?? Self.heading)” is Yes, in bold type, for \(name).\(neighbours)"]
    }

    /// The home first, then its neighbours, the nearest first.
    private static func order(_ role: Home.Role) -> Int? {
        switch role {
        case .home: 0
        case .neighbour(let rank): rank
        case .other: nil
        }
    }

    private static func words(_ role: Home.Role) -> String {
        switch role {
        case .home: "Yes"
        case .neighbour(let rank): "Neighbour \(rank)"
        case .other: "No"
        }
    }
}

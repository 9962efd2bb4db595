import RatingsAnalysis
import RatingsModel

/// The mark of the home authority and its neighbours in tables of authorities: a column with words, and bold type for
/// the home. Colour marks nothing. Without a home there is no column.
struct HomeMarks: Sendable {
    private let home: Home?

    init(_ context: SheetContext) {
        home = context.options.home
    }

    /// The heading of the column.
    static let heading = "Our authority"

    /// Adds the column.
    func addColumn(to table: inout TableDraft) {
        guard home != nil else { return }
        table.add(Self.heading, fitting: ["Neighbour 10"])
    }

    /// The cell of an authority; none without a home.
    func cells(_ authority: Authority.ID) -> [Cell] {
        home.map { [.text(Self.words($0.role(of: authority)))] } ?? []
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
        let neighbours =
            home.neighbours.isEmpty
            ? "" : " Neighbour 1 is its nearest statistical neighbour, and so on."
        return ["“\(Self.heading)” is Yes, in bold type, for \(name).\(neighbours)"]
    }

    private static func words(_ role: Home.Role) -> String {
        switch role {
        case .home: "Yes"
        case .neighbour(let rank): "Neighbour \(rank)"
        case .other: "No"
        }
    }
}

import RatingsAnalysis
import RatingsModel

/// The columns that say which authority a row is about.
struct IdentityColumns: Sendable {
    private let names: AuthorityNames
    /// The code and the region of each authority: to take them out of the register, all of an authority is copied.
    private let codes: [String]
    private let ownRegions: [String]
    /// The place of each authority in the order A to Z.
    private let places: [Int]
    /// The place of each authority's region in the order A to Z.
    private let regionPlaces: [Int]
    /// All regions, A to Z.
    private let regions: [String]

    init(_ context: SheetContext) {
        names = context.analysis.names
        codes = context.register.authorities.map(\.code)
        ownRegions = context.register.authorities.map(\.region)
        var places = [Int](repeating: 0, count: context.register.authorities.count)
        for (place, id) in context.analysis.names.alphabetical.enumerated() { places[Int(id.rawValue)] = place }
        self.places = places
        let regions = context.regions
        self.regions = regions
        regionPlaces = ownRegions.map { regions.firstIndex(of: $0) ?? regions.count }
    }

    /// The name, wide enough for some authorities.
    func name<Row>(
        _ authorities: [Authority.ID], orSaying text: String? = nil, _ id: @escaping @Sendable (Row) -> Authority.ID
    ) -> TableColumn<Row> {
        TableColumn(
            "Local authority", .texts(authorities.map { names[$0] } + (text.map { [$0] } ?? []), atMost: 26),
            order: { places[Int(id($0).rawValue)] }, cell: { .text(names[id($0)], .wrapped) })
    }

    /// The code of the Office for National Statistics.
    func code<Row>(_ id: @escaping @Sendable (Row) -> Authority.ID) -> TableColumn<Row> {
        TableColumn("Code", .code) { .text(codes[Int(id($0).rawValue)]) }
    }

    /// The region.
    func region<Row>(_ id: @escaping @Sendable (Row) -> Authority.ID) -> TableColumn<Row> {
        TableColumn(
            "Region", .texts(regions, atMost: 24), order: { regionPlaces[Int(id($0).rawValue)] },
            cell: { .text(ownRegions[Int(id($0).rawValue)], .wrapped) })
    }
}

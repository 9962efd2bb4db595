/// A column of the table that JSON objects make, known by where its values stand in an object.
struct JSONColumn: Hashable {
    /// Where the member stands that holds the values.
    enum Place: Hashable {
        /// In the record itself.
        case record
        /// In the objects of a list of parts with this name.
        case list(String)
        /// In an object of parts with this name.
        case map(String)
    }

    let place: Place
    /// The names of the objects around the member, joined by blanks; empty where there are none.
    let outer: String
    /// The member's own name.
    let name: String

    /// The heading where nothing speaks against it.
    var title: String {
        outer.isEmpty ? name : "\(outer) \(name)"
    }

    /// The headings of columns.
    ///
    /// Parts go by their own names. Where the record has such a column too, the part's gets the parts' name
    /// before it, so that neither hides the other. In `{"overall": {"grade": "Good"}}` the only value of
    /// "overall" goes by "overall".
    static func titles(of columns: [JSONColumn]) -> [String] {
        var taken = Set(columns.filter { $0.place == .record }.map(\.title))
        var siblings: [JSONColumn: Int] = [:]
        for column in columns { siblings[column.family, default: 0] += 1 }
        return columns.map { column in
            guard let parts = column.partsName else { return column.title }
            let isOnly = column.isInMap && !column.outer.isEmpty && siblings[column.family] == 1
            let candidates = isOnly ? [column.outer, column.title] : [column.title]
            let title = candidates.first { !taken.contains($0) } ?? "\(parts) \(column.title)"
            taken.insert(title)
            return title
        }
    }

    private var family: JSONColumn {
        JSONColumn(place: place, outer: outer, name: "")
    }

    private var partsName: String? {
        switch place {
        case .record: nil
        case .list(let name), .map(let name): name
        }
    }

    private var isInMap: Bool {
        if case .map = place { true } else { false }
    }
}

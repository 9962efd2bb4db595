import RatingsAnalysis

/// The words of the sheets about the home authority.
enum HomeWording {
    /// With whom the home is compared.
    static func name(of comparator: Comparison.Comparator) -> String {
        switch comparator.kind {
        case .neighbours: "Statistical neighbours"
        case .region: "Region: \(comparator.name)"
        case .england: "England"
        case .group: "Group: \(DataText.plain(comparator.name))"
        }
    }

    /// A place in words: "1st of 8", "Joint 3rd of 11".
    static func place(_ rank: Comparison.Rank) -> String {
        let place = "\(ordinal(rank.place)) of \(rank.count)"
        return rank.isShared ? "Joint \(place)" : place
    }

    /// A number as an ordinal: 1st, 2nd, 3rd, 4th, 11th, 22nd.
    static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return Wording.grouped(number) + ending
    }
}

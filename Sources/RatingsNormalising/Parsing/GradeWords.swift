import RatingsModel

/// The words of judgement cells and what they mean.
package struct GradeWords: Sendable {
    private let readings: [String: CellReading]

    init(readings: [String: CellReading]) {
        self.readings = readings
    }

    /// What a cell says.
    func reading(of text: String) -> CellReading {
        let key = MatchKey.make(text)
        if key.isEmpty { return .blank }
        return readings[key] ?? .unrecognised
    }
}

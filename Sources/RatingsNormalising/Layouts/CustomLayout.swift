import RatingsModel

/// An officer's own layout: what the headings and words of a table mean that nobody else has.
///
/// It applies to tables that have all of its headings, and to nothing else of a run.
package struct CustomLayout: Sendable {
    /// Its name for people.
    package var name: String
    /// The file that it came from.
    package var path: String
    /// The order of day and month in its tables; nil where nothing is said.
    package var dateOrder: DateOrder?
    /// Its headings as they are written, in the order of the file.
    package var headings: [String] = []
    /// What its headings mean, by match key.
    var meanings: [String: HeadingMeaning] = [:]
    /// Words of judgement cells, by match key.
    var grades: [String: CellReading] = [:]
    /// Names of authorities, by the match key of names.
    var authorities: [String: [Authority.ID]] = [:]
    /// Words for types of inspection, by match key.
    var types: [String: InspectionType.ID] = [:]
    /// Names of areas in tables with one judgement a row, by match key.
    var areas: [String: JudgementArea.ID] = [:]
    /// The framework of rows that name none.
    var framework: Framework.ID?
    /// The type of inspection of rows that name none.
    var type: InspectionType.ID?

    /// Makes a layout that says nothing yet.
    init(name: String, path: String) {
        self.name = name
        self.path = path
    }

    /// Whether a table with these headings is of this layout.
    func applies(to keys: Set<String>) -> Bool {
        meanings.keys.allSatisfy(keys.contains)
    }
}

/// The frameworks, areas and inspection types that the tool knows.
///
/// It is made from data (`frameworks.yaml`), so that a new framework is an entry there and nothing else.
package struct FrameworkCatalogue: Sendable {
    /// A set of frameworks whose judgements of one area may stand in one series.
    package struct Series: Hashable, Sendable {
        /// The area.
        package let area: JudgementArea.ID
        /// The frameworks whose judgements may be compared, oldest first.
        package let frameworks: [Framework.ID]

        /// Makes a series.
        package init(area: JudgementArea.ID, frameworks: [Framework.ID]) {
            self.area = area
            self.frameworks = frameworks
        }
    }

    /// The areas, in the order of their worksheets.
    package let areas: [JudgementArea]
    /// The frameworks, oldest first.
    package let frameworks: [Framework]
    /// The types of inspection.
    package let types: [InspectionType]
    /// Which judgements of an area may be compared across frameworks; a framework that is in no series
    /// of an area compares with itself only.
    package let series: [Series]

    /// Makes a catalogue.
    package init(
        areas: [JudgementArea], frameworks: [Framework], types: [InspectionType], series: [Series]
    ) {
        self.areas = areas
        self.frameworks = frameworks
        self.types = types
        self.series = series
    }

    /// An area by its id. Ids come from this catalogue's own lists.
    package subscript(area: JudgementArea.ID) -> JudgementArea { areas[Int(area.rawValue)] }
    /// A framework by its id.
    package subscript(framework: Framework.ID) -> Framework { frameworks[Int(framework.rawValue)] }
    /// A type by its id.
    package subscript(type: InspectionType.ID) -> InspectionType { types[Int(type.rawValue)] }

    /// The ids of all areas, in the order of their worksheets.
    package var areaIDs: [JudgementArea.ID] {
        areas.indices.map { JudgementArea.ID(rawValue: UInt8($0)) }
    }

    /// The ids of all frameworks, oldest first.
    package var frameworkIDs: [Framework.ID] {
        frameworks.indices.map { Framework.ID(rawValue: UInt8($0)) }
    }

    /// An area by its id in tidy data.
    package func area(key: String) -> JudgementArea.ID? {
        areas.firstIndex { $0.key == key }.map { JudgementArea.ID(rawValue: UInt8($0)) }
    }

    /// A framework by its id in tidy data.
    package func framework(key: String) -> Framework.ID? {
        frameworks.firstIndex { $0.key == key }.map { Framework.ID(rawValue: UInt8($0)) }
    }

    /// A type by its name in tidy data.
    package func type(name: String) -> InspectionType.ID? {
        types.firstIndex { $0.name == name }.map { InspectionType.ID(rawValue: UInt8($0)) }
    }

    /// The family of the framework that is in force now: whose inspections make "the latest".
    package var currentFamily: String? { frameworks.last { $0.lastStart == nil }?.family }

    /// The areas that a family of frameworks judges, in the order of their worksheets.
    package func areas(ofFamily family: String) -> [JudgementArea.ID] {
        let judged = Set(frameworks.filter { $0.family == family }.flatMap { $0.areas.map(\.area) })
        return areaIDs.filter(judged.contains)
    }

    /// Whether a judgement of an area under one framework may be compared with one under another.
    package func isComparable(
        _ area: JudgementArea.ID, under first: Framework.ID, and second: Framework.ID
    ) -> Bool {
        guard self[first].judges(area), self[second].judges(area) else { return false }
        if first == second { return true }
        return series.contains {
            $0.area == area && $0.frameworks.contains(first) && $0.frameworks.contains(second)
        }
    }
}

import RatingsModel

/// How many inspections a dataset has under each framework, and how many grades of each area.
package struct Totals: Sendable {
    private var inspections: [Int]
    private var grades: [Int]

    /// Counts once for all frameworks and areas.
    package init(_ dataset: Dataset) {
        inspections = [Int](repeating: 0, count: dataset.catalogue.frameworks.count)
        grades = [Int](repeating: 0, count: dataset.catalogue.areas.count)
        for inspection in dataset.inspections {
            if let framework = inspection.framework { inspections[Int(framework.rawValue)] += 1 }
            inspection.countGrades(into: &grades)
        }
    }

    /// The number of inspections under a framework.
    package func inspections(under framework: Framework.ID) -> Int { inspections[Int(framework.rawValue)] }

    /// The number of grades of an area.
    package func grades(of area: JudgementArea.ID) -> Int { grades[Int(area.rawValue)] }
}

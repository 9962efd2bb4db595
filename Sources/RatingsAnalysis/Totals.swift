import RatingsModel

/// How many inspections a dataset has under each framework, and how many grades of each area.
package struct Totals: Sendable {
    private var inspections: [Int]
    private var grades: [Int]

    /// Counts once for all frameworks and areas.
    package init(_ dataset: Dataset) {
        inspections = [Int](repeating: 0, count: dataset.catalogue.frameworks.count)
        grades = [Int](repeating: 0, count: dataset.catalogue.areas.count)
        // A span lends the inspections, of which each would be copied otherwise.
        let all = dataset.inspections.span
        for index in all.indices {
            if let framework = all[index].framework { inspections[Int(framework.rawValue)] += 1 }
            all[index].countGrades(into: &grades)
        }
    }

    /// The number of inspections under a framework.
    package func inspections(under framework: Framework.ID) -> Int { inspections[Int(framework.rawValue)] }

    /// The number of grades of an area.
    package func grades(of area: JudgementArea.ID) -> Int { grades[Int(area.rawValue)] }
}

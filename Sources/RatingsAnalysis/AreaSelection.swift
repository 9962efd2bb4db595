import RatingsModel

/// Which areas are worth a worksheet.
package enum AreaSelection {
    /// The areas to show, in the catalogue's order: those that the data has a judgement of, and all areas
    /// of the family of frameworks in force as soon as the data has one of its inspections, so that the
    /// sheets of a month are the sheets of the next.
    package static func areas(of dataset: Dataset, asOf: AsOf) -> [JudgementArea.ID] {
        let catalogue = dataset.catalogue
        let current = catalogue.currentFamily
        let isCurrent = catalogue.frameworks.map { $0.family == current }
        var isShown = [Bool](repeating: false, count: catalogue.areas.count)
        var hasCurrentFamily = false
        for position in dataset.inspections.indices where asOf.counts(dataset.inspections[position]) {
            guard let framework = dataset.inspections[position].framework else {
                hasCurrentFamily = hasCurrentFamily || dataset.inspections[position].isNotYetInspected
                continue
            }
            hasCurrentFamily = hasCurrentFamily || isCurrent[Int(framework.rawValue)]
            for judgement in dataset.inspections[position].judgements
            where judgement.status != .notInFramework && !isShown[Int(judgement.area.rawValue)] {
                isShown[Int(judgement.area.rawValue)] = catalogue[framework].judges(judgement.area)
            }
        }
        if hasCurrentFamily, let current {
            for area in catalogue.areas(ofFamily: current) { isShown[Int(area.rawValue)] = true }
        }
        return catalogue.areaIDs.filter { isShown[Int($0.rawValue)] }
    }
}

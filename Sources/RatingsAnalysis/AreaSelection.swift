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
        // How many areas of each framework are not shown so far: most inspections have none that is new.
        var missing = catalogue.frameworks.map(\.areas.count)
        var hasCurrentFamily = false
        for inspection in dataset.inspections where asOf.counts(inspection) {
            guard let framework = inspection.framework else {
                hasCurrentFamily = hasCurrentFamily || inspection.isNotYetInspected
                continue
            }
            hasCurrentFamily = hasCurrentFamily || isCurrent[Int(framework.rawValue)]
            guard missing[Int(framework.rawValue)] > 0 else { continue }
            for judgement in inspection.judgements
            where judgement.status != .notInFramework && !isShown[Int(judgement.area.rawValue)]
                && catalogue[framework].judges(judgement.area)
            {
                isShown[Int(judgement.area.rawValue)] = true
                for other in catalogue.frameworkIDs where catalogue[other].judges(judgement.area) {
                    missing[Int(other.rawValue)] -= 1
                }
            }
        }
        if hasCurrentFamily, let current {
            for area in catalogue.areas(ofFamily: current) { isShown[Int(area.rawValue)] = true }
        }
        return catalogue.areaIDs.filter { isShown[Int($0.rawValue)] }
    }
}

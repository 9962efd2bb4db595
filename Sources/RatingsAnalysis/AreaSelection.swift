import RatingsModel

/// Which areas are worth a worksheet.
package enum AreaSelection {
    /// The areas to show, in the catalogue's order: those that the data has a judgement of, and all areas
    /// of the family of frameworks in force as soon as the data has one of its inspections, so that the
    /// sheets of a month are the sheets of the next.
    package static func areas(of dataset: Dataset, timelines: Timelines) -> [JudgementArea.ID] {
        let catalogue = dataset.catalogue
        var isShown = [Bool](repeating: false, count: catalogue.areas.count)
        var hasCurrentFamily = false
        for authority in dataset.register.ids {
            for position in timelines.everything(of: authority) {
                let inspection = dataset.inspections[Int(position)]
                guard let framework = inspection.framework else {
                    hasCurrentFamily = hasCurrentFamily || inspection.isNotYetInspected
                    continue
                }
                if catalogue[framework].family == catalogue.currentFamily { hasCurrentFamily = true }
                for judgement in inspection.judgements
                where judgement.status != .notInFramework && !isShown[Int(judgement.area.rawValue)] {
                    isShown[Int(judgement.area.rawValue)] = catalogue[framework].judges(judgement.area)
                }
            }
        }
        if hasCurrentFamily, let family = catalogue.currentFamily {
            for area in catalogue.areas(ofFamily: family) { isShown[Int(area.rawValue)] = true }
        }
        return catalogue.areaIDs.filter { isShown[Int($0.rawValue)] }
    }
}

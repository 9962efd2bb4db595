import RatingsModel

/// The day as at which ratings are told, and what counts on it.
///
/// Ofsted's own tables are "as at 31 March": an inspection belongs to the year in which it started, even
/// where its report came out weeks later. So the start decides, and the publication only where no start
/// is known.
package struct AsOf: Hashable, Sendable {
    /// The day; nil where everything in the data counts.
    package let day: CalendarDate?

    /// Makes a rule of what counts.
    package init(_ day: CalendarDate?) {
        self.day = day
    }

    /// Whether an inspection or visit counts on the day.
    ///
    /// One without any date can't be placed before the day, so it counts only where everything does. An
    /// authority that is not yet inspected has no date by nature and counts always.
    package func counts(_ inspection: Inspection) -> Bool {
        guard let day else { return true }
        if inspection.isNotYetInspected { return true }
        guard let date = inspection.orderingDate else { return false }
        return date <= day
    }

    /// Whether an authority counts: it existed on the day, or exists now where no day is given.
    package func counts(_ authority: Authority) -> Bool {
        guard let day else { return authority.validTo == nil }
        return authority.existed(on: day)
    }
}

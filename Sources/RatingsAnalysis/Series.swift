import RatingsModel

/// What the inspections of an authority say of one area, oldest first, cut wherever two of them must not be compared.
///
/// The rules are the catalogue's: which frameworks judge the area, and which of them may stand in one series. Ofsted
/// publishes no joining table; those rules are this project's. Nothing is compared across a cut.
package struct Series: Hashable, Sendable {
    /// The authority. The inspections of the one before it, or of the one after, are not among its own.
    package let authority: Authority.ID
    /// The area.
    package let area: JudgementArea.ID
    /// One for each inspection that could judge the area, oldest first.
    package let entries: [Entry]

    /// Makes a series of entries that are in order.
    init(authority: Authority.ID, area: JudgementArea.ID, entries: [Entry]) {
        self.authority = authority
        self.area = area
        self.entries = entries
    }

    /// What one inspection says.
    package struct Entry: Hashable, Sendable {
        /// The position in ``Dataset/inspections``.
        package let inspection: Int
        /// The framework.
        package let framework: Framework.ID
        /// The day that decides the order: the start, or the publication where no start is known; nil where neither is.
        package let day: CalendarDate?
        /// The grade, or why there is none.
        package let standing: Standing
        /// How it stands to the entry before.
        package let step: Step
        /// Whether its framework is another one than that of the entry before: a change that must be seen even where
        /// grades may be compared, as Ofsted warns that it can move grades without a change in quality.
        package let frameworkChanged: Bool
        /// The number of its run, from 0; nil where its framework does not judge the area.
        package let run: Int?
    }

    /// How an entry stands to the one before.
    package enum Step: Hashable, Sendable {
        /// Nothing comes before it.
        case first
        /// Both have a grade, and the grades may be compared.
        case moved(Direction)
        /// They might be compared, and at least one has no grade.
        case notKnown
        /// The two must not be compared.
        case notComparable(Break)
    }

    /// Why two entries must not be compared.
    package enum Break: Hashable, Sendable {
        /// The framework of this inspection does not judge the area.
        case notJudged
        /// The framework of the inspection before did not judge the area.
        case notJudgedBefore
        /// Both frameworks judge it, and no series joins them: they don't judge the same thing.
        case notJoined
    }

    /// The stretches of entries that may be compared with one another, oldest first.
    package var runs: [Run] {
        var runs: [Run] = []
        for entry in entries {
            guard let number = entry.run else { continue }
            if runs.indices.contains(number) {
                runs[number].entries.append(entry)
            } else {
                runs.append(Run(entries: [entry]))
            }
        }
        return runs
    }
}

import RatingsModel

/// One difference between ratings as they were told before and as they are told now.
package struct Change: Hashable, Sendable {
    /// What happened; in the order in which changes are told.
    package enum Kind: Int, CaseIterable, Comparable, Hashable, Sendable {
        /// A new inspection is the latest now, and gave an area a better or a worse grade than the latest one had.
        case gradeChanged
        /// An inspection that is later than everything that was known.
        case newInspection
        /// An inspection that is not later, and was not in the data.
        case addedInspection
        /// Something of an inspection that was known is told differently.
        case corrected
        /// Something of an inspection that was known was not told before.
        case filledIn
        /// Something of an inspection that was known is not told any more.
        case leftOut
        /// An inspection that is not in the data any more.
        case goneInspection
        /// An authority of which nothing was told, or that did not exist.
        case newAuthority
        /// An authority of which nothing is told any more, or that does not exist any more.
        case goneAuthority

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is different.
    package enum Subject: Hashable, Sendable {
        /// The judgement of an area. Nil stands for none in the data.
        case judgement(JudgementArea.ID, before: Standing?, now: Standing?, Movement)
        /// Another detail of an inspection. Nil stands for none in the data.
        case detail(Detail, before: Value?, now: Value?)
        /// The whole inspection: it has no judgement to tell.
        case inspection
        /// The authority; with the day on which it began or ended, where that is the reason.
        case authority(CalendarDate?)
    }

    /// How a judgement stands to the one before.
    package enum Movement: Hashable, Sendable {
        /// Nothing came before it.
        case first
        /// Both have a grade, and the grades may be compared.
        case moved(Direction, frameworkChanged: Bool)
        /// They might be compared, and at least one has no grade.
        case notKnown
        /// The two must not be compared.
        case notComparable
        /// There is nothing to compare: the inspection is the same, or it is gone.
        case none
    }

    /// A detail of an inspection that is no judgement.
    package enum Detail: CaseIterable, Hashable, Sendable {
        case framework
        case type
        case start
        case end
        case published
        case report
    }

    /// What a detail can be.
    package enum Value: Hashable, Sendable {
        case day(CalendarDate)
        case text(String)
    }

    /// What happened.
    package let kind: Kind
    /// Whose ratings are different.
    package let authority: Authority.ID
    /// The inspection as it is told now, or as it was where it is gone; nil where the authority is the subject.
    package let inspection: Inspection?
    /// Its position in the present ``Dataset/inspections``; nil where it is gone.
    package let position: Int?
    /// What is different.
    package let subject: Subject
}

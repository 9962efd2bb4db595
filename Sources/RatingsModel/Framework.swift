/// A set of rules under which Ofsted inspects local authority children's services for some years.
package struct Framework: Hashable, Sendable {
    /// A framework's position in its ``FrameworkCatalogue``.
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// One area as one framework has it.
    package struct Area: Hashable, Sendable {
        /// The canonical area.
        package let area: JudgementArea.ID
        /// The name that the framework prints.
        package let officialName: String

        /// Makes an area of a framework.
        package init(area: JudgementArea.ID, officialName: String) {
            self.area = area
            self.officialName = officialName
        }
    }

    /// The id in tidy data, such as `ILACS-2023`.
    package let key: String
    /// The name in words.
    package let name: String
    /// The frameworks of one family are one scheme that was amended, such as ILACS.
    package let family: String
    /// The first day on which an inspection under the framework could start.
    package let firstStart: CalendarDate
    /// The last such day; nil while the framework is in force.
    package let lastStart: CalendarDate?
    /// The areas that are judged, in the order in which reports print them.
    package let areas: [Area]
    /// True where the third grade was published as Adequate.
    package let thirdGradeWasAdequate: Bool
    /// True where the framework judges another body than the authority, as the LSCB reviews did.
    package let judgesAnotherBody: Bool

    /// Makes a framework.
    package init(
        key: String, name: String, family: String, firstStart: CalendarDate,
        lastStart: CalendarDate?, areas: [Area], thirdGradeWasAdequate: Bool = false,
        judgesAnotherBody: Bool = false
    ) {
        self.key = key
        self.name = name
        self.family = family
        self.firstStart = firstStart
        self.lastStart = lastStart
        self.areas = areas
        self.thirdGradeWasAdequate = thirdGradeWasAdequate
        self.judgesAnotherBody = judgesAnotherBody
    }

    /// Whether the framework judges an area.
    package func judges(_ area: JudgementArea.ID) -> Bool {
        areas.contains { $0.area == area }
    }

    /// The days on which an inspection under the framework could start.
    package var startDays: ClosedRange<CalendarDate> {
        firstStart...max(firstStart, lastStart ?? CalendarDate(dayNumber: .max))
    }
}

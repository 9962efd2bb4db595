/// A kind of inspection or visit, such as "ILACS short".
package struct InspectionType: Hashable, Sendable {
    /// A type's position in its ``FrameworkCatalogue``.
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// What comes of it.
    package enum Kind: String, Hashable, Sendable {
        /// An inspection that gives grades.
        case graded
        /// A visit, which gives none by design.
        case visit
        /// Another scheme (JTAI, area SEND), which this tool does not report.
        case outOfScope = "out-of-scope"
    }

    /// The name in tidy data and on worksheets.
    package let name: String
    /// What comes of it.
    package let kind: Kind
    /// The family of frameworks that it belongs to; nil where several use the word.
    package let family: String?
    /// The only areas that it judges, as a re-inspection of one service does; nil for all of the framework.
    package let onlyAreas: [JudgementArea.ID]?

    /// Makes a type.
    package init(name: String, kind: Kind, family: String?, onlyAreas: [JudgementArea.ID]? = nil) {
        self.name = name
        self.kind = kind
        self.family = family
        self.onlyAreas = onlyAreas
    }
}

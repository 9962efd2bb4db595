/// Something that inspectors judge with a grade of its own.
package struct JudgementArea: Hashable, Sendable {
    /// An area's position in its ``FrameworkCatalogue``, small enough to be kept a million times.
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// The id in tidy data, such as `help-protection`.
    package let key: String
    /// The full name for titles and headings, such as "Children who need help and protection".
    package let name: String
    /// The name of the area's worksheet, at most 31 characters.
    package let sheetName: String
    /// What the area covers and when it was judged, in a sentence for the reader of its sheet.
    package let summary: String

    /// Makes an area.
    package init(key: String, name: String, sheetName: String, summary: String) {
        self.key = key
        self.name = name
        self.sheetName = sheetName
        self.summary = summary
    }
}

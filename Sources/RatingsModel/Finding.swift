/// Something that a source says and that its reader should know of: a note, a doubt, or what was left out.
package struct Finding: Hashable, Sendable {
    /// How much it matters.
    package enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
        /// A note: the data is used as it is.
        case info
        /// A warning: the data is used, and somebody should look.
        case flag
        /// The row is left out.
        case reject
        /// The whole source is left out.
        case refuse

        package static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }

        /// The word for readers of a worksheet.
        package var name: String {
            switch self {
            case .info: "Note"
            case .flag: "Warning"
            case .reject: "Row left out"
            case .refuse: "File left out"
            }
        }
    }

    /// What was found.
    package var code: FindingCode
    /// The position of the source in ``Dataset/sources``.
    package var source: UInt16
    /// The row, as ``SourceLocation/row``; nil where it is about the whole source.
    package var row: UInt32?
    /// The heading of the column, or the name of the field; nil where it is about the whole row.
    package var column: String?
    /// The value as the source has it.
    package var value: String?
    /// The authority, as the source names it.
    package var authority: String?
    /// What is the matter, in a sentence.
    package var message: String

    /// Makes a finding.
    package init(
        _ code: FindingCode, source: UInt16, row: UInt32? = nil, column: String? = nil,
        value: String? = nil, authority: String? = nil, message: String
    ) {
        self.code = code
        self.source = source
        self.row = row
        self.column = column
        self.value = value
        self.authority = authority
        self.message = message
    }

    /// How much it matters; it follows from the code.
    package var severity: Severity { code.severity }
    /// What to do about it; it follows from the code.
    package var remedy: String { code.remedy }
}

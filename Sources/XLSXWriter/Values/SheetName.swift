/// The name on a sheet's tab, which Excel accepts.
struct SheetName: Hashable {
    let text: String

    /// Checks a name.
    init(_ text: String) throws(SheetNameFault) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf16.count <= ExcelLimits.sheetNameLength else { throw .tooLong }
        let survey = TextSurvey(of: text)
        let forbidden = text.unicodeScalars.first { "[]:*?/\\\n\t".unicodeScalars.contains($0) }
        if let scalar = forbidden?.value ?? survey.forbidden { throw .character(scalar) }
        guard !survey.holdsEscape else { throw .escape }
        guard !text.hasPrefix("'"), !text.hasSuffix("'") else { throw .apostropheAtTheEdge }
        // Excel keeps this name for the list of changes of a shared workbook.
        guard text.lowercased() != "history" else { throw .reserved }
        self.text = text
    }

    /// The name as Excel compares it: without regard to case.
    var folded: String { text.lowercased() }

    /// Cell A1 of the sheet, as an address within the workbook: `'A''s sheet'!A1`.
    ///
    /// Throws for names with a number sign: the library takes what follows it for a place in a document.
    func firstCell() throws(LinkFault) -> String {
        guard !text.contains("#") else { throw .numberSignInSheetName }
        let doubled = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "'\(doubled)'!A1"
    }
}

/// What is wrong with a text.
package enum TextFault: Error, Hashable, Sendable {
    /// A character that a workbook can't hold: a control character, U+FFFE or U+FFFF.
    case character(UInt32)
    /// Lengths in UTF-16 code units.
    case tooLong(length: Int, limit: Int)
    /// No text where there must be one.
    case empty
    /// A line break or a tab in a text of one line.
    case lineBreak
}

/// What is wrong with the name of a sheet.
package enum SheetNameFault: Error, Hashable, Sendable {
    case empty
    /// More than 31 UTF-16 code units.
    case tooLong
    /// One of `[ ] : * ? / \`, or a character that a workbook can't hold.
    case character(UInt32)
    /// Something like `_x0041_`, which Excel reads as one character.
    case escape
    case apostropheAtTheEdge
    /// The name that Excel keeps for itself: History.
    case reserved
    /// The workbook has a sheet of this name, without regard to case.
    case duplicate
}

/// What is wrong with a table.
package enum TableFault: Error, Hashable, Sendable {
    case invalidName
    /// A name such as `A1` or `R1C1`, which Excel takes for a cell.
    case nameLikeACell
    /// The workbook has a table of this name, without regard to case.
    case duplicateName
    case noColumns
    case tooManyColumns
    case duplicateHeading(String)
    case heading(String, TextFault)
    /// A table needs a row below its headings.
    case noRows
    /// A table within a table.
    case nested
}

/// What is wrong with the place or the content of a cell.
package enum CellFault: Error, Hashable, Sendable {
    /// At or beyond row 1,048,576.
    case rowOutOfRange
    /// At or beyond column 16,384.
    case columnOutOfRange
    /// Not below the row before, or no row was started.
    case rowOutOfOrder
    /// Not to the right of the cell before.
    case columnOutOfOrder
    /// Not a number, or infinite.
    case notFinite
    case text(TextFault)
    case link(LinkFault)
    /// A format of another workbook.
    case unknownFormat
}

/// What is wrong with a link.
package enum LinkFault: Error, Hashable, Sendable {
    /// Neither `https://` nor `http://` nor `mailto:`.
    case scheme
    case noHost
    /// A name or a password before the host.
    case credentials
    case controlCharacter
    /// More than 2,079 bytes, once it is percent-encoded.
    case tooLong(length: Int)
    case tooltip(TextFault)
    case sheetName(SheetNameFault)
    /// The library can't link to a sheet with `#` in its name.
    case numberSignInSheetName
    /// The text of a link within the workbook has more than 2,079 bytes, and the library would cut it off.
    case textTooLong(length: Int)
}

/// What is wrong with the layout of a sheet.
package enum LayoutFault: Error, Hashable, Sendable {
    /// Above 0 and at most 409 points.
    case rowHeight(Double)
    /// 0 to 255 characters.
    case columnWidth(Double)
    case columnOutOfRange(Int)
    case rowOutOfRange(Int)
    case footer(TextFault)
}

/// What is wrong with a look.
package enum FormatFault: Error, Hashable, Sendable {
    case fontName(TextFault)
    /// 1 to 409 points.
    case fontSize(Double)
    case numberFormat(TextFault)
    /// 0 to 250 steps.
    case indent(Int)
    /// More than 64,000 looks.
    case tooMany
}

extension WorkbookError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .library(let error, let attempt):
            "can't \(attempt): \(error.message) (libxlsxwriter error \(error.code))"
        case .temporaryFolder(let path, let reason):
            "can't use the folder for temporary files \(path): \(reason)"
        case .temporaryFileIncomplete(let sheet):
            "can't write the temporary file of the sheet \(sheet): the folder for temporary files may be full"
        case .output(let path, let reason): "can't write \(path): \(reason)"
        case .sheetName(let name, let fault): "a sheet can't be named \"\(name)\": \(fault)"
        case .cell(let fault, let position): "can't write \(position): \(fault)"
        case .table(let name, let sheet, let fault): "can't make the table \(name) on the sheet \(sheet): \(fault)"
        case .chart(let title, let sheet, let fault):
            "can't make the chart \"\(title)\" on the sheet \(sheet): \(fault)"
        case .layout(let fault, let sheet): "can't lay out the sheet \(sheet): \(fault)"
        case .format(let fault): "can't make a look of cells: \(fault)"
        case .property(let name, let fault): "can't write the document property \(name): \(fault)"
        case .noSheets: "a workbook needs a sheet"
        case .linkToMissingSheet(let name): "a link leads to the sheet \(name), which the workbook doesn't have"
        case .chartOfMissingSheet(let name):
            "a chart takes its numbers from the sheet \(name), which the workbook doesn't have"
        }
    }
}

extension CellPosition: CustomStringConvertible {
    /// The cell as Excel names it, after its sheet: `Summary!B3`.
    package var description: String { "\(sheet)!\(Self.letters(ofColumn: column))\(row + 1)" }

    /// The letters of a column, which counts from 0: A, Z, AA.
    static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(remainder))) + letters
            rest = quotient
        }
        return letters
    }
}

extension TextFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .character(let scalar): "the text holds \(Self.name(of: scalar)), which a workbook can't hold"
        case .tooLong(let length, let limit): "the text has \(length) characters, and at most \(limit) fit"
        case .empty: "there is no text"
        case .lineBreak: "the text must be one line"
        }
    }

    /// A character as Unicode's tables write it: `U+FFFE`.
    static func name(of scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension SheetNameFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong: "it has more than \(ExcelLimits.sheetNameLength) characters"
        case .character(let scalar): "it holds \(TextFault.name(of: scalar))"
        case .escape: "it holds what Excel reads as an escape"
        case .apostropheAtTheEdge: "it starts or ends with an apostrophe"
        case .reserved: "Excel keeps this name for itself"
        case .duplicate: "the workbook has a sheet of this name"
        }
    }
}

extension TableFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidName: "its name must be of letters, digits and underscores, and start with a letter"
        case .nameLikeACell: "its name reads like the address of a cell"
        case .duplicateName: "the workbook has a table of this name"
        case .noColumns: "it has no columns"
        case .tooManyColumns: "it has more than \(ExcelLimits.columns) columns"
        case .duplicateHeading(let heading): "the heading \"\(heading)\" stands twice"
        case .heading(let heading, let fault): "the heading \"\(heading)\": \(fault)"
        case .noRows: "it has no row below its headings"
        case .nested: "it stands in another table"
        }
    }
}

extension CellFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .rowOutOfRange: "Excel has \(ExcelLimits.rows) rows"
        case .columnOutOfRange: "Excel has \(ExcelLimits.columns) columns"
        case .rowOutOfOrder: "rows are written from the top down"
        case .columnOutOfOrder: "cells of a row are written from left to right"
        case .notFinite: "Excel has no infinite numbers, and none that are not numbers"
        case .text(let fault): "\(fault)"
        case .link(let fault): "\(fault)"
        case .unknownFormat: "its look belongs to another workbook"
        }
    }
}

extension LinkFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .scheme: "a link must start with https://, http:// or mailto:"
        case .noHost: "the link names no host"
        case .credentials: "the link holds a user's name"
        case .controlCharacter: "the link holds a control character"
        case .tooLong(let length): "the link has \(length) bytes, and at most \(ExcelLimits.addressLength) fit"
        case .tooltip(let fault): "the tooltip of the link: \(fault)"
        case .sheetName(let fault): "the link's sheet: \(fault)"
        case .numberSignInSheetName: "the link's sheet has # in its name"
        case .textTooLong(let length):
            "the link's text has \(length) bytes, and at most \(ExcelLimits.addressLength) fit"
        }
    }
}

extension LayoutFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .rowHeight(let height): "a row can't be \(height) points high"
        case .columnWidth(let width): "a column can't be \(width) characters wide"
        case .columnOutOfRange(let column): "Excel has no column \(column + 1)"
        case .rowOutOfRange(let row): "Excel has no row \(row + 1)"
        case .footer(let fault): "the footer: \(fault)"
        }
    }
}

extension FormatFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .fontName(let fault): "the name of the font: \(fault)"
        case .fontSize(let size): "a font can't have \(size) points"
        case .numberFormat(let fault): "the number format: \(fault)"
        case .indent(let steps): "an indent can't have \(steps) steps"
        case .tooMany: "there are more than \(ExcelLimits.formats)"
        }
    }
}

extension Rows {
    /// Writes a link to a web page or to a letter box. Beyond 65,530 links of a sheet it writes the text alone.
    ///
    /// - Parameters:
    ///   - address: Starts with `https://`, `http://` or `mailto:`. What can't stand in an address is
    ///     percent-encoded.
    ///   - text: What is shown; the address where it is empty.
    ///   - tooltip: What is shown beside the pointer, at most 255 characters.
    package mutating func writeLink(
        _ address: String, text: String = "", tooltip: String? = nil, at column: Int, _ format: Format
    ) throws(WorkbookError) {
        let shown = try cellText(text.isEmpty ? address : text, column)
        let target: LinkAddress
        do throws(LinkFault) {
            target = try LinkAddress(address)
        } catch {
            throw fault(.link(error), column: column)
        }
        try writeLink(to: target.encoded, shown, tooltip, at: column, format)
    }

    /// Writes a link to cell A1 of a sheet of the workbook, which may be added later.
    package mutating func writeLink(
        toSheet sheet: String, text: String, tooltip: String? = nil, at column: Int, _ format: Format
    ) throws(WorkbookError) {
        let shown = try cellText(text.isEmpty ? sheet : text, column)
        let (target, cell) = try firstCell(of: sheet, shown: shown, column)
        try writeLink(to: "internal:\(cell)", sheet: target, shown, tooltip, at: column, format)
    }

    private mutating func writeLink(
        to url: String, sheet: SheetName? = nil, _ shown: CellText, _ tooltip: String?, at column: Int,
        _ format: Format
    ) throws(WorkbookError) {
        let tip = try tooltip.map { tip throws(WorkbookError) in try checkedTooltip(tip, column) }
        try writeText(shown, at: column, format)
        keep(
            SheetLink(
                row: row, column: column, url: url, text: shown.encoded, tooltip: tip?.encoded, sheet: sheet))
    }

    private func firstCell(
        of sheet: String, shown: CellText, _ column: Int
    ) throws(WorkbookError) -> (SheetName, String) {
        do throws(LinkFault) {
            // The library repeats the text beside the link, in a field which it cuts off between any two bytes.
            let length = shown.encoded.utf8.count
            guard length <= ExcelLimits.addressLength else { throw .textTooLong(length: length) }
            let name: SheetName
            do throws(SheetNameFault) {
                name = try SheetName(sheet)
            } catch {
                throw .sheetName(error)
            }
            return (name, try name.firstCell())
        } catch {
            throw fault(.link(error), column: column)
        }
    }

    private func checkedTooltip(_ tooltip: String, _ column: Int) throws(WorkbookError) -> CellText {
        do throws(TextFault) {
            return try CellText(line: tooltip)
        } catch {
            throw fault(.link(.tooltip(error)), column: column)
        }
    }
}

/// A link of a cell that was written.
struct SheetLink: Hashable, Sendable {
    var row: Int
    var column: Int
    /// As the library takes it.
    var url: String
    var text: String
    var tooltip: String?
    /// The sheet of the workbook to which it leads; nil for addresses.
    var sheet: SheetName?
}

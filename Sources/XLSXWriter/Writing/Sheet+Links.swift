internal import CXLSXWriter

extension Sheet {
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
        try writeLink(to: "internal:\(cell)", shown, tooltip, at: column, format)
        state.linkTargets.append(target)
    }

    private mutating func writeLink(
        to url: String, _ shown: CellText, _ tooltip: String?, at column: Int, _ format: Format
    ) throws(WorkbookError) {
        guard links < ExcelLimits.linksOfASheet else {
            linksAsText += 1
            return try writeText(shown, at: column, format)
        }
        let tip = try tooltip.map { tip throws(WorkbookError) in try checkedTooltip(tip, column) }
        let (place, look) = (try place(column), try look(format, column))
        try check(
            worksheet_write_url_opt(pointer, place.row, place.column, url, look, shown.encoded, tip?.encoded),
            "write a link")
        links += 1
        count(column)
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

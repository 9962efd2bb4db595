internal import CXLSXWriter

/// A look that a workbook knows.
package struct Format: Hashable, Sendable {
    /// Its position among the cell formats of the file, as the XML has it.
    let digits: ShortWord
    /// Marks the workbook.
    let workbook: ObjectIdentifier

    init(_ position: Int, of workbook: ObjectIdentifier) {
        digits = ShortWord(position)
        self.workbook = workbook
    }
}

/// The looks of a workbook, each made once.
final class FormatTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellFormat: Format] = [:]
    /// The positions, among the cell formats of the file, of looks that are headings.
    private(set) var headingFormats: [Int] = []

    /// Makes an empty table. The workbook must outlive it.
    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    /// The looks so far.
    var known: KnownLooks { KnownLooks(workbook: ObjectIdentifier(self), formats: formats) }

    /// The look of the workbook's Normal style.
    var normal: UnsafeMutablePointer<lxw_format>? { workbook.pointee.formats?.pointee.stqh_first }

    /// Gives the workbook's Normal style and its links a font. Widths of columns are counted in this font.
    func setDefaultFont(_ font: Font) throws(WorkbookError) {
        do throws(FormatFault) {
            for format in [normal, workbook.pointee.default_url_format].compactMap(\.self) {
                try Self.apply(font, to: format)
            }
        } catch {
            throw .format(error)
        }
    }

    /// The format with a look.
    func format(for look: CellFormat) throws(WorkbookError) -> Format {
        if let known = formats[look] { return known }
        do throws(FormatFault) {
            guard formats.count < ExcelLimits.formats else { throw .tooMany }
            try look.check()
        } catch {
            throw .format(error)
        }
        let pointer = try made(workbook_add_format(workbook), "make a look of cells")
        look.apply(to: pointer)
        // The library numbers a look when it is first asked for its number.
        let position = Int(lxw_format_get_xf_index(pointer))
        if look.isHeading { headingFormats.append(position) }
        let format = Format(position, of: ObjectIdentifier(self))
        formats[look] = format
        return format
    }

    private static func apply(
        _ font: Font, to format: UnsafeMutablePointer<lxw_format>
    ) throws(FormatFault) {
        try font.check()
        format_set_font_name(format, font.name)
        format_set_font_size(format, font.size)
    }
}

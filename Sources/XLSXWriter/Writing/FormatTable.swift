internal import CXLSXWriter

/// A look that a workbook knows.
package struct Format: Hashable, Sendable {
    let index: Int
}

/// The looks of a workbook, each made once.
final class FormatTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var indices: [CellFormat: Format] = [:]
    private var pointers: [UnsafeMutablePointer<lxw_format>] = []
    /// The positions, among the cell formats of the file, of looks that are headings.
    private(set) var headingFormats: [Int] = []

    /// Makes an empty table. The workbook must outlive it.
    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.workbook = workbook
    }

    /// Gives the workbook's Normal style and its links a font. Widths of columns are counted in this font.
    func setDefaultFont(_ font: Font) throws(WorkbookError) {
        do throws(FormatFault) {
            let normal = workbook.pointee.formats?.pointee.stqh_first
            for format in [normal, workbook.pointee.default_url_format].compactMap(\.self) {
                try Self.apply(font, to: format)
            }
        } catch {
            throw .format(error)
        }
    }

    /// The format with a look.
    func format(for look: CellFormat) throws(WorkbookError) -> Format {
        if let known = indices[look] { return known }
        do throws(FormatFault) {
            guard pointers.count < ExcelLimits.formats else { throw .tooMany }
            try look.check()
        } catch {
            throw .format(error)
        }
        let pointer = try made(workbook_add_format(workbook), "make a look of cells")
        look.apply(to: pointer)
        if look.isHeading { headingFormats.append(Int(lxw_format_get_xf_index(pointer))) }
        let format = Format(index: pointers.count)
        pointers.append(pointer)
        indices[look] = format
        return format
    }

    /// The library's format; nil for a format of another workbook.
    func pointer(_ format: Format) -> UnsafeMutablePointer<lxw_format>? {
        pointers.indices.contains(format.index) ? pointers[format.index] : nil
    }

    private static func apply(
        _ font: Font, to format: UnsafeMutablePointer<lxw_format>
    ) throws(FormatFault) {
        try font.check()
        format_set_font_name(format, font.name)
        format_set_font_size(format, font.size)
    }
}

internal import CXLSXWriter

extension Font {
    /// Throws what the library would cut off or what Excel would refuse.
    func check() throws(FormatFault) {
        do throws(TextFault) {
            _ = try CellText(line: name, limit: 31)
        } catch {
            throw .fontName(error)
        }
        guard (1...409).contains(size) else { throw .fontSize(size) }
    }
}

extension CellFormat {
    /// Throws what the library would cut off or what Excel would refuse.
    func check() throws(FormatFault) {
        try font.check()
        if let numberFormat {
            // The library keeps 127 bytes of it.
            let limit = 127
            do throws(TextFault) {
                _ = try CellText(line: numberFormat, limit: limit)
                guard numberFormat.utf8.count <= limit else {
                    throw .tooLong(length: numberFormat.utf8.count, limit: limit)
                }
            } catch {
                throw .numberFormat(error)
            }
        }
        guard (0...250).contains(indent) else { throw .indent(indent) }
    }

    /// Gives a new format of the library this look.
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, font.name)
        format_set_font_size(format, font.size)
        if isBold { format_set_bold(format) }
        if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let textColour { format_set_font_color(format, textColour.libraryColour) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, fill.libraryColour)
        }
        if let numberFormat { format_set_num_format(format, numberFormat) }
        if wraps { format_set_text_wrap(format) }
        format_set_align(format, UInt8(vertical.libraryAlignment.rawValue))
        if let alignment = horizontal.libraryAlignment { format_set_align(format, UInt8(alignment.rawValue)) }
        if indent > 0 { format_set_indent(format, UInt8(clamping: indent)) }
        if hasBottomBorder { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    }
}

extension Colour {
    /// The library takes 0 for "not set" and has a number of its own for black.
    var libraryColour: lxw_color_t {
        rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb
    }
}

extension CellFormat.VerticalAlignment {
    fileprivate var libraryAlignment: lxw_format_alignments {
        switch self {
        case .top: LXW_ALIGN_VERTICAL_TOP
        case .centre: LXW_ALIGN_VERTICAL_CENTER
        case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
        }
    }
}

extension CellFormat.HorizontalAlignment {
    fileprivate var libraryAlignment: lxw_format_alignments? {
        switch self {
        case .general: nil
        case .left: LXW_ALIGN_LEFT
        case .centre: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
    }
}

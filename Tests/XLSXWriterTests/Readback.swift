import Foundation
import TestSupport

/// A workbook as openpyxl reads it.
struct Readback: Decodable {
    var sheets: [Sheet]
    var properties: [String: String?]
    var custom: [String: String]
    var active: Int

    struct Sheet: Decodable {
        var name: String
        var cells: [String: Cell]
        var widths: [String: Double]
        var heights: [String: Double]
        var rowHeight: Double?
        var freeze: String?
        var tables: [Table]
        var paper: String?
        var orientation: String?
        var fitsWidth: Int?
        var fitsHeight: Int?
        var fits: Bool?
        var repeated: String?
        var footer: String?
        var zoom: Double?
    }

    struct Table: Decodable {
        var name: String
        var range: String
        var headings: [String]
        var style: String?
        var stripes: Bool?
        var hasFilter: Bool
    }

    struct Cell: Decodable {
        /// `s`, `n`, `d` or `b`, as openpyxl has it.
        var type: String
        var value: String?
        var numberFormat: String
        var font: String
        var size: Double
        var bold: Bool
        var underline: String?
        var colour: String?
        var fill: String?
        var wraps: Bool
        var horizontal: String?
        var vertical: String?
        var indent: Double
        var bottom: String?
        var link: String?
        var place: String?
        var tooltip: String?
    }

    /// Reads a workbook.
    init(_ path: String) throws {
        let output = try Python.evaluate(Self.program, path)
        self = try JSONDecoder().decode(Readback.self, from: Data(output.utf8))
    }

    /// The only sheet, or the first.
    var first: Sheet? { sheets.first }

    private static let program = """
        import json, sys, warnings
        warnings.simplefilter("error")
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        def rgb(colour):
            return colour.rgb if colour is not None and colour.type == "rgb" else None
        def cell(c):
            link = c.hyperlink
            return dict(
                type=c.data_type, value=None if c.value is None else str(c.value),
                numberFormat=c.number_format, font=c.font.name, size=c.font.sz, bold=bool(c.font.b),
                underline=c.font.u, colour=rgb(c.font.color),
                fill=rgb(c.fill.fgColor) if c.fill.fill_type == "solid" else None,
                wraps=bool(c.alignment.wrap_text), horizontal=c.alignment.horizontal,
                vertical=c.alignment.vertical, indent=c.alignment.indent,
                bottom=c.border.bottom.style, link=link.target if link else None,
                place=link.location if link else None, tooltip=link.tooltip if link else None)
        def table(t):
            return dict(
                name=t.displayName, range=t.ref, headings=[c.name for c in t.tableColumns],
                style=t.tableStyleInfo.name if t.tableStyleInfo else None,
                stripes=t.tableStyleInfo.showRowStripes if t.tableStyleInfo else None,
                hasFilter=t.autoFilter is not None)
        def sheet(s):
            return dict(
                name=s.title,
                cells={c.coordinate: cell(c) for row in s.iter_rows() for c in row
                       if c.value is not None or c.has_style},
                widths={k: d.width for k, d in s.column_dimensions.items()},
                heights={str(k): d.height for k, d in s.row_dimensions.items() if d.height},
                rowHeight=s.sheet_format.defaultRowHeight, freeze=s.freeze_panes,
                tables=[table(t) for t in s.tables.values()],
                paper=str(s.page_setup.paperSize), orientation=s.page_setup.orientation,
                fitsWidth=s.page_setup.fitToWidth, fitsHeight=s.page_setup.fitToHeight,
                fits=s.sheet_properties.pageSetUpPr.fitToPage if s.sheet_properties.pageSetUpPr else None,
                repeated=s.print_title_rows, footer=s.oddFooter.center.text, zoom=s.sheet_view.zoomScale)
        p = book.properties
        print(json.dumps(dict(
            sheets=[sheet(s) for s in book.worksheets],
            properties=dict(title=p.title, subject=p.subject, author=p.creator, keywords=p.keywords,
                            comments=p.description, created=p.created.isoformat()),
            custom={c.name: str(c.value) for c in book.custom_doc_props.props},
            active=book.index(book.active))))
        """
}

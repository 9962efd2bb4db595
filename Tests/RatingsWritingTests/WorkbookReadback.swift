import Foundation
import TestSupport

/// The cells of a workbook with their looks, as openpyxl reads them.
struct WorkbookReadback: Decodable {
    var sheets: [String: Sheet]
    var properties: [String: String]

    struct Sheet: Decodable {
        var cells: [String: Cell]
        var heights: [String: Double]
        var widths: [String: Double]
        var tables: [String: String]
        var freeze: String?
        var orientation: String?
        var repeated: String?
    }

    struct Cell: Decodable, Equatable {
        var value: String?
        var type: String
        var numberFormat: String
        var font: String
        var size: Double
        var bold: Bool
        var underline: Bool
        var colour: String?
        var fill: String?
        var wraps: Bool
        var horizontal: String?
        var vertical: String?
        var bottom: String?
        var link: String?
    }

    /// Reads a workbook.
    init(_ path: String) throws {
        let output = try Python.evaluate(Self.program, path)
        self = try JSONDecoder().decode(WorkbookReadback.self, from: Data(output.utf8))
    }

    private static let program = """
        import json, sys, warnings
        warnings.simplefilter("error")
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        def rgb(colour):
            return colour.rgb[2:] if colour is not None and colour.type == "rgb" else None
        def cell(c):
            link = c.hyperlink
            return dict(
                value=None if c.value is None else str(c.value), type=c.data_type, numberFormat=c.number_format,
                font=c.font.name, size=c.font.sz, bold=bool(c.font.b), underline=c.font.u is not None,
                colour=rgb(c.font.color), fill=rgb(c.fill.fgColor) if c.fill.fill_type == "solid" else None,
                wraps=bool(c.alignment.wrap_text), horizontal=c.alignment.horizontal,
                vertical=c.alignment.vertical, bottom=c.border.bottom.style,
                link=(link.target or link.location) if link else None)
        def sheet(s):
            return dict(
                cells={c.coordinate: cell(c) for row in s.iter_rows() for c in row if c.value is not None},
                heights={str(k): d.height for k, d in s.row_dimensions.items() if d.height},
                widths={k: d.width for k, d in s.column_dimensions.items()},
                tables={t.displayName: t.ref for t in s.tables.values()},
                freeze=s.freeze_panes, orientation=s.page_setup.orientation, repeated=s.print_title_rows)
        p = book.properties
        print(json.dumps(dict(
            sheets={s.title: sheet(s) for s in book.worksheets},
            properties=dict(title=p.title, subject=p.subject, author=p.creator, keywords=p.keywords,
                            comments=p.description, created=p.created.isoformat(),
                            language=book.custom_doc_props["Language"].value))))
        """
}

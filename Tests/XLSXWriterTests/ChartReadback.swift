import Foundation
import TestSupport

/// The charts of a workbook: as openpyxl reads them, and the alternative texts from the drawing itself.
struct ChartReadback: Decodable {
    var kind: String
    var grouping: String?
    var title: String
    var altText: String
    var series: [Series]
    /// The first and last row and column that it covers, from 0.
    var cells: [Int]
    /// Series that the legend leaves out.
    var hidden: [Int]
    var minimum: Double?
    var maximum: Double?
    var orientation: String?

    struct Series: Decodable {
        var name: String
        var nameText: [String]
        var categories: String
        var categoryTexts: [String]
        var values: String
        var valueTexts: [String]
        var fill: String?
        var line: String?
        var dash: String?
        var marker: String?
        var labels: [String]
    }

    /// Reads the charts of the first sheet.
    static func read(_ path: String) throws -> [ChartReadback] {
        let output = try Python.evaluate(program, path)
        return try JSONDecoder().decode([ChartReadback].self, from: Data(output.utf8))
    }

    private static let program = """
        import json, re, sys, warnings, zipfile
        import xml.etree.ElementTree as ET
        warnings.simplefilter("error")
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
        A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
        XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
        parts = zipfile.ZipFile(sys.argv[1])
        drawing = ET.fromstring(parts.read("xl/drawings/drawing1.xml"))
        alts = [e.get("descr") for e in drawing.iter(XDR + "cNvPr")]
        def text(title):
            return "".join(r.t for p in title.tx.rich.p for r in (p.r or []))
        def colour(properties):
            fill = properties.solidFill if properties else None
            return fill.srgbClr if fill is not None else None
        def points(cache):
            return [p.v if isinstance(p.v, str) else f"{p.v:g}" for p in cache.pt]
        def reference(source):
            texts = getattr(source, "strRef", None)
            return (texts or source.numRef).f, points(texts.strCache if texts else source.numRef.numCache)
        def labels(number):
            # openpyxl reads no texts of labels.
            root = ET.fromstring(parts.read(f"xl/charts/chart{number}.xml"))
            return [[t.text for l in s.iter(C + "dLbl") for t in l.iter(A + "t")] for s in root.iter(C + "ser")]
        def series(s, labels):
            categories = reference(s.cat or s.xVal)
            values = reference(s.val or s.yVal)
            line = s.spPr.ln if s.spPr else None
            return dict(
                name=s.tx.strRef.f, nameText=points(s.tx.strRef.strCache), categories=categories[0],
                categoryTexts=categories[1], values=values[0], valueTexts=values[1],
                fill=colour(s.spPr), line=colour(line), dash=line.prstDash if line is not None else None,
                marker=s.marker.symbol if s.marker is not None else None, labels=labels)
        def chart(c, alt, number):
            a = c.anchor
            return dict(
                kind=type(c).__name__, grouping=getattr(c, "grouping", None), title=text(c.title), altText=alt,
                series=[series(s, l) for s, l in zip(c.series, labels(number), strict=True)],
                cells=[a._from.row, a._from.col, a.to.row - 1, a.to.col - 1],
                hidden=[e.idx for e in (c.legend.legendEntry if c.legend else [])],
                minimum=c.y_axis.scaling.min, maximum=c.y_axis.scaling.max,
                orientation=c.x_axis.scaling.orientation)
        charts = zip(book.worksheets[0]._charts, alts, range(1, 99))
        print(json.dumps([chart(*c) for c in charts] if len(book.worksheets[0]._charts) == len(alts) else []))
        """
}

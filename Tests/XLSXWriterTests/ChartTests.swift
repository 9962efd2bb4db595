import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct ChartTests {
    private let scratch: Scratch
    private let ink = Colour(rgb: 0)

    init() throws {
        scratch = try Scratch()
    }

    private func bars(on sheet: String = "A's data", altText: String = "20 & \"5\" <of> Ofsted’s") -> Chart {
        let names = ChartCells(sheet: sheet, column: 0, row: 1, .texts(["Overall", "Care & leavers", "a_x0041_b"]))
        var series = [("Outstanding", 1, [20.0, 25, 0]), ("Inadequate", 2, [5.0, 0.5, 1])].map { name, column, values in
            ChartSeries(
                name: ChartCells(sheet: sheet, column: column, row: 0, .texts([name])), categories: names,
                values: ChartCells(sheet: sheet, column: column, row: 1, .numbers(values)))
        }
        series[0].fill = Colour(rgb: 0x00402B)
        series[0].line = ChartLine(ink)
        series[0].labels = ChartLabels(.centre, colour: Colour(rgb: 0xFFFFFF), numberFormat: "#,##0;;")
        return Chart(
            .sharesAsBars, title: "Grades & areas", altText: altText, series: series, font: scratch.font,
            titleFont: Font(name: "Arial", size: 14))
    }

    private func points() -> Chart {
        let sheet = "2026"
        let days = ChartCells(sheet: sheet, column: 27, row: 4, .numbers([43_402, 44_613]))
        var line = ChartSeries(
            name: ChartCells(sheet: sheet, column: 0, row: 4, .texts(["Overall"])), categories: days,
            values: ChartCells(sheet: sheet, column: 28, row: 4, .numbers([3, 4])))
        line.line = ChartLine(Colour(rgb: 0x12436D), width: 1.75, dash: .dash)
        line.marker = ChartMarker(.diamond, size: 9, fill: Colour(rgb: 0x12436D), line: ChartLine(ink))
        var scale = ChartSeries(name: line.name, categories: days, values: line.values)
        scale.isInLegend = false
        scale.labels = ChartLabels(
            .right, texts: [.init("Good", colour: ink, fill: Colour(rgb: 0x7FC08F)), .init("Outstanding")])
        var chart = Chart(
            .points, title: "Over time", altText: "Good, then Outstanding", series: [line, scale], font: scratch.font,
            titleFont: scratch.font)
        chart.vertical.bounds = 0.5...4.5
        return chart
    }

    @discardableResult
    private func write(_ charts: [Chart], dataOn names: [String] = ["A's data", "2026"]) throws -> PackageContents {
        var book = try scratch.workbook()
        try book.addSheet(named: "Charts", rowHeight: 18) { sheet in
            try sheet.rows.start()
            try sheet.setWidth(100, ofColumn: 0)
            for (position, chart) in charts.enumerated() {
                let first = 3 + position * 30
                try sheet.insertChart(chart, over: ChartBlock(rows: first..<(first + 20), columns: 0..<1))
            }
        }
        for name in names { try book.addSheet(named: name) { try $0.rows.start() } }
        return try book.close()
    }

    @Test("Bars are read back with their cells, the copies of these, colours and alternative text")
    func sharesAsBars() throws {
        var wanted = bars()
        wanted.vertical.isReversed = true
        wanted.vertical.title = "Area <a>"
        wanted.horizontal.title = "Share"
        try PackageVerifier(try write([wanted])).verify(scratch.path)
        let chart = try #require(try ChartReadback.read(scratch.path).first)
        #expect(chart.kind == "BarChart" && chart.grouping == "percentStacked")
        #expect(chart.title == "Grades & areas")
        #expect(chart.altText == "20 & \"5\" <of> Ofsted’s")
        #expect(chart.orientation == "maxMin")
        #expect(chart.series.map(\.name) == ["'A''s data'!$B$1", "'A''s data'!$C$1"])
        #expect(chart.series.map(\.nameText) == [["Outstanding"], ["Inadequate"]])
        #expect(chart.series.allSatisfy { $0.categories == "'A''s data'!$A$2:$A$4" })
        #expect(chart.series.first?.categoryTexts == ["Overall", "Care & leavers", "a_x005F_x0041_b"])
        #expect(chart.series.map(\.values) == ["'A''s data'!$B$2:$B$4", "'A''s data'!$C$2:$C$4"])
        #expect(chart.series.map(\.valueTexts) == [["20", "25", "0"], ["5", "0.5", "1"]])
        #expect(chart.series.first?.fill == "00402B")
        #expect(chart.series.first?.line == "000000")
        #expect(chart.hidden == [])
        let xml = try scratch.part("xl/charts/chart1.xml")
        #expect(xml.contains("<a:t>Area &lt;a&gt;</a:t>") && xml.contains("<a:t>Share</a:t>"))
        // The schema of bars knows no markers.
        #expect(!xml.contains("<c:marker>"))
        // The title of the vertical axis is not turned.
        #expect(xml.components(separatedBy: "<a:bodyPr rot=\"0\" vert=\"horz\"/>").count == 2)
    }

    @Test("Points are read back with lines, markers, labels and a legend without what it shall not name")
    func pointsAndLines() throws {
        try write([bars(), points()])
        let charts = try ChartReadback.read(scratch.path)
        #expect(charts.map(\.kind) == ["BarChart", "ScatterChart"])
        let chart = try #require(charts.last)
        #expect(chart.series.first?.categories == "'2026'!$AB$5:$AB$6")
        #expect(chart.series.first?.categoryTexts == ["43402", "44613"])
        #expect(chart.series.first?.values == "'2026'!$AC$5:$AC$6")
        #expect(chart.series.map(\.marker) == ["diamond", nil])
        #expect(chart.series.first?.line == "12436D")
        #expect(chart.series.first?.dash == "dash")
        #expect(chart.series.last?.line == nil)
        #expect(chart.series.last?.labels == ["Good", "Outstanding"])
        #expect(chart.hidden == [1])
        #expect(chart.minimum == 0.5 && chart.maximum == 4.5)
    }

    @Test("A chart covers whole cells: column A, however wide it is, and its rows")
    func place() throws {
        try write([bars(), points()])
        #expect(try ChartReadback.read(scratch.path).map(\.cells) == [[3, 0, 22, 0], [33, 0, 52, 0]])
    }

    @Test("The package with charts can be patched, and one that lost a chart is noticed")
    func package() throws {
        var contents = try write([bars(), points()])
        #expect(contents.charts == 2)
        let assembly = PackageAssembly(
            language: "en-GB", rows: [], spool: try Spool(in: scratch.folder.url.path))
        contents = try assembly.make(scratch.path, from: scratch.path, of: contents)
        try PackageVerifier(contents).verify(scratch.path)
        #expect(try ChartReadback.read(scratch.path).count == 2)
        contents.charts = 3
        let problem = PackageFault(path: scratch.path, part: "xl/charts/chart3.xml", problem: .missing)
        #expect(throws: problem) { try PackageVerifier(contents).verify(scratch.path) }
    }

    @Test("A sheet goes on one page where it shall")
    func onePage() throws {
        for fits in [true, false] {
            try scratch.write { sheet, plain in
                try sheet.rows.start()
                try sheet.rows.writeText("Title", at: 0, plain)
                var page = PageSetUp(.portrait)
                page.fitsOnOnePage = fits
                try sheet.setPage(page)
            }
            // The file format leaves out what is 1.
            #expect((try Readback(scratch.path).first?.fitsHeight ?? 1) == (fits ? 1 : 0))
        }
    }

    @Test("A chart of a sheet that isn't there is refused when the workbook is closed")
    func missingSheet() throws {
        #expect(throws: WorkbookError.chartOfMissingSheet("A's data")) { try write([bars()], dataOn: ["2026"]) }
        #expect(!FileManager.default.fileExists(atPath: scratch.path))
    }

    @Test("Longer alternative texts than the library keeps are refused, not cut off")
    func altTexts() throws {
        let longest = String(repeating: "é", count: 1_039) + "a"
        try write([bars(altText: longest)])
        #expect(try ChartReadback.read(scratch.path).first?.altText == longest)
        #expect(fault(of: bars(altText: longest + "a")) == .altText(.tooLong(length: 2_080, limit: 2_079)))
        #expect(fault(of: bars(altText: "")) == .altText(.empty))
    }

    @Test("What the library would write wrongly, and what Excel would repair, is refused")
    func refused() {
        func fault(_ change: (inout Chart) -> Void) -> ChartFault? {
            var chart = points()
            change(&chart)
            return self.fault(of: chart)
        }
        #expect(fault { _ in } == nil)
        #expect(fault { $0.title = "=1+1" } == .startsLikeAFormula("=1+1"))
        #expect(fault { $0.title = "a\u{1}" } == .title(.character(1)))
        #expect(fault { $0.series = [] } == .noSeries)
        #expect(fault { $0.series = Array(repeating: $0.series[0], count: 256) } == .tooManySeries)
        #expect(fault { $0.series[0].values.content = .numbers([1]) } == .categories(found: 2, expected: 1))
        #expect(fault { $0.series[0].values.content = .numbers([.nan, 1]) } == .notFinite)
        #expect(fault { $0.series[0].values.content = .texts(["a", "b"]) } == .noNumbers)
        #expect(fault { $0.series[0].categories.content = .texts(["a", "b"]) } == .noNumbers)
        #expect(fault { $0.series[0].values.row = 1_048_575 } == .cells)
        #expect(fault { $0.series[0].values.column = -1 } == .cells)
        #expect(fault { $0.series[0].name.content = .texts([]) } == .cells)
        #expect(fault { $0.series[0].name.content = .texts(["a", "b"]) } == .nameCells(2))
        #expect(fault { $0.series[0].values.sheet = "a:b" } == .sheetName("a:b", .character(0x3A)))
        #expect(fault { $0.series[0].line?.width = 0 } == .lineWidth(0))
        #expect(fault { $0.series[0].marker?.size = 1 } == .markerSize(1))
        #expect(fault { $0.series[1].labels?.texts.removeLast() } == .labels(found: 1, expected: 2))
        #expect(fault { $0.series[1].labels?.texts[0].text = "=A1" } == .startsLikeAFormula("=A1"))
        #expect(fault { $0.horizontal.title = "" } == .axisTitle(.empty))
        #expect(fault { $0.horizontal.step = 0 } == .step(0))
        #expect(fault { $0.vertical.bounds = 1...1 } == .bounds)
        #expect(fault { $0.barGap = 501 } == .barGap(501))
        #expect(fault { $0.font.size = 0 } == .font(.fontSize(0)))
        #expect(self.fault(of: points(), over: ChartBlock(rows: 2..<2, columns: 0..<1)) == .place)
        #expect(self.fault(of: points(), over: ChartBlock(rows: 0..<1, columns: -1..<1)) == .place)
    }

    private func fault(
        of chart: Chart, over block: ChartBlock = ChartBlock(rows: 1..<9, columns: 0..<1)
    ) -> ChartFault? {
        do {
            try scratch.write { sheet, _ in try sheet.insertChart(chart, over: block) }
            return nil
        } catch WorkbookError.chart(_, "One", let fault) {
            return fault
        } catch {
            // The sheets of the numbers are not there.
            return nil
        }
    }
}

extension Chart {
    /// Throws what the library would cut off or write wrongly, and what Excel would repair.
    ///
    /// - Returns: The sheets of the cells.
    func checked() throws(ChartFault) -> Set<SheetName> {
        try Self.checkText(title, limit: ExcelLimits.shortTextLength, ChartFault.title)
        try Self.checkText(altText, limit: ExcelLimits.altTextLength, ChartFault.altText)
        guard altText.utf8.count <= ExcelLimits.altTextLength else {
            throw .altText(.tooLong(length: altText.utf8.count, limit: ExcelLimits.altTextLength))
        }
        guard !series.isEmpty else { throw .noSeries }
        guard series.count <= ExcelLimits.seriesOfAChart else { throw .tooManySeries }
        guard (0...500).contains(barGap) else { throw .barGap(barGap) }
        do throws(FormatFault) {
            try font.check()
            try titleFont.check()
        } catch {
            throw .font(error)
        }
        try horizontal.check()
        try vertical.check()
        var sheets: Set<SheetName> = []
        for one in series { sheets.formUnion(try one.check(in: kind)) }
        return sheets
    }

    /// Checks a text of one line which the library would take for a formula if it started with an equals sign.
    fileprivate static func checkText(
        _ text: String, limit: Int, _ fault: (TextFault) -> ChartFault
    ) throws(ChartFault) {
        do throws(TextFault) {
            _ = try CellText(line: text, limit: limit)
        } catch {
            throw fault(error)
        }
        guard !text.hasPrefix("=") else { throw .startsLikeAFormula(text) }
    }

    fileprivate static func checkFormat(_ format: String?) throws(ChartFault) {
        guard let format else { return }
        try checkText(format, limit: ExcelLimits.shortTextLength, ChartFault.numberFormat)
    }
}

extension ChartAxis {
    fileprivate func check() throws(ChartFault) {
        if let title { try Chart.checkText(title, limit: ExcelLimits.shortTextLength, ChartFault.axisTitle) }
        try Chart.checkFormat(numberFormat)
        if let bounds {
            guard bounds.lowerBound.isFinite, bounds.upperBound.isFinite, bounds.lowerBound < bounds.upperBound else {
                throw .bounds
            }
        }
        if let step {
            guard step.isFinite, step > 0 else { throw .step(step) }
        }
    }
}

extension ChartSeries {
    fileprivate func check(in kind: Chart.Kind) throws(ChartFault) -> Set<SheetName> {
        let sheets = [try name.check(), try categories.check(), try values.check()]
        guard name.content.count == 1, case .texts = name.content else { throw .nameCells(name.content.count) }
        guard case .numbers = values.content else { throw .noNumbers }
        if kind == .points {
            guard case .numbers = categories.content else { throw .noNumbers }
        }
        let count = values.content.count
        guard categories.content.count == count else {
            throw .categories(found: categories.content.count, expected: count)
        }
        try line?.check()
        try marker?.check()
        if let labels {
            try Chart.checkFormat(labels.numberFormat)
            guard labels.texts.isEmpty || labels.texts.count == count else {
                throw .labels(found: labels.texts.count, expected: count)
            }
            for label in labels.texts {
                try Chart.checkText(label.text, limit: ExcelLimits.shortTextLength, ChartFault.label)
            }
        }
        return Set(sheets)
    }
}

extension ChartCells {
    fileprivate func check() throws(ChartFault) -> SheetName {
        guard (0..<ExcelLimits.columns).contains(column), row >= 0,
            (1...ExcelLimits.pointsOfASeries).contains(content.count), lastRow < ExcelLimits.rows
        else { throw .cells }
        switch content {
        case .numbers(let numbers):
            guard numbers.allSatisfy(\.isFinite) else { throw .notFinite }
        case .texts(let texts):
            for text in texts {
                do throws(TextFault) {
                    _ = try CellText(text)
                } catch {
                    throw .copy(error)
                }
            }
        }
        do throws(SheetNameFault) {
            return try SheetName(sheet)
        } catch {
            throw .sheetName(sheet, error)
        }
    }
}

extension ChartLine {
    fileprivate func check() throws(ChartFault) {
        guard width > 0, width <= 100 else { throw .lineWidth(width) }
    }
}

extension ChartMarker {
    fileprivate func check() throws(ChartFault) {
        guard (2...72).contains(size) else { throw .markerSize(size) }
        try line.check()
    }
}

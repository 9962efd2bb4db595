/// The lines between a sheet's title and its table.
enum LinesAbove {
    /// Sentences as lines, each in a cell of column A from which it runs to the right.
    ///
    /// Above a table they don't wrap, as column A is as narrow as the names in it; so what is wider than the table goes
    /// on in the next row, and no page is printed for the end of a sentence alone.
    static func lines(_ sentences: [String], over table: TableDraft) -> [SheetPlan.Line] {
        let available = max(60, table.width) * TextMeasure.digitPixels
        return sentences.filter { !$0.isEmpty }.flatMap { split($0, available: available) }
            .map { SheetPlan.Line(.text($0, .intro)) }
    }

    /// The sentence that the guidance asks for where headings are frozen or have filter buttons.
    static func controls(isFrozen: Bool, hasFilter: Bool) -> [String] {
        var sentences: [String] = []
        if isFrozen {
            sentences.append(
                "The heading row is frozen. To turn this off, choose View, then Freeze Panes, then Unfreeze Panes.")
        }
        if hasFilter {
            sentences.append(
                "The headings have filter buttons, and nothing is filtered. To turn them off, choose Data, then Filter."
            )
        }
        return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
    }

    private static func split(_ sentence: String, available: Double) -> [String] {
        guard TextMeasure.pixels(sentence) > available else { return [sentence] }
        var lines: [String] = []
        var line = ""
        for word in sentence.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if !line.isEmpty, TextMeasure.pixels(longer) > available {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        return lines + [line]
    }
}

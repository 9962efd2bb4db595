import RatingsAnalysis
import RatingsExport
import RatingsLayout
import RatingsModel

/// What an export says of its inputs.
enum ExportTalk {
    static func text(_ export: Exporter.Export) -> String {
        let dataset = export.analysis.dataset
        var lines: [String] = []
        if export.isSample {
            lines.append("No file given: this is the built-in sample, the eight English core cities since 2010.")
        }
        for source in dataset.sources {
            lines.append("\(VisibleText.make(source.name)): \(TallyText.sum(source.tally))")
            lines += RetrievalText.lines(source)
        }
        let warnings = dataset.findings.count { $0.severity == .flag }
        let rejected = dataset.tally.rejected
        if warnings + rejected > 0 {
            let hasSheet = export.files.contains { $0.hasSuffix(".xlsx") || $0.hasSuffix(".ods") }
            let numbers = [
                warnings > 0 ? Count.of(warnings, "warning") : nil,
                rejected > 0 ? Count.of(rejected, "row was", "rows were") + " left out" : nil,
            ].compactMap { $0 }
            lines.append(
                numbers.joined(separator: ", ") + ": "
                    + (hasSheet ? "the sheet Data quality and ratings-export check say" : "ratings-export check says")
                    + " why.")
        }
        lines += changes(export.changes)
        return lines.map { $0 + "\n" }.joined()
    }
}

extension ExportTalk {
    /// What came of comparing with an earlier month.
    private static func changes(_ report: ChangeReport) -> [String] {
        switch report {
        case .notWanted, .noEarlier: []
        case .unusable(let path, let reason):
            ["What changed is not told: the snapshot \(VisibleText.make(path)) can't be used, as \(reason)."]
        case .compared(let changes):
            ["Compared with \(ChangeWording.name(changes.earlier)):"] + ChangeWording.numbers(changes).map { "  \($0)" }
        }
    }
}

/// The account of rows, as every run prints it.
enum TallyText {
    static func sum(_ tally: RowTally) -> String {
        "\(tally.read) rows read = \(tally.used) used + \(tally.duplicates) duplicates + \(tally.visits) visits + "
            + "\(tally.notData) not data + \(tally.rejected) rejected"
    }
}

/// Numbers with the thing they count.
enum Count {
    static func of(_ number: Int, _ one: String, _ more: String? = nil) -> String {
        "\(number) \(number == 1 ? one : more ?? one + "s")"
    }
}

import RatingsExport
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
            lines.append("\(source.name): \(TallyText.sum(source.tally))")
        }
        let serious = dataset.findings.filter { $0.severity >= .flag }
        if !serious.isEmpty {
            let rejected = serious.count { $0.severity == .reject }
            lines.append(
                "\(serious.count - rejected) warnings, \(rejected) reasons for rows left out: see the sheet Data quality, or "
                    + "ratings-export check.")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

/// The account of rows, as every run prints it.
enum TallyText {
    static func sum(_ tally: RowTally) -> String {
        "\(tally.read) rows read = \(tally.used) used + \(tally.duplicates) duplicates + \(tally.visits) visits + "
            + "\(tally.notData) not data + \(tally.rejected) rejected"
    }
}

import RatingsAnalysis
import RatingsModel

/// The grades per area, as the short result of an export.
enum GradeTable {
    static func text(_ analysis: Analysis) -> String {
        var table = TextTable()
        table.add(["Latest judgements", "Outstanding", "Good", "Req. impr.", "Inadequate", "No grade"])
        for area in analysis.areas {
            let counts = analysis.counts(of: area)
            table.add(
                [analysis.dataset.catalogue[area].name] + Grade.allCases.map { String(counts[$0]) }
                    + [String(counts.authorities - counts.graded)])
        }
        return table.text
    }
}

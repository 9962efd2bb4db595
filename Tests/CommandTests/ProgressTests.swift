import RatingsExport
import Testing

struct ProgressTests {
    private let start = ContinuousClock.now

    private func text(_ steps: [(ExportStep, seconds: Int)], at seconds: Int) -> String {
        var progress = ExportProgress()
        for (step, seconds) in steps { progress.hear(step, at: start + .seconds(seconds)) }
        return progress.text(at: start + .seconds(seconds))
    }

    @Test func saysWhatIsDoneAndHowLongTheRestWillTake() {
        var steps: [(ExportStep, seconds: Int)] = [(.reading(source: "a.csv"), 0)]
        #expect(text(steps, at: 1) == "Reading a.csv")
        steps.append((.read(rows: 1_200), 2))
        #expect(text(steps, at: 2) == "1200 rows read, working them out")
        steps.append((.writing(sheets: [0, 100, 300]), 3))
        #expect(text(steps, at: 3) == "1200 rows read, writing sheet 2 of 3: 0 of 400 rows")
        steps.append((.wrote(rows: 100), 5))
        #expect(text(steps, at: 5) == "1200 rows read, writing sheet 3 of 3: 100 of 400 rows, about 6 s left")
        steps.append((.wrote(rows: 300), 9))
        #expect(text(steps, at: 9) == "1200 rows read, writing sheet 3 of 3: 400 of 400 rows")
    }
}

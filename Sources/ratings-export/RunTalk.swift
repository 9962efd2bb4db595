import Foundation
import RatingsExport

/// Says what came of a run: to people, to the log, and to the command that hears of failures.
struct RunTalk {
    let settings: Settings
    let isQuiet: Bool

    func tell(_ outcome: ExportRun.Outcome) {
        if !isQuiet { ConfigurationOptions.tell(settings) }
        FetchTalk.tell(outcome.loaded?.complaints ?? [])
        if let failure = outcome.failure { Failure.complain(failure) }
        for remark in outcome.remarks { Console.talk("ratings-export: \(VisibleText.make(remark))\n") }
        if let export = outcome.export, !isQuiet { tell(export, outcome) }
        log(outcome.record)
        notify(outcome)
    }

    private func tell(_ export: Exporter.Export, _ outcome: ExportRun.Outcome) {
        LayoutTalk.tell(unused: outcome.loaded?.unusedLayouts ?? [])
        Console.talk(ExportTalk.text(export))
        for name in outcome.leftAlone {
            Console.talk("\(VisibleText.make(name)) is old, and is kept, as it was changed after it was written.\n")
        }
        let removed = outcome.pruned.map { "Took away \(VisibleText.make($0))\n" }.joined()
        Console.print(
            GradeTable.text(export.analysis) + export.files.map { "Wrote \(VisibleText.make($0))\n" }.joined() + removed
        )
    }

    /// A line for whoever collects them: where a format is asked for, or a configuration is in use.
    private func log(_ record: RunRecord) {
        let format = settings.text(.logFormat).flatMap(LogFormat.init)
        guard let format = format ?? (settings.hasConfiguration && !isQuiet ? .text : nil) else { return }
        RunLog(format: format).write(record)
    }

    /// Nobody sits before a run by a schedule: somebody has to hear of what went wrong.
    private func notify(_ outcome: ExportRun.Outcome) {
        let words = settings.texts(.onFailure)
        guard !words.isEmpty, outcome.record.result != 0 else { return }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        if let problem = FailureNotice(words: words, path: path).send(outcome) {
            Console.talk("ratings-export: \(VisibleText.make(problem))\n")
        }
    }
}

import Foundation
import RatingsExport

/// How far a long export is, in one line of the terminal that changes.
final class ProgressLine: @unchecked Sendable {
    private let lock = NSLock()
    private let timer = DispatchSource.makeTimerSource()
    private var progress = ExportProgress()
    private var isShown = false
    private var hasEnded = false

    /// Shows the line from the second second on: what is done before needs none.
    init() {
        timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(200))
        timer.setEventHandler { [weak self] in self?.show() }
        timer.resume()
    }

    /// Hears of a step.
    func hear(_ step: ExportStep) {
        lock.withLock { progress.hear(step, at: .now) }
        if step == .finishing { end() }
    }

    /// Takes the line away.
    func end() {
        lock.withLock {
            hasEnded = true
            if isShown { Console.talk("\r\u{1B}[K") }
            isShown = false
        }
    }

    private func show() {
        lock.withLock {
            guard !hasEnded else { return }
            isShown = true
            Console.talk("\r\u{1B}[K" + VisibleText.make(progress.text(at: .now)))
        }
    }

    deinit { timer.cancel() }
}

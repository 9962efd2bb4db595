import Foundation
import Logging
import RatingsExport

/// The line about a run on standard error.
struct RunLog {
    let format: LogFormat

    func write(_ record: RunRecord) {
        var logger = Logger(label: "ratings-export") { _ in LineHandler(format: format) }
        logger[metadataKey: "started"] = "\(record.started)"
        logger[metadataKey: "month"] = "\(record.month)"
        logger[metadataKey: "sources"] = "\(record.sources.count)"
        logger[metadataKey: "inspections"] = "\(record.inspections)"
        logger[metadataKey: "warnings"] = "\(record.warnings)"
        logger[metadataKey: "left-out"] = "\(record.leftOut)"
        logger[metadataKey: "files"] = "\(record.files.count)"
        logger[metadataKey: "seconds"] = "\(record.seconds)"
        logger[metadataKey: "result"] = "\(record.result)"
        for (number, problem) in record.problems.enumerated() {
            logger[metadataKey: "problem-\(number + 1)"] = "\(problem)"
        }
        let level: Logger.Level =
            switch record.result {
            case 0: .info
            case 1, 75: .warning
            default: .error
            }
        logger.log(level: level, "export \(record.resultName)")
    }
}

/// Writes each event as one line.
private struct LineHandler: LogHandler {
    let format: LogFormat
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(format: LogFormat) {
        self.format = format
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let time = Date().formatted(.iso8601)
        switch format {
        case .text:
            let details = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.word("\($0.value)"))" }.joined()
            Console.talk("\(time) \(event.level) ratings-export: \(event.message)\(details)\n")
        case .json:
            var object = all.mapValues { "\($0)" }
            object["time"] = time
            object["level"] = event.level.rawValue
            object["message"] = "\(event.message)"
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            // Texts always can be encoded.
            guard let line = try? encoder.encode(object) else { return }
            Console.talk(String(decoding: line, as: UTF8.self) + "\n")
        }
    }

    /// A value that stays one word and one line.
    private static func word(_ text: String) -> String {
        let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
        return isPlain ? VisibleText.make(text) : "\"\(VisibleText.make(text).replacing("\"", with: "'"))\""
    }
}

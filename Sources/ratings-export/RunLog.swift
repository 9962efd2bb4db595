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
        logger[metadataKey: "sources"] = .stringConvertible(record.sources.count)
        logger[metadataKey: "inspections"] = .stringConvertible(record.inspections)
        logger[metadataKey: "warnings"] = .stringConvertible(record.warnings)
        logger[metadataKey: "left-out"] = .stringConvertible(record.leftOut)
        logger[metadataKey: "files"] = .stringConvertible(record.files.count)
        logger[metadataKey: "seconds"] = .stringConvertible(record.seconds)
        logger[metadataKey: "result"] = .stringConvertible(Int(record.result))
        if !record.problems.isEmpty {
            logger[metadataKey: "problems"] = .array(record.problems.map { .string($0) })
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
        let time = Timestamp.text(of: Date())
        switch format {
        case .text:
            let details = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.word($0.value))" }.joined()
            Console.talk("\(time) \(event.level) ratings-export: \(event.message)\(details)\n")
        case .json:
            var object = all.mapValues(LogValue.init)
            object["time"] = .text(time)
            object["level"] = .text(event.level.rawValue)
            object["message"] = .text("\(event.message)")
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            // Texts always can be encoded.
            guard let line = try? encoder.encode(object) else { return }
            Console.talk(String(decoding: line, as: UTF8.self) + "\n")
        }
    }

    /// A value that stays one word and one line.
    private static func word(_ value: Logger.Metadata.Value) -> String {
        let text =
            if case .array(let items) = value { items.map { "\($0)" }.joined(separator: " ") } else { "\(value)" }
        let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
        return isPlain ? VisibleText.make(text) : "\"\(VisibleText.make(text).replacing("\"", with: "'"))\""
    }
}

/// A value of an event, as JSON has it: numbers are numbers.
private enum LogValue: Encodable {
    case text(String)
    case number(Double)
    case list([LogValue])

    init(_ value: Logger.Metadata.Value) {
        switch value {
        case .stringConvertible(let number as Int): self = .number(Double(number))
        case .stringConvertible(let number as Double): self = .number(number)
        case .array(let items): self = .list(items.map(LogValue.init))
        default: self = .text("\(value)")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .list(let items): try container.encode(items)
        }
    }
}

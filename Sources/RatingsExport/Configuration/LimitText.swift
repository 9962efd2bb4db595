import RatingsReading

/// What is said of a text that shall set a limit, `NAME=NUMBER`.
package enum LimitText {
    /// What is wrong with a text, in a sentence without a full stop; nil where nothing is.
    package static func mistake(_ text: String) -> String? {
        do throws(ReadingLimits.SettingFault) {
            _ = try ReadingLimits.setting(text)
            return nil
        } catch {
            return mistake(text, error)
        }
    }

    /// What is wrong with a text.
    static func mistake(_ text: String, _ fault: ReadingLimits.SettingFault) -> String {
        switch fault {
        case .number(let limit):
            "“\(text)”: \(limit.rawValue) is a whole number from \(limit.range.lowerBound) to \(limit.range.upperBound)"
        case .unknown:
            "“\(text)” is no limit with its number, such as rows=20000000; the limits are \(names)"
        }
    }

    /// The names of all limits, for a message.
    package static var names: String { ReadingLimit.allCases.map(\.rawValue).joined(separator: ", ") }
}

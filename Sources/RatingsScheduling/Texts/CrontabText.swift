/// A crontab, with the marked block of the schedule. All other lines are kept byte for byte, in whatever encoding.
package struct CrontabText: Sendable {
    /// The first line of the block.
    package static let opening = "# >>> ratings-export: managed, do not edit >>>"
    /// The last line of the block.
    package static let ending = "# <<< ratings-export <<<"

    private let bytes: [UInt8]
    private let blockRange: Range<Int>?

    /// Looks for the block.
    ///
    /// - Parameter bytes: The crontab; nothing where there is none.
    /// - Throws: ``ScheduleError/damagedCrontab(_:)`` where it can't be told which lines are the block's.
    package init(_ bytes: [UInt8]) throws(ScheduleError) {
        self.bytes = bytes
        var start: Int?
        var found: Range<Int>?
        var lineStart = 0
        var number = 0
        while lineStart < bytes.count {
            number += 1
            let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            switch Self.trimmed(bytes[lineStart..<lineEnd]) {
            case Self.opening:
                if start != nil || found != nil {
                    throw .damagedCrontab("a second block of ratings-export begins in line \(number)")
                }
                start = lineStart
            case Self.ending:
                guard let begun = start else {
                    throw .damagedCrontab("a block of ratings-export ends in line \(number) that does not begin")
                }
                found = begun..<lineEnd
                start = nil
            default: break
            }
            lineStart = lineEnd
        }
        if start != nil { throw .damagedCrontab("a block of ratings-export begins in it that does not end") }
        blockRange = found
    }

    /// The block; nil where there is none.
    package var block: String? {
        blockRange.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The crontab with another block.
    ///
    /// A new block comes first. There, no variable that is set in other lines changes how it runs, and a last line
    /// without a line break stays one.
    package func replacingBlock(with block: String) -> [UInt8] {
        guard let range = blockRange else { return Array(block.utf8) + bytes }
        return Array(bytes[..<range.lowerBound]) + Array(block.utf8) + Array(bytes[range.upperBound...])
    }

    /// The crontab without the block.
    package var removingBlock: [UInt8] {
        replacingBlock(with: "")
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
        let kept = line.reversed().drop { [0x0A, 0x0D, 0x20, 0x09].contains($0) }.reversed()
        return String(decoding: kept, as: UTF8.self)
    }
}

import RatingsModel

/// Takes the bytes of a date apart, without a decision on what comes first.
struct DateScanner {
    /// Two figures whose order is open, and a year.
    struct Figures: Equatable {
        let first: Int
        let second: Int
        let year: Int
    }

    enum Form: Equatable {
        /// Year, month, day.
        case isoOrder(Int, Int, Int)
        /// Day and month in an order that is open, and a year.
        case figures(Figures)
        /// The serial number of a spreadsheet program.
        case serial(Int)
        /// No date.
        case words
    }

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        position = start
        self.end = end
    }

    var isAtEnd: Bool { position >= end }

    mutating func scan() -> Form {
        guard let first = number() else { return .words }
        if isAtEnd || isZeroFraction {
            return first.digits == 5 ? .serial(first.value) : .words
        }
        skipOrdinal()
        guard let separator = separator() else { return .words }
        if first.digits <= 2, let month = monthName() {
            guard self.separator() != nil, let year = number(), let full = Self.fullYear(year), endsWithOrWithoutTime
            else { return .words }
            return .isoOrder(full, month, first.value)
        }
        guard let second = number(), second.digits <= 2, let again = self.separator(), again == separator,
            let third = number()
        else { return .words }
        guard endsWithOrWithoutTime else { return .words }
        if first.digits == 4, third.digits <= 2 {
            return .isoOrder(first.value, second.value, third.value)
        }
        guard first.digits <= 2, let year = Self.fullYear(third) else { return .words }
        return .figures(Figures(first: first.value, second: second.value, year: year))
    }

    /// `31/03/2025`, as nearly all dates stand in tables, in one step and without a scanner; nil for everything else.
    @inline(__always)
    static func usualFigures(_ bytes: RawSpan, _ range: Range<Int>) -> Figures? {
        guard range.count == 10 else { return nil }
        // Of each byte what is beyond a nought, and of each stroke nothing; the first byte is the lowest.
        let start = bytes.word(at: range.lowerBound) ^ 0x3030_2F30_302F_3030
        let end = bytes.word(at: range.upperBound - 2, before: range.upperBound) ^ 0x3030
        guard start & 0x0000_FF00_00FF_0000 == 0, areFigures(start), areFigures(end) else { return nil }
        @inline(__always)
        func figure(_ word: UInt64, _ place: UInt64) -> Int { Int(word >> (8 * place) & 0xFF) }
        return Figures(
            first: figure(start, 0) * 10 + figure(start, 1), second: figure(start, 3) * 10 + figure(start, 4),
            year: figure(start, 6) * 1000 + figure(start, 7) * 100 + figure(end, 0) * 10 + figure(end, 1))
    }

    /// Whether no byte is more than nine.
    private static func areFigures(_ word: UInt64) -> Bool {
        (word | word &+ UInt64(eightTimes: 0x76)) & UInt64(eightTimes: 0x80) == 0
    }

    /// Two figures are years of this century: the sources begin in 2009.
    private static func fullYear(_ number: (value: Int, digits: Int)) -> Int? {
        switch number.digits {
        case 2: 2000 + number.value
        case 4: number.value
        default: nil
        }
    }

    private mutating func number() -> (value: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while position < end, (48...57).contains(bytes[position]), digits < 6 {
            value = value * 10 + Int(bytes[position] - 48)
            digits += 1
            position += 1
        }
        return digits == 0 ? nil : (value, digits)
    }

    /// One of `/ - .`, or blanks; a comma and a blank count as blanks do.
    private mutating func separator() -> UInt8? {
        guard position < end else { return nil }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
            position += 1
            return byte
        case UInt8(ascii: " "), UInt8(ascii: ","):
            while position < end, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: ",") {
                position += 1
            }
            return UInt8(ascii: " ")
        default:
            return nil
        }
    }

    /// The st, nd, rd or th of "9th May 2025".
    private mutating func skipOrdinal() {
        guard position + 1 < end else { return }
        switch (bytes[position] | 0x20, bytes[position + 1] | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            position += 2
        default:
            break
        }
    }

    /// A month by its English name, in full or by at least its first three letters.
    private mutating func monthName() -> Int? {
        let start = position
        guard start < end, (97...122).contains(bytes[start] | 0x20) else { return nil }
        while position < end, (97...122).contains(bytes[position] | 0x20) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        guard word.count >= 3,
            let index = CalendarDate.englishMonths.firstIndex(where: { $0.lowercased().hasPrefix(word) })
        else {
            // "Sept" is the one usual short form that is no beginning of three letters' length only.
            position = word == "sept" ? position : start
            return word == "sept" ? 9 : nil
        }
        return index + 1
    }

    /// Whether what is left is nothing, or a time of day such as `T00:00:00Z` or ` 00:00`.
    private var endsWithOrWithoutTime: Bool {
        if isAtEnd { return true }
        guard bytes[position] == UInt8(ascii: "T") || bytes[position] == UInt8(ascii: " ") else { return false }
        let rest = bytes[(position + 1)..<end]
        return rest.contains(UInt8(ascii: ":"))
            && rest.allSatisfy { (48...57).contains($0) || ":.+-Z ".utf8.contains($0) }
    }

    /// Whether what is left is `.0`, as some programs write whole numbers.
    private var isZeroFraction: Bool {
        bytes[position] == UInt8(ascii: ".") && position + 1 < end
            && bytes[(position + 1)..<end].allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

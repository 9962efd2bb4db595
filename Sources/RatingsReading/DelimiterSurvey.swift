/// The fields that each delimiter would make of the first records of a text.
struct DelimiterSurvey {
    private static let recordLimit = 50
    private static let byteLimit = 1 << 20

    /// For each delimiter, how many records have which number of fields.
    private var records: [Delimiter: [Int: Int]] = [:]
    private var recordCount = 0

    /// The delimiter of a text; the comma where nothing speaks for any.
    ///
    /// A line `sep=;` settles it. Otherwise the records that agree in their number of fields count, outside
    /// quotation marks: a delimiter by which all records agree comes first, then one by which at least two
    /// agree, then the greatest product of agreeing records and of separators in each; so neither a title with
    /// commas nor the names "Bristol, City of" make a comma of a semicolon.
    static func delimiter(of bytes: [UInt8]) -> Delimiter {
        if let line = SeparatorLine(of: bytes) { return line.delimiter }
        let survey = DelimiterSurvey(bytes)
        var best = Delimiter.comma
        var bestRank = survey.rank(of: best)
        for candidate in Delimiter.allCases {
            let rank = survey.rank(of: candidate)
            // Only a greater rank replaces: equal ones leave the order of the cases.
            if bestRank.lexicographicallyPrecedes(rank) { (best, bestRank) = (candidate, rank) }
        }
        return best
    }

    private init(_ bytes: [UInt8]) {
        var counts: [Delimiter: Int] = [:]
        var isQuoted = false
        var mayOpenQuote = true
        var isEmpty = true
        for byte in bytes.prefix(Self.byteLimit) {
            if isQuoted {
                // A doubled quotation mark closes and opens again, which makes no difference here.
                if byte == 0x22 { isQuoted = false }
                continue
            }
            switch byte {
            case 0x22 where mayOpenQuote:
                isQuoted = true
                isEmpty = false
            case 0x22:
                // The second half of a doubled mark, or a literal one.
                isEmpty = false
            case 0x0A, 0x0D:
                if !isEmpty { add(counts) }
                counts = [:]
                (mayOpenQuote, isEmpty) = (true, true)
                if recordCount == Self.recordLimit { return }
            case 0x20:
                break
            default:
                isEmpty = false
                let delimiter = Delimiter(rawValue: byte)
                mayOpenQuote = delimiter != nil
                if let delimiter { counts[delimiter, default: 0] += 1 }
            }
        }
        if !isEmpty { add(counts) }
    }

    private mutating func add(_ counts: [Delimiter: Int]) {
        recordCount += 1
        for delimiter in Delimiter.allCases {
            records[delimiter, default: [:]][(counts[delimiter] ?? 0) + 1, default: 0] += 1
        }
    }

    /// How well a delimiter does; compared number by number.
    private func rank(of delimiter: Delimiter) -> [Int] {
        let divided = (records[delimiter] ?? [:]).filter { $0.key > 1 }
        let ranks = divided.map { fields, agreeing in
            [agreeing == recordCount ? 1 : 0, agreeing > 1 ? 1 : 0, agreeing * (fields - 1), fields]
        }
        return ranks.max { $0.lexicographicallyPrecedes($1) } ?? [0, 0, 0, 0]
    }
}

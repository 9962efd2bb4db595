/// How many letters two words differ by, for "did you mean".
package enum EditDistance {
    /// The Levenshtein distance of two words; nil where it is larger than the limit.
    package static func between(_ first: String, _ second: String, limit: Int) -> Int? {
        let left = Array(first.utf8.prefix(120))
        let right = Array(second.utf8.prefix(120))
        guard abs(left.count - right.count) <= limit else { return nil }
        var previous = Array(0...right.count)
        var current = previous
        for (row, leftByte) in left.enumerated() {
            current[0] = row + 1
            for (column, rightByte) in right.enumerated() {
                current[column + 1] = min(
                    previous[column] + (leftByte == rightByte ? 0 : 1),
                    previous[column + 1] + 1, current[column] + 1)
            }
            swap(&previous, &current)
        }
        let distance = previous[right.count]
        return distance <= limit ? distance : nil
    }
}

/// Finds the known word that one which is not known was perhaps meant for, to be named in a message.
package struct NearestWord: Sendable {
    private let words: [(key: String, word: String)]

    /// Makes a finder of words; of those that are told apart by case and blanks only, the first is named.
    package init(_ words: some Sequence<String>) {
        var seen: Set<String> = []
        self.words = words.map { (MatchKey.make($0), $0) }.filter { seen.insert($0.key).inserted }
    }

    /// The nearest word; nil where none is like it.
    ///
    /// A word is like another one if few letters differ, or if they share most of their words in any order.
    package func nearest(to text: some StringProtocol) -> String? {
        let key = MatchKey.make(text)
        guard !key.isEmpty else { return nil }
        let limit = key.utf8.count <= 2 ? 1 : max(2, key.utf8.count / 3)
        var best: (score: Double, key: String, word: String)?
        for (known, word) in words {
            guard let score = Self.score(key, known, limit: limit) else { continue }
            if best.map({ (score, known) < ($0.score, $0.key) }) ?? true { best = (score, known, word) }
        }
        return best?.word
    }

    /// How far apart two keys are, from 0 to 1; nil where they are not alike.
    private static func score(_ key: String, _ known: String, limit: Int) -> Double? {
        let longest = Double(max(key.utf8.count, known.utf8.count, 1))
        let letters = EditDistance.between(key, known, limit: limit).map { Double($0) / longest }
        return [letters, sharedWords(key, known)].compactMap { $0 }.min()
    }

    /// How far apart the words of two keys are in any order, so that "Date of inspection" is told of "Inspection date".
    private static func sharedWords(_ key: String, _ known: String) -> Double? {
        let mine = meaningful(key)
        let theirs = meaningful(known)
        let shared = mine.intersection(theirs)
        let most = max(mine.count, theirs.count)
        // Half of the words is enough where it is not the half that so many headings share.
        guard !shared.isEmpty, shared.count * 2 > most || shared.count * 2 == most && !shared.isSubset(of: common)
        else { return nil }
        return 0.1 + 0.4 * (1 - Double(shared.count) / Double(most))
    }

    private static let common: Set<Substring> = ["code", "date", "name", "type", "grade", "link", "authority"]

    private static func meaningful(_ key: String) -> Set<Substring> {
        Set(key.split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 3 })
    }
}

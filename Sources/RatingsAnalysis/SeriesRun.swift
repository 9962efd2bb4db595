import RatingsModel

extension Series {
    /// Entries that may be compared with one another, oldest first; never empty.
    ///
    /// Best, worst and longest are asked of a run and not of a series, as they compare.
    package struct Run: Hashable, Sendable {
        /// The entries, oldest first.
        package internal(set) var entries: [Entry]

        /// The best grade; nil where no entry has one.
        package var best: Grade? { entries.compactMap(\.standing.grade).max() }

        /// The worst grade; nil where no entry has one.
        package var worst: Grade? { entries.compactMap(\.standing.grade).min() }

        /// The longest stretch of inspections one after the other that had the grade or a better one: the last of
        /// the longest; empty where there is none. An inspection whose grade is not known ends a stretch.
        package func longestStretch(atLeast grade: Grade) -> ArraySlice<Entry> {
            longest { $0.standing.grade.map { $0 >= grade } ?? false }
        }

        /// The longest stretch of inspections one after the other that had exactly the grade.
        package func longestStretch(of grade: Grade) -> ArraySlice<Entry> {
            longest { $0.standing.grade == grade }
        }

        private func longest(where isWanted: (Entry) -> Bool) -> ArraySlice<Entry> {
            var best = entries[entries.endIndex...]
            var start = entries.startIndex
            for position in entries.indices {
                guard isWanted(entries[position]) else {
                    start = position + 1
                    continue
                }
                if position + 1 - start >= best.count { best = entries[start...position] }
            }
            return best
        }
    }
}

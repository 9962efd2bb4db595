/// The judgements of one inspection.
package struct JudgementList: RandomAccessCollection, MutableCollection, Hashable, Sendable {
    private var packed: PackedJudgements
    /// The place of the inspection, near which those of its judgements are.
    private var place: SourceLocation

    /// Makes an empty list.
    ///
    /// - Parameter place: The place of the inspection.
    package init(near place: SourceLocation) {
        self.init(PackedJudgements(), near: place)
    }

    init(_ packed: PackedJudgements, near place: SourceLocation) {
        self.packed = packed
        self.place = place
    }

    /// Goes through a list. One of its own, as the usual one of collections can't be seen through by other modules.
    package struct Iterator: IteratorProtocol {
        private let list: JudgementList
        private var index = 0

        fileprivate init(_ list: JudgementList) { self.list = list }

        package mutating func next() -> Judgement? {
            guard index < list.packed.count else { return nil }
            defer { index += 1 }
            return list[index]
        }
    }

    package func makeIterator() -> Iterator { Iterator(self) }

    package var startIndex: Int { 0 }

    package var endIndex: Int { packed.count }

    package subscript(index: Int) -> Judgement {
        get { packed.judgement(at: index, near: place) }
        set { packed.replace(at: index, with: newValue, near: place) }
    }

    /// The position of the first judgement of an area.
    package func firstIndex(of area: JudgementArea.ID) -> Int? { packed.firstIndex(of: area) }

    /// Adds a judgement.
    package mutating func append(_ judgement: Judgement) {
        packed.append(judgement, near: place)
    }

    /// Whether all are known to stand in the row of the inspection; of more than can be packed it is not known.
    package var isInOneRow: Bool { packed.areInOneRow() }

    /// The same judgements in the row of another inspection; nil unless ``isInOneRow``.
    package func moved(to place: SourceLocation) -> JudgementList? {
        isInOneRow ? JudgementList(packed, near: place) : nil
    }

    /// The same as they are kept in an inspection.
    consuming func packed(near other: SourceLocation) -> PackedJudgements {
        if place == other { return packed }
        var packed = PackedJudgements()
        for judgement in self { packed.append(judgement, near: other) }
        return packed
    }

    package static func == (left: JudgementList, right: JudgementList) -> Bool { left.elementsEqual(right) }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for judgement in self { hasher.combine(judgement) }
    }
}

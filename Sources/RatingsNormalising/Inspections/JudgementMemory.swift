import RatingsModel

/// Remembers what rows of judgement cells were settled as, so that four grades in five areas need not be settled for
/// each of a hundred thousand rows.
///
/// Rows about which anything is to be said are not kept: each of them is told by itself.
struct JudgementMemory {
    /// All that judgements depend on: the framework, and what each cell says of which area.
    struct Question: Equatable {
        private let framework: UInt8
        /// Two bytes for each cell.
        private var first: UInt64 = 0
        private var second: UInt64 = 0

        /// Asks about a draft; nil where it has many cells, or some in other rows than its own.
        init?(_ draft: borrowing Draft, under framework: Framework.ID) {
            guard draft.cells.count <= 8 else { return nil }
            self.framework = framework.rawValue
            for index in draft.cells.indices {
                guard draft.cells[index].row == draft.row else { return nil }
                second = second << 16 | first >> 48
                first = first << 16 | UInt64(Self.code(of: draft.cells[index]))
            }
        }

        /// A number that few others share.
        fileprivate var hash: UInt64 { first.mixed(with: second) ^ UInt64(framework) << 56 }

        /// A number that two cells share only where they say the same of the same area; none has nought.
        private static func code(of cell: borrowing Draft.Cell) -> UInt16 {
            let present: UInt16 = cell.isPresent ? 0xC0 : 0x80
            return UInt16(cell.area.rawValue) << 8 | present | UInt16(cell.reading.code)
        }
    }

    /// A source with more kinds of rows than this repeats itself too little to be worth it.
    private static let limit = 4096

    private var questions: [Question] = []
    /// The answer to each question.
    private var answers: [JudgementList] = []
    private var positions = PositionTable(capacity: 64)

    /// The judgements of an inspection at a place; nil where it is not known what they are.
    func judgements(_ question: Question, at place: SourceLocation) -> JudgementList? {
        guard let position = positions[question.hash], questions[position] == question else { return nil }
        return answers[position].moved(to: place)
    }

    /// Keeps what the cells of a row were settled as.
    mutating func keep(_ judgements: JudgementList, for question: Question) {
        // Those that can't be told of another row are of no use.
        guard answers.count < Self.limit, judgements.isInOneRow else { return }
        positions[question.hash] = answers.count
        questions.append(question)
        answers.append(judgements)
    }
}

extension CellReading {
    /// A number below 64 that no other reading has.
    fileprivate var code: UInt8 {
        switch self {
        case .blank: 0
        case .adequate: 1
        case .preDatesArea: 2
        case .postDatesArea: 3
        case .unrecognised: 4
        case .graded(let grade): 8 + grade.rawValue
        case .cleaned(let grade): 16 + grade.rawValue
        case .reason(let status): 32 + status.rawValue
        }
    }
}

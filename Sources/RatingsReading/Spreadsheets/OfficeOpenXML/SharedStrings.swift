/// The texts of a workbook, which its cells name by number (ECMA-376, part 1, 18.4.8).
final class SharedStrings: XMLHandler {
    /// The bytes of all texts.
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var current = CellText()
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// Where a text lies in ``bytes``, by its number; nil where there is none.
    func range(of number: Int) -> Range<Int>? {
        guard ends.indices.contains(number) else { return nil }
        return (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        current.start(element.local)
    }

    override func end(_ element: XMLName) {
        let name = element.local
        current.end(name)
        guard name == "si" else { return }
        bytes.append(contentsOf: current.value)
        ends.append(bytes.count)
        if bytes.count > limits.wholePartBytes {
            failure = ReadFault(reason: "its texts have more than \(limits.wholePartBytes) bytes", excess: .size)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        current.append(bytes)
        if current.count > limits.cellBytes {
            failure = ReadFault(
                reason: "a text has more than \(limits.cellBytes) bytes", excess: .limit(.cellLength))
        }
    }
}

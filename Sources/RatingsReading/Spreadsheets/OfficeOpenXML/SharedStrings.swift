/// The texts of a workbook, which its cells name by number (ECMA-376, part 1, 18.4.8).
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var current = CellText()
    private let limits: ReadingLimits

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// A text by its number; nil where there is none.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if name == "si" { current.begin() }
        current.start(name)
    }

    override func end(_ element: XMLName) {
        let name = element.local
        current.end(name)
        guard name == "si" else { return }
        bytes.append(contentsOf: current.value)
        ends.append(bytes.count)
        if bytes.count > limits.wholePartBytes { failure = "its texts have more than \(limits.wholePartBytes) bytes" }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        current.append(bytes)
        if current.count > limits.cellBytes { failure = "a text has more than \(limits.cellBytes) bytes" }
    }
}

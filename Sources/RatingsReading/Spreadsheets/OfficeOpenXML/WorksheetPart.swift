/// A worksheet part: its rows (ECMA-376, part 1, 18.3.1.73).
final class WorksheetPart: XMLHandler {
    /// The rows. They are a value, so that nothing is counted or checked for each of its members at each cell.
    var rows: WorksheetRows

    init(_ rows: WorksheetRows) {
        self.rows = rows
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        if let fault = rows.start(element.local, attributes) { failure = fault }
    }

    override func end(_ element: XMLName) {
        if let fault = rows.end(element.local) { failure = fault }
        wantsPause = rows.isFull
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let fault = rows.text(bytes) { failure = fault }
    }
}

/// What stands below the rows of a worksheet part and is needed with them: merged cells and links.
final class WorksheetTail: XMLHandler {
    /// The last row of merged cells that reach over several rows, by their upper left cell.
    private(set) var lastRows: [CellReference: Int] = [:]
    /// Where cells lead to.
    private(set) var links: [CellReference: String] = [:]
    private let relationships: Relationships?

    init(relationships: Relationships?) {
        self.relationships = relationships
    }

    var isEmpty: Bool { lastRows.isEmpty && links.isEmpty }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        guard name == "mergeCell" || name == "hyperlink", let range = attributes.value("ref"),
            let (first, last) = CellReference.range(range.bytes)
        else { return }
        if name == "mergeCell" {
            if last.row > first.row { lastRows[first] = last.row }
        } else if let id = attributes.local("id"), let link = relationships?.byID[id], link.isExternal {
            // A link over many cells is rare, and over whole columns an accident.
            for row in first.row...min(last.row, first.row + 9_999) {
                for column in first.column...min(last.column, first.column + 99) {
                    links[CellReference(row: row, column: column)] = link.target
                }
            }
        }
    }
}

extension WorksheetTail {
    /// Reads what stands below the rows of a part, without reading the rows.
    ///
    /// - Throws: ``ReadError`` where the part can't be unpacked. What is wrong with its XML shows when it is read.
    static func read(
        _ member: ZipMemberReader, relationships: Relationships?, limits: ReadingLimits
    ) throws(ReadError) -> WorksheetTail {
        var finder = TailFinder()
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try member.read(into: block)
            if count == 0 { break }
            finder.add(UnsafeRawBufferPointer(rebasing: block.prefix(count)))
            if finder.tail.count > limits.wholePartBytes { break }
        }
        let tail = WorksheetTail(relationships: relationships)
        // The tail ends the element that the part begins with, and whose name may have any prefix.
        guard let end = finder.tail.lastIndex(of: UInt8(ascii: "<")) else { return tail }
        let document = Array("<tail>".utf8) + finder.tail[..<end] + Array("</tail>".utf8)
        do {
            try XMLReader.read(document, tail)
        } catch {
            return WorksheetTail(relationships: nil)
        }
        return tail
    }
}

/// Finds the end of the rows in the bytes of a worksheet part: in XML, `</` can't stand within a text.
struct TailFinder {
    /// Everything behind the rows.
    private(set) var tail: [UInt8] = []
    private static let name = Array("sheetData>".utf8)
    /// The end of what was looked at, in which a mark may begin.
    private var overlap: [UInt8] = []
    private var isFound = false

    /// Looks at further bytes.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        if isFound {
            tail.append(contentsOf: bytes)
            return
        }
        let all = overlap + bytes
        if let end = Self.end(in: all) {
            isFound = true
            tail = Array(all[end...])
            overlap = []
        } else {
            overlap = Array(all.suffix(64))
        }
    }

    /// Where the end tag of the rows ends.
    private static func end(in bytes: [UInt8]) -> Int? {
        let capital = 5
        return bytes.withUnsafeBytes { all -> Int? in
            guard all.count >= name.count else { return nil }
            for place in capital..<(all.count - name.count + capital + 1) where all[place] == name[capital] {
                let start = place - capital
                guard all[start..<(start + name.count)].elementsEqual(name),
                    let open = all[max(0, start - 32)..<start].lastIndex(of: UInt8(ascii: "<")), open + 1 < start,
                    all[open + 1] == UInt8(ascii: "/")
                else { continue }
                return start + name.count
            }
            return nil
        }
    }
}

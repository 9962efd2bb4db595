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
        if name == "mergeCell", let (first, last) = Self.range(attributes) {
            if last.row > first.row, lastRows.count < ReadingLimits.rowsOfSheets { lastRows[first] = last.row }
        } else if name == "hyperlink", let (first, last) = Self.range(attributes), let id = attributes.local("id"),
            let link = relationships?.byID[id], link.isExternal
        {
            add(link.target, from: first, to: last)
        }
    }

    private static func range(_ attributes: XMLAttributes) -> (CellReference, CellReference)? {
        attributes.value("ref").flatMap { CellReference.range($0.bytes) }
    }

    private func add(_ target: String, from first: CellReference, to last: CellReference) {
        // A link over many cells is rare, and over whole columns an accident.
        for row in first.row...min(last.row, first.row + 999) {
            for column in first.column...min(last.column, first.column + 99) {
                // Excel takes 65,530 links, and the rows can be read without any.
                guard links.count < ReadingLimits.rowsOfSheets else { return }
                links[CellReference(row: row, column: column)] = target
            }
        }
    }
}

extension WorksheetTail {
    /// Reads what stands below the rows of a part, without reading the rows.
    ///
    /// - Throws: ``ReadError`` where the part can't be unpacked. What is wrong with its XML shows when it is read.
    static func read(
        _ member: ZipMemberReader, relationships: Relationships?
    ) throws(ReadError) -> WorksheetTail {
        let tail = WorksheetTail(relationships: relationships)
        guard let reader = XMLReader(tail) else { return tail }
        // The end of a piece stays before the next one, so that a tag that was cut in two is seen.
        let overlap = 64
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: overlap + 1 << 16, alignment: 16)
        block.initializeMemory(as: UInt8.self, repeating: 0)
        defer { block.deallocate() }
        var isInTail = false
        while true {
            let count = try member.read(into: UnsafeMutableRawBufferPointer(rebasing: block[overlap...]))
            if count == 0 { return tail }
            do {
                if isInTail {
                    try reader.read(UnsafeRawBufferPointer(rebasing: block[overlap..<(overlap + count)]))
                } else if let start = EndOfRows.find(in: UnsafeRawBufferPointer(rebasing: block[..<(overlap + count)]))
                {
                    isInTail = true
                    try Array("<tail>".utf8).withUnsafeBytes { try reader.read($0) }
                    try reader.read(UnsafeRawBufferPointer(rebasing: block[start..<(overlap + count)]))
                } else {
                    block.copyBytes(from: UnsafeRawBufferPointer(rebasing: block[count..<(overlap + count)]))
                }
            } catch {
                // The last end tag has no beginning here, and nothing is behind it.
                return tail
            }
        }
    }
}

/// Finds the end tag of the rows in the bytes of a worksheet part: in XML, `</` can't stand within a text.
enum EndOfRows {
    private static let name = Array("sheetData".utf8)

    /// Where the end tag of the rows ends; nil where it isn't there as a whole.
    static func find(in bytes: UnsafeRawBufferPointer) -> Int? {
        let capital = 5
        var place = capital
        while place < bytes.count {
            // Most bytes can't be the capital, nor stand before it.
            if bytes[place] == name[capital], let end = end(in: bytes, name: place - capital) { return end }
            place += 1
        }
        return nil
    }

    private static func end(in bytes: UnsafeRawBufferPointer, name start: Int) -> Int? {
        guard bytes[start...].starts(with: name),
            let open = bytes[max(0, start - 32)..<start].lastIndex(of: UInt8(ascii: "<")), open + 1 < start,
            bytes[open + 1] == UInt8(ascii: "/")
        else { return nil }
        var end = start + name.count
        while end < bytes.count, bytes[end] == 0x20 || (0x09...0x0D).contains(bytes[end]) { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
    }
}

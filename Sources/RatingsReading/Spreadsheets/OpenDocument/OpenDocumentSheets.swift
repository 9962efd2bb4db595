/// The sheets of an OpenDocument spreadsheet, which stand one behind the other in one part of it.
final class OpenDocumentSheets: SheetSource {
    private let handler: OpenDocumentContent
    private let pump: PartPump
    private let path: String
    /// Whether the first of the handler's sheets is the present one.
    private var isInSheet = false

    init(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadError) {
        path = archive.path
        if try Self.isLocked(archive, limits) { throw .locked(path: path) }
        guard let member = archive.member(named: "content.xml") else {
            throw .damaged(path: path, part: "content.xml", reason: "it is missing")
        }
        handler = OpenDocumentContent(limits: limits, budget: archive.rowBudget)
        pump = try PartPump(try archive.open(member), handler, path: path)
    }

    var dateSystem: DateSystem { handler.dateSystem }
    var notices: SheetNotices { handler.sheets.first?.notices ?? SheetNotices() }

    func nextSheet() throws(ReadError) -> SheetInfo? {
        if isInSheet {
            while try skipRows() {}
            handler.sheets.removeFirst()
        }
        while handler.sheets.isEmpty, !pump.isAtEnd { try pump.advance() }
        isInSheet = !handler.sheets.isEmpty
        return handler.sheets.first?.info
    }

    func read(into record: inout Record) throws(ReadError) -> Bool {
        while isInSheet {
            if handler.sheets[0].rows.queue.next(into: &record) { return true }
            if handler.sheets[0].isComplete || pump.isAtEnd { return false }
            try pump.advance()
        }
        return false
    }

    /// Passes over rows of the first sheet; false where all were passed over.
    private func skipRows() throws(ReadError) -> Bool {
        handler.sheets[0].rows.queue.removeRows()
        if handler.sheets[0].isComplete || pump.isAtEnd { return false }
        try pump.advance()
        return true
    }

    /// A password locks the parts themselves, and the list of parts says so.
    private static func isLocked(_ archive: ZipArchive, _ limits: ReadingLimits) throws(ReadError) -> Bool {
        guard let member = archive.member(named: "META-INF/manifest.xml") else { return false }
        let manifest = OpenDocumentManifest()
        do {
            try XMLReader.read(try archive.bytes(of: member, atMost: limits.wholePartBytes), manifest)
        } catch let error as ReadError {
            throw error
        } catch {
            // A list that can't be read says nothing, and what is to be read is read without it.
            return false
        }
        return manifest.hasLockedParts
    }
}

/// The list of the parts of an OpenDocument file.
private final class OpenDocumentManifest: XMLHandler {
    private(set) var hasLockedParts = false

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        if element.local == "encryption-data" { hasLockedParts = true }
    }
}

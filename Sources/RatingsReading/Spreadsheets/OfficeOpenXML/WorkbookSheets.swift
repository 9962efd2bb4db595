/// The sheets of an Office Open XML workbook, each of which is a part of its own.
final class WorkbookSheets: SheetSource {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let workbook: WorkbookPart
    private let relationships: Relationships
    private let strings: SharedStrings
    private let formats: NumberFormats
    private var next = 0
    private var part: WorksheetPart?
    private var pump: PartPump?

    var dateSystem: DateSystem { workbook.dateSystem }
    var notices: SheetNotices { part?.rows.notices ?? SheetNotices() }

    init(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadError) {
        self.archive = archive
        self.limits = limits
        let package = Relationships(of: "")
        try Self.read(archive, "_rels/.rels", package, limits)
        let name = package.first("officeDocument")?.target ?? "xl/workbook.xml"
        workbook = WorkbookPart()
        guard try Self.read(archive, name, workbook, limits) else {
            throw .damaged(path: archive.path, part: name, reason: "it is missing")
        }
        guard workbook.sheets.count <= limits.members else {
            throw .tooLarge(
                path: archive.path, reason: "it has more than \(limits.members) sheets", of: .limit(.parts))
        }
        relationships = Relationships(of: name)
        try Self.read(archive, Relationships.name(of: name), relationships, limits)
        strings = SharedStrings(limits: limits)
        if let name = relationships.first("sharedStrings")?.target {
            try Self.read(archive, name, strings, limits)
        }
        formats = NumberFormats()
        if let name = relationships.first("styles")?.target { try Self.read(archive, name, formats, limits) }
    }

    func nextSheet() throws(ReadError) -> SheetInfo? {
        part = nil
        pump = nil
        guard next < workbook.sheets.count else { return nil }
        let sheet = workbook.sheets[next]
        next += 1
        var info = SheetInfo(name: sheet.name, visibility: sheet.isHidden ? .hidden : .visible)
        guard let relationship = relationships.byID[sheet.relationship], relationship.type == "worksheet" else {
            info.hasCells = false
            return info
        }
        guard let member = archive.member(named: relationship.target) else {
            throw .damaged(path: archive.path, part: "sheet \(sheet.name)", reason: "it is missing")
        }
        try open(member)
        return info
    }

    func read(into record: inout Record) throws(ReadError) -> Bool {
        guard let part, let pump else { return false }
        while true {
            if part.rows.rows.queue.next(into: &record) { return true }
            if pump.isAtEnd { return false }
            try pump.advance()
        }
    }

    private func open(_ member: ZipArchive.Member) throws(ReadError) {
        var links: Relationships?
        let name = Relationships.name(of: member.name)
        if archive.member(named: name) != nil {
            let relationships = Relationships(of: member.name)
            try Self.read(archive, name, relationships, limits)
            links = relationships
        }
        let tail = try WorksheetTail.read(try archive.open(member, isPreview: true), relationships: links)
        let context = WorksheetRows.Context(
            strings: strings, formats: formats, dateSystem: dateSystem, tail: tail, limits: limits,
            budget: archive.rowBudget)
        let part = WorksheetPart(WorksheetRows(context))
        self.part = part
        pump = try PartPump(try archive.open(member), part, path: archive.path)
    }

    /// Reads a part as a whole; false where there is none.
    @discardableResult
    private static func read(
        _ archive: ZipArchive, _ name: String, _ handler: XMLHandler, _ limits: ReadingLimits
    ) throws(ReadError) -> Bool {
        guard let member = archive.member(named: name) else { return false }
        try PartPump(try archive.open(member), handler, path: archive.path).finish()
        return true
    }
}

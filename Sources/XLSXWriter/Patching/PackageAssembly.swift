import BackgroundWork

/// Makes the package of what the library wrote, which has no rows, and of the rows.
///
/// It also puts in what the library can't write: the named style "Heading 1" on titles, and the document's language.
/// Screen readers find headings by their style, and choose a voice by the language. All other parts go over byte for
/// byte, packed as they are.
struct PackageAssembly {
    /// The looks of cells that are titles, by their position among the cell formats of the file.
    var headingFormats: [Int] = []
    /// The language tag, such as `en-GB`; empty for none.
    var language = ""
    /// The packed rows of each sheet.
    var rows: [[PackedPiece]]
    /// Where they are.
    let spool: Spool

    /// Makes a package. Where that fails, what was at its place is as it was.
    ///
    /// - Parameter contents: What the library was told, and the rows.
    /// - Returns: What the package has to hold.
    /// - Throws: ``PackageFault``, above all where what the library wrote isn't whole.
    func make(
        _ path: String, from libraryPath: String, of contents: PackageContents
    ) throws(PackageFault) -> PackageContents {
        var contents = contents
        contents.packed = [:]
        let checker = PackageVerifier(contents, rowless: Set(rows.indices.filter { !rows[$0].isEmpty }))
        // To read all of it takes as long as to copy it.
        let reading = Background {
            Result { () throws(PackageFault) in try checker.read(libraryPath) }
        }
        /// What was read. Every way out of here goes by it, so that nobody reads the file any more when this returns.
        func whole() throws(PackageFault) -> [String: PackageContents.PackedPart] {
            let fault: PackageFault
            switch try? reading.value() {
            case .success(let parts): return parts
            case .failure(let found): fault = found
            case nil: fault = PackageFault(path: path, part: nil, problem: .damaged)
            }
            throw PackageFault(path: path, part: fault.part, problem: fault.problem)
        }
        var copied: [String: PackageContents.PackedPart] = [:]
        let writer: ZipRewriter
        do throws(PackageFault) {
            writer = try copy(libraryPath, beside: path, &copied, &contents.packed)
        } catch {
            // Where the library left a hole, it is that which is told, whatever else went wrong by it.
            _ = try whole()
            throw error
        }
        let read = try whole()
        if let name = copied.keys.sorted().first(where: { copied[$0] != read[$0] }) {
            throw PackageFault(path: path, part: name, problem: .checksum)
        }
        contents.packed.merge(copied) { $1 }
        do throws(PackageFault.Problem) {
            try writer.finish(replacing: path)
        } catch {
            throw PackageFault(path: path, part: nil, problem: error)
        }
        return contents
    }

    /// Copies what the library wrote, with what is put in.
    ///
    /// - Parameters:
    ///   - copied: The parts that went over as they are.
    ///   - changed: The others.
    private func copy(
        _ libraryPath: String, beside path: String, _ copied: inout [String: PackageContents.PackedPart],
        _ changed: inout [String: PackageContents.PackedPart]
    ) throws(PackageFault) -> ZipRewriter {
        var part: String?
        do throws(PackageFault.Problem) {
            let file = try InputFile(libraryPath)
            let directory = try ZipDirectory(of: file)
            let reader = try ZipReader()
            var writer = try ZipRewriter(directory, beside: path)
            for member in directory.members {
                part = member.name
                if let change = change(for: member.name) {
                    let xml = try reader.text(of: member, in: file)
                    guard let content = change(xml) else { throw .unexpected }
                    changed[member.name] = try writer.replace(member, of: file, by: content, with: spool)
                } else {
                    copied[member.name] = try writer.copy(member, of: file)
                }
            }
            return writer
        } catch {
            throw PackageFault(path: path, part: part, problem: error)
        }
    }

    /// What becomes of the text of a part; nil for parts that stay as they are.
    private func change(for part: String) -> ((String) -> PartContent?)? {
        if let sheet = rows.indices.first(where: { PackageContents.partName(ofSheet: $0) == part }) {
            guard !rows[sheet].isEmpty else { return nil }
            return { SheetPatch.apply($0, rows: rows[sheet]) }
        }
        switch part {
        case "xl/styles.xml" where !headingFormats.isEmpty:
            return { StylesPatch.apply($0, headings: headingFormats).map { PartContent($0) } }
        case "docProps/core.xml" where !language.isEmpty:
            return { CorePatch.apply($0, language: language).map { PartContent($0) } }
        default: return nil
        }
    }
}

/// A part as it shall be: a text, in the middle of which may be packed rows.
struct PartContent {
    var head: String
    var rows: [PackedPiece] = []
    var tail = ""

    /// Makes a part of a text.
    init(_ text: String) {
        head = text
    }
}

/// The rows of a sheet.
enum SheetPatch {
    /// Puts rows into a sheet's XML.
    ///
    /// - Returns: Nil where the file doesn't look as the library writes it.
    static func apply(_ xml: String, rows: [PackedPiece]) -> PartContent? {
        let (open, close) = ("<sheetData>", "</sheetData>")
        var content = PartContent("")
        if let empty = xml.firstPlace(of: "<sheetData/>") {
            content.head = xml[..<empty.lowerBound] + open
            content.tail = close + xml[empty.upperBound...]
        } else if let start = xml.firstPlace(of: open), let end = xml.firstPlace(of: close) {
            // What stands between them are the library's cells of links, which are among the rows too.
            content.head = String(xml[..<start.upperBound])
            content.tail = String(xml[end.lowerBound...])
        } else {
            return nil
        }
        content.rows = rows
        return content
    }
}

/// The document's language.
enum CorePatch {
    static func apply(_ xml: String, language: String) -> String? {
        let end = "</cp:coreProperties>"
        // A language tag has letters, digits and hyphens only.
        guard xml.hasSuffix(end), language.utf8.allSatisfy({ $0.isTagByte }), xml.firstPlace(of: "<dc:language>") == nil
        else {
            return nil
        }
        return xml.dropLast(end.count) + "<dc:language>\(language)</dc:language>" + end
    }
}

extension UInt8 {
    fileprivate var isTagByte: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 45
    }
}

/// Checks that a package is whole, since the library reports success after it failed to write temporary files.
///
/// Of parts that were put together with a look at each return code, the packed bytes are compared with what they were
/// then. All others are unpacked and compared with their size and checksum, and every XML part of these must be well
/// formed. Sheets must hold as many rows and cells as were written, and every chart must be there. Memory doesn't grow
/// with the package.
package struct PackageVerifier: Sendable {
    /// What the package has to hold.
    package var contents: PackageContents
    /// The positions of sheets whose rows the package doesn't hold yet.
    private let rowless: Set<Int>

    /// Makes a verifier for what ``Workbook/close()`` gave.
    package init(_ contents: PackageContents) {
        self.init(contents, rowless: [])
    }

    /// Makes a verifier for what the library wrote, which lacks the rows of some sheets.
    init(_ contents: PackageContents, rowless: Set<Int>) {
        self.contents = contents
        self.rowless = rowless
    }

    /// Throws the first thing that is wrong with a package.
    package func verify(_ path: String) throws(PackageFault) {
        _ = try read(path)
    }

    /// Throws the first thing that is wrong with a package, and gives what was unpacked of it.
    func read(_ path: String) throws(PackageFault) -> [String: PackageContents.PackedPart] {
        var unpacked: [String: PackageContents.PackedPart] = [:]
        var part: String?
        do throws(PackageFault.Problem) {
            let file = try InputFile(path)
            let directory = try ZipDirectory(of: file)
            let reader = try ZipReader()
            let wellFormedness = WellFormedness()
            for member in directory.members {
                part = member.name
                if let known = contents.packed[member.name] {
                    try reader.compare(member, of: file, with: known)
                    continue
                }
                var scanner = PartScanner()
                unpacked[member.name] =
                    member.isXML
                    ? try reader.readXML(member, of: file, wellFormedness) { scanner.scan($0) }
                    : try reader.read(member, of: file) { scanner.scan($0) }
                if let sheet = sheet(in: member.name) { try scanner.check(against: sheet) }
            }
            let names = Set(directory.members.map(\.name))
            for name in required where !names.contains(name) {
                part = name
                throw .missing
            }
            return unpacked
        } catch {
            throw PackageFault(path: path, part: part, problem: error)
        }
    }

    private var required: [String] {
        ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]
            + contents.sheets.indices.map(PackageContents.partName(ofSheet:))
            + (0..<contents.charts).map { "xl/charts/chart\($0 + 1).xml" } + contents.packed.keys.sorted()
    }

    private func sheet(in part: String) -> PackageContents.Sheet? {
        let position = contents.sheets.indices.first { PackageContents.partName(ofSheet: $0) == part }
        return position.flatMap { rowless.contains($0) ? nil : contents.sheets[$0] }
    }
}

extension PackageFault.Problem: Error {}

extension ZipMember {
    fileprivate var isXML: Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }
}

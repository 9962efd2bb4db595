/// Checks that a package is whole, since the library reports success after it failed to write temporary files.
///
/// Every part that the library packed is unpacked and compared with its size and checksum, and every XML part of these
/// must be well formed. Of the others, above all the rows, the packed bytes are compared with what zlib gave; what they
/// were made of was looked at then. Sheets must hold as many rows and cells as were written, and every chart must be
/// there. Memory doesn't grow with the package.
package struct PackageVerifier: Sendable {
    /// What the package has to hold.
    package var contents: PackageContents

    /// Makes a verifier for what ``Workbook/close()`` gave.
    package init(_ contents: PackageContents) {
        self.contents = contents
    }

    /// Throws the first thing that is wrong with a package.
    package func verify(_ path: String) throws(PackageFault) {
        var part: String?
        do throws(PackageFault.Problem) {
            let file = try InputFile(path)
            let directory = try ZipDirectory(of: file)
            let reader = try ZipReader()
            for member in directory.members {
                part = member.name
                if let known = contents.packed[member.name] {
                    try reader.compare(member, of: file, with: known)
                    continue
                }
                var scanner = PartScanner()
                if member.isXML {
                    try reader.readXML(member, of: file) { scanner.scan($0) }
                } else {
                    try reader.read(member, of: file) { scanner.scan($0) }
                }
                if let sheet = sheet(in: member.name) { try scanner.check(against: sheet) }
            }
            let names = Set(directory.members.map(\.name))
            for name in required where !names.contains(name) {
                part = name
                throw .missing
            }
        } catch {
            throw PackageFault(path: path, part: part, problem: error)
        }
    }

    private var required: [String] {
        ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]
            + contents.sheets.indices.map(PackageContents.partName(ofSheet:))
            + (0..<contents.charts).map { "xl/charts/chart\($0 + 1).xml" }
    }

    private func sheet(in part: String) -> PackageContents.Sheet? {
        contents.sheets.indices.first { PackageContents.partName(ofSheet: $0) == part }.map { contents.sheets[$0] }
    }

}

extension PackageFault.Problem: Error {}

extension ZipMember {
    fileprivate var isXML: Bool { name.hasSuffix(".xml") || name.hasSuffix(".rels") }
}

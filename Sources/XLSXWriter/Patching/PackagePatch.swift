/// Puts into a finished package what the library can't write: the named style "Heading 1" on titles, and the
/// document's language.
///
/// Two parts are changed, `xl/styles.xml` and `docProps/core.xml`; all others go over byte for byte, packed as they
/// are. Screen readers find headings by their style, and choose a voice by the language.
package struct PackagePatch: Sendable {
    /// The looks of cells that are titles, by their position among the cell formats of the file.
    package var headingFormats: [Int]
    /// The language tag, such as `en-GB`; empty for none.
    package var language: String

    /// Makes a patch.
    package init(headingFormats: [Int], language: String) {
        self.headingFormats = headingFormats
        self.language = language
    }

    /// Replaces a package by its patched copy. Where that fails, the package is as it was.
    package func apply(to path: String) throws(PackageFault) {
        var part: String?
        do throws(PackageFault.Problem) {
            let file = try InputFile(path)
            let directory = try ZipDirectory(of: file)
            let reader = ZipReader()
            var writer = try ZipRewriter(directory, beside: path)
            for member in directory.members {
                part = member.name
                guard let patch = patch(for: member.name) else {
                    try writer.copy(member, of: file)
                    continue
                }
                var bytes: [UInt8] = []
                try reader.read(member, of: file) { bytes.append(contentsOf: $0) }
                guard let patched = patch(String(decoding: bytes, as: UTF8.self)) else { throw .unexpected }
                try writer.replace(member, of: file, by: Array(patched.utf8))
            }
            part = nil
            try writer.finish(replacing: path)
        } catch {
            throw PackageFault(path: path, part: part, problem: error)
        }
    }

    private func patch(for part: String) -> ((String) -> String?)? {
        switch part {
        case "xl/styles.xml" where !headingFormats.isEmpty: { StylesPatch.apply($0, headings: headingFormats) }
        case "docProps/core.xml" where !language.isEmpty: { CorePatch.apply($0, language: language) }
        default: nil
        }
    }
}

/// The document's language.
enum CorePatch {
    static func apply(_ xml: String, language: String) -> String? {
        let end = "</cp:coreProperties>"
        // A language tag has letters, digits and hyphens only.
        guard xml.hasSuffix(end), language.utf8.allSatisfy({ $0.isTagByte }), !xml.contains("<dc:language>") else {
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

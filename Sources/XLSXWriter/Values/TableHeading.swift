/// A table's name and headings, from which both its heading row and its entry in the file are made.
package struct TableHeading: Hashable, Sendable {
    /// Unique in the workbook without regard to case; letters A to Z, digits and underscores.
    package var name: String
    /// From column A, unique without regard to case.
    package var headings: [String]
    /// Whether the headings have filter buttons.
    package var hasFilter: Bool

    /// Makes a heading.
    package init(name: String, headings: [String], hasFilter: Bool = true) {
        self.name = name
        self.headings = headings
        self.hasFilter = hasFilter
    }

    /// Checks the headings and encodes them.
    func checkedHeadings() throws(TableFault) -> [CellText] {
        guard !headings.isEmpty else { throw .noColumns }
        guard headings.count <= ExcelLimits.columns else { throw .tooManyColumns }
        var seen: Set<String> = []
        var texts: [CellText] = []
        for heading in headings {
            guard seen.insert(heading.lowercased()).inserted else { throw .duplicateHeading(heading) }
            do throws(TextFault) {
                texts.append(try CellText(line: heading))
            } catch {
                throw .heading(heading, error)
            }
        }
        return texts
    }
}

/// The workbook part: which sheets there are, and from when days count (ECMA-376, part 1, 18.2).
final class WorkbookPart: XMLHandler {
    /// A sheet of the workbook.
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// The id of the relationship to its part.
        let relationship: String
    }

    /// The sheets, in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    /// From which day numbers of days count.
    private(set) var dateSystem = DateSystem.since1900

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        let name = element.local
        if name == "sheet" {
            sheets.append(
                Sheet(
                    name: attributes.string("name") ?? "Sheet \(sheets.count + 1)",
                    isHidden: attributes.value("state").map { !($0 == "visible") } ?? false,
                    relationship: attributes.local("id") ?? ""))
        } else if name == "workbookPr", let is1904 = attributes.value("date1904"), is1904.isTrue {
            dateSystem = .since1904
        }
    }
}

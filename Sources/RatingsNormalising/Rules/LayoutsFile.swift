import Yams

/// `layouts.yaml` as it is written.
///
/// It is read from nodes: the decoder takes several times as long, and each run of the command would wait for it.
struct LayoutsFile {
    struct Layout {
        let id: String
        let name: String
        let from: String
        let shape: String
        let columns: [String]
        let oneOf: [String]
        let without: [String]
        let headings: [String]
        let tellsAll: Bool
        let also: [String: String]
    }

    let layouts: [Layout]

    init(_ yaml: String) throws(RulesError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml, .basic)
        } catch {
            throw RulesError(file: "layouts.yaml", reason: "\(error)")
        }
        guard let entries = root?.mapping?["layouts"]?.sequence else {
            throw RulesError(file: "layouts.yaml", reason: "there is no list “layouts”")
        }
        var layouts: [Layout] = []
        for entry in entries { layouts.append(try Self.layout(entry)) }
        self.layouts = layouts
    }

    private static let keys: Set<String> = [
        "id", "name", "from", "shape", "columns", "one-of", "without", "headings", "tells-all", "also",
    ]

    private static func layout(_ entry: Node) throws(RulesError) -> Layout {
        var words: [String: String] = [:]
        var lists: [String: [String]] = [:]
        var also: [String: String] = [:]
        for (key, value) in entry.mapping ?? [:] {
            let key = key.scalar?.string ?? ""
            guard keys.contains(key) else { throw mistake(entry, "“\(key)” is no key of a layout") }
            if let mapping = value.mapping {
                for (heading, field) in mapping { also[heading.scalar?.string ?? ""] = field.scalar?.string ?? "" }
            } else if let list = value.sequence {
                lists[key] = list.compactMap { $0.scalar?.string }
            } else {
                words[key] = value.scalar?.string
            }
        }
        guard let id = words["id"], let name = words["name"], let from = words["from"], let shape = words["shape"],
            let columns = lists["columns"]
        else { throw mistake(entry, "id, name, from, shape and columns are needed") }
        return Layout(
            id: id, name: name, from: from, shape: shape, columns: columns, oneOf: lists["one-of"] ?? [],
            without: lists["without"] ?? [], headings: lists["headings"] ?? [],
            tellsAll: words["tells-all"] == "yes", also: also)
    }

    private static func mistake(_ entry: Node, _ reason: String) -> RulesError {
        RulesError(file: "layouts.yaml", reason: "line \(entry.mark?.line ?? 1): \(reason)")
    }
}

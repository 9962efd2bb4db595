/// The relationships of a part of an Office Open XML package: what its ids stand for (ECMA-376, part 2, chapter 9).
final class Relationships: XMLHandler {
    /// One relationship.
    struct Relationship {
        /// The last word of its type, such as "worksheet"; what stands before it differs between two editions of the
        /// format.
        let type: String
        /// The part, by its name in the package, or an address outside of it.
        let target: String
        let isExternal: Bool
    }

    /// The relationships by their ids.
    private(set) var byID: [String: Relationship] = [:]
    private let folder: String

    /// Makes the relationships of a part without any.
    ///
    /// - Parameter part: The name of the part; targets are told from its folder.
    init(of part: String) {
        folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The name of the part that has the relationships of a part.
    static func name(of part: String) -> String {
        let file = part.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return "\(part.dropLast(file.count))_rels/\(file).rels"
    }

    /// The first relationship of a type.
    func first(_ type: String) -> Relationship? {
        byID.sorted { $0.key < $1.key }.map(\.value).first { $0.type == type && !$0.isExternal }
    }

    override func start(_ element: XMLName, _ attributes: XMLAttributes) {
        guard element.local == "Relationship", let id = attributes.string("Id"),
            let type = attributes.string("Type"), let target = attributes.string("Target")
        else { return }
        let isExternal = attributes.value("TargetMode").map { $0 == "External" } ?? false
        byID[id] = Relationship(
            type: type.split(separator: "/").last.map(String.init) ?? type,
            target: isExternal ? target : resolved(target), isExternal: isExternal)
    }

    /// A target as the name of a part: from the top of the package, without `..`.
    private func resolved(_ target: String) -> String {
        var steps: [Substring] = []
        for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

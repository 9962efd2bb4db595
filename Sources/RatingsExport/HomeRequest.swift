import RatingsAnalysis
import RatingsLayout
import RatingsModel
import RatingsNormalising
import RatingsReading

/// The home authority and whom it is compared with, as the user names them.
package struct HomeRequest: Hashable, Sendable {
    /// A whole name, an alias or a code; nil for a workbook without a home.
    package var name: String?
    /// The path of a table of statistical neighbours.
    package var neighbours: String?
    /// Groups that it is compared with.
    package var groups: [Template.Group]
    /// How much of the files is read.
    package var limits = ReadingLimits()

    /// Makes a request.
    package init(name: String? = nil, neighbours: String? = nil, groups: [Template.Group] = []) {
        self.name = name
        self.neighbours = neighbours
        self.groups = groups
    }

    /// Reads the files and finds the authority.
    ///
    /// - Returns: Nil where no home is asked for.
    /// - Throws: ``RequestRefusal`` where no authority is called so, or ``InputFailure`` where a file can't be used.
    package func home(in rules: Rules, asOf day: CalendarDate? = nil) throws -> Home? {
        guard let name else { return nil }
        let authority = try Self.authority(named: name, in: rules, asOf: day)
        var near: [Authority.ID] = []
        if let neighbours {
            let all = try Self.read(neighbours, limits) { bytes in
                try NeighboursFile(rules: rules).neighbours(path: neighbours, bytes: bytes, limits: limits)
            }
            guard let found = all[authority] else {
                throw InputFailure(
                    path: neighbours,
                    problem: .mistaken(
                        ListMistake(
                            message: "it has no neighbours of \(rules.register.displayName(authority))",
                            remedy: "Add its rows, or leave --neighbours out.")))
            }
            near = found
        }
        return Home(authority, neighbours: near, groups: try groups.map { try Self.group($0, in: rules, limits) })
    }

    /// The authority of a name. Of two that bore it, the one that exists, or existed on the day.
    package static func authority(
        named text: String, in rules: Rules, asOf day: CalendarDate?
    ) throws -> Authority.ID {
        let found = rules.authorities.find(text)
        let asOf = AsOf(day)
        if let id = found.first(where: { asOf.counts(rules.register[$0]) }) { return id }
        if let gone = found.last {
            let authority = rules.register[gone]
            let after = rules.register.ids.filter { authority.successors.contains(rules.register[$0].code) }
                .map(rules.register.displayName)
            throw RequestRefusal(
                message: "\(authority.name) is no authority \(day.map { "on \($0.longEnglish)" } ?? "now")",
                remedy: after.isEmpty
                    ? "Name one that existed then." : "After it came \(after.joined(separator: " and ")).",
                asked: text)
        }
        let names = rules.authorities.candidates(for: text).map { "“\($0)”" }.joined(separator: " or ")
        throw RequestRefusal(
            message: "no authority is called “\(text)”",
            remedy: names.isEmpty ? "Give its whole name or its code, such as E08000035." : "Did you mean \(names)?",
            asked: text)
    }

    /// A group as a template or the command line names it.
    package static func group(
        _ group: Template.Group, in rules: Rules, _ limits: ReadingLimits = ReadingLimits()
    ) throws -> AuthorityGroup {
        switch group {
        case .reference(let text): return try self.group(text, in: rules, limits)
        case .list(let name, let members):
            do {
                return try GroupFile(rules: rules).group(named: name, members: members)
            } catch let mistake as ListMistake {
                throw RequestRefusal(message: "group “\(name)”: \(mistake.description)", remedy: mistake.remedy)
            }
        }
    }

    /// The group with a key that is built in, or of a file.
    package static func group(
        _ text: String, in rules: Rules, _ limits: ReadingLimits = ReadingLimits()
    ) throws -> AuthorityGroup {
        let reader = GroupFile(rules: rules)
        if let group = try reader.builtIn(text) { return group }
        return try read(text, limits) { bytes in
            let file = text.split(separator: "/").last.map(String.init) ?? text
            let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
            return try reader.group(
                String(decoding: DecodedText(decoding: bytes).bytes, as: UTF8.self), fallbackName: name)
        }
    }

    private static func read<Result>(
        _ path: String, _ limits: ReadingLimits, _ parse: ([UInt8]) throws -> Result
    ) throws -> Result {
        do {
            return try parse(try ByteSource.load(path: path, limits: limits))
        } catch let error as ReadError {
            throw InputFailure(path: path, problem: .unreadable(error))
        } catch let mistake as ListMistake {
            throw InputFailure(path: path, problem: .mistaken(mistake))
        }
    }
}

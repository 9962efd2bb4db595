import RatingsModel
import RatingsReading

/// Reads a table of statistical neighbours: an authority, a rank, and a neighbour in each row, by name or by code.
package struct NeighboursFile: Sendable {
    /// The columns that are read. Of names and codes one is enough.
    private struct Columns {
        var authority: Int?
        var code: Int?
        var rank: Int?
        var neighbour: Int?
        var neighbourCode: Int?

        init(_ heading: [String]) {
            let keys = heading.map(MatchKey.make)
            authority = keys.firstIndex(of: "authority") ?? keys.firstIndex(of: "local authority")
            code = keys.firstIndex(of: "gss code")
            rank = keys.firstIndex(of: "rank")
            neighbour = keys.firstIndex(of: "neighbour")
            neighbourCode = keys.firstIndex(of: "neighbour gss code")
        }

        var isComplete: Bool { (authority ?? code) != nil && rank != nil && (neighbour ?? neighbourCode) != nil }
    }

    private let authorities: AuthorityMatcher
    private let register: AuthorityRegister

    /// Makes a reader.
    package init(rules: Rules) {
        authorities = rules.authorities
        register = rules.register
    }

    /// Reads the neighbours of all authorities, the nearest first.
    ///
    /// - Throws: ``ReadError``, or ``ListMistake`` for the first mistake.
    package func neighbours(
        path: String, bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws -> [Authority.ID: [Authority.ID]] {
        var opened = try OpenedSource(path: path, bytes: bytes, limits: limits)
        var record = Record()
        guard try opened.reader.read(into: &record) else { throw ReadError.empty(path: path) }
        let heading = record.texts
        let columns = Columns(heading)
        guard columns.isComplete, let rankColumn = columns.rank else {
            throw ListMistake(
                row: Int(record.row), message: "this is no table of statistical neighbours",
                remedy: "Head the columns authority or gss_code, rank, and neighbour or neighbour_gss_code.")
        }
        var ranked: [Authority.ID: [Int: Authority.ID]] = [:]
        while try opened.reader.read(into: &record) {
            if record.isBlank { continue }
            let home = try authority(columns.authority, columns.code, record, heading)
            let neighbour = try authority(columns.neighbour, columns.neighbourCode, record, heading)
            func mistake(_ column: Int?, _ message: String, _ remedy: String) -> ListMistake {
                ListMistake(
                    row: Int(record.row), column: column.flatMap { heading.indices.contains($0) ? heading[$0] : nil },
                    value: column.map(record.text), message: message, remedy: remedy)
            }
            guard let rank = Int(record.text(rankColumn).trimmingBlanks), rank > 0 else {
                throw mistake(rankColumn, "a rank is a whole number from 1", "Write 1 for the nearest neighbour.")
            }
            guard home != neighbour else {
                throw mistake(
                    columns.neighbour ?? columns.neighbourCode, "an authority is no neighbour of its own",
                    "Correct the neighbour.")
            }
            guard ranked[home]?[rank] == nil else {
                throw mistake(
                    rankColumn, "\(register.displayName(home)) has two neighbours of this rank",
                    "Correct one of the ranks.")
            }
            guard ranked[home]?.values.contains(neighbour) != true else {
                throw mistake(
                    columns.neighbour ?? columns.neighbourCode,
                    "\(register.displayName(home)) has this neighbour twice", "Keep one of the two rows.")
            }
            ranked[home, default: [:]][rank] = neighbour
        }
        return ranked.mapValues { $0.sorted { $0.key < $1.key }.map(\.value) }
    }

    /// The authority of a row. A name is trusted, and a code that says something else is a mistake.
    private func authority(
        _ name: Int?, _ code: Int?, _ record: Record, _ heading: [String]
    ) throws -> Authority.ID {
        func read(_ column: Int?) throws -> Authority.ID? {
            guard let column else { return nil }
            let text = record.text(column).trimmingBlanks
            if text.isEmpty { return nil }
            return try authorities.one(
                text, row: Int(record.row), column: heading.indices.contains(column) ? heading[column] : nil, register)
        }
        let (named, coded) = (try read(name), try read(code))
        if let named, let coded, named != coded {
            throw ListMistake(
                row: Int(record.row), column: code.flatMap { heading.indices.contains($0) ? heading[$0] : nil },
                value: code.map(record.text),
                message: "this is the code of \(register.displayName(coded)), not of \(register.displayName(named))",
                remedy: "Correct the code or the name, or leave the code out.")
        }
        guard let found = named ?? coded else {
            throw ListMistake(
                row: Int(record.row), message: "the row names no authority",
                remedy: "Fill in the name or the code of both authorities.")
        }
        return found
    }
}

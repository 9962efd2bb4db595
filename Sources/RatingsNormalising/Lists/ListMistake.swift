import RatingsModel

/// What is wrong with a list of authorities, and what to do.
package struct ListMistake: Error, Hashable, CustomStringConvertible, Sendable {
    /// The row or the line, from 1; nil where it is about the whole file.
    package let row: Int?
    /// The column; nil where there is none.
    package let column: String?
    /// The value; nil where it is about the whole row.
    package let value: String?
    /// What is the matter, in a sentence without a full stop.
    package let message: String
    /// What to do, in a sentence.
    package let remedy: String

    /// Makes a mistake.
    package init(
        row: Int? = nil, column: String? = nil, value: String? = nil, message: String, remedy: String
    ) {
        self.row = row
        self.column = column
        self.value = value
        self.message = message
        self.remedy = remedy
    }

    /// The place and what is the matter.
    package var description: String {
        let place = [row.map { "row \($0)" }, column.map { "column “\($0)”" }, value.map { "“\($0)”" }]
            .compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? message : "\(place): \(message)"
    }
}

extension AuthorityMatcher {
    /// The one authority that a cell of a list means: of two of one name, the one that exists now.
    func one(
        _ text: String, row: Int?, column: String?, _ register: AuthorityRegister
    ) throws(ListMistake) -> Authority.ID {
        let found = find(text)
        if let id = found.first(where: { register[$0].validTo == nil }) ?? found.last { return id }
        let names = candidates(for: text).map { "“\($0)”" }.joined(separator: " or ")
        throw ListMistake(
            row: row, column: column, value: text, message: "no authority is called so",
            remedy: names.isEmpty ? "Give its whole name or its code, such as E08000035." : "Did you mean \(names)?")
    }
}

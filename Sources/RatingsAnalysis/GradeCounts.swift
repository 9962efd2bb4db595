import RatingsModel

/// How many authorities have which grade in an area, and how many have none and why.
package struct GradeCounts: Hashable, Sendable {
    /// The number of authorities counted, each once.
    package let authorities: Int
    private let grades: [Int]
    private let statuses: [Int]

    /// Counts latest judgements.
    package init(_ judgements: [LatestJudgement]) {
        var grades = [Int](repeating: 0, count: Grade.allCases.count)
        var statuses = [Int](repeating: 0, count: Judgement.Status.allCases.count)
        for judgement in judgements {
            statuses[Int(judgement.standing.status.rawValue)] += 1
            if let grade = judgement.standing.grade { grades[Int(grade.rawValue)] += 1 }
        }
        authorities = judgements.count
        self.grades = grades
        self.statuses = statuses
    }

    /// The number of authorities with a grade.
    package subscript(grade: Grade) -> Int { grades[Int(grade.rawValue)] }

    /// The number of authorities with a status.
    package subscript(status: Judgement.Status) -> Int { statuses[Int(status.rawValue)] }

    /// The number of authorities that have a grade: what shares are shares of.
    package var graded: Int { grades.reduce(0, +) }

    /// Authorities whose framework judges the area and whose grade the data does not have.
    package var withoutGrade: Int {
        authorities - graded - self[.notInFramework] - self[.notYetInspected]
    }

    /// The share of a grade among the authorities that have one, from 0 to 1; nil where none has.
    package func share(of grade: Grade) -> Double? {
        graded == 0 ? nil : Double(self[grade]) / Double(graded)
    }

    /// The share of authorities that are good or outstanding among those with a grade; nil where none has.
    package var shareGoodOrBetter: Double? {
        graded == 0 ? nil : Double(self[.outstanding] + self[.good]) / Double(graded)
    }
}

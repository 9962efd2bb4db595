import RatingsAnalysis
import RatingsModel

/// Trajectories in words.
struct TrajectoryWording: Sendable {
    private let dataset: Dataset

    init(_ dataset: Dataset) {
        self.dataset = dataset
    }

    /// The judgements in order: "Requires improvement (2019), Good (2023)".
    func order(_ trajectory: Trajectory) -> String {
        trajectory.run.entries.map { entry in
            var details = [year(entry)]
            if entry.standing.notes.contains(.adequateAtTheTime) { details.append("Adequate at the time") }
            return "\(Self.words(entry.standing)) (\(details.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }

    /// The run at the end: "Outstanding three times running since 2018".
    func present(_ trajectory: Trajectory) -> String {
        let end = trajectory.end.map { entry in
            entry.run == nil ? ", then not judged (\(year(entry)))" : ", then not comparable (\(year(entry)))"
        }
        guard let first = trajectory.present.first else { return "[x] Last grade not known" + (end ?? "") }
        let grade = Self.words(first.standing)
        let run =
            switch trajectory.present.count {
            case 1: "\(grade) in \(year(first))"
            case 2: "\(grade) twice running since \(year(first))"
            case let count: "\(grade) \(Self.number(count)) times running since \(year(first))"
            }
        return run + (end ?? "")
    }

    private func year(_ entry: Series.Entry) -> String {
        entry.day.map { String($0.year) } ?? "year not known"
    }

    private static func words(_ standing: Standing) -> String {
        switch standing.grade {
        case .requiresImprovement: "Requires improvement"
        case let grade?: grade.name
        case nil: standing.status == .notJudged ? "No grade given" : "Not known"
        }
    }

    private static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}

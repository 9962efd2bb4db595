import Foundation
import RatingsModel

/// What is kept of a run.
package struct RunRecord: Codable, Hashable, Sendable {
    /// A file that a run wrote.
    package struct File: Codable, Hashable, Sendable {
        /// From the output folder.
        package var name: String
        package var bytes: Int
        package var sha256: String
    }

    /// A source that was read.
    package struct SourceRecord: Codable, Hashable, Sendable {
        package var name: String
        package var rows: Int
        package var sha256: String
        /// The day of the last good copy that stood in for it; nil where it was read itself.
        package var copyOf: String?
    }

    /// When it began, in UTC: `2026-11-01T06:30:00Z`.
    package var started: String
    /// How long it took, in seconds.
    package var seconds: Double
    /// The month, `YYYY-MM`.
    package var month: String
    /// The day as at which ratings are told; nil where everything counts.
    package var asOf: String?
    /// What was read.
    package var sources: [SourceRecord] = []
    /// The number of inspections and visits.
    package var inspections = 0
    /// Findings that are warnings, and rows left out.
    package var warnings = 0
    package var leftOut = 0
    /// What was written, all of it or nothing.
    package var files: [File] = []
    /// The exit code.
    package var result: Int32 = 0
    /// What went wrong, in sentences.
    package var problems: [String] = []

    /// The result in words.
    package var resultName: String {
        switch result {
        case 0: "done"
        case 1: "done, with warnings"
        case 75 where !files.isEmpty: "done, with an old copy of a source"
        default: "failed"
        }
    }

    /// Whether the files were written.
    package var isDone: Bool { !files.isEmpty }
}

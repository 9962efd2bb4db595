import RatingsAnalysis
import RatingsModel

/// Writes changes as JSON: what was compared, the numbers, and one object for each change.
///
/// The members are a contract; see `docs/changes.md`.
package struct ChangesJSONWriter: Sendable {
    private let later: Edition

    /// Makes a writer.
    ///
    /// - Parameter later: What the changes lead to.
    package init(to later: Edition) {
        self.later = later
    }

    /// Writes everything.
    package func write<Sink: ByteSink & ~Copyable>(
        _ changes: Changes, of dataset: Dataset, to sink: inout Sink
    ) throws(OutputError) {
        var json = JSONEmitter()
        json.object(.block) { json in
            json.key("from")
            json.edition(changes.earlier)
            json.key("to")
            json.edition(later)
            json.key("inspections")
            json.object { json in
                json.member("before", changes.counts.before)
                json.member("now", changes.counts.now)
                json.member("new", changes.counts.new)
                json.member("added", changes.counts.added)
                json.member("gone", changes.counts.gone)
                json.member("corrected", changes.counts.corrected)
            }
            json.member("improved", changes.moved.improved)
            json.member("declined", changes.moved.declined)
            json.key("changes")
            let fields = ChangeFields(dataset: dataset)
            json.array(.block) { json in
                for change in changes.all {
                    json.object { $0.change(fields.values(change)) }
                }
            }
        }
        json.endLine()
        try json.drain(to: &sink)
    }
}

extension JSONEmitter {
    fileprivate mutating func edition(_ edition: Edition) {
        object { json in
            switch edition.origin {
            case .month(let month):
                json.member("month", month.iso)
                json.member("file", String?.none)
            case .file(let path):
                json.member("month", String?.none)
                json.member("file", path)
            }
            json.member("as_of", edition.asOf?.iso)
            json.member("sources", edition.sources)
        }
    }

    fileprivate mutating func change(_ values: [ChangeFields.Value]) {
        for (name, value) in zip(ChangeFields.names, values) {
            switch value {
            case .text(let text): member(name, text)
            case .number(let number): member(name, number)
            case .flag(let flag?): member(name, flag)
            case .flag(nil): member(name, String?.none)
            }
        }
    }
}

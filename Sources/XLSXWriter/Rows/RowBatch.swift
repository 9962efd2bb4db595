import BackgroundWork

/// Rows of a sheet that are written in ranges, several of them at the same time.
///
/// Each range is packed by itself, so that the bytes are the same however many threads there are.
struct RowBatch {
    let sheet: String
    /// The row of the first position.
    let first: Int
    let count: Int
    let rowHeight: Double?
    let state: WorkbookState

    /// Rows of a range: so many that starting on it costs nothing, and so few that threads end together.
    static let rangeSize = 1_000
    /// Rows at the start in which most looks of a table turn up.
    private static let probeSize = 32

    /// What came of a range.
    private struct Part<Outcome: Sendable>: Sendable {
        var rows: WrittenRows
        var outcome: Outcome
        /// Looks that the workbook didn't have. The rows are void then.
        var missingLooks: [CellFormat]
    }

    /// Writes all ranges.
    ///
    /// - Parameter add: Takes the rows of a range, one after the other.
    func write<Outcome: Sendable>(
        _ body: @escaping @Sendable (Range<Int>, inout Rows) throws -> Outcome,
        add: (WrittenRows) throws(WorkbookError) -> Void
    ) throws -> [Outcome] {
        try probe(body)
        var parts = [Part<Outcome>?](repeating: nil, count: ranges.count)
        var open = Array(ranges.indices)
        while !open.isEmpty {
            for (index, part) in zip(open, try write(open.map { ranges[$0] }, body)) {
                for look in part.missingLooks { _ = try state.formats.format(for: look) }
                parts[index] = part
            }
            open = open.filter { parts[$0]?.missingLooks.isEmpty == false }
        }
        return try parts.compactMap { part in
            guard let part else { return nil }
            try add(part.rows)
            return part.outcome
        }
    }

    /// Makes the workbook know the looks of the first rows, which are written in vain, so that few ranges are.
    private func probe<Outcome>(_ body: (Range<Int>, inout Rows) throws -> Outcome) throws {
        var rows = Rows(
            of: sheet, after: first - 1, looks: Looks(of: state.formats), ordinaryHeight: rowHeight,
            packer: state.packer)
        _ = try body(0..<min(count, Self.probeSize), &rows)
        state.packer.discard()
    }

    private var ranges: [Range<Int>] {
        stride(from: 0, to: count, by: Self.rangeSize).map { $0..<min($0 + Self.rangeSize, count) }
    }

    private func write<Outcome: Sendable>(
        _ ranges: [Range<Int>], _ body: @escaping @Sendable (Range<Int>, inout Rows) throws -> Outcome
    ) throws -> [Part<Outcome>] {
        let (sheet, first, rowHeight) = (sheet, first, rowHeight)
        let (spool, options, known) = (state.spool, state.options, state.formats.known)
        return try Workers.run(ranges.count, by: options.workers) {
            try RowPacker(options.packing, into: spool)
        } _: { index, packer in
            let range = ranges[index]
            let looks = Looks(known)
            var rows = Rows(
                of: sheet, after: first + range.lowerBound - 1, looks: looks, ordinaryHeight: rowHeight,
                packer: packer)
            let outcome = try body(range, &rows)
            let written: WrittenRows
            if looks.missing.isEmpty {
                written = try rows.finish()
                try options.watch(range.count)
            } else {
                packer.discard()
                written = WrittenRows()
            }
            return Part(rows: written, outcome: outcome, missingLooks: looks.missing)
        }
    }
}

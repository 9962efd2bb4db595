import RatingsModel

/// What one source gave, before it is put together with others.
package struct Reading: Sendable {
    /// The source, as it was understood.
    package internal(set) var source: Source
    var result: SourceNormaliser.Result

    /// Whether the other parts of the file say nothing but what this one says.
    package var tellsAll: Bool { result.tellsAll }

    /// Adds something that was found besides. Its source is this one, whatever it says.
    package mutating func report(_ finding: Finding) {
        result.findings.append(finding)
    }

    /// Gives everything its position among the sources.
    mutating func move(to position: UInt16) {
        for index in result.findings.indices { result.findings[index].source = position }
        guard position != 0 else { return }
        for index in result.inspections.indices {
            let inspection = result.inspections[index]
            result.inspections[index].location = inspection.location.moved(to: position)
            for judgement in inspection.judgements.indices {
                result.inspections[index].judgements[judgement].location =
                    inspection.judgements[judgement].location.moved(to: position)
            }
        }
    }
}

extension SourceLocation {
    fileprivate func moved(to source: UInt16) -> SourceLocation { SourceLocation(source: source, row: row) }
}

import RatingsModel

/// What one source gave, before it is put together with others.
package struct Reading: Sendable {
    /// The source, as it was understood.
    package var source: Source
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
        for index in result.inspections.indices { result.inspections[index].move(toSource: position) }
    }
}

/// Everything that was read: the inspections, what was found wrong, and where it all came from.
package struct Dataset: Sendable {
    /// The frameworks, areas and types that the ids of the inspections belong to.
    package var catalogue: FrameworkCatalogue
    /// The authorities that the ids of the inspections belong to.
    package var register: AuthorityRegister
    /// The sources, in the order in which they were given.
    package var sources: [Source]
    /// The inspections and visits, each once, in the order in which they were found.
    package var inspections: [Inspection]
    /// What was found, in the order of sources and rows.
    package var findings: [Finding]
    /// The pages of authorities at Ofsted, as far as a source has links to them. All begin with https.
    package var pages: [Authority.ID: String]

    /// Makes a dataset.
    package init(
        catalogue: FrameworkCatalogue, register: AuthorityRegister, sources: [Source] = [],
        inspections: [Inspection] = [], findings: [Finding] = [], pages: [Authority.ID: String] = [:]
    ) {
        self.catalogue = catalogue
        self.register = register
        self.sources = sources
        self.inspections = inspections
        self.findings = findings
        self.pages = pages
    }

    /// The sum of the tallies of all sources.
    package var tally: RowTally { sources.reduce(RowTally()) { $0 + $1.tally } }

    /// The sources that could not be fetched, so that copies of earlier days stand in for them.
    package var staleSources: [Source] { sources.filter { $0.retrieval?.copy?.reason != nil } }
}

/// What became of the rows of a source. Every row is in exactly one of the counts.
package struct RowTally: Hashable, Sendable {
    /// Rows that gave an inspection, or an authority that is not yet inspected.
    package var used = 0
    /// Rows whose inspections were known already.
    package var duplicates = 0
    /// Rows that tell of a visit.
    package var visits = 0
    /// Titles, notes, headings, empty rows.
    package var notData = 0
    /// Rows that were left out, each with a finding that says why.
    package var rejected = 0

    /// Makes an empty tally.
    package init() {}

    /// The number of rows read.
    package var read: Int { used + duplicates + visits + notData + rejected }

    /// The tally of two sources together.
    package static func + (left: RowTally, right: RowTally) -> RowTally {
        var sum = left
        sum.used += right.used
        sum.duplicates += right.duplicates
        sum.visits += right.visits
        sum.notData += right.notData
        sum.rejected += right.rejected
        return sum
    }
}

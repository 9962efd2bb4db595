import RatingsModel

/// Where an authority stands in an area: its grade, or why there is none.
package struct Standing: Hashable, Sendable {
    /// Why there is a grade, or why there is none.
    package let status: Judgement.Status
    /// The grade; nil unless ``status`` is graded.
    package let grade: Grade?
    /// Remarks that go with the judgement.
    package let notes: Judgement.Notes

    /// Makes a standing; without a grade unless one is given.
    package init(_ status: Judgement.Status, grade: Grade? = nil, notes: Judgement.Notes = []) {
        self.status = status
        self.grade = grade
        self.notes = notes
    }

    /// Takes what an inspection says of an area.
    ///
    /// A framework that does not judge the area settles the matter, whatever a cell says: no grade is
    /// carried forward from an older framework or derived from other judgements. An area of the framework
    /// without a cell is missing.
    package init(of area: JudgementArea.ID, at inspection: Inspection, in catalogue: FrameworkCatalogue) {
        guard let framework = inspection.framework, catalogue[framework].judges(area) else {
            self.init(.notInFramework)
            return
        }
        guard let judgement = inspection.judgement(of: area) else {
            self.init(.missing)
            return
        }
        self.init(judgement.status, grade: judgement.grade, notes: judgement.notes)
    }
}

/// What can be found in a source. The raw value is the code in machine-readable output.
package enum FindingCode: String, CaseIterable, Hashable, Sendable {
    // The whole source.
    case noHeader = "no-header"
    case noSuchInput = "no-such-input"
    case sourceUnavailable = "source-unavailable"
    case emptyFile = "empty-file"
    case notText = "not-text"
    case malformed
    case monthFirstDates = "month-first-dates"
    case noRows = "no-rows"

    // Rows that are left out.
    case unknownAuthority = "unknown-authority"
    case authorityMissing = "authority-missing"
    case impossibleDate = "impossible-date"
    case futureDate = "future-date"
    case publishedBeforeInspection = "published-before-inspection"
    case endBeforeStart = "end-before-start"
    case endAfterPublication = "end-after-publication"
    case dateMissing = "date-missing"
    case noGradesExtracted = "no-grades-extracted"
    case frameworkUndecided = "framework-undecided"
    case unknownArea = "unknown-area"
    case raggedRow = "ragged-row"

    // Data that is used, and that somebody should look at.
    case staleSource = "stale-source"
    case formulaWithoutResult = "formula-without-result"
    case unknownHeader = "unknown-header"
    case duplicateHeader = "duplicate-header"
    case invalidText = "invalid-text"
    case unknownInspectionType = "unknown-inspection-type"
    case inspectionDateMissing = "inspection-date-missing"
    case missingGrade = "missing-grade"
    case unreadableGrade = "unreadable-grade"
    case unrecognisedGrade = "unrecognised-grade"
    case gradeCleaned = "grade-cleaned"
    case gradeDiscarded = "grade-discarded-not-in-framework"
    case adequateOutsideItsTime = "adequate-after-2013"
    case markerContradictsDate = "marker-contradicts-date"
    case visitWithGrades = "visit-with-grades"
    case gssMismatch = "gss-mismatch"
    case gssUnknown = "gss-unknown"
    case authorityOutsideItsTime = "authority-not-existing"
    case frameworkContradictsDate = "framework-contradicts-date"
    case areaOutsideItsTime = "area-outside-its-time"
    case conflict
    case sharedReport = "shared-report"
    case linkRefused = "link-refused"

    // Notes.
    case partPassedOver = "part-passed-over"
    case hiddenRows = "hidden-rows"
    case titleRow = "title-row"
    case nonDataRow = "non-data-row"
    case duplicate
    case visitNoGrades = "visit-no-grades"
    case outOfScope = "out-of-scope"
    case notYetInspected = "not-yet-inspected"
    case notJudged = "not-judged"
    case legacyAdequate = "legacy-adequate"
    case frameworkInferred = "framework-inferred"
    case gssSuperseded = "gss-superseded"
    case abolishedAuthority = "abolished-authority"

    /// How much it matters.
    package var severity: Finding.Severity {
        switch self {
        case .noHeader, .noSuchInput, .sourceUnavailable, .emptyFile, .notText, .malformed, .monthFirstDates, .noRows:
            .refuse
        case .unknownAuthority, .authorityMissing, .impossibleDate, .futureDate,
            .publishedBeforeInspection, .dateMissing, .noGradesExtracted, .frameworkUndecided,
            .unknownArea, .raggedRow:
            .reject
        case .staleSource, .formulaWithoutResult, .endBeforeStart, .endAfterPublication, .unknownHeader,
            .duplicateHeader, .invalidText,
            .unknownInspectionType, .inspectionDateMissing, .missingGrade, .unreadableGrade,
            .unrecognisedGrade, .gradeCleaned, .gradeDiscarded, .adequateOutsideItsTime,
            .markerContradictsDate, .visitWithGrades, .gssMismatch, .gssUnknown,
            .authorityOutsideItsTime, .frameworkContradictsDate, .areaOutsideItsTime, .conflict, .sharedReport,
            .linkRefused:
            .flag
        case .partPassedOver, .hiddenRows, .titleRow, .nonDataRow, .duplicate, .visitNoGrades, .outOfScope,
            .notYetInspected,
            .notJudged, .legacyAdequate, .frameworkInferred, .gssSuperseded, .abolishedAuthority:
            .info
        }
    }
}

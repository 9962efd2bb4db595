extension FindingCode {
    /// What to do about it, in a sentence; for a note, why nothing needs to be done.
    package var remedy: String {
        switch self {
        case .noHeader:
            "Give a file with a heading row that names the authority and at least two judgements, or one "
                + "that has an area and a grade in each row."
        case .noSuchInput: "Check the path and the name, and that you may read the file."
        case .sourceUnavailable: "Try again later, or download the file by hand and give its path."
        case .emptyFile: "Check that the file was saved or downloaded completely."
        case .notText: "Save the table as .xlsx, .ods or CSV, or as JSON, and give that file."
        case .malformed: "Mend the file at the place named, or save it again from the program that made it."
        case .monthFirstDates:
            "Save the file again with dates day first or as YYYY-MM-DD; or, if its dates really are month "
                + "first, say --date-order mdy."
        case .noRows: "Check that the file was saved with its rows, and not with the heading only."
        case .unknownAuthority: "Correct the name to the one of the Office for National Statistics, or add its code."
        case .authorityMissing: "Fill in the authority's name or code."
        case .impossibleDate: "Correct the date to a day that exists, day first or as YYYY-MM-DD."
        case .futureDate: "Correct the year, or wait until the day has come."
        case .publishedBeforeInspection: "Correct one of the two dates: a report is published after the inspection."
        case .endBeforeStart, .endAfterPublication: "Correct one of the two dates; the end date is not used."
        case .dateMissing: "Fill in the day on which the inspection started, or on which its report was published."
        case .noGradesExtracted: "Look the grades up in the published report and fill them in."
        case .frameworkUndecided: "Fill in the inspection type, or the day on which the inspection started."
        case .unknownArea: "Use the name of the judgement as Ofsted prints it."
        case .raggedRow:
            "Mend the row so that it has as many cells as the heading; look for a stray separator or "
                + "quotation mark."
        case .staleSource: "Run it again when the server is back; until then, changes since that day are missing."
        case .unknownHeader: "Nothing is read from this column. Rename it if it holds something that is needed."
        case .duplicateHeader: "Keep one of the columns; the first is read."
        case .invalidText:
            "Save the file again as UTF-8; the characters that could not be read are shown as a replacement "
                + "mark."
        case .unknownInspectionType: "Fill in short or standard, if it is known. The grades are used."
        case .inspectionDateMissing:
            "Fill in the day on which the inspection started, if it is known. The publication date is used "
                + "for the order."
        case .missingGrade: "Look the grade up in the published report and fill it in."
        case .unreadableGrade: "Look the grade up in the published report and fill it in."
        case .unrecognisedGrade:
            "Write Outstanding, Good, Requires improvement to be good or Inadequate. Numbers are not taken "
                + "for grades."
        case .gradeCleaned: "Check the cell against the published report."
        case .gradeDiscarded:
            "Check the cell against the published report: the framework of that day has no such judgement."
        case .adequateOutsideItsTime: "Check the date and the grade: Adequate was the third grade until 2013 only."
        case .markerContradictsDate: "Check the inspection date against the published report."
        case .visitWithGrades: "Check the type: a visit gives no grades. They are not used."
        case .gssMismatch: "Correct the code, or the name. The name is trusted."
        case .gssUnknown: "Correct the code. The name is trusted."
        case .authorityOutsideItsTime: "Check the date and the authority: it did not exist on that day."
        case .frameworkContradictsDate: "Check the framework and the date. The framework of the start day is used."
        case .areaOutsideItsTime: "Check the publication date against the published report."
        case .conflict: "Check the published report, and correct the source that is wrong. The first value is kept."
        case .sharedReport: "Check which authority the report is about."
        case .linkRefused: "Give the report's address, starting with https. This one is not made a link."
        case .formulaWithoutResult:
            "Open the file in a spreadsheet program and save it there, so that it has the results of its formulas."
        case .partPassedOver: "Nothing to do, unless ratings stand in it: then name its sheet with --sheet."
        case .hiddenRows:
            "Nothing to do: hidden rows are read as the others are. Take those away that should not count."
        case .titleRow, .nonDataRow: "Nothing to do: the row is not part of a table."
        case .duplicate: "Nothing to do: the inspection is known already and is counted once."
        case .visitNoGrades: "Nothing to do: a visit gives no grades. It is listed in the inspection history."
        case .outOfScope: "Nothing to do: this scheme is not reported here."
        case .notYetInspected: "Nothing to do: the authority is listed without a grade."
        case .notJudged: "Nothing to do: the inspectors gave no grade."
        case .legacyAdequate: "Nothing to do: the grade is shown with a note and stays out of later series."
        case .frameworkInferred: "Add the day on which the inspection started, to be sure."
        case .gssSuperseded: "Nothing to do: the present code is shown."
        case .abolishedAuthority: "Nothing to do: its grades are never those of its successor."
        }
    }
}

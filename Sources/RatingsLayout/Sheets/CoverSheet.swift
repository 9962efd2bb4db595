import RatingsAnalysis
import RatingsModel

/// The first sheet: what this is, what it covers, where it comes from, how to read it, whom to ask.
enum CoverSheet {
    /// What fits the width of an upright A4 page without being made smaller, in characters.
    private static let width = 72.0

    static func make(_ context: SheetContext) -> SheetDraft {
        let template = context.template
        var lines = (context.options.notices + template.cover.map(context.filled)).map(paragraph)
        lines += covers(context) + reading(context) + sources(context)
        lines += [
            subheading("Contact and licence"),
            paragraph("Contact: \(template.contact)."),
            paragraph("Made by: \(template.council), for \(context.month.longEnglish)."),
            paragraph(
                "Contains public sector information licensed under the Open Government Licence v3.0. Ofsted is the "
                    + "source of the judgements; this workbook is not an Ofsted publication."),
        ]
        let plan = SheetPlan(
            name: "Cover", title: context.filled(template.title) + context.titleEnd, lines: lines,
            freezesHeading: false, page: .portrait, textWidth: width)
        return SheetDraft(plan: plan, about: "What this workbook covers, its sources and how to read it.")
    }

    private static func covers(_ context: SheetContext) -> [SheetPlan.Line] {
        let coverage = context.analysis.coverage
        var numbers = Wording.count(coverage.inspections, "inspection")
        if coverage.visits > 0 { numbers += " and " + Wording.count(coverage.visits, "visit") }
        var lines = [
            subheading("What this workbook covers"),
            paragraph(
                "Ofsted's judgements of the children's services of English local authorities, for "
                    + "\(context.month.longEnglish) (to \(context.month.lastDay.longEnglish))."),
            paragraph("The data has \(numbers) of \(Wording.count(coverage.authorities, "authority", "authorities"))."),
        ]
        let awaited = context.analysis.awaitedAuthorities
        if awaited > 0 {
            lines.append(
                paragraph(
                    "Listed as not yet inspected: \(Wording.count(awaited, "authority", "authorities"))."
                ))
        }
        if let starts = coverage.starts { lines.append(paragraph("They started \(Wording.range(starts)).")) }
        if let published = coverage.publications {
            lines.append(paragraph("Their reports were published \(Wording.range(published))."))
        }
        if let selection = context.selection {
            lines.append(paragraph("Only these authorities are shown: \(selection)."))
        }
        let left = context.whole.areas.count - context.template.areas.chosen(in: context.whole).count
        if left > 0 {
            lines.append(
                paragraph(
                    "Judgements in \(Wording.count(left, "area")) of older frameworks are in the data and have no sheet in "
                        + "this workbook."))
        }
        if let day = context.analysis.asOf.day {
            lines.append(
                paragraph(
                    "Ratings are as at \(day.longEnglish): what started after that day, and authorities that did not "
                        + "exist on it, are left out."))
        }
        return lines
    }

    private static func reading(_ context: SheetContext) -> [SheetPlan.Line] {
        let colours =
            context.template.palette.isColourless
            ? "" : " Colour only repeats what the word in the cell says."
        var lines = [
            subheading("How to read it"),
            paragraph("The grades, best first: \(Wording.list(Grade.allCases.map(\.name))).\(colours)"),
            paragraph(Wording.shorthand),
        ]
        guard context.template.sheets.contains(where: { [.areas, .area].contains($0.kind) }) else { return lines }
        let notes = context.name(of: .notes).map { " The sheet \($0) says more." } ?? ""
        switch context.template.rows {
        case .latest:
            lines.append(
                paragraph(
                    "Each sheet of an area shows the latest judgement of each authority, by the day on which the inspection "
                        + "started, with the judgement before it and the direction. A grade is never carried forward from "
                        + "an older framework.\(notes)"))
        case .all:
            lines.append(
                paragraph(
                    "Each sheet of an area shows every inspection that could judge it, with the judgement before it and the "
                        + "direction. A grade is never carried forward from an older framework.\(notes)"))
        }
        return lines
    }

    private static func sources(_ context: SheetContext) -> [SheetPlan.Line] {
        var lines = [subheading("Sources")]
        if context.dataset.sources.isEmpty { lines.append(paragraph("Source: none was given.")) }
        for (source, coverage) in zip(context.dataset.sources, context.whole.coverageBySource) {
            var text = "Source: \(DataText.plain(source.name)), \(Wording.count(source.tally.read, "row"))"
            let form = [source.format, source.encoding].filter { !$0.isEmpty }
            if !form.isEmpty { text += ", " + form.joined(separator: ", ") }
            text += ". "
            if let starts = coverage.starts {
                text += "Inspections and visits that started \(Wording.range(starts))."
            } else if let published = coverage.publications {
                text += "Reports published \(Wording.range(published))."
            } else {
                text += "No dates."
            }
            lines.append(paragraph(text))
            if let retrieval = source.retrieval { lines.append(paragraph(RetrievalText.sentences(retrieval))) }
            if !source.sha256.isEmpty { lines.append(paragraph("SHA-256: \(source.sha256)")) }
        }
        return lines
    }

    private static func subheading(_ text: String) -> SheetPlan.Line {
        SheetPlan.Line(.text(text, .subheading), height: 30)
    }

    private static func paragraph(_ text: String) -> SheetPlan.Line {
        SheetPlan.Line(
            .text(text, .intro), height: TextMeasure.height(lines: TextMeasure.lines(text, in: width)))
    }
}

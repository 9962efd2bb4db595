import RatingsModel

@testable import RatingsAnalysis

/// A catalogue in small: two old schemes, a review of another body, and the three versions of ILACS.
struct FixtureCatalogue {
    /// What is known of an area, and under which frameworks it may be compared.
    struct Area {
        var key: String
        var name: String
        var series: [[String]] = []
    }

    /// What is known of a framework, its areas by key.
    struct Scheme {
        var key: String
        var family: String
        var first: String
        var last: String?
        var areas: [String]
        var isAdequate = false
        var isOfAnotherBody = false
    }

    /// What is known of a type of inspection.
    struct Kind {
        var name: String
        var kind: InspectionType.Kind = .graded
        var only: [String]?
    }

    var areas: [Area] = [
        Area(key: "overall", name: "Overall effectiveness", series: [["SIF", "ILACS-2018", "ILACS-2023"]]),
        Area(key: "leaders", name: "Impact of leaders", series: [["ILACS-2018", "ILACS-2023", "ILACS-2026"]]),
        Area(
            key: "help-protection", name: "Help and protection",
            series: [["SIF", "ILACS-2018", "ILACS-2023", "ILACS-2026"]]),
        Area(key: "in-care-and-leavers", name: "Children in care and care leavers"),
        Area(key: "in-care", name: "Children in care", series: [["ILACS-2023", "ILACS-2026"]]),
        Area(key: "care-leavers", name: "Care leavers", series: [["ILACS-2023", "ILACS-2026"]]),
        Area(key: "slac-safeguarding", name: "Safeguarding services (2009 to 2012)"),
        Area(key: "slac-looked-after", name: "Looked after children (2009 to 2012)"),
        Area(key: "sif-leadership", name: "Leadership, management and governance (SIF)"),
        Area(key: "lscb", name: "Local Safeguarding Children Board"),
    ]
    var schemes: [Scheme] = [
        Scheme(
            key: "SLAC", family: "SLAC", first: "2009-04-01", last: "2012-08-24",
            areas: ["slac-safeguarding", "slac-looked-after"], isAdequate: true),
        Scheme(
            key: "SIF", family: "SIF", first: "2013-11-19", last: "2018-07-05",
            areas: ["overall", "help-protection", "sif-leadership"]),
        Scheme(
            key: "LSCB", family: "SIF", first: "2013-11-19", last: "2017-12-08", areas: ["lscb"],
            isOfAnotherBody: true),
        Scheme(
            key: "ILACS-2018", family: "ILACS", first: "2018-01-29", last: "2022-12-31",
            areas: ["overall", "leaders", "help-protection", "in-care-and-leavers"]),
        Scheme(
            key: "ILACS-2023", family: "ILACS", first: "2023-01-01", last: "2026-03-31",
            areas: ["overall", "leaders", "help-protection", "in-care", "care-leavers"]),
        Scheme(
            key: "ILACS-2026", family: "ILACS", first: "2026-04-01",
            areas: ["leaders", "help-protection", "in-care", "care-leavers"]),
    ]
    var kinds: [Kind] = [
        Kind(name: "ILACS standard"), Kind(name: "ILACS short"), Kind(name: "SIF"),
        Kind(name: "SLAC inspection"),
        Kind(name: "SLAC re-inspection (safeguarding)", only: ["slac-safeguarding"]),
        Kind(name: "LSCB review"), Kind(name: "ILACS focused visit", kind: .visit),
        Kind(name: "Joint targeted area inspection", kind: .outOfScope),
    ]

    /// The catalogue that comes of it.
    var catalogue: FrameworkCatalogue {
        let frameworks = schemes.map { scheme in
            Framework(
                key: scheme.key, name: "\(scheme.key) in words", family: scheme.family,
                firstStart: day(scheme.first), lastStart: scheme.last.map(day),
                areas: scheme.areas.map { Framework.Area(area: id($0), officialName: $0) },
                thirdGradeWasAdequate: scheme.isAdequate, judgesAnotherBody: scheme.isOfAnotherBody)
        }
        let series = areas.flatMap { area in
            area.series.map { keys in
                FrameworkCatalogue.Series(
                    area: id(area.key),
                    frameworks: keys.compactMap { key in
                        schemes.firstIndex { $0.key == key }.map { Framework.ID(rawValue: UInt8($0)) }
                    })
            }
        }
        return FrameworkCatalogue(
            areas: areas.map {
                JudgementArea(
                    key: $0.key, name: $0.name, sheetName: String($0.name.prefix(31)),
                    summary: "What “\($0.name)” covers, in a sentence.")
            },
            frameworks: frameworks,
            types: kinds.map {
                InspectionType(name: $0.name, kind: $0.kind, family: nil, onlyAreas: $0.only.map { $0.map(id) })
            },
            series: series)
    }

    private func id(_ key: String) -> JudgementArea.ID {
        JudgementArea.ID(rawValue: UInt8(areas.firstIndex { $0.key == key } ?? 0))
    }
}

/// A day of the tests: `2025-03-31`.
func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0)
}

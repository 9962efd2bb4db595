import RatingsModel

/// A small dataset of known content, for the tests of the tidy outputs.
enum TidyCSVSample {
    static let catalogue = FrameworkCatalogue(
        areas: [
            JudgementArea(key: "overall", name: "Overall effectiveness", sheetName: "Overall", summary: ""),
            JudgementArea(key: "help-protection", name: "Help and protection", sheetName: "Help", summary: ""),
            JudgementArea(key: "care-leavers", name: "Care leavers", sheetName: "Leavers", summary: ""),
        ],
        frameworks: [
            Framework(
                key: "ILACS-2018", name: "ILACS", family: "ILACS", firstStart: day("2018-01-29"),
                lastStart: day("2022-12-31"), areas: []),
            Framework(
                key: "ILACS-2023", name: "ILACS", family: "ILACS", firstStart: day("2023-01-01"),
                lastStart: nil, areas: []),
        ],
        types: [
            InspectionType(name: "ILACS standard", kind: .graded, family: "ILACS"),
            InspectionType(name: "ILACS focused visit", kind: .visit, family: "ILACS"),
        ],
        series: [])

    static let register = AuthorityRegister(authorities: [
        Authority(
            code: "E06000023", name: "Bristol, City of", region: "South West", ofstedRegion: "South West",
            type: "Unitary Authority"),
        Authority(
            code: "E08000035", name: "Leeds", region: "Yorkshire and The Humber",
            ofstedRegion: "North East, Yorkshire and the Humber", type: "Metropolitan District"),
    ])

    static let overall = JudgementArea.ID(rawValue: 0)
    static let help = JudgementArea.ID(rawValue: 1)
    static let leavers = JudgementArea.ID(rawValue: 2)
    static let bristol = Authority.ID(rawValue: 0)
    static let leeds = Authority.ID(rawValue: 1)

    /// Two inspections, a visit and an authority that is not yet inspected, from two files.
    static var dataset: Dataset {
        var first = Source(name: "ratings.csv", path: "in/ratings.csv", byteCount: 1234, format: "CSV")
        first.sha256 = String(repeating: "ab", count: 32)
        first.encoding = "UTF-8"
        first.delimiter = "comma"
        first.tally.used = 2
        first.tally.visits = 1
        first.tally.notData = 3
        let second = Source(name: "more, \"new\".csv", path: "-", format: "CSV")
        return Dataset(
            catalogue: catalogue, register: register, sources: [first, second],
            inspections: [
                Inspection(
                    authority: bristol, framework: Framework.ID(rawValue: 1), type: InspectionType.ID(rawValue: 0),
                    start: day("2023-01-16"), end: day("2023-01-27"), published: day("2023-03-10"),
                    judgements: [
                        Judgement(area: overall, status: .graded, grade: .requiresImprovement, location: at(4)),
                        Judgement(area: help, status: .missing, location: at(4)),
                        Judgement(
                            area: leavers, status: .graded, grade: .good, notes: [.cleaned, .disputed],
                            location: at(9, source: 1)),
                    ],
                    reportURL: "https://example.org/report?id=1,2", location: at(4)),
                Inspection(
                    authority: leeds, type: InspectionType.ID(rawValue: 1), start: day("2024-09-24"),
                    theme: "The “front door”\nand more", isVisit: true, location: at(5)),
                Inspection(
                    authority: leeds,
                    judgements: [Judgement(area: overall, status: .notYetInspected, location: at(6))],
                    location: at(6)),
            ],
            findings: [
                Finding(
                    .gradeCleaned, source: 1, row: 9, column: "Care \\ leavers", value: "\tgood\u{1}",
                    authority: "Bristol", message: "Cleaned."),
                Finding(.unknownHeader, source: 0, column: "Mood", message: "Not known."),
            ])
    }

    static func day(_ iso: String) -> CalendarDate {
        CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0)
    }

    private static func at(_ row: UInt32, source: UInt16 = 0) -> SourceLocation {
        SourceLocation(source: source, row: row)
    }
}

import RatingsModel

/// Makes a catalogue from `frameworks.yaml`, and what the normalisation needs beside it.
struct CatalogueBuilder {
    let file: FrameworksFile
    private(set) var typeWords: [String: InspectionType.ID] = [:]
    private(set) var byPublication: [Framework.ID: Rules.PublicationRule] = [:]
    private(set) var headedBy: [JudgementArea.ID: [JudgementArea.ID]] = [:]

    init(file: FrameworksFile) {
        self.file = file
    }

    mutating func catalogue() throws(RulesError) -> FrameworkCatalogue {
        guard file.areas.count <= 200, file.frameworks.count <= 200, file.types.count <= 200 else {
            throw mistake("more than 200 areas, frameworks or types")
        }
        let catalogue = FrameworkCatalogue(
            areas: file.areas.map {
                JudgementArea(key: $0.id, name: $0.name, sheetName: $0.sheet, summary: $0.summary)
            },
            frameworks: try frameworks(),
            types: try types(),
            series: try series())
        for area in file.areas {
            var others: [JudgementArea.ID] = []
            for other in area.headed { others.append(try self.area(other)) }
            if !others.isEmpty { headedBy[try self.area(area.id)] = others }
        }
        return catalogue
    }

    private mutating func frameworks() throws(RulesError) -> [Framework] {
        var frameworks: [Framework] = []
        for (position, entry) in file.frameworks.enumerated() {
            var areas: [Framework.Area] = []
            for (id, name) in entry.areas {
                areas.append(Framework.Area(area: try area(id), officialName: name))
            }
            areas.sort { $0.area < $1.area }
            frameworks.append(
                Framework(
                    key: entry.id, name: entry.name, family: entry.family,
                    firstStart: try day(entry.starts), lastStart: try optionalDay(entry.ends), areas: areas,
                    thirdGradeWasAdequate: entry.thirdGrade == "Adequate",
                    judgesAnotherBody: entry.judgesAnotherBody))
            if let rule = entry.byPublication {
                byPublication[Framework.ID(rawValue: UInt8(position))] = Rules.PublicationRule(
                    from: try day(rule.from), to: try optionalDay(rule.to), area: try area(rule.area),
                    graded: rule.graded)
            }
        }
        return frameworks
    }

    private mutating func types() throws(RulesError) -> [InspectionType] {
        var types: [InspectionType] = []
        for (position, entry) in file.types.enumerated() {
            guard let kind = InspectionType.Kind(rawValue: entry.kind ?? "graded") else {
                throw mistake("type \(entry.name): there is no kind “\(entry.kind ?? "")”")
            }
            var only: [JudgementArea.ID] = []
            for id in entry.only { only.append(try area(id)) }
            types.append(
                InspectionType(
                    name: entry.name, kind: kind, family: entry.family, onlyAreas: only.isEmpty ? nil : only))
            for word in entry.words + [entry.name] {
                typeWords[MatchKey.make(word)] = InspectionType.ID(rawValue: UInt8(position))
            }
        }
        return types
    }

    private func series() throws(RulesError) -> [FrameworkCatalogue.Series] {
        var series: [FrameworkCatalogue.Series] = []
        for entry in file.series {
            var frameworks: [Framework.ID] = []
            for key in entry.frameworks {
                guard let position = file.frameworks.firstIndex(where: { $0.id == key }) else {
                    throw mistake("series of \(entry.area): there is no framework “\(key)”")
                }
                frameworks.append(Framework.ID(rawValue: UInt8(position)))
            }
            series.append(.init(area: try area(entry.area), frameworks: frameworks))
        }
        return series
    }

    private func area(_ id: String) throws(RulesError) -> JudgementArea.ID {
        guard let position = file.areas.firstIndex(where: { $0.id == id }) else {
            throw mistake("there is no area “\(id)”")
        }
        return JudgementArea.ID(rawValue: UInt8(position))
    }

    private func optionalDay(_ text: String?) throws(RulesError) -> CalendarDate? {
        guard let text else { return nil }
        return try day(text)
    }

    private func day(_ text: String) throws(RulesError) -> CalendarDate {
        guard let day = CalendarDate(iso: text) else {
            throw mistake("“\(text)” is no day; expected YYYY-MM-DD")
        }
        return day
    }

    private func mistake(_ reason: String) -> RulesError {
        RulesError(file: "frameworks.yaml", reason: reason)
    }
}

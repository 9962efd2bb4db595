import RatingsLayout
import RatingsModel
import RatingsNormalising

/// What a workbook shall be like, as the user asks for it: a template, and what goes before it.
package struct WorkbookRequest: Hashable, Sendable {
    /// The name of a template that is built in, or the path of a file; nil for the default.
    package var template: String?
    /// The name of a palette, in place of the template's; nil for that one.
    package var palette: String?
    /// The regions to which the workbook is limited, in place of what the template says; none for that.
    package var regions: [String]
    /// The home, in place of the template's where it has a name.
    package var home: HomeRequest

    /// Makes a request.
    package init(
        template: String? = nil, palette: String? = nil, regions: [String] = [], home: HomeRequest = HomeRequest()
    ) {
        self.template = template
        self.palette = palette
        self.regions = regions
        self.home = home
    }

    /// Reads the files and finds what they name.
    ///
    /// - Throws: ``RequestRefusal`` for what can't be asked for, or ``InputFailure`` where a file can't be used.
    package func options(in rules: Rules, asOf day: CalendarDate? = nil) throws -> WorkbookOptions {
        let loader = try TemplateLoader(rules: rules)
        var template = try loader.template(template ?? TemplateLibrary.defaultName)
        let vocabulary = loader.library.vocabulary
        if let palette {
            template.palette = try Self.choose(
                palette, "palette", from: vocabulary.palettes.map { ($0.name ?? "", $0) })
        }
        if !regions.isEmpty {
            let choices = vocabulary.regions.map { ($0, $0) }
            template.authorities = .regions(try regions.map { try Self.choose($0, "region", from: choices) })
        }
        let home = try homeRequest(template).home(in: rules, asOf: day)
        if home == nil, self.home.neighbours != nil || !self.home.groups.isEmpty {
            throw RequestRefusal(
                message: "neighbours and groups are compared with an authority, and nothing says with which",
                remedy: "Name it with --home, or in a template.")
        }
        if template.authorities == .homeRegion, home == nil {
            throw RequestRefusal(
                message: "the template \(template.name) shows one region, and nothing says which",
                remedy: "Name it with --region, such as --region London, or the authority with --home.")
        }
        return WorkbookOptions(template: template, home: home)
    }

    /// Reads a template with all that it names, so that nothing of it can fail in a run.
    ///
    /// - Throws: ``RequestRefusal`` for what can't be asked for, or ``InputFailure`` where a file can't be used.
    package static func check(_ path: String, in rules: Rules) throws -> Template {
        let template = try TemplateLoader(rules: rules).read(path)
        _ = try WorkbookRequest().homeRequest(template).home(in: rules)
        return template
    }

    /// The command line goes before the template, part by part.
    private func homeRequest(_ template: Template) -> HomeRequest {
        var request = home
        request.name = home.name ?? template.home
        request.neighbours = home.neighbours ?? template.neighbours
        request.groups = home.groups.isEmpty ? template.groups : home.groups
        return request
    }

    private static func choose<Value>(
        _ text: String, _ what: String, from choices: [(word: String, value: Value)]
    ) throws -> Value {
        let key = MatchKey.make(text)
        if let choice = choices.first(where: { MatchKey.make($0.word) == key }) { return choice.value }
        throw RequestRefusal(
            message: "there is no \(what) “\(text)”",
            remedy: "Choose one of: \(choices.map(\.word).joined(separator: ", ")).", asked: text)
    }
}

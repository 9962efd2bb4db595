import RatingsModel

@testable import RatingsLayout

/// Templates for tests, with the fixture's areas and regions.
enum TemplateFixture {
    static func library(_ data: Fixture = Fixture()) throws -> TemplateLibrary {
        try TemplateLibrary(catalogue: data.dataset.catalogue, register: data.dataset.register)
    }

    /// A template that is built in.
    static func named(_ name: String, _ data: Fixture = Fixture()) throws -> Template {
        guard let template = try library(data).template(named: name) else { throw Missing(name: name) }
        return template
    }

    /// A template of its text.
    static func reading(_ yaml: String, _ data: Fixture = Fixture()) throws -> Template {
        try Template(yaml: yaml, name: "test.yaml", vocabulary: try library(data).vocabulary)
    }

    private struct Missing: Error { let name: String }
}

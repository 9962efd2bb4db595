import ArgumentParser
import RatingsExport
import RatingsLayout
import RatingsNormalising

/// Lists, shows, checks and starts templates.
struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", _superCommandName: "ratings-export",
        abstract: "List, show, check or start templates, which say what a workbook is like.",
        discussion: """
            A template is a YAML file with the title, the council, the sheets and their columns, the colours, and who is \
            at home. docs/templates.md has every key.

            Examples:
              ratings-export templates list
              ratings-export templates new council.yaml --from committee
              ratings-export templates check council.yaml
              ratings-export --xlsx --template council.yaml latest.csv
            """,
        subcommands: [
            ListTemplatesCommand.self, ShowTemplateCommand.self, CheckTemplateCommand.self, NewTemplateCommand.self,
        ])
}

/// Lists the templates that are built in.
struct ListTemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the templates that are built in, with what they are for.")

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let loader = try TemplateLoader(rules: try BuiltInRules.get())
            let width = TemplateLibrary.entries.map(\.name.count).max() ?? 0
            for entry in TemplateLibrary.entries {
                let about = try loader.template(entry.name).about
                let blanks = String(repeating: " ", count: width - entry.name.count + 2)
                Console.print(Console.outputStyle.bold(entry.name) + blanks + about + "\n")
            }
        }
    }
}

/// Prints a template that is built in.
struct ShowTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the file of a template that is built in.")

    @Argument(help: ArgumentHelp("Its name, or “schema” for the JSON Schema of templates.", valueName: "name"))
    var name: String

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            Console.print(try TemplateStarter(rules: try BuiltInRules.get()).file(name))
        }
    }
}

/// Checks a template.
struct CheckTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say all that is wrong with a template, with line, key and what is allowed.",
        discussion: "Exits with 0, with 65 where the template has mistakes, and with 66 where there is no such file.")

    @Flag(name: [.short, .long], help: "Print nothing but mistakes.")
    var quiet = false

    @Argument(help: ArgumentHelp("A template of your own.", valueName: "file"))
    var file: String

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let checked = try WorkbookRequest.check(file, in: try BuiltInRules.get())
            if !quiet {
                Console.print("\(VisibleText.make(file)): no mistakes, \(checked.sheets.count) entries under sheets\n")
            }
        }
    }
}

/// Starts a template of one's own.
struct NewTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a template of your own from one that is built in.",
        discussion: """
            Writes the file, and template.schema.json beside it, by which an editor completes and checks what you write. \
            A file that is there already is left alone.
            """)

    @Option(help: ArgumentHelp("The template to start from.", valueName: "name"))
    var from = TemplateLibrary.defaultName

    @Flag(name: [.short, .long], help: "Print nothing but errors.")
    var quiet = false

    @Argument(help: ArgumentHelp("The file to write, such as council.yaml.", valueName: "file"))
    var file: String

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let written = try TemplateStarter(rules: try BuiltInRules.get()).start(file, from: from)
            if !quiet { Console.print(written.map { "Wrote \($0)\n" }.joined()) }
        }
    }
}

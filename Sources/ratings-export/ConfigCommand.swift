import ArgumentParser
import RatingsExport

/// Shows what a run would go by.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", _superCommandName: "ratings-export",
        abstract: "Show every value that a run would go by, and where it comes from.",
        discussion: """
            Takes the flags of an export, so that what they would change can be seen. Exits with 65 where the \
            configuration has mistakes, all of which are told, and with 66 where the file of --config is not there.
            """)

    @OptionGroup var settings: SettingsOptions

    func run() throws {
        Signals.prepare()
        try Failure.guarding {
            let settings = try settings.settings()
            let rows = ConfigurationKey.allCases.map { key in
                let setting = settings[key]
                return [key.rawValue, VisibleText.make(setting.value?.yaml ?? "-"), origin(setting.origin)]
            }
            let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
            let lines = rows.map { row in
                zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }.joined() + row[2] + "\n"
            }
            Console.print(lines.joined())
        }
    }

    private func origin(_ origin: Settings.Origin) -> String {
        switch origin {
        case .usual: "default"
        case .file(let path, let line): "\(VisibleText.make(path)):\(line)"
        case .flag(let flag): flag
        }
    }
}

import Foundation
import RatingsScheduling

/// The machine that the command runs on, for a schedule.
struct ThisMachine {
    /// What the configuration is called where it is not named.
    static let configurationName = "ratings-export.yaml"

    let surroundings: Surroundings
    private let environment = ProcessInfo.processInfo.environment
    private let workingFolder = FileManager.default.currentDirectoryPath

    init() {
        surroundings = Surroundings(
            environment: environment, userName: NSUserName(), userID: getuid(), now: LocalMoment(Date()))
    }

    /// What is run: this command, with a configuration, in the folder of the configuration.
    ///
    /// The system runs it as the user whose file the configuration is: who can change it could make root write anywhere.
    func job(configuration: String?, for kind: BackEndKind) throws -> ScheduledJob {
        let path = try self.path(configuration)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let number = (attributes[.ownerAccountID] as? NSNumber)?.stringValue
        return try ScheduledJob(
            program: program, arguments: ["--config", path, "--quiet"],
            folder: URL(filePath: path).deletingLastPathComponent().path,
            environment: jobEnvironment(for: kind),
            user: attributes[.ownerAccountName] as? String ?? number ?? surroundings.userName)
    }

    /// The environment of the job. Everybody can read the units of the system, so that no password goes into them.
    private func jobEnvironment(for kind: BackEndKind) -> [String: String] {
        let variables = JobEnvironment.make(from: environment, programs: surroundings.programs)
        guard kind == .systemdSystem else { return variables }
        let (secret, open) = (variables.filter { $0.value.contains("@") }, variables.filter { !$0.value.contains("@") })
        for name in secret.keys.sorted() {
            Console.complain(
                "\(name) has a password in it, and everybody can read units of the system: it is left out.",
                remedy:
                    "Set it with “systemctl edit ratings-export.service”, by an EnvironmentFile that root alone can read."
            )
        }
        return open
    }

    /// The absolute path of the configuration.
    private func path(_ named: String?) throws -> String {
        let places =
            named.map { [$0] } ?? [
                Self.configurationName,
                surroundings.settings.appending(path: "ratings-export/\(Self.configurationName)").path,
            ]
        let found = places.map(absolute).first { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
                && FileManager.default.isReadableFile(atPath: path)
        }
        guard let found else { throw ScheduleError.noConfiguration(places) }
        return found
    }

    /// The absolute path of this command as it was called, through links that survive its next version.
    private var program: String {
        let called = CommandLine.arguments.first ?? ""
        let path = called.contains("/") ? absolute(called) : surroundings.programs.find(called)?.path
        if let path, FileManager.default.isExecutableFile(atPath: path) { return path }
        return Bundle.main.executablePath ?? called
    }

    /// An absolute path without dots. Links stay, but for those that have “..” behind them.
    private func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
        let parts = whole.split(separator: "/").filter { $0 != "." }
        if parts.contains("..") { return URL(filePath: whole).resolvingSymlinksInPath().path }
        return "/" + parts.joined(separator: "/")
    }
}

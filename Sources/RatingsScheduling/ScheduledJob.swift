import Foundation

/// What is run: a program and its arguments, in a folder, with an environment.
package struct ScheduledJob: Hashable, Sendable {
    /// The absolute path of the program.
    package let program: String
    /// Its arguments.
    package let arguments: [String]
    /// The absolute path of the folder that it is run in.
    package let folder: String
    /// What its environment has besides what the system gives, by name.
    package let environment: [String: String]
    /// Who it runs as, where the system runs it.
    package let user: String

    /// Makes a job.
    ///
    /// - Throws: ``ScheduleError/unusable(_:)`` where a text has a line break or another control character, which no
    ///   file of a schedule can hold, or where a path is not absolute.
    package init(
        program: String, arguments: [String], folder: String, environment: [String: String] = [:], user: String
    ) throws(ScheduleError) {
        for text in [program, folder, user] + arguments + environment.values {
            if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                throw .unusable("“\(text)” has a line break or another control character in it")
            }
        }
        for path in [program, folder] where !path.hasPrefix("/") {
            throw .unusable("“\(path)” is not an absolute path")
        }
        self.program = program
        self.arguments = arguments
        self.folder = folder
        self.environment = environment
        self.user = user
    }

    /// The variables in the order of their names, so that the same job always gives the same file.
    var sortedEnvironment: [(name: String, value: String)] {
        environment.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}

/// What of the environment of the installation is for the job too: what has to be so that it runs as it did by hand.
package enum JobEnvironment {
    /// Variables that say how servers are reached, and where copies of sources are.
    static let carried = [
        "ALL_PROXY", "CURL_CA_BUNDLE", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_DIR", "SSL_CERT_FILE", "XDG_CACHE_HOME",
        "all_proxy", "https_proxy", "no_proxy",
    ]

    /// Programs that an export may start.
    static let programs = ["curl", "soffice", "libreoffice"]

    /// The variables of the job.
    ///
    /// `PATH` has the system's folders, and those in which the programs are found now. It is not that of the shell,
    /// which is another in every window, so that installing again would change the schedule.
    package static func make(from environment: [String: String], programs found: SystemPrograms) -> [String: String] {
        var variables: [String: String] = [:]
        for name in carried {
            if let value = environment[name], !value.isEmpty { variables[name] = value }
        }
        let usual = ["/usr/local/bin", "/usr/bin", "/bin"]
        var others: [String] = []
        for program in programs {
            guard let folder = found.find(program)?.deletingLastPathComponent().path else { continue }
            if !(usual + others).contains(folder), !folder.contains(":") { others.append(folder) }
        }
        variables["PATH"] = (others + usual).joined(separator: ":")
        return variables
    }
}

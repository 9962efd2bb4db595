/// A configuration: what an officer set up once, so that no flag is needed from month to month.
package struct Configuration: Hashable, Sendable {
    /// A value with the line that says it.
    package struct Entry: Hashable, Sendable {
        package let value: ConfigurationValue
        /// From 1.
        package let line: Int
    }

    /// The name of the file.
    package static let fileName = "ratings-export.yaml"

    /// The path of the file.
    package let path: String
    /// What it says. Paths are from the working folder already.
    package var entries: [ConfigurationKey: Entry]
}

/// Finds the configuration that a run goes by.
package struct ConfigurationFinder: Sendable {
    private let environment: [String: String]
    private let exists: @Sendable (String) -> Bool

    /// Makes a finder.
    ///
    /// - Parameters:
    ///   - environment: For `XDG_CONFIG_HOME` and `HOME`.
    ///   - exists: Whether there is a file at a path.
    package init(environment: [String: String], exists: @escaping @Sendable (String) -> Bool) {
        self.environment = environment
        self.exists = exists
    }

    /// The path in the working folder, or else that in the user's folder of configurations; nil where there is neither.
    package var path: String? {
        [Configuration.fileName, userPath].compactMap { $0 }.first(where: exists)
    }

    /// The path in the user's folder of configurations; nil without a home folder.
    package var userPath: String? {
        let folder =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config" }
        return folder.map { "\($0)/ratings-export/\(Configuration.fileName)" }
    }
}

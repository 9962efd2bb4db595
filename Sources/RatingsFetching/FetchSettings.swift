import Foundation

/// How patiently sources are fetched, and where their copies are.
package struct FetchSettings: Sendable {
    /// How many seconds one attempt may take.
    package var seconds = 60
    /// How often an attempt that failed in passing is repeated.
    package var retries = 3
    /// The greatest size of a source, in millions of bytes.
    package var megabytes = 64
    /// Whether nothing is fetched and the copies are used.
    package var isOffline = false
    /// The folder with the copies; nil for none.
    package var cacheFolder: String?
    /// The environment of curl: its proxies and certificates. `PATH` says where curl is.
    package var environment: [String: String]
    /// Waits between two attempts, for a number of seconds.
    package var sleep: @Sendable (_ seconds: Int) -> Void = { Thread.sleep(forTimeInterval: Double($0)) }

    /// The settings that the environment of this process makes, which is read once.
    package static let inherited = FetchSettings(environment: ProcessInfo.processInfo.environment)

    /// Makes settings from an environment: copies are in `XDG_CACHE_HOME`, or in `.cache` of the home folder.
    package init(environment: [String: String]) {
        self.environment = environment
        // The specification of XDG has relative paths passed over.
        let caches = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
        cacheFolder = (caches ?? home).map { $0 + "/ratings-export/sources" }
    }

    /// The greatest size of a source, in bytes.
    var byteLimit: Int { megabytes * 1_000_000 }

    /// The longest wait between two attempts, in seconds.
    static let longestWait = 60

    /// How long to wait after an attempt, in seconds: twice as long each time, or as the server asks.
    ///
    /// - Parameters:
    ///   - attempt: The number of attempts that were made, from 1.
    ///   - asked: What the server asked for, in seconds.
    /// - Returns: Nil where the server asks for more than anybody would wait.
    static func wait(after attempt: Int, asked: Int?) -> Int? {
        if let asked, asked > longestWait { return nil }
        return max(min(1 << min(attempt - 1, 10), 30), asked ?? 0)
    }
}

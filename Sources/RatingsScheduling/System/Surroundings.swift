import Foundation

/// The machine that a schedule is for: its programs, its folders, its clock.
package struct Surroundings: Sendable {
    /// The programs of the system.
    package var programs: SystemPrograms
    /// The user's home folder.
    package var home: URL
    /// The folder of the user's settings.
    package var settings: URL
    /// The folder of the user's data, where systemd keeps when a timer of the user's ran.
    package var data: URL
    /// The folder of the system's units.
    package var systemUnits = URL(filePath: "/etc/systemd/system")
    /// The folders in which packages have units of the system; those of ``systemUnits`` go before them.
    package var packageUnits = [URL(filePath: "/usr/lib/systemd/system"), URL(filePath: "/lib/systemd/system")]
    /// The folder in which systemd keeps when a timer of the system ran.
    package var systemStamps = URL(filePath: "/var/lib/systemd/timers")
    /// The folder that is there where systemd runs the machine; see sd_booted(3).
    package var bootMark = URL(filePath: "/run/systemd/system")
    /// The user's name.
    package var userName: String
    /// The user's number; 0 is root.
    package var userID: UInt32
    /// What the machine's clock shows.
    package var now: LocalMoment

    /// Makes the surroundings of a user.
    ///
    /// - Parameters:
    ///   - environment: The environment: `HOME`, `PATH`, and the XDG folders where they are elsewhere.
    ///   - userName: The user's name.
    ///   - userID: The user's number.
    ///   - now: What the machine's clock shows.
    package init(environment: [String: String], userName: String, userID: UInt32, now: LocalMoment) {
        let home = URL(filePath: environment["HOME"] ?? NSHomeDirectory())
        func folder(_ variable: String, _ usual: String) -> URL {
            // A folder that is not absolute has to be passed over, says the XDG specification.
            environment[variable].flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil } ?? home.appending(path: usual)
        }
        programs = SystemPrograms(environment: environment)
        self.home = home
        settings = folder("XDG_CONFIG_HOME", ".config")
        data = folder("XDG_DATA_HOME", ".local/share")
        self.userName = userName
        self.userID = userID
        self.now = now
    }
}

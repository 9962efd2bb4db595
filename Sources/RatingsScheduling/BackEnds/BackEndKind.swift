/// What runs the export when its time has come.
package enum BackEndKind: String, CaseIterable, Sendable {
    /// A systemd timer of the user's own.
    case systemd
    /// The user's launchd agents, on macOS.
    case launchd
    /// The user's crontab.
    case cron
    /// A systemd timer of the system.
    case systemdSystem = "systemd-system"
    /// The systemd timer of the system that the Debian package brings.
    case package

    /// What it is called in a sentence.
    package var title: String {
        switch self {
        case .systemd: "a systemd timer of your own"
        case .systemdSystem: "a systemd timer of the system"
        case .package: "the timer of the Debian package"
        case .launchd: "a launchd agent"
        case .cron: "cron"
        }
    }

    /// The name of the program.
    package var shortTitle: String {
        switch self {
        case .systemd, .systemdSystem, .package: "systemd"
        case .launchd: "launchd"
        case .cron: "cron"
        }
    }

    /// What has to be known of runs that were missed; nil where there is nothing to be known.
    package var caution: String? {
        switch self {
        case .systemd, .systemdSystem, .package: nil
        case .launchd:
            "A run that is missed while the Mac sleeps is made up for; one that is missed while it is off is not."
        case .cron: "cron does not make up for a run that is missed because the machine is off: make that one yourself."
        }
    }
}

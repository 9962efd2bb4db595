/// Why a schedule could not be installed, shown or removed.
package enum ScheduleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no file that says what to export; where it was looked for.
    case noConfiguration([String])
    /// A text can't be part of a schedule; why, in a sentence without a full stop.
    case unusable(String)
    /// This machine has nothing that could run the export.
    case nothingToScheduleWith
    /// What was asked for is not on this machine.
    case notAvailable(BackEndKind, reason: String)
    /// It is scheduled in another way already.
    case scheduledElsewhere(BackEndKind)
    /// The timer of the package is neither installed nor removed here.
    case ofThePackage
    /// A program of the system failed; what it was called with, and what it said.
    case programFailed(command: String, said: String)
    /// The lines of the crontab that mark the schedule are not as they were; what is wrong.
    case damagedCrontab(String)
    /// A file can't be written or removed.
    case cantWrite(path: String, reason: String)

    /// The exit code of the command.
    package var exitCode: Int32 {
        switch self {
        case .noConfiguration: 66
        case .unusable, .scheduledElsewhere, .ofThePackage: 64
        case .nothingToScheduleWith, .notAvailable, .programFailed: 69
        case .damagedCrontab: 65
        case .cantWrite: 73
        }
    }

    /// What happened, in a sentence.
    package var description: String {
        switch self {
        case .noConfiguration(let places): "There is no file \(places.joined(separator: " or "))."
        case .unusable(let reason): "\(reason)."
        case .nothingToScheduleWith:
            "This machine has neither systemd nor launchd nor cron within reach, so that nothing can be scheduled."
        case .notAvailable(let kind, let reason): "\(kind.title) can't be used: \(reason)."
        case .scheduledElsewhere(let kind): "The export is scheduled with \(kind.title) already."
        case .ofThePackage: "The timer of the Debian package comes and goes with the package; only switch it on or off."
        case .programFailed(let command, let said): "“\(command)” failed\(said.isEmpty ? "" : ": \(said)")."
        case .damagedCrontab(let reason): "The crontab can't be changed: \(reason)."
        case .cantWrite(let path, let reason): "Can't write or remove \(path): \(reason)."
        }
    }

    /// What to do about it, in a sentence.
    package var remedy: String {
        switch self {
        case .noConfiguration: "Write one, or name it with --config; it says what is exported, and from what."
        case .unusable: "Rename or move it, and try again."
        case .nothingToScheduleWith:
            "Install cron (on Debian and Ubuntu: apt-get install cron), or run the export yourself each month."
        case .notAvailable: "Leave --with out, and what this machine has is used."
        case .scheduledElsewhere(.package):
            "Change what it exports in /etc/ratings-export/ratings-export.yaml, or switch it off first: "
                + "\(PackageTimer.switchingOff)."
        case .scheduledElsewhere(let kind):
            "Take that away first: ratings-export schedule remove --with \(kind.rawValue)."
        case .ofThePackage: "On: \(PackageTimer.switchingOn). Off: \(PackageTimer.switchingOff)."
        case .programFailed: "Nothing is scheduled that was not before. See that this program works, and try again."
        case .damagedCrontab: "Look at it with “crontab -e”, and take the lines of ratings-export away."
        case .cantWrite: "Check that you may write there; a timer of the system takes root's rights (sudo)."
        }
    }
}

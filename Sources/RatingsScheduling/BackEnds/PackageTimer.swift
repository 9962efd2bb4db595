import Foundation

/// The timer of the system that the Debian package brings: looked at here, switched by systemctl, taken away by apt.
package struct PackageTimer: BackEnd {
    /// The command that switches it on.
    package static let switchingOn = "sudo systemctl enable --now \(SystemdTimer.timer)"
    /// The command that switches it off.
    package static let switchingOff = "sudo systemctl disable --now \(SystemdTimer.timer)"

    package let kind = BackEndKind.package
    private let surroundings: Surroundings

    /// Makes the timer of the package.
    package init(in surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// The folder of its units; nil where the package is not installed.
    var folder: URL? {
        surroundings.packageUnits.first { ScheduleFiles.exists($0.appending(path: SystemdTimer.timer).path) }
    }

    package func texts(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> [ScheduleText] {
        throw .ofThePackage
    }

    package func install(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> InstallOutcome {
        throw .ofThePackage
    }

    /// What the package brings; nil where units of the same names in the system's folder stand in for it.
    package func state() throws(ScheduleError) -> ScheduleState? {
        guard let folder, !SystemdTimer(isSystem: true, in: surroundings).isWritten else { return nil }
        return try SystemdTimer(ofPackageIn: folder, in: surroundings).state()
    }

    package func remove() throws(ScheduleError) -> Bool {
        throw .ofThePackage
    }
}

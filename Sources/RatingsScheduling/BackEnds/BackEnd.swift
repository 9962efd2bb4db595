/// Something that can run the export when its time has come.
package protocol BackEnd: Sendable {
    /// Which one it is.
    var kind: BackEndKind { get }

    /// What it writes for a schedule, and where; nothing is written.
    func texts(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> [ScheduleText]

    /// Sets the schedule up. Nothing is changed where it is so already.
    func install(_ schedule: Schedule, _ job: ScheduledJob) throws(ScheduleError) -> InstallOutcome

    /// What is set up; nil where nothing is.
    func state() throws(ScheduleError) -> ScheduleState?

    /// Takes away what is set up. Returns false where nothing is.
    func remove() throws(ScheduleError) -> Bool
}

/// A text that a schedule consists of.
package struct ScheduleText: Hashable, Sendable {
    /// Where it stands: a path, or the name of a crontab.
    package let place: String
    /// The text.
    package let text: String
}

/// What became of an installation.
package enum InstallOutcome: Sendable {
    /// There was none before.
    case installed
    /// There was another one before, or it was switched off.
    case replaced
    /// It was so already.
    case unchanged
}

/// What is set up, and how it went.
package struct ScheduleState: Hashable, Sendable {
    /// What runs the export.
    package let kind: BackEndKind
    /// Where it is written.
    package let places: [String]
    /// When it runs; nil where what is written was changed by hand and is not understood.
    package var schedule: Schedule?
    /// What is run, as it is written there.
    package let command: String
    /// The same word by word: the program and its arguments; nil where it was changed by hand and is not understood.
    package var words: [String]?
    /// Whether it is switched on; nil where that can't be known.
    package var isActive: Bool?
    /// When it runs next.
    package var nextRun: LocalMoment?
    /// When it ran last.
    package var lastRun: LocalMoment?
    /// How that went, in words.
    package var lastResult: String?
    /// What else has to be known, in sentences.
    package var remarks: [String] = []

    /// Whether somebody had it set up. The timer of the package is there unasked, so that it counts where it is on.
    package var isScheduled: Bool { kind != .package || isActive == true }
}

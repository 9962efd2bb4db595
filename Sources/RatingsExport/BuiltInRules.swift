import BackgroundWork
import RatingsNormalising

/// The rules that are built in, read once in the background, so that a program can do something else meanwhile.
public enum BuiltInRules {
    private static let reading = Background { try Rules() }

    /// Begins to read them. Whoever needs them waits for what is left.
    public static func prepare() {
        _ = reading
    }

    /// The rules.
    ///
    /// - Throws: ``RulesError`` if they can't be read, which a test rules out.
    package static func get() throws -> Rules {
        try reading.value()
    }
}

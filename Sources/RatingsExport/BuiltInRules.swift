import BackgroundWork
import RatingsNormalising

/// The rules that are built in, read once in the background, so that a program can do something else meanwhile.
public enum BuiltInRules {
    private static let files = RuleFiles.builtIn
    private static let reading = Background {
        try Rules(files) { () throws(RulesError) in try authorities.get() }
    }
    private static let authorities = Result { () throws(RulesError) in
        try AuthorityMatcher(file: files.authorities)
    }

    /// Begins to read them. Whoever needs them waits for what is left.
    public static func prepare() {
        _ = reading
    }

    /// The rules.
    ///
    /// - Throws: ``RulesError`` if they can't be read, which a test rules out.
    package static func get() throws -> Rules {
        let reading = reading
        // Whoever asks first reads them: the background comes to them last, and who waits for it has nothing else to do.
        _ = authorities
        return try reading.value()
    }
}

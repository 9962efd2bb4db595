import RatingsNormalising

extension ConfigurationKey {
    /// A value with its paths put behind a folder. Addresses, standard input, absolute paths, and names of what is built in
    /// or is looked for in `PATH`, stay as they are.
    ///
    /// - Parameter folder: The folder with a slash at the end; nothing for the working folder.
    package func placing(_ value: ConfigurationValue, in folder: String) -> ConfigurationValue {
        switch value {
        case .text(let text) where namesPath(text): .text(Self.place(text, in: folder))
        case .texts(let texts) where kind == .sources:
            .texts(texts.map { Self.place($0, in: Self.folder(folder, of: $0)) })
        case .texts(let texts) where kind == .command:
            // The other words are the program's own affair.
            .texts(texts.prefix(1).map { namesPath($0) ? Self.place($0, in: folder) : $0 } + texts.dropFirst())
        case .texts(let texts): .texts(texts.map { namesPath($0) ? Self.place($0, in: folder) : $0 })
        case .text, .flag, .number: value
        }
    }

    private func namesPath(_ text: String) -> Bool {
        switch kind {
        case .path, .paths, .sources: true
        case .nameOrPath: text.contains { "/.".contains($0) }
        case .namesOrPaths: !GroupFile.builtInKeys().contains(text.lowercased())
        case .command: text.contains("/")
        case .text, .texts, .word, .words, .flag, .number, .limits: false
        }
    }

    /// The folder before a pattern: a `[` in its own name is no part of the pattern.
    private static func folder(_ folder: String, of pattern: String) -> String {
        guard pattern.contains(where: { "*?[".contains($0) }) else { return folder }
        return folder.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private static func place(_ text: String, in folder: String) -> String {
        text.hasPrefix("/") || text == "-" || text.contains("://") ? text : folder + text
    }
}

import Foundation

/// Patterns of file names, such as `data/*.csv`, for calls that no shell has worked on.
package enum FilePattern {
    /// The files that a path stands for.
    ///
    /// A file whose own name has `*`, `?` or `[` in it is meant by that name.
    ///
    /// - Returns: The path itself where it is no pattern; otherwise the files with such names, in the order of the
    ///   bytes of their paths, which is the same on every machine.
    /// - Throws: ``ReadError/noMatch(pattern:)`` where there are none.
    package static func expand(_ path: String) throws(ReadError) -> [String] {
        guard path.utf8.contains(where: { "*?[".utf8.contains($0) }), !path.utf8.contains(0), !exists(path) else {
            return [path]
        }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(path, 0, nil, &found) == 0 else { throw .noMatch(pattern: path) }
        // A file that is called "-" is not standard input.
        let names = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
        return names.map { $0 == "-" ? "./-" : $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}

import Foundation

/// The folder with the last good versions of sources.
struct CopyFolder {
    /// The folder; nil where nothing is kept.
    let path: String?

    /// The copy of a source; nil where there is none, or it is damaged.
    func copy(of address: RemoteAddress) -> SourceCopy? {
        guard let file = file(of: address), let data = try? Data(contentsOf: file) else { return nil }
        return SourceCopy(file: data, of: address)
    }

    /// Keeps a copy in place of the one before.
    ///
    /// It is written beside its place and renamed, so that another run finds the one or the other. Nobody else may
    /// read it: what an address with a password gives is not for all.
    ///
    /// - Throws: What Foundation throws where the folder can't be written to.
    func keep(_ copy: SourceCopy, of address: RemoteAddress) throws {
        guard let path, let file = file(of: address) else { return }
        let privately: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: privately)
        try FileManager.default.setAttributes(privately, ofItemAtPath: path)
        let partial = file.appendingPathExtension("\(UUID().uuidString).partial")
        do {
            try copy.file(of: address).write(to: partial, options: .withoutOverwriting)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial.path)
            guard rename(partial.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            unlink(partial.path)
            throw error
        }
    }

    private func file(of address: RemoteAddress) -> URL? {
        path.map { URL(filePath: $0, directoryHint: .isDirectory).appending(path: address.digest + ".copy") }
    }
}

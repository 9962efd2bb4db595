/// What a server tells a version of a file by, to be asked whether there is a newer one.
struct Validators: Hashable, Sendable, Codable {
    /// The header ETag, as the server wrote it.
    var entityTag: String?
    /// The header Last-Modified, as the server wrote it.
    var lastModified: String?

    /// Takes from headers what has the form that the standard prescribes, since it is sent back as it is.
    init(_ headers: ResponseHeaders) {
        entityTag = headers["etag"].flatMap { Self.isEntityTag($0) ? $0 : nil }
        lastModified = headers["last-modified"].flatMap { HTTPDate($0) == nil ? nil : $0 }
    }

    init() {}

    private static func isEntityTag(_ text: String) -> Bool {
        let opaque = text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
        return opaque.utf8.count >= 2 && opaque.utf8.count <= 512 && opaque.hasPrefix("\"") && opaque.hasSuffix("\"")
            && opaque.dropFirst().dropLast().utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 }
    }
}

/// What is wrong with a package that was written.
package struct PackageFault: Error, Hashable, Sendable {
    /// The file.
    package var path: String
    /// The part of the package; nil for the package as a whole.
    package var part: String?
    package var problem: Problem

    /// The ways in which a package may be damaged.
    package enum Problem: Hashable, Sendable {
        /// The file can't be read; the system's words for it.
        case unreadable(String)
        /// The patched copy can't be written; the system's words for it.
        case unwritable(String)
        /// The part doesn't look as the library writes it.
        case unexpected
        /// The file isn't a zip archive, or its end is missing.
        case noDirectory
        /// The archive's directory, or a part, lies where there is no file.
        case outOfBounds
        /// A part is missing.
        case missing
        /// A part is packed in a way that the library doesn't use.
        case unknownMethod(Int)
        /// The packed bytes can't be unpacked.
        case damaged
        /// Not as many bytes as the directory says.
        case size(found: Int, expected: Int)
        /// The bytes are not those that were packed.
        case checksum
        /// The XML doesn't start with an element, or doesn't end with the same one.
        case unfinished
        /// Not as many rows as were written.
        case rows(found: Int, expected: Int)
        /// Not as many cells as were written.
        case cells(found: Int, expected: Int)
    }
}

extension PackageFault: CustomStringConvertible {
    package var description: String {
        let place = part.map { "\(path), part \($0)" } ?? path
        return "\(place): \(problem)"
    }
}

extension PackageFault.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let reason): "can't be read: \(reason)"
        case .unwritable(let reason): "can't be written: \(reason)"
        case .unexpected: "doesn't look as it should"
        case .noDirectory: "is not a whole zip archive"
        case .outOfBounds: "lies outside the file"
        case .missing: "is missing"
        case .unknownMethod(let method): "is packed by the unknown method \(method)"
        case .damaged: "can't be unpacked"
        case .size(let found, let expected): "has \(found) bytes and not \(expected)"
        case .checksum: "doesn't match its checksum"
        case .unfinished: "is not whole"
        case .rows(let found, let expected): "has \(found) rows, \(expected) were written"
        case .cells(let found, let expected): "has \(found) cells, \(expected) were written"
        }
    }
}

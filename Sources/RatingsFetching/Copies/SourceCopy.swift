import Foundation
import RatingsModel

/// The last good version of a source, with what is known of it.
package struct SourceCopy: Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// The day on which the server last said that this is its version, by the machine's clock.
    package var fetched: CalendarDate
    /// What the server tells the version by.
    var validators: Validators

    /// The day on which the file last changed, if the server says.
    package var lastModified: CalendarDate? { validators.lastModified.flatMap(HTTPDate.init)?.day }

    /// What stands before the file: one line of JSON.
    private struct Heading: Codable {
        static let format = 1
        var format = Heading.format
        var address: String
        var fetched: String
        var bytes: Int
        var sha256: String
        var validators: Validators
    }

    init(bytes: [UInt8], fetched: CalendarDate, validators: Validators) {
        self.bytes = bytes
        self.fetched = fetched
        self.validators = validators
    }

    /// Reads a copy; nil where it is damaged, or not of this address.
    init?(file: Data, of address: RemoteAddress) {
        guard let end = file.firstIndex(of: 0x0A),
            let heading = try? JSONDecoder().decode(Heading.self, from: file[..<end]),
            heading.format == Heading.format, heading.address == address.digest,
            let fetched = CalendarDate(iso: heading.fetched)
        else { return nil }
        let bytes = [UInt8](file[file.index(after: end)...])
        guard bytes.count == heading.bytes, Fingerprint.hex(bytes) == heading.sha256 else { return nil }
        self.init(bytes: bytes, fetched: fetched, validators: heading.validators)
    }

    /// The copy as a file: heading and data are one file, so that two runs at once can't mix theirs.
    func file(of address: RemoteAddress) throws -> Data {
        let heading = Heading(
            address: address.digest, fetched: fetched.iso, bytes: bytes.count, sha256: Fingerprint.hex(bytes),
            validators: validators)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(heading) + [0x0A] + bytes
    }
}

extension RemoteAddress {
    /// The fingerprint of the address: the name of its copy, which tells nobody what it is of.
    var digest: String { Fingerprint.hex(key.utf8) }
}

internal import CNettle
import Foundation
import RatingsReading

/// The SHA-256 of bytes that come in pieces.
package struct Fingerprint: Sendable {
    private var context = sha256_ctx()

    /// Makes the fingerprint of nothing.
    package init() { nettle_sha256_init(&context) }

    /// Takes more bytes.
    package mutating func add(_ bytes: [UInt8]) { nettle_sha256_update(&context, bytes.count, bytes) }

    /// Takes all bytes of a file.
    ///
    /// - Returns: Their number; nil where the file can't be read to its end, and this is the fingerprint of nothing known.
    package mutating func add(fileAt path: String) -> Int? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var size = 0
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = piece.withUnsafeMutableBytes { ByteSource.read(descriptor, $0) }
            guard got.problem == 0 else { return nil }
            guard got.count > 0 else { return size }
            nettle_sha256_update(&context, got.count, piece)
            size += got.count
        }
    }

    /// The fingerprint of all bytes so far, in 64 lower-case hexadecimal digits.
    package var hex: String {
        var context = context
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        sha256_finish(&context, &digest)
        return digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The fingerprint of bytes, in 64 lower-case hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var print = Self()
        print.add(Array(bytes))
        return print.hex
    }
}

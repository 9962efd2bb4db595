internal import CNettle

/// The SHA-256 of bytes that come in pieces.
package struct Fingerprint: Sendable {
    private var context = sha256_ctx()

    /// Makes the fingerprint of nothing.
    package init() { nettle_sha256_init(&context) }

    /// Takes more bytes.
    package mutating func add(_ bytes: [UInt8]) { nettle_sha256_update(&context, bytes.count, bytes) }

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

import Crypto

/// The SHA-256 of bytes that come in pieces.
package struct Fingerprint: Sendable {
    private var hash = SHA256()

    /// Makes the fingerprint of nothing.
    package init() {}

    /// Takes more bytes.
    package mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// The fingerprint of all bytes so far, in 64 lower-case hexadecimal digits.
    package var hex: String { Self.hexadecimal(hash.finalize()) }

    /// The fingerprint of bytes, in 64 lower-case hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        hexadecimal(SHA256.hash(data: Array(bytes)))
    }

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

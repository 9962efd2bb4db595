import Crypto

/// The fingerprint of bytes.
package enum SHA256Digest {
    /// The SHA-256 of bytes, in 64 lower-case hexadecimal digits.
    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Array(bytes)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

import Foundation

/// Something that takes bytes, one piece after the other.
package protocol ByteSink: ~Copyable {
    /// Takes the next bytes.
    mutating func write(_ bytes: [UInt8]) throws(OutputError)
}

extension [UInt8]: ByteSink {
    /// Adds the bytes.
    package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        append(contentsOf: bytes)
    }
}

/// An open file that takes bytes, through a buffer.
///
/// It does not own the file: whoever opened it flushes and closes. It can't be copied, so that it does not
/// outlive the file either.
package struct FileSink: ByteSink, ~Copyable {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 18

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - descriptor: The open file.
    ///   - path: The file as messages shall name it.
    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
        buffer.reserveCapacity(Self.capacity)
    }

    /// Takes the next bytes; they reach the file at the latest when it is flushed.
    package mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        if buffer.count + bytes.count > Self.capacity { try flush() }
        if bytes.count >= Self.capacity {
            try put(bytes)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    /// Hands everything that was taken to the system.
    mutating func flush() throws(OutputError) {
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8]) throws(OutputError) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                start += count
            } else if errno != EINTR {
                throw .writeFailed(path: path, reason: OutputError.reason(errno))
            }
        }
    }
}

import Foundation

/// The server of `Tests/Scripts/misbehaving_server.py`, on this machine.
package final class MisbehavingServer: Sendable {
    /// The port that it listens on.
    package let port: Int
    private let scheme: String
    /// The server ends when this is closed, at the latest with the tests.
    private let standardInput: Pipe

    /// The server that all tests use without TLS.
    package static let shared = Result { try MisbehavingServer() }

    /// Starts a server.
    ///
    /// - Parameter certificate: The certificate and the key of a server with TLS.
    package init(certificate: (certificate: URL, key: URL)? = nil) throws {
        let process = Process()
        process.executableURL = Python.interpreter
        process.arguments =
            [ProjectFolder.root.appending(path: "Tests/Scripts/misbehaving_server.py").path]
            + (certificate.map { [$0.certificate.path, $0.key.path] } ?? [])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Python.Failure(errors: "The server said “\(line)” and no port.")
        }
        self.port = port
        scheme = certificate == nil ? "http" : "https"
        standardInput = input
    }

    deinit { try? standardInput.fileHandleForWriting.close() }

    /// An address of the test's own that behaves in these ways, one after the other.
    package func address(_ modes: String..., credentials: String = "", query: String = "") -> String {
        "\(scheme)://\(credentials)127.0.0.1:\(port)/\(modes.joined(separator: ","))/\(UUID().uuidString)/ratings.csv\(query)"
    }
}

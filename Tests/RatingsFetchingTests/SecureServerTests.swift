import Foundation
import TestSupport
import Testing

@testable import RatingsFetching

/// A server with TLS, whose certificate nobody signed.
@Suite(.enabled(if: hasOpenSSL, "openssl is not installed")) struct SecureServerTests {
    private let folder: TemporaryFolder
    private let server: MisbehavingServer
    private let certificate: URL

    init() throws {
        folder = try TemporaryFolder()
        certificate = folder.url.appending(path: "certificate.pem")
        let key = folder.url.appending(path: "key.pem")
        let outcome = try Program.run(
            URL(filePath: "/usr/bin/env"),
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                "-out", certificate.path, "-keyout", key.path,
            ])
        try #require(outcome.status == 0, "\(outcome.errors)")
        server = try MisbehavingServer(certificate: (certificate, key))
    }

    @Test func isRefusedAtOnce() throws {
        let fetching = try Fetching(retries: 3)
        #expect(fetching.problem(server.address("good")) == .notTrusted)
        #expect(fetching.waited.isEmpty)
    }

    @Test(arguments: ["CURL_CA_BUNDLE", "SSL_CERT_FILE"])
    func isTrustedWhereTheUserSaysSo(variable: String) throws {
        let fetching = try Fetching { $0.environment[variable] = certificate.path }
        #expect(try fetching.fetch(server.address("good")).kind == "fresh")
    }

    @Test func redirectionsAreFollowedToAnEnd() throws {
        let fetching = try Fetching { $0.environment["CURL_CA_BUNDLE"] = certificate.path }
        let moved = server.address("moved")
        try fetching.keep(moved)
        #expect(try fetching.fetch(moved).kind == "unchanged 2026-11-23")
        #expect(fetching.problem(server.address("loop")) == .ledInCircles)
        #expect(fetching.problem(server.address("to-http")) == .ledAstray)
        #expect(fetching.problem(server.address("to-file")) == .ledAstray)
    }

    @Test func certificatesThatAreNotThereAreNamed() throws {
        let fetching = try Fetching { $0.environment["CURL_CA_BUNDLE"] = folder.url.appending(path: "none").path }
        #expect(fetching.problem(server.address("good")) == .noCertificates)
    }
}

private let hasOpenSSL = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/openssl") }

import Testing

@testable import RatingsFetching

/// Which texts are addresses, and what is shown of them.
@Suite struct RemoteAddressTests {
    @Test(arguments: [
        ("https://example.org/data/ratings.csv", "https://example.org/data/ratings.csv", "ratings.csv (example.org)"),
        ("HTTPS://Example.ORG:8443/a.csv?key=1#x", "https://example.org:8443/a.csv", "a.csv (example.org:8443)"),
        ("https://me:secret@example.org/a.csv", "https://example.org/a.csv", "a.csv (example.org)"),
        ("https://me@example.org", "https://example.org", "example.org"),
        ("https://example.org?file=1", "https://example.org", "example.org"),
        ("http://127.0.0.1:80/a.csv", "http://127.0.0.1:80/a.csv", "a.csv (127.0.0.1:80)"),
        ("http://[::1]/a.csv", "http://[::1]/a.csv", "a.csv ([::1])"),
        ("http://localhost/a.csv", "http://localhost/a.csv", "a.csv (localhost)"),
    ])
    func isShownWithoutSecrets(text: String, shown: String, name: String) throws {
        let address = try RemoteAddress(text)
        #expect(address.shown == shown)
        #expect("\(address)" == shown)
        #expect(address.name == name)
    }

    @Test(arguments: [
        "http://example.org/a.csv", "http://me:secret@example.org/a.csv", "http://127.0.0.1.example.org/a.csv",
        "http://localhost@example.org/a.csv", "http://127.0.0.2/a.csv", "http://2130706433/a.csv",
    ])
    func whatIsNotSecureIsRefused(text: String) {
        #expect {
            try RemoteAddress(text)
        } throws: { error in
            guard case .notSecure(let shown)? = error as? RemoteAddress.Mistake else { return false }
            return !shown.contains("secret")
        }
    }

    @Test(arguments: [
        "https://", "https:///a.csv", "https://exa mple.org/a.csv", "https://example.org/a b.csv",
        "https://example.org/ä.csv", "https://example.org:0/a.csv", "https://example.org:70000/a.csv",
        "https://example.org:/a.csv", "https://me:secret@x@example.org/a.csv", "https://me:sec/ret@exa mple.org/",
        "https://example.org\\@127.0.0.1/", "http://127.0.0.1\\@example.org/", "https://example.org/\n", "https://-x/",
        "https://[::1/a.csv", "https://me:secret@/a.csv", "https://example.org/\"", "https://exämple.org/",
    ])
    func whatBreaksTheRulesIsRefused(text: String) {
        #expect {
            try RemoteAddress(text)
        } throws: { error in
            guard case .malformed(let shown, _)? = error as? RemoteAddress.Mistake else { return false }
            return !shown.contains("secret") && !shown.contains("sec/ret")
        }
    }

    @Test func theCopyBelongsToTheAddressAndNotToThePassword() throws {
        let one = try RemoteAddress("https://me:old@example.org/a.csv?x=1#top")
        #expect(one.digest == (try RemoteAddress("https://me:new@EXAMPLE.org/a.csv?x=1").digest))
        #expect(one.digest != (try RemoteAddress("https://me:old@example.org/a.csv?x=2").digest))
        #expect(one.digest != (try RemoteAddress("https://me:old@example.org/A.csv?x=1").digest))
    }

    @Test func onlyWebAddressesAreMeant() {
        for text in ["https://a", "HTTP://a", "http://"] { #expect(RemoteAddress.isMeant(by: text)) }
        for text in ["https:/a", "httpss://a", "a/https://b", "ftp://a", "-", "file.csv", "http"] {
            #expect(!RemoteAddress.isMeant(by: text))
        }
    }
}

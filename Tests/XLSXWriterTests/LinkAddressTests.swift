import Testing

@testable import XLSXWriter

struct LinkAddressTests {
    @Test(
        "Addresses, with what can't stand in one percent-encoded",
        arguments: [
            ("https://reports.ofsted.gov.uk/provider/44/80430", "https://reports.ofsted.gov.uk/provider/44/80430"),
            ("HTTP://Example.org", "http://Example.org"),
            ("mailto:children@example.gov.uk?subject=A b", "mailto:children@example.gov.uk?subject=A%20b"),
            ("https://example.org/a b/é?q=<1>#part two", "https://example.org/a%20b/%C3%A9?q=%3C1%3E#part%20two"),
            ("https://example.org/%20%zz%", "https://example.org/%20%25zz%25"),
            ("https://example.org:8080/", "https://example.org:8080/"),
        ])
    func addresses(text: String, encoded: String) throws {
        #expect(try LinkAddress(text).encoded == encoded)
    }

    @Test(
        "Words that the library takes for a scheme wherever they stand",
        arguments: [
            ("https://example.org/?a=internal:b", "https://example.org/?a=internal%3Ab"),
            ("https://example.org/external:b#internal:c", "https://example.org/external%3Ab#internal%3Ac"),
            ("https://www.internal:8080/", "https://www.INTERNAL:8080/"),
            ("mailto:internal:a@b.uk", "mailto:internal%3Aa@b.uk"),
        ])
    func libraryWords(text: String, encoded: String) throws {
        #expect(try LinkAddress(text).encoded == encoded)
    }

    @Test(
        "What is no address of the web or of a letter box",
        arguments: [
            ("javascript:alert(1)", LinkFault.scheme), ("C:\\a.xlsx", .scheme), ("internal:Cover!A1", .scheme),
            ("file:///etc/passwd", .scheme), ("", .scheme), ("ftp://example.org", .scheme), ("www.gov.uk", .scheme),
            ("https:example.org", .scheme), ("https://", .noHost), ("https:///a", .noHost), ("https://:80/", .noHost),
            ("mailto:", .noHost), ("https://user:word@example.org/", .credentials),
            ("https://example.org/\n", .controlCharacter), ("https://example.org/\u{0}", .controlCharacter),
        ])
    func refused(text: String, fault: LinkFault) {
        #expect(throws: fault) { try LinkAddress(text) }
    }

    @Test("The limit counts the bytes of the encoded address")
    func lengths() {
        let start = "https://example.org/"
        let room = 2_079 - start.utf8.count
        #expect(throws: Never.self) { try LinkAddress(start + String(repeating: "a", count: room)) }
        #expect(throws: LinkFault.tooLong(length: 2_080)) {
            try LinkAddress(start + String(repeating: "a", count: room + 1))
        }
        #expect(throws: LinkFault.tooLong(length: 20 + 6 * 400)) {
            try LinkAddress(start + String(repeating: "é", count: 400))
        }
    }
}

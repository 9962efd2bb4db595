import Testing

@testable import RatingsFetching

/// What is read from headers and written to curl.
@Suite struct HeaderTests {
    @Test func theLastAnswerCounts() {
        let headers = ResponseHeaders(
            "HTTP/1.1 302 Found\r\nETag: \"old\"\r\nRetry-After: 9\r\n\r\nHTTP/2 200 \r\netag:  \"new\" \r\nX: 1\r\n\r\n"
        )
        #expect(headers["etag"] == "\"new\"")
        #expect(headers.comeAgainIn == nil)
    }

    @Test(arguments: [
        ("Retry-After: 120", 120), ("Retry-After: -5", 0), ("Retry-After: soon", nil),
        ("Retry-After: Mon, 23 Nov 2026 00:00:30 GMT\r\nDate: Sun, 22 Nov 2026 23:59:00 GMT", 90),
        ("Retry-After: Mon, 23 Nov 2026 00:00:30 GMT", nil), ("X: 1", nil),
    ])
    func theServerMayAskToComeAgain(lines: String, seconds: Int?) {
        #expect(ResponseHeaders("HTTP/1.1 503 X\r\n\(lines)\r\n\r\n").comeAgainIn == seconds)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Tue, 29 Feb 2028 23:59:60 GMT",
    ])
    func datesAreRead(text: String) { #expect(HTTPDate(text) != nil) }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 31 Feb 2026 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 BST", "Sun, 06 Nov 1994 08:49:37 GMT\nX: 1",
    ])
    func whatIsNoDateIsNot(text: String) { #expect(HTTPDate(text) == nil) }

    @Test(arguments: [
        ("\"abc\"", true), ("W/\"abc\"", true), ("\"\"", true), ("abc", false), ("\"a\"b\"", false), ("\"a b\"", false),
        ("\"", false), ("\"a\", \"b\"", false),
    ])
    func onlyProperTagsAreSentBack(tag: String, isProper: Bool) {
        let tags = Validators(ResponseHeaders("HTTP/1.1 200 OK\r\nETag: \(tag)\r\n\r\n"))
        #expect(tags.entityTag == (isProper ? tag : nil))
    }

    @Test func theConfigurationOfCurlIsEscaped() {
        #expect(CurlCall.quoted("a\"b\\c") == "\"a\\\"b\\\\c\"")
    }
}

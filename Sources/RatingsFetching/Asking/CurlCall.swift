/// How curl is called for one attempt.
struct CurlCall {
    /// Its arguments. Nothing in them is secret: everybody on the machine can see them.
    let arguments: [String]
    /// What it reads on standard input: the address and the headers.
    let configuration: String

    /// Starts the line with which curl sums up, after the headers.
    static let summaryMark = "ratings-export-summary"

    init(_ address: RemoteAddress, validators: Validators, settings: FetchSettings) {
        var arguments = [
            // First: no .curlrc of the user.
            "-q", "--config", "-", "--silent", "--globoff",
            "--proto", address.isLoopback ? "=https,http" : "=https", "--proto-redir", "=https",
            "--tlsv1.2", "--location", "--max-redirs", "5",
            "--connect-timeout", String(min(settings.seconds, 15)), "--max-time", String(settings.seconds),
            "--speed-limit", "10", "--speed-time", "30", "--max-filesize", String(settings.byteLimit),
            // What comes encoded all the same is decoded; see `AnswerCheck` for why it isn't asked for.
            "--compressed", "--user-agent", "ratings-export",
            "--suppress-connect-headers", "--dump-header", "/dev/stderr",
            "--write-out", "%{stderr}\\n\(Self.summaryMark) %{http_code} %{http_version} %{http_connect}\\n",
        ]
        if address.isLoopback { arguments += ["--noproxy", "*"] }
        self.arguments = arguments
        var headers = ["Accept: text/csv, application/json, */*;q=0.5", "Accept-Encoding: identity"]
        if let tag = validators.entityTag { headers.append("If-None-Match: \(tag)") }
        if let day = validators.lastModified { headers.append("If-Modified-Since: \(day)") }
        configuration =
            "url = \(Self.quoted(address.secretText))\n"
            + headers.map { "header = \(Self.quoted($0))\n" }.joined()
    }

    /// A value as curl's configuration has it: in quotation marks, with those in it and backslashes escaped.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

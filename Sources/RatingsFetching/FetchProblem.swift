/// Why a source could not be fetched.
package enum FetchProblem: Error, Hashable, Sendable {
    /// curl is not installed.
    case noProgram
    /// Nothing may be fetched, and there is no copy.
    case noCopy
    /// The name of the server is not known.
    case unknownHost
    /// The name of the proxy is not known.
    case unknownProxy
    /// The proxy lets nobody through; its answer, such as 407.
    case refusedByProxy(Int)
    /// There is no connection.
    case noConnection
    /// The connection could not be made secure.
    case noSecureConnection
    /// The server's certificate can't be trusted.
    case notTrusted
    /// The file with the certificates to trust can't be read.
    case noCertificates
    /// An attempt took longer than it may, or next to nothing came.
    case tookTooLong
    /// An answer that is no file; the seconds after which the server asks to come again, if it does.
    case answered(Int, comeAgainIn: Int?)
    /// It leads to an address that is not https.
    case ledAstray
    /// It leads from one address to the next, and on.
    case ledInCircles
    /// The file is larger than it may; in millions of bytes.
    case tooLarge(Int)
    /// The transfer ended before the file did.
    case brokeOff
    /// The file may have been cut: nothing says where it ends, and its last line is not whole.
    case endNotTold
    /// The file is empty.
    case empty
    /// It is a web page.
    case webPage
    /// It is no ratings table that can be used; why, in a sentence without a full stop.
    case unusable(String)
    /// curl ended with a code that has no meaning here.
    case programEnded(Int32)

    /// Whether another attempt may succeed.
    var isPassing: Bool {
        switch self {
        case .unknownHost, .unknownProxy, .noConnection, .noSecureConnection, .tookTooLong, .brokeOff, .endNotTold: true
        case .answered(let status, _): [408, 429].contains(status) || (500...599).contains(status)
        default: false
        }
    }

    /// What happened, in a sentence without a full stop.
    package var message: String {
        switch self {
        case .noProgram: "it has to be fetched, and the program curl is not installed"
        case .noCopy: "there is no copy of it, and with --offline nothing is fetched"
        case .unknownHost: "the server could not be reached (its name is not known)"
        case .unknownProxy: "the server could not be reached (the name of the proxy is not known)"
        case .refusedByProxy(let status): "the proxy did not let the call through (\(status))"
        case .noConnection: "the server could not be reached (no connection)"
        case .noSecureConnection: "the server could not be reached (no secure connection)"
        case .notTrusted: "the server's certificate can't be trusted"
        case .noCertificates: "the certificates to trust can't be read"
        case .tookTooLong: "the server took too long to send it"
        case .answered(let status, let seconds):
            "the server answered \(status)\(Self.meaning(of: status))"
                + (seconds.map { " and asked to come again in \($0) seconds" } ?? "")
        case .ledAstray: "the server leads to an address that is not https"
        case .ledInCircles: "the server leads from one address to the next without an end"
        case .tooLarge(let megabytes): "it is larger than \(megabytes) MB"
        case .brokeOff: "the transfer broke off before the end"
        case .endNotTold:
            "it may have been cut off: its last line does not end, and the server does not tell its length"
        case .empty: "the server sent nothing"
        case .webPage: "the server sent a web page, and no data"
        case .unusable(let reason): "what the server sent can't be used: \(reason)"
        case .programEnded(let code): "curl could not fetch it (its code is \(code))"
        }
    }

    private static func meaning(of status: Int) -> String {
        switch status {
        case 401, 403: " (you may not read it)"
        case 404, 410: " (there is nothing at this address)"
        case 429: " (too many calls)"
        case 500...599: " (it is out of order)"
        default: ""
        }
    }
}

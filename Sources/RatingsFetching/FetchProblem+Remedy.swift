extension FetchProblem {
    /// What to do about it, in a sentence.
    package var remedy: String {
        switch self {
        case .noProgram:
            "Install it (on Debian and Ubuntu: apt-get install curl), or download the file and give its path."
        case .noCopy: "Run it once without --offline."
        case .unknownHost: "Check the address, and that this machine has a network."
        case .unknownProxy, .refusedByProxy: "Check the proxy, which the variable https_proxy names."
        case .noConnection, .noSecureConnection:
            "Check the network, and whether a proxy is needed (the variable https_proxy names it); or try again later."
        case .notTrusted:
            "Ask who runs the server, or who runs your network: where a proxy of your own signs, let CURL_CA_BUNDLE name "
                + "its certificate."
        case .noCertificates: "Check the file that CURL_CA_BUNDLE or SSL_CERT_FILE names."
        case .tookTooLong: "Try again later, or allow more with --timeout."
        case .answered(401, _), .answered(403, _): "Check the name, password or key in the address."
        case .answered(404, _), .answered(410, _): "Look up the file's present address, and give that."
        case .answered, .ledInCircles, .brokeOff, .empty, .programEnded:
            "Try again later, or download the file by hand."
        case .endNotTold: "Try again later, or download the file by hand and look at its end."
        case .ledAstray: "Look up the file's present address, and give that."
        case .tooLarge: "Check the address, or allow more with --max-download."
        case .webPage: "Open the address in a browser: it may ask you to sign in, or the file may have moved."
        case .unusable: "Check that the address is that of the data, and not of a page about it."
        }
    }

    /// The exit code of the command where there is no copy either: 66 where none was to be had without fetching, 65
    /// where what came is no data that can be used, otherwise 69.
    package var exitCode: Int32 {
        switch self {
        case .noCopy: 66
        case .unusable: 65
        default: 69
        }
    }
}

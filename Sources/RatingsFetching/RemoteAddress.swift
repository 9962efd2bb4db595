/// An https address that a source is fetched from.
///
/// What is shown of it has neither a user's name and password nor the query, which may hold a key.
package struct RemoteAddress: Hashable, Sendable, CustomStringConvertible {
    /// Why a text is no address to fetch from.
    package enum Mistake: Error, Hashable, Sendable {
        /// It starts with http, and what comes from there could have been changed on the way.
        case notSecure(shown: String)
        /// It breaks the rules of addresses; what is wrong, in a sentence without a full stop.
        case malformed(shown: String, reason: String)
    }

    /// The whole address without its fragment, for the program that fetches. It may hold a password.
    let secretText: String
    /// The address without what must not be shown.
    package let shown: String
    /// What the address is told apart by: everything but the user's name and password.
    let key: String
    /// The name to show: that of the file, with the host.
    package let name: String
    /// Whether it is this machine.
    let isLoopback: Bool

    package var description: String { shown }

    /// Whether a text is meant to be such an address, and no path.
    package static func isMeant(by text: String) -> Bool {
        text.prefix(8).lowercased().hasPrefix("https://") || text.prefix(7).lowercased().hasPrefix("http://")
    }

    /// Reads an address strictly, so that nothing that is checked here can be understood in another way later.
    package init(_ text: String) throws(Mistake) {
        let masked = Self.masked(text)
        func mistake(_ reason: String) -> Mistake { .malformed(shown: masked, reason: reason) }
        guard let schemeEnd = text.range(of: "://"), Self.isMeant(by: text) else {
            throw mistake("it does not start with https://")
        }
        guard text.utf8.count <= 8000 else { throw mistake("it is longer than 8,000 characters") }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.forbidden.contains($0) }) else {
            throw mistake("it has characters that have to be encoded there, such as a blank, which is %20")
        }
        let scheme = text[..<schemeEnd.lowerBound].lowercased()
        let whole = text.prefix { $0 != "#" }
        let rest = whole[schemeEnd.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let target = rest[authority.endIndex...]
        let location = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard authority.count(where: { $0 == "@" }) <= 1 else { throw mistake("it has two @ before its path") }
        let (host, port) = Self.split(location)
        guard Self.isHost(host) else { throw mistake("its host is no name") }
        guard port.isEmpty || (UInt16(port) ?? 0) > 0 else { throw mistake("its port is no number up to 65535") }

        let place = host + (port.isEmpty ? "" : ":" + port)
        let path = String(target.prefix { $0 != "?" })
        isLoopback = ["127.0.0.1", "[::1]", "localhost"].contains(host)
        secretText = String(whole)
        shown = "\(scheme)://\(place)\(path)"
        key = "\(scheme)://\(place)\(target.isEmpty ? "/" : target)"
        let file = path.split(separator: "/").last.map(String.init)
        name = file.map { "\($0) (\(place))" } ?? place
        if scheme == "http", !isLoopback { throw .notSecure(shown: shown) }
    }

    /// Characters that no address has as they are, and that programs understand in different ways.
    private static let forbidden = Set("\\\"<>^`".utf8)

    /// The host in lower case, and the digits after its colon.
    private static func split(_ location: Substring) -> (host: String, port: Substring) {
        let end = location.lastIndex(of: "]").map { location.index(after: $0) } ?? location.startIndex
        guard let colon = location[end...].firstIndex(of: ":") else { return (location.lowercased(), "") }
        let port = location[location.index(after: colon)...]
        return (location[..<colon].lowercased(), port.isEmpty ? "0" : port)
    }

    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") {
            let inside = host.dropFirst().dropLast()
            return !inside.isEmpty && inside.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        return !host.isEmpty && !host.hasPrefix("-")
            && host.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
            }
    }

    /// A mistaken address without anything that may be a password: all up to its last @, and its query.
    private static func masked(_ text: String) -> String {
        let start = text.prefix { $0 != "?" && $0 != "#" }
        guard let at = start.lastIndex(of: "@") else { return String(start) }
        return "https://…@" + start[start.index(after: at)...]
    }
}

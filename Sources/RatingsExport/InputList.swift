import RatingsFetching
import RatingsReading

/// The inputs of a call, one by one: patterns give way to the files they stand for.
struct InputList {
    /// Where an input is.
    enum Place {
        /// A file, or standard input.
        case path(String)
        /// A server.
        case address(RemoteAddress)
        /// Nowhere.
        case unusable(InputFailure)
    }

    /// An input with the name to show.
    struct Input {
        let name: String
        let place: Place
    }

    /// The inputs, in the order in which they were given.
    let inputs: [Input]

    init(_ texts: [String]) {
        var places = texts.flatMap(Self.places)
        if places.count > Int(UInt16.max) {
            let reason = "more than \(UInt16.max) files can't be read in one run"
            let path = texts.first ?? ""
            places = [
                .unusable(InputFailure(path: path, problem: .unreadable(.unreadable(path: path, reason: reason))))
            ]
        }
        // A name that two have says nothing: then it is the whole path.
        let counts = Dictionary(places.map { ($0.shortName, 1) }, uniquingKeysWith: +)
        inputs = places.map { place in
            Input(name: counts[place.shortName, default: 1] > 1 ? place.path : place.shortName, place: place)
        }
    }

    private static func places(of text: String) -> [Place] {
        if text == ByteSource.standardInputPath { return [.path(text)] }
        if RemoteAddress.isMeant(by: text) { return [place(ofAddress: text)] }
        do {
            return try FilePattern.expand(text).map(Place.path)
        } catch {
            return [.unusable(InputFailure(path: text, problem: .unreadable(error)))]
        }
    }

    private static func place(ofAddress text: String) -> Place {
        do {
            return .address(try RemoteAddress(text))
        } catch {
            return .unusable(InputFailure(error))
        }
    }
}

extension InputList.Place {
    /// The path as the user gave it, or the address.
    fileprivate var path: String {
        switch self {
        case .path(let path): path == ByteSource.standardInputPath ? "standard input" : path
        case .address(let address): address.shown
        case .unusable(let failure): failure.path
        }
    }

    /// The file's own name; for an address with its host.
    fileprivate var shortName: String {
        if case .address(let address) = self { return address.name }
        return path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension InputFailure {
    /// The failure of an address that nothing is fetched from.
    init(_ mistake: RemoteAddress.Mistake) {
        switch mistake {
        case .notSecure(let shown), .malformed(let shown, _):
            self.init(path: shown, problem: .mistakenAddress(mistake))
        }
    }
}

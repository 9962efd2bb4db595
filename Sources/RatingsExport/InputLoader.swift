import Crypto
import Foundation
import RatingsModel
import RatingsNormalising
import RatingsReading

/// Reads all inputs and makes one dataset of them.
package struct InputLoader {
    /// What was read.
    package struct Loaded: Sendable {
        /// Everything that could be used, and everything that was found.
        package var dataset: Dataset
        /// The inputs that could not be used, each with the reason.
        package var failures: [InputFailure]
        /// Whether this is the built-in sample.
        package var isSample: Bool
        /// The paths of the user's own layouts that apply to no table.
        package var unusedLayouts: [String] = []
    }

    private let rules: Rules
    private let request: ExportRequest
    private let standardInput: FileHandle

    /// Makes a loader.
    package init(rules: Rules, request: ExportRequest, standardInput: FileHandle = .standardInput) {
        self.rules = rules
        self.request = request
        self.standardInput = standardInput
    }

    /// Reads all inputs, or the sample where there are none. Where a layout can't be used, no input is read.
    package func load() -> Loaded {
        let (layouts, mistaken) = LayoutLoader(rules: rules).load(request.layouts)
        var normaliser = Normaliser(
            rules: rules,
            options: .init(dateOrder: request.dateOrder, latestDay: request.latestDay, layouts: layouts))
        guard mistaken.isEmpty else {
            return Loaded(dataset: normaliser.dataset(), failures: mistaken, isSample: false)
        }
        var loaded = load(into: &normaliser)
        loaded.unusedLayouts = layouts.map(\.path).filter { !normaliser.usedLayouts.contains($0) }
        return loaded
    }

    private func load(into normaliser: inout Normaliser) -> Loaded {
        var failures: [InputFailure] = []
        guard !request.inputs.isEmpty else {
            if let failure = add(Sample.bytes, path: Sample.name, to: &normaliser) { failures.append(failure) }
            return Loaded(dataset: normaliser.dataset(), failures: failures, isSample: true)
        }
        for path in request.inputs {
            do {
                let bytes = try Self.bytes(of: path, standardInput)
                if let failure = add(bytes, path: path, to: &normaliser) { failures.append(failure) }
            } catch {
                failures.append(fail(error, Source(name: name(of: path), path: path), in: &normaliser))
            }
        }
        return Loaded(dataset: normaliser.dataset(), failures: failures, isSample: false)
    }

    /// The bytes of a file or of standard input; those of a packed snapshot unpacked.
    private static func bytes(of path: String, _ standardInput: FileHandle) throws(ReadError) -> [UInt8] {
        let bytes = try ByteSource.load(path: path, standardInput: standardInput)
        guard SnapshotName(path: path)?.isPacked == true else { return bytes }
        do {
            return try Gzip.unpack(bytes)
        } catch {
            throw ReadError.notText(path: path, kind: "a packed snapshot that is damaged")
        }
    }

    private func add(_ bytes: [UInt8], path: String, to normaliser: inout Normaliser) -> InputFailure? {
        var source = Source(name: name(of: path), path: path, byteCount: bytes.count, sha256: Self.digest(bytes))
        var opened: OpenedSource
        do {
            opened = try OpenedSource(path: path, bytes: bytes, names: rules.headings.jsonNames)
        } catch {
            return fail(error, source, in: &normaliser)
        }
        source.format = opened.format.name
        source.encoding = opened.encoding.name
        source.delimiter = opened.format.delimiter?.name
        do {
            let position = try normaliser.add(source, reader: &opened.reader)
            if !opened.text.damage.isEmpty { normaliser.report(Self.damage(opened.text.damage, in: position)) }
            return nil
        } catch let refusal as Refusal {
            return InputFailure(path: path, problem: .refused(refusal.finding))
        } catch let error as ReadError {
            return InputFailure(path: path, problem: .unreadable(error))
        } catch {
            return InputFailure(
                path: path, problem: .unreadable(.unreadable(path: path, reason: String(describing: error))))
        }
    }

    private func fail(_ error: ReadError, _ source: Source, in normaliser: inout Normaliser) -> InputFailure {
        let position = normaliser.addUnread(source)
        let failure = InputFailure(path: source.path, problem: .unreadable(error))
        if let finding = failure.finding(source: position) { normaliser.report(finding) }
        return failure
    }

    private static func damage(_ damage: TextDamage, in source: UInt16) -> Finding {
        let lines = damage.lines.prefix(5).map(String.init).joined(separator: ", ")
        let more = damage.lines.count > 5 ? " and others" : ""
        return Finding(
            .invalidText, source: source,
            message: "\(damage.count) characters could not be read, in line \(lines)\(more)")
    }

    /// The file's own name; with its folders where another input has the same name.
    private func name(of path: String) -> String {
        if path == ByteSource.standardInputPath { return "standard input" }
        let name = Self.lastComponent(path)
        return request.inputs.count { Self.lastComponent($0) == name } > 1 ? path : name
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}

extension SHA256Digest {
    /// The digest in 64 lower-case hexadecimal digits.
    var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

import Testing

@testable import XLSXWriter

struct WellFormednessTests {
    private func read(_ part: String, in pieces: Int = 1) throws {
        let check = WellFormedness()
        var bytes = Array(part.utf8)[...]
        while !bytes.isEmpty {
            bytes.prefix(pieces).withUnsafeBytes { check.read($0) }
            bytes = bytes.dropFirst(pieces)
        }
        try check.finish()
    }

    @Test("A line break may follow the end of a part, as in the library's theme", arguments: [1, 7, 1_000])
    func whole(pieces: Int) {
        #expect(throws: Never.self) {
            try read("<?xml version=\"1.0\"?>\n<a:theme b=\"c\"><d/>é</a:theme>\n", in: pieces)
        }
    }

    @Test(
        "A part from which a write is missing is none",
        arguments: [
            "", "<a>", "<a></b>", "<a></a", "</a>", "text", "<a><b c=\"1\"/><b c=\"1</a>", "<a><b c=\"d=\"2\"/></a>",
            "<a/><b/>",
            "<a><b c=\"1\" c=\"2\"/></a>",
        ])
    func unfinished(part: String) {
        #expect(throws: PackageFault.Problem.unfinished) { try read(part) }
    }
}

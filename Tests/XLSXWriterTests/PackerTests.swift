import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

struct PackerTests {
    @Test(
        "Pieces that were packed by themselves, in whatever way, are one member together",
        arguments: [[Packing.usual], [.fast], [.fast, .usual], [.usual, .fast]])
    func pieces(ways: [Packing]) throws {
        // Bytes without any pattern become more of them.
        var random = SeededGenerator(seed: 7)
        let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let rows = Array(String(repeating: "Leeds, Good; ", count: 200_000).utf8)
        let texts: [[UInt8]] = [[], [97], rows, noise, [], Array("end".utf8)]
        let packers = try ways.map { try Packer($0) }
        var packed: [UInt8] = []
        var checksum = Checksum()
        for (index, text) in texts.enumerated() {
            let block = Block(text)
            let bytes = UnsafeRawBufferPointer(block.bytes)
            checksum.add(Checksum(bytes))
            try packers[index % packers.count].pack(bytes, isLast: index == texts.count - 1) { packed += $0 }
        }
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "packed").path
        try Data(packed).write(to: URL(filePath: path))
        let program =
            "import sys, zlib; d = zlib.decompress(open(sys.argv[1], 'rb').read(), -15); print(len(d), zlib.crc32(d), d[:5])"
        let size = texts.reduce(0) { $0 + $1.count }
        #expect(try Python.evaluate(program, path) == "\(size) \(checksum.value) b'aLeed'\n")
        #expect(checksum.size == size)
    }

    @Test("What a piece becomes does not depend on those before", arguments: [Packing.usual, .fast])
    func alone(packing: Packing) throws {
        let packer = try Packer(packing)
        for text in [
            "Leeds", String(repeating: "Leeds, Good; ", count: 90_000), "Leeds, Good; Bristol, Good; ", "Leeds",
        ] {
            let block = Block(text.utf8)
            let bytes = UnsafeRawBufferPointer(block.bytes)
            let alone = try Packer(packing).pack(bytes, isLast: false) { Array($0) }
            #expect(try packer.pack(bytes, isLast: false) { Array($0) } == alone)
        }
    }

    @Test("What a piece becomes does not depend on where a packer has its memory", arguments: [Packing.usual, .fast])
    func places(packing: Packing) throws {
        var random = SeededGenerator(seed: 7)
        // Letters, which are worth packing.
        let filler = (0..<600).map { _ in UInt8.random(in: 97...112, using: &random) }
        // Kept, so that each has another place.
        let packers = try (0..<3).map { _ in try Packer(packing) }
        for number in 0..<20_000 {
            // What stands behind the first byte comes back at the end.
            let word = Array("\(number), Leeds, Good".utf8)
            let block = Block([97] + word + filler + [98] + word)
            let packed = try packers.map {
                try $0.pack(UnsafeRawBufferPointer(block.bytes), isLast: false) { Array($0) }
            }
            try #require(packed[0] == packed[1] && packed[0] == packed[2], "of the word of \(number)")
        }
    }

    @Test(
        "Numbers and letters of cells",
        arguments: [(0, "A", "0"), (25, "Z", "25"), (26, "AA", "26"), (16_383, "XFD", "16383")])
    func words(column: Int, letters: String, digits: String) {
        func text(_ word: ShortWord) -> String {
            var buffer = ByteBuffer(capacity: 1)
            buffer.append(word)
            return String(decoding: buffer.bytes, as: UTF8.self)
        }
        #expect(text(ShortWord(column: column)) == letters)
        #expect(text(ShortWord(column)) == digits)
    }
}

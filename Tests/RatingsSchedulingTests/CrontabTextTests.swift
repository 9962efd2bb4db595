import RatingsScheduling
import Testing

struct CrontabTextTests {
    static let block = "\(CrontabText.opening)\n30 6 1 * * /x\n\(CrontabText.ending)\n"

    @Test(arguments: [
        "", "\n", "MAILTO=me\n0 * * * * job\n", "no line end", "\r\n0 * * * * job\r\n\r\n", "\n\n# a\n\n",
        "# >>> conda >>>\n# <<< conda <<<\n",
    ])
    func otherLinesAreKeptByteForByte(text: String) throws {
        // Latin 1 is no UTF-8, and is in old crontabs.
        for bytes in [Array(text.utf8), [0x23, 0xE9, 0x0A] + Array(text.utf8)] {
            let before = try CrontabText(bytes)
            #expect(before.block == nil)
            let after = try CrontabText(before.replacingBlock(with: Self.block))
            #expect(after.block == Self.block)
            #expect(after.removingBlock == bytes)
        }
    }

    @Test func aBlockIsReplacedWhereItIs() throws {
        let text = "a\r\n" + Self.block + "b"
        let changed = try CrontabText(Array(text.utf8)).replacingBlock(with: "NEW\n")
        #expect(String(decoding: changed, as: UTF8.self) == "a\r\nNEW\nb")
    }

    @Test func aBlockIsFoundWithOtherLineEnds() throws {
        let text = "a\n" + Self.block.replacing("\n", with: "\r\n") + "b\n"
        #expect(String(decoding: try CrontabText(Array(text.utf8)).removingBlock, as: UTF8.self) == "a\nb\n")
        let open = "a\n" + Self.block.dropLast()
        #expect(String(decoding: try CrontabText(Array(open.utf8)).removingBlock, as: UTF8.self) == "a\n")
    }

    @Test(arguments: [
        "a\n\(CrontabText.opening)\nb\n", "\(CrontabText.ending)\n", block + block,
        "\(CrontabText.opening)\n" + block, block + "\(CrontabText.ending)\n",
    ])
    func aDamagedBlockIsRefused(text: String) {
        #expect(throws: ScheduleError.self) { try CrontabText(Array(text.utf8)) }
    }
}

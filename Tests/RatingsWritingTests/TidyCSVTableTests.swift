import RatingsLayout
import RatingsModel
import RatingsWriting
import Testing

@Suite struct TidyCSVTableTests {
    private func text(_ cells: [Cell.Content], raw: Bool = false) throws -> String {
        let table = TablePlan(
            name: "t", columns: cells.indices.map { .init("Column \($0)", width: 10) }, headingHeight: 18,
            rows: .init(count: 1) { _ in .init(cells.map { Cell($0) }) })
        var bytes: [UInt8] = []
        try TableCSVWriter(raw: raw).write(table, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func cellsBecomePlainValues() throws {
        let written = try text([
            .text("Bristol, City of"), .integer(-3), .share(0.25), .date(TidyCSVSample.day("2025-05-09")),
            .link(text: "Report for Leeds", address: "https://example.org/1"),
            .sheetLink(text: "Notes", sheet: "Notes"),
        ])
        #expect(
            written == "Column 0,Column 1,Column 2,Column 3,Column 4,Column 5\r\n"
                + "\"Bristol, City of\",-3,0.25,2025-05-09,https://example.org/1,Notes\r\n")
    }

    @Test(
        arguments: [
            (0, "0"), (1, "1"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (0.00001, "0.00001"), (1e-9, "0"),
            (0.1 + 0.2, "0.3"), (-0.5, "-0.5"), (.nan, ""), (.infinity, ""),
        ] as [(Double, String)])
    func sharesHaveNoExponent(share: Double, expected: String) throws {
        #expect(try text([.share(share)]) == "Column 0\r\n\(expected)\r\n")
    }

    @Test func textIsGuardedAndNumbersAreNot() throws {
        #expect(try text([.text("-1"), .integer(-1)]).hasSuffix("\r\n'-1,-1\r\n"))
        #expect(try text([.text("-1")], raw: true).hasSuffix("\r\n-1\r\n"))
    }
}

import RatingsReading
import Testing

@Suite struct JSONErrorTests {
    struct Sample: Sendable {
        var text: String
        var line: Int
        var reason: String
        var row: UInt32?
    }

    static let samples: [Sample] = [
        Sample(
            text: "[\n{\"a\": 1},\n{\"a\":", line: 3,
            reason: "the file ends inside an object that begins on line 3: it may be cut off (character 6 of the line)"),
        Sample(
            text: "[\n{\"a\": 1},\n", line: 3,
            reason: "the file ends inside an array that begins on line 1: it may be cut off (character 1 of the line)"),
        Sample(
            text: "{\"a\": 1", line: 1,
            reason: "the file ends inside an object that begins on line 1: it may be cut off (character 8 of the line)"),
        Sample(
            text: "[{\"a\": \"x", line: 1,
            reason: "the file ends inside a string: it may be cut off (character 10 of the line)"),
        Sample(
            text: "[{\"a\": \"x\\", line: 1,
            reason: "the file ends inside a string: it may be cut off (character 11 of the line)"),
        Sample(
            text: "[{\"a\": \"x\\u00", line: 1,
            reason: "the file ends inside a string: it may be cut off (character 14 of the line)"),
        Sample(
            text: "[{\"a\": \"é\n\"}]", line: 1,
            reason: "the line ends inside a string: its closing quotation mark is missing (character 8 of the line)"),
        Sample(
            text: "[{\"a\": 1},]", line: 1,
            reason: "nothing follows the comma before “]”: remove the comma (character 11 of the line)"),
        Sample(
            text: "[{\"a\": 1,\n}]", line: 2,
            reason: "nothing follows the comma before “}”: remove the comma (character 1 of the line)"),
        Sample(
            text: "[{\"a\": 1}\n{\"a\": 2}]", line: 2,
            reason: "a comma or “]” is expected, and there is “{” (character 1 of the line)"),
        Sample(
            text: "[{\"a\" 1}]", line: 1,
            reason: "a colon is expected after the name “a”, and there is “1” (character 7 of the line)"),
        Sample(
            text: "[{a: 1}]", line: 1,
            reason: "a name in quotation marks is expected, and there is “a” (character 3 of the line)"),
        Sample(
            text: "[{\"a\": ’}]", line: 1,
            reason: "“’” is neither a number nor true, false or null (character 8 of the line)"),
        Sample(
            text: "[{\"a\": None}]", line: 1,
            reason: "“None” is neither a number nor true, false or null (character 8 of the line)"),
        Sample(
            text: "[{\"a\": 01}]", line: 1,
            reason: "“01” is neither a number nor true, false or null (character 8 of the line)"),
        Sample(
            text: "[{\"a\": }]", line: 1, reason: "a value is expected, and there is “}” (character 8 of the line)"),
        Sample(
            text: "[{\"a\": \"\\x\"}]", line: 1,
            reason: "a backslash is followed by “x”, which means nothing (character 9 of the line)"),
        Sample(
            text: "[{\"a\": \"\\u12G4\"}]", line: 1,
            reason: "\\u is not followed by four hexadecimal digits (character 9 of the line)"),
        Sample(
            text: "[{\"a\": 1}] x", line: 1,
            reason: "there is “x” behind the end of an array (character 12 of the line)"),
        Sample(
            text: "{\"a\": 1},\n{\"a\": 2}", line: 1,
            reason: "objects are separated by commas and no array is around them: add [ and ]"
                + " (character 9 of the line)"),
        Sample(
            text: "{\"a\": 1}\n[1]", line: 2,
            reason: "there is “[” behind the end of an object (character 1 of the line)"),
        Sample(
            text: "[{\"a\": 1},\n2]", line: 2,
            reason: "element 2 is a number, true or false, and an object is expected (character 1 of the line)", row: 2),
        Sample(
            text: "[[1]]", line: 1,
            reason: "element 1 is an array, and an object is expected (character 2 of the line)", row: 1),
        Sample(
            text: "\n12", line: 2,
            reason: "the file holds a number, true or false and no records: an array of objects is expected"
                + " (character 1 of the line)"),
        Sample(
            text: "\"x\"", line: 1,
            reason: "the file holds a string and no records: an array of objects is expected"
                + " (character 2 of the line)"),
        Sample(
            text: "", line: 1,
            reason: "a value is expected, and there is the end of the file (character 1 of the line)"),
    ]

    @Test(arguments: samples)
    func saysWhatIsWrong(sample: Sample) {
        let expected = ReadError.malformed(path: "x", row: sample.row, line: sample.line, reason: sample.reason)
        #expect(throws: expected) { try json(sample.text) }
    }

    @Test func refusesDeepNesting() throws {
        func nested(_ depth: Int) -> String {
            "[{\"a\": " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}]"
        }
        #expect(try json(nested(62)).count == 2)
        let error = #expect(throws: ReadError.self) { try json(nested(70)) }
        let reason = "line 1: more than 64 arrays and objects lie inside one another"
        #expect(error == .tooLarge(path: "x", reason: reason, of: .limit(.depth)))
        #expect(throws: ReadError.self) { try json(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: ReadError.self) { try json(String(repeating: "{\"a\":", count: 1_000_000)) }
    }

    @Test func refusesObjectsThatAreNoRecords() {
        let text = "[" + (0..<20_000).map { "{\"n\($0)\": 1}" }.joined(separator: ",") + "]"
        #expect(throws: ReadError.self) { try json(text) }
    }

    @Test func everyCutIsAnError() throws {
        let text = #"[{"a": "x\u00e9", "b": [1, {"c": null}], "d": {"e": -1.5e3}}, {"a": true}]"#
        _ = try json(text)
        for length in 1..<text.utf8.count {
            #expect(throws: ReadError.self) { try json(String(text.prefix(length))) }
        }
    }
}

import RatingsReading
import Testing

@Suite struct JSONReaderTests {
    struct Sample: Sendable {
        var why: String
        var text: String
        var rows: [Row]
        var parts: Set<String> = ["judgements"]
    }

    static let samples: [Sample] = [
        Sample(
            why: "an array of objects", text: #"[{"a": "x", "b": 1}, {"a": "y", "b": 2.50}]"#,
            rows: [Row(0, "a", "b"), Row(1, "x", "1"), Row(2, "y", "2.50")]),
        Sample(
            why: "names in order of first appearance, absent ones empty",
            text: #"[{"b": "1"}, {"a": "2", "b": "3"}, {"c": null}]"#,
            rows: [Row(0, "b", "a", "c"), Row(1, "1", "", ""), Row(2, "3", "2", ""), Row(3, "", "", "")]),
        Sample(
            why: "scalars as written", text: #"[{"a": true, "b": false, "c": null, "d": -1.0E+2, "e": NaN}]"#,
            rows: [Row(0, "a", "b", "c", "d", "e"), Row(1, "true", "false", "", "-1.0E+2", "NaN")]),
        Sample(
            why: "escapes", text: #"[{"a\u0062": "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00 \ud83d x \uDE00 \u0000"}]"#,
            rows: [
                Row(0, "ab"), Row(1, "\"\\/\u{8}\u{C}\n\r\té😀 \u{FFFD} x \u{FFFD} \u{FFFD}"),
            ]),
        Sample(why: "the last of equal names", text: #"[{"a": 1, "a": 2}]"#, rows: [Row(0, "a"), Row(1, "2")]),
        Sample(
            why: "a wrapper, its metadata ignored",
            text: #"{"version": 1, "tags": ["x"], "rows": [{"a": 1}, {"a": 2}], "more": [{"b": 3}]}"#,
            rows: [Row(0, "a"), Row(1, "1"), Row(2, "2")]),
        Sample(
            why: "a wrapper in a wrapper", text: #"{"ok": true, "result": {"records": [{"a": 1}]}}"#,
            rows: [Row(0, "a"), Row(1, "1")]),
        Sample(
            why: "one object a line", text: "{\"a\": 1}\n\n{\"b\": 2}\r\n  {\"a\": 3}\n",
            rows: [Row(0, "a", "b"), Row(1, "1", ""), Row(2, "", "2"), Row(3, "3", "")]),
        Sample(
            why: "one object a line, with lists", text: "{\"a\": [{\"x\": 1}]}\n{\"a\": []}\n",
            rows: [Row(0, "a"), Row(1, #"[{"x": 1}]"#), Row(2, "[]")]),
        Sample(
            why: "a single object", text: #"{"a": "x", "b": [1, "two"]}"#,
            rows: [Row(0, "a", "b"), Row(1, "x", #"[1, "two"]"#)]),
        Sample(
            why: "nested objects", text: #"[{"a": {"b": 1, "c": {"d": 2}}, "e": {}}]"#,
            rows: [Row(0, "a b", "a c d"), Row(1, "1", "2")]),
        Sample(why: "an empty array", text: "[]", rows: [Row(0)]),
        Sample(why: "empty objects", text: "[{}, {}]", rows: [Row(0), Row(1), Row(2)]),
        Sample(
            why: "a list of parts",
            text: #"[{"la": "Leeds", "Judgements": [{"area": "o", "grade": "Good"}, {"area": "l"}], "n": 1},"#
                + #"{"la": "York"}]"#,
            rows: [
                Row(0, "la", "n", "area", "grade"), Row(1, "Leeds", "1", "o", "Good"), Row(1, "Leeds", "1", "l", ""),
                Row(2, "York", "", "", ""),
            ]),
        Sample(
            why: "no parts in the list", text: #"[{"la": "Leeds", "judgements": []}]"#,
            rows: [Row(0, "la", "judgements"), Row(1, "Leeds", "[]")]),
        Sample(
            why: "a part with a name of the record",
            text: #"[{"name": "Leeds", "judgements": [{"name": "o", "grade": "Good"}]}]"#,
            rows: [Row(0, "name", "judgements name", "grade"), Row(1, "Leeds", "o", "Good")]),
        Sample(
            why: "nested objects in a part", text: #"[{"la": 1, "judgements": [{"area": {"id": "o", "n": 1}}]}]"#,
            rows: [Row(0, "la", "area id", "area n"), Row(1, "1", "o", "1")]),
        Sample(
            why: "two lists of parts",
            text: #"[{"la": 1, "judgements": [{"g": 1}], "visits": [{"v": 2}]}]"#,
            rows: [Row(0, "la", "g", "v"), Row(1, "1", "1", ""), Row(1, "1", "", "2")],
            parts: ["judgements", "visits"]),
        Sample(
            why: "an object of parts", text: #"[{"la": "Leeds", "judgements": {"overall": "Good", "leaders": null}}]"#,
            rows: [Row(0, "la", "overall", "leaders"), Row(1, "Leeds", "Good", "")]),
        Sample(
            why: "an object of objects with one value each",
            text: #"[{"la": 1, "judgements": {"overall": {"grade": "Good"}, "leaders": {"grade": "Inadequate"}}}]"#,
            rows: [Row(0, "la", "overall", "leaders"), Row(1, "1", "Good", "Inadequate")]),
        Sample(
            why: "an object of objects with more values",
            text: #"[{"judgements": {"overall": {"grade": "Good", "note": "x"}, "leaders": {"grade": "Good"}}}]"#,
            rows: [Row(0, "overall grade", "overall note", "leaders"), Row(1, "Good", "x", "Good")]),
        Sample(
            why: "a single record with parts, not a wrapper",
            text: #"{"la": "Leeds", "judgements": [{"area": "o"}, {"area": "l"}], "notes": [{"x": 1}]}"#,
            rows: [
                Row(0, "la", "notes", "area"), Row(1, "Leeds", #"[{"x": 1}]"#, "o"),
                Row(1, "Leeds", #"[{"x": 1}]"#, "l"),
            ]),
        Sample(
            why: "the same name without being told of parts", text: #"{"judgements": [{"area": "o"}]}"#,
            rows: [Row(0, "area"), Row(1, "o")], parts: []),
        Sample(
            why: "a scalar with the name of parts", text: #"[{"judgements": "Overall", "grade": "Good"}]"#,
            rows: [Row(0, "judgements", "grade"), Row(1, "Overall", "Good")]),
        Sample(
            why: "a list of parts that are no objects", text: #"[{"judgements": ["x", {"a": 1}]}]"#,
            rows: [Row(0, "judgements"), Row(1, #"["x", {"a": 1}]"#)]),
        Sample(
            why: "parts inside an object of the record", text: #"[{"visit": {"judgements": [{"g": 1}], "d": 2}}]"#,
            rows: [Row(0, "visit d", "g"), Row(1, "2", "1")]),
    ]

    @Test(arguments: samples)
    func reads(sample: Sample) throws {
        #expect(try json(sample.text, partNames: sample.parts) == sample.rows, "\(sample.why)")
    }

    @Test func emptiesTheRecordAtTheEnd() throws {
        var reader = try JSONReader(DecodedText(decoding: Array("[{\"a\": 1}]".utf8)), path: "x")
        var record = Record()
        #expect(try reader.read(into: &record))
        #expect(try reader.read(into: &record))
        #expect(try !reader.read(into: &record))
        #expect(record.count == 0)
    }

    @Test(arguments: [
        ("x", "[{\"a\": 1}]", true), ("x", " \n{\"a\": 1}", true), ("x", "{", true), ("x", "[", true),
        ("x", "[]", true),
        ("x", "{}", true), ("x", "[[1]]", true), ("x", "[Official] Judgements,,\na,b,c\n", false),
        ("x", "{name},b\n", false), ("x", "a,b", false), ("x.JSON", "a,b", true), ("x.ndjson", "1", true),
    ])
    func isRecognised(path: String, text: String, isJSON: Bool) {
        let format = TextFormat(of: DecodedText(decoding: Array(text.utf8)), path: path)
        #expect((format == .json) == isJSON)
    }

    @Test func readsEveryEncoding() throws {
        let text = "[{\"a\": \"café\"}]"
        let expected = [Row(0, "a"), Row(1, "café")]
        #expect(try rows(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
        #expect(try rows(of: text.utf16Bytes(bigEndian: true)) == expected)
        #expect(try rows(of: text.unicodeScalars.map { UInt8($0.value) }) == expected)
    }
}

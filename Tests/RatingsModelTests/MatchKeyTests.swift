import RatingsModel
import Testing

@Suite struct MatchKeyTests {
    @Test(arguments: [
        ("", ""), (" _\t\r\n ", ""), ("Local  authority\r\nname", "local authority name"),
        (" _Inspection_date_ ", "inspection date"), ("A&B (C), D-E.F's", "a&b (c), d-e.f's"),
        ("children\u{2019}s\u{00A0}services", "children's services"), ("\u{FEFF}GSS\u{200B} code", "gss code"),
        ("CAFÉ \u{2013} BAR", "café - bar"),
    ])
    func wordsAreComparedWithoutTheirDress(_ text: String, _ key: String) {
        #expect(MatchKey.make(text) == key)
        #expect(MatchKey.make(Substring(text)) == key)
    }

    @Test(arguments: [
        ("Bath & North East Somerset", "bath and north east somerset"), ("Bristol, City of", "bristol city of"),
        ("&", "and"), ("Hammersmith&Fulham", "hammersmith and fulham"), ("St. Helens", "st helens"),
        ("Southend-on-Sea", "southend on sea"), ("Kingston (upon Thames)", "kingston upon thames"), ("'.", ""),
        ("King\u{2019}s Lynn & West", "kings lynn and west"),
    ])
    func namesAreComparedWithoutTheirPunctuation(_ name: String, _ key: String) {
        #expect(MatchKey.makeName(name) == key)
    }
}

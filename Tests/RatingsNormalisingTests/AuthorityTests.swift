import RatingsModel
import RatingsNormalising
import Testing

@Suite struct AuthorityTests {
    private func code(_ name: String, start: String = "13/05/2024") throws -> String? {
        let result = try Normalised(
            csv:
                "Local authority,Inspection date,Overall effectiveness,Impact of leaders\n\"\(name)\",\(start),Good,Good\n"
        )
        return result.dataset.inspections.first.map { result.dataset.register[$0.authority].code }
    }

    @Test(arguments: [
        ("Bristol", "E06000023"), ("bristol, city of", "E06000023"), ("Kingston Upon Hull", "E06000010"),
        ("Hull", "E06000010"), ("Telford & Wrekin", "E06000020"), ("st helens", "E08000013"),
        ("St. Helens", "E08000013"), ("Southend on Sea", "E06000033"), ("london corporation", "E09000001"),
        ("Durham", "E06000047"), ("Bedford Borough", "E06000055"), ("  LEEDS ", "E08000035"),
        ("Bournemouth, Christchurch & Poole", "E06000058"), ("Nottingham", "E06000018"),
        ("Nottinghamshire", "E10000024"), ("Stoke\u{2011}on\u{2011}Trent", "E06000021"),
    ])
    func knowsWholeNamesAndAliases(name: String, expected: String) throws {
        #expect(try code(name) == expected)
    }

    @Test(arguments: ["Nottingha", "Leedss", "Northamptonshire North", "England", "Leeds and Bradford", "North"])
    func matchesNothingByLikeness(name: String) throws {
        #expect(try code(name) == nil)
    }

    @Test func aNearMissNamesItsCandidates() throws {
        let result = try Normalised(
            csv:
                "Local authority,Inspection date,Overall effectiveness,Impact of leaders\nNottinghm,13/05/2024,Good,Good\n"
        )
        #expect(result.codes == ["unknown-authority"])
        #expect(result.dataset.findings.first?.message.contains("“Nottingham”") == true)
    }

    @Test func twoEntitiesCalledDorsetAreToldApartByDate() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection type,Publication date,Overall effectiveness,Children looked after and achieving permanence
                Dorset,SIF,23/05/2016,Good,Good
                """,
            """
            Local authority,Inspection date,Overall effectiveness,Impact of leaders
            Dorset,27/09/2021,Good,Good
            """)
        let codes = result.dataset.inspections.map { result.dataset.register[$0.authority].code }
        #expect(codes == ["E10000009", "E06000059"])
    }

    @Test(arguments: [
        ("E08000035", []), ("", []), ("E08000016", ["gss-mismatch"]), ("E99999999", ["gss-unknown"]),
    ])
    func aCodeThatContradictsTheNameIsReportedAndTheNameTrusted(gss: String, codes: [String]) throws {
        let result = try Normalised(
            csv: """
                Local authority area code,Local authority,Inspection date,Overall effectiveness,Impact of leaders
                \(gss),Leeds,13/05/2024,Good,Good
                """)
        #expect(result.codes == codes)
        #expect(result.dataset.inspections.map { result.dataset.register[$0.authority].name } == ["Leeds"])
    }

    @Test func aFormerCodeIsTheSameAuthority() throws {
        let result = try Normalised(
            csv: """
                GSS code,Inspection date,Overall effectiveness,Impact of leaders
                E08000019,13/05/2024,Good,Good
                """)
        #expect(result.codes == ["gss-superseded"])
        #expect(result.dataset.inspections.map { result.dataset.register[$0.authority].code } == ["E08000039"])
    }

    @Test func anAuthorityOutsideItsTimeIsReported() throws {
        let result = try Normalised(
            csv: """
                Local authority,Inspection date,Overall effectiveness,Impact of leaders
                Cumberland,13/05/2019,Good,Good
                Cumbria,13/05/2024,Good,Good
                """)
        #expect(result.codes == ["authority-not-existing", "authority-not-existing", "abolished-authority"])
    }

    @Test func theRegisterHasTheAuthoritiesOfEachYear() throws {
        let register = try Rules().register
        func count(_ iso: String) throws -> Int {
            let day = try #require(CalendarDate(iso: iso))
            return register.authorities.count { $0.existed(on: day) }
        }
        #expect(try count("2009-04-01") == 152)
        #expect(try count("2023-03-31") == 152)
        #expect(try count("2023-04-01") == 153)
        #expect(try count("2026-08-22") == 153)
    }
}

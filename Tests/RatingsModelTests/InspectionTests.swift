import RatingsModel
import Testing

/// An inspection is kept packed; whatever goes in must come out.
@Suite struct InspectionTests {
    private let place = SourceLocation(source: 2, row: 500)

    private func inspection(
        _ judgements: [Judgement] = [], theme: String? = nil, reportURL: String? = nil
    ) -> Inspection {
        Inspection(
            authority: Authority.ID(rawValue: 7), judgements: judgements, theme: theme, reportURL: reportURL,
            location: place)
    }

    private func judgement(
        _ area: UInt8, _ status: Judgement.Status = .graded, _ grade: Grade? = .good,
        _ notes: Judgement.Notes = [], source: UInt16 = 2, row: UInt32 = 500
    ) -> Judgement {
        Judgement(
            area: JudgementArea.ID(rawValue: area), status: status, grade: grade, notes: notes,
            location: SourceLocation(source: source, row: row))
    }

    @Test(arguments: Judgement.Status.allCases, Grade.allCases)
    func everyJudgementComesBack(_ status: Judgement.Status, _ grade: Grade) {
        let all = (0..<8).map {
            judgement(199, status, status == .graded ? grade : nil, Judgement.Notes(rawValue: UInt8($0)))
        }
        for one in all { #expect(Array(inspection([one]).judgements) == [one]) }
    }

    @Test func aGradedJudgementWithoutAGradeKeepsNone() {
        let told = inspection([judgement(0), judgement(1, .graded, nil)]).judgements
        #expect(told.map(\.grade) == [.good, nil])
    }

    @Test(arguments: [1, 6, 7, 200])
    func moreJudgementsThanThereIsRoomForComeBackToo(_ count: Int) {
        let all = (0..<count).map { judgement(UInt8($0)) }
        let told = inspection(all)
        #expect(Array(told.judgements) == all)
        #expect(told.judgement(of: JudgementArea.ID(rawValue: UInt8(count - 1))) == all.last)
        #expect(told.judgement(of: JudgementArea.ID(rawValue: 201)) == nil)
    }

    @Test(arguments: [UInt32(1), 372, 373, 499, 627, 628, .max])
    func judgementsOfOtherRowsKeepTheirs(_ row: UInt32) {
        let all = [judgement(0), judgement(1, row: row), judgement(2, source: 0, row: row)]
        #expect(Array(inspection(all).judgements) == all)
        #expect(!inspection(all).isInOneRow)
        #expect(!inspection([judgement(0), judgement(1, row: row)]).isInOneRow)
        #expect(inspection([judgement(0)]).isInOneRow)
        var told = inspection([judgement(0), judgement(1)])
        told.judgements[0] = judgement(0, row: row)
        #expect(!told.isInOneRow)
        #expect(told.judgements[0].location.row == row)
    }

    @Test func judgementsCanBeChangedAndAdded() {
        var told = inspection([judgement(0), judgement(3)])
        told.judgements[1].notes.insert(.disputed)
        told.judgements.append(judgement(1, source: 9))
        told.judgements.sort { $0.area < $1.area }
        told.judgements[0].status = .missing
        told.judgements[0].grade = nil
        #expect(told.judgements.map(\.area.rawValue) == [0, 1, 3])
        #expect(told.judgements.map(\.status) == [.missing, .graded, .graded])
        #expect(told.judgements[1].location.source == 9)
        #expect(told.judgements[2].notes == .disputed)
    }

    @Test(arguments: [nil, "", "https://files.ofsted.gov.uk/v1/file/1", String(repeating: "é", count: 70_000)])
    func textsComeBack(_ text: String?) {
        for other in [nil, "Care leavers", text] {
            var told = inspection(theme: other, reportURL: text)
            #expect(told.reportURL == text)
            #expect(told.theme == other)
            told.theme = text
            told.reportURL = other
            #expect(told.reportURL == other)
            #expect(told.theme == text)
        }
    }

    @Test func textsThatArePackedTogetherAreToldApart() throws {
        let texts: [(report: String?, theme: String?)] = [
            (nil, nil), ("https://a.example/1", nil), (nil, "Front door"), ("https://a.example/2", "Care leavers"),
            (String(repeating: "x", count: 300), nil), (nil, nil),
        ]
        var packer = TextPacker()
        var all = texts.map { text in
            Inspection(
                authority: Authority.ID(rawValue: 0), texts: packer.pack(report: text.report, theme: text.theme),
                location: place)
        }
        let bytes = try #require(packer.bytes)
        for index in all.indices { all[index].unpack(from: bytes) }
        #expect(all.map(\.reportURL) == texts.map(\.report))
        #expect(all.map(\.theme) == texts.map(\.theme))
        #expect(all.map(\.hasReport) == texts.map { $0.report != nil })
        let alone = inspection(reportURL: "https://a.example/1")
        #expect(all[1].reportHash == alone.reportHash)
        #expect(all[1].reportHash == Inspection.hash(ofReport: "https://a.example/1"))
        #expect(all[1].reportHash != all[3].reportHash)
    }

    @Test func whatHasNoTextsNeedsNone() {
        var packer = TextPacker()
        let told = Inspection(
            authority: Authority.ID(rawValue: 0), texts: packer.pack(report: nil, theme: nil), location: place)
        #expect(packer.bytes == nil)
        #expect(told.reportURL == nil)
        #expect(told.theme == nil)
        #expect(!told.hasTexts)
        #expect(inspection(theme: "Front door").hasTexts)
        #expect(inspection(reportURL: "").hasTexts)
    }

    /// Regional teams have hundreds of thousands; with its address of some forty bytes one stays below 120.
    @Test func anInspectionIsSmall() {
        #expect(MemoryLayout<Inspection>.stride <= 72)
    }
}

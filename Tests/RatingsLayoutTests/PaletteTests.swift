import RatingsModel
import Testing

@testable import RatingsLayout

@Suite("Palettes")
struct PaletteTests {
    @Test("Every text has a contrast of 4.5 to 1 to its fill", arguments: Palette.allCases)
    func contrast(palette: Palette) {
        for grade in Grade.allCases {
            guard let paint = palette.paint(grade) else { continue }
            #expect(paint.text.contrast(to: paint.fill) >= 4.5, "\(grade.name)")
        }
        if let paint = palette.noGrade { #expect(paint.text.contrast(to: paint.fill) >= 4.5) }
        #expect(palette.theme.link.contrast(to: .white) >= 4.5)
    }

    @Test("Contrast is the one of WCAG")
    func knownContrasts() {
        #expect(abs(Theme.Colour(0).contrast(to: .white) - 21) < 0.001)
        #expect(abs(Theme.Colour(0x00402B).contrast(to: .white) - 11.88) < 0.01)
        #expect(abs(Theme.Colour(0xCB2F27).contrast(to: .white) - 5.28) < 0.01)
        #expect(abs(Theme.Colour(0x7FC08F).contrast(to: .ink) - 9.18) < 0.01)
    }

    @Test(
        "The four fills differ in lightness, so that grey print keeps them apart",
        arguments: [Palette.standard, .colourBlind])
    func lightness(palette: Palette) {
        let values = Grade.allCases.compactMap { palette.paint($0)?.fill.luminance }.sorted()
        #expect(values.count == 4)
        #expect(zip(values, values.dropFirst()).allSatisfy { $1 - $0 > 0.08 })
    }

    @Test("The palette none fills nothing")
    func none() {
        #expect(Palette.none.theme.grades.isEmpty)
        #expect(Palette.none.theme.noGrade == nil)
        #expect(Palette(rawValue: "colour-blind") == .colourBlind)
    }
}

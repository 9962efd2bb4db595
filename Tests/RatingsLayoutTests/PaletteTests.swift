import CheckedYAML
import RatingsModel
import Testing

@testable import RatingsLayout

@Suite("Palettes")
struct PaletteTests {
    @Test("Three are built in, and every text has a contrast of 4.5 to 1 to its fill")
    func contrast() throws {
        let palettes = try Palette.builtIn()
        #expect(palettes.map(\.name) == ["standard", "colour-blind", "none"])
        for palette in palettes {
            for paint in Array(palette.grades.values) + (palette.noGrade.map { [$0] } ?? []) {
                #expect(paint.text.contrast(to: paint.fill) >= 4.5, "\(paint)")
            }
        }
        #expect(try TemplateFixture.named("default").theme.link.contrast(to: .white) >= 4.5)
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
        arguments: ["standard", "colour-blind"])
    func lightness(name: String) throws {
        let palette = try #require(try Palette.builtIn().first { $0.name == name })
        let values = Grade.allCases.compactMap { palette.grades[$0]?.fill.luminance }.sorted()
        #expect(values.count == 4)
        #expect(zip(values, values.dropFirst()).allSatisfy { $1 - $0 > 0.08 })
    }

    @Test("The palette none fills nothing")
    func none() throws {
        let palette = try #require(try Palette.builtIn().last)
        #expect(palette.isColourless)
        #expect(palette.name == "none")
    }

    @Test("A pair below 4.5 to 1 is refused with its ratio, cut and not rounded")
    func lowContrast() throws {
        #expect(throws: YAMLFileError.self) {
            try PaletteReader.read("own: { good: { fill: \"#777777\", text: \"#FFFFFF\" } }")
        }
        do {
            _ = try PaletteReader.read("own:\n  good: { fill: \"#777777\", text: \"#FFFFFF\" }\n")
        } catch {
            #expect(error.mistakes.map(\.line) == [2])
            #expect(error.mistakes.first?.message.contains("4.47 to 1") == true)
        }
        #expect(try PaletteReader.read("own: { good: { fill: \"#767676\", text: \"#FFFFFF\" } }").count == 1)
    }
}

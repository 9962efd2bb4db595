extension Theme.Colour {
    /// White.
    package static let white = Theme.Colour(0xFFFFFF)
    /// The near black of GOV.UK text.
    package static let ink = Theme.Colour(0x0B0C0C)

    /// The relative luminance of WCAG 2.2: 0 for black, 1 for white.
    package var luminance: Double {
        func linear(_ shift: UInt32) -> Double {
            let value = Double((rgb >> shift) & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    /// The contrast to another colour as WCAG 2.2 counts it: 1 for none, 21 for black on white.
    package func contrast(to other: Theme.Colour) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// A number from 0 to 1 to the power of 2.4, as x² times the fifth root of x², without a library of
    /// mathematics: Newton's method gains twice the digits in each step.
    private func power(_ value: Double) -> Double {
        let square = value * value
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root -= (fourth * root - square) / (5 * fourth)
        }
        return square * root
    }
}

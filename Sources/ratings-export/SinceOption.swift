import ArgumentParser
import RatingsExport
import RatingsModel

/// With what an export is compared.
enum SinceOption {
    /// What the option asks for.
    ///
    /// - Parameter month: The month of the export, which is never compared with itself: making it again gives the same.
    static func request(_ text: String?, before month: YearMonth) throws -> Since {
        guard let text else { return .newest }
        if text == "-" || text == "" {
            throw ValidationError("--since takes a month, such as 2026-10, a file with a name, or none.")
        }
        let request = Since(text)
        if case .month(let earlier) = request, earlier >= month {
            throw ValidationError("--since \(earlier.iso) is not before \(month.iso), the month of the export.")
        }
        return request
    }
}

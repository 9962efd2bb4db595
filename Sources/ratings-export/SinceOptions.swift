import ArgumentParser
import RatingsExport
import RatingsModel

/// With what an export is compared.
struct SinceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tell what changed since a month whose export is in the output folder, or since a file of ratings, or none. "
                + "(default: the newest month before that of the export)",
            valueName: "month|file|none"))
    var since: String?

    func validate() throws {
        if since == "-" || since == "" {
            throw ValidationError("--since takes a month, such as 2026-10, a file with a name, or none.")
        }
    }

    /// What the option asks for.
    ///
    /// - Parameter month: The month of the export, which is never compared with itself: making it again gives the same.
    func request(before month: YearMonth) throws -> Since {
        guard let since else { return .newest }
        let request = Since(since)
        if case .month(let earlier) = request, earlier >= month {
            throw ValidationError("--since \(earlier.iso) is not before \(month.iso), the month of the export.")
        }
        return request
    }
}

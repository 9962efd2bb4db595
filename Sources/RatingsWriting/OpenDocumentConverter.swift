import Foundation
import SystemPrograms

/// Makes an OpenDocument spreadsheet of a workbook, through LibreOffice.
///
/// The libraries that write OpenDocument don't know tables, and LibreOffice does: GOV.UK asks for the format, so that
/// it is worth the seconds that LibreOffice takes.
package struct OpenDocumentConverter: Sendable {
    /// Why there is no OpenDocument spreadsheet.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// LibreOffice is not installed.
        case notInstalled
        /// LibreOffice took longer than it may; in seconds.
        case tookTooLong(Int)
        /// LibreOffice made no file; what it said.
        case failed(String)

        package var description: String {
            switch self {
            case .notInstalled: "LibreOffice is not installed, and --ods needs it."
            case .tookTooLong(let seconds): "LibreOffice did not finish within \(seconds) seconds."
            case .failed(let words): "LibreOffice made no file\(words.isEmpty ? "" : ": " + words)."
            }
        }

        /// What to do about it, in a sentence.
        package var remedy: String {
            switch self {
            case .notInstalled:
                "Install it (on Debian and Ubuntu: apt-get install libreoffice-calc), or leave --ods out."
            case .tookTooLong, .failed: "Open the .xlsx file in LibreOffice and save it as .ods, or leave --ods out."
            }
        }
    }

    private let office: SystemProgram
    private let seconds: Int

    /// Finds LibreOffice.
    ///
    /// - Parameters:
    ///   - path: The folders to look in, separated by colons, as in `PATH`.
    ///   - seconds: How long a conversion may take.
    package init(path: String, seconds: Int = 180) throws(Failure) {
        guard let office = SystemProgram(["soffice", "libreoffice"], in: path) else { throw .notInstalled }
        self.office = office
        self.seconds = seconds
    }

    /// Converts a workbook.
    ///
    /// - Parameters:
    ///   - workbook: The bytes of the .xlsx file.
    ///   - folder: A folder for the workbook's copy, LibreOffice's profile and the result; the caller removes it.
    /// - Returns: Where the result is.
    package func convert(_ workbook: Data, in folder: URL) throws -> URL {
        let source = folder.appending(path: "workbook.xlsx")
        try workbook.write(to: source)
        // A profile of its own: a LibreOffice that the officer has open must not be in the way.
        let outcome = try office.run(
            [
                "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                "--norestore",
                "--convert-to", "ods", "--outdir", folder.path, source.path,
            ], seconds: seconds)
        if outcome.ending == .tookTooLong { throw Failure.tookTooLong(seconds) }
        let result = folder.appending(path: "workbook.ods")
        guard outcome.ending == .exited(0), FileManager.default.fileExists(atPath: result.path) else {
            let said = outcome.words + "\n" + String(decoding: outcome.output, as: UTF8.self)
            throw Failure.failed(said.split(separator: "\n").last.map(String.init) ?? "")
        }
        return result
    }
}

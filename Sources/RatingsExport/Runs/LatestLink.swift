import Foundation

/// The link `latest` in the output folder, which leads to the newest workbook.
enum LatestLink {
    /// Its name.
    static let name = "latest"

    /// Lets it lead to the first of some files, unless it leads to a later month already.
    ///
    /// A file system without links has none, and anything else of that name is left alone.
    static func update(in output: String, to file: String, month: String) {
        let path = OutputPath.join(output, name)
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
            if let present = self.month(of: target), present > month { return }
        } else if FileManager.default.fileExists(atPath: path) {
            return
        }
        let temporary = OutputPath.join(output, ".\(name)-\(getpid()).partial")
        unlink(temporary)
        guard symlink(file, temporary) == 0 else { return }
        if rename(temporary, path) != 0 { unlink(temporary) }
    }

    /// The month in a name such as `ratings-2026-11.xlsx`.
    private static func month(of name: String) -> String? {
        guard name.hasPrefix("ratings-") else { return nil }
        let month = name.dropFirst("ratings-".count).prefix(7)
        return month.count == 7 ? String(month) : nil
    }
}

import Foundation
import RatingsWriting

/// What a run that was killed left in an output folder: the hidden files that it was writing.
enum Leftovers {
    /// Takes them away. Nobody may be at work in the folder.
    static func remove(in output: String) {
        let snapshots = OutputPath.join(output, SnapshotName.folder)
        for folder in OutputFolder.isLink(snapshots) ? [output] : [output, snapshots] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isOurs(name) {
                unlink(OutputPath.join(folder, name))
            }
        }
    }

    /// Whether a name is one of a file on its way: `.ratings-2026-11.xlsx.1x2y3z.partial`, the same with `.previous`
    /// behind it for the second name of a file that was about to be replaced, or with `.whole` for a workbook whose
    /// parts are being put together; or that of the link, `.latest-123.partial`.
    private static func isOurs(_ name: String) -> Bool {
        // Few folders have such files, and none that a run has ended well in.
        name.hasPrefix(".") && name.contains(".partial")
            && name.wholeMatch(of: /\.(ratings-\d{4}-\d{2}.*\.[0-9a-z]+|latest-\d+)\.partial(\.previous|\.whole)?/)
                != nil
    }
}

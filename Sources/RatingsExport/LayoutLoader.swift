import CheckedYAML
import RatingsNormalising
import RatingsReading

/// Reads the user's own layouts.
struct LayoutLoader {
    let rules: Rules

    /// Reads all files, so that the mistakes of all of them can be told at once.
    func load(_ paths: [String]) -> (layouts: [CustomLayout], failures: [InputFailure]) {
        var layouts: [CustomLayout] = []
        var failures: [InputFailure] = []
        for path in paths {
            do {
                layouts.append(try CustomLayout(yaml: try SettingsText.load(path), path: path, rules: rules))
            } catch let error as YAMLFileError {
                failures.append(InputFailure(path: path, problem: .layout(error.mistakes)))
            } catch let error as ReadError {
                failures.append(InputFailure(path: path, problem: .unreadable(error)))
            } catch {
                failures.append(
                    InputFailure(path: path, problem: .unreadable(.unreadable(path: path, reason: "\(error)"))))
            }
        }
        return (layouts, failures)
    }

}

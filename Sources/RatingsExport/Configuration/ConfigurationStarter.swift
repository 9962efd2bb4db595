/// Writes the file of a configuration, with a remark on every key.
package enum ConfigurationStarter {
    /// The text of a file: what was given as it is, everything else as an example behind a #.
    package static func text(_ values: [ConfigurationKey: ConfigurationValue]) -> String {
        var lines = [
            "# The configuration of ratings-export. It is found in the folder in which the command is run, or in",
            "# ~/.config/ratings-export; or name it with --config. Flags go before it. Paths are from its folder.",
            "#",
            "#   ratings-export                  the export that it describes",
            "#   ratings-export config           every value, and where it comes from",
            "#   ratings-export schedule install the same every month by itself",
            "",
        ]
        for key in ConfigurationKey.allCases {
            lines.append("# " + key.about)
            if let value = values[key] {
                lines.append("\(key.rawValue): \(value.yaml)")
            } else {
                lines.append("#\(key.rawValue): \(key.example)")
            }
            lines.append("")
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }
}

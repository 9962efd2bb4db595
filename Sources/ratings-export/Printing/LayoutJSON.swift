import Foundation
import RatingsExport
import RatingsNormalising

/// What `layouts` prints for programs. The members are described in `docs/layouts.md`.
enum LayoutJSON {
    private struct Known: Encodable {
        var id: String
        var name: String
        var from: String
        var shape: String
        var columns: [String]
        var one_of: [String]
        var without: [String]
        var headings: [String]
    }

    private struct File: Encodable {
        var path: String
        var format: String
        var encoding: String
        var delimiter: String?
        var tables: [Table]
        var nearest: Nearest?
        var unused_layouts: [Unused]
    }

    private struct Table: Encodable {
        var sheet: String?
        var row: UInt32
        var layout: String?
        var name: String
        var path: String?
        var shape: String
        var reasons: [String]
        var columns: [Column]
    }

    private struct Nearest: Encodable {
        var sheet: String?
        var row: UInt32
        var message: String
        var columns: [Column]
    }

    private struct Column: Encodable {
        var number: Int
        var heading: String
        var use: String
        var meaning: String?
        var nearest: String?

        init(_ column: LayoutExplanation.Column) {
            number = column.number
            heading = column.heading
            switch column.use {
            case .read(let meaning):
                use = "read"
                self.meaning = meaning
            case .ignored: use = "ignored"
            case .unknown(let nearest):
                use = "unknown"
                self.nearest = nearest
            case .duplicate: use = "duplicate"
            case .blank: use = "blank"
            }
        }
    }

    private struct Unused: Encodable {
        var path: String
        var name: String
        var missing: [String]
    }

    /// The layouts that have a name.
    static func list(_ layouts: [KnownLayout]) throws -> [UInt8] {
        let known = layouts.map {
            Known(
                id: $0.id, name: $0.name, from: $0.origin, shape: $0.shape.rawValue, columns: $0.columns,
                one_of: $0.oneOf, without: $0.without, headings: $0.headings)
        }
        return try encode(["layouts": known])
    }

    /// Which layout a file has and why.
    static func explanation(_ file: FileExplanation) throws -> [UInt8] {
        let layouts = file.layouts
        let tables = layouts.tables.map {
            Table(
                sheet: $0.sheet, row: $0.row, layout: $0.id, name: $0.name, path: $0.path, shape: $0.shape.rawValue,
                reasons: $0.reasons, columns: $0.columns.map(Column.init))
        }
        return try encode(
            File(
                path: file.path, format: file.format, encoding: file.encoding, delimiter: file.delimiter,
                tables: tables,
                nearest: layouts.nearest.map {
                    Nearest(sheet: $0.sheet, row: $0.row, message: $0.message, columns: $0.columns.map(Column.init))
                },
                unused_layouts: layouts.unused.map {
                    Unused(path: $0.path, name: $0.name, missing: $0.missing.map(\.heading))
                }))
    }

    private static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }
}

import RatingsModel
import RatingsReading

/// Reads `authorities.csv`.
enum AuthoritiesFile {
    private static let columns = [
        "code", "name", "former_codes", "valid_from", "valid_to", "successors", "dfe_code", "ofsted_urn", "region",
        "ofsted_region", "type", "aliases",
    ]

    static func register(_ text: String) throws(RulesError) -> AuthorityRegister {
        var reader = CSVReader(
            DecodedText(decoding: Array(text.utf8)), delimiter: .comma, path: "authorities.csv")
        var record = Record()
        var authorities: [Authority] = []
        do {
            guard try reader.read(into: &record), record.texts == columns else {
                throw RulesError(
                    file: "authorities.csv", reason: "the first row is not \(columns.joined(separator: ","))")
            }
            while try reader.read(into: &record) {
                authorities.append(try authority(record))
            }
        } catch let error as ReadError {
            throw RulesError(file: "authorities.csv", reason: "\(error)")
        } catch let error as RulesError {
            throw error
        } catch {
            throw RulesError(file: "authorities.csv", reason: "\(error)")
        }
        guard authorities.count <= Int(UInt16.max) else {
            throw RulesError(file: "authorities.csv", reason: "more authorities than can be numbered")
        }
        return AuthorityRegister(authorities: authorities)
    }

    private static func authority(_ record: Record) throws(RulesError) -> Authority {
        let fields = record.texts
        guard fields.count == columns.count else {
            throw RulesError(
                file: "authorities.csv", reason: "row \(record.row) has \(fields.count) fields, not \(columns.count)")
        }
        return Authority(
            code: fields[0], name: fields[1], formerCodes: list(fields[2]),
            validFrom: try day(fields[3], in: record.row), validTo: try day(fields[4], in: record.row),
            successors: list(fields[5]), region: fields[8], ofstedRegion: fields[9], type: fields[10],
            dfeCode: fields[6], ofstedURN: fields[7], aliases: list(fields[11]))
    }

    private static func list(_ field: String) -> [String] {
        let fields = field.utf8.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
        return fields.map { String(Substring($0)) }
    }

    private static func day(_ field: String, in row: UInt32) throws(RulesError) -> CalendarDate? {
        if field.isEmpty { return nil }
        guard let day = CalendarDate(iso: field) else {
            throw RulesError(file: "authorities.csv", reason: "row \(row): “\(field)” is no day")
        }
        return day
    }
}

/// `frameworks.yaml` as it is written.
struct FrameworksFile: Decodable {
    struct Area: Decodable {
        let id: String
        let name: String
        let sheet: String
        let summary: String
        let headed: [String]?
    }

    struct Framework: Decodable {
        let id: String
        let name: String
        let family: String
        let starts: String
        let ends: String?
        let thirdGrade: String?
        let judgesAnotherBody: Bool?
        let byPublication: ByPublication?
        let areas: [String: String]

        enum CodingKeys: String, CodingKey {
            case id, name, family, starts, ends, areas
            case thirdGrade = "third-grade"
            case judgesAnotherBody = "judges-another-body"
            case byPublication = "by-publication"
        }
    }

    struct ByPublication: Decodable {
        let from: String
        let to: String?
        let area: String
        let graded: Bool
    }

    struct Series: Decodable {
        let area: String
        let frameworks: [String]
    }

    struct InspectionType: Decodable {
        let name: String
        let kind: String?
        let family: String?
        let only: [String]?
        let words: [String]
    }

    let areas: [Area]
    let frameworks: [Framework]
    let series: [Series]
    let types: [InspectionType]
}

/// `grades.yaml` as it is written.
struct GradesFile: Decodable {
    let grades: [String: [String]]
    let adequate: [String]
    let cleaned: [String: [String]]
    let blank: [String]
    let markers: [String: [String]]
}

/// `headings.yaml` as it is written.
struct HeadingsFile: Decodable {
    struct Block: Decodable {
        let id: String
        let framework: String?
        let family: String?
        let type: String?
        let published: [String]?
        let areas: [String: [String]]?
        let prefixes: [String]?
    }

    let fields: [String: [String]]
    let areas: [String: [String]]
    let pages: [String]
    let ignored: [String]
    let parts: [String]
    let records: [String]
    let blocks: [Block]
}

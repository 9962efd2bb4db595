/// A local authority that has, or had, children's services in England.
package struct Authority: Hashable, Sendable {
    /// An authority's position in its ``AuthorityRegister``.
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
    }

    /// The current nine-character code of the Office for National Statistics; the last one of an
    /// authority that was abolished.
    package let code: String
    /// The name as the Office for National Statistics writes it.
    package let name: String
    /// Codes that the same authority had before.
    package let formerCodes: [String]
    /// The day on which the authority, or its present code, began; nil for those older than 2009.
    package let validFrom: CalendarDate?
    /// Its last day; nil for the current authorities.
    package let validTo: CalendarDate?
    /// The codes of the authorities that took over.
    package let successors: [String]
    /// The region of the Office for National Statistics, one of nine.
    package let region: String
    /// Ofsted's region, one of eight.
    package let ofstedRegion: String
    /// The type, such as "Unitary Authority".
    package let type: String
    /// The three-digit code of the Department for Education.
    package let dfeCode: String
    /// Ofsted's reference number; empty where none is known.
    package let ofstedURN: String
    /// Other spellings that sources use.
    package let aliases: [String]

    /// Makes an authority.
    package init(
        code: String, name: String, formerCodes: [String] = [], validFrom: CalendarDate? = nil,
        validTo: CalendarDate? = nil, successors: [String] = [], region: String,
        ofstedRegion: String, type: String, dfeCode: String = "", ofstedURN: String = "",
        aliases: [String] = []
    ) {
        self.code = code
        self.name = name
        self.formerCodes = formerCodes
        self.validFrom = validFrom
        self.validTo = validTo
        self.successors = successors
        self.region = region
        self.ofstedRegion = ofstedRegion
        self.type = type
        self.dfeCode = dfeCode
        self.ofstedURN = ofstedURN
        self.aliases = aliases
    }

    /// The first day of the authority itself; nil for those older than 2009.
    ///
    /// A continuing authority that only changed its code existed before ``validFrom``.
    package var established: CalendarDate? { formerCodes.isEmpty ? validFrom : nil }

    /// Whether the authority existed on a day.
    package func existed(on day: CalendarDate) -> Bool {
        (established.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

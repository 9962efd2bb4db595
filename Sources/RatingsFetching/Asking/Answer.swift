/// What a server answered to one attempt.
struct Answer {
    /// The status, such as 200.
    let status: Int
    /// The version of HTTP, such as "1.1".
    let version: String
    /// The headers.
    let headers: ResponseHeaders
    /// The file.
    let bytes: [UInt8]
}

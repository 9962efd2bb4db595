/// The sample that is built in: the eight English core cities since 2010.
package enum Sample {
    /// Its name, as a source.
    package static let name = "built-in sample (core cities)"

    /// Its text, in the project's own JSON format.
    package static var bytes: [UInt8] { PackageResources.core_cities_json }
}

// swift-tools-version: 6.2
import PackageDescription

/// Files of rules, which the plugin has digested.
let ruleFiles = ["frameworks", "grades", "groups", "headings", "layouts"].map { "Resources/\($0).yaml" }
/// Under a sanitizer or libFuzzer, programs that the build itself runs are built with it too, and would not do their work.
let carriesDigests = Context.environment["RATINGS_EXPORT_RULES"] != "yaml"

/// The house, in the order in which the data goes through it:
/// read → normalise → analyse → lay out → write. A target sees only the ones before it.
let package = Package(
    name: "ratings-export",
    // Inline arrays and spans are there from this one on.
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "RatingsExport", targets: ["RatingsExport"]),
        .executable(name: "ratings-export", targets: ["ratings-export"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CIGZip", pkgConfig: "libisal", providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
        .systemLibrary(
            name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CByteMarks"),
        .target(name: "BackgroundWork"),
        .target(name: "XLSXWriter", dependencies: ["BackgroundWork", "CXLSXWriter", "CExpat", "CIGZip", "CZlib"]),
        .target(name: "SystemPrograms"),
        .target(name: "RatingsModel"),
        .target(name: "RuleText", dependencies: ["Yams"]),
        .executableTarget(name: "digest-rules", dependencies: ["RuleText"]),
        .plugin(
            name: "DigestRules", capability: .buildTool(), dependencies: ["digest-rules"], path: "Sources/DigestRules"),
        .target(name: "CheckedYAML", dependencies: ["RatingsModel", "Yams"]),
        .target(
            name: "RatingsReading", dependencies: ["RatingsModel", "CByteMarks", "CExpat", "CMinizip", "CZlib"]),
        .target(
            name: "RatingsFetching",
            dependencies: ["RatingsModel", "RatingsReading", "SystemPrograms", "CNettle"]),
        .target(
            name: "RatingsNormalising",
            dependencies: ["RatingsModel", "RatingsReading", "RuleText", "CheckedYAML", "Yams"],
            exclude: carriesDigests ? ruleFiles : [],
            resources: [.embedInCode("Resources/authorities.csv")]
                + (carriesDigests ? [] : ruleFiles.map { .embedInCode($0) }),
            swiftSettings: carriesDigests ? [] : [.define("RULES_IN_YAML")],
            plugins: carriesDigests ? ["DigestRules"] : []),
        .target(name: "RatingsAnalysis", dependencies: ["RatingsModel"]),
        .target(
            name: "RatingsLayout",
            dependencies: ["BackgroundWork", "RatingsModel", "RatingsAnalysis", "CheckedYAML", "Yams"],
            exclude: ["Resources/Templates/schedule", "Resources/Templates/template.schema.json"],
            resources: [
                .embedInCode("Resources/palettes.yaml"),
                .embedInCode("Resources/Templates/bench.yaml"),
                .embedInCode("Resources/Templates/committee.yaml"),
                .embedInCode("Resources/Templates/default.yaml"),
                .embedInCode("Resources/Templates/full-history.yaml"),
                .embedInCode("Resources/Templates/publication.yaml"),
                .embedInCode("Resources/Templates/regional.yaml"),
            ]),
        .target(
            name: "RatingsWriting",
            dependencies: [
                "BackgroundWork", "RatingsModel", "RatingsAnalysis", "RatingsLayout", "SystemPrograms", "XLSXWriter",
            ]),
        .target(
            name: "RatingsExport",
            dependencies: [
                "BackgroundWork", "RatingsModel", "CheckedYAML", "RatingsReading", "RatingsFetching",
                "RatingsNormalising", "RatingsAnalysis", "RatingsLayout", "RatingsWriting", "XLSXWriter", "CZlib",
                "SystemPrograms", "Yams",
            ],
            resources: [.embedInCode("Resources/core-cities.json")]),
        .target(
            name: "RatingsScheduling",
            dependencies: ["RatingsModel"],
            resources: [
                .embedInCode("Resources/schedule/crontab"),
                .embedInCode("Resources/schedule/launchd.plist"),
                .embedInCode("Resources/schedule/ratings-export.service"),
                .embedInCode("Resources/schedule/ratings-export.timer"),
            ]),
        .executableTarget(
            name: "ratings-export",
            dependencies: [
                "CMalloc", "RatingsExport", "RatingsModel", "RatingsFetching", "RatingsNormalising", "RatingsAnalysis",
                "RatingsLayout", "RatingsScheduling", "RatingsWriting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport", exclude: ["leaks.txt"]),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "CheckedYAML", "RatingsExport", "RatingsModel", "RatingsReading", "RatingsFetching",
                "RatingsNormalising", "RatingsAnalysis", "RatingsLayout", "RatingsWriting", "TestSupport",
            ],
            path: "Fuzz/Targets"),
        .testTarget(name: "RuleTextTests", dependencies: ["RuleText", "TestSupport"]),
        .testTarget(name: "RatingsModelTests", dependencies: ["RatingsModel"]),
        .testTarget(name: "XLSXWriterTests", dependencies: ["XLSXWriter", "TestSupport"]),
        .testTarget(name: "RatingsReadingTests", dependencies: ["RatingsReading", "TestSupport"]),
        .testTarget(
            name: "RatingsFetchingTests", dependencies: ["RatingsFetching", "SystemPrograms", "TestSupport"]),
        .testTarget(
            name: "RatingsNormalisingTests",
            dependencies: ["RatingsNormalising", "RuleText", "CheckedYAML", "TestSupport"]),
        .testTarget(name: "RatingsAnalysisTests", dependencies: ["RatingsAnalysis", "TestSupport"]),
        .testTarget(name: "RatingsLayoutTests", dependencies: ["RatingsLayout", "CheckedYAML", "TestSupport"]),
        .testTarget(name: "RatingsWritingTests", dependencies: ["RatingsWriting", "TestSupport"]),
        .testTarget(
            name: "RatingsSchedulingTests",
            dependencies: ["RatingsScheduling", "RatingsModel", "TestSupport"]),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "ratings-export", "RatingsExport", "RatingsModel", "RatingsFetching", "RatingsNormalising",
                "RatingsAnalysis", "RatingsLayout", "TestSupport",
            ],
            exclude: ["Scripts"]),
    ],
    swiftLanguageModes: [.v6]
)

// Programs that feed the targets of fuzzing. Nobody else shall build them, and libFuzzer's is no program without it.
switch Context.environment["RATINGS_EXPORT_FUZZ"] {
case "libfuzzer":
    package.targets.append(
        .executableTarget(name: "ratings-fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/LibFuzzer"))
case "mutator":
    package.targets.append(
        .executableTarget(name: "ratings-mutate", dependencies: ["FuzzTargets"], path: "Fuzz/Mutating"))
default:
    break
}

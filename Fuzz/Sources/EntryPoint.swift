import Foundation

/// The target that this process feeds: the one that is named in the environment, as the options are libFuzzer's.
private let target = FuzzTarget(named: ProcessInfo.processInfo.environment["RATINGS_FUZZ_TARGET"] ?? "")

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.feed([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
}

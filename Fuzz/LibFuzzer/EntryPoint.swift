import Foundation
import FuzzTargets

/// The target that this process feeds: the one that is named in the environment, as the options are libFuzzer's.
private let target = Result {
    try FuzzTarget(named: ProcessInfo.processInfo.environment["RATINGS_FUZZ_TARGET"] ?? "")
}

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    switch target {
    case .success(let target): target.feed([UInt8](UnsafeBufferPointer(start: start, count: count)))
    case .failure(let error): preconditionFailure("\(error)")
    }
    return 0
}

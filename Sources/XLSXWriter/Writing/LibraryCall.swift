internal import CXLSXWriter

/// Throws what the library gave, unless it gave no error.
func check(_ code: lxw_error, _ attempt: @autoclosure () -> String) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    let message = lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
    throw .library(LibraryError(code: Int(code.rawValue), message: message), attempt: attempt())
}

/// Gives what the library made, or throws when it made nothing, which happens when memory is short.
func made<Pointee>(
    _ pointer: UnsafeMutablePointer<Pointee>?, _ attempt: @autoclosure () -> String
) throws(WorkbookError) -> UnsafeMutablePointer<Pointee> {
    guard let pointer else {
        try check(LXW_ERROR_MEMORY_MALLOC_FAILED, attempt())
        throw .library(LibraryError(code: 1, message: "nothing was made"), attempt: attempt())
    }
    return pointer
}

internal import CXLSXWriter

/// Owns the library's workbook: it is freed once, by closing it or, where it was abandoned, with its owner.
struct WorkbookHandle: ~Copyable {
    let pointer: UnsafeMutablePointer<lxw_workbook>

    /// Opens a workbook that streams its rows to temporary files.
    init(path: String, temporaryFolder: String) throws(WorkbookError) {
        // `var`, since C takes a pointer to characters which it might write, but only copies.
        var folder = Array(temporaryFolder.utf8CString)
        let workbook = folder.withUnsafeMutableBufferPointer { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = folder.baseAddress
            return workbook_new_opt(path, &options)
        }
        pointer = try made(workbook, "open a workbook")
    }

    /// Writes the package. The library frees the workbook even when it fails.
    consuming func close() throws(WorkbookError) {
        let pointer = pointer
        discard self
        try check(
            workbook_close_without_words(pointer), "write the parts of the workbook to the folder for temporary files")
    }

    deinit { lxw_workbook_free(pointer) }
}

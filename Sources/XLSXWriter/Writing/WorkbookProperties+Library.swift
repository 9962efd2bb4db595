internal import CXLSXWriter

extension WorkbookProperties {
    private typealias Field = WritableKeyPath<lxw_doc_properties, UnsafeMutablePointer<CChar>?>

    /// Writes the properties. The library keeps copies.
    func write(to workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
        let fields: [(name: String, text: String, field: Field)] = [
            ("title", title, \.title), ("subject", subject, \.subject), ("author", author, \.author),
            ("company", company, \.company), ("keywords", keywords, \.keywords),
            ("comments", comments, \.comments),
        ]
        var texts: [String] = []
        for field in fields {
            texts.append(try Self.checked(field.text, name: field.name))
        }
        let copies = CStrings(texts)
        var properties = lxw_doc_properties()
        for (field, pointer) in zip(fields, copies.pointers) {
            properties[keyPath: field.field] = pointer
        }
        properties.created = created.unixNoon
        let code = workbook_set_properties(workbook, &properties)
        // Without this the copies may be freed after their last use above, before the library reads them.
        extendLifetime(copies)
        try check(code, "write the document properties")
        guard !language.isEmpty else { return }
        try check(
            workbook_set_custom_property_string(workbook, "Language", Self.checked(language, name: "Language")),
            "write the property Language")
    }

    private static func checked(_ text: String, name: String) throws(WorkbookError) -> String {
        do throws(TextFault) {
            return try CellText(text, limit: ExcelLimits.shortTextLength).encoded
        } catch {
            throw .property(name: name, error)
        }
    }
}

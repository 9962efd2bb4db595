import Foundation
import RatingsFetching
import RatingsModel
import RatingsNormalising
import RatingsReading

/// Says which layout a file has and why, for each sheet of a spreadsheet.
struct FileExplainer {
    let rules: Rules
    let request: ExportRequest
    let standardInput: FileHandle

    /// Explains a file.
    ///
    /// - Throws: ``InputFailures`` where the file, or one of the layouts, can't be read.
    func explain(_ path: String) throws -> FileExplanation {
        let (layouts, mistaken) = LayoutLoader(rules: rules).load(request.layouts)
        if !mistaken.isEmpty { throw InputFailures(failures: mistaken) }
        var path = path
        var remote = RemoteReader(request.fetching, today: request.today)
        do {
            let bytes: [UInt8]
            if RemoteAddress.isMeant(by: path) {
                let address = try RemoteAddress(path)
                path = address.shown
                bytes = try remote.look(at: address)
            } else {
                bytes = try ByteSource.load(path: path, standardInput: standardInput, limits: request.limits)
            }
            var explanation = try explain(bytes, path, layouts)
            explanation.complaints = remote.complaints
            return explanation
        } catch let mistake as RemoteAddress.Mistake {
            throw InputFailures(failures: [InputFailure(mistake)])
        } catch let failure as InputFailure {
            throw InputFailures(failures: [failure])
        } catch let error as ReadError {
            throw InputFailures(failures: [InputFailure(path: path, problem: .unreadable(error))])
        }
    }

    private func explain(_ bytes: [UInt8], _ path: String, _ layouts: [CustomLayout]) throws -> FileExplanation {
        var explainer = LayoutExplainer(rules: rules, layouts: layouts)
        switch try OpenedFile(path: path, bytes: bytes, names: rules.headings.jsonNames, limits: request.limits) {
        case .text(var opened):
            return FileExplanation(
                path: path, format: opened.format.name, encoding: opened.encoding.name,
                delimiter: opened.format.delimiter?.name, layouts: try explainer.explain(&opened.reader))
        case .spreadsheet(let spreadsheet):
            return FileExplanation(
                path: path, format: spreadsheet.kind.shortName, encoding: "", delimiter: nil,
                layouts: try explain(spreadsheet, layouts))
        case .archive:
            // Which of its files would be meant?
            throw ReadError.notText(path: path, kind: FileKind.zip.name)
        }
    }

    private func explain(_ spreadsheet: Spreadsheet, _ layouts: [CustomLayout]) throws -> LayoutExplanation {
        var explanation = LayoutExplanation()
        var applied: Set<String> = []
        while let sheet = try spreadsheet.nextSheet() {
            guard request.reads(sheet) else { continue }
            var explainer = LayoutExplainer(rules: rules, layouts: layouts)
            var rows = spreadsheet.rows
            let found = try explainer.explain(&rows)
            applied.formUnion(found.tables.compactMap(\.path))
            explanation.unused = found.unused
            explanation.add(found, sheet: sheet.name)
        }
        explanation.unused.removeAll { applied.contains($0.path) }
        return explanation
    }
}

extension ExportRequest {
    /// Whether a sheet is one of those that are read: those that were asked for, or those that can be seen.
    func reads(_ sheet: SheetInfo) -> Bool {
        guard !sheets.isEmpty else { return sheet.hasCells && sheet.visibility == .visible }
        return sheets.contains { MatchKey.make($0) == MatchKey.make(sheet.name) }
    }
}

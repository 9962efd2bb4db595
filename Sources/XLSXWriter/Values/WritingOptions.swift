/// How a workbook is written. Nothing of it changes what is in the file, but for how tightly it is packed.
package struct WritingOptions: Sendable {
    /// How tightly the rows of large tables are packed.
    package var packing: Packing
    /// How many threads may write rows at the same time.
    package var workers: Int
    /// Hears how many rows more were written, from any thread; what it throws ends the writing.
    package var watch: @Sendable (_ rows: Int) throws -> Void

    /// Makes options.
    package init(
        packing: Packing = .usual, workers: Int = 1, watch: @escaping @Sendable (_ rows: Int) throws -> Void = { _ in }
    ) {
        self.packing = packing
        self.workers = workers
        self.watch = watch
    }
}

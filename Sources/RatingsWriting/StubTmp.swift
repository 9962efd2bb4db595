import RatingsLayout
package struct WorkbookWriter { package init(temporaryFolder: String) {}; package func write(_ plan: WorkbookPlan, to path: String) throws {} }

import RatingsModel

/// A chart as it shall be: what is drawn, and where its numbers stand in the table of another sheet.
package struct ChartPlan: Hashable, Sendable {
    /// The title above the chart.
    package var title: String
    /// What the chart shows, with its numbers, for those who don't see it; at most ``altTextLength`` characters.
    package var altText: String
    /// The sheet with the table that has the numbers.
    package var sheet: String
    /// In rows of the sheet that the chart stands on.
    package var rows: Int
    /// What is drawn.
    package var content: Content

    /// The columns that a chart covers: that of the text, and some without a width of their own. Programs never make a
    /// sheet smaller for a single column, and would cut off in print what goes beyond the page.
    package static let columns = 5
    /// Longer texts are heard out by nobody, and some programs cut them off.
    package static let altTextLength = 255

    /// What is drawn.
    package enum Content: Hashable, Sendable {
        /// Bars that are divided in the shares of the grades.
        case shares(Shares)
        /// Judgements by their day and grade.
        case timeline(Timeline)
    }

    /// Cells of one column of the table, one below the other.
    package struct Cells: Hashable, Sendable {
        /// The position of the column, from 0.
        package var column: Int
        /// The positions of the rows below the heading, from 0.
        package var rows: Range<Int>

        /// Makes a stretch of a column.
        package init(column: Int, rows: Range<Int>) {
            self.column = column
            self.rows = rows
        }
    }

    /// Makes a chart.
    package init(title: String, altText: String, sheet: String, rows: Int, content: Content) {
        self.title = title
        self.altText = altText
        self.sheet = sheet
        self.rows = rows
        self.content = content
    }
}

extension ChartPlan {
    /// Bars, the first at the top, divided in the shares of the grades, best first. Each part shows its number.
    package struct Shares: Hashable, Sendable {
        /// The names of the bars.
        package var names: Cells
        /// The numbers of authorities with each grade; the headings of these columns are the legend.
        package var parts: [Part]
        /// What a bar stands for.
        package var barTitle: String
        /// What the length of a part means.
        package var axisTitle: String

        /// One grade in all bars.
        package struct Part: Hashable, Sendable {
            package var grade: Grade
            package var counts: Cells
            /// The positions of the bars, from 0, in which the part is too thin for its number.
            package var thin: Set<Int>

            /// Makes a part.
            package init(grade: Grade, counts: Cells, thin: Set<Int> = []) {
                self.grade = grade
                self.counts = counts
                self.thin = thin
            }
        }

        /// Makes bars.
        package init(names: Cells, parts: [Part], barTitle: String, axisTitle: String) {
            self.names = names
            self.parts = parts
            self.barTitle = barTitle
            self.axisTitle = axisTitle
        }
    }

    /// Judgements as points, time from left to right, the better grade higher up.
    package struct Timeline: Hashable, Sendable {
        /// The lines, those of an area one after the other.
        package var lines: [Line]
        /// The grades, each at its height, at the left edge.
        package var scale: [ScaleMark]
        /// The days and heights of the scale's points, in the order of ``scale``.
        package var scaleDays: Cells
        package var scaleHeights: Cells
        /// The first and the last day of the time axis; the scale stands on the first.
        package var days: ClosedRange<CalendarDate>
        /// The first day of which the axis has the year: the room before it is the scale's.
        package var firstLabel: CalendarDate
        /// The lowest and the greatest height.
        package var heights: ClosedRange<Int>
        /// The heights from one grade to the next.
        package var step: Int

        /// Judgements of one area that may be compared with one another, one after the other.
        package struct Line: Hashable, Sendable {
            /// The cell with the area's name.
            package var name: Cells
            /// The number of the area, from 0: it decides the look.
            package var look: Int
            package var days: Cells
            package var heights: Cells
            /// Whether another line of the same area comes before: the legend names an area once.
            package var isContinuation: Bool

            /// Makes a line.
            package init(name: Cells, look: Int, days: Cells, heights: Cells, isContinuation: Bool) {
                self.name = name
                self.look = look
                self.days = days
                self.heights = heights
                self.isContinuation = isContinuation
            }
        }

        /// A grade of the scale.
        package struct ScaleMark: Hashable, Sendable {
            package var grade: Grade
            package var text: String

            /// Makes a mark.
            package init(grade: Grade, text: String) {
                self.grade = grade
                self.text = text
            }
        }

        /// Makes a timeline.
        package init(
            lines: [Line], scale: [ScaleMark], scaleDays: Cells, scaleHeights: Cells,
            days: ClosedRange<CalendarDate>, firstLabel: CalendarDate, heights: ClosedRange<Int>, step: Int
        ) {
            self.lines = lines
            self.scale = scale
            self.scaleDays = scaleDays
            self.scaleHeights = scaleHeights
            self.days = days
            self.firstLabel = firstLabel
            self.heights = heights
            self.step = step
        }
    }
}

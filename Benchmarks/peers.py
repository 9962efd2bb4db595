"""The job as other programs do it, or reading alone. Usage: peers.py pandas|jetxl INPUT.csv OUTPUT.xlsx, or peers.py read INPUT.csv"""

import os
import sys

import job

SHEETS = ["Overall", "Leaders", "Help and protection", "In care", "Care leavers"]
WIDTHS = [12, 26, 16, 14, 14, 16, 22, 30]
DATE_FORMAT = "dd mmm yyyy"
#: Fill and text of each grade, as the standard palette has them.
COLOURS = {
    "Outstanding": ("00402B", "FFFFFF"),
    "Good": ("7FC08F", "0B0C0C"),
    "Requires improvement to be good": ("FFD966", "0B0C0C"),
    "Inadequate": ("CB2F27", "FFFFFF"),
    job.NOT_JUDGED: ("F3F2F1", "0B0C0C"),
}


def frames(path):
    """A table for each of the sheets."""
    import pandas

    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    start = pandas.to_datetime(table["Inspection/Visit date"], format="%d/%m/%Y")
    common = {
        "Code": table["Local authority area code"], "Local authority": table["Local authority name"],
        "Region": table["Region"], "Inspection date": start,
        "Report published": pandas.to_datetime(table["Publication date"], format="%d/%m/%Y"),
        "Type": table["Inspection/Visit type"],
    }
    for place, area in enumerate(job.AREAS):
        grades = table[area]
        if place >= 3:
            grades = grades.where(start >= pandas.Timestamp(job.CARE_LEAVERS_FROM), "")
        grades = grades.replace("", job.NOT_JUDGED)
        yield pandas.DataFrame({**common, "Judgement": grades, "Report": table["Web link"]})


def read_with_pandas(source):
    """Takes all fields, and turns days into days."""
    import pandas

    table = pandas.read_csv(source, dtype=str, keep_default_na=False)
    for heading in ("Inspection/Visit date", "Publication date"):
        table[heading] = pandas.to_datetime(table[heading], format="%d/%m/%Y")
    print(f"{len(table)} inspections")


def write_with_pandas(source, target):
    """The sector's way: pandas writes the values, XlsxWriter is asked for the looks."""
    import pandas

    with pandas.ExcelWriter(target, engine="xlsxwriter", datetime_format=DATE_FORMAT) as writer:
        book = writer.book
        bold = book.add_format({"bold": True})
        looks = {
            grade: book.add_format({"bg_color": f"#{fill}", "font_color": f"#{text}"})
            for grade, (fill, text) in COLOURS.items()
        }
        for name, frame in zip(SHEETS, frames(source)):
            frame.to_excel(writer, sheet_name=name, index=False)
            sheet = writer.sheets[name]
            sheet.add_table(
                0, 0, len(frame), len(frame.columns) - 1,
                {"columns": [{"header": heading, "header_format": bold} for heading in frame.columns]},
            )
            for column, width in enumerate(WIDTHS):
                sheet.set_column(column, column, width)
            sheet.freeze_panes(1, 0)
            for row, grade in enumerate(frame["Judgement"], start=1):
                sheet.write_string(row, 6, grade, looks[grade])


def write_with_jetxl(source, target):
    import jetxl
    import pyarrow

    columns = {heading: width for heading, width in zip(job.COLUMNS, WIDTHS)}
    styles = {
        grade: {"fill": {"pattern": "solid", "fg_color": f"FF{fill}"}, "font": {"color": f"FF{text}"}}
        for grade, (fill, text) in COLOURS.items()
    }
    sheets = []
    for number, (name, frame) in enumerate(zip(SHEETS, frames(source)), start=1):
        table = pyarrow.Table.from_pandas(frame, preserve_index=False)
        for heading in ("Inspection date", "Report published"):
            place = table.schema.get_field_index(heading)
            table = table.set_column(place, heading, table[heading].cast(pyarrow.date32()))
        sheets.append({
            "data": table, "name": name, "freeze_rows": 1, "styled_headers": True, "column_widths": columns,
            "column_formats": dict.fromkeys(["Inspection date", "Report published"], DATE_FORMAT + ";@"),
            "cell_styles": [
                {"row": row, "col": 6, **styles[grade]} for row, grade in enumerate(frame["Judgement"], start=2)
            ],
            "tables": [{
                "name": f"Table{number}", "start_row": 1, "start_col": 0, "end_row": len(frame) + 1,
                "end_col": len(frame.columns) - 1,
            }],
        })
    jetxl.write_sheets_arrow(sheets, target, os.cpu_count())


if __name__ == "__main__":
    ways = {"pandas": write_with_pandas, "jetxl": write_with_jetxl, "read": read_with_pandas}
    ways[sys.argv[1]](*sys.argv[2:])

"""Says whether a workbook holds the whole job. Usage: verify.py INPUT.csv WORKBOOK.xlsx"""

import collections
import datetime
import sys

import python_calamine

import job


def rows(sheet):
    """The rows of a sheet's table, below whatever stands above it."""
    cells = sheet.to_python()
    heading = next((place for place, row in enumerate(cells) if row[: len(job.COLUMNS)] == job.COLUMNS), None)
    if heading is None:
        raise ValueError(f"the sheet {sheet.name} has no heading row")
    for row in cells[heading + 1 :]:
        yield tuple(cell.date() if isinstance(cell, datetime.datetime) else cell for cell in row)


def check(table, path):
    """Raises ValueError unless each of the five sheets has each row of the job as often as it should."""
    expected = job.expected(table)
    book = python_calamine.CalamineWorkbook.from_path(path)
    if len(book.sheet_names) != len(expected):
        raise ValueError(f"{len(book.sheet_names)} sheets, not {len(expected)}")
    for name, wanted in zip(book.sheet_names, expected):
        found = collections.Counter(rows(book.get_sheet_by_name(name)))
        if found != wanted:
            missing, further = list((wanted - found).elements()), list((found - wanted).elements())
            raise ValueError(
                f"the sheet {name} lacks {len(missing)} rows and has {len(further)} others: "
                f"{missing[:1]} {further[:1]}"
            )


if __name__ == "__main__":
    try:
        check(*sys.argv[1:])
    except ValueError as problem:
        sys.exit(f"{sys.argv[2]}: {problem}")

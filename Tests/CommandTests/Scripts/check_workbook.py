"""Compares a workbook with the expected tables of its source, cell by cell, through openpyxl.

usage: check_workbook.py WORKBOOK LONG.csv COUNTS.csv ISSUES.csv

Prints one line for each difference, and nothing where there is none. The expected tables were made independently of
the project; what is the latest inspection of an authority is worked out here once more.
"""
import csv
import datetime
import sys

import openpyxl

GRADES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires-improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
}
FILLS = {
    "Outstanding": ("00402B", "FFFFFF"),
    "Good": ("7FC08F", "0B0C0C"),
    "Requires improvement to be good": ("FFD966", "0B0C0C"),
    "Inadequate": ("CB2F27", "FFFFFF"),
}
AREAS = {
    "overall": ("Overall effectiveness", "Overall effectiveness"),
    "leaders": ("Impact of leaders", "Impact of leaders on practice"),
    "help-protection": ("Help and protection", "Children who need help and protection"),
    "in-care-and-leavers": ("In care and leavers (to 2022)", "Children in care and care leavers (combined)"),
    "in-care": ("Children in care", "Children in care"),
    "care-leavers": ("Care leavers", "Care leavers"),
}


def table(sheet):
    """The only table of a sheet: its headings, and its rows as cells by heading."""
    if len(sheet.tables) != 1:
        print(f"{sheet.title}: {len(sheet.tables)} tables")
        return [], []
    rows = list(sheet[next(iter(sheet.tables.values())).ref])
    headings = [cell.value for cell in rows[0]]
    return headings, [dict(zip(headings, row)) for row in rows[1:]]


def latest(rows):
    """The latest inspection of each authority that still exists: its rows by area."""
    inspections = {}
    for row in rows:
        if row["authority_status"] != "current":
            continue
        if row["framework"] and not row["framework"].startswith(("ILACS", "SIF")):
            continue
        day = row["inspection_start_date"] or row["publication_date"]
        inspections.setdefault(row["gss_code"], {}).setdefault((day, row["framework"]), {})[row["area"]] = row
    return {code: max(found.items()) for code, found in inspections.items()}


def check_look(cell, place):
    fill, text = FILLS[cell.value]
    if cell.fill.fill_type != "solid" or cell.fill.fgColor.rgb[-6:] != fill:
        print(f"{place}: {cell.value!r} is filled {cell.fill.fgColor.rgb}")
    if cell.font.color is None or cell.font.color.rgb[-6:] != text:
        print(f"{place}: {cell.value!r} has text {cell.font.color and cell.font.color.rgb}")


def check_area(book, area, newest):
    sheet = book[AREAS[area][0]]
    _, rows = table(sheet)
    if len(rows) != len(newest):
        print(f"{sheet.title}: {len(rows)} rows, expected {len(newest)}")
    for row in rows:
        code = row["Code"].value
        if code not in newest:
            print(f"{sheet.title}: {code} is not expected")
            continue
        (_, framework), cells = newest[code]
        place = f"{sheet.title}!{row['Judgement'].coordinate} ({code})"
        expected = cells.get(area)
        found = row["Judgement"].value
        if expected and expected["status"] == "graded":
            if found != GRADES[expected["grade"]]:
                print(f"{place}: {found!r}, expected {expected['grade']}")
            else:
                check_look(row["Judgement"], place)
        elif found in FILLS or not found.startswith("["):
            print(f"{place}: {found!r}, and no grade is expected")
        if framework and row["Framework"].value != framework:
            print(f"{place}: framework {row['Framework'].value!r}, expected {framework}")
        any_cell = next(iter(cells.values()))
        for heading, column in (("Inspection date", "inspection_start_date"), ("Report published", "publication_date")):
            if any_cell[column]:
                value = row[heading].value
                if not isinstance(value, datetime.datetime) or value.date().isoformat() != any_cell[column]:
                    print(f"{place}: {heading} {value!r}, expected {any_cell[column]}")
                if row[heading].number_format != "d mmm yyyy":
                    print(f"{place}: {heading} is formatted {row[heading].number_format}")


def check_summary(book, counts):
    _, rows = table(book["Summary"])
    by_name = {row["Area"].value: row for row in rows}
    for count in counts:
        row = by_name[AREAS[count["area"]][1]]
        pairs = [(GRADES[grade], grade) for grade in GRADES]
        pairs += [("Graded", "graded"), ("Authorities", "authorities")]
        pairs += [("Not judged under this framework", "not-in-framework"), ("Not yet inspected", "not-yet-inspected")]
        for heading, column in pairs:
            if row[heading].value != int(count[column]):
                print(f"Summary, {count['area']}, {heading}: {row[heading].value}, expected {count[column]}")
        if int(count["graded"]):
            share = row["Good or outstanding, share"].value
            expected = (int(count["outstanding"]) + int(count["good"])) / int(count["graded"])
            if abs(share - expected) > 1e-9:
                print(f"Summary, {count['area']}: share {share}, expected {expected}")


def check_quality(book, issues):
    headings, rows = table(book["Data quality"])
    code = next(heading for heading in headings if "code" in heading.lower())
    found = sorted((str(row["Row"].value), row[code].value) for row in rows)
    expected = sorted((issue["source_row"], issue["code"]) for issue in issues)
    for pair in sorted(set(expected) - set(found)):
        print(f"Data quality lacks {pair}")
    if len(found) != len(expected):
        print(f"Data quality has {len(found)} rows, expected {len(expected)}")


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    read = lambda path: list(csv.DictReader(open(path, encoding="utf-8", newline="")))
    rows, counts, issues = read(sys.argv[2]), read(sys.argv[3]), read(sys.argv[4])
    newest = latest(rows)
    for area in AREAS:
        check_area(book, area, newest)
    check_summary(book, counts)
    check_quality(book, issues)
    for sheet in book.worksheets:
        if sheet.merged_cells.ranges:
            print(f"{sheet.title}: merged cells")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    print(f"{sheet.title}!{cell.coordinate}: a formula")


main()

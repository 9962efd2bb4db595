"""Validates the workbooks of all templates, and compares what four programs read in them.

usage: check.py BINARY [FILE ...]

Makes a workbook by every template, plain and with an authority of one's own, of the FILEs or of the built-in sample.
Each is validated against the schemas of ECMA-376 and the rules of the Open XML SDK (openxml-audit), and opened by
openpyxl, calamine, LibreOffice and Gnumeric, which have to see the same cells. What LibreOffice and Gnumeric saw is read
from what they save; neither may say anything of damage.

Prints a line for each difference, and the numbers at the end.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import openxml_audit
import python_calamine

TEMPLATES = ["default", "publication", "committee", "regional", "full-history"]
REGION = ["--region", "Yorkshire and The Humber"]
EXTRAS = {
    "plain": [],
    "home": ["--home", "Leeds", "--group", "core-cities"],
    "region": [*REGION, "--palette", "colour-blind"],
}
wrong = []


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True, **options)


def plain(value):
    """A value as all readers can tell it: text, a number, a day, a truth, or nothing."""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return round(float(value), 9)
    if isinstance(value, str):
        return value.replace("\r\n", "\n") or None
    return value


def by_openpyxl(path):
    book = openpyxl.load_workbook(path)
    return {sheet.title: {(cell.row, cell.column): plain(cell.value) for row in sheet for cell in row
                          if plain(cell.value) is not None} for sheet in book}


def by_calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    cells = {}
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        cells[name] = {(row, column): plain(value) for row, values in enumerate(rows, 1)
                       for column, value in enumerate(values, 1) if plain(value) is not None}
    return cells


def through_libreoffice(paths, folder):
    """Has LibreOffice open and save all workbooks, with one start; gives the folder of what it saved."""
    out = folder / "libreoffice"
    done = run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
               "--convert-to", "xlsx", "--outdir", out, *paths)
    complain_of_words("LibreOffice", done.stderr)
    return out


def by_gnumeric(path, folder):
    out = folder / f"gnumeric-{path.name}"
    done = run("ssconvert", path, out)
    complain_of_words(f"{path.stem}: Gnumeric", done.stderr)
    return by_openpyxl(out)


def complain_of_words(place, words):
    for line in words.splitlines():
        # Gnumeric says that it passes over what it does not know: tables.
        if "'tableParts'" not in line and any(word in line.lower() for word in ("corrupt", "repair", "damage", "invalid", "unexpected", "error")):
            wrong.append(f"{place}: {line}")


def compare(path, name, cells, expected):
    if list(cells) != list(expected):
        wrong.append(f"{path.stem}: {name} sees the sheets {list(cells)}")
    for sheet, values in expected.items():
        seen = cells.get(sheet, {})
        for place in sorted(values.keys() | seen.keys()):
            if values.get(place) != seen.get(place):
                wrong.append(f"{path.stem}: {sheet} {place}: {name} sees {seen.get(place)!r}, openpyxl {values.get(place)!r}")


def workbooks(binary, files, folder):
    """A workbook by every template, with and without what goes with it."""
    for template in TEMPLATES:
        for extra, options in EXTRAS.items():
            if template == "regional" and extra != "region":
                options = [*options, *REGION]
            run(binary, "--no-config", "--xlsx", "--quiet", "--month", "2026-11", "--output", folder / "output",
                "--template", template, *options, *files, cwd=folder)
            yield (folder / "output" / "ratings-2026-11.xlsx").rename(folder / f"{template}-{extra}.xlsx")


def main():
    binary, files = pathlib.Path(sys.argv[1]).resolve(), [pathlib.Path(file).resolve() for file in sys.argv[2:]]
    sheets = compared = problems = 0
    with tempfile.TemporaryDirectory(prefix="ratings-export-conformance-") as name:
        folder = pathlib.Path(name)
        books = list(workbooks(binary, files, folder))
        saved = through_libreoffice(books, folder)
        for path in books:
            result = openxml_audit.OpenXmlValidator(max_errors=0).validate(str(path))
            problems += len(result.errors)
            wrong.extend(f"{path.stem}: not valid: {error}" for error in result.errors)
            expected = by_openpyxl(path)
            for reader, cells in [("calamine", by_calamine(path)), ("LibreOffice", by_openpyxl(saved / path.name)),
                                  ("Gnumeric", by_gnumeric(path, folder))]:
                compare(path, reader, cells, expected)
                compared += sum(map(len, expected.values()))
            sheets += len(expected)
    for line in wrong:
        print(line)
    print(f"{len(books)} workbooks with {sheets} sheets: {problems} mistakes in the files, {compared} cells compared, "
          f"{len(wrong)} lines above")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

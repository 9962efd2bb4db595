"""Compares the charts of a workbook with their tables, and these with the other sheets and the tidy CSV.

usage: check_charts.py WORKBOOK [TIDY.csv HOME_CODE]

The counts by area are those of the sheet Summary; the counts by region are worked out here from the rows of the sheet
Overall effectiveness, the judgements over time from the tidy CSV. Prints one line for each difference, and nothing where
there is none.
"""
import csv
import datetime
import re
import sys
import warnings
import xml.etree.ElementTree as ET
import zipfile

import openpyxl

warnings.simplefilter("error")
workbook, *rest = sys.argv[1:]
GRADES = ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"]
AREAS = {
    "overall": "Overall effectiveness",
    "leaders": "Impact of leaders on practice",
    "help-protection": "Children who need help and protection",
    "in-care-and-leavers": "Children in care and care leavers (combined)",
    "in-care": "Children in care",
    "care-leavers": "Care leavers",
}
book = openpyxl.load_workbook(workbook)


def problem(*parts):
    print(*parts, sep=" | ")


def rows(name):
    """The rows of the only table of a sheet, by heading."""
    sheet = book[name]
    (table,) = sheet.tables.values()
    heading, *cells = sheet[table.ref]
    return [dict(zip([c.value for c in heading], [c.value for c in row])) for row in cells]


def values(formula):
    """The cells of a formula such as 'Chart data'!$B$5:$B$19, which must name the sheet in quotes."""
    sheet, cells = re.fullmatch(r"'(.+)'!([$A-Z0-9:]+)", formula).groups()
    found = book[sheet][cells.replace("$", "")]
    return [row[0].value for row in found] if isinstance(found, tuple) else [found.value]


def plain(value):
    """A value as the copy in a chart has it."""
    if isinstance(value, datetime.datetime):
        return float((value - datetime.datetime(1899, 12, 30)).days)
    return float(value) if isinstance(value, (int, float)) else value


def check_copies(chart):
    for series in chart.series:
        for source in (series.tx, series.cat or series.xVal, series.val or series.yVal):
            texts = getattr(source, "strRef", None)
            formula = (texts or source.numRef).f
            cache = texts.strCache if texts else source.numRef.numCache
            copy = [p.v if texts else float(p.v) for p in cache.pt]
            if copy != [plain(v) for v in values(formula)]:
                problem("copy", formula, copy[:5], values(formula)[:5])


def check_alt_texts(count):
    parts = zipfile.ZipFile(workbook)
    drawings = [n for n in parts.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]
    if len(drawings) != 1:
        problem("drawings", drawings)
    found = [e.get("descr") or "" for e in ET.fromstring(parts.read(drawings[0])).iter() if e.tag.endswith("}cNvPr")]
    if len(found) != count:
        problem("alternative texts", found)
    for text in found:
        if not 40 <= len(text) <= 255 or not re.search(r"\d", text) or "Numbers: sheet Chart data" not in text:
            problem("alternative text", text)
    return found


def check_bars(chart, expected):
    """Each bar has the numbers that are expected of its name, and no bar is missing."""
    found = {}
    for series in chart.series:
        (grade,) = values(series.tx.strRef.f)
        for name, count in zip(values(series.cat.strRef.f), values(series.val.numRef.f), strict=True):
            found.setdefault(name, {})[grade] = count
    if list(found) != list(expected) or found != expected:
        problem("bars", found, expected)


def title(chart):
    return "".join(r.t for p in chart.title.tx.rich.p for r in p.r)


def by_area():
    counts = {row["Area"]: {grade: row[grade] for grade in GRADES} for row in rows("Summary")}
    return {area: count for area, count in counts.items() if sum(count.values())}


def by_region():
    counts = {}
    for row in rows("Overall effectiveness"):
        if row["Judgement"] in GRADES:
            counts.setdefault(row["Region"], dict.fromkeys(GRADES, 0))[row["Judgement"]] += 1
    return dict(sorted(counts.items()))


def check_over_time(chart, tidy, home):
    expected = []
    with open(tidy, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["gss_code"] == home and row["area"] in AREAS and row["status"] == "graded":
                expected.append((AREAS[row["area"]], row["inspection_start"] or row["published"], row["grade"]))
    found, drawn = [], []
    table = rows("Chart data over time")
    for row in table[:-4]:
        grade = row["Judgement"].split()[0].lower().replace("requires", "requires-improvement")
        found.append((row["Area"], row["Date"].date().isoformat(), grade))
        if abs(row["Height on the chart"] - 400 + 100 * GRADES.index(row["Judgement"])) >= 50:
            problem("height", row)
    if sorted(found) != sorted(set(expected)):
        problem("over time", sorted(found), sorted(set(expected)))
    for series in chart.series:
        (name,) = values(series.tx.strRef.f)
        drawn += [(name, day, height) for day, height in zip(
            values(series.xVal.numRef.f), values(series.yVal.numRef.f), strict=True)]
    if drawn != [(row["Area"], row["Date"], row["Height on the chart"]) for row in table]:
        problem("points", drawn)
    hidden = {entry.idx for entry in chart.legend.legendEntry}
    named = [values(s.tx.strRef.f)[0] for i, s in enumerate(chart.series) if i not in hidden]
    if sorted(named) != sorted({row["Area"] for row in table[:-4]}):
        problem("legend", named)


charts = book["Charts"]._charts
for chart in charts:
    check_copies(chart)
texts = check_alt_texts(len(charts))
first = rows("Summary")[0]
if f"{first['Area']}: {first['Outstanding']} Outstanding, {first['Good']} Good" not in texts[0]:
    problem("alternative text", texts[0])
check_bars(charts[0], by_area())
check_bars(charts[1], by_region())
if "Overall effectiveness by region, " not in title(charts[1]):
    problem("title", title(charts[1]))
if rest:
    check_over_time(charts[2], *rest)
elif len(charts) != 2:
    problem("charts", len(charts))

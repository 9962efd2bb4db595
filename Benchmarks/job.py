"""The job: inspections as a table of Ofsted's layout, and what a workbook of them has to hold."""

import collections
import csv
import datetime
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
AUTHORITIES = ROOT / "Sources/RatingsNormalising/Resources/authorities.csv"

FIRST_DAY = datetime.date(2018, 1, 29)
LAST_DAY = datetime.date(2026, 11, 30)
#: The month that the export is made for: its last day is after all days of the job.
MONTH = "2026-12"

AREAS = [
    "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
]
HEADINGS = [
    "Web link", "Local authority area code", "Local authority name", "Region", "Inspection/Visit date",
    "Publication date", "Inspection/Visit type", *AREAS,
]
GRADES = ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"]
TYPES = ["ILACS short", "ILACS standard"]
NOT_JUDGED = "[z] Not judged under this framework"
COLUMNS = ["Code", "Local authority", "Region", "Inspection date", "Report published", "Type", "Judgement", "Report"]

#: From these days on, inspections judge care leavers on their own, and no longer overall effectiveness.
CARE_LEAVERS_FROM = datetime.date(2023, 1, 1)
NO_OVERALL_FROM = datetime.date(2026, 4, 1)


def authorities():
    """The 153 authorities of today, each with its first day."""
    with AUTHORITIES.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["valid_to"]:
                starts = row["valid_from"] and not row["former_codes"]
                first = datetime.date.fromisoformat(row["valid_from"]) if starts else FIRST_DAY
                yield row["code"], row["name"], row["region"], max(first, FIRST_DAY)


def numbers(seed=20181):
    """Numbers that look random and are the same everywhere."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def inspections(count):
    """Inspections as rows of Ofsted's layout; none of one authority and day occurs twice."""
    every = list(authorities())
    days = (LAST_DAY - FIRST_DAY).days + 1
    random = numbers()
    made = 0
    for turn in range(len(every) * days):
        code, name, region, first = every[turn % len(every)]
        # 1,013 is prime: each authority gets every day once, in no order.
        place = turn // len(every)
        start = FIRST_DAY + datetime.timedelta(days=(place * 1013 + turn % len(every) * 211) % days)
        if start < first or start.weekday() > 4:
            continue
        published = min(start + datetime.timedelta(days=22 + next(random) % 60), LAST_DAY)
        grades = [GRADES[next(random) % len(GRADES)] for _ in AREAS]
        if start < CARE_LEAVERS_FROM:
            grades[4] = ""
        elif start >= NO_OVERALL_FROM:
            grades[0] = ""
        yield [
            f"{name} report {published.year}", code, name, region, start.strftime("%d/%m/%Y"),
            published.strftime("%d/%m/%Y"), TYPES[next(random) % len(TYPES)], *grades,
        ]
        made += 1
        if made == count:
            return
    raise SystemExit(f"There are no {count} inspections with different authorities or days.")


def write_input(path, count):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(inspections(count))


def day(text):
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def grade(row, area):
    """What the cell of an area says."""
    # Until the end of 2022, children in care and care leavers were one judgement, which has no sheet here.
    if area >= 3 and day(row[4]) < CARE_LEAVERS_FROM:
        return NOT_JUDGED
    return row[7 + area] or NOT_JUDGED


def expected(path):
    """The rows of each of the five sheets, each with how often it occurs."""
    sheets = [collections.Counter() for _ in AREAS]
    with open(path, newline="", encoding="utf-8") as file:
        for row in list(csv.reader(file))[1:]:
            for area, sheet in enumerate(sheets):
                sheet[row[1], row[2], row[3], day(row[4]), day(row[5]), row[6], grade(row, area), row[0]] += 1
    return sheets

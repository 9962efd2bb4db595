"""Works the sheets on the home authority and the trajectories out once more, and compares them cell by cell.

usage: check_home.py WORKBOOK TIDY.csv HOME_CODE LAST_DAY NEIGHBOURS.csv AREAS MEMBERS

AREAS and MEMBERS are lists with commas: the areas of the sheets by id, and the codes of the group. It starts from the tidy
CSV and shares no code with the project. Prints one line for each difference, and nothing where there is none.
"""
import csv
import datetime
import sys

import openpyxl

workbook, tidy, home, last_day, neighbours_file, areas, members = sys.argv[1:]
areas, members = areas.split(","), members.split(",")
last_day = datetime.date.fromisoformat(last_day)

GRADES = ["outstanding", "good", "requires-improvement", "inadequate"]
NAMES = dict(zip(GRADES, ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"]))
SHORT = dict(NAMES, **{"requires-improvement": "Requires improvement"})
AREAS = {
    "overall": "Overall effectiveness",
    "leaders": "Impact of leaders on practice",
    "help-protection": "Children who need help and protection",
    "in-care-and-leavers": "Children in care and care leavers (combined)",
    "in-care": "Children in care",
    "care-leavers": "Care leavers",
}
ILACS = ["ILACS-2018", "ILACS-2023", "ILACS-2026"]
JUDGING = {
    "overall": ["SIF", "ILACS-2018", "ILACS-2023"],
    "leaders": ILACS,
    "help-protection": ["SIF"] + ILACS,
    "in-care-and-leavers": ["ILACS-2018"],
    "in-care": ILACS[1:],
    "care-leavers": ILACS[1:],
}
STATUS = {
    "missing": "[x] Missing in the source", "not-judged": "[z] No grade given by inspectors",
    "unreadable": "[x] Could not be read", "unrecognised": "[x] Not recognised as a grade",
}
NUMBERS = ["", "", "twice", "three times", "four times", "five times", "six times"]


def problem(*parts):
    print(*parts, sep=" | ")


def read():
    """The inspections of each authority, oldest first, each with its judgements."""
    found, regions, names, awaited = {}, {}, {}, set()
    for row in csv.DictReader(open(tidy, encoding="utf-8-sig", newline="")):
        code = row["gss_code"]
        regions[code], names[code] = row["region"], row["authority"]
        if not row["framework"]:
            if row["status"] == "not-yet-inspected":
                awaited.add(code)
            continue
        start = row["inspection_start"]
        key = (start or row["published"], row["published"], row["framework"], row["inspection_type"], start)
        found.setdefault(code, {}).setdefault(key, {})[row["area"]] = (row["grade"], row["status"])
    ordered = {code: sorted(one.items(), key=lambda item: item[0][:2]) for code, one in found.items()}
    return ordered, regions, names, awaited


INSPECTIONS, REGIONS, AUTHORITIES, AWAITED = read()
GONE = {"E06000028", "E06000029", "E10000006", "E10000009", "E10000021"}
EXISTING = [code for code in sorted(REGIONS) if code not in GONE]


def scope(code, area):
    """The inspections that could judge an area: those of a family that has the area."""
    families = {framework.split("-")[0] for framework in JUDGING[area]}
    return [one for one in INSPECTIONS.get(code, []) if one[0][2].split("-")[0] in families]


def latest(code, area):
    """The grade, or the words for none; None where nothing is known."""
    inspections = scope(code, area)
    if not inspections:
        return "[z] Not yet inspected" if code in AWAITED else None
    (_, _, framework, _, _), judgements = inspections[-1]
    if framework not in JUDGING[area]:
        return "[z] Not judged under this framework"
    grade, status = judgements.get(area, ("", "missing"))
    return grade or STATUS[status]


def ordinal(number):
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def place(own, others):
    if own not in GRADES:
        return "[z] No grade to place"
    ranks = [GRADES.index(other) for other in others if other in GRADES]
    mine = GRADES.index(own)
    text = f"{ordinal(1 + sum(rank < mine for rank in ranks))} of {1 + len(ranks)}"
    return "Joint " + text if mine in ranks else text


def table(book, name):
    """The rows below the heading, which is the first row with a second cell."""
    rows = list(book[name].iter_rows(values_only=True))
    start = next(number for number, row in enumerate(rows) if row[1] is not None)
    return [dict(zip(rows[start], row)) for row in rows[start + 1:]]


def compare(sheet, key, told, wanted):
    for column in wanted:
        is_same = (
            abs(told[column] - wanted[column]) < 1e-9
            if isinstance(wanted[column], float) and isinstance(told[column], (int, float))
            else told[column] == wanted[column]
        )
        if not is_same:
            problem(sheet, key, column, f"is {told[column]!r}", f"should be {wanted[column]!r}")


def check_home(book):
    near = {}
    for row in csv.DictReader(open(neighbours_file, encoding="utf-8-sig", newline="")):
        if row["gss_code"] == home:
            near[int(row["rank"])] = row["neighbour_gss_code"]
    near = [near[rank] for rank in sorted(near)]
    comparators = [
        ("Statistical neighbours", near),
        (f"Region: {REGIONS[home]}", [code for code in EXISTING if REGIONS[code] == REGIONS[home]]),
        ("England", EXISTING),
        ("Group: English core cities", members),
    ]
    rows = table(book, "Our authority")
    if len(rows) != len(areas) * len(comparators):
        problem("Our authority", f"{len(rows)} rows")
    told = {(row["Area"], row["Compared with"]): row for row in rows}
    for area in areas:
        own = latest(home, area)
        for name, codes in comparators:
            judgements = [one for one in (latest(code, area) for code in codes) if one]
            counts = {grade: judgements.count(grade) for grade in GRADES}
            graded = sum(counts.values())
            wanted = {NAMES[grade]: counts[grade] for grade in GRADES}
            wanted |= {
                "Our judgement": NAMES.get(own, own or "[x] None in the data"),
                "Our place": place(own, [latest(code, area) for code in codes if code != home]),
                "Graded": graded,
                "Authorities": len(judgements),
                "Good or outstanding, share":
                    (counts["outstanding"] + counts["good"]) / graded if graded else "[z]",
            }
            compare("Our authority", (AREAS[area], name), told.get((AREAS[area], name), {}), wanted)
    named = table(book, "Our neighbours")
    if [row["Code"] for row in named] != [home] + near:
        problem("Our neighbours", "other authorities, or another order")
    for number, row in enumerate(named):
        wanted = {"Our authority": f"Neighbour {number}" if number else "Yes"}
        for area in areas:
            text = latest(row["Code"], area)
            text = "[z] Not judged" if text == "[z] Not judged under this framework" else text
            wanted[AREAS[area]] = NAMES.get(text, text or "[x] None in the data")
        compare("Our neighbours", row["Local authority"], row, wanted)
    for row in table(book, "Overall effectiveness"):
        code = row["Code"]
        role = "Yes" if code == home else f"Neighbour {near.index(code) + 1}" if code in near else "No"
        compare("Overall effectiveness", row["Local authority"], row, {"Our authority": role})


def trajectory(code, area):
    """What the row should say; None where no inspection judged the area."""
    inspections = scope(code, area)
    judged = [number for number, one in enumerate(inspections) if one[0][2] in JUDGING[area]]
    if not any(area in inspections[number][1] for number in judged):
        return None
    run = inspections[judged[0]:judged[-1] + 1]
    steps = [(key[0][:4], judgements.get(area, ("", "missing"))) for key, judgements in run]
    grades = [grade for _, (grade, _) in steps]
    def word(grade, status):
        return SHORT[grade] if grade else "No grade given" if status == "not-judged" else "Not known"
    present = "[x] Last grade not known"
    if grades[-1]:
        count = next((n for n, grade in enumerate(reversed(grades)) if grade != grades[-1]), len(grades))
        year = steps[-count][0]
        word_ = SHORT[grades[-1]]
        present = f"{word_} in {year}" if count == 1 else f"{word_} {NUMBERS[count]} running since {year}"
    after = inspections[judged[-1] + 1:]
    if after:
        present += f", then not judged ({after[0][0][0][:4]})"
    known = sorted((GRADES.index(grade) for grade in grades if grade))
    newest, start = datetime.date.fromisoformat(inspections[-1][0][0]), inspections[-1][0][4]
    years = last_day.year - newest.year - ((last_day.month, last_day.day) < (newest.month, newest.day))
    return {
        "Judgements in order": ", ".join(f"{word(*judgement)} ({year})" for year, judgement in steps),
        "Present run": present,
        "Best": NAMES[GRADES[known[0]]] if known else "[x] Not known",
        "Worst": NAMES[GRADES[known[-1]]] if known else "[x] Not known",
        "Last inspection": datetime.datetime.fromisoformat(start) if start else "[x]",
        "Years since": years if newest <= last_day else "[z]",
    }


def check_trajectories(book):
    told = {(row["Code"], row["Area"]): row for row in table(book, "Trajectory")}
    for code in EXISTING:
        for area in areas:
            wanted, row = trajectory(code, area), told.pop((code, AREAS[area]), None)
            if wanted and row:
                compare("Trajectory", (AUTHORITIES[code], AREAS[area]), row, wanted)
            elif wanted or row:
                problem("Trajectory", AUTHORITIES[code], AREAS[area], f"is {row}", f"should be {wanted}")
    for key in told:
        problem("Trajectory", key, "should not be there")


opened = openpyxl.load_workbook(workbook)
check_home(opened)
check_trajectories(opened)

"""Simulates two years of months, works each Changes sheet out once more, and compares them row by row.

usage: check_changes.py COMMAND HISTORY.csv AUTHORITIES.csv FOLDER

Each month is exported with --as-of its last day from HISTORY.csv, which somebody edits now and then. What is expected is
worked out from the tidy CSV of the two months, and shares no code with the project. Prints one line for each difference,
and nothing where there is none; at the end, on standard error, how much was compared.
"""
import csv
import datetime
import pathlib
import subprocess
import sys

import openpyxl

command, history, authorities, folder = sys.argv[1:]
folder = pathlib.Path(folder)
HOME = "E08000035"

ILACS = ["ILACS-2018", "ILACS-2023", "ILACS-2026"]
# In the order of the sheets: the name, the frameworks that judge it, and those that may be compared.
AREAS = {
    "overall": ("Overall effectiveness", ILACS[:2], ILACS[:2]),
    "leaders": ("Impact of leaders on practice", ILACS, ILACS),
    "help-protection": ("Children who need help and protection", ILACS, ILACS),
    "in-care-and-leavers": ("Children in care and care leavers (combined)", ILACS[:1], ILACS[:1]),
    "in-care": ("Children in care", ILACS[1:], ILACS[1:]),
    "care-leavers": ("Care leavers", ILACS[1:], ILACS[1:]),
}
GRADES = ["outstanding", "good", "requires-improvement", "inadequate"]
WORDS = dict(zip(GRADES, ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"]))
WORDS.update({
    "missing": "[x] Missing in the source", "not-judged": "[z] No grade given by inspectors",
    "unreadable": "[x] Could not be read", "unrecognised": "[x] Not recognised as a grade",
    "not-in-framework": "[z] Not judged under this framework", "not-yet-inspected": "[z] Not yet inspected",
})
KINDS = ["Grade changed", "New inspection", "Older inspection added", "Corrected", "Filled in", "Left out now",
         "Inspection gone", "New authority", "Authority gone"]
DETAILS = [("framework", "Framework"), ("type", "Type"), ("start", "Inspection date"), ("end", "End of inspection"),
           ("published", "Report published"), ("url", "Address of the report")]
NOTHING, GONE = "[x] None in the data", "[z] Not in the data any more"


def problem(*parts):
    print(*parts, sep=" | ")


# The months: the last days of 24 months, over two turns of the year and the framework of 2026.
MONTHS = [(year, month) for year in (2024, 2025, 2026) for month in range(1, 13)][8:32]


def last_day(year, month):
    return (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)).isoformat()


def edited(rows, number):
    """The rows of the history as they are in a month: somebody corrects, loses and finds again."""
    rows = [dict(row) for row in rows]

    def pick(authority, start):
        return next(row for row in rows if row["local_authority"] == authority and row["inspection_start_date"] == start)

    if number >= 3:
        pick("dorset", "27/09/2021")["overall_effectiveness_grade"] = "outstanding"
    if number in (5, 6):
        rows.remove(pick("barnsley", "11/09/2023"))
    if number >= 9:
        pick("leeds", "21/02/2022").update(inspection_start_date="24/02/2022", publication_date="10/05/22")
    if number in (11, 12):
        pick("leeds", "29/10/2018")["inspection_link"] = ""
    if number == 14:
        pick("dorset", "17/03/2025").update(care_leavers_grade="", inspection_end_date="")
    if number >= 16:
        pick("barnsley", "08/10/2018").update(inspection_framework="short", help_and_protection_grade="inadequate")
    if number >= 18:
        rows[:] = [row for row in rows if row["local_authority"] != "barnet"]
    return rows


def read(path, day):
    """The inspections that count on a day, each with its judgements, and the authorities that are told of."""
    inspections, names = {}, {}
    for row in csv.DictReader(open(path, encoding="utf-8", newline="")):
        code = row["gss_code"]
        if row["framework"]:
            key = tuple(row[name] for name in (
                "gss_code", "framework", "inspection_type", "inspection_start", "inspection_end", "published",
                "report_url"))
            when = row["inspection_start"] or row["published"]
            if not when or when > day:
                continue
            inspections.setdefault(key, {})[row["area"]] = row["grade"] or row["status"]
        names[code] = (row["authority"], row["region"])
    found = []
    for key, grades in inspections.items():
        one = dict(zip(("code", "framework", "type", "start", "end", "published", "url"), key))
        one.update(grades=grades, day=one["start"] or one["published"])
        found.append(one)
    return sorted(found, key=lambda one: (one["day"], one["published"])), names


def pair(old, new):
    """The same inspections: the same authority and day, or else a start within two weeks."""
    pairs, left = {}, list(old)
    for exact in (True, False):
        for one in new:
            if id(one) in pairs:
                continue
            for other in left:
                apart = abs((datetime.date.fromisoformat(one["day"]) - datetime.date.fromisoformat(other["day"])).days)
                if one["code"] == other["code"] and (apart == 0 if exact else apart <= 14):
                    pairs[id(one)] = other
                    left.remove(other)
                    break
    return pairs, left


def standing(one, area):
    if one["framework"] not in AREAS[area][1]:
        return "not-in-framework"
    return one["grades"].get(area, "missing")


def movement(before, now, area):
    """Of two inspections, the first of which may be none."""
    if before is None:
        return "[z] First in the data"
    judging = AREAS[area][2]
    if before["framework"] not in judging or now["framework"] not in judging:
        return "[z] Not comparable"
    first, second = standing(before, area), standing(now, area)
    if first not in GRADES or second not in GRADES:
        return "[x] Not known"
    by = GRADES.index(first) - GRADES.index(second)
    word = "Unchanged" if by == 0 else "Improved" if by > 0 else "Declined"
    if abs(by) > 1:
        word += f" by {abs(by)} grades"
    return word + (", framework changed" if before["framework"] != now["framework"] else "")


def short_day(text):
    day = datetime.date.fromisoformat(text)
    return f"{day.day} {day:%b %Y}"


def expected(old_path, new_path, old_day, new_day):
    """The rows, and the numbers above them."""
    (old, old_names), (new, new_names) = read(old_path, old_day), read(new_path, new_day)
    pairs, gone = pair(old, new)
    rows, counts = [], dict(new=0, added=0, gone=len(gone), corrected=0)

    def add(kind, code, subject, before, now, direction="[z]", one=None, url=True):
        name, region = (new_names.get(code) or old_names[code])
        day = (one or {}).get("day", "")
        rows.append(((KINDS.index(kind), code != HOME, name, day), (
            name, code, region, "Yes" if code == HOME else "No", kind, subject, before, now, direction,
            "[z]" if one is None else one["start"] or "[x]", "[z]" if one is None else one["published"] or "[x]",
            (one["url"] or "[x]") if one and url else "[z]")))

    def latest(inspections, code):
        return [one for one in inspections if one["code"] == code][-1:]

    newest = [max((one[name] for one in old if one[name]), default="") for name in ("start", "published")]
    for one in new:
        code, before = one["code"], pairs.get(id(one))
        if before is None:
            is_later = one["day"] > old_day or one["start"] > newest[0] or one["published"] > newest[1]
            counts["new" if is_later else "added"] += 1
            kind = "New inspection" if is_later else "Older inspection added"
            own = [other for other in new if other["code"] == code]
            is_latest = own[-1] is one
            earlier = latest(old, code) if is_latest else own[:own.index(one)][-1:]
            earlier = earlier[0] if earlier else None
            for area, (name, judging, _) in AREAS.items():
                first = None if earlier is None else standing(earlier, area)
                judged = one["framework"] in judging and area in one["grades"]
                if not judged and not (is_latest and first not in (None, "not-in-framework", standing(one, area))):
                    continue
                direction = movement(earlier, one, area)
                moved = direction.startswith(("Improved", "Declined"))
                add("Grade changed" if is_latest and moved else kind, code, name, WORDS[first] if first else NOTHING,
                    WORDS[standing(one, area)], direction, one)
            continue
        corrected = False
        for area, (name, _, _) in AREAS.items():
            first, second = before["grades"].get(area), one["grades"].get(area)
            if first == second or {first, second} <= {None, "not-in-framework"}:
                continue
            gaps = {None, "missing", "unreadable", "unrecognised"}
            kind = ("Filled in" if first in gaps and second in GRADES
                    else "Left out now" if second in gaps and first in GRADES else "Corrected")
            corrected = corrected or kind == "Corrected"
            add(kind, code, name, WORDS[first] if first else NOTHING, WORDS[second] if second else NOTHING, one=one)
        for key, name in DETAILS:
            first, second = before[key], one[key]
            if first == second:
                continue
            kind = "Filled in" if not first else "Left out now" if not second else "Corrected"
            corrected = corrected or kind == "Corrected"
            if key in ("start", "end", "published"):
                first, second = first and short_day(first), second and short_day(second)
            add(kind, code, name, first or NOTHING, second or NOTHING, one=one)
        counts["corrected"] += corrected
    for one in gone:
        for area, (name, judging, _) in AREAS.items():
            if one["framework"] in judging and area in one["grades"]:
                add("Inspection gone", one["code"], name, WORDS[one["grades"][area]], GONE, one=one, url=False)

    def exists(code, day):
        row = REGISTER[code]
        began = "" if row["former_gss_codes"] else row["valid_from"]
        return began <= day and (not row["valid_to"] or day <= row["valid_to"])

    for code in old_names.keys() | new_names.keys():
        was, now = code in old_names and exists(code, old_day), code in new_names and exists(code, new_day)
        if was and not now:
            reason = f"[z] Existed until {REGISTER[code]['valid_to']}" if not exists(code, new_day) else GONE
            add("Authority gone", code, "[z]", "In the data", reason)
        if now and not was:
            add("New authority", code, "[z]", NOTHING if exists(code, old_day) else "[z] Did not exist", "In the data")
    return rows, counts, len(old), len(new)


def shown(cell):
    if cell.hyperlink:
        return cell.hyperlink.target
    value = cell.value
    return value.date().isoformat() if isinstance(value, datetime.datetime) else str(value).replace("\n", "")


def sheet(path):
    """The lines above the table, and its rows."""
    page = openpyxl.load_workbook(path)["Changes"]
    rows = list(page.iter_rows())
    start = next(index for index, row in enumerate(rows) if row[0].value == "Local authority")
    text = " ".join(str(row[0].value) for row in rows[:start])
    headings = [cell.value for cell in rows[start]]
    table = [tuple(shown(cell) for cell in row) for row in rows[start + 1:] if row[0].value]
    if table and table[0][0].startswith("Nothing"):
        return text, [], headings
    return text, table, headings


def count(number, one):
    return f"{number} {one}" + ("" if number == 1 else "s")


REGISTER = {row["gss_code"]: row for row in csv.DictReader(open(authorities, encoding="utf-8-sig", newline=""))}
source = csv.DictReader(open(history, encoding="utf-8-sig", newline=""))
BASE, FIELDS = list(source), source.fieldnames
output, previous, total, seen = folder / "Output", None, 0, {}
for number, (year, month) in enumerate(MONTHS):
    name, day = f"{year}-{month:02}", last_day(year, month)
    with open(folder / "history.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        writer.writerows(edited(BASE, number))
    run = subprocess.run(
        [command, "--xlsx", "--csv", "--quiet", "--month", name, "--as-of", day, "--home", "Leeds", "history.csv"],
        cwd=folder, capture_output=True, text=True)
    if run.returncode != 0 or run.stderr:
        problem(name, run.returncode, run.stderr)
    text, rows, headings = sheet(output / f"ratings-{name}.xlsx")
    mail = output / f"ratings-{name}-changes.txt"
    if previous is None:
        if rows or "there is no earlier month to compare with" not in text or mail.exists():
            problem(name, "the first month has nothing to compare with", text)
    else:
        old_name, old_day = previous
        wanted, counts, before, now = expected(
            output / f"ratings-{old_name}.csv", output / f"ratings-{name}.csv", old_day, day)
        if "Report" not in headings:
            wanted = [(key, row[:-1]) for key, row in wanted]
        total += len(wanted)
        for _, row in wanted:
            seen[row[4]] = seen.get(row[4], 0) + 1
        if before + counts["new"] + counts["added"] - counts["gone"] != now:
            problem(name, "the inspections don't add up", before, counts, now)
        missing, extra = sorted(row for _, row in wanted), sorted(rows)
        for row in list(missing):
            if row in extra:
                missing.remove(row)
                extra.remove(row)
        for row in missing:
            problem(name, "not on the sheet", *row)
        for row in extra:
            problem(name, "on the sheet only", *row)
        keys = {row: key for key, row in wanted}
        places = [keys[row] for row in rows if row in keys]
        if places != sorted(places):
            problem(name, "not in order")
        letter = mail.read_text(encoding="utf-8")
        together = " ".join(letter.split())
        for words in [
            count(counts["new"], "new inspection") if wanted else "Nothing changed",
            f"{count(before, 'inspection')} before, {now} now.",
            f"{sum('Improved' in row[8] and row[4] == KINDS[0] for row in rows)} improved, "
            f"{sum('Declined' in row[8] and row[4] == KINDS[0] for row in rows)} declined." if wanted else "",
            count(counts["gone"], "inspection") + " gone" if counts["gone"] else "",
            count(counts["corrected"], "inspection") + " corrected" if counts["corrected"] else "",
        ]:
            if words not in text or words not in together:
                problem(name, "the numbers don't say", words, text)
        if any(len(line) > 72 for line in letter.splitlines()):
            problem(name, "a line of the text is too long")
    previous = (name, day)
if total < 200 or set(seen) != set(KINDS):
    problem("too little was compared", total, seen)
print(total, "rows,", seen, file=sys.stderr)

"""Works the national counts out of tidy CSV once more, and compares them with what was published and written.

usage: check_counts.py TIDY.csv STEM AUTHORITIES.csv [--as-of DAY] [--counts EXPECTED.csv] [--workbook BOOK.xlsx]

STEM-AREA.csv are the files of the areas; AUTHORITIES.csv says from when to when each authority existed. Prints one line
for each difference, and nothing where there is none. What is the latest inspection is worked out here independently.
"""
import argparse
import collections
import csv

import openpyxl

WORDS = {
    "Outstanding": "outstanding",
    "Good": "good",
    "Requires improvement to be good": "requires-improvement",
    "Inadequate": "inadequate",
    "[z] Not judged under this framework": "not-in-framework",
    "[z] Not yet inspected": "not-yet-inspected",
    "[z] No grade given by inspectors": "not-judged",
    "[x] Missing in the source": "missing",
    "[x] Could not be read": "unreadable",
    "[x] Not recognised as a grade": "unrecognised",
}
GRADES = list(WORDS.values())[:4]
# The area, its name in the workbook, and what judged it: an inspection of an older version of the same scheme that
# did not judge it is "not judged" where it is the latest.
AREAS = {
    "overall": ("Overall effectiveness", ["SIF", "ILACS-2018", "ILACS-2023"]),
    "leaders": ("Impact of leaders on practice", ["ILACS-2018", "ILACS-2023", "ILACS-2026"]),
    "help-protection": (
        "Children who need help and protection", ["SIF", "ILACS-2018", "ILACS-2023", "ILACS-2026"]),
    "in-care-and-leavers": ("Children in care and care leavers (combined)", ["ILACS-2018"]),
    "in-care": ("Children in care", ["ILACS-2023", "ILACS-2026"]),
    "care-leavers": ("Care leavers", ["ILACS-2023", "ILACS-2026"]),
    "sif-looked-after": ("Children looked after and achieving permanence (SIF)", ["SIF"]),
    "sif-adoption": ("Adoption performance (SIF)", ["SIF"]),
    "sif-care-leavers": ("Experiences and progress of care leavers (SIF)", ["SIF"]),
    "sif-leadership": ("Leadership, management and governance (SIF)", ["SIF"]),
    "lscb": ("Local Safeguarding Children Board (review)", ["LSCB"]),
    "cpi-overall": ("Arrangements for the protection of children (CPI)", ["CPI"]),
    "tlac-overall": ("Services for looked after children (targeted)", ["TLAC"]),
    "slac-safeguarding": ("Safeguarding services (SLAC)", ["SLAC"]),
    "slac-looked-after": ("Services for looked after children (SLAC)", ["SLAC"]),
}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def existing(authorities, day):
    """The codes of the authorities that existed on a day; without a day, of those that exist."""
    codes = set()
    for authority in authorities:
        if not day:
            if not authority["valid_to"]:
                codes.add(authority["code"])
            continue
        # A continuing authority that only changed its code was there before.
        began = "" if authority["former_codes"] else authority["valid_from"]
        if began <= day and (not authority["valid_to"] or day <= authority["valid_to"]):
            codes.add(authority["code"])
    return codes


def results(tidy, area, codes, day):
    """What is counted for each authority: the grade or the reason of its latest inspection."""
    judging = AREAS[area][1]
    families = {framework.split("-")[0] for framework in judging}
    inspections = collections.defaultdict(lambda: collections.defaultdict(dict))
    awaited = set()
    for row in tidy:
        code, framework = row["gss_code"], row["framework"]
        if code not in codes:
            continue
        if not framework and row["status"] == "not-yet-inspected":
            awaited.add(code)
        if framework.split("-")[0] not in families:
            continue
        decides = row["inspection_start"] or row["published"]
        if not day or decides <= day:
            key = decides, row["published"], framework, row["inspection_type"]
            inspections[code][key][row["area"]] = row
    found = {code: "not-yet-inspected" for code in awaited}
    for code, known in inspections.items():
        # A re-inspection of one service says nothing of another.
        known = {key: areas for key, areas in known.items() if area in areas or "re-inspection (" not in key[3]}
        if not known:
            continue
        (_, _, framework, _), judgements = max(known.items(), key=lambda item: item[0])
        if framework not in judging:
            found[code] = "not-in-framework"
        elif area not in judgements:
            found[code] = "missing"
        else:
            found[code] = judgements[area]["grade"] or judgements[area]["status"]
    return found


def share(part, whole):
    return part / whole if whole else "[z]"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tidy")
    parser.add_argument("stem")
    parser.add_argument("authorities")
    parser.add_argument("--as-of", default="")
    parser.add_argument("--counts")
    parser.add_argument("--workbook")
    options = parser.parse_args()
    tidy = rows(options.tidy)
    codes = existing(rows(options.authorities), options.as_of)
    published = {row["area"]: row for row in rows(options.counts)} if options.counts else {}
    summary = {}
    if options.workbook:
        sheet = openpyxl.load_workbook(options.workbook)["Summary"]
        lines = list(sheet[next(iter(sheet.tables.values())).ref])
        headings = [cell.value for cell in lines[0]]
        summary = {line[0].value: {h: c.value for h, c in zip(headings, line)} for line in lines[1:]}
    for name in set(summary) - {name for name, _ in AREAS.values()}:
        print(f"Summary, {name}: an area that nobody worked out")
    for area, (name, _) in AREAS.items():
        found = results(tidy, area, codes, options.as_of)
        # An area that the data has nothing of is nowhere, also where somebody is not yet inspected.
        if name not in summary and set(found.values()) <= {"not-yet-inspected"}:
            continue
        counts = collections.Counter(found.values())
        graded = sum(counts[grade] for grade in GRADES)
        written = {row["Code"]: WORDS.get(row["Judgement"], row["Judgement"]) for row in rows(f"{options.stem}-{area}.csv")}
        for code in sorted(set(found) | set(written)):
            if found.get(code) != written.get(code):
                print(f"{area}, {code}: written {written.get(code)}, expected {found.get(code)}")
        if area in published:
            expected = published[area]
            for column in [*GRADES, "not-judged", "not-in-framework", "not-yet-inspected", "missing", "unreadable"]:
                if counts[column] != int(expected[column]):
                    print(f"{area}, {column}: {counts[column]}, published {expected[column]}")
            if (len(found), graded) != (int(expected["authorities"]), int(expected["graded"])):
                print(f"{area}: {len(found)} authorities, {graded} graded; published {expected}")
        if summary:
            line = summary[name]
            pairs = [(word, counts[grade]) for word, grade in list(WORDS.items())[:4]]
            pairs += [("Graded", graded), ("Authorities", len(found))]
            pairs += [(word[4:], counts[WORDS[word]]) for word in list(WORDS)[4:6]]
            pairs += [("No grade available", sum(counts[word] for word in list(WORDS.values())[6:]))]
            pairs += [(f"{word}, share", share(counts[grade], graded)) for word, grade in list(WORDS.items())[:4]]
            pairs += [("Good or outstanding, share", share(counts["outstanding"] + counts["good"], graded))]
            if set(line) != {"Area", *(heading for heading, _ in pairs)}:
                print(f"Summary, {area}: columns that nobody worked out, {set(line)}")
            for heading, expected in pairs:
                written = line[heading]
                if written != expected and (str in (type(written), type(expected)) or abs(written - expected) > 1e-12):
                    print(f"Summary, {area}, {heading}: {written}, expected {expected}")


main()

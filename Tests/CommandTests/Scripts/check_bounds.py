"""Gives the command files that stand for much more than they have bytes, and watches its memory and its time.

usage: check_bounds.py BINARY FOLDER [NAME ...]

Prints a line for each file that is not refused as it should be, and at the end how many there were and the most memory of
all. Other programs' files can be huge as well: whoever runs this with a release build sees the seconds of an ordinary run.
"""
import gzip
import os
import pathlib
import resource
import struct
import subprocess
import sys
import zipfile
import zlib

HEADINGS = "Local authority,Inspection date,Overall effectiveness\n"
MB = 1_000_000
SECONDS = 120
XLSX = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
                   'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                   'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                       'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                       '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                  '<Relationship Id="r1" Target="worksheets/sheet1.xml" Type="http://schemas.'
                                  'openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
}
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
TEXT = '<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>'
ODS = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:'
       'text:1.0"><office:body><office:spreadsheet><table:table table:name="A">%s</table:table></office:spreadsheet>'
       '</office:body></office:document-content>')
LAUGHS = "<!DOCTYPE w [<!ENTITY a0 'lol'>" + "".join(
    f"<!ENTITY a{level} '{f'&a{level - 1};' * 10}'>" for level in range(1, 12)) + "]>"


def text(content):
    return lambda path: path.write_bytes(content.encode())


def packed(*members):
    """An archive of members, each a name and pieces that are repeated."""
    def write(path):
        with zipfile.ZipFile(path, "w") as archive:
            for name, piece, times in members:
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                with archive.open(info, "w", force_zip64=True) as member:
                    for _ in range(times):
                        member.write(piece.encode())
    return write


def xlsx(sheet, times=1):
    return packed(*[(name, part, 1) for name, part in XLSX.items()], ("xl/worksheets/sheet1.xml", sheet, times))


def ods(table):
    return packed(("mimetype", "application/vnd.oasis.opendocument.spreadsheet", 1), ("content.xml", ODS % table, 1))


def gzipped(path):
    with gzip.open(path, "wb") as file:
        for _ in range(500):
            file.write(b"a" * MB)


def overlapping(path):
    """All entries of the directory lead to the same packed bytes."""
    plain = b"a,b\n" * 10 * MB
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(plain) + packer.flush()
    sums = (zlib.crc32(plain), len(data), len(plain))
    start = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, *sums, 9, 0) + b"r0000.csv" + data
    names = [b"r%04d.csv" % number for number in range(5_000)]
    entries = b"".join(struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, *sums, len(name), 0, 0, 0, 0, 0, 0)
                       + name for name in names)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(names), len(names), len(entries), len(start), 0)
    path.write_bytes(start + entries + end)


def hole(path):
    with open(path, "wb") as file:
        file.truncate(4 << 30)


def parts(path):
    own = ",".join(f'"m{number}":1' for number in range(2_000))
    path.write_text(f'[{{{own},"judgements":[{",".join(["{}"] * 20_000)}]}}]')


# What is given, what has to be said, and how many megabytes of memory it may take.
BOMBS = {
    "letter.csv": (lambda path: path.write_bytes(b"a,b\n" * 10 * MB), "was found in the first 10001 rows", 200),
    "rows.csv": (lambda path: path.write_bytes(HEADINGS.encode() + b"\n" * 11 * MB), "more than 10000000 rows", 300),
    "hole.csv": (hole, "it has more than 1000000000 bytes", 200),
    "line.csv": (lambda path: path.write_bytes(b"a" * 30 * MB), "row 1 has more than 16777216 bytes", 300),
    "row.csv": (lambda path: path.write_bytes(HEADINGS.encode() + b'"' + b"aaaaaaa\n" * 2 * MB + b'"'), "the cell has more than 1048576 bytes", 300),
    "columns.csv": (text(",".join(f"c{number}" for number in range(1_000_000))), "more than 16384 columns", 300),
    "commas.csv": (text(HEADINGS + "," * 1_000_000), "row 2 has more than 16384 columns", 300),
    "columns.json": (text("[{" + ",".join(f'"c{number}":1' for number in range(1_000_000)) + "}]"),
                     "more than 16384 different names", 600),
    "arrays.json": (text("[" * 100_000), "more than 64 arrays and objects", 200),
    "objects.json": (text('{"a":' * 100_000), "more than 64 arrays and objects", 200),
    "text.json": (text('[{"a":"' + "\\u0041" * 1_500_000 + '"}]'), "a value has more than 1048576 bytes", 300),
    "parts.json": (parts, "its parts make more than 20000000 cells", 1_500),
    "gzip.csv.gz": (gzipped, "unpacks to more than 400 times the size of the file", 600),
    "archive.zip": (packed(*[(f"r{number}.csv", "a,b\n" * MB, 20) for number in range(8)]), "unpacks to more than", 600),
    "overlapping.zip": (overlapping, "unpacks to more than", 600),
    "members.zip": (packed(*[(f"r{number}.csv", "", 0) for number in range(10_001)]), "more than 10000 parts", 300),
    "entities.xlsx": (xlsx(LAUGHS + SHEET % (TEXT % "&a11;")), "declares a document type", 200),
    "outside.xlsx": (xlsx('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SHEET % (TEXT % "&x;")), "declares a document type", 200),
    "deep.xlsx": (xlsx("<a>" * 1_000, 1_000), "more than 256 elements", 300),
    "cell.xlsx": (xlsx(SHEET % (TEXT % ("x" * 20 * MB))), "a cell of row 1 has more than 1048576 bytes", 300),
    "far.xlsx": (xlsx(SHEET % '<row r="4294967297"><c r="XFE1" t="inlineStr"><is><t>x</t></is></c></row>'), "more than 1048576 rows", 200),
    "repeated.ods": (ods('<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" '
                         'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'),
                     "", 600),
    "blanks.ods": (ods('<table:table-row><table:table-cell office:value-type="string"><text:p>x<text:s text:c="2000000000"/>'
                       '</text:p></table:table-cell></table:table-row>'), "", 300),
}


# What comes on standard input and never ends.
STREAMS = {"a line": "yes | tr -d '\\n'", "lines": "yes 1,2,3", "zeros": "cat /dev/zero"}


def limit_time():
    """Of the processor, which other programs may keep busy at the same time."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def run(binary, folder, *arguments, stdin=subprocess.DEVNULL):
    """Gives the exit code, what was said, and the most megabytes of memory."""
    with open(folder / "words", "w+b") as words:
        process = subprocess.Popen([binary, "--no-config", "--csv", "--month", "2026-10", *arguments], cwd=folder,
                                   stdin=stdin, stdout=words, stderr=words, preexec_fn=limit_time)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        said = words.read().decode("utf-8", "strict")
    (folder / "words").unlink()
    return process.returncode, said, usage.ru_maxrss // 1_000 if sys.platform != "darwin" else usage.ru_maxrss // MB


def run_endless(binary, folder, source):
    """The same with what a program writes, which goes on until nobody reads it."""
    with subprocess.Popen(["sh", "-c", source], stdout=subprocess.PIPE) as writer:
        outcome = run(binary, folder, "--max-size", "50", "-", stdin=writer.stdout)
        writer.stdout.close()
    return outcome


def main():
    binary, folder, names = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), sys.argv[3:]
    most = wrong = 0
    for name, (write, words, limit) in BOMBS.items():
        if names and name not in names:
            continue
        # In a process of its own: what this one has in memory is counted as the command's.
        child = os.fork()
        if child == 0:
            write(folder / name)
            os._exit(0)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit(f"{name} can't be written")
        code, said, used = run(binary, folder, name)
        (folder / name).unlink()
        most = max(most, used)
        if names:
            print(f"{name}: {code}, {used} MB: {said.strip()}")
        if code != 65 or words not in said or len(said) > 2_000 or used > limit or list(folder.iterdir()):
            wrong += 1
            print(f"{name}: {code}, {used} MB of {limit}, without “{words}”: {said[:500]}")
    for name, source in STREAMS.items():
        if names:
            break
        code, said, used = run_endless(binary, folder, source)
        if code != 65 or "standard input: it has more than 50000000 bytes" not in said or used > 200:
            wrong += 1
            print(f"{name} without end: {code}, {used} MB of 200: {said[:500]}")
    print(f"{len(BOMBS)} files, {len(STREAMS)} streams, {most} MB at most, {wrong} wrong")


if __name__ == "__main__":
    main()

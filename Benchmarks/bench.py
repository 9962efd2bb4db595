"""Runs the job through the export and its peers side by side, and writes what came of it to RESULTS.md.

Every program does the job once more than it is timed, and what it wrote then is checked cell by cell; of those that read
only, how many inspections they tell of. The rounds go through all programs in turn, so that whatever else the machine does
hits all of them.
"""

import argparse
import datetime
import hashlib
import os
import pathlib
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

import job
import verify

HERE = pathlib.Path(__file__).resolve().parent
EXPORT = job.ROOT / ".build/release/ratings-export"
LIBRARY = "libxlsxwriter"
#: How often each program is timed at a size; the slow ones less often.
ROUNDS = {153: 21, 10_000: 7, 100_000: 5, 200_000: 3}
#: The line that says that the normalised table is as it was.
TABLE_LINE = "The normalised table of {} inspections has the SHA-256 `{}`."
SLOW_ROUNDS = {153: 5, 10_000: 3, 100_000: 1, 200_000: 0}
#: Reading alone is timed where it takes longer than starting.
READING_ROUNDS = {153: 0, 10_000: 11, 100_000: 7, 200_000: 7}


def processor_seconds():
    """What all programs so far took of the processors: GNU time tells hundredths of a second only."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Program:
    """A program that does the job; its words have {input}, {output} and {folder} in them."""

    def __init__(self, name, words, output="{folder}/out.xlsx", rounds=ROUNDS):
        self.name, self.words, self.output, self.rounds = name, words, output, rounds
        #: What it said the last time.
        self.told = ""

    def run(self, table, folder):
        """Runs once. Returns seconds, seconds of the processors, MiB of memory, and the workbook, if there is one."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        output = self.output and pathlib.Path(self.output.format(folder=folder))
        words = [word.format(input=table, output=output, folder=folder) for word in self.words]
        # GNU time starts from little memory, so that the peak is the program's and not that of this script.
        timed = ["/usr/bin/time", "-f", "%M", "-o", f"{folder}/time", *words]
        before, used = datetime.datetime.now(), processor_seconds()
        done = subprocess.run(timed, capture_output=True, text=True)
        seconds = (datetime.datetime.now() - before).total_seconds()
        if done.returncode:
            sys.exit(f"{self.name} failed: {done.stderr}")
        memory = (folder / "time").read_text().split()[-1]
        self.told = done.stdout
        return seconds, processor_seconds() - used, int(memory) / 1024, output


def programs(reference):
    export = [EXPORT, "--xlsx", "--quiet", "--no-config", "--template", HERE.parent / "Templates/bench.yaml"]
    export = [str(word) for word in export] + ["--month", job.MONTH, "--output", "{folder}", "{input}"]
    made = f"{{folder}}/ratings-{job.MONTH}.xlsx"
    peers = [sys.executable, str(HERE / "peers.py")]
    return [
        Program(LIBRARY, [str(reference), "{input}", "{output}"]),
        Program("ratings-export", export, made),
        Program("ratings-export --fast", [*export, "--fast"], made),
        Program("jetxl", [*peers, "jetxl", "{input}", "{output}"], rounds={**ROUNDS, 200_000: 1}),
        Program("pandas with XlsxWriter", [*peers, "pandas", "{input}", "{output}"], rounds=SLOW_ROUNDS),
    ]


def readers():
    """Those that read alone, on one processor."""
    one = ["taskset", "--cpu-list", str(max(os.sched_getaffinity(0)))]
    check = [*one, str(EXPORT), "check", "--no-config", "--month", job.MONTH, "{input}"]
    pandas = [*one, sys.executable, str(HERE / "peers.py"), "read", "{input}"]
    return [
        Program("ratings-export check", check, output=None, rounds=READING_ROUNDS),
        Program("pandas, unchecked", pandas, output=None, rounds=READING_ROUNDS),
    ]


def tidy(table, folder):
    """The checksum of the normalised table: making it faster must not change it."""
    words = [str(EXPORT), "--csv", "--quiet", "--no-config", "--month", job.MONTH, "--output", str(folder), str(table)]
    subprocess.run(words, check=True, capture_output=True)
    return hashlib.sha256((folder / f"ratings-{job.MONTH}.csv").read_bytes()).hexdigest()


def known_tables(path):
    """The checksums of the tables of the last time, by the number of inspections."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = re.findall(TABLE_LINE.format("([0-9,]+)", "([0-9a-f]{64})"), text)
    return {int(size.replace(",", "")): digest for size, digest in lines}


def measure(size, folder, programs, verify):
    """The median of each figure, by the name of the program.

    verify gets the table, the program and the path of its output, and raises ValueError unless the whole job was done.
    """
    table = folder / f"{size}.csv"
    runs = {}
    taking_part = [program for program in programs if program.rounds[size]]
    for program in taking_part:
        *_, output = program.run(table, folder / "run")
        try:
            verify(table, program, output)
        except ValueError as problem:
            sys.exit(f"{program.name} at {size}: {problem}")
        runs[program] = []
        print(f"{size}: {program.name} has done the whole job", file=sys.stderr)
    for number in range(max((program.rounds[size] for program in taking_part), default=0)):
        for program in taking_part:
            if number < program.rounds[size]:
                *figures, output = program.run(table, folder / "run")
                runs[program].append((*figures, output.stat().st_size / 2**20 if output else 0))
    return {program.name: [statistics.median(column) for column in zip(*figures)] for program, figures in runs.items()}


def holds_all(table, _, output):
    """Raises ValueError unless a workbook holds the whole job, cell by cell."""
    verify.check(table, str(output))


def counts_all(table, program, _):
    """Raises ValueError unless a program tells of all inspections that are in the table."""
    count = sum(1 for _ in table.open(encoding="utf-8")) - 1
    if not re.search(rf"\b{count} inspections\b", program.told):
        raise ValueError(f"it tells of other than {count} inspections: {program.told}")


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def reading_report(size, figures):
    """What reading alone came to."""
    base = next(iter(figures.values()))
    lines = [
        "Reading alone, on one processor, the start included: `check` works out what every row means and says what is "
        "wrong with it; pandas takes the fields and the days as they are. The ratio is to `check`.", "",
        "| | seconds | ratio | inspections a second | memory, MiB |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, (seconds, _, memory, _) in figures.items():
        lines.append(
            f"| {name} | {seconds:.3f} | {number(seconds / base[0])} | {size / seconds:,.0f} | {number(memory)} |")
    return [*lines, ""]


def report(results, readings, tables):
    today = datetime.date.today()
    processor = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    cores = len(os.sched_getaffinity(0))
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    lines = [
        "# Results of `make bench`", "",
        f"{today:%-d %B %Y}, {processor}, {cores} processors, {platform.system()} {platform.release()}; load {load}.", "",
        "The job: N inspections become five sheets with N rows of eight cells each, with a table, real dates and grades in "
        "their colours. What each program wrote was read back and compared with the input, cell by cell. Times are "
        "medians; ratios are to libxlsxwriter in a C program of its own, which reads the same file with the least parser "
        "and works nothing out, in the same rounds. Memory is the peak, what was read included.", "",
    ]
    for size, figures in results.items():
        base = figures[LIBRARY]
        lines += [
            f"## {size:,} inspections", "",
            "| | seconds | ratio | processor seconds | ratio | memory, MiB | file, MiB |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        ]
        for name, (seconds, cpu, memory, file) in figures.items():
            lines.append(
                f"| {name} | {seconds:.3f} | {number(seconds / base[0])} | {cpu:.3f} | "
                f"{number(cpu / base[1]) if base[1] else '–'} | {number(memory)} | {number(file)} |"
            )
        longest = max(seconds for seconds, *_ in figures.values())
        lines += ["", "```"]
        for name, (seconds, *_) in figures.items():
            bar = "█" * max(1, round(40 * seconds / longest))
            lines.append(f"{name:24}{bar} {seconds:.2f} s")
        lines += ["```", ""]
        if readings[size]:
            lines += reading_report(size, readings[size])
        lines += [TABLE_LINE.format(f"{size:,}", tables[size]), ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(ROUNDS), help="numbers of inspections")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "RESULTS.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        reference = folder / "reference"
        source = HERE / "reference.c"
        subprocess.run(["cc", "-O2", "-o", str(reference), str(source), "-lxlsxwriter"], check=True)
        results, readings, tables = {}, {}, {}
        for size in options.sizes:
            job.write_input(folder / f"{size}.csv", size)
            results[size] = measure(size, folder, programs(reference), holds_all)
            readings[size] = measure(size, folder, readers(), counts_all)
            tables[size] = tidy(folder / f"{size}.csv", folder / "tidy")
    before = known_tables(options.output)
    changed = [size for size in tables if tables[size] != before.get(size, tables[size])]
    options.output.write_text(report(results, readings, tables), encoding="utf-8")
    if changed:
        sys.exit(f"The normalised table is not what it was the last time, at {changed} inspections.")
    print(options.output.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()

"""Lets every call of an export that touches its files fail, one after the other, and looks at what is left.

usage: faults.py [--only PART/PARTS] [--jobs N] FAULT BINARY

FAULT is the program of fault.c, BINARY the command. Each run starts from the same export of a month that was made
before, and makes it anew from other ratings, with every output. After it
  - the outputs are those of before, byte for byte, or all new;
  - the exit code is 0 with the new ones, 73 or 74 with those of before;
  - there is no temporary file, neither in the output folder nor in the folder for temporary files;
  - what went wrong is told in the command's own words, without the name of a hidden file.
One kind of run lets one call fail with an input/output error; the other leaves the disk full from that call on.

Prints a line for each fault that had none of this, then the numbers of calls and of runs.
"""
import argparse
import concurrent.futures
import errno
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HEADINGS = "Local authority,Inspection date,Publication date,Inspection type,Overall effectiveness,Impact of leaders\n"
EARLIER = HEADINGS + "Leeds,13/05/2024,20/06/2024,ILACS Short Inspection,Good,Good\n"
FIRST = EARLIER + "Bradford,31/01/2024,20/03/2024,ILACS Standard Inspection,Inadequate,Requires improvement\n"
SECOND = FIRST + "York,14/01/2025,25/02/2025,ILACS Short Inspection,Outstanding,Good\n"
EXPORT = ["--no-config", "--xlsx", "--csv", "--json", "--home", "Leeds", "--month", "2026-11"]
# Neither is an output: the list has the time of day, the link is an extra.
ASIDE = {".ratings-export/runs.jsonl", "latest"}


def outputs(folder):
    """The digest of each file in the output folder by its path there, without what is no output."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if not path.is_dir() and name not in ASIDE:
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Faults:
    def __init__(self, fault, binary, root):
        self.fault, self.binary, self.root = fault, binary, root
        self.start = root / "start"
        self.start.mkdir()
        (self.start / "temporary").mkdir()
        for month, text in [("2026-10", EARLIER), ("2026-11", FIRST)]:
            (self.start / "ratings.csv").write_text(text)
            command = [binary, *EXPORT[:-1], month, "ratings.csv"]
            subprocess.run(command, cwd=self.start, check=True, capture_output=True)
        (self.start / "ratings.csv").write_text(SECOND)
        self.before = outputs(self.start / "Output")
        done, calls, _, self.after = self.run("0", 0, "reference")
        if done.returncode != 0 or self.after == self.before or set(self.after) != set(self.before):
            sys.exit(f"an export without faults failed:\n{done.stderr}")
        self.calls = calls

    def run(self, number, error, name):
        """Makes the export anew while a call fails: how it ended, how many calls there were, which failed, what is left."""
        folder = self.root / name
        shutil.copytree(self.start, folder, symlinks=True)
        report = self.root / f"{name}.report"
        watched = f"{folder / 'Output'}:{folder / 'temporary'}"
        done = subprocess.run(
            [self.fault, report, number, str(error), watched, self.binary, *EXPORT, "ratings.csv"],
            cwd=folder, capture_output=True, text=True, env={**os.environ, "TMPDIR": str(folder / "temporary")})
        *failed, calls = report.read_text().splitlines()
        left = outputs(folder / "Output")
        left.update({f"TMPDIR/{path}": "" for path in os.listdir(folder / "temporary")})
        shutil.rmtree(folder)
        report.unlink()
        call = failed[0].replace(str(folder) + "/", "") if failed else None
        return done, int(calls), call, left

    def is_without_changes(self, done, left):
        """Whether all is new but for what changed, which is told to be missing where a snapshot can't be read."""
        text = "ratings-2026-11-changes.txt"
        if "What changed is not told: the snapshot" not in done.stderr or set(left) != set(self.after) - {text}:
            return False
        return all(left[name] == self.after[name] for name in left if not name.endswith(".xlsx"))

    def judge(self, number, error):
        """What is wrong after a run with a fault, in words; and whether there was one."""
        done, _, call, left = self.run(number, error, f"run-{number}-{error}")
        wrong = []
        if left == self.after or self.is_without_changes(done, left):
            expected = {0}
        elif left == self.before:
            expected = {73, 74}
        else:
            expected = {73, 74}
            hidden = [name for name in left if name.startswith("TMPDIR/") or "partial" in name]
            known = {name: digest for name, digest in left.items() if name not in hidden}
            if hidden:
                wrong.append(f"left {' '.join(hidden)}")
            if known == self.after:
                expected = {0}
            elif known != self.before:
                wrong.append("the outputs are neither those of before nor the new ones")
        if done.returncode not in expected:
            wrong.append(f"the exit code is {done.returncode}")
        words = done.stderr
        if "[ERROR]" in words:
            wrong.append("libxlsxwriter prints lines of its own")
        if done.returncode != 0 and not words.startswith("ratings-export: "):
            wrong.append("what went wrong is not told first")
        if re.search(r"partial|\bprobe-|without-rows|ratings-export-[0-9A-F]{8}-", words):
            wrong.append("a message names what nobody knows of")
        text = "; ".join(wrong)
        return call, f"{call} ({os.strerror(error)}, {number}): {text}\n    {words.strip()}" if wrong else None, done


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="1/1", help="every so many-th fault: 1/10 is every tenth")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("fault")
    parser.add_argument("binary")
    arguments = parser.parse_args()
    part, parts = map(int, arguments.only.split("/"))
    with tempfile.TemporaryDirectory(prefix="ratings-export-faults-") as folder:
        # Each run is in a folder of its own.
        faults = Faults(
            os.path.abspath(arguments.fault), os.path.abspath(arguments.binary), pathlib.Path(folder).resolve())
        # Which call is whose differs a little between runs: some more, until no call is left to fail.
        numbers = range(part, faults.calls + 16, parts)
        tasks = [(str(number), errno.EIO) for number in numbers] + [(f"{number}+", errno.ENOSPC) for number in numbers]
        kinds, codes, wrong, hit = {}, {}, 0, 0
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            for call, problem, done in pool.map(lambda task: faults.judge(*task), tasks):
                if call:
                    hit += 1
                    kinds[call.split()[0]] = kinds.get(call.split()[0], 0) + 1
                    codes[done.returncode] = codes.get(done.returncode, 0) + 1
                if problem:
                    wrong += 1
                    print(problem, flush=True)
    print(f"{faults.calls} calls, {hit} runs with a fault, {wrong} wrong")
    print("by call: " + ", ".join(f"{name} {count}" for name, count in sorted(kinds.items())))
    print("by exit code: " + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

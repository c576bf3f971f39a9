"""Breaks archives in every way that files break.

usage: archive_faults.py PROGRAM [--kills N]

An add that is killed at a random moment leaves the old state or the new one. What is no archive, is
cut off, has a byte changed, may not be written, or is another program's or version's, is an error with
status 2: never a crash, and never another answer than a sound archive gives.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

SEED = 20260301
VOCABULARY = """gainsay: 1
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%]}
  founded_on: {type: date}
"""


class Failure(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failure(message)


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        (folder / "gainsay.yaml").write_text("gainsay: 1\nclaims: [old.jsonl]\nvocabulary: [v.yaml]\n")
        (folder / "v.yaml").write_text(VOCABULARY)
        self.write("old.jsonl", "old", 10, 20)
        self.write("more.jsonl", "more", 100, 20)
        (folder / "new.jsonl").write_text(
            '{"article": {"id": "n"}, "id": "c", "subject": "Place 3", "property": "share", "value": "90%"}\n')
        self.archive = folder / "a.db"
        run = self.run("archive", "add", "a.db", "old.jsonl")
        expect(run.returncode == 0, run.stderr)
        self.sound = self.archive.read_bytes()
        self.answer = self.check().stdout

    def write(self, name, prefix, articles, claims):
        lines = []
        for a in range(articles):
            lines.append('{"article": {"id": "%s-%d", "publisher": "P", "published": "2026-01-%02d"}}'
                         % (prefix, a, a % 28 + 1))
            for c in range(claims):
                lines.append('{"article": "%s-%d", "id": "c%d", "subject": "Place %d", "property": "share", '
                             '"value": "%d%%", "quote": "so much of it"}' % (prefix, a, c, c, 10 + a % 3))
        (self.folder / name).write_text("\n".join(lines) + "\n")

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=60, errors="replace")

    def check(self):
        return self.run("check", "new.jsonl", "--against", "a.db", "--format", "json")

    def restore(self, contents=None):
        for file in (self.archive, self.folder / "a.db-journal"):
            if file.is_dir():
                file.rmdir()
            elif file.is_symlink() or file.exists():
                file.unlink()
        self.archive.write_bytes(self.sound if contents is None else contents)


def kills(bench, count):
    """Kills adds, and looks that all or nothing of each is there."""
    draw = random.Random(SEED)
    bench.restore()
    before = bench.run("archive", "list", "a.db").stdout
    start = time.monotonic()
    run = bench.run("archive", "add", "a.db", "more.jsonl")
    expect(run.returncode == 0, run.stderr)
    seconds = time.monotonic() - start
    after = bench.run("archive", "list", "a.db").stdout
    expect(before != after, "the add adds nothing")
    old = new = 0
    for _ in range(count):
        bench.restore()
        process = subprocess.Popen([bench.program, "archive", "add", "a.db", "more.jsonl"], cwd=bench.folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, seconds * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        listed = bench.run("archive", "list", "a.db")
        expect(listed.stdout in (before, after), f"half of an add is left:\n{listed.stdout}{listed.stderr}")
        sound = bench.run("archive", "check", "--all", "a.db")
        expect(sound.returncode == 0, f"a killed add leaves damage: {sound.stderr}")
        old += listed.stdout == before
        new += listed.stdout == after
    whole = "".join(line for line in after.splitlines(True) if line.startswith("more"))
    for _ in range(count // 5):
        bench.restore()
        bench.archive.unlink()
        process = subprocess.Popen([bench.program, "archive", "add", "a.db", "more.jsonl"], cwd=bench.folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, seconds * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        run = bench.run("archive", "add", "a.db", "more.jsonl")
        expect(run.returncode == 0, f"after a killed first add: {run.stderr}")
        expect(bench.run("archive", "list", "a.db").stdout == whole, "a killed first add leaves something")
    print(f"{count} adds killed: {old} left the old state, {new} the new one")


def is_error(run, what, words=""):
    expect(run.returncode == 2, f"{what}: status {run.returncode}\n{run.stdout}{run.stderr}")
    expect("error: " in run.stderr and words in run.stderr, f"{what}: {run.stderr}")


def foreign(bench):
    """Files that are no archive."""
    bench.restore()
    other = bench.folder / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE t(x)")
    newer = bench.folder / "newer.db"
    shutil.copy(bench.archive, newer)
    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 2")
    altered = bench.folder / "altered.db"
    shutil.copy(bench.archive, altered)
    with sqlite3.connect(altered) as database:
        database.execute("CREATE VIEW v AS SELECT * FROM claims")
    cases = [
        (other, "no archive"), (newer, "format 2"), (altered, "no archive"), ("/dev/null", "not a regular file"),
    ]
    text = bench.folder / "text.db"
    text.write_text("words, not an archive at all\n")
    cases.append((text, "no archive"))
    empty = bench.folder / "empty.db"
    empty.write_text("")
    for path, words in cases:
        for command in (("archive", "list"), ("archive", "check"), ("archive", "remove")):
            extra = ("a",) if command[1] == "remove" else ()
            is_error(bench.run(*command, str(path), *extra), f"{command} {path}", words)
        before = path.read_bytes() if isinstance(path, pathlib.Path) else b""
        is_error(bench.run("archive", "add", str(path), "old.jsonl"), f"add {path}", words)
        if isinstance(path, pathlib.Path):
            expect(path.read_bytes() == before, f"{path} was changed")
            is_error(bench.run("check", "new.jsonl", "--against", str(path)), f"against {path}", words)
    is_error(bench.run("archive", "list", str(empty)), "an empty file", "empty")
    is_error(bench.run("archive", "list", "."), "a folder", "directory")
    is_error(bench.run("archive", "list", "nowhere.db"), "nothing there", "no such archive")
    is_error(bench.run("check", "new.jsonl", "--against", "nowhere.db"), "nothing there")


def truncated(bench):
    size = len(bench.sound)
    for length in [1, 15, 16, 50, 100, 1000, 4096, size // 3, size // 2, size - 4096, size - 1]:
        bench.restore(bench.sound[:length])
        is_error(bench.run("archive", "check", "--all", "a.db"), f"cut off at {length}")
        run = bench.check()
        expect(run.returncode == 2 or run.stdout == bench.answer, f"cut off at {length}: another answer")


def flipped(bench):
    """One byte changed: noticed where it is read, or of no matter. `check --all` notices what is stored of
    claims; bytes that nothing uses may be anything."""
    draw = random.Random(SEED)
    noticed = 0
    for _ in range(40):
        place = draw.randrange(len(bench.sound))
        broken = bytearray(bench.sound)
        broken[place] ^= 1 << draw.randrange(8)
        bench.restore(bytes(broken))
        run = bench.run("archive", "check", "--all", "a.db")
        expect(run.returncode in (0, 2), f"byte {place}: status {run.returncode}\n{run.stderr}")
        noticed += run.returncode == 2
        for command in (("archive", "list", "a.db"), ("check", "new.jsonl", "--against", "a.db")):
            other = bench.run(*command)
            expect(other.returncode in (0, 1, 2), f"byte {place}: {command}: status {other.returncode}")
        if run.returncode == 0:
            expect(bench.check().stdout == bench.answer, f"byte {place}: sound, with another answer")
    expect(noticed > 0, "no changed byte was noticed")


def read_only(bench):
    bench.restore()
    if os.geteuid() == 0:
        print("root may write everything: read-only files are not tried")
        return
    bench.archive.chmod(0o444)
    expect(bench.check().stdout == bench.answer, "a read-only archive is not read")
    is_error(bench.run("archive", "add", "a.db", "more.jsonl"), "add to a read-only archive", "written")
    bench.archive.chmod(0o644)


def two_writers(bench):
    bench.restore()
    bench.write("x.jsonl", "x", 60, 20)
    bench.write("y.jsonl", "y", 60, 20)
    writers = [subprocess.Popen([bench.program, "archive", "add", "a.db", name], cwd=bench.folder,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
               for name in ("x.jsonl", "y.jsonl")]
    for writer in writers:
        _, problems = writer.communicate(timeout=60)
        expect(writer.returncode == 0, f"two writers: {problems}")
    listed = bench.run("archive", "list", "a.db").stdout
    expect(listed.count("\n") == 130, f"two writers: {listed.count(chr(10))} articles")
    expect(bench.run("archive", "check", "--all", "a.db").returncode == 0, "two writers: damage")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=25)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(str(pathlib.Path(options.program).resolve()), pathlib.Path(folder))
        expect('"contradiction"' in bench.answer, "the new claim contradicts nothing")
        for fault in (foreign, truncated, flipped, read_only, two_writers):
            fault(bench)
        kills(bench, options.kills)


main()

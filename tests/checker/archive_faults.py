"""Breaks archives in every way that files break.

usage: archive_faults.py PROGRAM [--kills N] [--flips N]

An add that is killed at a random moment leaves the old state or the new one. What is no archive, is
cut off, has a bit changed, may not be written, or is another program's or version's, is an error with
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

import xxhash

SEED = 20260301
VOCABULARY = """gainsay: 1
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%]}
  founded_on: {type: date}
"""

PAGE = 4096


def page_sum(page, offset):
    """What claims/archive/page_sums.cc puts at the end of a page."""
    return xxhash.xxh3_64_intdigest(page[:-8], seed=offset).to_bytes(8, "little")


def with_sums(contents):
    """An archive as somebody makes it who knows of the sums."""
    pages = [contents[i:i + PAGE] for i in range(0, len(contents), PAGE)]
    return b"".join(page[:-8] + page_sum(page, i * PAGE) for i, page in enumerate(pages))


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

    def run(self, *arguments, **options):
        return subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=60, errors="replace", **options)

    def check(self):
        return self.run("check", "new.jsonl", "--against", "a.db", "--format", "json")

    def restore(self, contents=None):
        for file in (self.archive, self.folder / "a.db-journal", self.folder / "a.db-wal"):
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
        later = database.execute("PRAGMA user_version").fetchone()[0] + 1
        database.execute(f"PRAGMA user_version = {later}")
    written = bench.folder / "written.db"
    shutil.copy(bench.archive, written)
    with sqlite3.connect(written) as database:
        database.execute("CREATE VIEW v AS SELECT * FROM claims")
    altered = bench.folder / "altered.db"
    altered.write_bytes(with_sums(written.read_bytes()))
    without = bench.folder / "without.db"
    with sqlite3.connect(without) as database, sqlite3.connect(bench.archive) as sound:
        database.executescript("PRAGMA application_id = 1734437230;")
        database.execute(f"PRAGMA user_version = {later - 1}")
        database.executescript("".join(sound.iterdump()))
    pipe = bench.folder / "pipe.db"
    os.mkfifo(pipe)
    is_error(bench.run("archive", "list", str(pipe)), "a pipe", "not a regular file")
    is_error(bench.run("archive", "add", str(pipe), "old.jsonl"), "a pipe", "not a regular file")
    cases = [
        (other, "no archive"), (newer, f"format {later}"), (altered, "no archive"), (written, "damaged"),
        (without, "damaged"), ("/dev/null", "not a regular file"),
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
        checked = bench.run("archive", "check", "--all", "a.db")
        # The last page may be a free one, of which nothing is read.
        if checked.returncode != 0 or length <= size - 4096:
            is_error(checked, f"cut off at {length}")
        run = bench.check()
        expect(run.returncode == 2 or run.stdout == bench.answer, f"cut off at {length}: another answer")


def flipped(bench, count):
    """One bit changed: an error where it is read, else of no matter. `archive check` reads all."""
    draw = random.Random(SEED)
    bench.restore()
    listed = bench.run("archive", "list", "a.db").stdout
    in_check = 0
    # The header first, byte by byte.
    places = list(range(0, 100, 7)) + [20] + [draw.randrange(len(bench.sound)) for _ in range(count)]
    for place in places:
        broken = bytearray(bench.sound)
        broken[place] ^= 1 << draw.randrange(8)
        bench.restore(bytes(broken))
        run = bench.check()
        expect(run.returncode == 2 or run.stdout == bench.answer, f"byte {place}: another answer\n{run.stderr}")
        in_check += run.returncode == 2
        run = bench.run("archive", "list", "a.db")
        expect(run.returncode == 2 or run.stdout == listed, f"byte {place}: another list\n{run.stderr}")
        is_error(bench.run("archive", "check", "a.db"), f"byte {place}")
        run = bench.run("archive", "add", "a.db", "old.jsonl")
        expect(run.returncode in (0, 2), f"byte {place}: add: status {run.returncode}\n{run.stderr}")
    print(f"{len(places)} bits changed: all noticed by archive check, {in_check} in a check, no wrong answer")


def somebody(bench):
    """Options to run as somebody who may read the folder, but not write it."""
    if os.geteuid() != 0:
        bench.folder.chmod(0o555)
        return {}
    bench.folder.chmod(0o755)
    # The program may lie where only root comes.
    copy = shutil.copy(bench.program, bench.folder / "gainsay")
    return {"user": 65534, "group": 65534, "executable": copy}


def read_only(bench):
    bench.restore()
    bench.archive.chmod(0o444)
    reader = somebody(bench)
    run = bench.run("check", "new.jsonl", "--against", "a.db", "--format", "json", **reader)
    expect(run.stdout == bench.answer, f"a read-only archive is not read: {run.stderr}")
    is_error(bench.run("archive", "add", "a.db", "more.jsonl", **reader), "add to a read-only archive", "written")
    is_error(bench.run("archive", "add", "new.db", "more.jsonl", **reader), "add in a read-only folder", "folder")
    expect(bench.archive.read_bytes() == bench.sound, "a read-only archive is changed")
    bench.folder.chmod(0o755)
    bench.archive.chmod(0o644)


BROKEN_OFF = """
import os, signal, sqlite3
database = sqlite3.connect("a.db")
database.execute("PRAGMA cache_size = 1")
database.execute("UPDATE claims SET raw = raw || ' '")
os.kill(os.getpid(), signal.SIGKILL)
"""


def journals(bench):
    """What a process leaves that dies while it writes is undone by who comes next."""
    bench.restore()
    subprocess.run(["/usr/bin/python3", "-c", BROKEN_OFF], cwd=bench.folder, check=False)
    journal = bench.folder / "a.db-journal"
    expect(journal.exists() and bench.archive.read_bytes() != bench.sound, "nothing is broken off")
    journal.chmod(0o644)
    reader = somebody(bench)
    is_error(bench.run("archive", "list", "a.db", **reader), "half a change that may not be undone", "")
    bench.folder.chmod(0o755)
    expect(bench.check().stdout == bench.answer, "a change that was broken off is not undone")
    expect(not journal.exists() and bench.archive.read_bytes() == bench.sound, "a journal is left")
    for name in ("a.db-journal", "a.db-wal"):
        for contents in (b"", b"words, no journal at all", bytes(range(256)) * 40):
            bench.restore()
            (bench.folder / name).write_bytes(contents)
            run = bench.check()
            expect(run.returncode == 2 or run.stdout == bench.answer, f"{name}: another answer\n{run.stderr}")


def links(bench):
    bench.restore()
    link = bench.folder / "link.db"
    link.symlink_to("a.db")
    expect(bench.run("archive", "add", "link.db", "more.jsonl").returncode == 0, "a link is not added to")
    expect(link.is_symlink() and bench.archive.read_bytes() != bench.sound, "a link is not followed")
    bench.archive.unlink()
    expect(bench.run("archive", "add", "link.db", "old.jsonl").returncode == 0, "a link leads nowhere")
    expect(link.is_symlink() and bench.check().stdout == bench.answer, "what a link leads to is not made")
    link.unlink()


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
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--flips", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(str(pathlib.Path(options.program).resolve()), pathlib.Path(folder))
        expect('"contradiction"' in bench.answer, "the new claim contradicts nothing")
        for fault in (foreign, truncated, read_only, journals, links, two_writers):
            fault(bench)
        flipped(bench, options.flips)
        kills(bench, options.kills)


main()

"""What is written is whole, or said not to be, and a signal leaves nothing behind.

usage: outputs_check.py PROGRAM [--kills N]

A report goes to a closed pipe, a closed stream, a full disk, past the largest file that may be; each
command that writes a file does so where it may not grow. A file of claims changes while a report of it
is made. Then every command that writes is sent SIGINT,
SIGTERM and SIGHUP at N moments: it dies of the signal or is done, and no file is there that was not,
and none is half.
"""

import argparse
import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

SEED = 20260302
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
CLAIMS = 60  # of each of two articles that disagree: a report of some hundred KiB


def expect(condition, message):
    if not condition:
        sys.exit(message)


def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        (folder / "gainsay.yaml").write_text("gainsay: 1\nclaims: [c.jsonl]\nvocabulary: [v.yaml]\n")
        (folder / "v.yaml").write_text(
            'gainsay: 1\nproperties: {share: {type: quantity, unit: "%"}}\nentities:\n'
            + "".join(f"  place-{c}: {{name: Place {c}}}\n" for c in range(CLAIMS)))
        lines = []
        for article, value in (("a", 20), ("b", 80)):
            lines.append(json.dumps({"article": {"id": article, "published": "2026-01-02"}}))
            for c in range(CLAIMS):
                lines.append(json.dumps({"article": article, "id": f"c{c}", "subject": f"place-{c}",
                                         "property": "share", "value": f"{value}%", "quote": "x" * 200}))
        (folder / "c.jsonl").write_text("\n".join(lines) + "\n")

    def run(self, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.run([self.program, *arguments], cwd=self.folder, text=True, timeout=60, **options)

    def files(self):
        return {str(p.relative_to(self.folder)): p.read_bytes() if p.is_file() else None
                for p in self.folder.rglob("*")}


def fails(run, words, what):
    expect(run.returncode == 2, f"{what}: status {run.returncode}\n{run.stderr}")
    expect(words in run.stderr, f"{what}: {run.stderr}")


def standard_output(bench):
    commands = [("check",), ("check", "--format", "json"), ("check", "--format", "html"), ("facts",), ("--help",),
                ("check", "--help"), ("--version",), ("schema", "claims"), ("read", "90%"), ("test",),
                ("explain", "share"), ("baseline", "diff")]
    for command in commands:
        with open("/dev/full", "w") as full:
            fails(bench.run(*command, stdout=full), "standard output cannot be written: no space left",
                  f"{command} to a full disk")
        reader, writer = os.pipe()
        os.close(reader)
        fails(bench.run(*command, stdout=writer), "standard output cannot be written: broken pipe",
              f"{command} to a closed pipe")
        os.close(writer)
        closed = subprocess.run(["sh", "-c", 'exec "$0" "$@" >&-', bench.program, *command], cwd=bench.folder,
                                capture_output=True, text=True, timeout=60)
        fails(closed, "standard output cannot be written", f"{command} to nothing")
    # `head` takes a line and goes.
    shell = f'"{bench.program}" check --format json | head -c 1 > /dev/null; echo ${{PIPESTATUS[0]}}'
    piped = subprocess.run(["bash", "-c", shell], cwd=bench.folder, capture_output=True, text=True, timeout=60)
    expect(piped.stdout == "2\n" and "broken pipe" in piped.stderr, f"check | head: {piped.stdout}{piped.stderr}")
    with open("/dev/full", "w") as full:
        expect(bench.run("check", "--quiet", stdout=full).returncode == 1, "nothing to write, and yet an error")
    # With all streams closed no file of the program's takes the place of one of them.
    subprocess.run(["sh", "-c", 'exec "$0" check --format json=r.json --format text <&- >&- 2>&-', bench.program],
                   cwd=bench.folder, timeout=60)
    json.loads((bench.folder / "r.json").read_text())
    (bench.folder / "r.json").unlink()


def slow_reader(bench):
    """A pipe that does not block is waited for."""
    whole = bench.run("check", "--format", "json").stdout
    expect(len(whole) > 100_000, f"a report of {len(whole)} bytes fits into a pipe")
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    process = subprocess.Popen([bench.program, "check", "--format", "json"], cwd=bench.folder, stdout=writer)
    os.close(writer)
    time.sleep(0.3)
    with os.fdopen(reader) as pipe:
        expect(pipe.read() == whole, "a slow reader gets another report")
    expect(process.wait() == 1, "a slow reader changes the status")


def files(bench):
    """Files that may not grow, may not be written, or are no files."""
    report = bench.folder / "r.json"
    before = bench.files()
    for name, words in (("r.json", "file too large"), ("/dev/full", "no space left on device"),
                        ("nowhere/r.json", "no such folder"), (".", "is a directory"),
                        ("gainsay.yaml/r", "no such folder")):
        fails(bench.run("check", "--format", f"json={name}", preexec_fn=small_files), words, f"a report to {name}")
        expect(bench.files() == before, f"a report to {name} leaves something")
    report.write_text("old")
    fails(bench.run("check", "--format", "json=r.json", preexec_fn=small_files), "file too large", "over a report")
    expect(report.read_text() == "old", "a report that failed took the old one away")
    report.unlink()
    finding = json.loads(bench.run("check", "--format", "json").stdout)["findings"][0]["id"]
    accept = ("accept", finding, "--reason", "r" * 3000, "--by", "b", "--until", "2999-01-01")
    # SQLite may not make a page.
    for command in (accept, ("baseline", "write"), ("init", "new/folder"), ("archive", "add", "a.db", "c.jsonl"),
                    ("init", "--from", "c.jsonl", "new/other")):
        before = bench.files()
        run = bench.run(*command, preexec_fn=small_files)
        expect(run.returncode == 2 and run.stderr, f"{command} where no file may grow: {run.returncode} {run.stderr}")
        expect(bench.files() == before, f"{command} leaves {set(bench.files()) - set(before)}")
    # A link stays, and where it leads is written.
    link = bench.folder / "link.json"
    link.symlink_to("r.json")
    expect(bench.run("check", "--format", "json=link.json").returncode == 1, "a link is not written")
    expect(link.is_symlink() and json.loads(report.read_text()), "a link does not stay")
    link.unlink()
    report.unlink()


def changing_input(bench):
    """A large file's lines are read again for a report: of one that changed meanwhile nothing else is made."""
    large, first, pipe = (bench.folder / name for name in ("large.jsonl", "first.html", "pipe"))
    # More than the program remembers of what it has read again.
    lines = (bench.folder / "c.jsonl").read_text().splitlines(keepends=True)
    text = "".join(line.replace('"property"', f'"note": "{"n" * 10_000}", "property"')
                   .replace('"a"', f'"a{copy}"').replace('"b"', f'"b{copy}"') for copy in range(4) for line in lines)
    large.write_text(text)
    os.mkfifo(pipe)
    process = subprocess.Popen([bench.program, "check", large.name, "--format", f"html={first.name}", "--format",
                                f"json={pipe.name}"], cwd=bench.folder, stderr=subprocess.PIPE, text=True)
    # It is before the pipe, which nobody reads yet, once the first report is there.
    for _ in range(3000):
        if first.exists():
            break
        time.sleep(0.01)
    expect(first.exists() and process.poll() is None, "no first report, or no second one")
    with open(large, "r+") as changed:
        changed.write(text.replace('"quote": "x', '"quote": "y'))
    findings = json.loads(pipe.read_text())["findings"]
    complaint = process.stderr.read()
    expect(process.wait() == 2, f"a file that changes meanwhile: status {process.returncode}\n{complaint}")
    expect("large.jsonl: error: the file changed while it was read" in complaint, complaint)
    claims = [claim for finding in findings for position in finding["positions"] for claim in position["claims"]]
    expect(len(claims) == 8 * CLAIMS and {claim["value"] for claim in claims} == {"20%", "80%"}, "other claims")
    quotes = {claim["quote"] for claim in claims}
    expect(quotes <= {None, "x" * 200} and None in quotes, f"other quotes: {quotes}")
    for path in (large, first, pipe):
        path.unlink()


def is_whole(name, contents):
    if name.endswith(".json"):
        json.loads(contents)
    elif name.endswith(".html"):
        expect(contents.rstrip().endswith(b"</html>"), f"half of {name}")
    return True


def signals(bench, count):
    draw = random.Random(SEED)
    finding = json.loads(bench.run("check", "--format", "json").stdout)["findings"][0]["id"]
    before = bench.files()
    commands = [
        ("check", "--format", "json=r.json", "--format", "html=r.html"), ("baseline", "write"), ("init", "new/folder"),
        ("accept", finding, "--reason", "r", "--by", "b", "--until", "2999-01-01"), ("archive", "add", "a.db", "c.jsonl")]
    killed = done = 0
    for command in commands:
        start = time.monotonic()
        expect(bench.run(*command).returncode in (0, 1), f"{command} fails")
        seconds = time.monotonic() - start
        after = bench.files()
        for _ in range(count):
            for name in set(bench.files()) - set(before):
                path = bench.folder / name
                if path.is_file():
                    path.unlink()
            for name in sorted(set(bench.files()) - set(before), reverse=True):
                (bench.folder / name).rmdir()
            process = subprocess.Popen([bench.program, *command], cwd=bench.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(draw.uniform(0, seconds * 1.2))
            which = draw.choice(ENDING)
            process.send_signal(which)
            status = process.wait(timeout=60)
            expect(status in (0, 1, -which), f"{command}: status {status} by signal {which}")
            killed += status < 0
            done += status >= 0
            left = bench.files()
            expect(set(left) <= set(after), f"{command} leaves {set(left) - set(after)}")
            if command[0] == "check":
                expect(all(is_whole(n, left[n]) for n in set(left) - set(before)), "")
            elif status < 0:
                # The signal may have waited until all was done.
                expect(set(left) in (set(before), set(after)), f"{command} leaves half: {set(left) - set(before)}")
            else:
                expect(set(left) == set(after), f"{command} was done, and is not there")
        for name in sorted(set(bench.files()) - set(before), reverse=True):
            path = bench.folder / name
            path.unlink() if path.is_file() else path.rmdir()
    print(f"{killed} commands died of a signal, {done} were done before")


def growing_archive(bench, count):
    """An archive that is added to holds the old state or the new one, and has no journal beside it."""
    draw = random.Random(SEED)
    lines = [json.dumps({"article": {"id": f"m{a}", "published": "2026-01-02"}}) for a in range(200)]
    lines += [json.dumps({"article": f"m{a}", "id": f"c{c}", "subject": f"place-{c}", "property": "share",
                          "value": "20%"}) for a in range(200) for c in range(40)]
    (bench.folder / "more.jsonl").write_text("\n".join(lines) + "\n")
    archive = bench.folder / "a.db"
    bench.run("archive", "add", "a.db", "c.jsonl")
    old = archive.read_bytes()
    old_list = bench.run("archive", "list", "a.db").stdout
    start = time.monotonic()
    expect(bench.run("archive", "add", "a.db", "more.jsonl").returncode == 0, "more cannot be added")
    seconds = time.monotonic() - start
    new_list = bench.run("archive", "list", "a.db").stdout
    undone = 0
    for _ in range(count):
        archive.write_bytes(old)
        process = subprocess.Popen([bench.program, "archive", "add", "a.db", "more.jsonl"], cwd=bench.folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(seconds / 4, seconds * 1.1))
        which = draw.choice(ENDING)
        process.send_signal(which)
        status = process.wait(timeout=60)
        expect(status in (0, -which), f"archive add: status {status} by signal {which}")
        expect(not (bench.folder / "a.db-journal").exists(), "archive add leaves a journal")
        listed = bench.run("archive", "list", "a.db").stdout
        expect(listed in (old_list, new_list) and (status < 0 or listed == new_list), f"half an add: {listed}")
        undone += listed == old_list
    archive.unlink()
    print(f"{count} adds were sent a signal: {undone} left the old state")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(str(pathlib.Path(options.program).resolve()), pathlib.Path(folder))
        for part in (standard_output, slow_reader, files, changing_input):
            part(bench)
        signals(bench, options.kills)
        growing_archive(bench, options.kills)


main()

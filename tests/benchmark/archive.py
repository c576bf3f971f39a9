"""Times an archive of so many claims: adding them, and one article held against them.

usage: archive.py PROGRAM DESK_CLAIMS CLAIMS [--folder FOLDER] [--part N]

DESK_CLAIMS writes the claims (desk_claims.cc). Their vocabulary is cut down to its properties and
speakers: places stand for themselves, so that what is timed is the archive, not a vocabulary of a
million names. Claims are added N at a time (default 1,000,000). The article has 20 claims on places
spoken of by many and by few, as the archive has them, of which two are at odds with it. Times are of
whole processes, the archive's pages being in memory: medians of 9 runs.
"""

import argparse
import itertools
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
CLAIMS = 20  # of the new article
ODD = (5, 15)
# In the archive's folder.
CHECK = ("check", "new.jsonl", "--format", "json=/dev/null", "--quiet")
AGAINST = ("--against", "archive.db")


def timed(program, folder, *arguments, statuses=(0,)):
    begin = time.monotonic()
    run = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
    seconds = time.monotonic() - begin
    if run.returncode not in statuses:
        sys.exit(f"{arguments}: status {run.returncode}\n{run.stderr[:2000]}")
    return seconds, run


def write_article(claims, count, file):
    """An article of 20 claims: every so many of the archive's, said again on another day; two of them
    otherwise, so that they are at odds with what the archive holds."""
    step = max(1, count // CLAIMS)
    lines = ['{"article":{"id":"new","publisher":"Outlet 1","published":"2025-07-01"}}\n']
    with claims.open() as archived:
        said = (line for line in archived if not line.startswith('{"article":{'))
        for number, line in enumerate(itertools.islice(said, 0, step * CLAIMS, step)):
            line = re.sub(r'^{"article":"a\d+","id":"c\d+"', '{"article":"new","id":"c%d"' % number, line)
            if number in ODD:
                line = re.sub(r'"property":"[a-z_]+","value":"[^"]*"(,"qualifiers":{[^}]*})?',
                              '"property":"mayor","value":"mayor-99"', line)
            lines.append(line)
    file.write_text("".join(lines))


def parts(claims, size):
    """The lines of a file, whole articles, about so many at a time."""
    part = []
    with claims.open() as lines:
        for line in lines:
            if len(part) >= size and line.startswith('{"article":{'):
                yield part
                part = []
            part.append(line)
    yield part


def make(program, desk_claims, claims, folder, part=1_000_000):
    """Writes the claims, their archive and the new article into the folder; returns the seconds that
    adding took."""
    subprocess.run([desk_claims, folder, str(claims)], check=True)
    vocabulary = (folder / "vocabulary.yaml").read_text()
    (folder / "vocabulary.yaml").write_text(re.sub(r"  place-\d+: .*\n", "", vocabulary))
    archive = folder / "archive.db"
    archive.unlink(missing_ok=True)
    adding = 0.0
    for lines in parts(folder / "claims" / "desk.jsonl", part):
        (folder / "part.jsonl").write_text("".join(lines))
        adding += timed(program, folder, "archive", "add", "archive.db", "part.jsonl")[0]
    (folder / "part.jsonl").unlink()
    write_article(folder / "claims" / "desk.jsonl", claims, folder / "new.jsonl")
    return adding


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("desk_claims")
    parser.add_argument("claims", type=int)
    parser.add_argument("--folder")
    parser.add_argument("--part", type=int, default=1_000_000)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(options.folder or scratch)
        adding = make(program, options.desk_claims, options.claims, folder, options.part)
        against = [timed(program, folder, *CHECK, *AGAINST, statuses=(0, 1))[0] for _ in range(RUNS)]
        alone = [timed(program, folder, *CHECK, statuses=(0, 1))[0] for _ in range(RUNS)]
        empty = timed(program, folder, "archive", "list", "archive.db", "--help")[0]
        print("| claims | MB | s adding | ms against it | ms without it | ms --help |")
        print("|---|---|---|---|---|---|")
        print(f"| {options.claims:,} | {(folder / 'archive.db').stat().st_size / 1e6:,.0f} | {adding:.1f} "
              f"| {statistics.median(against) * 1e3:.1f} | {statistics.median(alone) * 1e3:.1f} "
              f"| {empty * 1e3:.1f} |")


if __name__ == "__main__":
    main()

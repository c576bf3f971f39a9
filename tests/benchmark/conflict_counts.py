"""Checks that `gainsay check` finds the conflicts that DuckDB finds in the same facts.

usage: conflict_counts.py PROGRAM DESK_CLAIMS [--claims N] [--folder FOLDER]

A desk's claims (desk_claims.cc; 100,000 by default) are checked with all witnesses, and their facts
given to DuckDB as a table of numbers (normalised.py, duckdb/conflicts.mjs). To be equal are, of all four
verdicts on two claims: the keys in conflict (subject, property, qualifiers) with the gravest verdict
on each, and the pairs of claims that conflict, each with its verdict.

Then one fact that conflicts is made to agree with everything, and the two must differ: a check
that could not fail would show nothing. Needs `npm ci` in duckdb/.
"""

import argparse
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import normalised

DUCKDB = pathlib.Path(__file__).resolve().parent / "duckdb" / "conflicts.mjs"
GRAVEST = ("changed-plan", "dispute", "tension", "contradiction")  # last


class Conflicts:
    """Pairs of claims with their verdicts, and by keys."""

    def __init__(self):
        self.pairs = {}
        self.keys = {}

    def add(self, key, claims, verdict):
        self.pairs[tuple(sorted(claims))] = verdict
        self.keys[key] = max(verdict, self.keys.get(key, GRAVEST[0]), key=GRAVEST.index)

    def counts(self):
        verdicts = collections.Counter(self.pairs.values())
        return f"{len(self.keys):,} keys, {len(self.pairs):,} pairs: " + ", ".join(
            f"{verdicts[verdict]:,} {verdict}" for verdict in reversed(GRAVEST))


def key_of(subject, name, qualifiers):
    return (subject, name, tuple(sorted(qualifiers.items())))


def found_by_gainsay(program, folder):
    report = folder / "report.json"
    run = subprocess.run([program, "check", "--quiet", "--max-claims", "1000000000", "--format",
                          f"json={report}", folder], stdout=subprocess.DEVNULL, check=False)
    if run.returncode != 1:
        sys.exit(f"gainsay check ended with {run.returncode}")
    found = Conflicts()
    for finding in json.loads(report.read_text())["findings"]:
        key = dict(finding["key"])
        key = key_of(key.pop("subject"), key.pop("property"), key)
        for witness in finding["witnesses"]:
            found.add(key, witness["claims"], witness["verdict"])
    return found


def found_by_duckdb(table, claims, keys):
    run = subprocess.run(["node", DUCKDB, table, "--pairs"], stdout=subprocess.PIPE, check=True)
    found = Conflicts()
    for a, b, key, verdict in json.loads(run.stdout):
        found.add(keys[key], (claims[a], claims[b]), verdict)
    return found


def differences(ours, theirs):
    """What one has and the other has not, or has with another verdict."""
    lines = []
    for what, mine, other in (("key", ours.keys, theirs.keys), ("pair", ours.pairs, theirs.pairs)):
        lines += [f"{what} {item}: gainsay {mine.get(item)}, DuckDB {other.get(item)}"
                  for item in sorted(mine.keys() | other.keys()) if mine.get(item) != other.get(item)]
    return lines


def make_agree(table, claim, file):
    """The table, but that the claim's value may be anything."""
    with open(table, newline="") as rows, open(file, "w", newline="") as out:
        writer = csv.DictWriter(out, normalised.COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in csv.DictReader(rows):
            if row["claim"] == str(claim):
                row.update(lo=-normalised.UNBOUNDED, hi=normalised.UNBOUNDED)
            writer.writerow(row)


def check(options, folder):
    subprocess.run([options.desk_claims, folder, str(options.claims)], check=True)
    table = folder / "facts.csv"
    claims, keys = normalised.write(options.program, folder, table)
    ours = found_by_gainsay(options.program, folder)
    theirs = found_by_duckdb(table, claims, keys)
    print(f"gainsay  {ours.counts()}\nDuckDB   {theirs.counts()}")
    problems = differences(ours, theirs)
    if not ours.pairs:
        return problems + ["nothing conflicts, so that nothing was checked"]
    changed = folder / "changed.csv"
    make_agree(table, claims.index(min(ours.pairs)[0]), changed)
    if not differences(ours, found_by_duckdb(changed, claims, keys)):
        problems.append("a fact was changed, and nothing differs")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("desk_claims")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--folder", help="where the data is written and left; else it is removed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gainsay-counts-") as scratch:
        problems = check(options, pathlib.Path(options.folder or scratch))
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

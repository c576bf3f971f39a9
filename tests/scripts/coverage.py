"""Prints what of the code the tests reach, by folder, and the files of which they reach least.

usage: coverage.py BUILD_DIR     where tests have run in a build with --coverage

Fails where of claims/, rules/ or checker/ less than 90% of the lines are reached. Branches that only an
exception takes are not counted.
"""

import collections
import json
import pathlib
import subprocess
import sys

FOLDERS = ("input", "claims", "rules", "reports", "checker")
FLOOR = {"claims": 90, "rules": 90, "checker": 90}  # percent of lines
FEWEST = 15  # files that are listed


def summary(build):
    """gcovr's figures, file by file."""
    command = ["gcovr", build, "--root", ".", "--object-directory", build, "-j", "2", "--exclude-throw-branches",
               "--exclude-unreachable-branches", "--gcov-ignore-parse-errors", "--json-summary"]
    for folder in FOLDERS:
        command += ["--filter", f"{folder}/"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["files"]


def percent(covered, total):
    return 100 * covered / total if total else 100


def row(name, figures):
    lines = percent(figures["line_covered"], figures["line_total"])
    branches = percent(figures["branch_covered"], figures["branch_total"])
    return f"{name:<48} {figures['line_total']:>6} {lines:>6.1f}% {figures['branch_total']:>8} {branches:>6.1f}%"


def main(build):
    files = summary(build)
    if not files:
        sys.exit("no figures: have tests run in " + build + "?")
    folders = collections.defaultdict(collections.Counter)
    for figures in files:
        for name in (pathlib.PurePath(figures["filename"]).parts[0], "all"):
            folders[name].update({key: figures[key] for key in
                                  ("line_total", "line_covered", "branch_total", "branch_covered")})
    print(f"{'folder':<48} {'lines':>6} {'':>7} {'branches':>8}")
    for name in (*FOLDERS, "all"):
        print(row(name, folders[name]))
    print("\nfewest lines")
    for figures in sorted(files, key=lambda f: percent(f["line_covered"], f["line_total"]))[:FEWEST]:
        print(row(figures["filename"], figures))
    below = [f"{name}/ is below {floor}% of lines" for name, floor in FLOOR.items()
             if 100 * folders[name]["line_covered"] < floor * max(folders[name]["line_total"], 1)]
    for problem in below:
        print(problem)
    return 1 if below else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))

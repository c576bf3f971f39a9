#!/usr/bin/env python3
"""Plants the faults of faults.yaml in a copy of the sources, and shows that tests notice them.

    mutants.py check            each fault can still be planted: its text stands there once
    mutants.py run [NAME...]    plant all, build once, and run the tests with each fault (or those
                                named) in turn; fails where more than one in twenty goes unnoticed

All faults are in one program, each behind a switch: GAINSAY_MUTANT=N is the Nth. With none all
tests must pass. The tests that are fast and nearest to the fault come first, scripts last, and the
first that fails ends the fault's turn."""

from concurrent import futures
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutation"
SOURCE = WORK / "source"
BUILD = SOURCE / "build" / "dev"
SWITCH = "GAINSAY_MUTANT"
HEADER = f"""#pragma once
#include <cstdlib>
inline bool MutantOn(int number) {{
  static const char* const on = std::getenv("{SWITCH}");
  static const int which = on == nullptr ? 0 : std::atoi(on);
  return which == number;
}}
"""
FOLDERS = ["claims", "rules", "reports", "checker"]
# What asks other programs about the layout, schemas and pages, which no fault changes, or needs npm.
NOT_ASKED = (r"^(input|claims|rules|reports|checker)\.|^layout|^mutants|^readme|schemas.editor|^html|^terminal"
             r"|^conflict_counts")
LEAST_NOTICED = 0.95


def faults():
    return yaml.safe_load((ROOT / "tests/mutation/faults.yaml").read_text())["faults"]


def problems(found):
    names = set()
    for fault in found:
        if fault["name"] in names:
            yield f"{fault['name']}: there are two of this name"
        names.add(fault["name"])
        times = (ROOT / fault["file"]).read_text().count(fault["was"])
        if times != 1:
            yield f"{fault['name']}: {fault['was']!r} stands {times} times in {fault['file']}, not once"


def planted(number, fault):
    was, into = fault["was"], fault["is"]
    if fault.get("statement"):
        return f"if (MutantOn({number})) {{ {into} }} else {{ {was} }}"
    if was.startswith("if ("):
        return f"if (MutantOn({number}) ? {into[3:]} : {was[3:]})"
    return f"(MutantOn({number}) ? ({into}) : ({was}))"


def plant(found):
    """Copies what git knows, changed; files that stay as they were are not written anew."""
    changed = {}
    for number, fault in enumerate(found, 1):
        text = changed.get(fault["file"]) or (ROOT / fault["file"]).read_text()
        if text.count(fault["was"]) != 1:
            sys.exit(f"{fault['name']}: its text overlaps another fault's")
        changed[fault["file"]] = text.replace(fault["was"], planted(number, fault))
    files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                           capture_output=True, text=True).stdout.split("\n")
    contents = {name: (ROOT / name).read_bytes() for name in files if (ROOT / name).is_file()}
    for name, text in changed.items():
        contents[name] = ('#include "input/mutant.h"\n' + text).encode()
    contents["input/mutant.h"] = HEADER.encode()
    for name, content in contents.items():
        target = SOURCE / name
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            target.chmod((ROOT / name).stat().st_mode if (ROOT / name).exists() else 0o644)


def build():
    # As the sources themselves are built, so that ccache knows what has no fault.
    cached = os.environ | {"CCACHE_BASEDIR": str(SOURCE), "CCACHE_NOHASHDIR": "1"}
    # Each source by itself, since a fault is in one.
    for command in (["cmake", "--preset", "dev", "-DGAINSAY_UNITY=OFF"],
                    ["cmake", "--build", "--preset", "dev", "--", "--quiet"]):
        done = subprocess.run(command, cwd=SOURCE, env=cached, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(done.stdout)


def run(command, number, limit):
    """The first test that failed, "" if none did."""
    try:
        done = subprocess.run(command, cwd=BUILD, env=os.environ | {SWITCH: str(number)},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=limit)
    except subprocess.TimeoutExpired:
        return "no end"
    if done.returncode == 0:
        return ""
    text = done.stdout.decode(errors="replace")
    failed = re.search(r"\[  FAILED  \] ([\w./]+)|\d+ - (\S+) \((?:Failed|Timeout|SEGFAULT)", text)
    return (failed[1] or failed[2]) if failed else f"exit status {done.returncode}"


def programs(folder):
    """The folder's own tests first."""
    order = [folder] + [other for other in FOLDERS if other != folder]
    return [[f"tests/{name}_tests", "--gtest_fail_fast", "--gtest_brief=1"] for name in order]


WORKERS = os.cpu_count() or 1
SCRIPTS = ["ctest", "--stop-on-failure", "-j", str(WORKERS), "-E", NOT_ASKED]
# Runs of ctest in one folder write the same log.
IN_TURN = threading.Lock()


def noticed(number, fault, limits):
    for command in programs(fault["file"].split("/")[0]):
        by = run(command, number, limits[command[0]])
        if by:
            return by
    with IN_TURN:
        return run(SCRIPTS, number, limits[SCRIPTS[0]])


def main():
    found = faults()
    mistakes = list(problems(found))
    for mistake in mistakes:
        print(mistake)
    if mistakes or sys.argv[1:] == ["check"]:
        return 1 if mistakes else 0
    plant(found)
    build()
    limits = {}
    for command in programs("claims") + [SCRIPTS]:
        begin = time.monotonic()
        failed = run(command, 0, 1200)
        if failed:
            sys.exit(f"without a fault {failed} fails")
        limits[command[0]] = 5 * (time.monotonic() - begin) + 20
    chosen = [(n, f) for n, f in enumerate(found, 1) if not sys.argv[2:] or f["name"] in sys.argv[2:]]
    missed = 0
    with futures.ThreadPoolExecutor(WORKERS) as workers:
        by_which = workers.map(lambda one: noticed(*one, limits), chosen)
        for (_, fault), by in zip(chosen, by_which):
            missed += not by
            print(f"{'noticed' if by else 'MISSED':8}{fault['name']:44}{by}", flush=True)
    print(f"{len(chosen)} faults, {len(chosen) - missed} noticed")
    return 0 if missed <= len(chosen) * (1 - LEAST_NOTICED) else 1


if __name__ == "__main__":
    if sys.argv[1:2] not in (["check"], ["run"]):
        sys.exit(__doc__)
    sys.exit(main())

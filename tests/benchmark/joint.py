"""Checks that `gainsay check` finds exactly the conflicts that joint_projects.py plants.

usage: joint.py PROGRAM [--claims N] [--timer JOINT_TIME]

With JOINT_TIME (joint_time.cc) it also prints a table of what finding them costs against reading
the input, in CPU seconds.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time

import joint_projects


def differences(report, planted):
    """What is missing from the report, and what it has too much."""
    expected = {tuple(claims) for claims in planted}
    found = [tuple(sorted(witness["claims"]))
             for finding in report["findings"] for witness in finding["witnesses"]]
    missing = [f"not found: {', '.join(claims)}" for claims in sorted(expected - set(found))]
    wrong = [f"not planted: {', '.join(claims)}"
             for claims in found if claims not in expected]
    if len(report["findings"]) != len(planted):
        wrong.append(f"{len(report['findings'])} findings of {len(planted)} conflicts")
    return missing + wrong


def check(kind, folder, arguments):
    planted = joint_projects.write(kind, folder, arguments.claims)
    begin = time.monotonic()
    run = subprocess.run([arguments.program, "check", "--format", "json", folder],
                         capture_output=True, text=True)
    seconds = time.monotonic() - begin
    if run.returncode != 1 or run.stderr:
        return [f"{kind}: exits with {run.returncode}\n{run.stderr[:2000]}"]
    report = json.loads(run.stdout)
    problems = [f"{kind}: {problem}" for problem in differences(report, planted)]
    if arguments.timer:
        timed = subprocess.run([arguments.timer, folder], capture_output=True, check=True)
        times = json.loads(timed.stdout)
        reading = times["load"] + times["facts"]
        found = len(planted) - sum("not found" in problem for problem in problems)
        print(f"| {kind} | {report['summary']['claims']:,} | {reading:.1f} "
              f"| {times['joint']:.1f} | {times['joint'] / reading:.2f} | {seconds:.1f} "
              f"| {found:,}/{len(planted):,} |", flush=True)
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--timer")
    arguments = parser.parse_args()
    if arguments.timer:
        print("| project | claims | s reading | s joint | ratio | s `check` | found/planted |")
        print("|---|---|---|---|---|---|---|", flush=True)
    problems = []
    for kind in joint_projects.PROJECTS:
        with tempfile.TemporaryDirectory() as folder:
            problems += check(kind, folder, arguments)
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

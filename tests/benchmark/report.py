"""Measures the reports of 2,000 findings in 10,000 claims, and fails where one is too large or slow.

usage: report.py PROGRAM

Writes report_project.py's project, reports it as HTML and as text, and prints a table: bytes, CPU
seconds of the whole command and of the format itself (a report against none), and seconds until
Chromium first paints the page. Needs `npm ci` in tests/browser.
"""

import pathlib
import resource
import subprocess
import sys
import tempfile

import report_project

TIMES = 5
MOST_BYTES = 5_000_000
MOST_SECONDS = 1.0
PAINT = pathlib.Path(__file__).resolve().parents[1] / "browser" / "first_paint.mjs"


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds_of(command, folder):
    """The median CPU time of the command, which finds something."""
    times = []
    for _ in range(TIMES):
        begin = cpu_of_children()
        done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
        times.append(cpu_of_children() - begin)
        if done.returncode != 1:
            sys.exit(f"{command}: exits with {done.returncode}")
    return sorted(times)[TIMES // 2]


def measure(program, folder):
    """The table, and what is beyond its limit."""
    bare = seconds_of([program, "check", "--quiet"], folder)
    wrong = []
    print("| format | bytes | CPU s `check` | of it the format | s to first paint |\n|---|---|---|---|---|")
    for name in ("html", "text"):
        file = folder / f"report.{name}"
        whole = seconds_of([program, "check", "--format", f"{name}={file}"], folder)
        size = file.stat().st_size
        paint = ""
        if name == "html":
            done = subprocess.run(["node", PAINT, file], capture_output=True, text=True, check=True)
            paint = f"{int(done.stdout) / 1000:.2f}"
            if size > MOST_BYTES or float(paint) > MOST_SECONDS:
                wrong.append(f"{size} bytes, first painted after {paint} s")
        if whole - bare > MOST_SECONDS:
            wrong.append(f"{name}: {whole - bare:.2f} s")
        print(f"| {name} | {size:,} | {whole:.2f} | {max(whole - bare, 0):.2f} | {paint} |", flush=True)
    return wrong


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="gainsay-report-") as scratch:
        folder = pathlib.Path(scratch)
        report_project.write(folder)
        wrong = measure(program, folder)
    for problem in wrong:
        print(problem, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

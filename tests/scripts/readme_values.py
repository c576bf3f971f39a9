#!/usr/bin/env python3
"""Reads what README's table of values gives as examples of quantities, dates and truths.

usage: readme_values.py GAINSAY README

Each text in the row of its type is read, a quantity in one of the units of UNITS, and relative dates
against a day.
"""

import json
import pathlib
import re
import subprocess
import sys

UNITS = ["", "%", "USD", "a", "km"]
PUBLISHED = "2026-02-10"
# A setting, and what needs another event.
NO_VALUES = re.compile(r"locale|\{(after|before|during): X\}")


def examples(readme, kind):
    """The texts between backquotes in the table's row of that type."""
    rows = [line for line in readme.splitlines() if line.startswith(f"| `{kind}` | ")]
    texts = re.findall(r"`([^`]+)`", rows[0])[1:]
    return [text for text in texts if not NO_VALUES.fullmatch(text)]


def answers(program, requests):
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    run = subprocess.run([program, "read", "--jsonl"], input=lines, stdout=subprocess.PIPE, text=True,
                         check=False)
    read = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(read) == len(requests), f"{len(read)} answers to {len(requests)} requests"
    return read


def main():
    program, readme = sys.argv[1], pathlib.Path(sys.argv[2]).read_text()
    requests = [{"text": text, "type": kind, "unit": unit, "published": PUBLISHED}
                for kind, units in (("quantity", UNITS), ("date", [""]), ("truth", [""]))
                for text in examples(readme, kind) for unit in units]
    errors = {}
    for request, answer in zip(requests, answers(program, requests)):
        errors.setdefault((request["type"], request["text"]), []).append(answer.get("error"))
    unread = [f"{kind} {text}: {found[0]}" for (kind, text), found in errors.items() if all(found)]
    print(f"{len(errors)} values read")
    if unread:
        sys.exit("\n".join(unread))
    if len(errors) < 60:
        sys.exit("the table's rows are not where they were")


if __name__ == "__main__":
    main()

"""Measures `gainsay check` where thousands of claims are of one key.

usage: crowded.py PROGRAM [--claims N] [--beside OTHER] [--times T]

Each project has so many claims of one key of a rule, an article each, most of which agree. Prints the
CPU seconds of the whole command in one thread, the medians of T runs, for a quarter of the claims and
for all; and what another program takes beside it, which may be an earlier build.
"""

import argparse
import json
import math
import pathlib
import random
import resource
import statistics
import subprocess
import tempfile

VOCABULARY = {
    "gainsay": 1,
    "entities": {"fair": {"name": "Fair"}},
    "properties": {
        "guests": {"type": "entity-set"},
        "held": {"type": "date"},
        "dead": {"type": "quantity", "unit": "count", "checked_by": "rules"},
        "living": {"type": "quantity", "unit": "count", "time": "fluent", "holds_for": "900 days",
                   "checked_by": "rules"},
        "hurt": {"type": "quantity", "unit": "count", "checked_by": "rules"},
        "code": {"type": "identifier", "distinct": True},
    },
}
RULES = {
    "gainsay": 1,
    "rules": [
        {"id": "fewer", "facts": {"d": "dead", "l": "living"}, "same": ["subject"],
         "require": "d.value <= l.value"},
        {"id": "alike", "facts": {"a": "living", "b": "living"}, "same": ["subject"],
         "require": "a.value <= 2 * b.value"},
        {"id": "together", "facts": {"d": "dead", "h": "hurt", "l": "living"}, "same": ["subject"],
         "require": "d.value + h.value <= l.value"},
    ],
}


def guests(draw, number):
    return {"property": "guests", "value": [f"Guest {draw.randrange(40)}" for _ in range(3)]}


def held(draw, number):
    return {"property": "held", "value": f"2026-03-0{draw.randrange(1, 4)}/2026-03-2{draw.randrange(1, 4)}"}


def fewer(draw, number):
    if number % 2:
        return {"property": "dead", "value": str(draw.randrange(1, 10_000))}
    return {"property": "living", "value": str(draw.randrange(10_000, 19_000))}


def alike(draw, number):
    return {"property": "living", "value": str(draw.randrange(10_000, 19_000))}


def together(draw, number):
    if number % 3 == 2:
        return fewer(draw, 0)
    return {"property": "dead" if number % 3 else "hurt", "value": str(draw.randrange(1, 5_000))}


def codes(draw, number):
    return {"subject": f"Place {number}", "property": "code", "value": f"X-{number}"}


KINDS = {"lists of names": guests, "extents of days": held, "a rule on two properties": fewer,
         "a rule on one": alike,
         "a rule on three": together, "distinct codes": codes}


def write(folder, kind, claims):
    draw = random.Random(kind)
    folder.mkdir()
    (folder / "gainsay.yaml").write_text(json.dumps({
        "gainsay": 1, "claims": ["claims.jsonl"], "vocabulary": ["vocabulary.yaml"], "rules": ["rules.yaml"]}))
    (folder / "vocabulary.yaml").write_text(json.dumps(VOCABULARY))
    (folder / "rules.yaml").write_text(json.dumps(RULES))
    with open(folder / "claims.jsonl", "w") as lines:
        for number in range(claims):
            article = {"id": f"a{number}", "published": f"2026-04-{1 + number % 28:02}"}
            claim = {"article": article["id"], "id": "c", "subject": "Fair", **KINDS[kind](draw, number)}
            lines.write(json.dumps({"article": article}) + "\n" + json.dumps(claim) + "\n")


def seconds(program, folder, times):
    taken = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "check", "--quiet", "--jobs", "1", "--format", "json=/dev/null", folder],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--claims", type=int, default=64_000)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--beside", help="another program, which is given a quarter of the claims")
    arguments = parser.parse_args()
    print(f"| of one key | s for {arguments.claims // 4:,} | s for {arguments.claims:,} | exponent |"
          + (" beside |" if arguments.beside else ""))
    print("|---" * (5 if arguments.beside else 4) + "|")
    with tempfile.TemporaryDirectory() as scratch:
        for number, kind in enumerate(KINDS):
            few, all_of_them = (pathlib.Path(scratch) / f"{number}-{size}" for size in ("few", "all"))
            write(few, kind, arguments.claims // 4)
            write(all_of_them, kind, arguments.claims)
            less, more = (seconds(arguments.program, folder, arguments.times) for folder in (few, all_of_them))
            row = f"| {kind} | {less:.2f} | {more:.2f} | {math.log(more / less, 4):.2f} |"
            if arguments.beside:
                row += f" {seconds(arguments.beside, few, 1):.2f} s for {arguments.claims // 4:,} |"
            print(row, flush=True)


if __name__ == "__main__":
    main()

"""Writes the facts of a desk's project (desk_claims.cc) as one flat table of numbers.

usage: normalised.py PROGRAM PROJECT FILE.csv

What `gainsay facts` read out of each claim is one row, so that whoever is given the table is spared
reading, names and dates:

    claim      the number of the line of `gainsay facts`, from 0
    key        of subject, property and qualifiers together
    lo, hi     what the words say in ordinary reading, as a closed interval: an open end is moved by one
               floating-point number. A date is its days, an entity one number of its own
    wlo, whi   the same, their widest honest reading. An open end of it comes of rounding or a hedge here,
               and counts as closed, since values that only touch at such an end go together
    since, till  the days between which it is taken to hold; of what never changes, always
    sure       whether it is known since when it holds: of what a speaker says undated it is not
    voice      0 for the outlet's own, else the speaker
    plan       1 of a plan
    published  the day of its article
    source     the article's publisher
"""

import csv
import datetime
import json
import math
import pathlib
import subprocess
import sys

COLUMNS = ("claim", "key", "lo", "hi", "wlo", "whi", "since", "till", "sure", "voice", "plan", "published",
           "source")
STATIC = {"founded_on", "published"}  # in desk_claims' vocabulary, and of articles
ALWAYS = 10**9  # days
# Not infinity, which not every reader of CSV knows.
UNBOUNDED = 1e300


class Numbers(dict):
    """Numbers for whatever is asked for, in order of asking."""

    def __missing__(self, thing):
        self[thing] = len(self)
        return self[thing]


class Days(dict):
    def __missing__(self, text):
        self[text] = datetime.date.fromisoformat(text).toordinal()
        return self[text]


def only(intervals):
    if len(intervals) != 1:
        raise SystemExit(f"normalised.py knows single intervals, not {intervals}")
    return intervals[0]


def closed(interval):
    low, high = interval.get("min", -UNBOUNDED), interval.get("max", UNBOUNDED)
    if interval.get("min_open"):
        low = math.nextafter(low, math.inf)
    if interval.get("max_open"):
        high = math.nextafter(high, -math.inf)
    return low, high


class Table:
    """Makes rows of lines of `gainsay facts --format jsonl`."""

    def __init__(self, articles):
        self.articles = articles
        self.days = Days()
        self.keys = Numbers()
        self.entities = Numbers()
        self.voices = Numbers({None: 0})
        self.sources = Numbers()

    def interval(self, reading):
        """The nominal and the wide ends of what was read."""
        kind = reading["type"]
        if kind == "quantity":
            wide = only(reading["wide"])
            return (*closed(only(reading["nominal"])), wide.get("min", -UNBOUNDED), wide.get("max", UNBOUNDED))
        if kind == "date":
            ends = self.days[reading["start"]["earliest"]], self.days[reading["end"]["latest"]]
        elif kind == "entity":
            ends = (self.entities[reading["entity"]],) * 2
        else:
            raise SystemExit(f"normalised.py does not know the type '{kind}'")
        return ends * 2

    def key(self, fact):
        return self.keys[(fact["subject"], fact["property"], tuple(sorted(fact["qualifiers"].items())))]

    def row(self, number, fact):
        since, till = fact["valid"]["from"], fact["valid"]["to"]
        static = fact["property"] in STATIC
        about = self.articles[fact["article"]]
        return (number, self.key(fact), *self.interval(fact["reading"]),
                -ALWAYS if static or since is None else self.days[since],
                ALWAYS if static else self.days[till],
                int(static or since is not None), self.voices[fact["voice"]],
                int("plans" in fact["stance"]), self.days[about["published"]],
                self.sources[about["publisher"]])


def articles_of(project):
    articles = {}
    for file in sorted((project / "claims").glob("*.jsonl")):
        with file.open() as lines:
            for line in lines:
                if line.startswith('{"article":{'):
                    about = json.loads(line)["article"]
                    articles[about["id"]] = about
    return articles


def write(program, project, file):
    """Writes the table; returns the names of its claims and its keys, both in order of number."""
    project = pathlib.Path(project)
    table = Table(articles_of(project))
    claims = []
    with subprocess.Popen([program, "facts", "--format", "jsonl", project], stdout=subprocess.PIPE,
                          text=True) as facts, open(file, "w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(COLUMNS)
        for number, line in enumerate(facts.stdout):
            fact = json.loads(line)
            rows.writerow(table.row(number, fact))
            claims.append(f"{fact['article']}#{fact['claim']}")
    if facts.returncode != 0:
        raise SystemExit(f"gainsay facts ended with {facts.returncode}")
    return claims, list(table.keys)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    write(*sys.argv[1:])

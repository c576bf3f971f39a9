"""Writes a project whose claims conflict only where conflicts were planted, with many claims.

usage: joint_projects.py orders|shares FOLDER [--claims N]

orders: dates of events told by other events ({after: X}, {before: X}), some by days, all true of
one hidden order, but for cycles of 2 to 6 claims, no two of which share a claim.
shares: shares of regions and of their parts held by two sides, true of hidden shares within their
hedges, but for wholes of which some claims cannot all be.
planted.json lists the planted conflicts by the names of their claims. The same call writes the
same bytes.
"""

import argparse
import datetime
import json
import pathlib
import random

ARTICLES = 300
FILES = 10
CYCLES = 30
CONFLICTS = 1000
SPEAKERS = 10


class Claims:
    """Claims to be dealt out to articles, and which of them are planted."""

    def __init__(self):
        self.bodies = []
        self.conflict = []  # of each claim the number of its planted conflict, or None

    def add(self, body, conflict=None):
        self.bodies.append(body)
        self.conflict.append(conflict)

    def write(self, folder, rng):
        """Deals the claims out in any order; returns the planted conflicts' claims."""
        order = list(range(len(self.bodies)))
        rng.shuffle(order)
        planted = {}
        files = [open(folder / "claims" / f"{i}.jsonl", "w") for i in range(FILES)]
        for article in range(ARTICLES):
            day = datetime.date(2026, 3, 1) + datetime.timedelta(article % 20)
            about = {"id": f"a{article}", "published": day.isoformat()}
            print(json.dumps({"article": about}), file=files[article % FILES])
        for place, index in enumerate(order):
            article = f"a{place % ARTICLES}"
            line = {"article": article, "id": f"c{place}", **self.bodies[index]}
            print(json.dumps(line), file=files[place % ARTICLES % FILES])
            conflict = self.conflict[index]
            if conflict is not None:
                planted.setdefault(conflict, []).append(f"{article}#c{place}")
        for file in files:
            file.close()
        return [sorted(planted[number]) for number in sorted(planted)]


def orders(count, rng, vocabulary, rules):
    claims = Claims()
    events = count // 2
    last = datetime.date(2020, 1, 1).toordinal()
    first = datetime.date(1900, 1, 1).toordinal()

    def states(subject, value, conflict=None):
        claim = {"subject": f"event-{subject}", "property": "held_on", "value": value}
        if rng.random() < 0.1:
            claim["by"] = f"speaker-{rng.randrange(SPEAKERS)}"
        claims.add(claim, conflict)

    def comes_after(later, earlier, conflict=None):
        if rng.random() < 0.5:
            states(later, {"after": f"event-{earlier}"}, conflict)
        else:
            states(earlier, {"before": f"event-{later}"}, conflict)

    # Nothing comes after the events of cycles, nor have they days, so that no other claims
    # can make a cycle with them.
    in_cycles = set()
    for number in range(CYCLES):
        cycle = []
        while len(cycle) < 2 + number % 5:
            event = rng.randrange(events)
            if event not in in_cycles:
                in_cycles.add(event)
                cycle.append(event)
        for i, event in enumerate(cycle):
            comes_after(event, cycle[i - 1], number)
    while len(claims.bodies) < count:
        event = rng.randrange(1, events)
        if rng.random() < 0.15 and event not in in_cycles:
            day = datetime.date.fromordinal(first + event * (last - first) // events)
            states(event, day.isoformat() if rng.random() < 0.8 else f"{day:%Y-%m}")
            continue
        reach = rng.choice([10, 1000, events])
        earlier = rng.randrange(max(0, event - reach), event)
        if earlier not in in_cycles:
            comes_after(event, earlier)
    for event in range(events):
        vocabulary.write(f"  event-{event}: {{kind: event}}\n")
    for speaker in range(SPEAKERS):
        vocabulary.write(f"  speaker-{speaker}: {{}}\n")
    vocabulary.write("properties:\n  held_on: {type: date}\n")
    rules.write("gainsay: 1\nrules: []\n")
    return claims


def shares(count, rng, vocabulary, rules):
    claims = Claims()
    partitions = []  # of each whole its parts' weights

    def states(region, side, value, conflict=None):
        claims.add({"subject": region, "property": "territory.share",
                    "qualifiers": {"controller": side}, "value": value}, conflict)

    def whole_of(parts):
        partitions.append([rng.randint(4, 6) for _ in range(parts)])
        whole = f"region-{len(partitions) - 1}"
        return whole, [f"{whole}-{i}" for i in range(parts)]

    def plant(number):
        parts = 3 + number % 4
        whole, names = whole_of(parts)
        kind = number % 3
        if kind == 0:  # two claims; of the rest nothing is known
            states(whole, "rome", "97–99%", number)
            states(names[0], "rome", "10–12%", number)
            return
        # All of them, or none: what one part leaves open makes up for the rest.
        states(whole, "rome", "56–58%", number)
        for name in names:  # said of the other side it is as much
            states(name, "rome" if kind == 1 else "gaul", "49–51%", number)

    def hedged(share):
        form = rng.randrange(4)
        if form == 0:
            return f"{round(share)}%"
        if form == 1:
            return f"about {round(share)}%"
        if form == 2:
            return f"{int(share) - rng.randint(0, 3)}–{int(share) + rng.randint(1, 4)}%"
        return f"more than {int(share) - 1}%"  # that is, up to a quarter more

    def consistent():
        whole, names = whole_of(rng.randint(3, 6))
        weights = partitions[-1]
        held = [rng.uniform(12, 88) for _ in names]
        mean = sum(w * h for w, h in zip(weights, held)) / sum(weights)
        for name, share in [(whole, mean), *zip(names, held)]:
            for side, amount in [("rome", share), ("gaul", 100 - share)]:
                for _ in range(rng.randint(1, 3)):
                    states(name, side, hedged(amount))

    for number in range(CONFLICTS):
        plant(number)
    while len(claims.bodies) < count:
        consistent()
    vocabulary.write("  rome: {}\n  gaul: {}\n")
    for whole, weights in enumerate(partitions):
        vocabulary.write(f"  region-{whole}: {{kind: region}}\n")
        for i in range(len(weights)):
            vocabulary.write(
                f"  region-{whole}-{i}: {{kind: region, part_of: region-{whole}}}\n")
    vocabulary.write(
        'properties:\n  territory.share: {type: quantity, unit: "%", range: [0%, 100%], '
        "key: [controller], time: fluent, holds_for: 60 days, "
        "sums_to: {over: controller, total: 100%, complete: [rome, gaul]}}\npartitions:\n")
    for whole, weights in enumerate(partitions):
        parts = ", ".join(f"region-{whole}-{i}: {w} km2" for i, w in enumerate(weights))
        vocabulary.write(f"  region-{whole}: {{parts: {{{parts}}}, complete: true}}\n")
    rules.write(
        "gainsay: 1\nrules:\n- id: territory/whole-and-parts\n"
        "  facts: {w: territory.share, p: {property: territory.share, "
        "collect: parts of w.subject}}\n"
        "  same: [controller]\n  require: w.value == weighted(p.value)\n")
    return claims


PROJECTS = {"orders": orders, "shares": shares}


def write(kind, folder, count):
    """Writes the project, and returns its planted conflicts."""
    folder = pathlib.Path(folder)
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    rng = random.Random(f"{kind} {count}")
    with open(folder / "vocabulary.yaml", "w") as vocabulary, \
            open(folder / "rules.yaml", "w") as rules:
        vocabulary.write("gainsay: 1\nentities:\n")
        claims = PROJECTS[kind](count, rng, vocabulary, rules)
    (folder / "gainsay.yaml").write_text(
        "gainsay: 1\nclaims: [claims/*]\nvocabulary: [vocabulary.yaml]\n"
        "rules: [builtin:core, builtin:news, rules.yaml]\n")
    planted = claims.write(folder, rng)
    (folder / "planted.json").write_text(json.dumps(planted))
    return planted


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=PROJECTS)
    parser.add_argument("folder")
    parser.add_argument("--claims", type=int, default=1_000_000)
    arguments = parser.parse_args()
    write(arguments.kind, arguments.folder, arguments.claims)

"""Writes a project with 2,000 findings in 10,000 claims, with the articles' texts.

usage: report_project.py FOLDER

Of 2,000 things two articles say what cannot both be, and of every eighth a third agrees with the first:
numbers, shares, dates and places in turn. Of 2,875 more two articles agree. The same call writes the
same bytes.
"""

import json
import pathlib
import random
import sys

FINDINGS = 2000
AGREEING = 2875
ARTICLES = 200
PLACES = ["Marnby", "Osselby", "Tollen Ferry", "Wexmoor", "Harrow Bridge", "Norrgard"]

VOCABULARY = """gainsay: 1
properties:
  people.dead: {type: quantity, unit: count, label: people killed}
  share.evacuated: {type: quantity, unit: "%", range: [0%, 100%], label: share of residents evacuated}
  held_on: {type: date, label: day}
  location: {type: entity, label: place}
entities:
"""


def stated(kind, rng):
    """What an article says of a thing, and what another says that cannot be as well."""
    if kind == "people.dead":
        number = rng.randint(20, 900)
        return f"{number} people", f"at least {number + rng.randint(20, 60)} people"
    if kind == "share.evacuated":
        share = rng.randint(10, 40)
        return f"about {share}%", f"{share + rng.randint(25, 50)}%"
    if kind == "held_on":
        day = rng.randint(1, 20)
        return f"March {day}", f"March {day + rng.randint(2, 8)}"
    return rng.sample(PLACES, 2)


def sentence(subject, value, rng):
    tail = rng.choice(["officials said on Sunday", "the Courier reported", "a spokesman confirmed"])
    quote = f"{value} at {subject}"
    return f"In the days after the storm it was {quote}, {tail}, while work went on in the valley.", quote


def claims_of(rng):
    """Of each claim the thing's name, its property and its value."""
    kinds = ["people.dead", "share.evacuated", "held_on", "location"]
    for number in range(FINDINGS + AGREEING):
        kind = kinds[number % len(kinds)]
        value, other = stated(kind, rng)
        values = [value, value] if number >= FINDINGS else [value, other]
        if number < FINDINGS and number % 32 < 4:  # of each kind
            values.append(value)
        for each in values:
            yield f"incident {number}", kind, each


def write(folder):
    rng = random.Random(20260304)
    (folder / "texts").mkdir(parents=True)
    claims = [[] for _ in range(ARTICLES)]
    texts = [[] for _ in range(ARTICLES)]
    for place, (subject, kind, value) in enumerate(claims_of(rng)):
        article = place % ARTICLES
        text, quote = sentence(subject, value, rng)
        texts[article].append(text)
        claims[article].append({"id": f"c{place}", "subject": subject, "property": kind, "value": value,
                                "quote": quote})
    names = "".join(f"  incident-{number}: {{name: incident {number}}}\n"
                    for number in range(FINDINGS + AGREEING))
    names += "".join(f"  {name.lower().replace(' ', '-')}: {{name: {name}}}\n" for name in PLACES)
    (folder / "vocabulary.yaml").write_text(VOCABULARY + names, encoding="utf-8")
    (folder / "gainsay.yaml").write_text("gainsay: 1\nclaims: ['*.jsonl']\nvocabulary: [vocabulary.yaml]\n"
                                         "articles: texts/\n", encoding="utf-8")
    for article in range(ARTICLES):
        about = {"id": f"courier-{article:03}", "publisher": f"Courier of {PLACES[article % 6]}",
                 "published": f"2026-03-{article % 9 + 21:02}"}
        lines = [json.dumps({"article": about})]
        lines += [json.dumps({"article": about["id"], **claim}) for claim in claims[article]]
        (folder / f"{about['id']}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "texts" / f"{about['id']}.txt").write_text("\n".join(texts[article]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]))

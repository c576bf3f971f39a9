#!/usr/bin/env python3
"""Makes a gainsay project of a table of what published sources say of battles.

    import.py BATTLES FOLDER

BATTLES is JSON Lines, one record a line: {"source", "subject", "property", "value", "as_of",
"subject_name"}, as made from acw_battle_data by J. B. Arnold (CC BY 4.0), which brings fourteen works
on the American Civil War to one form. FOLDER is made, and gets gainsay.yaml, vocabulary.yaml,
returns.yaml (a lexicon), rules/battle.yaml and claims/, one file a source. The same input gives the
same bytes.

Each source is an article, with its publisher and its year of publication; each record is one claim,
with the record's own text as its quote where the value is not that text. What the records leave to the
reader is settled here, and nowhere else:

- start_date and end_date are one claim: the extent of the fighting. That a siege went on for a week
  does not contradict that the fort was stormed on its last day.
- fox1898 has several tables (of one side's losses each), and so a battle more than once: the second
  record of one property is in a second article, so that no table is held to another's sums. Where
  their dates differ, it is not sure that each means this battle: `{possibly: …}`.
- `us_` and `cs_` are the two sides: one property with the qualifier `side`.
- A victory "(strategic)" or "(tactical)" is one kind of victory, where the others do not say which: it
  is perhaps the battle's, `{possibly: …}`.
- cwss, a database, has 0 where it has no number.
- casualties_total is often the losses of each side and no total: `casualties_of` says what is then
  claimed. What it cannot take apart is left as it stands, for gainsay to read or to refuse.
"""
import argparse
import collections
import json
import pathlib
import re

# source -> what it is called.
SOURCES = {
    "aad": "National Archives, Records About Civil War Battle Sites",
    "bodart1908": "Bodart, Militär-historisches Kriegs-Lexikon",
    "civilwarorg": "Civil War Trust",
    "clodfelter": "Clodfelter, Warfare and Armed Conflicts",
    "cws2": "Civil War Sites Advisory Commission, Update",
    "cwsac": "Civil War Sites Advisory Commission, Battle Summaries",
    "cwss": "National Park Service, Soldiers and Sailors Database",
    "dyer1908": "Dyer, Compendium of the War of the Rebellion",
    "fox1898": "Fox, Regimental Losses",
    "kennedy1998": "Kennedy, Civil War Battlefield Guide",
    "livermore1900": "Livermore, Numbers and Losses",
    "phisterer1883": "Phisterer, Statistical Record",
    "shenandoah1992": "National Park Service, Shenandoah Valley Study",
    "wikipedia": "Wikipedia",
}

SIDES = {"us": "Union", "cs": "Confederate"}

PROPERTIES = {"start_date": "fought", "result": "winner", "casualties_total": "casualties.total"}

PROJECT = """\
gainsay: 1
claims: [claims/*.jsonl]
vocabulary: [vocabulary.yaml]
rules: [builtin:core, rules/*.yaml]
lexicon: [builtin:en, returns.yaml]
"""

LEXICON = """\
gainsay: 1
# Round numbers of men were rounded, as the reports of commanders and most books after them do: 300 may
# stand for 291 to 309.
grains:
  measured_roundness: 3%
  count_nominal_from: 100
  count_nominal_grain: 10
"""

VOCABULARY = """\
gainsay: 1
properties:
  fought: {type: date, doc: "The day or days of the fighting. Of a siege and its assault one may be meant."}
  winner: {type: entity, doc: "Whose victory it was, if anyone's."}
  # Lists of the same losses, added up anew, differ by a man in a hundred.
  # Nobody fights a battle with no men: 0 is a number not known.
  strength: {type: quantity, unit: count, range: [1, ..], tolerance: 1%, key: [side], absent: ["0"],
             label: "strength, {side}", doc: Men engaged.}
  killed: {type: quantity, unit: count, range: [0, ..], tolerance: 1%, key: [side],
           label: "killed, {side}"}
  wounded: {type: quantity, unit: count, range: [0, ..], tolerance: 1%, key: [side],
            label: "wounded, {side}"}
  casualties: {type: quantity, unit: count, range: [0, ..], tolerance: 1%, key: [side],
               label: "casualties, {side}", doc: "Killed, wounded, missing and captured."}
  casualties.total: {type: quantity, unit: count, range: [0, ..], tolerance: 1%,
                     label: casualties of all sides}
entities:
  # Sides, and so winners.
  union: {name: Union, aliases: [Union Victory], kind: side}
  confederate: {name: Confederate, aliases: [Confederate Victory], kind: side}
  neither: {name: Inconclusive, aliases: [Indecisive], kind: outcome}
"""

RULES = """\
gainsay: 1
rules:
- id: battle/killed-among-casualties
  facts: {k: killed, w: wounded, c: casualties}
  same: [subject, side, article]
  require: k.value + w.value <= c.value
  message: "{k.article} has {k.value} killed and {w.value} wounded among {c.value} {k.side} casualties at {k.subject}"
"""

# One side's losses in a text of several: "1,000-1,500 CS", "unknown US", "25 Dakotas".
PART = re.compile(r"(?:(?P<low>[\d,]*\d)(?:-(?P<high>[\d,]*\d))?|(?P<unknown>unknown)|none) [A-Z][A-Za-z ]*")
# What such a number already counts: "3,700 (including 3,200 prisoners) CS".
INCLUDED = re.compile(r" \((?:including )?[\d,]+ [a-z]+\)")
TOTAL = re.compile(r"(?:Total )?([\d,]*\d)(?: total)?(?: \(.*\))?")


def number(digits):
    return int(digits.replace(",", ""))


def casualties_of(text):
    """What a text of casualties claims of their total: a value as gainsay takes it.

    A stated total is that number, whatever stands after it in brackets. The losses of each side are
    their sum, and where one side's are unknown a lower bound."""
    stated = TOTAL.fullmatch(text)
    if stated:
        return stated[1]
    if text.startswith(("Total unknown", "(")):
        return "unknown"
    parts = [PART.fullmatch(part) for part in INCLUDED.sub("", text).split(", ")]
    if not all(parts):
        return text
    low = sum(number(part["low"] or "0") for part in parts)
    high = sum(number(part["high"] or part["low"] or "0") for part in parts)
    if all(part["unknown"] for part in parts):
        return "unknown"
    if any(part["unknown"] for part in parts):
        return {"min": low, "unit": "count"}
    return f"{low}" if low == high else f"{low}-{high}"


def day(date):
    """The date in ISO's form: some sources have 1862-2-15."""
    return "-".join(part.zfill(2) for part in date.split("-"))


def claim_of(record, end):
    """A record as a claim, without its id. `end` is the last day, of a first day."""
    name, value, qualifiers = record["property"], record["value"], {}
    subject = record["subject"]
    if name[:3] in ("us_", "cs_"):
        qualifiers["side"] = SIDES[name[:2]]
        name = name[3:]
    if name == "start_date":
        value = day(value) if day(value) == day(end) else f"{day(value)}/{day(end)}"
    scoped = re.fullmatch(r"(.*) \((?:strategic|tactical)\)", value)
    if name == "result" and scoped:
        value, subject = scoped[1], {"possibly": subject}
    elif record["source"] == "cwss" and value == "0":
        value = "unknown"
    elif name == "casualties_total":
        value = casualties_of(value)
    claim = {"subject": subject, "property": PROPERTIES.get(name, name), "value": value}
    if qualifiers:
        claim["qualifiers"] = qualifiers
    if value != record["value"] and name != "start_date":
        claim["quote"] = record["value"]
    return claim


def articles_of(records):
    """The records by article: a source's second record of one battle and property is in its second."""
    articles = collections.defaultdict(list)
    seen = collections.Counter()
    for record in records:
        claimed = record["source"], record["subject"], record["property"]
        seen[claimed] += 1
        table = seen[claimed]
        articles[record["source"] + (f"-{table}" if table > 1 else "")].append(record)
    return articles


def divided(records):
    """The battles, as (source, subject), that one source has under several dates."""
    dates = collections.defaultdict(set)
    for record in records:
        if record["property"] in ("start_date", "end_date"):
            dates[record["source"], record["subject"], record["property"]].add(day(record["value"]))
    return {battle[:2] for battle, days in dates.items() if len(days) > 1}


def lines_of(article, records, unsure):
    """The lines of one article's claims file. Those of battles in `unsure` are perhaps of another."""
    publisher = SOURCES[records[0]["source"]]
    yield {"article": {"id": article, "publisher": publisher, "published": records[0]["as_of"]}}
    ends = {record["subject"]: record["value"] for record in records if record["property"] == "end_date"}
    for record in records:
        if record["property"] == "end_date":
            continue
        identity = f"{record['subject']}-{record['property']}"
        claim = claim_of(record, ends.get(record["subject"]))
        if (record["source"], record["subject"]) in unsure:
            claim["subject"] = {"possibly": record["subject"]}
        yield {"article": article, "id": identity, **claim}


def battles_of(records):
    """The battles as entities of the vocabulary. Two of one name are told apart by their numbers."""
    names = {record["subject"]: record["subject_name"] for record in records}
    shared = {name for name, uses in collections.Counter(names.values()).items() if uses > 1}
    for battle, name in sorted(names.items()):
        unique = f"{name} ({battle})" if name in shared else name
        yield f"  {battle}: {{name: {json.dumps(unique, ensure_ascii=False)}, kind: battle}}\n"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("battles", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    records = [json.loads(line) for line in arguments.battles.read_text("utf-8").splitlines()]
    texts = {
        "gainsay.yaml": PROJECT,
        "vocabulary.yaml": VOCABULARY + "".join(battles_of(records)),
        "rules/battle.yaml": RULES,
        "returns.yaml": LEXICON,
    }
    unsure = divided(records)
    for article, claimed in articles_of(records).items():
        lines = lines_of(article, claimed, unsure)
        texts[f"claims/{article}.jsonl"] = "".join(
            json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    for name, text in texts.items():
        path = arguments.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

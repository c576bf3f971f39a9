"""Holds `check --against ARCHIVE` against `check --against DIR`.

usage: archive_equivalence.py PROGRAM SOURCE_DIR

Random projects, and each project of tests/golden and examples that is without errors, are split, each of
their claims files in turn being new and the others old (of the random ones, two). What is found of the new file must be the same, to
the byte, whether the old ones are read as files or out of an archive.
"""

import functools
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

# So many splits find something: fewer mean that little is held against anything.
LEAST_SPLITS = 112
LEAST_WITH_FINDINGS = 100


def run(program, folder, *arguments):
    return subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
                          timeout=120)


@functools.cache
def keys_of(file):
    try:
        document = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return set()
    return set(document) if isinstance(document, dict) else set()


def claims_files(project):
    return [file for file in sorted(project.rglob("*.yaml")) if "article" in keys_of(file)]


def write_project(project, folder):
    """Names a project's files in `folder`, a copy of it, where it has only a folder."""
    if (project / "gainsay.yaml").exists():
        return
    kinds = {"claims": [], "vocabulary": [], "rules": ["builtin:core", "builtin:news"], "lexicon": ["builtin:en"]}
    for file in sorted(project.rglob("*.yaml")):
        keys = keys_of(file)
        name = str(file.relative_to(project))
        if "article" in keys:
            kinds["claims"].append(name)
        elif "rules" in keys:
            kinds["rules"].append(name)
        elif keys & {"entities", "properties", "partitions", "reference"}:
            kinds["vocabulary"].append(name)
        elif keys & {"hedges", "units", "dates", "numbers"}:
            kinds["lexicon"].append(name)
    (folder / "gainsay.yaml").write_text(yaml.safe_dump({"gainsay": 1, **kinds}))


def compare(program, project, new, scratch):
    """What differs for this split: None where the old claims have errors, else (findings, message)."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    shutil.copytree(project, folder / "old")
    write_project(project, folder / "old")
    settings = yaml.safe_load((folder / "old" / "gainsay.yaml").read_text())
    name = str(new.relative_to(project))
    if settings.get("claims"):
        settings["claims"] = [str(f.relative_to(project)) for f in claims_files(project) if f != new]
    if not settings.get("claims"):
        return None
    (folder / "old" / "gainsay.yaml").write_text(yaml.safe_dump(settings))
    (folder / "old" / name).unlink()
    (folder / "new.yaml").write_bytes(new.read_bytes())
    check = ("check", "new.yaml", "--today", "2026-03-01", "--max-claims", "1000", "--format", "json")
    by_files = run(program, folder, *check, "--against", "old")
    added = run(program, folder, "archive", "add", "old/archive.db", "old")
    if by_files.returncode == 2:
        return None
    if added.returncode != 0:
        return None if "error" in added.stderr else (0, added.stderr)
    sound = run(program, folder, "archive", "check", "--all", "old/archive.db")
    if sound.returncode != 0:
        return 0, f"the archive is not sound: {sound.stderr}"
    by_archive = run(program, folder, *check, "--against", "old/archive.db")
    if by_archive.returncode != by_files.returncode:
        return 0, f"status {by_archive.returncode}, not {by_files.returncode}: {by_archive.stderr}"
    wanted, found = (json.loads(ONE_SPELLING.sub("Zelensky", text.stdout))["findings"]
                     for text in (by_files, by_archive))
    if wanted == found:
        return len(wanted), ""
    for one, other in zip(wanted, found):
        if one != other:
            return 0, f"differ:\n{json.dumps(one, indent=1)}\n{json.dumps(other, indent=1)}"
    return 0, f"{len(found)} findings, not {len(wanted)}"


# A name that no vocabulary has is shown as the first claim that is read spells it.
ONE_SPELLING = re.compile("Zelenskyy")
RANDOM_PROJECTS = 16
VOCABULARY = """gainsay: 1
entities:
  north: {}
  south: {}
  land: {kind: region}
  east: {kind: region, part_of: [land]}
  west: {kind: region, part_of: [land]}
  ann: {kind: person}
  bob: {kind: person}
  eve: {kind: person}
partitions:
  land: {parts: {east: 60 km2, west: 40 km2}, complete: true}
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%], key: [side], time: fluent, holds_for: 20 days, sums_to: {over: side, total: 100%, complete: [north, south]}}
  part: {type: quantity, unit: "%", time: fluent, holds_for: 20 days}
  dead: {type: quantity, unit: count, time: monotone-up}
  wounded: {type: quantity, unit: count}
  held_on: {type: date}
  mayor: {type: entity, time: fluent, holds_for: 20 days}
  code: {type: identifier, distinct: true}
  there: {type: entity-set}
  open: {type: truth}
  stage: {type: status, ladder: [planned, begun, done], needs: {subject: [mayor]}}
"""
RULES = """gainsay: 1
rules:
- id: hurt/fewer-dead
  facts: {d: dead, w: wounded}
  same: [subject]
  require: d.value <= w.value
  severity: error
  message: "{d.value} dead, {w.value} wounded"
- id: part/of-whole
  facts: {whole: part, p: {property: part, collect: parts of whole.subject}}
  same: [subject]
  require: whole.value == weighted(p.value)
  severity: error
  message: "{whole.value}"
- id: dead/steady
  facts: {now: dead, past: {previous: now}}
  same: [subject]
  require: now.value - past.value <= 30
  severity: warning
  message: "{past.value}, then {now.value}"
"""


def random_claim(draw):
    subject = draw.choice(["east", "west", "land", "somewhere", "{any_of: [east, west]}"])
    number = draw.randrange(0, 100)
    dates = [f"2026-01-{draw.randrange(1, 29):02}", "2026-01", f"{{{draw.choice(['after', 'before'])}: "
             f"{draw.choice(['east', 'west', 'land', 'somewhere'])}}}"]
    names = ["ann", "bob", "eve", "Zelenskyy", "Zelensky"]
    property, value = draw.choice([
        ("share", f"{number}%"), ("share", f"about {number}%"), ("share", f"at least {number}%"),
        ("part", f"{number}%"), ("part", f"{number}%"), ("dead", str(number)), ("dead", f"more than {number}"),
        ("wounded", str(number)), ("held_on", draw.choice(dates)), ("held_on", draw.choice(dates)),
        ("mayor", draw.choice(names)), ("code", f"c{number % 5}"),
        ("there", f"{{includes: [{draw.choice(names)}], count: {draw.randrange(1, 4)}}}"),
        ("there", f"{{excludes: [{draw.choice(names)}]}}"), ("open", draw.choice(["yes", "no"])),
        ("stage", draw.choice(["planned", "begun", "done"]))])
    claim = {"subject": subject, "property": property, "value": value if value[0] == "{" else json.dumps(value)}
    if property == "share" and draw.random() < 0.8:
        claim["qualifiers"] = "{side: %s}" % draw.choice(["north", "south"])
    if draw.random() < 0.3:
        claim["by"] = draw.choice(names)
    if draw.random() < 0.2:
        claim["stance"] = draw.choice(["denies", "plans", "possible"])
    if draw.random() < 0.4:
        claim["as_of"] = f"2026-{draw.randrange(1, 3):02}-{draw.randrange(1, 29):02}"
    return claim


def random_project(seed, folder):
    draw = random.Random(seed)
    folder.mkdir()
    (folder / "v.yaml").write_text(VOCABULARY)
    (folder / "r.yaml").write_text(RULES)
    for a in range(10):
        lines = ["gainsay: 1", f"article: {{id: a{a}, publisher: p{a % 3}, published: 2026-01-{draw.randrange(1, 29):02}}}",
                 "claims:"]
        for c in range(6):
            fields = ", ".join(f"{key}: {value}" for key, value in random_claim(draw).items())
            lines.append(f"- {{id: c{c}, {fields}}}")
        (folder / f"a{a}.yaml").write_text("\n".join(lines) + "\n")
    return folder


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    projects = sorted((source / "tests" / "golden").iterdir()) + sorted((source / "examples").iterdir())
    # An archive keeps no pages, and so nothing that these state of themselves.
    projects = [project for project in projects if project.name != "page-dates"]
    splits = with_findings = 0
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        drawn = [random_project(seed, pathlib.Path(scratch) / f"random-{seed}") for seed in range(RANDOM_PROJECTS)]
        for project in drawn + list(filter(pathlib.Path.is_dir, projects)):
            for new in claims_files(project)[:2 if project in drawn else None]:
                result = compare(program, project, new, scratch)
                if result is None:
                    continue
                count, message = result
                splits += 1
                with_findings += count > 0
                if message:
                    failures.append(f"{project.name}, {new.name}: {message}")
    print(f"{splits} splits, {with_findings} of them with findings, {len(failures)} differ")
    if failures:
        sys.exit("\n".join(failures))
    if splits < LEAST_SPLITS or with_findings < LEAST_WITH_FINDINGS:
        sys.exit(f"at least {LEAST_SPLITS} splits, {LEAST_WITH_FINDINGS} with findings, were expected")


main()

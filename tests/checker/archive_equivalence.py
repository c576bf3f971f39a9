"""Holds `check --against ARCHIVE` against `check --against DIR`.

usage: archive_equivalence.py PROGRAM SOURCE_DIR

Each project of tests/golden and examples that is without errors is split, each of its claims
files in turn being new and the others old. What is found of the new file must be the same, to
the byte, whether the old ones are read as files or out of an archive.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

# So many splits find something: fewer mean that little is held against anything.
LEAST_SPLITS = 80
LEAST_WITH_FINDINGS = 70


def run(program, folder, *arguments):
    return subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
                          timeout=120)


def keys_of(file):
    try:
        document = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return set()
    return set(document) if isinstance(document, dict) else set()


def claims_files(project):
    return [file for file in sorted(project.rglob("*.yaml")) if "article" in keys_of(file)]


def write_project(folder):
    """Names a project's files, where it has only a folder."""
    if (folder / "gainsay.yaml").exists():
        return
    kinds = {"claims": [], "vocabulary": [], "rules": ["builtin:core", "builtin:news"], "lexicon": ["builtin:en"]}
    for file in sorted(folder.rglob("*.yaml")):
        keys = keys_of(file)
        name = str(file.relative_to(folder))
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
    write_project(folder / "old")
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
    wanted, found = json.loads(by_files.stdout)["findings"], json.loads(by_archive.stdout)["findings"]
    if wanted == found:
        return len(wanted), ""
    for one, other in zip(wanted, found):
        if one != other:
            return 0, f"differ:\n{json.dumps(one, indent=1)}\n{json.dumps(other, indent=1)}"
    return 0, f"{len(found)} findings, not {len(wanted)}"


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    projects = sorted((source / "tests" / "golden").iterdir()) + sorted((source / "examples").iterdir())
    splits = with_findings = 0
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        for project in filter(pathlib.Path.is_dir, projects):
            for new in claims_files(project):
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

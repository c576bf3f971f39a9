"""Writes a project of desk_claims in YAML: a file for each article, with its 20 claims.

usage: yaml_project.py DESK FOLDER

The same call writes the same bytes.
"""

import json
import pathlib
import shutil
import sys

SPECIAL = set(":#,[]{}\"'%&*!|>@`")


def written(text):
    """Plain where YAML allows it for sure, else in single quotes."""
    if SPECIAL.isdisjoint(text) and text[0] not in "-? ":
        return text
    return "'" + text.replace("'", "''") + "'"


def lines(claim):
    for key, value in claim.items():
        if isinstance(value, dict):
            yield f"{key}: {{{', '.join(f'{k}: {written(v)}' for k, v in value.items())}}}\n"
        else:
            yield f"{key}: {written(value)}\n"


def main():
    desk, folder = map(pathlib.Path, sys.argv[1:3])
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    for name in ("gainsay.yaml", "vocabulary.yaml"):
        shutil.copy(desk / name, folder / name)
    files = {}
    with (desk / "claims/desk.jsonl").open() as desk_lines:
        for line in desk_lines:
            claim = json.loads(line)
            article = claim.pop("article")
            if isinstance(article, dict):
                text = ["gainsay: 1\narticle:\n", *("  " + line for line in lines(article)), "claims:\n"]
                files[article["id"]] = text
                continue
            for i, member in enumerate(lines(claim)):
                files[article].append(("  " if i else "- ") + member)
    for article, text in files.items():
        (folder / "claims" / f"{article}.yaml").write_text("".join(text))


main()

"""Checks quotes against the texts of the examples.

usage: evidence_check.py PROGRAM SOURCE_DIR

A changed letter under any quote of examples/harrow-flood is noticed. The passages that the
JSON report shows hold the quotes where it says. Where the texts of examples/donbas-talks lie
beside the project, in ../shared/seeds, all its quotes are exact.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile


def check(program, *arguments):
    run = subprocess.run([program, "check", "--format", "json", *map(str, arguments)],
                         capture_output=True, text=True, timeout=120)
    if run.returncode not in (0, 1):
        sys.exit(f"status {run.returncode}: {run.stderr}")
    return json.loads(run.stdout)


def quotes_of(folder):
    import yaml
    for file in sorted((folder / "claims").glob("*.yaml")):
        document = yaml.safe_load(file.read_text())
        for claim in document["claims"]:
            quote = claim["quote"]
            if isinstance(quote, dict):
                yield document["article"], claim, quote["prefix"] + quote["exact"], len(quote["prefix"])
            else:
                yield document["article"], claim, quote, 0


def check_mutations(program, source):
    whole = check(program, source)["summary"]["quotes"]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "project"
        shutil.copytree(source, copy)
        for article, claim, words, start in quotes_of(source):
            text = copy / "articles" / article["text"]
            original = text.read_text()
            middle = (start + len(words)) // 2
            while not words[middle].isalnum():
                middle += 1
            at = original.index(words) + middle
            text.write_text(original[:at] + "#" + original[at + 1:])
            report = check(program, copy)
            # Of words that stand there once more, it is no longer sure which are meant.
            missing = [f["key"]["claim"] for f in report["findings"]
                       if f["rule"].startswith("evidence/quote-") and f["key"]["article"] == article["id"]]
            retracted = claim.get("retracted") or (article["id"], claim["id"]) == ("gazette-0305", "breach-width")
            if claim["id"] not in missing and not retracted:
                sys.exit(f"{article['id']}#{claim['id']}: a changed letter is not noticed")
            if report["summary"]["quotes"].get("exact") == whole["exact"]:
                sys.exit(f"{article['id']}#{claim['id']}: still exact")
            text.write_text(original)
            count += 1
    print(f"harrow-flood: {whole}; a changed letter is noticed under each of {count} quotes")
    if whole != {"exact": count} or count < 60:
        sys.exit("not every quote is exact")


def check_passages(report):
    count = 0
    for finding in report["findings"]:
        for claim in (c for p in finding["positions"] for c in p["claims"]):
            if "passage" not in claim["evidence"]:
                continue
            passage = claim["evidence"]["passage"]
            shown = passage["text"][passage["start"]:passage["end"]]
            if shown not in claim["quote"] or len(shown) + 2 < len(claim["quote"]):
                sys.exit(f"{claim['claim']}: the passage has '{shown}' for '{claim['quote']}'")
            count += 1
    print(f"{count} passages hold their quotes")
    if count < 10:
        sys.exit("too few passages are shown")


def check_corpus(program, source, texts):
    if not texts.is_dir():
        quotes = check(program, source)["summary"]["quotes"]
        print(f"donbas-talks: no texts beside the project; {quotes}")
        if set(quotes) != {"unchecked"}:
            sys.exit("expected every quote to be unchecked")
        return
    report = check(program, "--articles", texts, source)
    quotes = report["summary"]["quotes"]
    print(f"donbas-talks: {quotes}")
    flaws = [f["message"] for f in report["findings"] if f["rule"].startswith("evidence/")]
    if set(quotes) != {"exact"} or flaws:
        sys.exit(f"expected every quote to be exact: {flaws}")


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    check_mutations(program, source / "examples/harrow-flood")
    check_passages(check(program, source / "examples/harrow-flood"))
    check_corpus(program, source / "examples/donbas-talks", source.parent / "shared/seeds")


main()

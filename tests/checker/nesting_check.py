"""Nests everything that nests in the input 100,000 deep, and lets lists of names, patterns and wholes
grow as fast as they can: it is refused with a message that names the file, or read, in a few seconds and
on a small stack. Threads that there is no room for are done without.

usage: nesting_check.py PROGRAM
"""

import pathlib
import resource
import subprocess
import sys
import tempfile

DEEP = 100_000
LONG = 20_000  # of what stands in one text
STACK = 1024 * 1024  # an eighth of what a process has
SECONDS = 30

PROJECT = "gainsay: 1\nclaims: [c.yaml]\nvocabulary: [v.yaml]\n"
VOCABULARY = """gainsay: 1
properties:
  place: {type: entity, granular: true}
  count: {type: quantity, unit: count}
  held: {type: date}
  stage: {type: status, ladder: [agreed, signed]}
"""
CLAIM = "gainsay: 1\narticle: {id: a}\n%sclaims:\n- {id: c, subject: %s, property: %s, value: %s}\n"


def claims(value="5", subject="s", prop="count", names=""):
    return CLAIM % (names, subject, prop, value)


def project(files):
    return {"gainsay.yaml": PROJECT, "v.yaml": VOCABULARY, "c.yaml": claims()} | files


def rule(require):
    return project({"gainsay.yaml": PROJECT + "rules: [r.yaml]\n",
                    "r.yaml": f"gainsay: 1\nrules:\n- id: r\n  facts: {{x: count}}\n  require: {require}\n"})


def lexicon(text):
    return project({"gainsay.yaml": PROJECT + "lexicon: [builtin:en, l.yaml]\n", "l.yaml": "gainsay: 1\n" + text})


def page(html):
    return project({"c.yaml": "gainsay: 1\narticle: {id: a, text: t.html}\nclaims: []\n", "t.html": html})


def lines(count, claim):
    return {"v.yaml": VOCABULARY, "c.jsonl": '{"article": {"id": "a"}}\n' + "".join(
        '{"article": "a", "id": "c%d", %s}\n' % (i, claim(i)) for i in range(count))}


# What is written, and what the program must say of it; None: it reads it.
CASES = {
    "YAML lists": ({"c.yaml": "[" * DEEP}, "nested more than 64 deep"),
    "YAML mappings": ({"c.yaml": "{a: " * DEEP}, "nested more than 64 deep"),
    "YAML dashes": ({"c.yaml": "- " * DEEP}, "nested more than 64 deep"),
    "YAML question marks": ({"c.yaml": "? " * DEEP}, "nested more than 64 deep"),
    "YAML indents": ({"c.yaml": "".join(" " * i + "a:\n" for i in range(3000))}, "nested more than 64 deep"),
    "YAML aliases of aliases": (
        {"c.yaml": "a0: &a0 [x]\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}]\n" for i in range(3000))},
        "nested more than 64 deep by this alias"),
    "YAML aliases that grow": (
        {"c.yaml": "a0: &a0 [x, x, x, x]\n" +
                   "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}]\n" for i in range(40))},
        "aliases make more than 10000 values"),
    "JSON lists": ({"c.jsonl": "[" * DEEP + "]" * DEEP}, "nested more than 64 deep"),
    "JSON objects": ({"c.jsonl": '{"a":' * DEEP + "1" + "}" * DEEP}, "nested more than 64 deep"),
    "columns": ({"c.csv": "article.id," + ".".join(["a"] * DEEP) + "\nx,y\n"}, "nested more than 64 deep"),
    "brackets of rules": (rule("(" * 9000 + "true" + ")" * 9000), "nested more than 64 deep"),
    "negations of rules": (rule("not " * 4900 + "true"), "nested more than 64 deep"),
    "signs of rules": (rule("x.value > " + "-" * 19000 + "1"), "nested more than 64 deep"),
    "calls of rules": (rule("abs(" * 2000 + "x.value" + ")" * 2000 + " > 2"), "nested more than 64 deep"),
    "sums of rules": (rule("1 < 2" + " + x.value" * 490), None),
    "conjunctions of rules": (rule("x.value < 20" + " and x.value < 20" * 240), None),
    "rules that extend rules": (
        project({"gainsay.yaml": PROJECT + "rules: [r.yaml]\n", "r.yaml": "gainsay: 1\nrules:\n" + "".join(
            f"- {{id: r{i}, extends: r{i + 1}}}\n" for i in range(9000)) +
            "- {id: r9000, facts: {x: count}, require: x.value > 3}\n"}), None),
    "wholes of wholes": (
        project({"v.yaml": VOCABULARY + "entities:\n" +
                 "".join(f"  e{i}: {{part_of: e{i + 1}}}\n" for i in range(DEEP // 2)) + f"  e{DEEP // 2}: {{}}\n",
                 "c.yaml": claims("e0", prop="place") + "- {id: d, subject: s, property: place, value: other}\n"}),
        "more than 64 wholes above one another"),
    "wholes that grow": (
        project({"v.yaml": VOCABULARY + "entities:\n" + "".join(
            f"  {e}{i}: {{part_of: [a{i + 1}, b{i + 1}]}}\n" for i in range(60) for e in "ab") +
            "  a60: {}\n  b60: {}\n",
            "c.yaml": claims("a0", prop="place") + "- {id: d, subject: s, property: place, value: other}\n"}), None),
    "names for names": (
        project({"c.yaml": claims(subject="n0", names="names:\n" + "".join(
            f"  n{i}: n{i + 1}\n" for i in range(5000)))}),
        "more than 8 names stand one for the other"),
    "names that grow": (
        project({"c.yaml": claims(subject="n0", names="names:\n" + "".join(
            f"  n{i}: {{any_of: [{', '.join([f'n{i + 1}'] * 300)}]}}\n" for i in range(5)))}),
        "the subject stands for more than 1000 names"),
    "corrections of corrections": (
        lines(DEEP // 4, lambda i: '"subject": "s", "property": "count", "value": "3"' +
              (f', "corrects": "a#c{i - 1}"' if i else "")), None),
    "events after events": (
        lines(DEEP // 4, lambda i: f'"subject": "s{i}", "property": "held", "value": {{"after": "s{i + 1}"}}'), None),
    "events in a circle": (
        lines(3000, lambda i: f'"subject": "s{i}", "property": "held", "value": {{"after": "s{(i + 1) % 3000}"}}'),
        None),
    "places in places": (
        lines(1, lambda i: f'"subject": "s", "property": "place", "value": "Kyiv{":a," * LONG}"') |
        {"v.yaml": VOCABULARY + "entities: {kyiv: {name: Kyiv}}\n"}, None),
    "denials of a status": (
        lines(1, lambda i: f'"subject": "s", "property": "stage", "value": "{"not " * 16000}agreed"'),
        "error: 'not not not"),
    "amounts given again and again": (
        {"v.yaml": VOCABULARY.replace("unit: count", "unit: km"),
         "c.yaml": claims('"' + "1 km or " * 500 + '1 km"')}, "error: "),
    "patterns that are long": (lexicon('grammar: {article: ["' + "{a}" * LONG + '"]}\n'), "is longer than 1000 bytes"),
    "patterns that grow": (lexicon('grammar: {article: ["' + "{a|b} " * 40 + '"]}\n'), "more than 1000 phrases"),
    "formulas": (lexicon('hedges: {z: {before: [z], nominal: "[' + "max(" * DEEP + '", wide: "[v, v]"}}\n'), "l.yaml"),
    "folders": (project({"gainsay.yaml": 'gainsay: 1\nclaims: ["' + "a/" * LONG + 'x"]\n'}), "no file matches"),
    "folders above folders": (project({"gainsay.yaml": 'gainsay: 1\nclaims: ["' + "../" * LONG + 'x"]\n'}),
                              "no file matches"),
    "folders within and without": (
        project({"gainsay.yaml": 'gainsay: 1\nclaims: ["' + "*/../" * 30 + 'c.yaml"]\nvocabulary: [v.yaml]\n'} |
                {f"{name}/c.yaml": claims() for name in "abcdefgh"}), None),
    "folders in folders": (
        project({"gainsay.yaml": 'gainsay: 1\nclaims: ["' + "**/*/" * 12 + '**/c.yaml"]\nvocabulary: [v.yaml]\n'} |
                {"/".join(["a"] * 40) + "/c.yaml": claims()}), None),
    "elements of pages": (page("<div>" * DEEP), "nests elements more than 1000 deep"),
    "elements that are never closed": (page("<b><i><p>x" * 10000), None),
    "JSON-LD": (page('<script type="application/ld+json">' + "[" * DEEP + "]" * DEEP + "</script>"),
                "nested more than 64 deep"),
}
VALUES = {
    "brackets of dates": ("date", "[" * 4000), "qualifiers of dates": ("date", "2026-" + "~" * 4000),
    "parts of dates": ("date", "early " * 600 + "May"), "days before days": ("date", "the day before " * 260 + "May 3"),
    "signs": ("quantity", "-" * 4000 + "1"), "fractions": ("quantity", "half of " * 500 + "1"),
    "hedges": ("quantity", "about " * 600 + "1"), "ranges": ("quantity", "between 1 and " * 290 + "1"),
    "units": ("quantity", "5 km" + "/h" * 1900), "brackets": ("quantity", "(" * 4000),
}


def limit():
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def run(program, arguments, folder):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, timeout=SECONDS,
                          errors="replace", preexec_fn=limit)


def problems(program):
    for name, (files, message) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            for file, text in files.items():
                path = pathlib.Path(folder) / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            try:
                done = run(program, ["check"], folder)
            except subprocess.TimeoutExpired:
                yield f"{name}: no answer in {SECONDS} seconds"
                continue
        wrong = done.returncode != 2 if message else done.returncode not in (0, 1)
        # A note of JSON-LD is a warning: the page is read without it.
        wrong = wrong and not (message and done.returncode in (0, 1) and "warning: " in done.stderr)
        if wrong or (message or "") not in done.stderr:
            yield f"{name}: status {done.returncode}, {done.stderr[:300]!r}"
    for name, (kind, text) in VALUES.items():
        done = run(program, ["read", "--type", kind, "--", text], ".")
        if done.returncode not in (0, 2):
            yield f"{name}: status {done.returncode}, {done.stderr[:300]!r}"


def few_threads(program):
    """Where there is room for few threads, few do the work."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"v.yaml": VOCABULARY} | {f"c{i}.yaml": claims().replace("id: a}", f"id: a{i}}}") for i in range(300)}
        for file, text in files.items():
            (pathlib.Path(folder) / file).write_text(text)
        memory = 600 << 20
        done = subprocess.run([program, "check", "--jobs", "256"], cwd=folder, capture_output=True, text=True,
                              timeout=SECONDS,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)))
        if "300 claims in 300 articles" not in done.stdout:
            yield f"few threads: status {done.returncode}, {done.stderr[:300]!r}"


def main():
    found = [*problems(sys.argv[1]), *few_threads(sys.argv[1])]
    print("\n".join(found) or f"{len(CASES) + len(VALUES)} deep inputs are refused or read")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

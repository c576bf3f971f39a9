"""Checks the reports for other programs by what reads them.

usage: formats_check.py PROGRAM SOURCE_DIR [--every N]

Every example, every golden project and a project of hostile words is reported in each format. SARIF
must validate by the official schema, JUnit by the schema of Jenkins (xmllint); workflow commands must
parse as GitHub's runner parses them, Code Quality must have what GitLab needs, elements of HTML must
close and its links lead somewhere (tests/browser/ looks at more). Lines and columns are
never 0, numbers of results are those of the JSON report, and no report has control characters.

Needs python3-jsonschema and libxml2-utils. Prints what was checked; exits 1 where something fails.
"""

import argparse
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

FORMATS = ("json", "sarif", "junit", "github", "gitlab", "markdown", "html")
SCHEMAS = "tests/reports/schemas"

HOSTILE = "\\u001b[31m<script>alert(1)</script> ]]> \\n::error::x \\u202E @all [a](b) {0} | ` \\uFFFE &amp; %0A"

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.+)$")
# What a terminal or a browser may obey: all control characters but line breaks, and those that turn
# the direction of writing.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def write_hostile_project(folder):
    """Two articles that contradict each other in a property whose texts are all hostile."""
    (folder / "vocabulary.yaml").write_text(f"""gainsay: 1
entities: {{s: {{name: "{HOSTILE}"}}}}
properties: {{p: {{type: quantity, unit: "%", label: "{HOSTILE}", doc: "{HOSTILE}"}}}}
""", encoding="utf-8")
    (folder / "rules.yaml").write_text(f"""gainsay: 1
rules:
- id: hostile/rule
  facts: {{a: p, b: p}}
  require: a.value == b.value
  message: "{HOSTILE}"
  doc: {{what: "{HOSTILE}", why: "{HOSTILE}"}}
""", encoding="utf-8")
    for article, value in (("a", "90%"), ("b, 100%", "40%")):
        (folder / f"{article}: c|d.yaml").write_text(f"""gainsay: 1
article: {{id: "{article} {HOSTILE}", publisher: "{HOSTILE}", published: 2026-01-28}}
claims:
- {{id: "c {HOSTILE}", subject: s, property: p, value: {value}, quote: "{HOSTILE}", by: "{HOSTILE}"}}
- {{id: d, subject: s, property: p, value: "{HOSTILE}"}}
""", encoding="utf-8")


def positions_of(value, path=""):
    """Every line and column in a JSON document, by its path."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("startLine", "startColumn", "begin"):
                yield f"{path}/{key}", item
            yield from positions_of(item, f"{path}/{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from positions_of(item, f"{path}/{index}")


def check_positions(document):
    return [f"{path} is {value}" for path, value in positions_of(document) if value < 1]


class Page(html.parser.HTMLParser):
    """The elements of an HTML report that are wrong, and how many findings it has."""

    VOID = {"meta", "br", "input"}
    KNOWN = VOID | set("html head title style body a header p h1 h2 h3 h4 h5 nav ul ol li main section table "
                       "caption thead tbody tfoot tr th td div fieldset legend label span b em bdi svg g defs "
                       "desc path pattern rect line circle use text article cite blockquote mark small code "
                       "figure figcaption dl dt dd footer strong".split())

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.wrong, self.articles = [], [], [], [], 0
        self.feed(text)
        self.close()
        self.wrong += [f"a link to {link}" for link in self.links if link[:1] != "#" or link[1:] not in self.ids]
        self.wrong += [f"{len(self.ids)} ids"] if len(set(self.ids)) != len(self.ids) else []
        self.wrong += [f"open at the end: {self.open}"] if self.open else []

    def handle_starttag(self, tag, attrs):
        if tag not in self.KNOWN or any(name.startswith("on") or name in ("src", "style") for name, _ in attrs):
            self.wrong.append(f"an element {tag} {attrs}")
        self.articles += tag == "article"
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")


class Checker:
    def __init__(self, source):
        self.xsd = source / SCHEMAS / "junit.xsd"
        schema = json.loads((source / SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.sarif = jsonschema.Draft202012Validator(schema)

    def check_sarif(self, file, findings):
        log = json.loads(file.read_text(encoding="utf-8"))
        wrong = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                 for e in self.sarif.iter_errors(log)]
        run = log["runs"][0]
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        if len(run["results"]) != len(findings):
            wrong.append(f"{len(run['results'])} results of {len(findings)} findings")
        for result in run["results"]:
            if rules[result["ruleIndex"]] != result["ruleId"]:
                wrong.append(f"rule {result['ruleIndex']} is not {result['ruleId']}")
            ids = {str(place["id"]) for place in result["relatedLocations"]}
            linked = re.findall(r"(?<!\\)\]\(([^)]*)\)", result["message"]["text"])
            wrong += [f"a link to {target}" for target in linked if target not in ids]
        return wrong + check_positions(log)

    def check_junit(self, file, findings):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", self.xsd, file],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        wrong = done.stdout.decode("utf-8", errors="replace").splitlines()[:5] if done.returncode else []
        cases = file.read_text(encoding="utf-8").count("<testcase ")
        if cases != len(findings) + 1:
            wrong.append(f"{cases} test cases of {len(findings)} findings and the input")
        return wrong

    def check_github(self, file, findings):
        wrong, sides = [], 0
        for line in file.read_text(encoding="utf-8").splitlines():
            command = COMMAND.match(line)
            if not command:
                wrong.append(f"no command: {line[:100]}")
                continue
            properties = dict(item.split("=", 1) for item in command.group(2).split(","))
            unknown = set(properties) - {"file", "line", "col", "title"}
            if unknown or any(properties.get(key) == "0" for key in ("line", "col")):
                wrong.append(f"properties: {command.group(2)[:200]}")
            sides += properties["title"] != "gainsay%3A input"
        expected = sum(max(1, len(finding["positions"])) for finding in findings)
        if sides != expected:
            wrong.append(f"{sides} annotations of {expected} sides")
        return wrong

    def check_gitlab(self, file, findings):
        issues = json.loads(file.read_text(encoding="utf-8"))
        wrong = check_positions(issues)
        fingerprints = {issue["fingerprint"] for issue in issues}
        errors = [issue for issue in issues if issue["severity"] == "blocker"]
        if len(fingerprints) != len(issues) or len(issues) - len(errors) != len(findings):
            wrong.append(f"{len(issues)} issues, {len(fingerprints)} fingerprints")
        for issue in issues:
            path = issue["location"]["path"]
            if path.startswith("./") or not issue["description"] or not issue["check_name"]:
                wrong.append(f"an issue that GitLab does not show: {issue}")
            if issue["severity"] not in ("info", "minor", "major", "critical", "blocker"):
                wrong.append(f"severity {issue['severity']}")
        return wrong

    def check_markdown(self, file, findings):
        text = file.read_text(encoding="utf-8")
        wrong = [f"unescaped: {word}" for word in ("<script", "@all", "[a](b)") if word in text]
        opened, closed = text.count("<details>"), text.count("</details>")
        if opened != closed or opened > len(findings):
            wrong.append(f"{opened} details begin and {closed} end, of {len(findings)} findings")
        if len(text.encode("utf-16-le")) // 2 > 65536:
            wrong.append("longer than a comment")
        return wrong

    def check_html(self, file, findings):
        page = Page(file.read_text(encoding="utf-8"))
        if page.articles != len(findings):
            page.wrong.append(f"{page.articles} articles of {len(findings)} findings")
        return page.wrong


def check_project(program, folder, path, scratch, checker):
    """Returns what is wrong, a list of texts, with the number of findings."""
    files = {name: scratch / f"report.{name}" for name in FORMATS}
    command = [program, "check", path]
    for name, file in files.items():
        command += ["--format", f"{name}={file}"]
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1, 2) or not all(file.exists() for file in files.values()):
        return [f"exit status {done.returncode}: {done.stderr[-300:]}"], 0
    findings = json.loads(files["json"].read_text(encoding="utf-8"))["findings"]
    findings = [finding for finding in findings if finding["accepted"] is None]  # the rest hide them
    wrong = []
    for name in FORMATS[1:]:
        problems = getattr(checker, f"check_{name}")(files[name], findings)
        if STEERING.search(files[name].read_text(encoding="utf-8")):
            problems.append("a control character")
        wrong += [f"{name}: {problem}" for problem in problems]
    for file in files.values():
        file.unlink()
    return wrong, len(findings)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="check one of N projects only")
    options = parser.parse_args()
    program, source = options.program.resolve(), options.source.resolve()
    checker, failed = Checker(source), 0
    with tempfile.TemporaryDirectory(prefix="gainsay-formats-") as folder:
        scratch = pathlib.Path(folder)
        hostile = scratch / "hostile"
        hostile.mkdir()
        write_hostile_project(hostile)
        projects = [(hostile, ".")]
        for parent in ("examples", "tests/golden"):
            projects += [(source, f"{parent}/{path.name}")
                         for path in sorted((source / parent).iterdir()) if path.is_dir()]
        projects = projects[::options.every]  # the hostile one is the first
        for where, path in projects:
            wrong, count = check_project(program, where, path, scratch, checker)
            if where == hostile and count == 0:
                wrong.append("nothing was found in the hostile project")
            failed += bool(wrong)
            print(f"{'FAIL' if wrong else 'pass'}  {path}: {count} findings")
            for problem in wrong[:20]:
                print(f"      {problem}")
    print(f"{len(projects) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

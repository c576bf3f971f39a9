"""Input that is too much of something is an error with its place, in little memory.

usage: limits_check.py PROGRAM SOURCE_DIR

Each case is a project with too much of one thing: `check` of it must say so at that file and line, end in
status 2 and use no more address space than MEMORY allows; one less is good. README's table of limits has
the numbers that input/limits.h has.
"""

import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

MEMORY = 3 << 30
PROPERTIES = 'properties: {share: {type: quantity, unit: "%"}, status: {type: quotation}}\n'
CLAIM = '{"article": {"id": "a"}, "id": "c%d", "subject": "%s", "property": "share", "value": "%s"}'


def expect(condition, message):
    if not condition:
        sys.exit(message)


def constants(source):
    """The limits as numbers, by name."""
    found = {}
    text = (source / "input/limits.h").read_text()
    for name, value in re.findall(r"inline constexpr \w+ (kMax\w+) =\s*([^;]+);", text):
        value = re.sub(r"size_t\{(\d+)\}", r"\1", value).replace("'", "").replace("\n", " ")
        found[name] = eval(value, {"__builtins__": {}})
    return found


def shown(number):
    for unit, size in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if number % size == 0:
            return f"{number // size} {unit}"
    return f"{number:,}"


# What README's table calls each.
ROWS = {
    "kMaxFileSize": "a file, or standard input",
    "kMaxTreeSize": "a YAML file or a table",
    "kMaxTreeNodes": "a YAML file or a table",
    "kMaxCsvColumns": "columns of a table",
    "kMaxLineSize": "a line of JSON Lines",
    "kMaxLines": "lines of a file of JSON Lines",
    "kMaxFiles": "files that one pattern matches",
    "kMaxProblems": "problems told of one file",
    "kMaxMessage": "problems told of one file",
    "kMaxName": "a name, a key, an id",
    "kMaxText": "a value, a quote, any other text",
    "kMaxAliases": "aliases of an entity",
    "kMaxWholes": "wholes that an entity is `part_of`",
    "kMaxPartOfDepth": "wholes that an entity is `part_of`",
    "kMaxRules": "rules",
    "kMaxSubjectNames": "names that one subject stands for",
}


def check_readme(source, limits):
    section = (source / "README.md").read_text().split("\n## Limits\n")[1].split("\n## ")[0]
    table = dict(line.strip("| ").split(" | ", 1) for line in section.splitlines() if line.startswith("| "))
    for name, number in limits.items():
        expect(name in ROWS, f"input/limits.h has {name}, which no row of README is known to name")
        row = next((value for what, value in table.items() if what.startswith(ROWS[name])), None)
        expect(row is not None, f"README's table of limits has no row '{ROWS[name]}'")
        expect(shown(number) in row, f"README says of {name} {row}, not {shown(number)}")


class Bench:
    def __init__(self, program):
        self.program = program

    def check(self, files, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            for name, contents in files.items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                if callable(contents):
                    contents(path)
                else:
                    path.write_text(contents)
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            return subprocess.run([self.program, "check", *arguments, "."], cwd=folder, capture_output=True, text=True,
                                  timeout=120, preexec_fn=limit, errors="replace")


def vocabulary(entities):
    return f"gainsay: 1\n{PROPERTIES}entities:\n{entities}"


def chain(length):
    return "".join(f"  e{i}: {{part_of: e{i + 1}}}\n" for i in range(length)) + f"  e{length}: {{}}\n"


def rules(count):
    return "gainsay: 1\nrules:\n" + "".join(
        f"- {{id: r/{i}, facts: {{a: share, b: share}}, same: [subject], require: a.value == b.value}}\n"
        for i in range(count))


def large(text, size):
    """A file that begins so, and goes on with nothing to a size."""
    def write(path):
        with open(path, "w") as file:
            file.write(text)
            file.truncate(size)
    return write


def cases(limits):
    """What is too much: files, the file and line of the error, words of it; and files that are not too much."""
    name, text, line = limits["kMaxName"], limits["kMaxText"], limits["kMaxLineSize"]
    aliases, depth = limits["kMaxAliases"], limits["kMaxPartOfDepth"]
    wholes, most_rules = limits["kMaxWholes"], limits["kMaxRules"]
    nodes = limits["kMaxTreeNodes"]
    sound = vocabulary("  town: {}\n")

    def claims(subject="town", value="80%"):
        return {"v.yaml": sound, "c.jsonl": CLAIM % (1, subject, value) + "\n"}

    def alias_list(count):
        return {**claims(), "v.yaml": vocabulary(
            "  town:\n    aliases:\n" + "".join(f"    - alias {i}\n" for i in range(count)))}

    def parts(count):
        return {**claims(), "v.yaml": vocabulary("".join(f"  w{i}: {{}}\n" for i in range(count)) +
                                                 "  town:\n    part_of:\n" +
                                                 "".join(f"    - w{i}\n" for i in range(count)))}

    def yaml_claim(quote="x", key="note"):
        return {"v.yaml": sound, "c.yaml": "gainsay: 1\narticle: {id: a}\nclaims:\n- id: c\n  subject: town\n"
                f"  property: share\n  value: 80%\n  quote: {quote}\n  {key}: n\n"}

    yield "a file", {**claims(), "b.jsonl": large("", limits["kMaxFileSize"] + 1)}, "b.jsonl", "larger than 1024 MiB", None
    yield ("a YAML file", {**claims(), "b.yaml": large("#" * 10, limits["kMaxTreeSize"] + 1)}, "b.yaml:1:1", "larger than",
           None)
    yield ("values of a YAML file", {**claims(), "b.yaml": "gainsay: 1\narticle: {id: b}\nclaims:\n- [" + "," .join("a" * nodes) + "]\n"},
           "b.yaml:4:", f"more than {nodes} values", None)
    yield ("cells of a table", {**claims(), "b.csv": "article.id,id,subject,property,value" + ",note" * 0 + "\n" +
                                "a,c,town,share,1\n" * (nodes // 5 + 1)}, f"b.csv:{nodes // 5 + 2}:1",
           f"more than {nodes} cells", None)
    yield ("a row of a table", {**claims(), "b.csv": "article.id,id,subject,property,value\n" + "x" + "," * 20_000_000 + "\n"},
           "b.csv:2:", "cells under 5 cells", None)
    yield "a line", claims(value="8" * line), "c.jsonl:1:1", "a line longer than 1 MiB", None
    yield ("lines", {**claims(), "b.jsonl": "\n" * (limits["kMaxLines"] + 1)}, f"b.jsonl:{limits['kMaxLines'] + 1}:1",
           "more than", {**claims(), "b.jsonl": CLAIM % (2, "town", "80%") + "\n" * limits["kMaxLines"]})
    yield "a name in a line", claims(subject="s" * (name + 1)), "c.jsonl:1:", "a name of more than", claims("s" * name)
    yield ("a value in a line", claims(value="8" * (text + 1)), "c.jsonl:1:", f"a text of more than {text}", None)
    yield ("a quote", yaml_claim("q" * (text + 1)), "c.yaml:8:10", f"a text of more than {text}", yaml_claim("q" * text))
    yield "a key", yaml_claim(key="k" * (name + 1)), "c.yaml:9:3", f"a name of more than {name}", None
    yield ("an alias", {**claims(), "v.yaml": vocabulary(f"  town: {{aliases: [{'a' * (name + 1)}]}}\n")}, "v.yaml:4:20",
           f"a name of more than {name}", {**claims(), "v.yaml": vocabulary(f"  town: {{aliases: [{'a' * name}]}}\n")})
    yield ("aliases", alias_list(aliases + 1), f"v.yaml:{aliases + 6}:7", f"more than {aliases} aliases",
           alias_list(aliases))
    yield "wholes", parts(wholes + 1), f"v.yaml:{2 * wholes + 7}:7", f"part of more than {wholes}", parts(wholes)
    yield ("part_of", {**claims("e0"), "v.yaml": vocabulary(chain(100_000))}, f"v.yaml:{100_000 + 3 - depth}:3",
           f"part of more than {depth} wholes", {**claims("e0"), "v.yaml": vocabulary(chain(depth))})
    yield ("rules", {**claims(), "r.yaml": rules(most_rules + 1)}, "r.yaml:10001:3",  # the built-in ones count
           f"more than {most_rules} rules", None)
    yield ("a condition", {**claims(), "r.yaml": rules(1).replace("b.value", "b.value" + " + 1" * 10_000)}, "r.yaml:3:",
           "an expression of more than", None)
    laughs = "gainsay: 1\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi"))
    yield "aliases that multiply", {**claims(), "b.yaml": laughs}, "b.yaml:", "aliases make more than", None
    mistakes = limits["kMaxProblems"]
    yield ("mistakes", {**claims(), "b.jsonl": "x\n" * 1_000_000}, "b.jsonl",
           f"{1_000_000 - mistakes} more problems", None)
    # Names that stand for a billion.
    names = "".join(f"  {a}: {{any_of: [{', '.join([b] * 1000)}]}}\n" for a, b in zip("abc", "bcd"))
    yield ("local names", {"v.yaml": sound, "c.yaml": f"gainsay: 1\narticle: {{id: a}}\nnames:\n{names}claims:\n"
                           "- {id: c, subject: a, property: share, value: 80%}\n"}, "c.yaml:8:",
           "the subject stands for more than 1000 names", None)
    # An entity that is part of all by 2^60 ways.
    ladder = "".join(f"  {side}{i}: {{part_of: [l{i + 1}, r{i + 1}]}}\n" for i in range(60) for side in "lr")
    yield ("ways from part to whole", {**claims("l0"), "v.yaml": vocabulary(ladder + "  l60: {}\n  r60: {}\n").replace(
        "share: {type: quantity, unit: \"%\"}", "share: {type: entity, granular: true}"),
        "c.jsonl": CLAIM % (1, "l0", "l0") + "\n" + CLAIM % (2, "l0", "r1") + "\n" + CLAIM % (3, "l0", "mistake") + "\n" + "x\n"},
        "c.jsonl:4:1", "unexpected 'x'", None)


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    limits = constants(source)
    expect(len(limits) > 10, f"only {len(limits)} limits in input/limits.h")
    check_readme(source, limits)
    bench = Bench(str(pathlib.Path(program).resolve()))
    for what, files, place, words, good in cases(limits):
        run = bench.check(files, "--format", "json=/dev/null")
        expect(run.returncode == 2, f"{what}: status {run.returncode}\n{run.stderr[:2000]}")
        expect(any(line.startswith(f"{place}") and "error: " in line and words in line for line in run.stderr.splitlines()),
               f"{what}: not at {place}: {words}\n{run.stderr[:2000]}")
        if good is not None:
            run = bench.check(good)
            expect(run.returncode in (0, 1), f"{what}: one less is no good: {run.returncode}\n{run.stderr[:2000]}")


main()

"""Claims as a table are the claims that they are in YAML.

usage: sheet_check.py PROGRAM SOURCE_DIR

Writes the claims of each example as tables, whose rows are shuffled: with commas, and with semicolons,
\\r\\n and a byte order mark. `names:`, which tables do not have, stay behind in YAML. The report must be that
of the example but for places, and each place that it names must be where the table has the value.
"""

import csv
import io
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import yaml

# Places, and what depends on them.
PLACES = {"file", "line", "column", "diagnostics"}
# Keys that have a column for each of their members.
DOTTED = {"article", "quote", "qualifiers"}


class Loader(yaml.BaseLoader):  # scalars are texts, as written
    pass


def flow(value):
    """A cell that is no text, in YAML's flow style: JSON but for what needs no quotes."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


def cells(claim, article):
    row = {f"article.{key}": value for key, value in article.items()}
    for key, value in claim.items():
        if key in DOTTED and isinstance(value, dict):
            row.update({f"{key}.{part}": flow(inner) for part, inner in value.items()})
        else:
            row[key] = flow(value)
    return row


def rows_of(project):
    """The rows of a project's claims; takes them, and what tables can say, out of its YAML files."""
    rows = []
    for path in sorted((project / "claims").glob("*.yaml")):
        document = yaml.load(path.read_text(encoding="utf-8"), Loader)
        article = document["article"]
        rows += [cells(claim, {"id": article["id"]}) for claim in document["claims"]]
        if "names" in document:
            document["claims"] = []
            path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
            continue
        path.unlink()
        rows.append(cells({}, article))
    return rows


def write(path, rows, dialect):
    random.Random(7).shuffle(rows)
    columns = sorted({column for row in rows for column in row})
    text = io.StringIO()
    table = csv.DictWriter(text, columns, **dialect)
    table.writeheader()
    table.writerows(rows)
    mark = "\ufeff" if dialect["delimiter"] == ";" else ""
    path.write_bytes((mark + text.getvalue()).encode("utf-8"))


def without_places(node):
    if isinstance(node, dict):
        return {key: without_places(value) for key, value in node.items() if key not in PLACES}
    return [without_places(item) for item in node] if isinstance(node, list) else node


def claims_of(node):
    if isinstance(node, dict):
        if "claim" in node and "file" in node:
            yield node
        for value in node.values():
            yield from claims_of(value)
    elif isinstance(node, list):
        for item in node:
            yield from claims_of(item)


def report_of(program, project):
    run = subprocess.run([program, "check", "--format", "json", project], capture_output=True, timeout=60)
    assert run.returncode in (0, 1), run.stderr.decode()
    return json.loads(run.stdout)


def check_places(report, table):
    """Each claim of the table stands at its row's first cell."""
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    count = 0
    for claim in claims_of(report["findings"]):
        if claim["file"].endswith(".csv"):
            assert claim["column"] == 1 and claim["article"] in lines[claim["line"] - 1], claim
            count += 1
    return count


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    comma = {"delimiter": ",", "lineterminator": "\n", "quoting": csv.QUOTE_MINIMAL}
    semicolon = {"delimiter": ";", "lineterminator": "\r\n", "quoting": csv.QUOTE_ALL}
    for example in ("donbas-talks", "harrow-flood"):
        expected = without_places(report_of(program, source / "examples" / example))
        assert expected["findings"]
        for dialect in (comma, semicolon):
            with tempfile.TemporaryDirectory() as folder:
                project = pathlib.Path(folder) / example
                shutil.copytree(source / "examples" / example, project)
                settings = project / "gainsay.yaml"
                settings.write_text(settings.read_text().replace("claims/*.yaml", "claims/*"))
                table = project / "claims" / "claims.csv"
                rows = rows_of(project)
                write(table, rows, dialect)
                report = report_of(program, project)
                actual = json.loads(json.dumps(without_places(report)).replace(str(project), f"examples/{example}"))
                wanted = json.loads(json.dumps(expected).replace(str(source / "examples" / example), f"examples/{example}"))
                for key, value in wanted.items():
                    assert actual[key] == value, f"{example}: {key} differs\n{actual[key]}\n{value}"
                assert check_places(report, table) > 10
                print(f"{example}: {len(rows)} rows are as in YAML")


if __name__ == "__main__":
    main()

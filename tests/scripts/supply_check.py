"""Checks that README names every dependency, and as what is installed.

usage: supply_check.py SOURCE_DIR

The rows of the tables in its section "Dependencies" are those of the lists of packages in ./run, and of
the package.json files of the tests. Where a package is installed from Debian, its version begins as the
row says; those that Debian moves on, or that other builds may stand in for, are not looked at.
"""

import json
import pathlib
import re
import subprocess
import sys

# A list of packages in ./run, over one line or several.
LIST = re.compile(r"packages\+?=\(([^)]*)\)")
ROW = re.compile(r"^\| (`.*?) \| (.*?) \| (.*?) \| (.*?) \|$", re.M)
MOVING = {"chromium", "nodejs", "npm"}

problems = []


def expect(holds, text):
    if not holds:
        problems.append(text)


def wanted(source):
    """What ./run installs, and what npm does."""
    lists = LIST.findall((source / "run").read_text())
    debian = {word for text in lists for word in text.split() if not word.startswith('"$')}
    npm = set()
    for folder in ("schemas_js", "browser", "benchmark/duckdb"):
        package = json.loads((source / "tests" / folder / "package.json").read_text())
        npm |= set(package.get("dependencies", {})) | set(package.get("devDependencies", {}))
    return debian, npm


def installed_version(package):
    """Without epoch; None where it is not installed."""
    query = subprocess.run(["dpkg-query", "-W", "-f=${db:Status-Status} ${Version}", package],
                           capture_output=True, text=True)
    status, _, version = query.stdout.partition(" ")
    return re.sub(r"^\d+:", "", version) if query.returncode == 0 and status == "installed" else None


def main(source):
    source = pathlib.Path(source)
    page = (source / "README.md").read_text()
    section = re.search(r"^## Dependencies\n(.*?)^## ", page, re.M | re.S).group(1)
    debian, npm = wanted(source)
    named, looked_at = set(), 0
    for packages, version, licence, why in ROW.findall(section):
        names = re.findall(r"`([^`]+)`", packages)
        named |= set(names)
        expect(licence and why and version, f"{packages}: no version, licence or reason")
        for name in names:
            found = installed_version(name) if name in debian - MOVING else None
            looked_at += found is not None
            expect(found is None or found.startswith(version), f"{name} is {found}, and {version} in README.md")
    for name in sorted((debian | npm) - named):
        expect(False, f"{name} is installed, and in no row of README.md")
    for name in sorted(named - debian - npm):
        expect(False, f"{name} has a row in README.md, and nothing installs it")
    for problem in problems:
        print(problem)
    print(f"{len(named)} packages, {looked_at} versions looked at, {len(problems)} problems")
    return 1 if problems or not looked_at else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))

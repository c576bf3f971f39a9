"""Runs the commands of a page and compares what they print.

usage: readme_commands.py PROGRAM SOURCE_DIR [PAGE]     PAGE is README.md, or a path in SOURCE_DIR

What it reads are fenced blocks, by the words after the fence:

    sh               each line is a command, run from SOURCE_DIR with `gainsay` meaning PROGRAM
    console          lines that begin with `$ ` are commands; the lines after one are all that it prints,
                     where a line that is only `…` stands for any lines, or none
    sh setup         not run, and so with console
    console project  run in the project that the next blocks make together
    yaml project, yaml vocabulary, yaml rules, yaml claims, jsonl claims, csv claims
                     one file each; a further word is its path in the project

A command must end with status 0, or with N where its line ends in `# exits with N`. The project made of
the blocks must be checked without a diagnostic of severity error. Its folder of texts, articles/, is empty.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(.*)$")
EXIT = re.compile(r"#\s*exits with (\d+)\s*$")
DEFAULT_PATHS = {
    "project": "gainsay.yaml",
    "vocabulary": "vocabulary.yaml",
    "rules": "rules/rules.yaml",
    "claims": "claims/claims.yaml",
}
SECONDS = 120  # for one command


class Block:
    def __init__(self, info, line):
        self.words = info.split()
        self.line = line  # of the fence, from 1
        self.lines = []


class Command:
    def __init__(self, text, line, folder, expected):
        self.text = text
        self.line = line
        self.folder = folder
        self.expected = expected  # lines, or None where any output will do
        stated = EXIT.search(text)
        self.status = int(stated.group(1)) if stated else 0


def blocks_of(text, page):
    blocks, open_block = [], None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if open_block is None and fence:
            open_block = Block(fence.group(1), number)
        elif fence and not fence.group(1).strip():
            blocks.append(open_block)
            open_block = None
        elif open_block is not None:
            open_block.lines.append(line)
    if open_block is not None:
        raise SystemExit(f"{page}:{open_block.line}: the fence is never closed")
    return blocks


def commands_of(block, folder, page):
    if block.words[0] == "sh":
        for number, line in enumerate(block.lines, block.line + 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield Command(line, number, folder, None)
        return
    command = None
    for number, line in enumerate(block.lines, block.line + 1):
        if line.startswith("$ "):
            if command is not None:
                yield command
            command = Command(line[2:], number, folder, [])
        elif command is None:
            raise SystemExit(f"{page}:{number}: output without a command before it")
        else:
            command.expected.append(line)
    if command is not None:
        yield command


def write_project(blocks, folder, page):
    """Writes the files of the marked blocks; returns how many there were."""
    written = 0
    for block in blocks:
        if len(block.words) < 2 or block.words[0] not in ("yaml", "jsonl", "csv"):
            continue
        kind = block.words[1]
        if kind not in DEFAULT_PATHS:
            raise SystemExit(f"{page}:{block.line}: unknown kind of file '{kind}'")
        path = folder / (block.words[2] if len(block.words) > 2 else DEFAULT_PATHS[kind])
        if path.exists():
            path = path.with_stem(f"{path.stem}-{block.line}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(block.lines) + "\n", encoding="utf-8")
        written += 1
    return written


def matches(expected, actual):
    """Whether the lines are these, where `…` stands for any lines."""
    reachable = {0}  # how many of the actual lines the expected ones so far may stand for
    for line in expected:
        if line.strip() == "…":
            reachable = set(range(min(reachable), len(actual) + 1)) if reachable else reachable
        else:
            reachable = {n + 1 for n in reachable if n < len(actual) and actual[n] == line}
    return len(actual) in reachable


def difference(expected, actual, page):
    diff = difflib.unified_diff(expected, actual, page, "printed", lineterm="", n=1)
    return [f"      {line}" for line in list(diff)[:60]]


def run(command, environment, page):
    """Returns what is wrong, in lines; nothing where all is well."""
    try:
        done = subprocess.run(["bash", "-c", command.text], cwd=command.folder, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return [f"      not done after {SECONDS} seconds"]
    printed = done.stdout.decode("utf-8", errors="replace").splitlines()
    wrong = []
    if done.returncode != command.status:
        wrong.append(f"      exit status {done.returncode}, expected {command.status}")
        if command.expected is None:
            wrong += [f"      {line}" for line in printed[:20]]
    if command.expected is not None and not matches(command.expected, printed):
        wrong += difference(command.expected, printed, page)
    return wrong


def project_errors(environment, folder):
    """Wrong is a diagnostic of severity error, which ends in 2; findings, which end in 1, are not."""
    done = subprocess.run(["gainsay", "check", "."], cwd=folder, env=environment, timeout=SECONDS,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode("utf-8", errors="replace").splitlines()
    errors = [f"      {line}" for line in said if ": error: " in line]
    if done.returncode in (0, 1) and not errors:
        return []
    return [f"      exit status {done.returncode}"] + errors


def environment_with(program, folder):
    """An environment in which `gainsay` is the program, and in which it prints what the pages show."""
    (folder / "gainsay").symlink_to(program)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    environment.update(PATH=f"{folder}:{environment.get('PATH', '/usr/bin:/bin')}",
                       COLUMNS="100", LANG="C.UTF-8", NO_COLOR="1")
    return environment


def check(blocks, program, source, scratch, page):
    binaries, project = scratch / "bin", scratch / "project"
    binaries.mkdir()
    (project / "articles").mkdir(parents=True)
    environment = environment_with(program, binaries)
    results = []
    if write_project(blocks, project, page) > 0:
        results.append(("the project of the yaml blocks", project_errors(environment, project)))
    found = 0
    for block in blocks:
        if not block.words or block.words[0] not in ("sh", "console") or "setup" in block.words:
            continue
        folder = project if "project" in block.words else source
        for command in commands_of(block, folder, page):
            found += 1
            results.append((f"{page}:{command.line}: {command.text}", run(command, environment, page)))
    if found == 0:
        results.append((page, ["      no command was found"]))
    return results


def main():
    if len(sys.argv) not in (3, 4):
        print("usage: readme_commands.py PROGRAM SOURCE_DIR [PAGE]", file=sys.stderr)
        return 2
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    page = sys.argv[3] if len(sys.argv) == 4 else "README.md"
    for left_over in pathlib.Path("/tmp").glob("gainsay-readme.*"):  # by a run that was cut off
        left_over.unlink()
    blocks = blocks_of((source / page).read_text(encoding="utf-8"), page)
    with tempfile.TemporaryDirectory(prefix="gainsay-readme-") as scratch:
        results = check(blocks, program, source, pathlib.Path(scratch), page)
    failed = 0
    for name, wrong in results:
        failed += bool(wrong)
        print("\n".join([f"{'FAIL' if wrong else 'pass'}  {name}"] + wrong))
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

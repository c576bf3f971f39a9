"""Checks the manual pages and the shells' completions.

usage: manual_check.py PROGRAM MANUAL_PROGRAM

What the program's own --help lists, of itself, of its commands and of their parts, must be in the pages and
in each shell's script; bash completes a table of words. mandoc, zsh and fish look at what is theirs where
they are installed; which of them are not, the output says.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent

# (words, what they complete to); of the last word, the unfinished one. In a folder with the file
# 'claims.yaml' and the folder 'texts'.
COMPLETIONS = [
    ([""], ["check", "facts", "read", "test", "explain", "accept", "baseline", "agree", "archive", "schema", "init"]),
    (["ch"], ["check"]),
    (["a"], ["accept", "agree", "archive"]),
    (["--v"], ["--version"]),
    (["archive", ""], ["add", "remove", "list", "check"]),
    (["archive", "l"], ["list"]),
    (["archive", "check", "--re"], ["--reread"]),
    (["archive", "list", "--format", ""], ["table", "jsonl"]),
    (["baseline", "w"], ["write"]),
    (["baseline", "write", "--gr"], ["--grow"]),
    (["baseline", "prune", "--gr"], []),
    (["check", "--f"], ["--format", "--fail-on"]),
    (["check", "--format", "j"], ["json", "junit"]),
    (["check", "--format", "json", "=", "c"], ["claims.yaml"]),
    (["check", "--format", "json", "="], ["claims.yaml", "texts"]),
    (["check", "--color", ""], ["auto", "always", "never"]),
    (["check", "--rules", "c"], ["claims.yaml"]),
    (["check", "--width", ""], []),
    (["check", "--quiet", "t"], ["texts"]),
    (["facts", ""], ["claims.yaml", "texts"]),
    (["read", "--stance", "p"], ["plans", "possible"]),
    (["read", ""], []),
    (["schema", "re"], ["report"]),
    (["nothing", "--re"], []),
]

problems = []


def expect(holds, text):
    if not holds:
        problems.append(text)


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)


def help_of(program, *path):
    """What --help lists: the commands, and the options and operands with each one's words to choose from."""
    text = run(program, *path, "--help").stdout
    listed = text.partition("Subcommands:")[2].partition("\n\n")[0]
    options = {}
    for names, kind in re.findall(r"^  ((?:-\w,)?--[\w-]+)(.*)$", text, re.M):
        choices = re.match(r" [^ ]*?{([^}]*)}", kind)
        options[tuple(names.split(","))] = choices.group(1).split(",") if choices else []
    operands = text.partition("Positionals:")[2].partition("\n\n")[0]
    options.update({(name,): [] for name in re.findall(r"^  ([A-Z]\S*)", operands, re.M)})
    return re.findall(r"^  ([a-z]+) ", listed, re.M), options


def all_help(program, *path):
    commands, options = help_of(program, *path)
    yield path, options
    for command in commands:
        yield from all_help(program, *path, command)


def plain(page):
    """A page without its marks."""
    return re.sub(r"\\f[BIR]", "", page).replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")


def part_of(page, path):
    """Of a page, what is said of the command: a part has a section of its own."""
    if len(path) < 2:
        return page
    return page.partition(f".SS {path[1].upper()}\n")[2].partition(".SS ")[0]


def check_pages(folder, declared):
    for path, options in declared:
        file = folder / ("-".join(["gainsay", *path[:1]]) + ".1")
        expect(file.exists(), f"no page {file.name}")
        text = part_of(plain(file.read_text()), path) if file.exists() else ""
        for names, choices in options.items():
            entry = re.search(r"^\.TP\n" + re.escape(", ".join(names)) + r"( .*)?\n(.+)\n", text, re.M)
            expect(entry, f"{file.name}: {' '.join(path)} {names[-1]} is not there")
            expect(not entry or ", ".join(choices) in entry.group(2),
                   f"{file.name}: {names[-1]} does not list {choices}")
        if len(path) == 1:
            expect(f"gainsay-{path[0]}(1)" in plain((folder / "gainsay.1").read_text()), f"gainsay.1: no {path[0]}")
    expect(len(list(folder.glob("*.1"))) == len({path[:1] for path, _ in declared}), "there are other pages")


def check_scripts(folder, declared):
    for name in ("gainsay.bash", "_gainsay", "gainsay.fish"):
        text = (folder / name).read_text()
        for path, options in declared:
            expect(not path or f'"{" ".join(["", *path] if len(path) == 1 else path)}"' in text,
                   f"{name}: no command {' '.join(path)}")
            for word in (word for names in options for word in names if word.startswith("-")):
                shown = re.sub("^--?", lambda dashes: "-l " if dashes[0] == "--" else "-s ", word) \
                    if name.endswith("fish") else word
                expect(shown in text, f"{name}: no {word}")


def check_bash(folder):
    with tempfile.TemporaryDirectory() as place:
        (pathlib.Path(place) / "claims.yaml").write_text("")
        (pathlib.Path(place) / "texts").mkdir()
        for words, expected in COMPLETIONS:
            ended = run("bash", HERE / "complete.sh", folder / "gainsay.bash", "gainsay", *words, cwd=place)
            found = sorted(ended.stdout.split())
            expect(found == sorted(expected) and not ended.stderr,
                   f"{words} completes to {found}, not {sorted(expected)}; {ended.stderr}")


def check_tools(folder):
    scripts = [("bash", ["-n", folder / "gainsay.bash"]), ("zsh", ["-n", folder / "_gainsay"]),
               ("fish", ["-n", folder / "gainsay.fish"]),
               ("mandoc", ["-Tlint", "-Wwarning", *sorted(folder.glob("*.1"))])]
    for tool, arguments in scripts:
        if not shutil.which(tool):
            print(f"{tool} is not installed")
            continue
        ended = run(tool, *arguments)
        expect(ended.returncode == 0 and not ended.stderr, f"{tool}: {ended.stdout}{ended.stderr}")


def main(program, manual):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = run(manual, folder, "2026-11-28")
        expect(made.returncode == 0, made.stderr)
        declared = list(all_help(program))
        expect(len(declared) > 15, "--help lists fewer commands than there are")
        check_pages(folder, declared)
        check_scripts(folder, declared)
        check_bash(folder)
        check_tools(folder)
    for problem in problems:
        print(problem)
    print(f"{sum(len(options) for _, options in declared)} options of {len(declared)} commands, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

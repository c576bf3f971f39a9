"""Checks what the program does not do, by having the kernel kill it where it does.

usage: security_check.py PROGRAM CONFINE [--strace]

Every command is run by CONFINE (confine.cc) in a small project: none asks for a socket, another process
or another program. Those that name no output change no file, nor ask to. Those that name one change that
alone: all files of the project, of the home folder and of the folder of temporary files are compared
before and after. What the environment says, but for the documented variables, changes no byte of a report.
With --strace each command runs under strace(1) instead, which need not be allowed, and opens for reading
nothing but the project and what the system's libraries are made of, and for writing nothing but outputs.
"""

import hashlib
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

SECONDS = 120
KILLED = -signal.SIGSYS

# (arguments, outputs below the project, input). Outputs: the files that a command may make or change.
# They run in this order, in one project. ID is that of a finding.
COMMANDS = [
    (["--version"], [], ""),
    (["--help"], [], ""),
    (["schema", "claims"], [], ""),
    (["init", "project"], ["project"], ""),
    (["init", "--from", "project/claims", "proposed"], ["proposed"], ""),
    (["check", "project"], [], ""),
    (["check", "--jobs", "4", "--verbose", "--show-accepted", "project"], [], ""),
    *[(["check", "--format", name, "project"], [], "")
      for name in ("json", "sarif", "junit", "github", "gitlab", "markdown", "html")],
    (["check", "--quiet", "--format", "json=report.json", "--format", "html=report.html", "project"],
     ["report.json", "report.html"], ""),
    (["check", "-"], [], '{"article": {"id": "a", "published": "2026-01-27"}}\n'),
    (["facts", "project"], [], ""),
    (["facts", "--format", "jsonl", "project"], [], ""),
    (["read", "about 90%"], [], ""),
    (["read", "--jsonl"], [], '{"text": "last week"}\n'),
    (["test", "--coverage", "--mutate", "project"], [], ""),
    (["explain", "ID", "--project", "project"], [], ""),
    (["agree", "project/claims/daily-tide.yaml", "project/claims/harbour-gazette.yaml"], [], ""),
    (["baseline", "diff", "project"], [], ""),
    (["accept", "ID", "--reason", "r", "--by", "b", "--until", "2099-01-01", "--project", "project"],
     ["project/accepted.yaml"], ""),
    (["baseline", "write", "project"], ["project/baseline.yaml"], ""),
    (["baseline", "prune", "project"], ["project/baseline.yaml"], ""),
    (["archive", "add", "project/old.archive", "project"], ["project/old.archive"], ""),
    (["archive", "list", "project/old.archive"], [], ""),
    (["archive", "check", "project/old.archive"], [], ""),
    (["archive", "check", "--reread", "project/old.archive"], ["project/old.archive"], ""),
    (["check", "project", "--against", "project/old.archive"], [], ""),
    (["archive", "remove", "project/old.archive", "ARTICLE"], ["project/old.archive"], ""),
]

# A reader of an archive opens it as SQLite does, for writing, and leaves it as it is.
OPENS_ARCHIVE = re.compile(r"^archive (list|check)|--against")

# Each of these is killed.
FORBIDDEN = [
    ([], "import socket; socket.socket()"),
    ([], "import socket; socket.socketpair()"),
    ([], "import os; os.fork()"),
    ([], "import os; os.execv('/bin/true', ['true'])"),
    ([], "import subprocess; subprocess.run(['/bin/true'])"),
    (["--read-only"], "open('written', 'w')"),
    (["--read-only"], "open('there', 'r+')"),
    (["--read-only"], "import os; os.rename('there', 'elsewhere')"),
    (["--read-only"], "import os; os.unlink('there')"),
    (["--read-only"], "import os; os.mkdir('folder')"),
]

# Variables that libraries look at, with what would show.
ENVIRONMENT = {
    "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati", "TMPDIR": "/nowhere",
    "SQLITE_TMPDIR": "/nowhere", "ICU_DATA": "/nowhere", "ICU_TIMEZONE_FILES_DIR": "/nowhere",
    "XML_CATALOG_FILES": "/nowhere", "HOME": "/nowhere", "http_proxy": "http://localhost:9",
    "PATH": "/nowhere", "GAINSAY": "/nowhere", "POSIXLY_CORRECT": "1", "COLUMNS": "40",
}

# What the loader and the libraries read of the system.
SYSTEM = re.compile(r"^(/usr)?/lib(32|64)?/|^/etc/ld\.so\.|^/etc/localtime$|^/usr/share/zoneinfo/"
                    r"|^/proc/(self|\d+)/|^/sys/devices/system/cpu|^/sys/fs/cgroup|^/dev/(null|urandom)$|^/usr/local/lib/")
OPEN = re.compile(r'\bopenat?\((?:AT_FDCWD, )?"([^"]*)", ([A-Z_|0-9]+).*= (\d+)')
NETWORK = re.compile(r"\b(socket|socketpair|connect|bind|sendto|sendmsg|recvfrom|recvmsg)\(")
PROCESS = re.compile(r"\b(execve|execveat|fork|vfork)\(")

problems = []


def expect(holds, text):
    if not holds:
        problems.append(text)


def snapshot(folder):
    """Each path below the folder, with what tells whether it was touched."""
    state = {}
    for path in sorted(folder.rglob("*")):
        contents = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "a folder"
        state[str(path.relative_to(folder))] = contents
    return state


def changed(before, after, outputs):
    """What is made, changed or gone that is no output."""
    return [path for path in sorted(before.keys() | after.keys())
            if before.get(path) != after.get(path)
            and not any(path == output or path.startswith(output + "/") for output in outputs)]


class World:
    """A folder with the project, a home and a place for temporary files."""

    def __init__(self, folder):
        self.folder = folder
        self.work = folder / "work"
        for name in ("work", "home", "tmp"):
            (folder / name).mkdir(parents=True)
        self.environment = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "PATH": os.environ["PATH"]}

    def run(self, command, input_text="", **environment):
        return subprocess.run(command, cwd=self.work, input=input_text.encode(), capture_output=True,
                              timeout=SECONDS, env=self.environment | environment)

    def named(self, program, arguments):
        """The arguments with ID and ARTICLE filled in by what there is."""
        if "ID" in arguments:
            report = self.run([program, "check", "--format", "json", "project"]).stdout.decode()
            arguments = [re.search(r'"id": ?"([0-9a-f]{8,})"', report).group(1) if word == "ID" else word
                         for word in arguments]
        if "ARTICLE" in arguments:
            first = self.run([program, "archive", "list", "project/old.archive"]).stdout.decode().split("\n")[0]
            arguments = [re.split("[,:]", first)[0] if word == "ARTICLE" else word for word in arguments]
        return arguments


def check_helper(world, confine):
    """The kernel kills what is not allowed: the rest of this test can fail."""
    (world.work / "there").write_text("")
    allowed = world.run([confine, "--read-only", sys.executable, "-c",
                         "import threading; t = threading.Thread(target=open, args=('there',)); t.start(); t.join()"])
    expect(allowed.returncode == 0, f"what is allowed ended with {allowed.returncode}: {allowed.stderr.decode()}")
    for options, source in FORBIDDEN:
        run = world.run([confine, *options, sys.executable, "-c", source])
        expect(run.returncode == KILLED, f"not killed, but {run.returncode}: {' '.join(options)} {source}")
    (world.work / "there").unlink()


def check_commands(world, program, run_one):
    for arguments, outputs, text in COMMANDS:
        name = " ".join(arguments)
        before = snapshot(world.folder)
        ended = run_one(world.named(program, arguments), outputs, text, name)
        below = [f"work/{output}" for output in outputs]
        expect(ended.returncode in (0, 1), f"{name}: ended with {ended.returncode}: {ended.stderr.decode()[:300]}")
        after = snapshot(world.folder)
        expect(not changed(before, after, below), f"{name}: touched {changed(before, after, below)}")
        for output in outputs:
            expect((world.work / output).exists(), f"{name}: did not write {output}")


def check_all_are_here(world, program):
    listed = world.run([program, "--help"]).stdout.decode().split("Subcommands:")[1]
    for command in re.findall(r"^  ([a-z]+) ", listed, re.M):
        expect(any(arguments[0] == command for arguments, _, _ in COMMANDS), f"{command} is not run by this test")


def check_environment(world, program):
    for arguments in (["check", "project"], ["check", "--format", "json", "project"], ["facts", "project"],
                      ["check", "project", "--against", "project/old.archive"], ["read", "mid January 2026"]):
        outputs = [world.run([program, *arguments], **more).stdout for more in ({}, ENVIRONMENT)]
        expect(outputs[0] == outputs[1] and outputs[0], f"{' '.join(arguments)}: the environment changes what is said")


def confined(world, program, confine):
    def run_one(arguments, outputs, text, name):
        read_only = [] if outputs or OPENS_ARCHIVE.search(name) else ["--read-only"]
        return world.run([confine, *read_only, program, *arguments], text)
    return run_one


def traced(world, program):
    log = world.folder.parent / (world.folder.name + ".strace")

    def run_one(arguments, outputs, text, name):
        ended = world.run(["strace", "-f", "-o", str(log), "-e", "trace=network,process,%file",
                           program, *arguments], text)
        lines = log.read_text(errors="replace").splitlines()
        expect(not [line for line in lines if NETWORK.search(line)], f"{name}: asks for a socket")
        expect(len([line for line in lines if PROCESS.search(line)]) == 1, f"{name}: starts a program")
        opened = [match for line in lines if (match := OPEN.search(line))]
        expect(opened, f"{name}: strace shows no file that is opened")
        for path, flags, _ in (match.groups() for match in opened):
            place = os.path.normpath(world.work / path)
            own = place == str(world.work) or place.startswith(str(world.work) + "/")
            writes = re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", flags)
            expect(own or SYSTEM.search(path), f"{name}: opens {path}")
            expect(not writes or outputs or OPENS_ARCHIVE.search(name), f"{name}: opens {path} for writing")
        log.unlink()
        return ended
    return run_one


def main(program, confine, *mode):
    program, confine = os.path.abspath(program), os.path.abspath(confine)  # commands run elsewhere
    with tempfile.TemporaryDirectory() as folder:
        world = World(pathlib.Path(folder).resolve() / "world")
        check_all_are_here(world, program)
        if mode == ("--strace",):
            check_commands(world, program, traced(world, program))
        else:
            check_helper(world, confine)
            check_commands(world, program, confined(world, program, confine))
            check_environment(world, program)
    for problem in problems:
        print(problem)
    print(f"{len(COMMANDS)} commands, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

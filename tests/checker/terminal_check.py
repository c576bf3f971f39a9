"""Checks what the program does at a terminal, and what it does not do elsewhere.

usage: terminal_check.py PROGRAM SOURCE_DIR

Colour: of a terminal's own accord, by --color, NO_COLOR and FORCE_COLOR, not where
TERM is dumb. Progress: on
standard error, of a run that waits for its input for more than a second, one line that is
gone in the end; never of a short run, in a pipe, where TERM is dumb, where CI or NO_PROGRESS
is set, with --quiet.
"""

import os
import pty
import select
import subprocess
import sys
import time

ESCAPE = b"\x1b["
ERASE = b"\r\x1b[K"
PATIENCE = 60  # seconds, of a machine under load


def environment(**changes):
    kept = {k: v for k, v in os.environ.items()
            if k not in ("CI", "NO_COLOR", "FORCE_COLOR", "NO_PROGRESS", "TERM")}
    return kept | {"TERM": "xterm"} | changes


def read_until(terminal, enough, seconds):
    """What comes from a terminal until there is enough, it is closed, or time is up."""
    seen = b""
    end = time.monotonic() + seconds
    while not enough(seen) and time.monotonic() < end:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:  # closed
            break
        if not part:
            break
        seen += part
    return seen


class Run:
    """A run whose standard output, or standard error, is a terminal."""

    def __init__(self, program, arguments, on, changes):
        self.terminal, inner = pty.openpty()
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL,
                   "stderr": subprocess.DEVNULL, on: inner}
        self.process = subprocess.Popen([program, *arguments], env=environment(**changes), **streams)
        os.close(inner)

    def finish(self, text=b""):
        self.process.stdin.write(text)
        self.process.stdin.close()
        seen = read_until(self.terminal, lambda _: False, PATIENCE)
        self.process.wait(PATIENCE)
        os.close(self.terminal)
        return seen


def at_terminal(program, arguments, on, **changes):
    return Run(program, arguments, on, changes).finish()


def in_pipe(program, arguments, **changes):
    return subprocess.run([program, *arguments], env=environment(**changes), capture_output=True,
                          timeout=PATIENCE)


def check_color(program):
    check = ["check", "examples/harrow-flood"]
    read = ["read", "about 90%", "--unit", "%"]
    for name, arguments in (("check", check), ("read", read)):
        for colored, run in (
                (True, lambda more, **env: at_terminal(program, arguments + more, "stdout", **env)),
                (False, lambda more, **env: in_pipe(program, arguments + more, **env).stdout)):
            for expected, more, env in (
                    (colored, [], {}),
                    (colored, ["--color", "auto"], {}),
                    (False, [], {"TERM": "dumb"}),
                    (False, [], {"NO_COLOR": "1"}),
                    (colored, [], {"NO_COLOR": ""}),
                    (True, [], {"FORCE_COLOR": "1"}),
                    (False, [], {"NO_COLOR": "1", "FORCE_COLOR": "1"}),
                    (True, ["--color", "always"], {"NO_COLOR": "1"}),
                    (False, ["--color", "never"], {"FORCE_COLOR": "1"})):
                seen = ESCAPE in run(more, **env)
                if seen != expected:
                    sys.exit(f"{name}, terminal {colored}, {more}, {env}: colours {seen}")
    explain = ["explain", "4a73016c", "--project", "examples/harrow-flood"]
    if ESCAPE not in at_terminal(program, explain, "stdout"):
        sys.exit("explain, at a terminal: no colours")
    if ESCAPE in in_pipe(program, explain).stdout:
        sys.exit("explain, in a pipe: colours")


def wait_for_input(program, arguments, seconds, **changes):
    """What is shown while the run waits, and after it."""
    run = Run(program, arguments, "stderr", changes)
    waiting = read_until(run.terminal, lambda seen: b" s)" in seen, seconds)
    return waiting, run.finish(b'{"article": {"id": "a"}}\n')


def check_progress(program):
    waiting, after = wait_for_input(program, ["check", "-"], PATIENCE)
    if ERASE + b"gainsay: reading files: 2 of 3 (" not in waiting:
        sys.exit(f"no progress is shown of a run that waits: {waiting}")
    if not after.endswith(ERASE):
        sys.exit(f"the line of progress stays: {after}")
    for arguments, changes in ((["check", "-", "--quiet"], {}), (["check", "-"], {"TERM": "dumb"}),
                               (["check", "-"], {"TERM": ""}), (["check", "-"], {"CI": "true"}),
                               (["check", "-"], {"NO_PROGRESS": "1"})):
        shown = b"".join(wait_for_input(program, arguments, 1.5, **changes))
        if shown:
            sys.exit(f"{arguments}, {changes}: progress is shown: {shown}")
    short = at_terminal(program, ["check", "examples/harrow-flood"], "stderr")
    if short:
        sys.exit(f"a short run shows: {short}")
    piped = in_pipe(program, ["check", "examples/harrow-flood"])
    if piped.stderr:
        sys.exit(f"a run in a pipe shows: {piped.stderr}")


def main():
    program = sys.argv[1]
    os.chdir(sys.argv[2])
    check_color(program)
    check_progress(program)
    print("colour and progress are shown where they should be")


main()

"""Checks that a program was built against memory faults that input might exploit.

usage: hardening.py PROGRAM     PROGRAM has its symbols

Looks for what the flags of GAINSAY_HARDEN leave: in the file, that it is position-independent, that what
the loader fills in is read-only from the start, and that the stack is not executable; in the machine code of
gainsay's own functions, since libraries bring marks of their own, checks of the stack and, on x86-64,
stacks that grow page by page and landing places of indirect jumps.
"""

import platform
import re
import subprocess
import sys

# By which of readelf's outputs it must be found.
SIGNS = [
    ("-h", r"Type:\s+DYN", "is not position-independent"),
    ("-d", r"\bPIE\b", "is a library, or not position-independent"),
    ("-l", r"GNU_RELRO", "leaves writable what the loader fills in"),
    ("-d", r"BIND_NOW|Flags:.*\bNOW\b", "resolves functions late"),
    ("-l", r"GNU_STACK(\s+0x[0-9a-f]+){5} RW ", "has an executable stack"),
    ("--dyn-syms", r" __stack_chk_fail@", "does not check its stack"),
    ("--dyn-syms", r" __\w+_chk@", "does not check the sizes of buffers"),
]

# In how many of gainsay's own functions it must be found, at least, as a part of all of them. Most need no
# check of the stack, since they have no array there, and only large frames are touched page by page.
CODE_SIGNS = [(r"call\s.*<__stack_chk_fail", 0.05, "check their stack")]
if platform.machine() == "x86_64":
    CODE_SIGNS += [(r"\bendbr64", 0.3, "are landing places of indirect jumps"),
                   (r"orq\s+\$0x0,\(%rsp\)", 0.0, "touch a large stack page by page")]


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def file_problems(program):
    return [f"{program} {problem}" for option, sign, problem in SIGNS
            if not re.search(sign, output_of("readelf", "-W", option, program))]


def code_problems(program):
    code = output_of("objdump", "-d", "--no-show-raw-insn", program)
    functions = [text for text in code.split("\n\n") if "<_ZN7gainsay" in text[:80] or "<_ZNK7gainsay" in text[:80]]
    if not functions:
        return [f"{program} has no symbols"]
    problems = []
    for sign, least, what in CODE_SIGNS:
        found = sum(1 for function in functions if re.search(sign, function))
        print(f"{found} of {len(functions)} functions {what}")
        if found <= least * len(functions):
            problems.append(f"{program}: too few functions {what}")
    return problems


def main(program):
    problems = file_problems(program) + code_problems(program)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))

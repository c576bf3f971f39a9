"""What one process takes, and how many of these a measurement is made of."""

import multiprocessing
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from typing import NamedTuple


class Cost(NamedTuple):
    cpu: float  # seconds, user and system, of all its threads
    wall: float  # seconds
    peak: int  # bytes of memory at most, with what of files is mapped
    output: str


def run(command, folder=None, statuses=(0,)):
    """Runs a command, in that folder, and says what it took. What it prints to standard error is shown
    if it fails."""
    command = [str(word) for word in command]
    program = shutil.which(command[0])
    if program is None:
        sys.exit(f"{command[0]} is missing")
    before = os.getcwd()
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        files = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                 (os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
        os.chdir(folder or before)
        # subprocess takes a millisecond more, a tenth of some processes.
        begin = time.monotonic()
        try:
            process = os.posix_spawn(os.path.join(before, program), command, os.environ, file_actions=files,
                                     setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
        finally:
            os.chdir(before)
        _, status, used = os.wait4(process, 0)
        wall = time.monotonic() - begin
        for stream in (output, errors):
            stream.seek(0)
        if os.waitstatus_to_exitcode(status) not in statuses:
            sys.exit(f"{' '.join(command)}: exits with {os.waitstatus_to_exitcode(status)}\n"
                     f"{errors.read(2000)}")
        return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024, output.read())


def apart(function, *arguments):
    """Calls a function in a process of its own: what a measured process takes at most begins, to the
    system, with the memory of the one that started it."""
    process = multiprocessing.get_context("fork").Process(target=function, args=arguments)
    process.start()
    process.join()
    if process.exitcode != 0:
        sys.exit(f"{function.__module__}.{function.__name__} failed")


def medians(samples):
    """Of measurements with the same names, the median of each."""
    return {name: statistics.median(sample[name] for sample in samples) for name in samples[0]}


def memory_available():
    """Bytes that new processes can have without swapping."""
    with open("/proc/meminfo") as lines:
        for line in lines:
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    sys.exit("/proc/meminfo does not say what memory is available")

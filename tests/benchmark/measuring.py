"""What one process takes, and how many of these a measurement is made of."""

import multiprocessing
import os
import statistics
import subprocess
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
    """Runs a command and says what it took. What it prints to standard error is shown if it fails."""
    command = [str(word) for word in command]
    with tempfile.TemporaryFile("w+") as errors:
        begin = time.monotonic()
        with subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=errors, text=True) as process:
            output = process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
            wall = time.monotonic() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in statuses:
            errors.seek(0)
            sys.exit(f"{' '.join(command)}: exits with {process.returncode}\n{errors.read(2000)}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024, output)


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

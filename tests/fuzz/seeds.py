#!/usr/bin/env python3
"""Writes the seeds of a fuzzer: seeds.py FUZZER FOLDER.

The reading fuzzer begins with the written values of the test tables, the YAML fuzzer with the
example projects' files, the CSV fuzzer with the tables of the golden projects.
"""
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def written_values():
    for table in sorted((ROOT / "tests/claims").glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line.split("\t")[0].encode()


def yaml_files():
    for folder in ("examples", "rules/packs", "claims/lexicon"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            yield path.read_bytes()


def tables():
    for path in sorted((ROOT / "tests/golden").rglob("*.csv")):
        yield path.read_bytes()
    yield b"\xef\xbb\xbfa;b.c;d\r\n\"x\r\ny\";[p, {q: 1}];\r\n"


SEEDS = {"reading_fuzz": written_values, "yaml_fuzz": yaml_files, "csv_fuzz": tables}


def main():
    fuzzer, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS[fuzzer]():
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main()

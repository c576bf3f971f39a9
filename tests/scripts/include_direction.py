"""Reads the #include lines of every source file and fails on one that points upward, from library to library
or from folder to folder within one, or sideways into a library that only one file may know."""

import pathlib
import re
import sys

ORDER = ["input", "claims", "rules", "reports", "checker"]

# The folders within each of these, the lowest first; "" is its own. A folder within one of them is part of it.
FOLDERS = {
    "claims": ["values", "", "lexicon", "reading", "vocabulary", "value_types", "facts", "evidence", "archive"],
    "claims/reading": ["", "dates", "quantities"],
    "rules": ["expression", ""],
    "reports": ["", "formats"],
    "checker": ["", "project", "engine", "agreement", "archive", "proposal", "commands", "manual"],
    "checker/engine": ["judge", "compare", "joint", "explain", "facts", "findings", ""],
}
# What points upward among them all the same. No other may join it.
UPWARD = {
    ("claims/claim_set.h", "claims/evidence/article_text.h"),
    ("claims/local_names.cc", "claims/vocabulary/name_folding.h"),
    ("claims/vocabulary/demands_reader.cc", "claims/value_types/value_type.h"),
    ("claims/vocabulary/key_types.h", "claims/value_types/value_type.h"),
    ("claims/vocabulary/property_reader.cc", "claims/value_types/value_type.h"),
    ("claims/facts/article_facts.h", "claims/evidence/article_text.h"),
    ("claims/facts/dateline.cc", "claims/evidence/quote_words.h"),
    ("claims/facts/fact_table.h", "claims/evidence/evidence.h"),
    ("reports/line_axis.cc", "reports/formats/layout.h"),
    ("reports/number_line.cc", "reports/formats/layout.h"),
    ("checker/main.cc", "checker/commands/command.h"),
    ("checker/main.cc", "checker/commands/console.h"),
    ("checker/rule_mutants.h", "checker/project/workspace.h"),
    ("checker/rule_tests.cc", "checker/engine/compare/conflicts.h"),
    ("checker/rule_tests.h", "checker/project/workspace.h"),
}

# Libraries that these files alone know, so that they can be replaced.
ONE_FILE = {
    "yaml-cpp/": ["input/any_yaml.cc"],
    "yaml.h": ["input/sound_yaml.cc"],
    "simdjson.h": ["input/json_reader.cc", "input/flat_json.cc"],
    "csv.h": ["input/csv_cells.cc"],
    "xxhash.h": ["input/text_hash.cc"],
    "libxml/": ["claims/evidence/html_text.cc"],
    "sqlite3.h": ["claims/archive/sqlite.cc", "claims/archive/page_sums.cc"],
}
# What these libraries do by themselves, which gainsay is held against.
PEERS = [
    "tests/benchmark/load_yaml.cc",
    "tests/benchmark/touch_fields.cc",
    "tests/claims/crowded_tag_test.cc",
]


def place_of(path, within):
    """The place of a file's folder in the list of the folder that it lies within; None: it is not in the list."""
    folders = path[len(within) + 1:].split("/")[:-1]
    folder = folders[0] if folders else ""
    return FOLDERS[within].index(folder) if folder in FOLDERS[within] else None


def points_upward(name, included):
    for within in FOLDERS:
        if not all(path.startswith(within + "/") for path in (name, included)):
            continue
        place, of_included = place_of(name, within), place_of(included, within)
        if of_included is not None and (place is None or of_included > place):
            return True
    return False


def mistakes(root):
    upward = set()
    files = [p for f in ORDER for p in sorted((root / f).rglob("*")) if p.suffix in (".h", ".cc")]
    files += sorted((root / "tests").rglob("*.cc")) + sorted((root / "tests").rglob("*.h"))
    for path in files:
        name = path.relative_to(root).as_posix()
        layer = name.split("/")[1] if name.startswith("tests/") else name.split("/")[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#include ["<]([^">]+)[">]', line)
            if not match:
                continue
            included = match.group(1)
            folder = included.split("/")[0]
            if folder in ORDER and layer in ORDER and ORDER.index(folder) > ORDER.index(layer):
                yield f"{name}:{number}: {layer}/ must not include {included}"
            if points_upward(name, included):
                upward.add((name, included))
                if (name, included) not in UPWARD:
                    yield f"{name}:{number}: must not include {included}, of a higher folder of {folder}/"
            for library, owners in ONE_FILE.items():
                if included.startswith(library) and name not in owners + PEERS:
                    yield f"{name}:{number}: only {' and '.join(owners)} may include {included}"
    for name, included in sorted(UPWARD - upward):
        yield f"{name}: no longer includes {included}; take it from the list"


def main():
    found = list(mistakes(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "includes point downward")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

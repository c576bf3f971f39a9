"""Reads the #include lines of every source file and fails on one that points upward, or sideways into a
library that only one file may know."""

import pathlib
import re
import sys

ORDER = ["input", "claims", "rules", "reports", "checker"]

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


def mistakes(root):
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
            for library, owners in ONE_FILE.items():
                if included.startswith(library) and name not in owners + PEERS:
                    yield f"{name}:{number}: only {' and '.join(owners)} may include {included}"


def main():
    found = list(mistakes(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "includes point downward")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

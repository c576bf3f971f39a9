#!/usr/bin/env bash
# Fails where clang-format would change a source file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
find input claims rules reports checker tests -name '*.h' -o -name '*.cc' | sort |
  xargs clang-format --dry-run -Werror
echo "all files are formatted"

#!/usr/bin/env bash
# Fuzzes one target: fuzz.sh PROGRAM TARGET SECONDS [OPTION…], the options libFuzzer's. What it finds
# stays in build/fuzz/TARGET/, from run to run; an input that fails, in build/fuzz/TARGET.crash-….
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$1 target=$2 seconds=$3
shift 3
found=build/fuzz/$target
mkdir -p "$found"
dictionary=()
[ ! -f "tests/fuzz/$target.dict" ] || dictionary=("-dict=tests/fuzz/$target.dict")
# Weighing seeds by how rare what they reach is takes ten times as long as running them.
exec "$program" "--target=$target" -entropic=0 -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
  -print_final_stats=1 -artifact_prefix="$found." "${dictionary[@]}" "$@" "$found" "tests/fuzz/corpus/$target"

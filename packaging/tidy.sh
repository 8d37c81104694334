#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy 14 with the checks of .clang-tidy over the sources of a build. Slow: not in CI.
# Usage: packaging/tidy.sh [BUILD_DIR] [PATH_PART]...   default: build/dev, every source
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build="${1:-build/dev}"
(($#)) && shift
if ! command -v clang-tidy-14 >/dev/null; then
  echo "SKIPPED: clang-tidy 14 is not installed (apt-get install clang-tidy-14)"
  exit 77
fi
if [[ ! -f "$build/compile_commands.json" ]]; then
  echo "tidy: $build/compile_commands.json is missing; configure first: cmake --preset dev" >&2
  exit 2
fi

mapfile -t files < <(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" |
  grep "^$PWD/" | grep -E '\.cpp$' | grep -v "^$PWD/build" | sort -u)
if (($#)); then
  part="$(IFS='|'; echo "$*")"
  mapfile -t files < <(printf '%s\n' "${files[@]}" | grep -E "$part")
fi
((${#files[@]})) || { echo "tidy: no source matches" >&2; exit 2; }
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" \
  clang-tidy-14 -p "$build" --quiet
echo "tidy: ${#files[@]} files, nothing found"

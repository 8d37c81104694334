#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Lays out the C++ and CUDA sources with clang-format 14. With --check changes nothing and fails
# when a file would change; ends with 77 (a visible skip in ctest) where clang-format 14 is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tool=""
for name in clang-format-14 clang-format; do
  if command -v "$name" >/dev/null && "$name" --version | grep -q 'version 14\.'; then
    tool="$name"
    break
  fi
done
if [[ -z "$tool" ]]; then
  echo "SKIPPED: clang-format 14 is not installed (apt-get install clang-format-14)"
  exit 77
fi

mapfile -t files < <(find core gpu ui app data tests -type f \
  \( -name '*.h' -o -name '*.cpp' -o -name '*.cu' -o -name '*.cuh' \) | sort)
if [[ "${1:-}" == --check ]]; then
  wrong="$("$tool" --style=file --dry-run "${files[@]}" 2>&1 |
    sed -n 's/^\([^: ]*\):[0-9]*:.*clang-format-violations.*/\1 is laid out otherwise/p' | sort -u)"
  if [[ -n "$wrong" ]]; then
    echo "$wrong"
    echo "packaging/format.sh puts this right"
    exit 1
  fi
  echo "${#files[@]} files are laid out as .clang-format says"
else
  "$tool" --style=file -i "${files[@]}"
fi

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Offtake, and runs it on the starter plan: the window where
# there is a display, else a report. Usage: packaging/run.sh
#   OFFTAKE_CUDA=AUTO|ON|OFF   the CUDA backend (never installed from here)
#   OFFTAKE_PRESET=release     another preset of CMakePresets.json
#   OFFTAKE_SKIP_INSTALL=1     never call apt
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
preset="${OFFTAKE_PRESET:-release}"

needs=("${build_packages[@]}" "${run_packages[@]}")
if [[ -n "${WAYLAND_DISPLAY:-}" && -z "${DISPLAY:-}" ]]; then needs+=(qt6-wayland); fi
ensure_packages "${needs[@]}"
configure "$preset" -DOFFTAKE_TESTS=OFF
build "$preset" offtake offtake-cli
bin="$root/build/$preset/bin"

# A fresh folder each time: nothing that is already there is touched.
mkdir -p "$root/out"
out="$(mktemp -d "$root/out/$(date +%Y%m%d-%H%M%S)-XXXX")"
plan="$out/starter.offtake"
"$bin/offtake-cli" new "$plan" --template starter

if [[ -n "${DISPLAY:-}" || -n "${WAYLAND_DISPLAY:-}" ]]; then
  say "opening $plan"
  exec "$bin/offtake" "$plan"
fi

say "no display: writing a report instead"
"$bin/offtake-cli" book "$plan" --csv "$out/book"
"$bin/offtake-cli" run "$plan" --paths 20000 --seed 1 --csv "$out/run"
"$bin/offtake-cli" report "$plan" --pdf "$out/report.pdf" --csv "$out/csv"
[[ -s "$out/report.pdf" ]] || die "the report was not written: $out/report.pdf"
printf '\nPDF: %s\nCSV: %s\n' "$out/report.pdf" "$out/csv"

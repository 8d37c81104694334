#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What run.sh and test.sh share: the packages, and one way to configure and build.
# Sourced, not run. Works on Debian 12 and Ubuntu 24.04.
# shellcheck disable=SC2034  # the lists are for who sources this

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root" || exit

# One line a need: the first name that the system knows is installed, unless any of them is already.
build_packages=(
  cmake ninja-build g++ ccache pkg-config
  qt6-base-dev libqt6opengl6-dev
  "qt6-charts-dev libqt6charts6-dev"
  "qt6-svg-dev libqt6svg6-dev"
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  "libgl-dev libgl1-mesa-dev"
  libsqlite3-dev libboost-dev nlohmann-json3-dev libcli11-dev
)
run_packages=(qt6-qpa-plugins fonts-dejavu-core)
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev sqlite3 poppler-utils python3-numpy xvfb
  xauth)

say() { printf 'offtake: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

installed() {
  [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

available() {
  local candidate
  candidate="$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *//p')"
  [[ -n "$candidate" && "$candidate" != "(none)" ]]
}

# missing_needs NEED...: prints the needs of which no alternative is installed.
missing_needs() {
  local need name
  for need in "$@"; do
    for name in $need; do installed "$name" && continue 2; done
    printf '%s\n' "$need"
  done
}

# ensure_packages NEED...: installs what is missing through apt; says what, or what to do, if it cannot.
ensure_packages() {
  if [[ "${OFFTAKE_SKIP_INSTALL:-}" == 1 ]]; then return; fi
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt: on Debian 12 or Ubuntu 24.04 these packages would be installed:"
    printf '  %s\n' "$@" >&2
    die "install their like by your own means, then run again with OFFTAKE_SKIP_INSTALL=1"
  fi
  local -a missing=() names=() as_root=()
  mapfile -t missing < <(missing_needs "$@")
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      die "missing packages, and neither root nor sudo to install them: ${missing[*]%% *}"
    fi
    as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
  else
    as_root=(env DEBIAN_FRONTEND=noninteractive)
  fi
  say "missing packages: ${missing[*]%% *}"
  say "apt-get update"
  "${as_root[@]}" apt-get update -q >&2 </dev/null || say "apt-get update failed; trying with the lists that are there"
  local need name
  for need in "${missing[@]}"; do
    for name in $need; do
      if available "$name"; then names+=("$name"); continue 2; fi
    done
    # shellcheck disable=SC1091
    die "no package for '$need' on $(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-this system}"); Debian 12 and Ubuntu 24.04 (with universe) have it"
  done
  say "apt-get install ${names[*]}"
  "${as_root[@]}" apt-get install -y -q --no-install-recommends "${names[@]}" >&2 </dev/null ||
    die "apt-get could not install: ${names[*]}"
}

# configure PRESET [-DNAME=VALUE]...
configure() {
  local preset="$1"; shift
  local -a options=("$@")
  if [[ -n "${OFFTAKE_CUDA:-}" ]]; then options+=("-DOFFTAKE_CUDA=$OFFTAKE_CUDA"); fi
  cmake --preset "$preset" "${options[@]}" >&2
}

# build PRESET [TARGET]...: as many compilers as cores, fewer where memory is short (1.5 GB each).
build() {
  local preset="$1"; shift
  local jobs memory
  jobs="$(nproc)"
  memory="$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo "$jobs")"
  ((memory < 1)) && memory=1
  ((jobs > memory)) && jobs="$memory"
  local -a targets=()
  (($#)) && targets=(--target "$@")
  cmake --build --preset "$preset" --parallel "${OFFTAKE_JOBS:-$jobs}" "${targets[@]}" >&2
}

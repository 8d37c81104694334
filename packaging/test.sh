#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with its tests, and runs them. What follows the
# command goes to ctest: packaging/test.sh -LE slow
#   OFFTAKE_CUDA=AUTO|ON|OFF   the CUDA backend (never installed from here)
#   OFFTAKE_PRESET=dev         another preset: asan, tsan, release ...
#   OFFTAKE_SKIP_INSTALL=1     never call apt
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
preset="${OFFTAKE_PRESET:-dev}"

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
configure "$preset" -DOFFTAKE_TESTS=ON
build "$preset"
exec ctest --preset "$preset" "$@"

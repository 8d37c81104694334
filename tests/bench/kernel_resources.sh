#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Registers, spills and size of the path kernels, as the CUDA compiler reports them: no GPU needed.
# Instructions of a path and month: kernel_instructions.py.
# kernel_resources.sh [ARCHITECTURE]   from the repository's root; sm_90 unless given
set -eu
architecture=${1:-sm_90}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for kernel in plain full; do
  nvcc -std=c++20 -I. --fmad=false --prec-div=true --prec-sqrt=true --ftz=false -O3 \
    -arch="$architecture" -ptx -o "$folder/$kernel.ptx" "gpu/detail/path_kernel_$kernel.cu"
  echo "path_kernel_$kernel, $architecture:"
  ptxas -v -arch="$architecture" "$folder/$kernel.ptx" -o "$folder/$kernel.cubin" 2>&1 |
    grep -E 'stack frame|Used' || true
  echo "    $(grep -cE '^[[:space:]]+(@|[a-z]).*;$' "$folder/$kernel.ptx") PTX instructions and" \
    "declarations, the kernel whole"
done

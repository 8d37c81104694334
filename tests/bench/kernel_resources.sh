#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Registers, spills and size of the path kernels, as the CUDA compiler reports them: no GPU needed.
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
if command -v cuobjdump >/dev/null; then
  for kernel in plain full; do
    count=$(cuobjdump -sass "$folder/$kernel.cubin" | grep -cE '^[[:space:]]+/\*[0-9a-f]{4,}\*/')
    echo "path_kernel_$kernel: $count SASS instructions, the kernel whole"
  done
else
  echo "cuobjdump is not installed: SASS was not counted"
fi

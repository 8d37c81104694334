# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instructions that a path of the CUDA kernels takes, counted without a device.

    kernel_instructions.py --bin FOLDER [--arch sm_90] [--paths N] [--plan NAME:KERNEL ...]

FOLDER is that of a build: it holds tests/bench/kernel_steps. The kernel's PTX is translated to C++,
statement by statement, compiled for this machine and run for paths of a plan; kernel_steps holds
the values to the bits of the CPU and counts how often each basic block was entered. The table of lines
that ptxas writes beside the machine code says which PTX instruction each SASS instruction was made
of, so that its executions are those of that instruction's block.
"""
import argparse
import collections
import os
import shutil
import struct
import subprocess
import sys
import tempfile

from kernel_ptx import Translation

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NVCC = ["nvcc", "-std=c++20", f"-I{ROOT}", "--fmad=false", "--prec-div=true", "--prec-sqrt=true",
        "--ftz=false", "-O3"]


def lines_of_code(cubin: bytes) -> list:
    """The PTX line of each instruction of the machine code, 16 bytes each."""
    offset, = struct.unpack_from("<Q", cubin, 0x28)
    size, count, names = struct.unpack_from("<HHH", cubin, 0x3A)
    sections = [struct.unpack_from("<IIQQQQIIQQ", cubin, offset + i * size) for i in range(count)]
    found = {}
    for section in sections:
        start = sections[names][4] + section[0]
        name = cubin[start:cubin.index(b"\0", start)].decode()
        found[".text" if name.startswith(".text.") else name] = cubin[section[4]:section[4] +
                                                                     section[5]]
    table, rows = found[".nv_debug_line_sass"], []
    line_base, = struct.unpack_from("<b", table, 12)
    line_range, opcode_base = table[13], table[14]
    at, address, line = 10 + struct.unpack_from("<I", table, 6)[0], 0, 1

    def number(signed: bool) -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = table[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value - (1 << shift) if signed and byte & 64 else value

    while at < len(table):
        op = table[at]
        at += 1
        if op >= opcode_base:
            address += (op - opcode_base) // line_range
            line += line_base + (op - opcode_base) % line_range
            rows.append((address, line))
        elif op == 0:
            length = number(False)
            if table[at] == 2:
                address, = struct.unpack_from("<Q", table, at + 1)
            at += length
        elif op == 1:
            rows.append((address, line))
        elif op == 2:
            address += number(False)
        elif op == 3:
            line += number(True)
        elif op == 8:
            address += (255 - opcode_base) // line_range
        elif op == 9:
            address, at = address + struct.unpack_from("<H", table, at)[0], at + 2
        elif op in (4, 5):
            number(False)
    rows.sort()
    lines, current, k = [], 0, 0
    for address in range(0, len(found[".text"]), 16):
        while k < len(rows) and rows[k][0] <= address:
            current, k = rows[k][1], k + 1
        lines.append(current)
    return lines


def call(command: list) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def built(kernel: str, arch: str, folder: str) -> tuple:
    """The translation, the lines of the machine code, and the library to count with."""
    stem = os.path.join(folder, kernel)
    call([*NVCC, f"-arch={arch}", "-ptx", "-o", stem + ".ptx",
          os.path.join(ROOT, "gpu", "detail", f"path_kernel_{kernel}.cu")])
    call(["ptxas", "-lineinfo", f"-arch={arch}", stem + ".ptx", "-o", stem + ".cubin"])
    with open(stem + ".ptx", encoding="utf-8") as file:
        translated = Translation(file.read())
    with open(stem + ".cpp", "w", encoding="utf-8") as file:
        file.write(translated.source())
    call(["g++", "-O1", "-w", "-fwrapv", "-ffp-contract=off", "-fPIC", "-shared", "-o",
          stem + ".so", stem + ".cpp"])
    with open(stem + ".cubin", "rb") as file:
        return translated, lines_of_code(file.read()), stem + ".so"


def main() -> int:
    parser = argparse.ArgumentParser(description="instructions of a path on a CUDA device")
    parser.add_argument("--bin", required=True, help="a build folder")
    parser.add_argument("--arch", default="sm_90")
    parser.add_argument("--paths", type=int, default=1024)
    parser.add_argument("--plan", action="append", help="NAME:KERNEL, plain or full")
    given = parser.parse_args()
    steps = os.path.join(os.path.abspath(given.bin), "tests", "bench", "kernel_steps")
    if shutil.which("nvcc") is None:
        print("SKIPPED: there is no nvcc on the PATH")
        return 77
    if not os.path.exists(steps):
        sys.exit(f"{steps} is missing: build kernel_steps first")
    print(call(["nvcc", "--version"]).splitlines()[-1])
    print("\n| plan | kernel | months | PTX a path and month | SASS a path and month | SASS, a "
          "warp's lanes together |\n| --- | --- | --- | --- | --- | --- |")
    kernels: dict = {}
    with tempfile.TemporaryDirectory() as folder:
        for plan, kernel in (p.split(":") for p in given.plan or
                             ("ln:plain", "det:plain", "starter:plain", "starter:full",
                              "rich:full")):
            if kernel not in kernels:
                kernels[kernel] = built(kernel, given.arch, folder)
            translated, lines, library = kernels[kernel]
            said = call([steps, plan, kernel, library, str(given.paths)]).split()
            months, entered = int(said[0]), [tuple(map(int, pair.split(","))) for pair in said[1:]]
            sizes = collections.Counter(
                translated.block_of_line[line] for line in lines if line in
                translated.block_of_line)
            each = given.paths * months
            ptx = sum(n[0] * sum(ops.values()) for n, ops in zip(entered, translated.opcodes))
            sass = sum(n[0] * sizes[i] for i, n in enumerate(entered))
            warp = sum(n[1] * sizes[i] for i, n in enumerate(entered)) * 32
            print(f"| {plan} | {kernel} | {months} | {ptx / each:,.0f} | {sass / each:,.0f} | "
                  f"{warp / each:,.0f} |", flush=True)
        for kernel, (translated, lines, _) in kernels.items():
            known = sum(line in translated.block_of_line for line in lines)
            print(f"\n{kernel}: {sum(sum(o.values()) for o in translated.opcodes):,} PTX "
                  f"instructions in {len(translated.opcodes):,} basic blocks, {len(lines):,} of "
                  f"SASS, {known:,} of them of a known PTX line")
    return 0


if __name__ == "__main__":
    sys.exit(main())

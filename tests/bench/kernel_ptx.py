# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A CUDA kernel's PTX as C++ that counts how often each basic block is entered."""
import collections
import re
import sys

C_TYPES = {"u8": "uint8_t", "s8": "int8_t", "b8": "uint8_t", "u16": "uint16_t", "s16": "int16_t",
           "b16": "uint16_t", "u32": "uint32_t", "s32": "int32_t", "b32": "uint32_t",
           "u64": "uint64_t", "s64": "int64_t", "b64": "uint64_t", "f32": "float", "pred": "bool"}
COMPARED = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
# Not a number makes these true: the opposite of the ordered opposite.
UNORDERED = {"equ": "!=", "neu": "==", "ltu": ">=", "leu": ">", "gtu": "<=", "geu": "<"}
BINARY = {"add": "+", "sub": "-", "and": "&", "or": "|", "xor": "^", "div": "/", "rem": "%"}
SPECIAL = {"%ntid.x": "128u", "%ctaid.x": "(lane / 128u)", "%tid.x": "(lane % 128u)"}
PRELUDE = """#include <cmath>
#include <cstdint>
#include <cstring>
template <class T> static inline T load(uint64_t at) {
  T v; std::memcpy(&v, reinterpret_cast<const void*>(at), sizeof v); return v; }
template <class T> static inline void store(uint64_t at, T v) {
  std::memcpy(reinterpret_cast<void*>(at), &v, sizeof v); }
template <class T, class F> static inline T as(F from) {
  static_assert(sizeof(T) == sizeof(F)); T v; std::memcpy(&v, &from, sizeof v); return v; }
static inline float bitsOf(uint32_t b) { return as<float>(b); }
static inline float least(float a, float b) {
  return a != a ? b : b != b ? a : a == b ? (std::signbit(a) ? a : b) : a < b ? a : b; }
static inline float most(float a, float b) {
  return a != a ? b : b != b ? a : a == b ? (std::signbit(a) ? b : a) : a > b ? a : b; }
static inline int32_t toward0(float a) {
  return a != a ? 0 : a >= 0x1p31f ? INT32_MAX : a <= -0x1p31f ? INT32_MIN : (int32_t)a; }
static inline uint32_t reversed(uint32_t x) {
  uint32_t y = 0; for (int i = 0; i < 32; ++i) { y = (y << 1) | (x & 1); x >>= 1; } return y; }
"""


class Translation:
    """C++ of a kernel, and which basic block each of its PTX lines belongs to."""

    def __init__(self, ptx: str):
        self.params: list = []
        self.block_of_line: dict = {}
        self.opcodes: list = []  # by block: Counter of opcodes
        self.body: list = []
        self.declared: list = []
        self.inside = False
        self.fresh = True
        for number, line in enumerate(ptx.splitlines(), 1):
            self.number = number
            self.line(line.split("//")[0].strip())

    def line(self, text: str) -> None:
        found = re.match(r"\.param .*\.b8 (\S+)\[(\d+)\]", text)
        if found:
            self.params.append(found.group(1))
        elif text == "{":
            self.inside = True
        elif not self.inside or not text or text.startswith((".pragma", "}")):
            return
        elif text.startswith(".local"):
            _, align, name, size = re.match(r"(\.local \.align (\d+) \.b8\s+(\w+)\[(\d+)\])",
                                            text).groups()
            self.declared.append(f"alignas({align}) unsigned char {name}[{size}];")
        elif text.startswith(".reg"):
            kind, name = re.match(r"\.reg \.(\w+)\s+%(\w+)", text).groups()
            count = re.search(r"<(\d+)>", text)
            for i in range(int(count.group(1)) if count else 1):
                self.declared.append(f"{C_TYPES[kind]} {name}{i if count else ''};")
        elif text.endswith(":"):
            self.body.append(f"{text[1:-1]}:")
            self.fresh = True
        else:
            self.statement(text.rstrip(";"))

    def statement(self, text: str) -> None:
        if self.fresh:
            self.body.append(f"++entered[{len(self.opcodes)}];")
            self.opcodes.append(collections.Counter())
            self.fresh = False
        guard = re.match(r"@(!?)%(\w+)\s+(.*)", text)
        condition = f"if ({guard.group(1)}{guard.group(2)}) " if guard else ""
        text = guard.group(3) if guard else text
        opcode, _, rest = text.replace("\t", " ").partition(" ")
        self.block_of_line[self.number] = len(self.opcodes) - 1
        self.opcodes[-1][opcode] += 1
        if opcode.split(".")[0] in ("bra", "ret"):
            target = "return;" if opcode == "ret" else f"goto {rest.strip()[1:]};"
            self.body.append(condition + target)
            self.fresh = True
        elif guard:
            sys.exit(f"line {self.number}: a guarded {opcode} is not known")
        else:
            self.body.append(self.plain(opcode.split("."), rest.strip()))

    def value(self, text: str, kind: str) -> str:
        text = text.strip()
        if text in SPECIAL:
            return SPECIAL[text]
        if re.fullmatch(r"0f[0-9A-F]{8}", text):
            literal = f"0x{text[2:]}u"
            return f"bitsOf({literal})" if kind == "f32" else literal
        if re.fullmatch(r"-?\d+", text):
            return f"({C_TYPES[kind]}){text}ll"
        if not text.startswith("%"):
            known = text in self.params
            return f"(uint64_t)({f'param[{self.params.index(text)}]' if known else text})"
        name = text[1:]
        if kind == "pred":
            return name
        wanted, held = C_TYPES[kind], name.rstrip("0123456789")
        if (held == "f") != (kind == "f32"):
            return f"as<{wanted}>({name})"
        return name if kind == "f32" else f"({wanted}){name}"

    def address(self, text: str) -> str:
        base, _, offset = text.strip()[1:-1].partition("+")
        return f"{self.value(base, 'u64')} + {offset or 0}"

    @staticmethod
    def into(register: str, expression: str) -> str:
        name = register.strip()[1:]
        kind = {"f": "float", "r": "uint32_t", "rd": "uint64_t", "rs": "uint16_t", "p": "bool",
                "SP": "uint64_t", "SPL": "uint64_t"}[name.rstrip("0123456789")]
        return f"{name} = ({kind})({expression});"

    def plain(self, parts: list, rest: str) -> str:
        op, kind = parts[0], parts[-1]
        groups = [g.strip() for g in re.findall(r"\{[^}]*\}|\[[^\]]*\]|[^,\s]+", rest)]
        if op in ("ld", "st"):
            return self.memory(op, parts, groups)
        to, args = groups[0], groups[1:]
        v = [self.value(a, kind) for a in args]
        held = C_TYPES.get(kind, "")
        if op == "mov":
            # Bits as they are, between registers of either sort.
            if kind in ("b32", "f32") and to[1] == "f":
                return self.into(to, self.value(args[0], "f32"))
            return self.into(to, self.value(args[0], "b32" if kind == "f32" else kind))
        if op == "cvta":
            return self.into(to, self.value(args[0], "u64"))
        if op == "cvt":
            if kind == "f32":
                return self.into(to, f"toward0({args[0][1:]})")
            return self.into(to, f"({C_TYPES[parts[-2]]})({self.value(args[0], kind)})")
        if op == "setp":
            sign = COMPARED.get(parts[1])
            if sign is not None:
                return self.into(to, f"{v[0]} {sign} {v[1]}")
            return self.into(to, f"!({v[0]} {UNORDERED[parts[1]]} {v[1]})")
        if op == "selp":
            return self.into(to, f"{args[2][1:]} ? {v[0]} : {v[1]}")
        if op in BINARY:
            return self.into(to, f"({held})({v[0]} {BINARY[op]} {v[1]})")
        if op in ("mul", "mad"):
            if parts[1] == "rn":
                return self.into(to, f"{v[0]} * {v[1]}")
            wide = "int64_t" if kind[0] == "s" else "uint64_t"
            product = f"(({wide}){v[0]} * ({wide}){v[1]})"
            if parts[1] == "hi":
                product = f"({product} >> 32)"
            return self.into(to, product + (f" + {v[2]}" if op == "mad" else ""))
        if op in ("shl", "shr"):
            bits, by = int(kind[1:]), self.value(args[1], "u32")
            beyond = f"({v[0]} < 0 ? -1 : 0)" if op == "shr" and kind[0] == "s" else "0"
            sign = "<<" if op == "shl" else ">>"
            return self.into(to, f"{by} >= {bits}u ? ({held}){beyond} : "
                                 f"({held})({v[0]} {sign} {by})")
        simple = {"neg": "-{0}", "not": "!{0}" if kind == "pred" else "~{0}",
                  "brev": "reversed({0})", "sqrt": "std::sqrt({0})",
                  "fma": "std::fma({0}, {1}, {2})",
                  "min": "least({0}, {1})" if kind == "f32" else "{0} < {1} ? {0} : {1}",
                  "max": "most({0}, {1})" if kind == "f32" else "{0} > {1} ? {0} : {1}"}
        if op in simple:
            return self.into(to, simple[op].format(*v))
        sys.exit(f"line {self.number}: {'.'.join(parts)} is not known")

    def memory(self, op: str, parts: list, groups: list) -> str:
        kind = parts[-1]
        size = int(kind[1:]) // 8
        registers, place = (groups[0], groups[1]) if op == "ld" else (groups[1], groups[0])
        at = self.address(place)
        each = [r.strip() for r in registers.strip("{}").split(",")]
        done = []
        for i, register in enumerate(each):
            if op == "ld":
                loaded = f"load<{C_TYPES[kind]}>({at} + {size * i})"
                if kind[0] == "s" and register[1] == "r":
                    loaded = f"(int32_t){loaded}"
                done.append(self.into(register, loaded))
            else:
                done.append(f"store<{C_TYPES[kind]}>({at} + {size * i}, "
                            f"{self.value(register, kind)});")
        return " ".join(done)

    def source(self) -> str:
        return "\n".join([PRELUDE, f'extern "C" const uint32_t kernelBlocks = {len(self.opcodes)};',
                          'extern "C" void kernelLane(const uint64_t* param, uint32_t lane, '
                          "uint32_t* entered) {", *self.declared, *self.body, "}\n"])

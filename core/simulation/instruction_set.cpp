// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/instruction_set.h"

namespace offtake::simulation {

std::string_view name(InstructionSet set) {
  switch (set) {
    case InstructionSet::Avx2: return "AVX2";
    case InstructionSet::Avx512: return "AVX-512";
    case InstructionSet::Scalar: break;
  }
  return "scalar";
}

CpuFeatures cpuFeatures() {
#if defined(__x86_64__) || defined(__i386__)
  return {__builtin_cpu_supports("fma") != 0, __builtin_cpu_supports("avx2") != 0,
          __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
              __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")};
#else
  return {.fusedProducts = true};
#endif
}

std::vector<InstructionSet> instructionSets([[maybe_unused]] const CpuFeatures& features) {
  std::vector<InstructionSet> sets{InstructionSet::Scalar};
#if defined(OFFTAKE_X86_PACKS)
  if (features.fusedProducts && features.avx2) sets.push_back(InstructionSet::Avx2);
  if (features.fusedProducts && features.avx512) sets.push_back(InstructionSet::Avx512);
#endif
  return sets;
}

}  // namespace offtake::simulation

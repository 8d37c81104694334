// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace offtake::simulation {

/// How many paths the CPU steps side by side. All give the same bits.
enum class InstructionSet : std::uint8_t {
  Scalar,  ///< one; every machine
  Avx2,    ///< eight; needs FMA
  Avx512,  ///< sixteen
};

/// "scalar", "AVX2", "AVX-512".
[[nodiscard]] std::string_view name(InstructionSet set);
/// What decides between them.
struct CpuFeatures {
  bool fusedProducts = false;  ///< a product and a sum in one instruction; without, runs are slow
  bool avx2 = false;
  bool avx512 = false;  ///< F, DQ, BW and VL
};

/// Of this processor.
[[nodiscard]] CpuFeatures cpuFeatures();
/// Those that a processor and this build have, the widest last. Without fused products one path at a
/// time is left: the C library then rounds them as the instruction would.
[[nodiscard]] std::vector<InstructionSet> instructionSets(
    const CpuFeatures& features = cpuFeatures());

}  // namespace offtake::simulation

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
/// Those that this machine and this build have, the widest last.
[[nodiscard]] std::vector<InstructionSet> instructionSets();
/// Whether the processor fuses a product and a sum; where not, a run is many times slower.
[[nodiscard]] bool hasFusedProducts();

}  // namespace offtake::simulation

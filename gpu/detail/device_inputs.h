// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/economics/inputs_fields.h"
#include "gpu/detail/device_buffer.h"

#include <cstddef>
#include <vector>

namespace offtake::gpu::detail {

/// A compiled plan in device memory.
class DeviceInputs {
public:
  [[nodiscard]] static Result<DeviceInputs> copyOf(const economics::Inputs<float>& host,
                                                   cudaStream_t stream);
  /// Scalars, and views of device memory; valid as long as this object lives.
  [[nodiscard]] const economics::Inputs<float>& view() const { return m_view; }

private:
  template <class T>
  Result<void> upload(economics::Array<T>& view, const economics::Array<T>& host,
                      cudaStream_t stream);

  economics::Inputs<float> m_view;
  std::vector<DeviceBuffer<std::byte>> m_buffers;
};

}  // namespace offtake::gpu::detail

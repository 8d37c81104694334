// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/detail/checked.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace offtake::gpu::detail {

/// Owns an array in device memory.
template <class T>
class DeviceBuffer {
public:
  DeviceBuffer() = default;
  DeviceBuffer(DeviceBuffer&& other) noexcept
      : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
  DeviceBuffer& operator=(DeviceBuffer&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
  }
  ~DeviceBuffer() { (void)cudaFree(m_data); }

  /// An array of `size` elements, not initialised; none for 0.
  [[nodiscard]] static Result<DeviceBuffer> ofSize(std::size_t size) {
    DeviceBuffer buffer;
    if (size != 0) {
      void* data = nullptr;
      OFFTAKE_TRY(checked(cudaMalloc(&data, size * sizeof(T)), "reserving device memory"));
      buffer.m_data = static_cast<T*>(data);
    }
    buffer.m_size = size;
    return buffer;
  }
  /// All bits zero.
  [[nodiscard]] static Result<DeviceBuffer> zeroed(std::size_t size, cudaStream_t stream) {
    OFFTAKE_ASSIGN(DeviceBuffer buffer, ofSize(size));
    if (size != 0)
      OFFTAKE_TRY(checked(cudaMemsetAsync(buffer.m_data, 0, size * sizeof(T), stream),
                          "clearing device memory"));
    return buffer;
  }
  /// A copy of host memory, complete when this returns.
  [[nodiscard]] static Result<DeviceBuffer> copyOf(std::span<const T> host, cudaStream_t stream) {
    OFFTAKE_ASSIGN(DeviceBuffer buffer, ofSize(host.size()));
    if (!host.empty()) {
      OFFTAKE_TRY(checked(cudaMemcpyAsync(buffer.m_data, host.data(), host.size_bytes(),
                                          cudaMemcpyHostToDevice, stream),
                          "copying to the device"));
      OFFTAKE_TRY(checked(cudaStreamSynchronize(stream), "copying to the device"));
    }
    return buffer;
  }
  /// Copies to host memory of the same size, complete when this returns.
  [[nodiscard]] Result<void> copyTo(std::span<T> host, cudaStream_t stream) const {
    expects(host.size() == m_size, "host memory of the same size");
    if (m_size == 0) return {};
    OFFTAKE_TRY(checked(
        cudaMemcpyAsync(host.data(), m_data, host.size_bytes(), cudaMemcpyDeviceToHost, stream),
        "copying from the device"));
    return checked(cudaStreamSynchronize(stream), "copying from the device");
  }

  [[nodiscard]] T* data() const { return m_data; }
  [[nodiscard]] std::size_t size() const { return m_size; }

private:
  T* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace offtake::gpu::detail

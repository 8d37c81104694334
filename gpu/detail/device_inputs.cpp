// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/detail/device_inputs.h"

#include <type_traits>
#include <vector>

namespace offtake::gpu::detail {

template <class T>
Result<void> DeviceInputs::upload(economics::Array<T>& view, const economics::Array<T>& host,
                                  cudaStream_t stream) {
  static_assert(std::is_trivially_copyable_v<T>);
  const auto bytes = std::as_bytes(std::span<const T>(host.data, host.size));
  OFFTAKE_ASSIGN(DeviceBuffer<std::byte> buffer, DeviceBuffer<std::byte>::copyOf(bytes, stream));
  view.data = reinterpret_cast<const T*>(buffer.data());
  view.size = host.size;
  m_buffers.push_back(std::move(buffer));
  return {};
}

Result<DeviceInputs> DeviceInputs::copyOf(const economics::Inputs<float>& host,
                                          cudaStream_t stream) {
  DeviceInputs device;
  device.m_view = host;
  Result<void> status;
  economics::eachOf(
      [&](auto& view, const auto& table) {
        if (status) status = device.upload(view, table, stream);
      },
      economics::tablesOf(device.m_view), economics::tablesOf(host));
  OFFTAKE_TRY(status);
  // Terms once more: they hold slices of the tables, which lie elsewhere now.
  std::vector<economics::EarlierTerms<float>> earlier(host.earlier.begin(), host.earlier.end());
  for (auto& terms : earlier) economics::bindTerms(device.m_view, terms);
  const economics::Array<economics::EarlierTerms<float>> boundEarlier{earlier.data(),
                                                                      host.earlier.size};
  OFFTAKE_TRY(device.upload(device.m_view.earlier, boundEarlier, stream));
  std::vector<economics::ContractInputs<float>> contracts(host.contracts.begin(),
                                                          host.contracts.end());
  for (auto& contract : contracts) economics::bindTerms(device.m_view, contract);
  const economics::Array<economics::ContractInputs<float>> bound{contracts.data(),
                                                                 host.contracts.size};
  OFFTAKE_TRY(device.upload(device.m_view.contracts, bound, stream));
  return device;
}

}  // namespace offtake::gpu::detail

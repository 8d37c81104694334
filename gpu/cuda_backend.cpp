// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_backend.h"

#include "core/simulation/draws.h"
#include "core/simulation/kernel_sets.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/split_backend.h"
#include "gpu/detail/device_buffer.h"
#include "gpu/detail/device_inputs.h"
#include "gpu/detail/kernels.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace offtake::gpu {

namespace {

using detail::checked;
using detail::DeviceBuffer;
using simulation::Partial;
using simulation::RowTotals;

// A stop is answered between launches: paths of one, and their months of rows, a tenth of a second
// at the least rate expected of a device.
constexpr std::uint64_t kMaxLanes = 131'072;
constexpr std::uint64_t kMaxLaunchWork = 1'000'000'000;
// Of several devices: what is set up and copied back once a round is little beside these.
constexpr std::uint64_t kLaunchesPerRound = 64;

/// A stream that ends with its owner.
class Stream {
public:
  Stream() = default;
  Stream(Stream&& other) noexcept : m_stream(std::exchange(other.m_stream, nullptr)) {}
  Stream& operator=(Stream&& other) noexcept {
    std::swap(m_stream, other.m_stream);
    return *this;
  }
  ~Stream() {
    if (m_stream != nullptr) (void)cudaStreamDestroy(m_stream);
  }
  [[nodiscard]] static Result<Stream> make() {
    Stream stream;
    OFFTAKE_TRY(checked(cudaStreamCreateWithFlags(&stream.m_stream, cudaStreamNonBlocking),
                        "making a stream"));
    return stream;
  }
  [[nodiscard]] cudaStream_t handle() const { return m_stream; }

private:
  cudaStream_t m_stream = nullptr;
};

/// Device memory of `lanes` paths.
struct Scratch {
  DeviceBuffer<float> numbers;
  DeviceBuffer<std::int32_t> integers;
  DeviceBuffer<std::byte> contracts;
  DeviceBuffer<std::uint32_t> drawCache;
  DeviceBuffer<float> values;
  detail::PathScratch view;
};

/// How much of each a path needs.
struct PathSizes {
  std::size_t numbers = 0;
  std::size_t integers = 0;
  std::size_t contractBytes = 0;
  std::size_t drawCache = 0;
  std::size_t values = 0;
  [[nodiscard]] std::size_t bytes() const {
    return 4 * (numbers + integers + drawCache + values) + contractBytes;
  }
};

/// Lanes that fit into half of the free memory.
Result<std::uint32_t> fittingLanes(const PathSizes& sizes, std::uint64_t workOfPath,
                                   std::uint64_t wanted) {
  std::size_t free = 0;
  std::size_t total = 0;
  OFFTAKE_TRY(checked(cudaMemGetInfo(&free, &total), "asking for free memory"));
  const std::uint64_t fitting = free / 2 / std::max<std::size_t>(sizes.bytes(), 1) / 128 * 128;
  if (fitting == 0)
    return failure(ErrorCode::DeviceFailed, "CUDA, reserving device memory",
                   std::to_string(free >> 20) + " MiB free",
                   std::to_string((sizes.bytes() * 256) >> 20) + " MiB at least");
  const std::uint64_t rounded = (wanted + 127) / 128 * 128;
  const std::uint64_t soon = std::max<std::uint64_t>(kMaxLaunchWork / workOfPath / 128, 1) * 128;
  return static_cast<std::uint32_t>(std::min({fitting, rounded, soon, kMaxLanes}));
}

Result<Scratch> makeScratch(const PathSizes& sizes, std::uint32_t lanes, cudaStream_t stream) {
  Scratch scratch;
  OFFTAKE_ASSIGN(scratch.numbers, DeviceBuffer<float>::ofSize(sizes.numbers * lanes));
  OFFTAKE_ASSIGN(scratch.integers, DeviceBuffer<std::int32_t>::ofSize(sizes.integers * lanes));
  OFFTAKE_ASSIGN(scratch.contracts, DeviceBuffer<std::byte>::ofSize(sizes.contractBytes * lanes));
  OFFTAKE_ASSIGN(scratch.drawCache, DeviceBuffer<std::uint32_t>::ofSize(sizes.drawCache * lanes));
  OFFTAKE_ASSIGN(scratch.values, DeviceBuffer<float>::zeroed(sizes.values * lanes, stream));
  scratch.view = {lanes,
                  scratch.numbers.data(),
                  scratch.integers.data(),
                  scratch.contracts.data(),
                  scratch.drawCache.data(),
                  scratch.values.data()};
  return scratch;
}

/// The integers of the paths so far, in device memory.
class DeviceCounts {
public:
  [[nodiscard]] static Result<DeviceCounts> make(const simulation::Frame& frame,
                                                 cudaStream_t stream) {
    DeviceCounts made;
    const std::vector<RowTotals> none(frame.rows.size());
    const auto noneInvalid = static_cast<std::uint32_t>(frame.rows.size());
    OFFTAKE_ASSIGN(made.m_bins, DeviceBuffer<simulation::RowBins>::copyOf(frame.bins, stream));
    OFFTAKE_ASSIGN(made.m_tables, DeviceBuffer<std::uint32_t>::copyOf(frame.tables, stream));
    OFFTAKE_ASSIGN(made.m_totals, DeviceBuffer<RowTotals>::copyOf(none, stream));
    OFFTAKE_ASSIGN(made.m_counts, DeviceBuffer<std::uint32_t>::zeroed(frame.slots, stream));
    OFFTAKE_ASSIGN(made.m_sums, DeviceBuffer<unsigned long long>::zeroed(frame.sums, stream));
    OFFTAKE_ASSIGN(made.m_invalid, DeviceBuffer<std::uint32_t>::copyOf({&noneInvalid, 1}, stream));
    return made;
  }
  [[nodiscard]] Result<void> count(const detail::PathScratch& scratch, std::uint32_t paths,
                                   cudaStream_t stream) {
    const detail::CountTarget target{m_totals.data(), m_counts.data(), m_sums.data(),
                                     m_invalid.data()};
    return checked(detail::countRows(m_bins.data(), m_tables.data(),
                                     static_cast<std::uint32_t>(m_totals.size()), scratch.values,
                                     scratch.lanes, paths, target, stream),
                   "counting paths");
  }
  [[nodiscard]] Result<void> addTo(Partial& partial, cudaStream_t stream) const {
    std::vector<RowTotals> totals(m_totals.size());
    std::vector<std::uint32_t> counts(m_counts.size());
    std::vector<unsigned long long> sums(m_sums.size());
    std::uint32_t invalid = 0;
    OFFTAKE_TRY(m_totals.copyTo(totals, stream));
    OFFTAKE_TRY(m_counts.copyTo(counts, stream));
    OFFTAKE_TRY(m_sums.copyTo(sums, stream));
    OFFTAKE_TRY(m_invalid.copyTo({&invalid, 1}, stream));
    partial.addArrays(totals, counts, std::vector<std::uint64_t>(sums.begin(), sums.end()));
    partial.addInvalid(invalid);
    return {};
  }

private:
  DeviceBuffer<simulation::RowBins> m_bins;
  DeviceBuffer<std::uint32_t> m_tables;
  DeviceBuffer<RowTotals> m_totals;
  DeviceBuffer<std::uint32_t> m_counts;
  DeviceBuffer<unsigned long long> m_sums;
  DeviceBuffer<std::uint32_t> m_invalid;
};

/// The tables of a quasi-random run in device memory; none for a random one.
class DeviceQuasi {
public:
  [[nodiscard]] static Result<DeviceQuasi> make(const simulation::Job& job, cudaStream_t stream) {
    DeviceQuasi made;
    if (job.quasi == nullptr) return made;
    made.m_view = job.quasiView();
    OFFTAKE_ASSIGN(made.m_words, DeviceBuffer<std::uint32_t>::copyOf(job.quasi->words(), stream));
    OFFTAKE_ASSIGN(made.m_numbers, DeviceBuffer<float>::copyOf(job.quasi->numbers(), stream));
    made.m_view.words = made.m_words.data();
    made.m_view.numbers = made.m_numbers.data();
    return made;
  }
  [[nodiscard]] const simulation::QuasiView& view() const { return m_view; }

private:
  DeviceBuffer<std::uint32_t> m_words;
  DeviceBuffer<float> m_numbers;
  simulation::QuasiView m_view;
};

detail::PathKernel kernelFor(const economics::Inputs<float>& inputs) {
  return simulation::covers<simulation::UsesPlain>(inputs) ? detail::plainPathKernel()
                                                           : detail::fullPathKernel();
}

class CudaBackend final : public simulation::Backend {
public:
  CudaBackend(int device, std::string name, Stream stream)
      : m_device(device), m_name(std::move(name)), m_stream(std::move(stream)) {}

  [[nodiscard]] std::string device() const override { return "CUDA, " + m_name; }

  [[nodiscard]] Result<std::uint64_t> simulate(const simulation::Job& job,
                                               simulation::PathRange range, Partial& into,
                                               const simulation::PathsDone& done,
                                               std::stop_token stop) override {
    if (range.count == 0) return std::uint64_t{0};
    OFFTAKE_TRY(checked(cudaSetDevice(m_device), "choosing a device"));  // each thread has its own
    const cudaStream_t stream = m_stream.handle();
    const detail::PathKernel kernel = kernelFor(job.inputs);
    const economics::PathLayout stateLayout = economics::pathLayout(job.inputs);
    const PathSizes sizes{
        stateLayout.numbers, stateLayout.integers, stateLayout.contracts * kernel.contractStateSize,
        simulation::drawCacheSize(job.inputs) + simulation::quasiScratchSize(job.quasiView()),
        job.frame.layout.rows};
    OFFTAKE_ASSIGN(const detail::DeviceInputs inputs,
                   detail::DeviceInputs::copyOf(job.inputs, stream));
    OFFTAKE_ASSIGN(const DeviceQuasi quasi, DeviceQuasi::make(job, stream));
    OFFTAKE_ASSIGN(DeviceCounts counts, DeviceCounts::make(job.frame, stream));
    OFFTAKE_ASSIGN(const std::uint32_t lanes,
                   fittingLanes(sizes, simulation::workOfPath(job.inputs), range.count));
    OFFTAKE_ASSIGN(const Scratch scratch, makeScratch(sizes, lanes, stream));
    std::uint64_t finished = 0;
    while (finished < range.count && !stop.stop_requested()) {
      const auto paths =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(lanes, range.count - finished));
      OFFTAKE_TRY(
          checked(kernel.launch(inputs.view(), job.frame.layout, stateLayout, scratch.view,
                                {job.seed, range.first + finished, paths, quasi.view()}, stream),
                  "simulating paths"));
      OFFTAKE_TRY(counts.count(scratch.view, paths, stream));
      OFFTAKE_TRY(checked(cudaStreamSynchronize(stream), "simulating paths"));
      finished += paths;
      if (done) done(finished);
    }
    OFFTAKE_TRY(counts.addTo(into, stream));
    into.addPaths(finished);
    return finished;
  }

private:
  int m_device;
  std::string m_name;
  Stream m_stream;
};

std::string versionText(int version) {
  return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

/// Why no device can be used, in words that follow "because"; none if there is one.
std::optional<std::string> reasonWithoutDevice() {
  int driver = 0;
  if (cudaDriverGetVersion(&driver) != cudaSuccess || driver == 0)
    return "no CUDA driver is installed";
  int devices = 0;
  const cudaError_t status = cudaGetDeviceCount(&devices);
  if (status == cudaErrorInsufficientDriver)
    return "the CUDA driver is too old (for " + versionText(driver) + "; " +
           versionText(CUDART_VERSION) + " is needed)";
  if (status == cudaErrorNoDevice || (status == cudaSuccess && devices == 0))
    return "no CUDA device was found";
  if (status != cudaSuccess)
    return std::string("the CUDA driver says: ") + cudaGetErrorString(status);
  return std::nullopt;
}

struct Device {
  int number = 0;
  std::string name;
};

/// The devices that this build has code for, at least one; or why there is none.
Result<std::vector<Device>> usableDevices() {
  const auto missing = [](std::string why) {
    return failure(ErrorCode::DeviceMissing, "CUDA", std::move(why), "a device, or --backend cpu");
  };
  if (const auto reason = reasonWithoutDevice()) return missing(*reason);
  int devices = 0;
  OFFTAKE_TRY(checked(cudaGetDeviceCount(&devices), "counting devices"));
  std::string why;
  std::vector<Device> usable;
  for (int device = 0; device < devices; ++device) {
    cudaDeviceProp properties{};
    cudaFuncAttributes attributes{};
    cudaError_t status = cudaSetDevice(device);
    if (status == cudaSuccess) status = cudaGetDeviceProperties(&properties, device);
    if (status == cudaSuccess)
      status = cudaFuncGetAttributes(&attributes, detail::plainPathKernel().function);
    if (status == cudaSuccess) {
      usable.push_back({device, properties.name});
      continue;
    }
    (void)cudaGetLastError();  // the failed status would be met again by the next call
    why = "the device " + std::string(properties.name) + " (compute capability " +
          std::to_string(properties.major) + "." + std::to_string(properties.minor) +
          ") cannot be used: " + cudaGetErrorString(status);
  }
  if (usable.empty()) return missing(why);
  return usable;
}

Result<std::unique_ptr<simulation::Backend>> backendOn(const Device& device) {
  OFFTAKE_TRY(checked(cudaSetDevice(device.number), "choosing a device"));
  OFFTAKE_ASSIGN(Stream stream, Stream::make());
  return std::unique_ptr<simulation::Backend>(
      std::make_unique<CudaBackend>(device.number, device.name, std::move(stream)));
}

}  // namespace

Result<std::unique_ptr<simulation::Backend>> cudaBackend() {
  OFFTAKE_ASSIGN(const std::vector<Device> devices, usableDevices());
  if (devices.size() == 1) return backendOn(devices.front());
  std::vector<std::unique_ptr<simulation::Backend>> backends;
  for (const Device& device : devices) {
    OFFTAKE_ASSIGN(auto backend, backendOn(device));
    backends.push_back(std::move(backend));
  }
  return std::unique_ptr<simulation::Backend>(std::make_unique<simulation::SplitBackend>(
      std::move(backends), kLaunchesPerRound * kMaxLaunchWork));
}

std::optional<std::string> reasonUnavailable() {
  const auto device = usableDevices();
  if (device) return std::nullopt;
  return device.error().seen;
}

}  // namespace offtake::gpu

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/detail/kernels.h"

namespace offtake::gpu::detail {

namespace {

constexpr unsigned kCountThreads = 256;
constexpr std::uint32_t kSharedSlots =
    8192;  // 32 KiB of counts; rows with more count in global memory

/// What one thread has summed of a row.
struct ThreadTotals {
  simulation::RowTotals totals;
  bool invalid = false;

  __device__ void take(const simulation::RowBins& bins, std::uint32_t bits, std::int64_t fixed) {
    const std::uint32_t key = simulation::orderKey(bits);
    ++totals.count;
    simulation::addSigned(totals.sumLow, totals.sumHigh, fixed);
    simulation::addSquare(totals.squareLow, totals.squareHigh, fixed);
    totals.minimum = key < totals.minimum ? key : totals.minimum;
    totals.maximum = key > totals.maximum ? key : totals.maximum;
  }
};

__device__ void addTotals(simulation::RowTotals& to, const simulation::RowTotals& from) {
  to.count += from.count;
  simulation::addWide(to.sumLow, to.sumHigh, from.sumLow, from.sumHigh);
  simulation::addWide(to.squareLow, to.squareHigh, from.squareLow, from.squareHigh);
  to.minimum = from.minimum < to.minimum ? from.minimum : to.minimum;
  to.maximum = from.maximum > to.maximum ? from.maximum : to.maximum;
}

/// Sums the threads' totals into shared[0].
__device__ void reduceTotals(simulation::RowTotals* shared, const simulation::RowTotals& mine) {
  shared[threadIdx.x] = mine;
  __syncthreads();
  for (unsigned half = kCountThreads / 2; half > 0; half /= 2) {
    if (threadIdx.x < half) addTotals(shared[threadIdx.x], shared[threadIdx.x + half]);
    __syncthreads();
  }
}

__global__ void __launch_bounds__(kCountThreads)
    countRow(const simulation::RowBins* allBins, const std::uint32_t* tables, const float* values,
             std::uint32_t lanes, std::uint32_t paths, CountTarget target) {
  __shared__ std::uint32_t shared[kSharedSlots];
  // RowTotals has initialisers, which shared memory cannot run.
  __shared__ alignas(
      simulation::RowTotals) unsigned char room[kCountThreads * sizeof(simulation::RowTotals)];
  auto* const totals = reinterpret_cast<simulation::RowTotals*>(room);
  const std::uint32_t row = blockIdx.x;
  const simulation::RowBins bins = allBins[row];
  const bool slots = bins.keep != simulation::Keep::Sums;
  const bool inShared = bins.slots <= kSharedSlots;
  std::uint32_t* const counts = target.counts + bins.firstSlot;
  for (std::uint32_t i = threadIdx.x; slots && inShared && i < bins.slots; i += kCountThreads)
    shared[i] = 0;
  __syncthreads();
  ThreadTotals mine;
  for (std::uint32_t lane = threadIdx.x; lane < paths; lane += kCountThreads) {
    const float value = values[static_cast<std::size_t>(row) * lanes + lane];
    const std::uint32_t bits = simulation::bitsOf(value);
    if (!simulation::isFinite(bits)) {
      mine.invalid = mine.invalid || bits != simulation::kAbsentBits;
      continue;
    }
    const std::int64_t fixed = simulation::fixedOf(bins, value);
    mine.take(bins, bits, fixed);
    if (!slots) continue;
    const std::uint32_t slot = simulation::slotOf(bins, tables, value);
    atomicAdd(inShared ? shared + slot : counts + slot, 1u);
    if (bins.firstSum != simulation::kNoSums)
      atomicAdd(target.sums + bins.firstSum + slot, static_cast<unsigned long long>(fixed));
  }
  if (mine.invalid) atomicMin(target.firstInvalid, row);
  reduceTotals(totals, mine.totals);  // its barriers end the counting, too
  // Only this block touches the row, and launches follow one another on the stream.
  for (std::uint32_t i = threadIdx.x; slots && inShared && i < bins.slots; i += kCountThreads)
    counts[i] += shared[i];
  if (threadIdx.x == 0) addTotals(target.totals[row], totals[0]);
}

}  // namespace

cudaError_t countRows(const simulation::RowBins* bins, const std::uint32_t* tables,
                      std::uint32_t rows, const float* values, std::uint32_t lanes,
                      std::uint32_t paths, const CountTarget& target, cudaStream_t stream) {
  countRow<<<rows, kCountThreads, 0, stream>>>(bins, tables, values, lanes, paths, target);
  return cudaGetLastError();
}

}  // namespace offtake::gpu::detail

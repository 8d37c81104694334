// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_backend.h"

#include "core/simulation/run.h"
#include "tests/core/simulation/backend_bodies.h"

#include <gtest/gtest.h>

namespace offtake::gpu {
namespace {

/// The device's backend, or a visible skip.
class Cuda : public testing::Test {
protected:
  void SetUp() override {
    auto made = cudaBackend();
    if (!made) GTEST_SKIP() << "CUDA not tested because " << made.error().seen;
    m_backend = std::move(made).value();
  }
  simulation::Backend& backend() { return *m_backend; }

private:
  std::unique_ptr<simulation::Backend> m_backend;
};

TEST_F(Cuda, EqualForAllSizes) { simulation::bodies::expectEqualForAllSizes(backend()); }
TEST_F(Cuda, EqualForAnySplit) { simulation::bodies::expectEqualForAnySplit(backend()); }
TEST_F(Cuda, EqualForRichPlans) { simulation::bodies::expectEqualForRichPlans(backend()); }
TEST_F(Cuda, EqualForEveryShortfall) {
  simulation::bodies::expectEqualForEveryShortfall(backend());
}
TEST_F(Cuda, EqualQuasi) { simulation::bodies::expectEqualQuasi(backend()); }
TEST_F(Cuda, StopKeepsFinished) { simulation::bodies::expectStopKeepsFinished(backend()); }
TEST_F(Cuda, SaysWhatItIs) { EXPECT_EQ(backend().device().rfind("CUDA, ", 0), 0u); }

TEST(CudaOrNot, TheReasonIsThatOfTheFactory) {
  const auto made = cudaBackend();
  const auto reason = reasonUnavailable();
  EXPECT_EQ(made.has_value(), !reason.has_value());
  if (made) return;
  EXPECT_EQ(made.error().code, ErrorCode::DeviceMissing);
  EXPECT_EQ(made.error().seen, *reason);
  EXPECT_FALSE(reason->empty());
}

TEST(CudaOrNot, AutoFallsBackAndSaysWhy) {
  const auto reason = reasonUnavailable();
  if (!reason) GTEST_SKIP() << "there is a device";
  simulation::RunSettings settings;
  auto chosen = simulation::chooseBackend(settings, cudaBackend());
  ASSERT_TRUE(chosen.has_value());
  EXPECT_EQ(chosen->note, "CUDA not used because " + *reason);
  settings.backend = simulation::BackendKind::Cuda;
  EXPECT_EQ(simulation::chooseBackend(settings, cudaBackend()).error().code,
            ErrorCode::DeviceMissing);
}

}  // namespace
}  // namespace offtake::gpu

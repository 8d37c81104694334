// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/backend_bodies.h"

#include "core/simulation/cpu_backend.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace offtake::simulation::bodies {

namespace {

struct Case {
  explicit Case(int months) : plan(months) {}
  SmallInputs plan;
  std::shared_ptr<const Frame> frame;
  std::optional<QuasiPlan> quasi;
  std::uint32_t scramble = 0;

  void ready(Sampling sampling = Sampling::Random) {
    const auto& inputs = plan.finish();
    RunSettings settings;
    settings.seed = 42;
    settings.sampling = sampling;
    auto made = makeFrame(inputs, settings);
    ASSERT_TRUE(made.has_value()) << made.error().message();
    frame = std::make_shared<const Frame>(std::move(made).value());
    if (sampling == Sampling::Quasi) quasi.emplace(inputs, 42);
  }
  [[nodiscard]] Job job() const {
    return {plan.in.view(), *frame, 42, quasi ? &*quasi : nullptr, scramble};
  }
  [[nodiscard]] Partial simulated(Backend& backend, std::vector<PathRange> ranges) const {
    Partial sum(frame);
    for (const PathRange& range : ranges) {
      const auto added = backend.simulate(job(), range, sum, {}, {});
      EXPECT_EQ(added.value_or(range.count + 1), range.count);
    }
    return sum;
  }
  [[nodiscard]] Partial byOneThread(PathRange range) const {
    CpuBackend reference(1, InstructionSet::Scalar);
    return simulated(reference, {range});
  }
};

}  // namespace

void expectEqualForAllSizes(Backend& backend) {
  Case c(24);
  fillBusy(c.plan, 1.0);
  ASSERT_NO_FATAL_FAILURE(c.ready());
  for (const std::uint64_t paths : {0, 1, 31, 32, 33, 128, 512, 2'500}) {
    const Partial partial = c.simulated(backend, {{7, paths}});
    EXPECT_EQ(partial.paths(), paths);
    EXPECT_EQ(partial.firstInvalid(), c.frame->rows.size());
    EXPECT_TRUE(partial == c.byOneThread({7, paths}))
        << backend.device() << ", " << paths << " paths";
  }
}

void expectEqualForAnySplit(Backend& backend) {
  Case c(18);
  fillBusy(c.plan, 1.0);
  ASSERT_NO_FATAL_FAILURE(c.ready());
  const std::string whole = c.byOneThread({0, 3'000}).digest();
  EXPECT_EQ(c.simulated(backend, {{0, 3'000}}).digest(), whole);
  EXPECT_EQ(c.simulated(backend, {{0, 1}, {1, 999}, {1'000, 2'000}}).digest(), whole);
  EXPECT_EQ(c.simulated(backend, {{2'999, 1}, {1'500, 1'499}, {0, 700}, {700, 800}}).digest(),
            whole);
}

void expectEqualForRichPlans(Backend& backend) {
  Case c(30);
  fillBusy(c.plan, 1.0);
  c.plan.in.contracts[1].terms.onShortfall = economics::OnShortfall::Credit;
  c.plan.in.contracts[1].terms.creditExpires = true;
  c.plan.in.contracts[1].terms.creditMonths = 9;
  c.plan.in.contracts[0].terms.onShortfall = economics::OnShortfall::MakeUp;
  c.plan.in.contracts[0].terms.makeUpPeriods = 3;
  ASSERT_NO_FATAL_FAILURE(c.ready());
  EXPECT_TRUE(c.simulated(backend, {{0, 1'100}}) == c.byOneThread({0, 1'100})) << backend.device();
}

void expectEqualQuasi(Backend& backend) {
  for (const bool rich : {false, true}) {
    Case c(38);
    fillBusy(c.plan, 1.0);
    if (rich) c.plan.in.contracts[1].terms.onShortfall = economics::OnShortfall::Credit;
    ASSERT_NO_FATAL_FAILURE(c.ready(Sampling::Quasi));
    for (c.scramble = 0; c.scramble < kScrambles; c.scramble += 5)
      EXPECT_TRUE(c.simulated(backend, {{0, 300}, {700, 33}, {300, 400}}) ==
                  c.byOneThread({0, 733}))
          << backend.device() << ", scramble " << c.scramble << (rich ? ", full" : ", plain");
  }
}

std::string quasiDigestOfABusyPlan(Backend& backend) {
  Case c(24);
  fillBusy(c.plan, 1.0);
  c.ready(Sampling::Quasi);
  c.scramble = 2;
  return c.simulated(backend, {{0, 1'000}}).digest();
}

void expectEqualForEveryShortfall(Backend& backend) {
  using economics::OnShortfall;
  for (const OnShortfall rule :
       {OnShortfall::Pay, OnShortfall::Waive, OnShortfall::Defer, OnShortfall::Credit,
        OnShortfall::Prepay, OnShortfall::MakeUp, OnShortfall::Forfeit}) {
    Case c(42);
    fillBusy(c.plan, 1.0);
    for (auto& contract : c.plan.in.contracts) {
      contract.terms.onShortfall = rule;
      contract.terms.deferShare = 0.2f;
      contract.terms.creditExpires = true;
      contract.terms.creditMonths = 7;
      contract.terms.makeUpPeriods = 2;
    }
    c.plan.in.contracts[0].dropAtLongstop = true;
    c.plan.in.contracts[0].longstopDays = 90;
    c.plan.in.contracts[1].terms.growthShare = 0.1f;
    c.plan.in.contracts[2].terms.overageMultiple = 1.5f;
    ASSERT_NO_FATAL_FAILURE(c.ready());
    EXPECT_TRUE(c.simulated(backend, {{0, 700}}) == c.byOneThread({0, 700}))
        << backend.device() << ", shortfall rule " << static_cast<int>(rule);
  }
}

std::string digestOfABusyPlan(Backend& backend) {
  Case c(24);
  fillBusy(c.plan, 1.0);
  c.ready();
  return c.simulated(backend, {{0, 1'000}}).digest();
}

void expectStopKeepsFinished(Backend& backend, std::uint64_t mayLose) {
  Case c(24);
  fillBusy(c.plan, 1.0);
  ASSERT_NO_FATAL_FAILURE(c.ready());
  std::stop_source stop;
  Partial partial(c.frame);
  const std::uint64_t asked = 2'000'000;
  const auto done = [&stop](std::uint64_t finished) {
    if (finished >= 1'000) stop.request_stop();
  };
  const auto added = backend.simulate(c.job(), {0, asked}, partial, done, stop.get_token());
  ASSERT_TRUE(added.has_value());
  EXPECT_GE(*added + mayLose, 1'000u);
  EXPECT_LT(*added, asked);
  EXPECT_EQ(partial.paths(), *added);
  EXPECT_TRUE(partial == c.byOneThread({0, *added}));
  Partial none(c.frame);
  const auto stopped = backend.simulate(c.job(), {0, 100}, none, {}, stop.get_token());
  ASSERT_TRUE(stopped.has_value());
  EXPECT_EQ(*stopped, 0u);
}

}  // namespace offtake::simulation::bodies

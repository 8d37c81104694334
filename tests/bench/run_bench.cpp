// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/exchange/plan_json.h"
#include "core/simulation/cpu_backend.h"
#include "core/simulation/frame.h"
#include "core/simulation/path_runner.h"
#include "data/templates.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

/// Runs of the plans that ship: the paths alone, and with everything counted that is reported.
namespace offtake::simulation {
namespace {

struct Ready {
  explicit Ready(const std::string& name)
      : inputs(compile::toFloat(
            compile::compile(exchange::planFromJson(data::findTemplate(name).value()).value())
                .value())),
        frame(std::make_shared<const Frame>(makeFrame(inputs.view(), RunSettings{}).value())) {}
  economics::InputsStorage<float> inputs;
  std::shared_ptr<const Frame> frame;
};

void report(benchmark::State& state, const Ready& plan, std::uint64_t paths) {
  const double all = static_cast<double>(paths) * static_cast<double>(state.iterations());
  state.counters["paths/s"] = benchmark::Counter(all, benchmark::Counter::kIsRate);
  state.counters["ns/path-month"] = benchmark::Counter(
      all * plan.inputs.months * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void pathsAlone(benchmark::State& state, const Ready& plan, InstructionSet set) {
  const std::uint32_t lanes = std::min(blockPaths(plan.inputs.view(), set), 256u);
  const auto runner = makePathRunner(plan.inputs.view(), plan.frame->layout, {1, {}}, set);
  PathBlock block(plan.frame->layout, lanes);
  std::uint64_t first = 0;
  for (auto _ : state) {
    runner->run(first, lanes, block);
    first += lanes;
  }
  report(state, plan, lanes);
}

void counted(benchmark::State& state, const Ready& plan, InstructionSet set, int threads) {
  constexpr std::uint64_t kPaths = 4'096;
  CpuBackend backend(threads, set);
  Partial partial(plan.frame);
  std::uint64_t first = 0;
  for (auto _ : state) {
    const auto added =
        backend.simulate({plan.inputs.view(), *plan.frame, 1}, {first, kPaths}, partial, {}, {});
    if (!added) {
      state.SkipWithError(added.error().message().c_str());
      return;
    }
    first += kPaths;
  }
  report(state, plan, kPaths);
}

/// From a stop to the finished paths, in the middle of a run of both threads.
void stopped(benchmark::State& state, const Ready& plan, InstructionSet set) {
  using Clock = std::chrono::steady_clock;
  CpuBackend backend(2, set);
  for (auto _ : state) {
    Partial partial(plan.frame);
    std::stop_source stop;
    Clock::time_point ended;
    std::jthread run([&] {
      (void)backend.simulate({plan.inputs.view(), *plan.frame, 1}, {0, 10'000'000}, partial, {},
                             stop.get_token());
      ended = Clock::now();
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto asked = Clock::now();
    stop.request_stop();
    run.join();
    state.SetIterationTime(std::chrono::duration<double>(ended - asked).count());
  }
}

}  // namespace
}  // namespace offtake::simulation

int main(int argc, char** argv) {
  using namespace offtake::simulation;
  benchmark::Initialize(&argc, argv);
  std::vector<std::unique_ptr<Ready>> plans;
  for (const char* name : {"starter", "trio", "ln"}) {
    const Ready& plan = *plans.emplace_back(std::make_unique<Ready>(name));
    const std::string prefix = std::string(name) + "/";
    for (const InstructionSet set : instructionSets()) {
      const std::string width{offtake::simulation::name(set)};
      benchmark::RegisterBenchmark((prefix + "paths alone/" + width).c_str(), pathsAlone,
                                   std::cref(plan), set);
      benchmark::RegisterBenchmark((prefix + "counted/" + width).c_str(), counted, std::cref(plan),
                                   set, 1)
          ->UseRealTime();
      benchmark::RegisterBenchmark((prefix + "stopped/" + width).c_str(), stopped, std::cref(plan),
                                   set)
          ->UseManualTime()
          ->Iterations(10);
    }
    benchmark::RegisterBenchmark((prefix + "counted/two threads").c_str(), counted, std::cref(plan),
                                 instructionSets().back(), 2)
        ->UseRealTime();
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

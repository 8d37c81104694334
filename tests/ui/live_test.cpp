// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An edit is answered at once, and the answer sharpens: the book, then a preview that adds paths to
// the same result until the next edit cancels it.
#include "core/exchange/plan_json.h"
#include "data/templates.h"
#include "gpu/cuda_backend.h"
#include "ui/jobs/session.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <filesystem>
#include <stdlib.h>

namespace offtake::test {
namespace {

using namespace offtake::ui;

class LiveTest : public ::testing::Test {
protected:
  LiveTest() {
    std::string name = (std::filesystem::temp_directory_path() / "offtake-live-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
    const auto plan = exchange::planFromJson(data::findTemplate("trio").value()).value();
    session = std::make_unique<Session>(store::Document::create(plan, folder / "state").value(),
                                        gpu::cudaBackend);
    QObject::connect(session.get(), &Session::runChanged, session.get(), [this] {
      const auto& run = session->lastRun();
      if (run && (seen.empty() || seen.back() != run)) seen.push_back(run);
    });
  }
  ~LiveTest() override {
    session.reset();
    std::filesystem::remove_all(folder);
  }

  void edit(const char* takeOrPay) {
    const auto plan = session->document.plan();
    const auto& field = *plan::findField(plan::table(plan::TableId::Contract), "take_or_pay");
    ASSERT_TRUE(
        session->document.push(QStringLiteral("Take or pay"),
                               {plan::update(*plan, plan::TableId::Contract, 1, "take_or_pay",
                                             plan::parseField(field, takeOrPay).value())}));
  }
  bool waitFor(const std::function<bool()>& holds) {
    return QTest::qWaitFor([&] { return holds(); }, 60000);
  }

  std::filesystem::path folder;
  std::unique_ptr<Session> session;
  std::vector<std::shared_ptr<const RunOutcome>> seen;
};

TEST_F(LiveTest, NothingRunsUntilItIsLive) {
  ASSERT_TRUE(waitFor([&] { return session->book() != nullptr; }));
  QTest::qWait(50);
  EXPECT_FALSE(session->preview.isRunning());
  EXPECT_TRUE(seen.empty());
}

TEST_F(LiveTest, APreviewSharpensToWhatARunOfThosePathsGives) {
  session->setLive(true);
  ASSERT_TRUE(waitFor([&] { return seen.size() >= 2; }));
  EXPECT_EQ(seen[0]->result.pathsDone, PreviewJob::kSteps[0]);
  EXPECT_TRUE(seen[0]->sharpens);
  EXPECT_EQ(seen[1]->result.pathsDone, PreviewJob::kSteps[1]);
  EXPECT_TRUE(session->isRunFresh());
  simulation::RunSettings settings;
  settings.paths = PreviewJob::kSteps[1];
  settings.seed = static_cast<std::uint64_t>(session->document.plan()->setting().seed);
  settings.fiscalYearStartMonth = session->document.plan()->setting().fiscalYearStartMonth;
  const auto whole = simulatePlan(session->document.plan(), settings, gpu::cudaBackend, {});
  ASSERT_TRUE(whole) << whole.error().message();
  EXPECT_EQ(seen[1]->result.partial->digest(), (*whole)->result.digest);
}

TEST_F(LiveTest, AnEditCancelsAndStartsOver) {
  session->setLive(true);
  ASSERT_TRUE(waitFor([&] { return !seen.empty(); }));
  const std::string before = seen.back()->planHash;
  edit("0.5");
  EXPECT_FALSE(session->preview.isRunning());  // until the book is right again
  EXPECT_FALSE(session->isRunFresh());         // what is shown stays, marked
  EXPECT_NE(session->lastRun(), nullptr);
  const std::size_t shown = seen.size();
  ASSERT_TRUE(waitFor([&] { return seen.size() > shown; }));
  for (std::size_t i = shown; i < seen.size(); ++i) EXPECT_NE(seen[i]->planHash, before);
  EXPECT_EQ(seen[shown]->result.pathsDone, PreviewJob::kSteps[0]);
}

TEST_F(LiveTest, ARunThatWasAskedForIsNotReplaced) {
  session->setLive(true);
  ASSERT_TRUE(waitFor([&] { return !seen.empty(); }));
  simulation::RunSettings settings;
  settings.paths = 3000;
  QSignalSpy finished(&session->run, &RunJob::finished);
  ASSERT_TRUE(session->startRun(settings).has_value());
  ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
  QTest::qWait(100);
  EXPECT_EQ(session->lastRun()->result.pathsDone, 3000u);
  EXPECT_FALSE(session->lastRun()->sharpens);
}

TEST_F(LiveTest, EditsOfOneTurnAreOneAnswer) {
  ASSERT_TRUE(waitFor([&] { return session->book() != nullptr; }));
  QSignalSpy books(session.get(), &Session::bookChanged);
  for (const char* value : {"0.9", "0.8", "0.7"}) edit(value);
  ASSERT_TRUE(waitFor([&] { return books.count() >= 1; }));
  QTest::qWait(100);
  EXPECT_EQ(books.count(), 1);
  EXPECT_EQ(session->book()->plan->contracts.front().takeOrPay.text(), "0.7");
}

}  // namespace
}  // namespace offtake::test

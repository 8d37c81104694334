// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/correlation.h"
#include "core/store/file.h"
#include "tests/app/cli_fixture.h"

#include <gmock/gmock.h>

namespace offtake::test {
namespace {

using testing::HasSubstr;

class Correlate : public CliTest {
protected:
  /// The starter plan, with three correlations that contradict each other.
  [[nodiscard]] std::string contradicting() const {
    const std::string path = make("plan.offtake", "starter");
    plan::Plan plan = store::loadPlan(path).value();
    for (plan::Correlation& pair : plan.correlations) {
      if (pair.first == "workload-chat" && pair.second == "workload-api")
        pair.value = Decimal::parse("0.95").value();
      if (pair.first == "workload-chat" && pair.second == "workload-train")
        pair.value = Decimal::parse("-0.9").value();
      if (pair.first == "workload-api" && pair.second == "workload-train")
        pair.value = Decimal::parse("0.9").value();
    }
    EXPECT_TRUE(store::savePlan(path, plan).has_value());
    return path;
  }
};

TEST_F(Correlate, ARefusedMatrixIsTakenToTheNearestThatHolds) {
  const std::string path = contradicting();
  const Ran checked = run({"check", path});
  EXPECT_EQ(checked.code, 3);
  EXPECT_THAT(checked.out, HasSubstr("the nearest that hold together: "));
  EXPECT_THAT(checked.out, HasSubstr("correlate " + path + " --repair"));
  EXPECT_EQ(run({"run", path, "--paths", "10"}).code, 3);
  const Ran shown = run({"correlate", path});
  EXPECT_EQ(shown.code, 3);
  EXPECT_THAT(shown.out, HasSubstr("'workload-chat' and 'workload-train': -0.9, nearest "));

  const plan::Plan before = store::loadPlan(path).value();
  const Ran repaired = run({"correlate", path, "--repair"});
  EXPECT_EQ(repaired.code, 0) << repaired.err;
  EXPECT_THAT(repaired.out, HasSubstr("'-0.9' -> '"));
  const plan::Plan after = store::loadPlan(path).value();
  EXPECT_LT(plan::firstFailingRow(plan::correlationMatrix(after).values), 0);
  // One edit of nothing but correlations, and what was not named stays away.
  for (const plan::Change& change : plan::diff(before, after))
    EXPECT_EQ(change.table, plan::TableId::Correlation);
  EXPECT_EQ(after.correlations.size(), before.correlations.size());
  EXPECT_EQ(run({"correlate", path}).code, 0);
  EXPECT_EQ(run({"run", path, "--paths", "10"}).code, 0);
  const Ran again = run({"correlate", path, "--repair"});
  EXPECT_EQ(again.code, 3);
  EXPECT_THAT(again.err, HasSubstr("hold together already"));
}

}  // namespace
}  // namespace offtake::test

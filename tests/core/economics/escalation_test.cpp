// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/escalation.h"

#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

const Exact kBase(dollars(1'000'000));

TEST(Escalation, ThreePerCentCompoundAndSimple) {
  const Exact rate("0.03");
  const Cents compound[] = {1'200'000'000, 1'236'000'000, 1'273'080'000};
  const Cents simple[] = {1'200'000'000, 1'236'000'000, 1'272'000'000};
  for (int year = 0; year < 3; ++year) {
    EXPECT_EQ(12 * escalated(kBase, compoundFactor(rate, year)), Exact(compound[year]));
    EXPECT_EQ(12 * escalated(kBase, simpleFactor(rate, year)), Exact(simple[year]));
  }
}

TEST(Escalation, CpiIsBoundedEveryYear) {
  const std::vector<Exact> changes{Exact("0.047"), Exact("0.004")};
  CpiTerms<Exact> cpi{{changes.data(), 2}, true, true, Exact("0.01"), Exact("0.04")};
  EXPECT_EQ(escalated(kBase, cpiFactor(cpi, 0)), kBase);
  EXPECT_EQ(escalated(kBase, cpiFactor(cpi, 1)), Exact(104'000'000));
  EXPECT_EQ(escalated(kBase, cpiFactor(cpi, 2)), Exact(105'040'000));
  EXPECT_EQ(escalated(kBase, cpiFactor(cpi, 3)), Exact(106'090'400));  // the last change goes on
  cpi.hasFloor = cpi.hasCap = false;
  EXPECT_EQ(escalated(kBase, cpiFactor(cpi, 2)), Exact(105'118'800));
  cpi.changes = {};
  EXPECT_EQ(cpiFactor(cpi, 5), Exact(1));
}

TEST(Escalation, RoundsAfterTheFactorNotBefore) {
  // 0.10 rounded every year would stay 0.10 for ever.
  EXPECT_EQ(escalated(Exact(10), compoundFactor(Exact("0.03"), 14)), Exact(15));
}

TEST(Escalation, StepsOnAnniversariesOfTheStart) {
  EXPECT_EQ(anniversaries(7, 7), 0);
  EXPECT_EQ(anniversaries(7, 18), 0);
  EXPECT_EQ(anniversaries(7, 19), 1);
  EXPECT_EQ(anniversaries(-5, 7), 1);
  EXPECT_EQ(anniversaries(7, 0), 0);
}

}  // namespace
}  // namespace offtake::economics::test

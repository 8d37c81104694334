// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

namespace offtake::economics::test {
namespace {

TEST(Path, ReservedCapacityIsBilledUsedOrNot) {
  SmallPlan plan(2);
  plan.contract(plan.provider(), 0, 2);
  plan.lot(true, Exact(200));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(30));
  const Record<Exact> r = book(plan.done());
  EXPECT_EQ(r.months[0].charges, Exact(100 * 744 * 200));
  EXPECT_EQ(r.months[1].charges, Exact(100 * 672 * 200));
  EXPECT_EQ(r.months[0].served, Exact(30));
}

}  // namespace
}  // namespace offtake::economics::test

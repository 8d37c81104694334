// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <set>

namespace offtake {
namespace {

TEST(Error, NamesThingValueAndWhatIsAllowed) {
  const Error full{ErrorCode::BadValue, "contract 'Azure', period 3", "ends 2029-06",
                   "an end after 2029-07"};
  EXPECT_EQ(full.message(),
            "contract 'Azure', period 3: ends 2029-06; expected an end after 2029-07");
  EXPECT_EQ((Error{ErrorCode::Io, "plan.offtake", "disk full", ""}).message(),
            "plan.offtake: disk full");
  EXPECT_EQ((Error{ErrorCode::Io, "plan.offtake", "", "a file"}).message(),
            "plan.offtake; expected a file");
  EXPECT_EQ((Error{ErrorCode::Io, "", "disk full", ""}).message(), "disk full");
  EXPECT_EQ(Error{}.message(), "");
}

TEST(Error, EveryCodeHasItsOwnName) {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::DeviceFailed); ++code)
    names.insert(name(static_cast<ErrorCode>(code)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(ErrorCode::DeviceFailed) + 1);
  EXPECT_FALSE(names.contains("unknown"));
}

TEST(Expects, ThrowsWithItsPlace) {
  EXPECT_NO_THROW(expects(true, "never"));
  try {
    expects(false, "a promise");
    FAIL() << "expects(false) returned";
  } catch (const LogicError& error) {
    const std::string_view what = error.what();
    EXPECT_NE(what.find("error_test.cpp:"), std::string_view::npos) << what;
    EXPECT_NE(what.find("a promise"), std::string_view::npos) << what;
  }
}

}  // namespace
}  // namespace offtake

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ics.h"

#include "core/base/text.h"
#include "tests/support/plan_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace offtake::exchange {
namespace {

using testing::HasSubstr;

std::string fileOf(const plan::Plan& plan) { return keyDatesToIcs(plan, plan::keyDates(plan)); }

/// The file's lines, each of which must end in CR LF.
std::vector<std::string> linesOf(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    EXPECT_NE(end, std::string::npos);
    lines.push_back(file.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

/// Continuations joined to the line that they belong to.
std::vector<std::string> unfolded(const std::string& file) {
  std::vector<std::string> lines;
  for (const std::string& line : linesOf(file))
    if (line.starts_with(" ")) lines.back() += line.substr(1);
    else lines.push_back(line);
  return lines;
}

TEST(Ics, EachDateIsAnEventOfItsOwn) {
  test::PlanEditor e(test::examplePlan());
  e.set("contract", 1, "notice_days", "90");
  const auto dates = plan::keyDates(e.plan());
  std::set<std::string> uids;
  std::size_t events = 0;
  for (const std::string& line : unfolded(fileOf(e.plan()))) {
    events += line == "BEGIN:VEVENT";
    if (line.starts_with("UID:")) {
      EXPECT_TRUE(uids.insert(line).second) << line;
    }
  }
  EXPECT_EQ(events, dates.size());
  EXPECT_EQ(uids.size(), dates.size());
  std::set<plan::KeyDateKind> kinds;
  for (const auto& date : dates) kinds.insert(date.kind);
  for (const auto kind :
       {plan::KeyDateKind::Start, plan::KeyDateKind::Amendment, plan::KeyDateKind::Delivery,
        plan::KeyDateKind::Milestone, plan::KeyDateKind::OptionOpens, plan::KeyDateKind::OptionEnds,
        plan::KeyDateKind::Payment, plan::KeyDateKind::Notice, plan::KeyDateKind::Expiry})
    EXPECT_TRUE(kinds.contains(kind)) << plan::name(kind);
}

TEST(Ics, DatesAreThoseOfTheAmendedTerms) {
  test::PlanEditor e(test::examplePlan());
  e.set("contract", 1, "notice_days", "180");
  const std::string file = fileOf(e.plan());
  // The term ends 2030-06-30; 180 days before 1 July 2030 is 2 January.
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20300630\r\nDTEND;VALUE=DATE:20300701\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20300102\r\n"));
  EXPECT_THAT(file, HasSubstr("DTSTAMP:20270101T000000Z\r\n"));
  e.add("amendment", {{"contract", "1"}, {"effective", "2028-01"}, {"author", "Legal"}});
  e.add("amendment_change", {{"amendment", "2"},
                             {"table_name", "contract"},
                             {"row", "1"},
                             {"field", "termination_month"},
                             {"after", "2029-07"}});
  const std::string ended = fileOf(e.plan());
  EXPECT_THAT(ended, HasSubstr("Azure: terminated from this day"));
  EXPECT_THAT(ended, HasSubstr("DTSTART;VALUE=DATE:20290701\r\n"));
  EXPECT_THAT(ended, testing::Not(HasSubstr("DTSTART;VALUE=DATE:20300630\r\nDTEND")));
}

TEST(Ics, NamesAreEscapedAndFoldedBetweenCharacters) {
  test::PlanEditor e(test::examplePlan());
  const std::string name =
      "R\xC3\xBC"
      "ckversicherung; Teil 2, \\neu \xE2\x80\x93 " +
      std::string(60, 'x') + "\xF0\x9F\x93\x85\xF0\x9F\x93\x85\xF0\x9F\x93\x85";
  e.set("contract", 1, "name", name);
  const std::string file = fileOf(e.plan());
  for (const std::string& line : linesOf(file)) {
    EXPECT_LE(line.size(), 75u) << line;
    EXPECT_TRUE(text::isUtf8(line)) << line;
  }
  bool found = false;
  for (const std::string& line : unfolded(file))
    found = found || line.find("ckversicherung\\; Teil 2\\, \\\\neu") != std::string::npos;
  EXPECT_TRUE(found);
}

TEST(Ics, EqualPlansGiveEqualBytes) {
  EXPECT_EQ(fileOf(test::examplePlan()), fileOf(test::examplePlan()));
}

}  // namespace
}  // namespace offtake::exchange

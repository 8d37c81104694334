// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_fixture.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>

/// Journey 8, on the command line. Legal sends the signed amendment: two cells change; floors that do
/// not add up block signing; past periods keep the old terms; who, when, why.
namespace offtake::test {
namespace {

using testing::HasSubstr;

class Journey8 : public CliTest {
protected:
  static std::vector<std::string> by(std::vector<std::string> words) {
    for (const char* word : {"--by", "Grace", "--date", "2028-02-11", "--why", "Counter-signed",
                             "--document", "Amendment 1"})
      words.emplace_back(word);
    return words;
  }
  std::vector<std::string> amend(const std::string& plan, const std::string& third,
                                 const std::string& fourth) const {
    return by({"amend", plan, "--contract", "Oracle 300 B", "--from", "2029-06", "--set",
               "period.3.commitment=" + third, "--set", "period.4.commitment=" + fourth});
  }
  /// The lines of ledger.csv that were made before a month.
  std::string past(const std::string& plan, const std::string& folderName,
                   const std::string& before) const {
    const auto done = run({"book", plan, "--csv", at(folderName)});
    EXPECT_EQ(done.code, 0) << done.err;
    std::istringstream lines(read(at(folderName) + "/ledger.csv"));
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
      const auto comma = line.find(',');
      const std::string month = line.substr(comma + 1, 7);
      if (kept.empty() || month < before) kept += line + "\n";
    }
    return kept;
  }
  std::string periods(const std::string& folderName) const {
    return read(at(folderName) + "/periods.csv");
  }
};

TEST_F(Journey8, ASignedAmendmentChangesTwoCells) {
  const std::string plan = make("det.offtake", "det");
  const std::string before = past(plan, "before", "2029-06");
  const auto amended = run(amend(plan, "55000000000.00", "80000000000.00"));
  ASSERT_EQ(amended.code, 0) << amended.err;
  EXPECT_EQ(past(plan, "after", "2029-06"), before);
  EXPECT_GT(std::ranges::count(before, '\n'), 20);
  EXPECT_THAT(periods("before"), HasSubstr(",6000000000000,"));
  EXPECT_THAT(periods("after"), HasSubstr(",5500000000000,"));
  EXPECT_THAT(periods("after"), HasSubstr(",8000000000000,"));

  const auto info = run({"info", plan, "--json"});
  const auto version = nlohmann::json::parse(info.out)["contracts"][0]["versions"][1];
  EXPECT_EQ(version["from"], "2029-06");
  EXPECT_EQ(version["by"], "Grace");
  EXPECT_EQ(version["recorded"], "2028-02-11");
  EXPECT_EQ(version["why"], "Counter-signed");
  EXPECT_EQ(version["document"], "Amendment 1");
  EXPECT_EQ(version["changes"].size(), 2u);
  EXPECT_THAT(run({"info", plan}).out, HasSubstr("by Grace 2028-02-11, Counter-signed"));
}

TEST_F(Journey8, FloorsThatDoNotAddUpBlockIt) {
  const std::string plan = make("det.offtake", "det");
  const std::string before = read(plan);
  const auto refused = run(amend(plan, "55000000000.00", "75000000000.00"));
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr("295 of 300 B"));
  EXPECT_EQ(read(plan), before);
}

TEST_F(Journey8, AnOfferIsSignedOnceItsFloorsAddUp) {
  const std::string plan = make("det.offtake", "det");
  ASSERT_EQ(run({"duplicate", plan, "--contract", "1"}).code, 0);
  write(at("floors.csv"), "id,commitment_cents\n8,5500000000000\n");
  const auto imported =
      run({"import", plan, at("floors.csv"), "--as", "table-csv", "--table", "period"});
  ASSERT_EQ(imported.code, 0) << imported.err;
  const auto sign = by({"sign", plan, "--contract", "Oracle 300 B (proposed)"});
  const auto refused = run(sign);
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr("295 of 300 B"));
  write(at("floors.csv"), "id,commitment_cents\n8,6000000000000\n");
  ASSERT_EQ(run({"import", plan, at("floors.csv"), "--as", "table-csv", "--table", "period"}).code,
            0);
  const auto done = run(sign);
  ASSERT_EQ(done.code, 0) << done.err;
  const auto contracts = nlohmann::json::parse(run({"info", plan, "--json"}).out)["contracts"];
  EXPECT_EQ(contracts[0]["status"], "superseded");
  EXPECT_EQ(contracts[1]["status"], "active");
  EXPECT_EQ(contracts[1]["versions"][1]["by"], "Grace");
}

TEST_F(Journey8, AClosedMonthTakesAnAmendmentButNoEdit) {
  const std::string plan = make("det.offtake", "det");
  ASSERT_EQ(run(by({"close", plan, "--through", "2029-05"})).code, 0);
  write(at("floors.csv"), "id,commitment_cents\n2,4000000000000\n3,6500000000000\n");
  const auto refused =
      run({"import", plan, at("floors.csv"), "--as", "table-csv", "--table", "period"});
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr("month 2029-05 is closed"));
  EXPECT_EQ(run(amend(plan, "55000000000.00", "80000000000.00")).code, 0);
  EXPECT_EQ(run(by({"reopen", plan, "--from", "2029-05"})).code, 0);
  EXPECT_EQ(run({"import", plan, at("floors.csv"), "--as", "table-csv", "--table", "period"}).code,
            0);
  const auto info = nlohmann::json::parse(run({"info", plan, "--json"}).out);
  EXPECT_EQ(info["closed_through"], "2029-04");
  EXPECT_THAT(info["closing_record"].get<std::string>(), HasSubstr("Grace reopened months from"));
}

TEST_F(Journey8, NoImportSignsAContract) {
  const std::string plan = make("det.offtake", "det");
  ASSERT_EQ(run({"duplicate", plan, "--contract", "1"}).code, 0);
  write(at("status.csv"), "id,status\n2,active\n");
  const std::vector<std::string> words{"import",    plan,      at("status.csv"), "--as",
                                       "table-csv", "--table", "contract"};
  const auto refused = run(words);
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr("would become active by nobody; expected signing it"));
  ASSERT_EQ(run({"export", plan, "--json", at("plan.json")}).code, 0);
  auto json = nlohmann::json::parse(read(at("plan.json")));
  json["tables"]["contract"][0]["status"] = "proposed";
  write(at("plan.json"), json.dump());
  EXPECT_THAT(run({"import", plan, at("plan.json")}).err,
              HasSubstr("is active, and cannot become proposed"));
}

TEST_F(Journey8, TheKeyDatesAreACalendarFile) {
  const std::string plan = make("det.offtake", "det");
  ASSERT_EQ(run(amend(plan, "55000000000.00", "80000000000.00")).code, 0);
  ASSERT_EQ(run({"export", plan, "--ics", at("dates.ics")}).code, 0);
  const std::string text = read(at("dates.ics"));
  EXPECT_THAT(text, testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20290531\r\n"));
  EXPECT_THAT(text, HasSubstr("SUMMARY:Oracle 300 B: amended terms (Amendment 1)\r\n"));
  ASSERT_EQ(run({"export", plan, "--ics", at("again.ics")}).code, 0);
  EXPECT_EQ(read(at("again.ics")), text);
}

}  // namespace
}  // namespace offtake::test

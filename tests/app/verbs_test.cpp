// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "tests/app/cli_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>

namespace offtake::test {
namespace {

using ::testing::HasSubstr;
using Verbs = CliTest;
using Json = cli::Json;

std::string shell(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  char buffer[256];
  while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) out += buffer;
  ::pclose(pipe);
  return out;
}

TEST_F(Verbs, StarterPlanGoesThroughEveryVerb) {
  const auto plan = make("p.offtake", "starter");
  const auto checked = run({"check", plan});
  EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
  const auto booked = run({"book", plan, "--csv", at("book"), "--json"});
  ASSERT_EQ(booked.code, 0) << booked.err;
  EXPECT_GT(Json::parse(booked.out)["entries"].get<int>(), 500);
  const auto views = Json::parse(booked.out)["views"];
  for (const char* view : {"cash", "accruals", "obligations", "burn_down", "roll_forward",
                           "effective_rates", "own_or_rent", "concentration", "returns"})
    EXPECT_TRUE(views.contains(view)) << view;
  const auto explained = run({"book", plan, "--explain", "sum/cash/all/all", "--json"});
  ASSERT_EQ(explained.code, 0) << explained.err;
  EXPECT_FALSE(Json::parse(explained.out)["parts"].empty());
  EXPECT_EQ(run({"book", plan, "--explain", "sum/cash/all/never"}).code, 3);
  for (const char* file :
       {"ledger.csv", "periods.csv", "monthly.csv", "cash.csv", "obligations.csv", "flows.csv",
        "roll_forward.csv", "effective_rates.csv", "burn_down.csv", "concentration.csv",
        "own_or_rent.csv"})
    EXPECT_TRUE(std::filesystem::exists(folder / "book" / file)) << file;
  const auto ran =
      run({"run", plan, "--paths", "2000", "--seed", "1", "--csv", at("run"), "--json"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const auto document = Json::parse(ran.out);
  EXPECT_EQ(document["paths"], 2000);
  EXPECT_EQ(document["digest"].get<std::string>().size(), 64u);
  EXPECT_EQ(document.contains("seconds"), false);
  const auto again = run({"run", plan, "--paths", "2000", "--seed", "1", "--threads", "3", "--csv",
                          at("again"), "--json"});
  EXPECT_EQ(Json::parse(again.out)["digest"], document["digest"]);
  for (const char* file : {"summary.csv", "probabilities.csv", "run.json"})
    EXPECT_EQ(read(at(std::string("run/") + file)), read(at(std::string("again/") + file))) << file;
  if (shell("command -v sqlite3").empty()) GTEST_SKIP() << "sqlite3 is not installed";
  EXPECT_EQ(shell("sqlite3 " + plan + " 'PRAGMA integrity_check'"), "ok\n");
}

TEST_F(Verbs, RegisteredTotalAndItsConflictAreSaid) {
  const auto plan = make("p.offtake", "starter");
  const auto info = run({"info", plan, "--json"});
  const auto document = Json::parse(info.out);
  EXPECT_EQ(document["registered_cents"], 73'040'000'000'000);
  EXPECT_EQ(document["guidance_cents"], 60'000'000'000'000);
  EXPECT_NE(run({"info", plan}).out.find("guidance"), std::string::npos);
}

TEST_F(Verbs, EveryTableAddsUpToTheLedger) {
  for (const auto* name : {"starter", "trio", "det"}) {
    const auto plan = make(std::string(name) + ".offtake", name);
    const std::string out = at(std::string("csv-") + name);
    ASSERT_EQ(run({"book", plan, "--csv", out}).code, 0);
    const auto ledger = exchange::readCsv(read(out + "/ledger.csv")).value();
    const auto cash = exchange::readCsv(read(out + "/cash.csv")).value();
    const auto column = [](const exchange::CsvTable& table, const std::string& head) {
      return static_cast<std::size_t>(std::find(table.heads.begin(), table.heads.end(), head) -
                                      table.heads.begin());
    };
    std::map<std::string, long long> byContract;
    for (const auto& line : ledger.lines)
      if (line[column(ledger, "kind")].rfind("lapse_", 0) != 0)
        byContract[line[column(ledger, "contract")]] +=
            std::stoll(line[column(ledger, "amount_cents")]);
    for (const auto& line : cash.lines)
      byContract[line[column(cash, "contract")]] -= std::stoll(line[column(cash, "amount_cents")]);
    for (const auto& [contract, rest] : byContract) EXPECT_EQ(rest, 0) << name << " " << contract;
    EXPECT_FALSE(byContract.empty()) << name;
  }
}

TEST_F(Verbs, JsonGoesOutAndInAndOutByteEqual) {
  for (const auto* name : {"starter", "trio", "det", "ln", "empty"}) {
    const auto plan = make(std::string(name) + ".offtake", name);
    ASSERT_EQ(run({"export", plan, "--json", at("a.json")}).code, 0);
    std::filesystem::remove(at("copy.offtake"));
    ASSERT_EQ(run({"import", at("copy.offtake"), at("a.json")}).code, 0);
    ASSERT_EQ(run({"export", at("copy.offtake"), "--json", at("b.json")}).code, 0);
    EXPECT_EQ(read(at("a.json")), read(at("b.json"))) << name;
    EXPECT_NE(run({"diff", plan, at("copy.offtake")}).out.find("No differences"),
              std::string::npos);
  }
}

TEST_F(Verbs, DetIsShortByFiveBillionAllInYearTwo) {
  const auto plan = make("det.offtake", "det");
  const auto document = Json::parse(run({"book", plan, "--json"}).out);
  std::vector<long long> shortfalls;
  for (const auto& period : document["periods"]) shortfalls.push_back(period["shortfall_cents"]);
  EXPECT_EQ(shortfalls, (std::vector<long long>{0, 500'000'000'000, 0, 0, 0}));
  write(at("contract.csv"), "id,on_shortfall,defer_share\n1,defer,0.10\n");
  ASSERT_EQ(
      run({"import", plan, at("contract.csv"), "--as", "table-csv", "--table", "contract"}).code,
      0);
  long long paid = 0;
  const auto deferred = Json::parse(run({"book", plan, "--json"}).out);
  for (const auto& period : deferred["periods"]) paid += period["true_up_cents"].get<long long>();
  EXPECT_EQ(paid, 50'000'000'000);
}

TEST_F(Verbs, LnAgreesWithItsClosedForm) {
  const auto plan = make("ln.offtake", "ln");
  ASSERT_EQ(run({"run", plan, "--paths", "100000", "--csv", at("ln")}).code, 0);
  const auto chances = exchange::readCsv(read(at("ln/probabilities.csv"))).value();
  bool found = false;
  for (const auto& line : chances.lines) {
    if (line[0] != "shortfall_happens") continue;
    found = true;
    EXPECT_NEAR(std::stod(line[3]), 0.398882, 4 * std::stod(line[4]));
  }
  EXPECT_TRUE(found);
  const auto summary = exchange::readCsv(read(at("ln/summary.csv"))).value();
  for (const auto& line : summary.lines)
    if (line[0] == "shortfall_cents") {
      EXPECT_NEAR(std::stod(line[5]) / 1e11, 3.714256, 4 * std::stod(line[7]) / 1e11);
    }
}

TEST_F(Verbs, AnExtendedRunIsTheWholeRun) {
  const std::string plan = make("plan.offtake", "trio");
  EXPECT_EQ(run({"run", plan, "--paths", "3000", "--csv", at("whole")}).code, 0);
  EXPECT_EQ(run({"run", plan, "--paths", "1100", "--csv", at("first")}).code, 0);
  EXPECT_EQ(
      run({"run", plan, "--paths", "3000", "--extend", at("first"), "--csv", at("more")}).code, 0);
  for (const char* file : {"summary.csv", "probabilities.csv", "run.json", "run.partial"})
    EXPECT_EQ(read(at("more") + "/" + file), read(at("whole") + "/" + file)) << file;
  // Of another seed, shorter than what is there, of no run at all, and damaged.
  const auto other = run({"run", plan, "--paths", "3000", "--seed", "9", "--extend", at("first")});
  EXPECT_EQ(other.code, 3);
  EXPECT_THAT(other.err, HasSubstr("seed 1, now 9"));
  EXPECT_THAT(other.err, Not(HasSubstr("plan or scenario")));
  const std::string det = make("other.offtake", "det");
  const auto changed = run({"run", det, "--extend", at("first")});
  EXPECT_EQ(changed.code, 3);
  EXPECT_THAT(changed.err, HasSubstr("plan or scenario"));
  EXPECT_THAT(changed.err, Not(HasSubstr("seed 1")));
  const auto fewer = run({"run", plan, "--paths", "1000", "--extend", at("first")});
  EXPECT_EQ(fewer.code, 3);
  EXPECT_THAT(fewer.err, HasSubstr("more than the 1100"));
  EXPECT_EQ(run({"run", plan, "--extend", at("nowhere")}).code, 3);
  write(at("first") + "/run.partial", read(at("first") + "/run.partial").substr(0, 5000));
  EXPECT_EQ(run({"run", plan, "--paths", "3000", "--extend", at("first")}).code, 3);
}

TEST_F(Verbs, APathIsReplayedWithItsWholeLedger) {
  const std::string plan = make("plan.offtake", "ln");
  const auto one = run({"run", plan, "--path", "17", "--csv", at("path"), "--json"});
  ASSERT_EQ(one.code, 0) << one.err;
  const auto json = Json::parse(one.out);
  // Its ledger adds up to what it pays.
  const auto ledger = exchange::readCsv(read(at("path") + "/ledger.csv")).value();
  const auto amount = std::ranges::find(ledger.heads, "amount_cents") - ledger.heads.begin();
  long long sum = 0;
  for (const auto& line : ledger.lines) sum += std::stoll(line[static_cast<std::size_t>(amount)]);
  EXPECT_EQ(sum, json["payable_cents"].get<long long>());
  EXPECT_NE(run({"run", plan, "--path", "18", "--json"}).out, one.out);
  // The path at a quantile of the run lies there.
  const auto at95 =
      Json::parse(run({"run", plan, "--paths", "4000", "--path", "true_ups.p95", "--json"}).out);
  const auto whole = Json::parse(run({"run", plan, "--paths", "4000", "--json"}).out);
  const double quantile = whole["figures"]["true_ups_cents"]["p95"].get<double>();
  EXPECT_NEAR(at95["true_ups_cents"].get<double>(), quantile, 0.002 * quantile);
  EXPECT_LT(at95["path"].get<int>(), 4000);
  const auto wrong = run({"run", plan, "--path", "true_up.p95"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("true_ups"));
  EXPECT_EQ(run({"run", plan, "--path", "npv.p96"}).code, 2);
}

TEST_F(Verbs, ARunGoesOnUntilItsStandardErrorIsSmallEnough) {
  const std::string plan = make("plan.offtake", "ln");
  const auto first = Json::parse(run({"run", plan, "--paths", "1000", "--json"}).out);
  const double error = first["figures"]["npv_cents"]["se"].get<double>() / 100;
  const auto sharp =
      run({"run", plan, "--paths", "1000", "--until-se", std::to_string(error / 3), "--json"});
  ASSERT_EQ(sharp.code, 0) << sharp.err;
  const auto json = Json::parse(sharp.out);
  EXPECT_LE(json["figures"]["npv_cents"]["se"].get<double>() / 100, error / 3);
  const auto paths = json["paths"].get<std::uint64_t>();
  EXPECT_GT(paths, 8'000u);
  EXPECT_LT(paths, 20'000u);
  // The same paths at once give the same integers.
  const auto whole =
      Json::parse(run({"run", plan, "--paths", std::to_string(paths), "--json"}).out);
  EXPECT_EQ(whole["digest"], json["digest"]);
}

TEST_F(Verbs, SettleAppliesAContractsRulesToATable) {
  const auto plan = make("det.offtake", "det");
  std::string csv = "month,list_spend_cents\n";
  const long long years[] = {30, 40, 60, 80, 95};
  for (int m = 0; m < 60; ++m) {
    const int month = 5 + m;
    char line[64];
    std::snprintf(line, sizeof line, "%04d-%02d,%lld\n", 2027 + month / 12, month % 12 + 1,
                  years[m / 12] * 100'000'000'000 / 12);
    csv += line;
  }
  write(at("spend.csv"), csv);
  const auto settled = run({"settle", plan, "--contract", "Oracle 300 B", "--spend",
                            at("spend.csv"), "--csv", at("out"), "--json"});
  ASSERT_EQ(settled.code, 0) << settled.err;
  const auto periods = Json::parse(settled.out)["periods"];
  ASSERT_EQ(periods.size(), 5u);
  EXPECT_NEAR(periods[1]["shortfall_cents"].get<double>(), 5e11, 10);
  EXPECT_EQ(read(at("out/periods.csv")).substr(0, 16), "contract,period,");
}

TEST_F(Verbs, ThresholdsBreakWithPlanContractAndMetric) {
  const auto plan = make("det.offtake", "det");
  EXPECT_EQ(run({"run", plan, "--paths", "100", "--fail-if", "true_ups.mean>6e9"}).code, 0);
  const auto broken = run({"run", plan, "--paths", "100", "--fail-if", "shortfall.p50>4e9"});
  EXPECT_EQ(broken.code, 1);
  for (const auto* word : {"det.offtake", "Oracle 300 B", "shortfall.p50"})
    EXPECT_NE(broken.err.find(word), std::string::npos) << broken.err;
  write(at("bad.offtake"), "");
  const auto several = run({"run", at("bad.offtake"), plan, "--paths", "100", "--json"});
  EXPECT_EQ(several.code, 3);
  EXPECT_EQ(Json::parse(several.out).size(), 2u);
}

TEST_F(Verbs, ScenarioLaysOverThePlan) {
  const auto plan = make("p.offtake", "starter");
  const auto base = Json::parse(run({"book", plan, "--json"}).out);
  const auto slipped = run({"book", plan, "--scenario", "Oracle sites slip six months", "--json"});
  ASSERT_EQ(slipped.code, 0) << slipped.err;
  EXPECT_NE(Json::parse(slipped.out)["figures"]["npv_cents"], base["figures"]["npv_cents"]);
}

#ifdef OFFTAKE_WITH_UI
TEST_F(Verbs, ReportWritesPdfAndTables) {
  const auto plan = make("p.offtake", "starter");
  const auto written =
      run({"report", plan, "--pdf", at("r.pdf"), "--csv", at("tables"), "--paths", "500"});
  ASSERT_EQ(written.code, 0) << written.err;
  EXPECT_EQ(read(at("r.pdf")).substr(0, 5), "%PDF-");
  if (shell("command -v pdftotext").empty()) GTEST_SKIP() << "pdftotext is not installed";
  const auto text = shell("pdftotext -layout " + at("r.pdf") + " -");
  for (const auto* word :
       {"Oracle Stargate (2025)", "page 1 of", "What is assumed", "guidance", "500 paths, seed 1"})
    EXPECT_NE(text.find(word), std::string::npos) << word;
  EXPECT_EQ(text.find(folder.string()), std::string::npos);
}
#endif

}  // namespace
}  // namespace offtake::test

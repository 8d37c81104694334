// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plan_words.h"

#include "core/ledger/views/effective_rate.h"
#include "core/plan/key_dates.h"
#include "core/plan/problem.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace offtake::ui {
namespace {

/// The lists that lupdate reads: every word of core once, in the order in which core has it.
struct Lists {
  std::ostringstream words, help;
  std::set<std::pair<std::string, std::string>> seen;

  void add(std::ostringstream& out, const char* context, std::string_view text) {
    if (text.empty() || !seen.emplace(context, text).second) return;
    std::string quoted;
    for (const char c : text) {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
    out << "    QT_TRANSLATE_NOOP(\"" << context << "\", \"" << quoted << "\"),\n";
  }
};

template <class Kind>
void addLabels(Lists& lists, Kind last) {
  for (int kind = 0; kind <= int(last); ++kind)
    lists.add(lists.words, "Plan", label(static_cast<Kind>(kind)));
}

Lists wordsOfCore() {
  Lists lists;
  for (const auto& table : plan::tables()) {
    lists.add(lists.words, "Plan", table.label);
    lists.add(lists.words, "Plan", table.singular);
    for (const auto& field : table.fields) {
      lists.add(lists.words, "Plan", field.label);
      lists.add(lists.words, "Plan", field.unit);
      for (const auto choice : field.choices) lists.add(lists.words, "Choice", choice);
      lists.add(lists.help, "Plan", field.help);
      lists.add(lists.help, "Plan", field.example);
    }
  }
  addLabels(lists, plan::KeyDateKind::Expiry);
  addLabels(lists, ledger::GapPart::Other);
  for (const auto severity : {plan::Severity::Error, plan::Severity::Warning})
    lists.add(lists.words, "Plan", plan::name(severity));
  return lists;
}

std::string file(const std::string& name, const std::string& entries) {
  return "// SPDX-FileCopyrightText: 2026 The Offtake authors\n"
         "// SPDX-License-Identifier: GPL-3.0-or-later\n"
         "// Read by lupdate, never compiled; written by packaging/translate.sh from what core "
         "has.\n"
         "static const char* const " +
         name + "[] = {\n" + entries + "};\n";
}

void holds(const std::string& name, const std::string& wanted) {
  const std::string path = std::string(OFFTAKE_SOURCE_DIR) + "/resources/i18n/" + name;
  if (std::getenv("OFFTAKE_WRITE_WORDS") != nullptr) std::ofstream(path) << wanted;
  std::ifstream in(path);
  std::stringstream found;
  found << in.rdbuf();
  EXPECT_EQ(found.str(), wanted) << "run packaging/translate.sh";
}

TEST(PlanWords, ListAllThatCoreSays) {
  const Lists lists = wordsOfCore();
  holds("plan_words.cpp", file("kPlanWords", lists.words.str()));
  holds("plan_help.cpp", file("kPlanHelp", lists.help.str()));
}

TEST(PlanWords, AreEnglishWithoutATranslation) {
  EXPECT_EQ(planWord("Take or pay"), QStringLiteral("Take or pay"));
  EXPECT_EQ(planWord(""), QString());
  plan::Plan plan;
  plan.contracts.push_back({});
  plan.contracts.back().id = {7};
  plan.contracts.back().name = "Azure";
  plan.periods.push_back({});
  plan.periods.back().id = {3};
  plan.periods.back().contract = {7};
  for (const auto& [table, row] : {std::pair{plan::TableId::Contract, 7},
                                   {plan::TableId::Period, 3},
                                   {plan::TableId::Site, 12}})
    EXPECT_EQ(rowWords(plan, table, row).toStdString(), plan::describeRow(plan, table, row));
}

}  // namespace
}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QComboBox>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

/// Models and proxies that the window's sources define.
std::set<std::string> modelsInTheSources() {
  static const std::regex kModel(R"(class (\w+)(?: final)? : public Q\w*(?:Model|Proxy)\b)");
  std::set<std::string> names;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(OFFTAKE_SOURCE_DIR "/ui")) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), kModel), end; at != end; ++at)
      names.insert("offtake::ui::" + (*at)[1].str());
  }
  return names;
}

TEST_F(DeskTest, EveryModelAndProxyKeepsItsPromisesWhileOneWorks) {
  openTemplate("starter");
  std::set<std::string> watched;
  std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
  for (auto* model : window->findChildren<QAbstractItemModel*>()) {
    const std::string name = model->metaObject()->className();
    if (!name.starts_with("offtake::") && qobject_cast<QAbstractProxyModel*>(model) == nullptr)
      continue;
    watched.insert(name);
    testers.push_back(std::make_unique<QAbstractItemModelTester>(
        model, QAbstractItemModelTester::FailureReportingMode::Fatal));
  }
  EXPECT_TRUE(watched.contains("QSortFilterProxyModel")) << "the register of contracts";
  const auto defined = modelsInTheSources();
  EXPECT_GE(defined.size(), 5u);
  for (const auto& name : defined) EXPECT_TRUE(watched.contains(name)) << name << " is not watched";

  const auto start = hash();
  auto& sites = editor(TableId::Site);
  sites.view().sortByColumn(column(sites, "name"), Qt::DescendingOrder);
  at(sites, 0, "mw_limit");
  keys("800", Qt::Key_Return);
  sites.addRow();
  at(sites, 1, "name");
  key(Qt::Key_Minus, Qt::ControlModifier);
  sites.model().setFilter(QStringLiteral("a"));
  auto& workloads = editor(TableId::Workload);
  at(workloads, 0, "name");
  keys("Renamed", Qt::Key_Return);
  workloads.addRow();
  const auto base = document().plan();
  ASSERT_TRUE(
      document().push(QStringLiteral("Remove"),
                      plan::removal(*base, TableId::Contract, base->contracts.back().id.value)));
  document().showScenario(base->scenarios[1].id);
  document().showScenario(std::nullopt);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return window->session()->book()->plan == document().plan(); }, 20000));
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

}  // namespace
}  // namespace offtake::test

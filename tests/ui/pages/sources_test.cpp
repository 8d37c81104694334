// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/citations.h"
#include "tests/ui/desk_fixture.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/sources_page.h"

#include <QTableView>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class Sources : public DeskTest {
protected:
  SourcesPage& page() {
    openTemplate("starter");
    window->showPage(window->pageNamed(QStringLiteral("Sources")));
    QApplication::processEvents();
    return *window->findChild<SourcesPage*>();
  }
};

TEST_F(Sources, HowSureTheNumbersAreAddsUp) {
  auto& sources = page();
  const auto& table = sources.confidence().model().table();
  ASSERT_EQ(table.columns.size(), 1 + 4 + 2);
  const auto counts = plan::citationCounts(*document().plan());
  const auto& sums = table.rows.back();
  EXPECT_EQ(sums[4].text.toInt(), counts.assumed);
  EXPECT_EQ(sums[5].text.toInt(), counts.cited);
  for (int column = 1; column < table.columns.size(); ++column) {
    int sum = 0;
    for (int row = 0; row + 1 < table.rows.size(); ++row)
      sum += table.rows[row][column].text.toInt();
    EXPECT_EQ(sum, sums[column].text.toInt()) << column;
  }
  EXPECT_EQ(sums[1].text.toInt() + sums[2].text.toInt() + sums[3].text.toInt() + counts.assumed,
            counts.cited);
}

TEST_F(Sources, ConflictsStandSideBySideInTheWordsOfTheTables) {
  auto& sources = page();
  const auto& table = sources.conflicts().model().table();
  ASSERT_GE(table.rows.size(), 3);
  bool found = false;
  for (const auto& row : table.rows) {
    if (!row[0].text.contains(QStringLiteral("contract 'AWS expansion (2026)'"))) continue;
    found = true;
    EXPECT_EQ(row[1].text, QStringLiteral("100,000,000,000.00"));
    EXPECT_EQ(row[2].text, QStringLiteral("62,000,000,000.00"));
    EXPECT_EQ(row[3].text, QStringLiteral("−38.0 %"));
  }
  EXPECT_TRUE(found);
  const auto before = table.rows.size();
  // What agrees again is no conflict any more.
  const auto citations = document().plan()->citations;
  for (const auto& citation : citations)
    if (!citation.inUse && citation.value == "62000000000.00") {
      const auto done = document().set(TableId::Citation, citation.id.value, "value",
                                       plan::Value(std::string("100000000000.00")));
      ASSERT_TRUE(done);
    }
  EXPECT_EQ(sources.conflicts().model().table().rows.size(), before - 1);
}

TEST_F(Sources, FromAnAssumedNumberEnterGoesToWhereItIsEdited) {
  auto& sources = page();
  const auto assumed = assumedFigures(*document().plan());
  ASSERT_EQ(int(assumed.places.size()), plan::citationCounts(*document().plan()).assumed);
  int row = 0;
  while (assumed.places[std::size_t(row)].table != TableId::Sku) ++row;
  auto& view = sources.assumed().view();
  Q_EMIT view.activated(sources.assumed().model().index(row, 0));
  EXPECT_EQ(window->currentPage(), window->pageNamed(QStringLiteral("Cost curves")));
  auto& skus = editor(TableId::Sku);
  EXPECT_EQ(skus.currentRow(), assumed.places[std::size_t(row)].row);
}

}  // namespace
}  // namespace offtake::test

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <gtest/gtest.h>

#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

const QStringList kProviders{"AWS", "Azure", "Oracle", "CoreWeave", "Google", "Cerebras", "own"};

TEST(ChartTheme, MarksStandOutFromTheirGround) {
  constexpr double kMarks = 3;
  for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
    const QColor ground = theme->color("surface");
    for (const char* token : {"accent", "capacity", "good", "warn", "bad", "secondary"})
      EXPECT_GE(contrast(theme->color(token), ground), kMarks) << token;
    for (const auto& name : kProviders) {
      const QColor color = Theme::providerColor(name);
      EXPECT_GE(contrast(theme->outlineOf(color), ground), kMarks) << name.toStdString();
      if (contrast(color, ground) >= kMarks) {
        EXPECT_EQ(theme->outlineOf(color), color);
      }
    }
    for (int place = 0; place < 12; ++place)
      EXPECT_GE(
          contrast(theme->outlineOf(Theme::providerColor(QStringLiteral("x"), {}, place)), ground),
          kMarks)
          << place;
    // A user's own, however faint.
    EXPECT_GE(contrast(theme->outlineOf(QColor(250, 250, 250)), ground), kMarks);
    EXPECT_GE(contrast(theme->outlineOf(QColor(12, 12, 12)), ground), kMarks);
  }
}

TEST(ChartTheme, EveryProviderHasAShapeBesideItsColour) {
  std::set<QString> glyphs;
  for (const auto& name : kProviders.mid(0, 6)) glyphs.insert(glyph(Theme::providerMark(name)));
  EXPECT_EQ(glyphs.size(), 6u);
  EXPECT_NE(Theme::providerMark(QStringLiteral("x"), 0),
            Theme::providerMark(QStringLiteral("y"), 1));
}

}  // namespace
}  // namespace offtake::test

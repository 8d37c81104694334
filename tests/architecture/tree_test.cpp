// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <set>

/// The rules, held against the project itself.
namespace offtake::architecture {
namespace {

const Tree& project() {
  static const Tree tree = readTree(OFFTAKE_SOURCE_DIR);
  return tree;
}

LayerTable projectTable() {
  const SourceFile* page = find(project(), "ARCHITECTURE.md");
  if (!page) throw std::runtime_error("ARCHITECTURE.md is missing");
  return parseLayerTable(page->text).value();
}

std::string joined(const Violations& found) {
  std::string text;
  for (const auto& line : found) text += "\n  " + line;
  return text;
}

/// Names of the headers in Qt's widget modules, from where CMake found them.
std::set<std::string> widgetHeaders() {
  std::set<std::string> names;
  for (const char* folder : {OFFTAKE_QT_WIDGETS_DIR, OFFTAKE_QT_CHARTS_DIR})
    if (std::filesystem::is_directory(folder))
      for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
  return names;
}

TEST(Tree, IsTheProject) {
  ASSERT_NE(find(project(), "core/base/result.h"), nullptr);
  EXPECT_GT(project().size(), 100u);
}

TEST(Tree, IncludesKeepToTheLayerTable) {
  const auto found = checkLayers(project(), projectTable());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, LayerTableIsTrue) {
  const auto found = checkTable(project(), projectTable());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, CoreUsesNoQt) {
  const auto table = projectTable();
  for (const auto& [folder, layer] : table)
    if (folder.starts_with("core")) {
      EXPECT_FALSE(layer.libraries.contains("Qt")) << folder;
      EXPECT_FALSE(layer.layers.contains("ui")) << folder;
      EXPECT_FALSE(layer.layers.contains("gpu")) << folder;
    }
}

TEST(Tree, UiAndGpuNeverSeeEachOther) {
  const auto table = projectTable();
  EXPECT_FALSE(table.at("ui").layers.contains("gpu"));
  EXPECT_FALSE(table.at("gpu").layers.contains("ui"));
  EXPECT_FALSE(table.at("gpu").libraries.contains("Qt"));
}

TEST(Tree, NoUmbrellaHeaders) {
  const auto found = checkUmbrellas(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, ModelsDocumentJobsAndChartDataReachNoWidget) {
  const auto widgets = widgetHeaders();
  if (widgets.empty()) GTEST_SKIP() << "built without Qt's headers (OFFTAKE_UI=OFF)";
  ASSERT_TRUE(widgets.contains("QLabel"));
  const auto found = checkWidgetFree(project(), widgets);
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, CoreHasNoClockEnvironmentOrPrinting) {
  const auto found = checkPureCore(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, SourcesIncludeTheirOwnHeaderFirst) {
  const auto found = checkOwnHeaderFirst(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, MainWindowIncludesNoPage) {
  const auto found = checkMainWindow(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, SourcesCarryTheirLicence) {
  const auto found = checkLicence(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, NothingRefersOutside) {
  const auto found = checkMentions(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Tree, EverySourceIsBuilt) {
  const auto found = checkListed(project());
  EXPECT_TRUE(found.empty()) << joined(found);
}

/// Past 300 lines a file is worth a second look (a report); past 600 it is split (a failure).
TEST(Tree, FilesStaySmall) {
  const auto long_ = checkSize(project(), 300);
  if (!long_.empty()) std::printf("worth a second look:%s\n", joined(long_).c_str());
  const auto found = checkSize(project(), 600);
  EXPECT_TRUE(found.empty()) << joined(found);
}

}  // namespace
}  // namespace offtake::architecture

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/libraries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// The rules, held against made-up trees that break them: each must be caught.
namespace offtake::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kTable = R"(# Page
| layer | target | holds | may include |
| --- | --- | --- | --- |
| core/base | offtake::core_base | words | |
| core/units | offtake::core_units | money | core/base; Boost.Multiprecision |
| core/plan | offtake::core_plan | rows | core/units |
| core/economics | offtake::core_economics | steps | core/base/calendar.h |
| gpu | offtake::gpu | kernels | core/economics; CUDA |
| ui | offtake::ui | window | core; Qt |
| app | offtake-cli | wiring | core, gpu, ui; Qt, CLI11 |

After.
)";

LayerTable table() { return parseLayerTable(kTable).value(); }

/// Adds the files that includes below point at, and sorts.
Tree treeOf(Tree files) {
  for (const char* path : {"core/base/calendar.h", "core/base/text.h", "core/plan/plan.h",
                           "core/units/money.h", "gpu/backend.h", "ui/pages/first_page.h"})
    if (std::ranges::none_of(files, [&](const SourceFile& f) { return f.path == path; }))
      files.push_back({path, ""});
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

struct BadInclude {
  const char* name;
  const char* path;
  const char* text;
  const char* says;
};

class Layers : public ::testing::TestWithParam<BadInclude> {};

TEST_P(Layers, CatchesTheInclude) {
  const auto& bad = GetParam();
  EXPECT_THAT(checkLayers(treeOf({{bad.path, bad.text}}), table()),
              ElementsAre(HasSubstr(bad.says)));
}

INSTANTIATE_TEST_SUITE_P(
    Bad, Layers,
    ::testing::Values(
        BadInclude{"Upwards", "core/base/a.h", "#include \"core/plan/plan.h\"\n",
                   "core/base/a.h:1: core/base may not include core/plan"},
        BadInclude{"Sideways", "core/economics/a.h", "\n#  include \"core/plan/plan.h\"",
                   "core/economics/a.h:2: core/economics may not include core/plan"},
        BadInclude{"OneHeaderOnly", "core/economics/b.h", "#include \"core/base/text.h\"",
                   "core/economics may not include core/base (core/base/text.h)"},
        BadInclude{"CoreUsesQt", "core/plan/a.cpp", "#include <QString>",
                   "core/plan may not use Qt"},
        BadInclude{"LibrariesAreNotHandedOn", "core/plan/b.cpp",
                   "#include <boost/multiprecision/cpp_int.hpp>",
                   "core/plan may not use Boost.Multiprecision"},
        BadInclude{"UiIncludesGpu", "ui/a.cpp", "#include \"gpu/backend.h\"",
                   "ui may not include gpu"},
        BadInclude{"GpuIncludesUi", "gpu/a.cu", "#include \"ui/pages/first_page.h\"",
                   "gpu may not include ui"},
        BadInclude{"CoreIncludesGpu", "core/plan/c.cpp", "#include \"gpu/backend.h\"",
                   "core/plan may not include gpu"},
        BadInclude{"NotFromTheRoot", "core/plan/d.cpp", "#include \"plan.h\"",
                   "no such file from the root: \"plan.h\""},
        BadInclude{"Missing", "core/plan/e.cpp", "#include \"core/plan/nothing.h\"",
                   "no such file from the root: \"core/plan/nothing.h\""},
        BadInclude{"UnknownLibrary", "core/plan/f.cpp", "#include <eigen3/Eigen>",
                   "belongs to no library"},
        BadInclude{"NoRow", "core/fancy/a.h", "", "its folder has no row in the layer table"}),
    [](const auto& test) { return test.param.name; });

TEST(LayersGood, PassWhatTheTableGrants) {
  const Tree tree = treeOf({
      {"core/economics/a.h", "#include <vector>\n#include \"core/base/calendar.h\"\n"},
      {"gpu/a.cu", "#include <cuda_runtime.h>\n#include \"core/base/calendar.h\"\n"},
      {"core/plan/a.cpp", "#include \"core/base/text.h\"\n// #include <QString>\n"},
      {"ui/a.cpp", "#include <QString>\n#include \"core/plan/plan.h\"\n#include \"a.moc\"\n"},
      {"app/main.cpp", "#include <CLI/CLI.hpp>\n#include \"gpu/backend.h\"\n"},
  });
  EXPECT_THAT(checkLayers(tree, table()), IsEmpty());
}

TEST(LayerTableText, IsReadWithWhatLayersHandOn) {
  const auto read = table();
  EXPECT_EQ(read.size(), 7u);
  EXPECT_THAT(read.at("core/plan").layers, ElementsAre("core/base", "core/units"));
  EXPECT_THAT(read.at("gpu").headers, ElementsAre("core/base/calendar.h"));
  EXPECT_THAT(read.at("app").targets, ElementsAre("offtake-cli"));
  EXPECT_EQ(layerOf(read, "core/plan/rows/contract.h")->folder, "core/plan");
  EXPECT_EQ(layerOf(read, "README.md"), nullptr);
}

TEST(LayerTableText, RefusesWhatItCannotRead) {
  const std::string head = "| layer | target | holds | may include |\n| --- | --- | --- | --- |\n";
  EXPECT_FALSE(parseLayerTable("no table"));
  EXPECT_FALSE(parseLayerTable(head + "| core/a | t | h |\n"));
  EXPECT_FALSE(parseLayerTable(head + "| core/a | t | h | core/b |\n"));
  EXPECT_FALSE(parseLayerTable(head + "| core/a | t | h | ; Qt; POSIX |\n"));
}

TEST(Table, MustMatchFoldersAndTargets) {
  const auto read =
      parseLayerTable(
          "| layer | target | holds | may include |\n| --- | --- | --- | --- |\n"
          "| core/base | offtake::core_base | w | |\n| gone | offtake::gone | w | |\n")
          .value();
  const Tree tree =
      treeOf({{"core/base/CMakeLists.txt", "offtake_layer(core_base\n SOURCES a.cpp)"}});
  EXPECT_THAT(checkTable(tree, read), ElementsAre(HasSubstr("'gone' has no source"),
                                                  HasSubstr("makes the target 'offtake::gone'")));
}

TEST(Umbrellas, AreCaughtAndOthersAreNot) {
  const Tree tree = treeOf({{"ui/a.cpp", "#include <QtWidgets>\n"},
                            {"ui/b.cpp", "#include <QtCore/QtCore>\n"},
                            {"ui/c.cpp", "#include <QtGlobal>\n#include <QLabel>\n"}});
  EXPECT_THAT(checkUmbrellas(tree), ElementsAre(HasSubstr("ui/a.cpp:1"), HasSubstr("ui/b.cpp:1")));
}

TEST(WidgetFree, FollowsHeaders) {
  const Tree tree = treeOf({{"ui/models/a.h", "#include \"ui/base/b.h\"\n"},
                            {"ui/base/b.h", "#include <QtWidgets/QLabel>\n"},
                            {"ui/charts/fan_data.h", "#include <QChart>\n"},
                            {"ui/charts/fan_view.h", "#include <QChart>\n"},
                            {"ui/document/c.h", "#include <QObject>\n"}});
  EXPECT_THAT(checkWidgetFree(tree, {"QLabel", "QChart"}),
              ElementsAre(HasSubstr("ui/charts/fan_data.h > QChart"),
                          HasSubstr("ui/models/a.h > ui/base/b.h > QLabel")));
}

TEST(PureCore, CatchesClocksEnvironmentAndPrinting) {
  const Tree tree = treeOf({
      {"core/plan/a.cpp", "auto t = std::chrono::steady_clock::now();\n"},
      {"core/plan/b.cpp", "auto t = std::time(nullptr);\n"},
      {"core/plan/c.cpp", "auto e = std::getenv(\"HOME\");\n"},
      {"core/plan/d.cpp", "std::cout << 1;\n"},
      {"core/plan/e.cpp", "std::setlocale(LC_ALL, \"\");\n"},
      {"core/plan/f.cpp",
       "// std::cout, getenv and steady_clock in a comment\n"
       "std::snprintf(buffer, 8, \"%d\", 1);\n"},
      {"ui/a.cpp", "std::cout << 1;\n"},
  });
  EXPECT_THAT(checkPureCore(tree),
              ElementsAre(HasSubstr("core/plan/a.cpp:1: core reads a clock"),
                          HasSubstr("core/plan/b.cpp:1: core reads a clock"),
                          HasSubstr("core/plan/c.cpp:1: core uses the environment"),
                          HasSubstr("core/plan/d.cpp:1: core prints"),
                          HasSubstr("core/plan/e.cpp:1: core changes the locale")));
}

TEST(OwnHeader, ComesFirst) {
  const Tree tree =
      treeOf({{"core/plan/a.h", ""},
              {"core/plan/a.cpp", "#include <vector>\n#include \"core/plan/a.h\"\n"},
              {"core/plan/b.h", ""},
              {"core/plan/b.cpp", "#include \"core/plan/b.h\"\n#include <vector>\n"}});
  EXPECT_THAT(checkOwnHeaderFirst(tree), ElementsAre(HasSubstr("core/plan/a.cpp")));
}

TEST(MainWindow, MayNotKnowItsPages) {
  const Tree tree = treeOf({{"ui/main_window.cpp", "#include \"ui/pages/first_page.h\"\n"},
                            {"ui/main_window.h", std::string(401, '\n')}});
  EXPECT_THAT(checkMainWindow(tree), ElementsAre(HasSubstr("includes a page"), HasSubstr("400")));
}

TEST(Licence, IsTwoLinesAtTheTop) {
  const std::string owner = "// SPDX-FileCopyrightText: 2026 X\n";
  const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
  const Tree tree = {{"a.cpp", owner + licence},
                     {"b.cpp", licence},
                     {"c.sh",
                      "#!/bin/sh\n# SPDX-FileCopyrightText: 2026 X\n"
                      "# SPDX-License-Identifier: GPL-3.0-or-later\n"},
                     {"d.cpp", "\n\n\n" + owner + licence},
                     {"e.cpp", owner + "// SPDX-License-Identifier: MIT\n"}};
  EXPECT_THAT(checkLicence(tree),
              ElementsAre(HasSubstr("b.cpp"), HasSubstr("d.cpp"), HasSubstr("e.cpp")));
}

TEST(Mentions, OfOtherPlacesAreCaught) {
  const Tree tree = {{"README.md", "see\n../shared/spec\n"},
                     {"core/a.cpp", "// /home/me/plan\n"},
                     {"core/b.cpp", "// homework/done, network/x\n"}};
  EXPECT_THAT(checkMentions(tree),
              ElementsAre(HasSubstr("README.md:2"), HasSubstr("core/a.cpp:1")));
}

TEST(Listed, MeansNamedWhole) {
  const Tree tree = {{"core/plan/CMakeLists.txt", "SOURCES fields_a.cpp rows/b.cpp HEADERS c.h"},
                     {"core/plan/a.cpp", ""},
                     {"core/plan/c.h", ""},
                     {"core/plan/fields_a.cpp", ""},
                     {"core/plan/rows/b.cpp", ""}};
  EXPECT_THAT(checkListed(tree), ElementsAre(HasSubstr("core/plan/a.cpp")));
}

TEST(Size, CountsLinesButNotInTests) {
  const Tree tree = {{"core/a.cpp", std::string(11, '\n')},
                     {"core/b.cpp", std::string(10, '\n')},
                     {"tests/c.cpp", std::string(99, '\n')}};
  EXPECT_THAT(checkSize(tree, 10), ElementsAre("core/a.cpp: 11 lines"));
}

TEST(Comments, AreBlankedAndLiteralsStay) {
  EXPECT_EQ(withoutComments("a // b\nc"), "a     \nc");
  EXPECT_EQ(withoutComments("a /* b\n*/ c"), "a     \n   c");
  EXPECT_EQ(withoutComments(R"("//" x)"), R"("//" x)");
  EXPECT_EQ(withoutComments("1'000 // b"), "1'000     ");
  EXPECT_EQ(withoutComments("'\"' // b"), "'\"'     ");
}

TEST(Libraries, AreToldApart) {
  EXPECT_EQ(libraryOf("vector"), "std");
  EXPECT_EQ(libraryOf("QtCharts/QChart"), "Qt");
  EXPECT_EQ(libraryOf("unistd.h"), "POSIX");
  EXPECT_EQ(libraryOf("sys/stat.h"), "POSIX");
  EXPECT_EQ(libraryOf("cuda_runtime.h"), "CUDA");
  EXPECT_EQ(libraryOf("boost/algorithm/string.hpp"), "");
  EXPECT_EQ(libraryOf("Quux/x.h"), "");
}

}  // namespace
}  // namespace offtake::architecture

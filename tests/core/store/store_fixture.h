// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/document.h"
#include "core/store/file.h"
#include "core/store/gate.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace offtake::test {

/// A private folder with a plan file and a state folder in it, gone afterwards.
class StoreTest : public ::testing::Test {
protected:
  StoreTest() {
    std::string name = (std::filesystem::temp_directory_path() / "offtake-store-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
    file = folder / "plan.offtake";
    state = folder / "state";
  }
  ~StoreTest() override { std::filesystem::remove_all(folder); }

  static std::string read(const std::filesystem::path& path) {
    if (!std::filesystem::is_regular_file(path)) return {};
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  static void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  static plan::Change rate(const plan::Plan& plan, int percent) {
    return plan::update(plan, plan::TableId::Settings, 1, "discount_rate", Decimal::of(percent, 2));
  }
  static plan::Change named(const plan::Plan& plan, const std::string& name) {
    return plan::update(plan, plan::TableId::Settings, 1, "name", name);
  }
  store::Document opened() {
    auto document = store::Document::open(file, state);
    EXPECT_TRUE(document.has_value()) << document.error().message();
    return std::move(*document);
  }
  /// Changes a database behind the program's back.
  static void tamper(const std::filesystem::path& path, const std::string& sql) {
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    ASSERT_TRUE(connection.has_value()) << connection.error().message();
    const auto ran = connection->run(sql);
    ASSERT_TRUE(ran.has_value()) << sql << ": " << ran.error().message();
  }
  /// Names of what lies in a folder, sorted.
  static std::vector<std::string> namesIn(const std::filesystem::path& where) {
    std::vector<std::string> names;
    if (!std::filesystem::exists(where)) return names;
    for (const auto& entry : std::filesystem::directory_iterator(where))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  std::filesystem::path folder, file, state;
};

}  // namespace offtake::test

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdlib.h>
#include <string>
#include <vector>

namespace offtake::test {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs the command line in this process, in a folder that goes away.
class CliTest : public ::testing::Test {
protected:
  CliTest() {
    std::string name = (std::filesystem::temp_directory_path() / "offtake-cli-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
  }
  ~CliTest() override { std::filesystem::remove_all(folder); }

  [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }

  static Ran run(const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    cli::Console console{out, err};
    const int code = cli::runCli(arguments, console);
    return {code, out.str(), err.str()};
  }

  /// A plan file made from a template.
  [[nodiscard]] std::string make(const std::string& name, const std::string& from) const {
    const auto made = run({"new", at(name), "--template", from});
    EXPECT_EQ(made.code, 0) << made.err;
    return at(name);
  }

  static std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  static void write(const std::string& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
  }

  std::filesystem::path folder;
};

}  // namespace offtake::test

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// offtake-cli: one file a verb; each adds its options and sets what to run.
namespace offtake::cli {

/// Exit codes: a contract with the outside.
enum Exit { kOk = 0, kThreshold = 1, kUsage = 2, kBadInput = 3, kRunFailed = 4 };

using Json = nlohmann::ordered_json;

/// Where a verb writes, and how.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool json = false;
  bool quiet = false;
  bool progress = false;  ///< standard error is a terminal

  /// Text for a person: nothing with --json or --quiet.
  void say(const std::string& line) const;
  /// The one JSON document: only with --json.
  void emit(const Json& document) const;
  /// "offtake-cli: message" on standard error. @return the code
  int fail(const Error& error, int code = kBadInput) const;
};

/// The verb that the command line chose.
using Action = std::function<int(Console&)>;

void addNew(CLI::App& app, Action& action);
void addInfo(CLI::App& app, Action& action);
void addCheck(CLI::App& app, Action& action);
void addCorrelate(CLI::App& app, Action& action);
void addImport(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addDuplicate(CLI::App& app, Action& action);
void addSign(CLI::App& app, Action& action);
void addAmend(CLI::App& app, Action& action);
void addTerminate(CLI::App& app, Action& action);
void addClose(CLI::App& app, Action& action);
void addReopen(CLI::App& app, Action& action);
void addBook(CLI::App& app, Action& action);
void addSettle(CLI::App& app, Action& action);
void addRun(CLI::App& app, Action& action);
void addReport(CLI::App& app, Action& action);
void addDiff(CLI::App& app, Action& action);

/// The program: reads arguments (without the program's name), runs the verb. @return exit code
int runCli(const std::vector<std::string>& arguments, Console& console);

}  // namespace offtake::cli

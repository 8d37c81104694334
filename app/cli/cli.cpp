// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace offtake::cli {
namespace {

constexpr const char* kAbout =
    "Offtake: capacity and contract planning. Money in files is integer cents, months are YYYY-MM.";

std::vector<std::string_view> verbNames(const CLI::App& app) {
  static thread_local std::vector<std::string> names;
  names.clear();
  for (const CLI::App* verb : app.get_subcommands({})) names.push_back(verb->get_name());
  return {names.begin(), names.end()};
}

std::vector<std::string> optionNames(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const CLI::Option* option : verb.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// What to say of a word that is no verb or option: the nearest right one, and the list.
std::string adviceFor(const CLI::App& app, const std::vector<std::string>& arguments) {
  const auto verbs = verbNames(app);
  const CLI::App* verb = nullptr;
  for (const auto& word : arguments) {
    if (word.starts_with("--") && verb != nullptr) {
      const auto names = optionNames(*verb);
      const std::vector<std::string_view> views(names.begin(), names.end());
      const std::string plain = word.substr(0, word.find('='));
      if (std::ranges::find(views, plain) != views.end()) continue;
      const std::string near = text::nearest(plain, views);
      return "unknown option " + text::quoted(plain) +
             (near.empty() ? "" : "; did you mean " + near + "?");
    }
    if (word.starts_with("-") || verb != nullptr) continue;
    if (std::ranges::find(verbs, word) == verbs.end()) {
      const std::string near = text::nearest(word, verbs);
      return "unknown verb " + text::quoted(word) +
             (near.empty() ? "" : "; did you mean '" + near + "'?") +
             " Verbs: " + text::anyOf(verbs);
    }
    verb = app.get_subcommand(word);
  }
  return {};
}

}  // namespace

void Console::say(const std::string& line) const {
  if (!json && !quiet) out << line << '\n';
}

void Console::emit(const Json& document) const {
  if (json) out << document.dump(2) << '\n';
}

int Console::fail(const Error& error, int code) const {
  err << "offtake-cli: " << error.message() << '\n';
  if (json)
    out << Json{{"error", {{"code", name(error.code)}, {"message", error.message()}}}}.dump(2)
        << '\n';
  return code;
}

int runCli(const std::vector<std::string>& arguments, Console& console) {
  CLI::App app(kAbout, "offtake-cli");
  app.require_subcommand(1);
  app.fallthrough();
  app.add_flag("--json", console.json, "One JSON document on standard output, nothing else there");
  app.add_flag("--quiet", console.quiet, "No text on standard output");
  app.set_version_flag("--version", OFFTAKE_VERSION);
  Action action;
  for (const auto add : {addNew, addInfo, addCheck, addCorrelate, addImport, addExport,
                         addDuplicate, addSign, addAmend, addTerminate, addClose, addReopen,
                         addBook, addSettle, addRun, addReport, addDiff})
    add(app, action);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    console.out << (chosen.empty() ? app.help() : chosen.front()->help("offtake-cli"));
    return kOk;
  } catch (const CLI::CallForVersion& version) {
    console.out << "offtake-cli " << version.what() << '\n';
    return kOk;
  } catch (const CLI::ParseError& error) {
    const std::string advice = adviceFor(app, arguments);
    console.err << "offtake-cli: " << (advice.empty() ? error.what() : advice)
                << "\nTry 'offtake-cli --help'.\n";
    return kUsage;
  }
  return action(console);
}

}  // namespace offtake::cli

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/life.h"
#include "core/base/text.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/problem.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

/// amend: the terms of a signed contract from a month on.
namespace offtake::cli {
namespace {

using plan::Change;
using plan::Changes;
using plan::Plan;
using plan::TableId;

struct Options {
  std::string plan, contract, from;
  std::vector<std::string> set, add, remove;
  SignatureOptions signature;
};

Unexpected unreadable(const std::string& option, const std::string& word,
                      const std::string& allowed) {
  return failure(ErrorCode::BadText, option + " " + text::quoted(word), "cannot be read", allowed);
}

Result<const plan::Table*> tableNamed(const std::string& option, std::string_view word) {
  std::vector<std::string_view> names;
  for (const auto& table : plan::tables()) names.push_back(table.name);
  if (const plan::Table* table = plan::findTable(word)) return table;
  const std::string near = text::nearest(word, names);
  return failure(ErrorCode::UnknownName, option + " " + text::quoted(word),
                 near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                 "a table of the contract's terms, such as period, rate or tranche");
}

Result<const plan::Field*> fieldNamed(const std::string& option, const plan::Table& table,
                                      std::string_view word) {
  if (const plan::Field* field = plan::findField(table, word)) return field;
  std::vector<std::string_view> names;
  for (const auto& field : table.fields) names.push_back(field.name);
  const std::string near = text::nearest(word, names);
  return failure(ErrorCode::UnknownName, option + " " + text::quoted(word),
                 near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                 "a field of table '" + std::string(table.name) + "'");
}

/// The n-th row of the table that belongs to the contract, as messages count them.
Result<std::int64_t> rowAt(const std::string& option, const Plan& terms, const plan::Table& table,
                           Id<plan::Contract> contract, std::string_view number) {
  int wanted = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), wanted);
  int found = 0;
  for (std::size_t i = 0; i < table.count(terms); ++i) {
    const std::int64_t id = table.idAt(terms, i);
    if (plan::contractOf(terms, table.id, id) != contract) continue;
    if (++found == wanted) return id;
  }
  const bool read = error == std::errc{} && end == number.data() + number.size();
  return failure(
      ErrorCode::UnknownName, option + " " + text::quoted(number),
      read ? "the contract has " + std::to_string(found) + " rows of " + std::string(table.name)
           : "no number",
      "1 to " + std::to_string(found));
}

/// "take_or_pay=0.9" or "period.2.commitment=90000000000.00".
Result<Change> setFrom(const Plan& terms, Id<plan::Contract> contract, const std::string& word) {
  const auto equals = word.find('=');
  const auto path = text::split(std::string_view(word).substr(0, equals), '.');
  if (equals == std::string::npos || (path.size() != 1 && path.size() != 3))
    return unreadable("--set", word, "FIELD=VALUE of the contract, or TABLE.NUMBER.FIELD=VALUE");
  const plan::Table* table = &plan::table(TableId::Contract);
  std::int64_t row = contract.value;
  if (path.size() == 3) {
    OFFTAKE_ASSIGN(table, tableNamed("--set", path[0]));
    OFFTAKE_ASSIGN(row, rowAt("--set", terms, *table, contract, path[1]));
  }
  OFFTAKE_ASSIGN(const plan::Field* const field, fieldNamed("--set", *table, path.back()));
  OFFTAKE_ASSIGN(plan::Value value,
                 plan::parseField(*field, std::string_view(word).substr(equals + 1)));
  return plan::update(terms, table->id, row, field->name, std::move(value));
}

/// "period:start=2032-06,end=2033-06,commitment=1000000.00"; the contract is understood, the id is
/// for the caller to set.
Result<Change> addFrom(Id<plan::Contract> contract, const std::string& word) {
  const auto colon = word.find(':');
  if (colon == std::string::npos) return unreadable("--add", word, "TABLE:FIELD=VALUE,FIELD=VALUE");
  OFFTAKE_ASSIGN(const plan::Table* const table, tableNamed("--add", word.substr(0, colon)));
  std::vector<std::pair<std::string_view, plan::Value>> fields;
  if (plan::findField(*table, "contract") != nullptr)
    fields.emplace_back("contract", contract.value);
  for (const auto part : text::split(std::string_view(word).substr(colon + 1), ',')) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos)
      return unreadable("--add", std::string(part), "FIELD=VALUE");
    OFFTAKE_ASSIGN(const plan::Field* const field,
                   fieldNamed("--add", *table, part.substr(0, equals)));
    OFFTAKE_ASSIGN(plan::Value value, plan::parseField(*field, part.substr(equals + 1)));
    fields.emplace_back(field->name, std::move(value));
  }
  return plan::insertion(table->id, 1, std::move(fields));
}

/// "tranche.3".
Result<Changes> removeFrom(const Plan& terms, Id<plan::Contract> contract,
                           const std::string& word) {
  const auto path = text::split(word, '.');
  if (path.size() != 2) return unreadable("--remove", word, "TABLE.NUMBER");
  OFFTAKE_ASSIGN(const plan::Table* const table, tableNamed("--remove", path[0]));
  OFFTAKE_ASSIGN(const std::int64_t row, rowAt("--remove", terms, *table, contract, path[1]));
  return plan::removal(terms, table->id, row);
}

Result<Changes> amended(const Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto contract, findContract(plan, options.contract));
  OFFTAKE_ASSIGN(const auto signature, options.signature.read());
  OFFTAKE_ASSIGN(const Month from, readMonth("--from", options.from));
  OFFTAKE_ASSIGN(const Plan terms, plan::termsOn(plan, contract, from));
  Changes edits;
  for (const auto& word : options.set) {
    OFFTAKE_ASSIGN(Change edit, setFrom(terms, contract, word));
    edits.push_back(std::move(edit));
  }
  for (const auto& word : options.remove) {
    OFFTAKE_ASSIGN(Changes removed, removeFrom(terms, contract, word));
    std::ranges::move(removed, std::back_inserter(edits));
  }
  std::vector<std::int64_t> next(plan::kTableCount, 0);
  for (const auto& word : options.add) {
    OFFTAKE_ASSIGN(Change edit, addFrom(contract, word));
    std::int64_t& id = next[static_cast<std::size_t>(edit.table)];
    id = id == 0 ? plan::nextId(plan, edit.table) : id + 1;
    edit.row = id;
    edits.push_back(std::move(edit));
  }
  return plan::amend(plan, contract, from, edits, signature);
}

}  // namespace

void addAmend(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand(
      "amend", "Change a signed contract's terms from a month on; before it the old ones hold");
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->add_option("--contract", options->contract, "Contract: its name or id")->required();
  verb->add_option("--from", options->from, "First month of the new terms, YYYY-MM")->required();
  verb->add_option("--set", options->set,
                   "FIELD=VALUE of the contract, or TABLE.NUMBER.FIELD=VALUE: "
                   "period.2.commitment=90000000000.00");
  verb->add_option("--add", options->add,
                   "A new row, TABLE:FIELD=VALUE,...: period:start=2032-06,end=2033-06");
  verb->add_option("--remove", options->remove, "A row that goes, TABLE.NUMBER: tranche.3");
  options->signature.addTo(*verb);
  verb->callback([options, &action] {
    if (options->set.empty() && options->add.empty() && options->remove.empty())
      throw CLI::RequiredError("amend needs --set, --add or --remove");
    action = [options](Console& console) {
      return takeStep(console, options->plan, "amend",
                      [&](const Plan& plan) { return amended(plan, *options); });
    };
  });
}

}  // namespace offtake::cli

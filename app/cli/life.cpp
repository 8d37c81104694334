// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/life.h"

#include "core/ledger/closing.h"
#include "core/plan/lifecycle.h"
#include "core/plan/proposal.h"
#include "core/store/file.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, contract, month, feeShare;
  SignatureOptions signature;
};

using Made = Result<plan::Changes>;

Made signed_(const plan::Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto contract, findContract(plan, options.contract));
  OFFTAKE_ASSIGN(const auto signature, options.signature.read());
  return plan::sign(plan, contract, signature);
}

Made terminated(const plan::Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto contract, findContract(plan, options.contract));
  OFFTAKE_ASSIGN(const auto signature, options.signature.read());
  OFFTAKE_ASSIGN(const Month month, readMonth("--from", options.month));
  std::optional<Decimal> share;
  if (!options.feeShare.empty()) {
    OFFTAKE_ASSIGN(share, Decimal::parse(options.feeShare));
  }
  return plan::terminate(plan, contract, month, share, signature);
}

Made duplicated(const plan::Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto contract, findContract(plan, options.contract));
  return plan::duplicateAsProposed(plan, contract);
}

Made closed(const plan::Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto signature, options.signature.read());
  OFFTAKE_ASSIGN(const Month month, readMonth("--through", options.month));
  return ledger::closeMonths(plan, month, signature);
}

Made reopened(const plan::Plan& plan, const Options& options) {
  OFFTAKE_ASSIGN(const auto signature, options.signature.read());
  OFFTAKE_ASSIGN(const Month month, readMonth("--from", options.month));
  return ledger::reopenMonths(plan, month, signature);
}

/// A verb with its plan; the caller adds what else it takes.
CLI::App* addVerb(CLI::App& app, Action& action, const std::string& name, const std::string& help,
                  const std::shared_ptr<Options>& options,
                  Made (*make)(const plan::Plan&, const Options&)) {
  auto* verb = app.add_subcommand(name, help);
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->callback([options, name, make, &action] {
    action = [options, name, make](Console& console) {
      return takeStep(console, options->plan, name,
                      [&](const plan::Plan& plan) { return make(plan, *options); });
    };
  });
  return verb;
}

void addContract(CLI::App& verb, Options& options) {
  verb.add_option("--contract", options.contract, "Contract: its name or id")->required();
}

}  // namespace

void SignatureOptions::addTo(CLI::App& verb, bool needsWhy) {
  verb.add_option("--by", by, "Name of who enters it")->required();
  verb.add_option("--date", date, "Day on which it was signed, YYYY-MM-DD")->required();
  auto* reason = verb.add_option("--why", why, "Reason");
  if (needsWhy) reason->required();
  verb.add_option("--document", document, "Reference of the signed paper");
}

Result<plan::Signature> SignatureOptions::read() const {
  auto day = Date::parse(date);
  if (!day) {
    Error error = day.error();
    error.thing = "--date: " + error.thing;
    return failure(std::move(error));
  }
  return plan::Signature{by, *day, why, document};
}

Result<Month> readMonth(const std::string& option, const std::string& text) {
  auto month = Month::parse(text);
  if (month) return month;
  Error error = month.error();
  error.thing = option + ": " + error.thing;
  return failure(std::move(error));
}

int takeStep(const Console& console, const std::string& path, const std::string& verb,
             const std::function<Result<plan::Changes>(const plan::Plan&)>& step) {
  const auto plan = openPlan(console, path);
  if (!plan) return console.fail(plan.error());
  const auto changes = step(*plan);
  if (!changes) return console.fail(changes.error());
  if (const auto kept = ledger::keepsClosedMonths(*plan, *changes); !kept)
    return console.fail(kept.error());
  plan::Plan after = *plan;
  if (const auto done = plan::applyAll(after, *changes); !done) return console.fail(done.error());
  if (const auto kept = plan::keepsStatuses(*plan, after); !kept) return console.fail(kept.error());
  if (const auto saved = store::savePlan(path, after); !saved) return console.fail(saved.error());
  Json lines = Json::array();
  for (const plan::Change& change : *changes) {
    // What is gone has its name in the plan before, what is new in the plan after.
    const std::string line = plan::describe(change.after ? after : *plan, change);
    console.say("  " + line);
    lines.push_back(line);
  }
  console.say("Saved " + path);
  console.emit({{"plan", path}, {"verb", verb}, {"changes", lines}, {"hash", plan::hash(after)}});
  return kOk;
}

void addSign(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = addVerb(app, action, "sign",
                       "Sign a proposed contract: active from then on, what it replaces superseded",
                       options, signed_);
  addContract(*verb, *options);
  options->signature.addTo(*verb);
}

void addTerminate(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = addVerb(app, action, "terminate", "End a signed contract from the first of a month",
                       options, terminated);
  addContract(*verb, *options);
  verb->add_option("--from", options->month, "First month without it, YYYY-MM")->required();
  verb->add_option("--fee-share", options->feeShare, "Share of the commitments not yet due");
  options->signature.addTo(*verb);
}

void addDuplicate(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = addVerb(app, action, "duplicate",
                       "Copy a contract as a proposal that replaces it, with its draws", options,
                       duplicated);
  addContract(*verb, *options);
}

void addClose(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = addVerb(app, action, "close", "Lock the figures of the months through this one",
                       options, closed);
  verb->add_option("--through", options->month, "Last month to close, YYYY-MM")->required();
  options->signature.addTo(*verb);
}

void addReopen(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb =
      addVerb(app, action, "reopen", "Unlock closed months from this one on", options, reopened);
  verb->add_option("--from", options->month, "First month to reopen, YYYY-MM")->required();
  options->signature.addTo(*verb, true);
}

}  // namespace offtake::cli

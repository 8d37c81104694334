// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/common.h"
#include "core/plan/amendment.h"

#include <functional>
#include <string>

/// What the verbs share that take a step in a contract's life.
namespace offtake::cli {

/// The options that say who did it, when, why and on which paper.
struct SignatureOptions {
  std::string by, date, why, document;

  /// @param needsWhy  whether --why must be given
  void addTo(CLI::App& verb, bool needsWhy = false);
  /// @error BadText for the date
  [[nodiscard]] Result<plan::Signature> read() const;
};

/// Opens the plan, makes the step, holds it against closed months, applies it and saves: all or
/// nothing. @return the exit code
int takeStep(const Console& console, const std::string& path, const std::string& verb,
             const std::function<Result<plan::Changes>(const plan::Plan&)>& step);

/// @error BadText naming the option
[[nodiscard]] Result<Month> readMonth(const std::string& option, const std::string& text);

}  // namespace offtake::cli

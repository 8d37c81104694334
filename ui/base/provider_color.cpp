// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/provider_color.h"

#include "ui/base/convert.h"
#include "ui/base/theme.h"

#include <algorithm>

namespace offtake::ui {
namespace {

int placeOf(const plan::Plan& plan, const plan::Provider& provider) {
  return int(std::ranges::find(plan.providers, provider.id, &plan::Provider::id) -
             plan.providers.begin());
}

}  // namespace

QColor colorOf(const plan::Plan& plan, const plan::Provider& provider) {
  const bool own = provider.kind == plan::ProviderKind::Own;
  return Theme::providerColor(own ? QStringLiteral("own") : toQt(provider.name),
                              toQt(provider.color), placeOf(plan, provider));
}

ProviderMark markOf(const plan::Plan& plan, const plan::Provider& provider) {
  return Theme::providerMark(toQt(provider.name), placeOf(plan, provider));
}

}  // namespace offtake::ui

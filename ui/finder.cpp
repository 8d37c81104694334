// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder.h"

#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/models/field_input.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace offtake::ui {
namespace {

const char kReason[] = "reason";

QString plain(QString text) { return text.remove(QLatin1Char('&')); }

void collect(const QMenu& menu, const QString& path, std::vector<PickItem>& items) {
  for (QAction* action : menu.actions()) {
    if (action->isSeparator()) continue;
    const QString name = path + plain(action->text());
    if (action->menu() != nullptr) {
      collect(*action->menu(), name + QStringLiteral(" › "), items);
      continue;
    }
    QString reason;
    if (!action->isEnabled()) {
      reason = action->property(kReason).toString();
      if (reason.isEmpty()) reason = QObject::tr("not available now");
    }
    const QPointer<QAction> held = action;
    items.push_back({name, action->shortcut().toString(QKeySequence::NativeText), reason, [held] {
                       if (held) held->trigger();
                     }});
  }
}

}  // namespace

void enable(QAction& action, bool enabled, const QString& reason) {
  action.setEnabled(enabled);
  action.setProperty(kReason, enabled ? QString() : reason);
}

std::vector<PickItem> commandsOf(const QMainWindow& window) {
  std::vector<PickItem> items;
  for (QAction* action : window.menuWidget()->actions())
    if (action->menu() != nullptr)
      collect(*action->menu(), plain(action->text()) + QStringLiteral(" › "), items);
  return items;
}

std::vector<PickItem> placesOf(const plan::Plan& plan,
                               const std::function<void(plan::TableId, std::int64_t)>& go) {
  using enum plan::TableId;
  std::vector<PickItem> items;
  for (const auto id : {Contract, Site, Scenario, Tranche, Sku, Provider, Workload, Revenue,
                        CashFlow, Source, Currency}) {
    const auto& table = plan::table(id);
    for (std::size_t i = 0; i < table.count(plan); ++i) {
      const auto row = table.idAt(plan, i);
      items.push_back({referenceName(plan, id, row), planWord(table.singular), {}, [go, id, row] {
                         go(id, row);
                       }});
    }
  }
  return items;
}

}  // namespace offtake::ui

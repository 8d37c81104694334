// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_page.h"

#include "ui/pages/table_editor.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace offtake::ui {

SourcesPage::SourcesPage(Session& session, QWidget* parent) : PageFrame(tr("Sources"), parent) {
  auto* tabs = new QTabWidget;
  tabs->setAccessibleName(tr("Sources and what they support"));
  tabs->addTab(new TableEditor(session.document, plan::TableId::Citation, {}),
               tr("Numbers and their sources"));
  tabs->addTab(new TableEditor(session.document, plan::TableId::Source, {}), tr("Sources"));
  tabs->addTab(new TableEditor(session.document, plan::TableId::PriceHistory, {}),
               tr("Price history"));
  content().addWidget(tabs);
}

}  // namespace offtake::ui

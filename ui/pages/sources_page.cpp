// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_page.h"

#include "ui/figures/figure_view.h"

#include <QTabWidget>
#include <QTableView>

namespace offtake::ui {

using plan::TableId;

SourcesPage::SourcesPage(Session& session, QWidget* parent)
    : TablePage(session, tr("Sources"), {TableId::Citation, TableId::Source}, parent),
      m_session(session) {
  m_views = new QTabWidget;
  m_views->setAccessibleName(tr("What the numbers rest on"));
  m_confidence = new FigureView(tr("Confidence"));
  m_views->addTab(m_confidence, tr("Confidence"));
  m_conflicts = addNumbers(tr("Conflicts"), m_conflictPlaces);
  m_assumed = addNumbers(tr("Assumed"), m_assumedPlaces);
  setUpper(m_views);
  connect(&session.document, &PlanDocument::changed, this, [this] {
    m_dirty = true;
    if (isVisible()) refresh();
  });
}

FigureView* SourcesPage::addNumbers(const QString& name, std::vector<NumberPlace>& places) {
  auto* view = new FigureView(name);
  m_views->addTab(view, name);
  connect(&view->view(), &QTableView::activated, this, [this, &places](const QModelIndex& index) {
    const auto row = std::size_t(index.row());
    if (row < places.size()) Q_EMIT wanted(places[row]);
  });
  return view;
}

void SourcesPage::showEvent(QShowEvent* event) {
  if (m_dirty) refresh();
  TablePage::showEvent(event);
}

void SourcesPage::refresh() {
  m_dirty = false;
  const auto snapshot = m_session.document.plan();
  m_confidence->setTable(confidenceFigures(*snapshot));
  auto conflicts = conflictFigures(*snapshot);
  auto assumed = assumedFigures(*snapshot);
  m_conflictPlaces = std::move(conflicts.places);
  m_assumedPlaces = std::move(assumed.places);
  m_views->setTabText(1, tr("Conflicts (%1)").arg(m_conflictPlaces.size()));
  m_views->setTabText(2, tr("Assumed (%1)").arg(m_assumedPlaces.size()));
  m_conflicts->setTable(conflicts.figures);
  m_assumed->setTable(assumed.figures);
}

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/source_tables.h"
#include "ui/pages/table_page.h"

class QTabWidget;

namespace offtake::ui {

class FigureView;

/// Every number's origin and confidence, where sources disagree, what is assumed; and below, the
/// citations and sources themselves.
class SourcesPage : public TablePage {
  Q_OBJECT
public:
  explicit SourcesPage(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] FigureView& confidence() { return *m_confidence; }
  [[nodiscard]] FigureView& conflicts() { return *m_conflicts; }
  [[nodiscard]] FigureView& assumed() { return *m_assumed; }

Q_SIGNALS:
  /// A number was chosen: where it is edited is wanted.
  void wanted(const offtake::ui::NumberPlace& place);

protected:
  void showEvent(QShowEvent* event) override;

private:
  void refresh();
  /// @param places  kept by the page, filled with each refresh
  FigureView* addNumbers(const QString& name, std::vector<NumberPlace>& places);

  Session& m_session;
  QTabWidget* m_views;
  FigureView* m_confidence;
  FigureView* m_conflicts;
  FigureView* m_assumed;
  std::vector<NumberPlace> m_conflictPlaces, m_assumedPlaces;
  bool m_dirty = true;
};

}  // namespace offtake::ui

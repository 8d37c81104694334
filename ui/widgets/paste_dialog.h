// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/block_edit.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace offtake::ui {

/// Asks what a pasted block means before anything is changed: how its numbers are written, with a
/// preview; and what to do when some cells cannot be taken.
class PasteDialog : public QDialog {
  Q_OBJECT
public:
  PasteDialog(const RowsModel& model, const CellBlock& block, const BlockTarget& target,
              QWidget* parent = nullptr);
  /// Whether there is anything to ask; if not, edit() can be pushed as it is.
  [[nodiscard]] bool mustAsk() const { return m_evidence.mustAsk() || !m_edit.refused.empty(); }
  /// The edit as chosen. @pre the dialog was accepted, or there was nothing to ask
  [[nodiscard]] const BlockEdit& edit() const { return m_edit; }
  [[nodiscard]] bool isChosen() const { return m_convention.has_value(); }
  void choose(NumberConvention convention);

private:
  void build();
  QWidget* conventions();
  void work();
  void showEdit();

  const RowsModel& m_model;
  const CellBlock& m_block;
  const BlockTarget& m_target;
  ConventionEvidence m_evidence;
  std::optional<NumberConvention> m_convention;
  BlockEdit m_edit;
  QRadioButton* m_point = nullptr;
  QRadioButton* m_comma = nullptr;
  QTableWidget* m_preview = nullptr;
  QTableWidget* m_refused = nullptr;
  QLabel* m_said = nullptr;
  QPushButton* m_all = nullptr;
  QPushButton* m_good = nullptr;
};

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/amendment.h"
#include "ui/document/plan_document.h"

#include <QDialog>

#include <functional>

class QDateEdit;
class QLabel;
class QLineEdit;

namespace offtake::ui {

/// Asks who takes a step in a contract's life, when, why and on which paper, and takes it as one
/// edit. A refusal is said in the dialog, which stays open. The name is a preference: given once, it
/// stands there the next time.
class LifeDialog : public QDialog {
  Q_OBJECT
public:
  /// Makes the step's Changes of the plan as it stands.
  using Maker = std::function<Result<plan::Changes>(const plan::Plan&, const plan::Signature&)>;

  /// @param name   what the undo menu says, and the title
  /// @param terms  what else the step needs, shown above the signature; none: nullptr
  LifeDialog(PlanDocument& document, const QString& name, QWidget* terms, Maker maker,
             QWidget* parent = nullptr);

private:
  void take();
  [[nodiscard]] plan::Signature signature() const;

  PlanDocument& m_document;
  QString m_name;
  Maker m_maker;
  QLineEdit* m_author;
  QDateEdit* m_date;
  QLineEdit* m_reason;
  QLineEdit* m_paper;
  QLabel* m_refusal;
};

}  // namespace offtake::ui

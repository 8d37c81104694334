// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"

#include <QStyledItemDelegate>

namespace offtake::ui {

/// Set on an editor whose last key was Enter: the cursor is to go on.
inline constexpr char kEnteredProperty[] = "offtake_entered";

/// Whether somebody has typed or chosen in a cell's editor: what stands there is theirs, whatever the
/// model says meanwhile (a view fills its open editor anew when a cell is marked).
[[nodiscard]] bool isBeingEdited(const QWidget* editor);

/// Edits choices, flags and references of a RowsModel with a list, the rest with a
/// line that says what it understands of a figure.
class ChoiceDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  ChoiceDelegate(PlanDocument& document, QObject* parent);
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override;
  /// With a red edge where something is wrong, a corner where the scenario shown changes it.
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

protected:
  /// Notes on the editor that it is left with Enter.
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  PlanDocument& m_document;
};

}  // namespace offtake::ui

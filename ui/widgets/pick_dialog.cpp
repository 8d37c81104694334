// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pick_dialog.h"

#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

PickDialog::PickDialog(const QString& title, std::vector<PickItem> items, QWidget* parent)
    : QDialog(parent), m_items(std::move(items)) {
  setWindowTitle(title);
  m_line = new QLineEdit;
  m_line->setAccessibleName(title);
  m_line->setPlaceholderText(tr("Type to search"));
  m_line->installEventFilter(this);
  m_list = new QListWidget;
  m_list->setAccessibleName(tr("Matches"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_line);
  column->addWidget(m_list);
  resize(560, 420);
  connect(m_line, &QLineEdit::textChanged, this, &PickDialog::fill);
  connect(m_line, &QLineEdit::returnPressed, this, &PickDialog::pick);
  connect(m_list, &QListWidget::itemActivated, this, &PickDialog::pick);
  fill({});
}

bool PickDialog::matches(const QString& text, const QString& typed) {
  const auto words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void PickDialog::fill(const QString& typed) {
  m_list->clear();
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    const auto& item = m_items[i];
    if (!matches(item.text + QLatin1Char(' ') + item.detail, typed)) continue;
    QString line = item.text;
    if (!item.detail.isEmpty()) line += QStringLiteral("   ·   ") + item.detail;
    if (!item.reason.isEmpty()) line += QStringLiteral("   —   ") + item.reason;
    auto* row = new QListWidgetItem(line, m_list);
    row->setData(Qt::UserRole, int(i));
    if (!item.reason.isEmpty()) row->setForeground(Theme::current().color("secondary"));
  }
  m_list->setCurrentRow(0);
}

int PickDialog::shown() const { return m_list->count(); }

void PickDialog::pick() {
  const auto* row = m_list->currentItem();
  if (row == nullptr) return;
  const auto& item = m_items[std::size_t(row->data(Qt::UserRole).toInt())];
  if (!item.reason.isEmpty()) return;
  accept();
  item.run();
}

bool PickDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
      m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace offtake::ui

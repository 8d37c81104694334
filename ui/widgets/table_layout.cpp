// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_layout.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

namespace offtake::ui {

TableLayout::TableLayout(QTableView& view, QString name, QObject* parent)
    : QObject(parent), m_view(view), m_name(std::move(name)) {
  m_view.installEventFilter(this);
  m_view.viewport()->installEventFilter(this);
}

void TableLayout::start() {
  auto* head = m_view.horizontalHeader();
  m_usual = head->saveState();
  const QSettings settings;
  const QByteArray kept = settings.value(QStringLiteral("tables/%1").arg(m_name)).toByteArray();
  const int columns = settings.value(QStringLiteral("tables/%1/columns").arg(m_name)).toInt();
  // Another version of the program may have other columns.
  if (!kept.isEmpty() && columns == head->count()) head->restoreState(kept);
  for (const auto& changed : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
    connect(head, changed, this, [this] {
      keep();
      followColumns();
    });
  freezeThrough(settings.value(QStringLiteral("tables/%1/frozen").arg(m_name), -1).toInt());
}

void TableLayout::keep() {
  QSettings settings;
  settings.setValue(QStringLiteral("tables/%1").arg(m_name),
                    m_view.horizontalHeader()->saveState());
  settings.setValue(QStringLiteral("tables/%1/columns").arg(m_name),
                    m_view.horizontalHeader()->count());
  settings.setValue(QStringLiteral("tables/%1/frozen").arg(m_name), m_frozen);
}

void TableLayout::reset() {
  freezeThrough(-1);
  m_view.horizontalHeader()->restoreState(m_usual);
  showAll();
  m_view.sortByColumn(-1, Qt::AscendingOrder);
  QSettings().remove(QStringLiteral("tables/%1").arg(m_name));
}

void TableLayout::hide(int column) {
  m_view.setColumnHidden(column, true);
  keep();
  followColumns();
}

void TableLayout::showAll() {
  for (int column = 0; column < m_view.horizontalHeader()->count(); ++column)
    m_view.setColumnHidden(column, false);
  keep();
  followColumns();
}

void TableLayout::freezeThrough(int column) {
  if (column >= m_view.horizontalHeader()->count()) column = -1;
  const bool had = m_frozen >= 0;
  m_frozen = column;
  delete m_over;
  m_over = nullptr;
  if (column >= 0) {
    m_over = new QTableView(&m_view);
    m_over->setModel(m_view.model());
    m_over->setItemDelegate(m_view.itemDelegate());
    // What is typed is the table's own affair: the delegate answers to it alone.
    disconnect(m_view.itemDelegate(), nullptr, m_over, nullptr);
    m_over->setSelectionModel(m_view.selectionModel());
    m_over->setFocusPolicy(Qt::ClickFocus);
    m_over->setFocusProxy(&m_view);
    connect(m_over, &QTableView::doubleClicked, &m_view,
            qOverload<const QModelIndex&>(&QTableView::edit));
    m_over->setAccessibleName(m_view.accessibleName());
    m_over->verticalHeader()->hide();
    m_over->verticalHeader()->setDefaultSectionSize(m_view.verticalHeader()->defaultSectionSize());
    m_over->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_over->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_over->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_over->setVerticalScrollMode(m_view.verticalScrollMode());
    m_over->setFrameShape(QFrame::NoFrame);
    connect(m_view.verticalScrollBar(), &QScrollBar::valueChanged, m_over->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_over->verticalScrollBar(), &QScrollBar::valueChanged, m_view.verticalScrollBar(),
            &QScrollBar::setValue);
    followColumns();
    m_over->show();
  }
  if (had || column >= 0) keep();
}

void TableLayout::followColumns() {
  if (m_over == nullptr) return;
  auto* head = m_view.horizontalHeader();
  auto* over = m_over->horizontalHeader();
  const int last = head->visualIndex(m_frozen);
  int width = 0;
  for (int visual = 0; visual < head->count(); ++visual) {
    const int column = head->logicalIndex(visual);
    over->moveSection(over->visualIndex(column), visual);
    const bool shown = visual <= last && !m_view.isColumnHidden(column);
    m_over->setColumnHidden(column, !shown);
    if (!shown) continue;
    m_over->setColumnWidth(column, m_view.columnWidth(column));
    width += m_view.columnWidth(column);
  }
  over->setFixedHeight(head->height());
  m_over->resize(width, m_over->height());
  placeOver();
}

void TableLayout::placeOver() {
  if (m_over == nullptr) return;
  m_over->setGeometry(m_view.verticalHeader()->width() + m_view.frameWidth(), m_view.frameWidth(),
                      m_over->width(),
                      m_view.viewport()->height() + m_view.horizontalHeader()->height());
}

bool TableLayout::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &m_view) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) placeOver();
  } else if (m_over != nullptr && event->type() == QEvent::ChildAdded) {
    // A cell being edited is seen: the table has scrolled to it, so nothing need lie over it.
    auto* child = static_cast<QChildEvent*>(event)->child();
    if (child->isWidgetType() && !m_over->isColumnHidden(m_view.currentIndex().column()))
      m_over->hide();
  } else if (m_over != nullptr && event->type() == QEvent::ChildRemoved) {
    m_over->show();
  }
  return QObject::eventFilter(watched, event);
}

void TableLayout::fill(QMenu& menu, int column) {
  menu.addAction(tr("Sort &ascending"), this,
                 [this, column] { m_view.sortByColumn(column, Qt::AscendingOrder); });
  menu.addAction(tr("Sort &descending"), this,
                 [this, column] { m_view.sortByColumn(column, Qt::DescendingOrder); });
  menu.addAction(tr("Order of the &plan"), this,
                 [this] { m_view.sortByColumn(-1, Qt::AscendingOrder); });
  menu.addSeparator();
  int shown = 0;
  for (int at = 0; at < m_view.horizontalHeader()->count(); ++at)
    shown += m_view.isColumnHidden(at) ? 0 : 1;
  menu.addAction(tr("&Hide column"), this, [this, column] { hide(column); })->setEnabled(shown > 1);
  menu.addAction(tr("&Show all columns"), this, [this] { showAll(); })
      ->setEnabled(shown < m_view.horizontalHeader()->count());
  menu.addAction(tr("&Freeze up to here"), this, [this, column] { freezeThrough(column); });
  menu.addAction(tr("&Unfreeze"), this, [this] { freezeThrough(-1); })->setEnabled(m_frozen >= 0);
  menu.addSeparator();
  menu.addAction(tr("&Reset the layout"), this, [this] { reset(); });
}

}  // namespace offtake::ui

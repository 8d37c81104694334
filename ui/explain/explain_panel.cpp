// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_panel.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/figures/roles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace offtake::ui {
namespace {

constexpr int kKeyRole = Qt::UserRole;

QTreeWidget* makeTree(const QString& name, const QStringList& heads) {
  auto* tree = new QTreeWidget;
  tree->setHeaderLabels(heads);
  tree->setRootIsDecorated(false);
  tree->setAlternatingRowColors(true);
  tree->setAccessibleName(name);
  tree->setTextElideMode(Qt::ElideMiddle);
  tree->header()->setStretchLastSection(true);
  return tree;
}

/// A decimal with the locale's separators; words stay.
QString figureText(const std::string& value) {
  const auto decimal = Decimal::parse(value);
  return decimal ? decimalText(*decimal) : toQt(value);
}

}  // namespace

ExplainPanel::ExplainPanel(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Explain"));
  m_choice = new QComboBox;
  m_choice->setAccessibleName(tr("Figures of the selected place"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choice->setMinimumContentsLength(12);
  m_back = new QPushButton(tr("Back"));
  m_back->setAccessibleName(tr("Back to the figure above"));
  m_value = new QLabel(tr("No figure selected"));
  m_value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  QFont font = m_value->font();
  font.setPointSizeF(font.pointSizeF() + 3);
  font.setWeight(QFont::DemiBold);
  m_value->setFont(font);
  m_value->setWordWrap(true);
  m_rule = new QLabel;
  m_rule->setWordWrap(true);
  m_arithmetic = new QPlainTextEdit;
  m_arithmetic->setReadOnly(true);
  m_arithmetic->setTabChangesFocus(true);
  m_arithmetic->setAccessibleName(tr("Arithmetic with the values in place"));
  m_arithmetic->setMaximumHeight(fontMetrics().height() * 6);
  m_inputs = makeTree(tr("Inputs"), {tr("Input"), tr("Value"), tr("Source")});
  m_parts = makeTree(tr("Made of"), {tr("Made of"), tr("Value")});
  m_hint = new QLabel(tr("Select a figure anywhere in the window to see how it came to be."));
  m_hint->setWordWrap(true);
  m_hint->setAlignment(Qt::AlignTop);
  m_hint->setProperty("secondary", true);
  m_body = new QWidget;
  auto* top = new QHBoxLayout;
  top->addWidget(m_choice, 1);
  top->addWidget(m_back);
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(8, 4, 8, 8);
  column->addLayout(top);
  column->addWidget(m_value);
  column->addWidget(m_rule);
  column->addWidget(m_arithmetic);
  column->addWidget(m_inputs, 2);
  column->addWidget(m_parts, 3);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_hint);
  outer->addWidget(m_body, 1);
  m_hint->setContentsMargins(8, 8, 8, 8);
  connect(m_parts, &QTreeWidget::itemActivated, this, &ExplainPanel::goDown);
  connect(m_back, &QPushButton::clicked, this, &ExplainPanel::goBack);
  connect(m_choice, &QComboBox::activated, this, [this](int at) {
    m_path.clear();
    show(toStd(m_keys.value(at)));
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
  clear(m_hint->text());
}

void ExplainPanel::setSession(Session* session) {
  m_session = session;
  m_explainer = {};
  m_keys.clear();
  m_path.clear();
  clear(tr("Select a figure anywhere in the window to see how it came to be."));
  if (session == nullptr) return;
  const auto refresh = [this] {
    m_explainer.setBook(m_session->book());
    m_explainer.setRun(m_session->lastRun());
    m_explainer.setCompared(m_session->compared());
    if (!m_path.empty()) {
      const std::string key = m_path.back();
      m_path.pop_back();
      show(key);
    }
  };
  connect(session, &Session::bookChanged, this, refresh);
  connect(session, &Session::runChanged, this, refresh);
  connect(session, &Session::comparedChanged, this, refresh);
  refresh();
}

/// The nearest widget around the focus that knows of figures.
void ExplainPanel::follow(QWidget* focused) {
  if (focused == nullptr || focused->window() != window() || isAncestorOf(focused)) return;
  for (QWidget* widget = focused; widget != nullptr; widget = widget->parentWidget()) {
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) return watch(view);
    const QVariant keys = widget->property(kExplainProperty);
    if (!keys.isValid()) continue;
    disconnect(m_watch);
    m_view = nullptr;
    widget->installEventFilter(this);
    return showKeys(keys.toStringList());
  }
}

void ExplainPanel::watch(QAbstractItemView* view) {
  if (view->selectionModel() == nullptr) return;
  if (m_view != view) {
    disconnect(m_watch);
    m_view = view;
    m_watch = connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
                      &ExplainPanel::showCurrent);
  }
  showCurrent();
}

bool ExplainPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::DynamicPropertyChange) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget != nullptr && (widget->hasFocus() || widget->isAncestorOf(qApp->focusWidget())))
      showKeys(widget->property(kExplainProperty).toStringList());
  }
  return QWidget::eventFilter(watched, event);
}

void ExplainPanel::showCurrent() {
  if (m_view == nullptr) return;
  const QVariant keys = m_view->currentIndex().data(kExplainRole);
  if (keys.isValid() && !keys.toStringList().isEmpty()) showKeys(keys.toStringList());
}

void ExplainPanel::showKeys(const QStringList& keys) {
  if (keys.isEmpty() || (keys == m_keys && m_path.size() == 1)) return;
  m_keys = keys;
  m_path.clear();
  m_choice->clear();
  for (const auto& key : keys) {
    const auto why = m_explainer.explain(toStd(key));
    m_choice->addItem(why ? toQt(why->label) : key);
  }
  show(toStd(keys.front()));
}

void ExplainPanel::show(const std::string& key) {
  const auto why = m_explainer.explain(key);
  m_path.push_back(key);
  m_back->setEnabled(m_path.size() > 1);
  if (!why) return clear(toQt(why.error().message()));
  m_shown = *why;
  m_hint->hide();
  m_body->show();
  const QString label = toQt(why->label);
  m_value->setText(label + QStringLiteral("\n") + figureText(why->value) + QLatin1Char(' ') +
                   toQt(why->unit));
  m_rule->setText(toQt(why->rule));
  m_arithmetic->setPlainText(QStringLiteral("= ") + toQt(why->arithmetic));
  fillTrees();
}

void ExplainPanel::fillTrees() {
  m_inputs->clear();
  for (const auto& input : m_shown->inputs) {
    const QString source =
        toQt(input.source) + (input.confidence.empty()
                                  ? QString()
                                  : QStringLiteral(" (%1)").arg(toQt(input.confidence)));
    auto* item = new QTreeWidgetItem(
        m_inputs,
        {toQt(input.label), figureText(input.value) + QLatin1Char(' ') + toQt(input.unit), source});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(2, source);
  }
  m_inputs->setVisible(!m_shown->inputs.empty());
  m_parts->clear();
  for (const auto& part : m_shown->parts) {
    auto* item = new QTreeWidgetItem(m_parts, {toQt(part.label), figureText(part.value)});
    item->setData(0, kKeyRole, toQt(part.key));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (!part.key.empty())
      item->setToolTip(0, tr("Double-click or Enter: how this figure came to be"));
  }
  m_parts->setVisible(!m_shown->parts.empty());
  for (auto* tree : {m_inputs, m_parts}) {
    tree->resizeColumnToContents(0);
    tree->resizeColumnToContents(1);
    if (tree->columnWidth(0) > 190) tree->setColumnWidth(0, 190);
  }
}

void ExplainPanel::goDown(QTreeWidgetItem* item) {
  const QString key = item->data(0, kKeyRole).toString();
  if (!key.isEmpty()) show(toStd(key));
}

void ExplainPanel::goBack() {
  if (m_path.size() < 2) return;
  m_path.pop_back();
  const std::string key = m_path.back();
  m_path.pop_back();
  show(key);
}

void ExplainPanel::clear(const QString& hint) {
  m_shown.reset();
  m_hint->setText(hint);
  m_hint->show();
  m_body->hide();
}

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/work_place.h"

#include "ui/base/convert.h"
#include "ui/main_window.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/pages/table_editor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>

namespace offtake::ui {
namespace {

/// Names that stay the same from start to start, whatever the language.
QString keyOf(const char* what, int page, const QString& name) {
  return QStringLiteral("%1/%2/%3").arg(QLatin1String(what)).arg(page).arg(name);
}

QString nameOf(TableEditor& editor) { return toQt(plan::table(editor.model().table()).name); }

QVariantMap placeIn(TableEditor& editor) {
  QVariantMap place;
  if (!editor.filterText().isEmpty()) place[QStringLiteral("filter")] = editor.filterText();
  if (const auto row = editor.currentRow()) {
    place[QStringLiteral("row")] = qint64(*row);
    place[QStringLiteral("field")] =
        toQt(editor.model().field(editor.view().currentIndex().column()).name);
  }
  // The corners of a block are enough: it may hold thousands of rows.
  if (const auto block = editor.selected(); block.rows.size() * block.fields.size() > 1) {
    place[QStringLiteral("first")] = qint64(block.rows.front());
    place[QStringLiteral("last")] = qint64(block.rows.back());
    place[QStringLiteral("rows")] = int(block.rows.size());
    QStringList fields;
    for (const auto& name : block.fields) fields << toQt(name);
    place[QStringLiteral("fields")] = fields;
  }
  return place;
}

/// Selects the block again where its rows still follow each other.
void selectBlock(TableEditor& editor, const QVariantMap& place) {
  const int top = editor.model().rowOf(place.value(QStringLiteral("first"), 0).toLongLong());
  const int bottom = editor.model().rowOf(place.value(QStringLiteral("last"), 0).toLongLong());
  if (top < 0 || bottom - top + 1 != place.value(QStringLiteral("rows")).toInt()) return;
  TableEditor::Selected block;
  for (int row = top; row <= bottom; ++row) block.rows.push_back(editor.model().rowId(row));
  for (const auto& name : place.value(QStringLiteral("fields")).toStringList())
    block.fields.push_back(toStd(name));
  editor.select(block);
}

void goTo(TableEditor& editor, const QVariantMap& place) {
  const auto row = place.value(QStringLiteral("row"));
  if (row.isValid())
    editor.place(row.toLongLong(), toStd(place.value(QStringLiteral("field")).toString()));
  editor.setFilterText(place.value(QStringLiteral("filter")).toString());
  editor.model().finishFiltering();
  selectBlock(editor, place);
}

/// What the Simulation page is set to, as a list in the order of its inputs.
QVariantList inputsOf(const SimulationPage& page) {
  QVariantList values;
  for (const auto* spin : page.findChildren<QSpinBox*>()) values << spin->value();
  for (const auto* list : page.findChildren<QComboBox*>()) values << list->currentIndex();
  return values;
}

void setInputs(SimulationPage& page, const QVariantList& values) {
  const auto spins = page.findChildren<QSpinBox*>();
  const auto lists = page.findChildren<QComboBox*>();
  if (values.size() != spins.size() + lists.size()) return;  // of another version
  auto value = values.begin();
  for (auto* spin : spins) spin->setValue((value++)->toInt());
  for (auto* list : lists) {
    const int at = (value++)->toInt();
    if (at >= 0 && at < list->count()) list->setCurrentIndex(at);
  }
}

}  // namespace

QVariantMap workPlace(const MainWindow& window) {
  QVariantMap place;
  place[QStringLiteral("page")] = window.currentPage();
  if (const auto scenario = window.session()->document.scenario())
    place[QStringLiteral("scenario")] = qint64(scenario->value);
  for (int page = 0; page < window.pageCount(); ++page) {
    for (auto* editor : window.page(page)->findChildren<TableEditor*>())
      place[keyOf("table", page, nameOf(*editor))] = placeIn(*editor);
    int number = 0;
    for (const auto* tabs : window.page(page)->findChildren<QTabWidget*>())
      place[keyOf("tabs", page, QString::number(number++))] = tabs->currentIndex();
  }
  if (const auto* contracts = window.findChild<ContractsPage*>())
    if (const auto contract = contracts->selected())
      place[QStringLiteral("contract")] = qint64(*contract);
  if (const auto* simulation = window.findChild<SimulationPage*>()) {
    place[QStringLiteral("simulation")] = inputsOf(*simulation);
    const auto* seed = simulation->findChild<QLineEdit*>(QStringLiteral("seed"));
    if (seed != nullptr) place[QStringLiteral("seed")] = seed->text();
  }
  return place;
}

void goTo(MainWindow& window, const QVariantMap& place) {
  if (place.isEmpty()) return;
  const auto scenario = place.value(QStringLiteral("scenario"));
  window.session()->document.showScenario(
      scenario.isValid() ? std::optional(Id<plan::Scenario>{scenario.toLongLong()}) : std::nullopt);
  if (auto* contracts = window.findChild<ContractsPage*>())
    if (const auto contract = place.value(QStringLiteral("contract")); contract.isValid())
      (void)contracts->showRow(plan::TableId::Contract, contract.toLongLong(), {});
  for (int page = 0; page < window.pageCount(); ++page) {
    // A table comes before those of its rows: the cell of the one chooses the rows of the other.
    for (auto* editor : window.page(page)->findChildren<TableEditor*>())
      goTo(*editor, place.value(keyOf("table", page, nameOf(*editor))).toMap());
    int number = 0;
    for (auto* tabs : window.page(page)->findChildren<QTabWidget*>()) {
      const auto tab = place.value(keyOf("tabs", page, QString::number(number++)));
      if (tab.isValid() && tab.toInt() < tabs->count()) tabs->setCurrentIndex(tab.toInt());
    }
  }
  if (auto* simulation = window.findChild<SimulationPage*>()) {
    setInputs(*simulation, place.value(QStringLiteral("simulation")).toList());
    auto* seed = simulation->findChild<QLineEdit*>(QStringLiteral("seed"));
    const QString digits = place.value(QStringLiteral("seed")).toString();
    if (seed != nullptr && !digits.isEmpty()) seed->setText(digits);
  }
  const int page = place.value(QStringLiteral("page")).toInt();
  if (page >= 0 && page < window.pageCount()) window.showPage(page);
}

}  // namespace offtake::ui

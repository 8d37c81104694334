// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export_dialog.h"

#include "ui/base/convert.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace offtake::ui {
namespace {

const QString kFirst = QStringLiteral(".png");

}  // namespace

QString withEnding(const QString& file, const QString& filter) {
  const QString ending = filter.section(QLatin1Char('*'), 1).section(QLatin1Char(')'), 0, 0);
  if (ending.isEmpty()) return file;
  if (QFileInfo(file).suffix().isEmpty()) return file + ending;
  // The dialog offers a name with the first ending; choosing another kind leaves it as it is.
  if (file.endsWith(kFirst) && ending != kFirst) return file.chopped(kFirst.size()) + ending;
  return file;
}

void exportAsking(QWidget& over, const QString& name,
                  const std::function<Result<void>(const QString& file)>& write) {
  QString filter;
  const QString file = QFileDialog::getSaveFileName(
      &over, QObject::tr("Export chart"), name + kFirst,
      QObject::tr("Picture (*.png);;Vector (*.svg);;PDF (*.pdf);;Numbers (*.csv)"), &filter);
  if (file.isEmpty()) return;
  if (const auto written = write(withEnding(file, filter)); !written)
    QMessageBox::warning(&over, QObject::tr("Export chart"), toQt(written.error().message()));
}

}  // namespace offtake::ui

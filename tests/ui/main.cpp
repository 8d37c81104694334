// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace {

QtMessageHandler s_usual = nullptr;

/// What Qt says of a cell editor that nobody knows any more is a fault of ours: keys were lost.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (message.contains(QLatin1String("editor that does not belong to this view")))
    ADD_FAILURE() << message.toStdString();
  s_usual(type, context, message);
}

}  // namespace

/// Every window test runs without a display and leaves the user's settings alone.
int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("LC_ALL", "C.UTF-8");  // the number display that the settings start with
  QStandardPaths::setTestModeEnabled(true);
  // Tests run side by side: each has settings of its own, empty at its start.
  const QTemporaryDir settings;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  QApplication application(argc, argv);
  s_usual = qInstallMessageHandler(listen);
  QCoreApplication::setOrganizationName(QStringLiteral("offtake-tests"));
  QLocale::setDefault(QLocale::c());
  offtake::ui::Theme::apply(application, offtake::ui::ThemeChoice::Light);
  return RUN_ALL_TESTS();
}

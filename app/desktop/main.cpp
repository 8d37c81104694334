// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_backend.h"
#include "ui/base/convert.h"
#include "ui/base/language.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>
#include <filesystem>

namespace {

/// $XDG_STATE_HOME/offtake, or ~/.local/state/offtake.
std::filesystem::path stateFolder() {
  const QByteArray state = qgetenv("XDG_STATE_HOME");
  const QString base = state.isEmpty()
                           ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) +
                                 QStringLiteral("/.local/state")
                           : QString::fromLocal8Bit(state);
  return std::filesystem::path(offtake::ui::toStd(base)) / "offtake";
}

QCommandLineOption languageOption() {
  return {QStringLiteral("language"),
          QApplication::translate("main", "Language of the window: system, %1")
              .arg(offtake::ui::languages().join(QStringLiteral(", "))),
          QApplication::translate("main", "language")};
}

/// Before anything is said: what the command line asks for, else what is usual.
/// @return whether what the command line asks for can be had
bool takeLanguage(QApplication& application) {
  QCommandLineParser early;
  early.addOption(languageOption());
  early.parse(QCoreApplication::arguments());
  const bool isAsked = early.isSet(QStringLiteral("language"));
  const auto language = offtake::ui::languageOf(isAsked ? early.value(QStringLiteral("language"))
                                                        : offtake::ui::languageChoice());
  if (!language) std::fprintf(stderr, "offtake: %s\n", language.error().message().c_str());
  if (!language && isAsked) return false;
  offtake::ui::speak(application, language ? *language : QStringLiteral("en"));
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("offtake"));
  QCoreApplication::setApplicationName(QStringLiteral("offtake"));
  QCoreApplication::setApplicationVersion(QStringLiteral(OFFTAKE_VERSION));
  if (!takeLanguage(application)) return 2;
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QApplication::translate("main", "Capacity and contract planning"));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOption(languageOption());
  parser.addPositionalArgument(
      QStringLiteral("plan"),
      QApplication::translate("main", "Plan file; the one open last unless given"),
      QStringLiteral("[plan]"));
  parser.process(application);
  offtake::ui::MainWindow window({offtake::gpu::cudaBackend, stateFolder(), true});
  const auto files = parser.positionalArguments();
  offtake::Result<void> opened;
  if (!files.isEmpty()) opened = window.open(offtake::ui::toStd(files.front()));
  if (!opened)
    QMessageBox::warning(nullptr, QStringLiteral("Offtake"),
                         offtake::ui::toQt(opened.error().message()));
  const bool restored = files.isEmpty() && window.restoreSession();
  if ((files.isEmpty() && !restored) || !opened) {
    const auto started = window.openTemplate("starter");
    if (!started) {
      QMessageBox::critical(nullptr, QStringLiteral("Offtake"),
                            offtake::ui::toQt(started.error().message()));
      return 1;
    }
  }
  window.show();
  return QApplication::exec();
}

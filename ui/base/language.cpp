// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"

#include "core/base/text.h"
#include "ui/base/convert.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

/// In the global namespace, as the macro in it wants: a static library keeps no resource unasked.
static void keepTranslations() { Q_INIT_RESOURCE(translations); }

namespace offtake::ui {
namespace {

constexpr const char* kSystem = "system";
constexpr const char* kSpeech = "offtake_speech";

}  // namespace

QStringList languages() { return {QStringLiteral("en"), QStringLiteral("de")}; }

QString languageName(const QString& code) {
  return code == QLatin1String("de") ? QStringLiteral("Deutsch") : QStringLiteral("English");
}

Result<QString> languageOf(const QString& choice) {
  if (languages().contains(choice)) return choice;
  if (choice != QLatin1String(kSystem))
    return failure(ErrorCode::BadValue, "language", text::quoted(toStd(choice)),
                   "system, " + toStd(languages().join(QLatin1String(" or "))));
  for (const auto& wanted : QLocale::system().uiLanguages())
    if (const QString code = wanted.left(2); languages().contains(code)) return code;
  return languages().front();
}

QString languageChoice() {
  const QString asked = qEnvironmentVariable("OFFTAKE_LANGUAGE");
  if (!asked.isEmpty()) return asked;
  return QSettings().value(QLatin1String(kLanguageKey), QLatin1String(kSystem)).toString();
}

void speak(QCoreApplication& application, const QString& code) {
  keepTranslations();
  // A translator that goes takes its words along: no second language stays behind.
  delete application.findChild<QObject*>(QLatin1String(kSpeech));
  auto* speech = new QObject(&application);
  speech->setObjectName(QLatin1String(kSpeech));
  auto* qt = new QTranslator(speech);
  if (qt->load(QStringLiteral("qtbase_") + code,
               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(qt);
  auto* own = new QTranslator(speech);
  expects(own->load(QStringLiteral(":/i18n/offtake_%1.qm").arg(code)), "a language that is there");
  QCoreApplication::installTranslator(own);
}

}  // namespace offtake::ui

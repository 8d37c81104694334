// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"

#include "core/base/text.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/language.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <thread>

namespace offtake::ui {
namespace {

constexpr const char* kAuthor = "author/name";
constexpr const char* kTheme = "look/theme";
constexpr const char* kNumbers = "look/numbers";
constexpr const char* kAmounts = "look/amounts";
constexpr const char* kFiscalYear = "plans/fiscal_year_start_month";
constexpr const char* kBackend = "run/backend";
constexpr const char* kThreads = "run/threads";
constexpr const char* kPlans = "folders/plans";
constexpr const char* kReports = "folders/reports";
constexpr int kMostThreads = 1024;

// The place of a word is the number of the choice.
constexpr std::array<std::string_view, 3> kThemes{"system", "light", "dark"};
constexpr std::array<std::string_view, 3> kNumberLooks{"system", "point", "comma"};
constexpr std::array<std::string_view, 2> kAmountLooks{"cents", "short"};
constexpr std::array<std::string_view, 3> kBackends{"auto", "cpu", "cuda"};

Unexpected bad(const QString& thing, const QString& seen, const QString& allowed) {
  return failure(ErrorCode::BadValue, toStd(thing), text::quoted(toStd(seen)), toStd(allowed));
}

Result<void> checkName(const QString& name) {
  const bool plain = std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
  if (plain && name.size() <= Preferences::kLongestName) return {};
  return bad(QObject::tr("your name"), name,
             QObject::tr("one line of at most %1 characters").arg(Preferences::kLongestName));
}

Result<void> checkRange(const QString& thing, int value, int most) {
  if (value >= 0 && value <= most) return {};
  return bad(thing, QString::number(value), QObject::tr("a whole number from 0 to %1").arg(most));
}

Result<void> checkFolder(const QString& thing, const QString& folder) {
  if (folder.isEmpty()) return {};
  const QFileInfo info(folder);
  if (!info.isAbsolute() || !info.isDir())
    return bad(thing, folder, QObject::tr("a folder that exists, from the root on"));
  if (!info.isWritable()) return bad(thing, folder, QObject::tr("a folder that you may write to"));
  return {};
}

Result<void> checkLanguage(const QString& language) {
  OFFTAKE_TRY(languageOf(language));
  return {};
}

/// Reads one setting after the other; what is not allowed is noted and left at its usual value.
class Reader {
public:
  explicit Reader(KeptPreferences& kept) : m_kept(kept) {}

  template <class Choice>
  void choice(const char* key, std::span<const std::string_view> words, Choice& into) {
    const auto word = text(key);
    if (!word) return;
    const auto at = std::ranges::find(words, toStd(*word));
    if (at != words.end()) into = static_cast<Choice>(at - words.begin());
    else refuse(key, *word, toQt(text::anyOf(words)));
  }

  void number(const char* key, int most, int& into) {
    const auto word = text(key);
    if (!word) return;
    bool isNumber = false;
    const int value = word->toInt(&isNumber);
    if (!isNumber) return refuse(key, *word, QObject::tr("a whole number from 0 to %1").arg(most));
    take(checkRange(toQt(key), value, most), into, value);
  }

  template <class Check>
  void words(const char* key, Check checkWords, QString& into) {
    const auto word = text(key);
    if (word) take(checkWords(*word), into, *word);
  }

private:
  [[nodiscard]] std::optional<QString> text(const char* key) const {
    const auto value = m_settings.value(QLatin1String(key));
    return value.isValid() ? std::optional(value.toString()) : std::nullopt;
  }
  void refuse(const char* key, const QString& seen, const QString& allowed) {
    m_kept.refused.push_back({ErrorCode::BadValue, toStd(QObject::tr("setting %1").arg(toQt(key))),
                              text::quoted(toStd(seen)), toStd(allowed)});
  }
  template <class T>
  void take(const Result<void>& allowed, T& into, const T& value) {
    if (allowed) into = value;
    else m_kept.refused.push_back(allowed.error());
  }

  QSettings m_settings;
  KeptPreferences& m_kept;
};

QString plansName() { return QObject::tr("the folder of plans"); }
QString reportsName() { return QObject::tr("the folder of reports"); }

QLocale localeOf(NumberLook look) {
  switch (look) {
    case NumberLook::Point: return {QLocale::English, QLocale::UnitedStates};
    case NumberLook::Comma: return {QLocale::German, QLocale::Germany};
    case NumberLook::System: break;
  }
  return QLocale::system();
}

}  // namespace

KeptPreferences keptPreferences() {
  KeptPreferences kept;
  auto& p = kept.preferences;
  Reader reader(kept);
  reader.words(kAuthor, checkName, p.author);
  reader.words(kLanguageKey, checkLanguage, p.language);
  reader.choice(kTheme, kThemes, p.theme);
  reader.choice(kNumbers, kNumberLooks, p.numbers);
  reader.choice(kAmounts, kAmountLooks, p.shortAmounts);
  reader.number(kFiscalYear, 12, p.fiscalYearStartMonth);
  reader.choice(kBackend, kBackends, p.backend);
  reader.number(kThreads, kMostThreads, p.threads);
  const auto folder = [](const QString& thing) {
    return [thing](const QString& path) { return checkFolder(thing, path); };
  };
  reader.words(kPlans, folder(plansName()), p.plansFolder);
  reader.words(kReports, folder(reportsName()), p.reportsFolder);
  return kept;
}

Result<void> check(const Preferences& p) {
  OFFTAKE_TRY(checkName(p.author));
  OFFTAKE_TRY(checkLanguage(p.language));
  OFFTAKE_TRY(
      checkRange(QObject::tr("first month of the fiscal year"), p.fiscalYearStartMonth, 12));
  OFFTAKE_TRY(checkRange(QObject::tr("threads"), p.threads, kMostThreads));
  OFFTAKE_TRY(checkFolder(plansName(), p.plansFolder));
  return checkFolder(reportsName(), p.reportsFolder);
}

Result<void> keep(const Preferences& p) {
  OFFTAKE_TRY(check(p));
  QSettings settings;
  const auto word = [&](const char* key, std::string_view value) {
    settings.setValue(QLatin1String(key), toQt(value));
  };
  settings.setValue(QLatin1String(kAuthor), p.author);
  settings.setValue(QLatin1String(kLanguageKey), p.language);
  word(kTheme, kThemes[std::size_t(p.theme)]);
  word(kNumbers, kNumberLooks[std::size_t(p.numbers)]);
  word(kAmounts, kAmountLooks[std::size_t(p.shortAmounts)]);
  settings.setValue(QLatin1String(kFiscalYear), p.fiscalYearStartMonth);
  word(kBackend, kBackends[std::size_t(p.backend)]);
  settings.setValue(QLatin1String(kThreads), p.threads);
  settings.setValue(QLatin1String(kPlans), p.plansFolder);
  settings.setValue(QLatin1String(kReports), p.reportsFolder);
  settings.sync();
  if (settings.status() == QSettings::NoError) return {};
  return failure(ErrorCode::Io, toStd(settings.fileName()), toStd(QObject::tr("cannot be written")),
                 toStd(QObject::tr("a file that you may write to")));
}

void apply(QApplication& application, const Preferences& preferences) {
  Theme::apply(application, preferences.theme);
  QLocale::setDefault(localeOf(preferences.numbers));
  setShortAmounts(preferences.shortAmounts);
}

int threadsOf(const Preferences& preferences) {
  if (preferences.threads > 0) return preferences.threads;
  return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

}  // namespace offtake::ui

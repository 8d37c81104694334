// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/plan_words.h"
#include "ui/base/preferences.h"
#include "ui/figures/money_tables.h"
#include "ui/jobs/session.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"
#include "ui/settings_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace offtake::ui {
namespace {

struct Message {
  QString context, source, state;
  QStringList forms;
};

std::vector<Message> messagesIn(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << toStd(path);
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    else if (xml.name() == QLatin1String("message")) messages.push_back({context, {}, {}, {}});
    else if (xml.name() == QLatin1String("source")) messages.back().source = xml.readElementText();
    else if (xml.name() == QLatin1String("numerusform"))
      messages.back().forms << xml.readElementText();
    else if (xml.name() == QLatin1String("translation")) {
      messages.back().state = xml.attributes().value(QLatin1String("type")).toString();
      QString text;
      while (xml.readNext() == QXmlStreamReader::Characters) text += xml.text();
      if (xml.isStartElement()) messages.back().forms << xml.readElementText();
      else messages.back().forms << text;
    }
  }
  EXPECT_FALSE(xml.hasError()) << toStd(xml.errorString());
  return messages;
}

/// What a translation keeps: "%1", "%n", one mnemonic, and the blanks at either end.
QStringList keptIn(const QString& text) {
  static const QRegularExpression kKept(QStringLiteral(R"(%n|%L?\d|&(?=\w)|^\s+|\s+$)"));
  QStringList kept;
  for (auto all = kKept.globalMatch(text); all.hasNext();) kept << all.next().captured();
  kept.sort();
  return kept;
}

QString catalogue(const char* language) {
  return QStringLiteral(OFFTAKE_SOURCE_DIR "/resources/i18n/offtake_%1.ts")
      .arg(QLatin1String(language));
}

void expectWhole(const QString& path) {
  const auto messages = messagesIn(path);
  EXPECT_GT(messages.size(), 5u) << toStd(path);
  for (const auto& message : messages) {
    const std::string where = toStd(message.context + QStringLiteral(": ") + message.source);
    EXPECT_EQ(toStd(message.state), "") << where << "\n(packaging/translate.sh brings it up)";
    for (const auto& form : message.forms) {
      EXPECT_FALSE(form.isEmpty()) << where;
      EXPECT_EQ(toStd(keptIn(form).join(QLatin1Char(' '))),
                toStd(keptIn(message.source).join(QLatin1Char(' '))))
          << where << "\n"
          << toStd(form);
    }
  }
}

TEST(Translation, KeepsPlacesMnemonicsAndBlanks) {
  for (const char* language : {"de", "en"}) expectWhole(catalogue(language));
}

TEST(Translation, HasEveryMessageOfTheSources) {
  if (!QFile::exists(QStringLiteral(OFFTAKE_LUPDATE)))
    GTEST_SKIP() << "lupdate is not installed (apt-get install qt6-l10n-tools)";
  const QTemporaryDir folder;
  for (const char* language : {"de", "en"}) {
    const QString copy =
        folder.filePath(QStringLiteral("offtake_%1.ts").arg(QLatin1String(language)));
    ASSERT_TRUE(QFile::copy(catalogue(language), copy));
    QStringList words{QStringLiteral("-silent"), QStringLiteral("-I"),
                      QStringLiteral("."),       QStringLiteral("-locations"),
                      QStringLiteral("none"),    QStringLiteral("-source-language"),
                      QStringLiteral("en"),      QStringLiteral("ui"),
                      QStringLiteral("app"),     QStringLiteral("resources/i18n"),
                      QStringLiteral("-ts"),     copy};
    if (qstrcmp(language, "en") == 0) words.prepend(QStringLiteral("-pluralonly"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(OFFTAKE_SOURCE_DIR));
    lupdate.start(QStringLiteral(OFFTAKE_LUPDATE), words);
    ASSERT_TRUE(lupdate.waitForFinished(120000));
    ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
    expectWhole(copy);
    EXPECT_EQ(messagesIn(copy).size(), messagesIn(catalogue(language)).size());
  }
}

TEST(Language, IsOneThatThereIsOrAnError) {
  EXPECT_EQ(languageOf(QStringLiteral("de")).value(), QStringLiteral("de"));
  EXPECT_TRUE(languages().contains(languageOf(QStringLiteral("system")).value()));
  const auto none = languageOf(QStringLiteral("fr"));
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().message(), "language: 'fr'; expected system, en or de");
}

TEST(Language, IsChosenByTheEnvironmentThenTheSettings) {
  QSettings().setValue(QLatin1String(kLanguageKey), QStringLiteral("de"));
  EXPECT_EQ(languageChoice(), QStringLiteral("de"));
  qputenv("OFFTAKE_LANGUAGE", "en");
  EXPECT_EQ(languageChoice(), QStringLiteral("en"));
  qunsetenv("OFFTAKE_LANGUAGE");
  QSettings().clear();
  EXPECT_EQ(languageChoice(), QStringLiteral("system"));
}

TEST(Language, CountsInEnglish) {
  speak(*qApp, QStringLiteral("en"));
  const auto rows = [](int n) {
    return QCoreApplication::translate("offtake::ui::TableEditor", "%n row(s)", nullptr, n);
  };
  EXPECT_EQ(rows(1), QStringLiteral("1 row"));
  EXPECT_EQ(rows(2), QStringLiteral("2 rows"));
  delete qApp->findChild<QObject*>(QStringLiteral("offtake_speech"));
}

/// What the menus and the list of pages say, place by place.
QStringList saidBy(const MainWindow& window) {
  QStringList said;
  for (const auto* menu : window.menuBar()->actions()) {
    said << menu->text();
    for (const auto* action : menu->menu()->actions())
      if (!action->text().isEmpty()) said << action->text();
  }
  const auto* pages = window.findChild<QListWidget*>();
  for (int i = 0; i < pages->count(); ++i) said << pages->item(i)->text();
  return said;
}

/// A window built while German is spoken; what it said in English is kept beside it.
class GermanTest : public test::DeskTest {
protected:
  GermanTest() {
    openTemplate("starter");
    english = saidBy(*window);
    speak(*qApp, QStringLiteral("de"));
    QSettings().setValue(QStringLiteral("look/numbers"), QStringLiteral("comma"));
    startAgain();
    openTemplate("starter");
  }
  ~GermanTest() override {
    window.reset();
    delete qApp->findChild<QObject*>(QStringLiteral("offtake_speech"));
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
  }
  QStringList english;
};

TEST_F(GermanTest, MenusAndPagesHaveNoEnglishLeft) {
  const QStringList german = saidBy(*window);
  ASSERT_EQ(german.size(), english.size());
  const QStringList same{QStringLiteral("Simulation"), QStringLiteral("Plan")};
  for (int i = 0; i < german.size(); ++i)
    EXPECT_TRUE(german[i] != english[i] || same.contains(german[i])) << toStd(german[i]);
  for (const char* word : {"&Datei", "&Bearbeiten", "&Rückgängig", "&Speichern", "Übersicht",
                           "Verträge", "Kostenkurven", "Szenarien", "Quellen"})
    EXPECT_TRUE(german.contains(QString::fromUtf8(word))) << word;
}

TEST_F(GermanTest, MnemonicsAreUniqueInEachMenu) {
  const auto expectUnique = [](const QList<QAction*>& actions) {
    QStringList keys;
    for (const auto* action : actions) {
      const QString key = QKeySequence::mnemonic(action->text()).toString();
      EXPECT_FALSE(!key.isEmpty() && keys.contains(key)) << toStd(action->text());
      keys << key;
    }
  };
  expectUnique(window->menuBar()->actions());
  for (const auto* menu : window->menuBar()->actions()) expectUnique(menu->menu()->actions());
}

TEST_F(GermanTest, WordsOfCoreAreTranslated) {
  EXPECT_EQ(planWord("Take or pay"), QStringLiteral("Take-or-Pay"));
  EXPECT_EQ(toStd(spanWords("FY2027 Q3")), "GJ2027 Q3");
  const auto plan = document().plan();
  const auto& contract = plan->contracts.front();
  EXPECT_EQ(toStd(rowWords(*plan, plan::TableId::Contract, contract.id.value)),
            "Vertrag „" + contract.name + "“");
  const RowsModel model(document(), plan::TableId::Contract);
  QStringList heads;
  for (int i = 0; i < model.columnCount(); ++i)
    heads << model.headerData(i, Qt::Horizontal).toString();
  EXPECT_TRUE(heads.contains(QStringLiteral("Verpflichtung\n$"))) << toStd(heads.join(u'|'));
  const auto table = contractFigures(*plan, *window->session()->book()->book);
  EXPECT_EQ(toStd(table.columns[0].heading), "Vertrag");
  EXPECT_EQ(toStd(table.columns[6].heading), "Zu zahlen laut Planrechnung");
}

TEST_F(GermanTest, ChoicesAreShownInGermanAndTakenInBothLanguages) {
  const auto plan = document().plan();
  const auto* split = plan::findField(plan::table(plan::TableId::Contract), "split");
  const plan::Value ramp(std::string("linear_ramp"));
  EXPECT_EQ(toStd(displayText(*plan, *split, ramp)), "linearer Anstieg");
  for (const char* typed : {"linearer Anstieg", "Linearer Anstieg", "linear_ramp"})
    EXPECT_EQ(parseInput(*plan, *split, QString::fromUtf8(typed)).value(), ramp) << typed;
  EXPECT_FALSE(parseInput(*plan, *split, QStringLiteral("irgendwie")).has_value());
}

TEST(Translation, NoChoiceOfAFieldHasAnothersWord) {
  speak(*qApp, QStringLiteral("de"));
  for (const auto& table : plan::tables())
    for (const auto& field : table.fields)
      for (const auto choice : field.choices)
        EXPECT_EQ(toStd(choiceNamed(field, choiceWord(choice))), choice) << field.name;
  delete qApp->findChild<QObject*>(QStringLiteral("offtake_speech"));
}

TEST_F(GermanTest, NumbersAreWrittenTheGermanWay) {
  EXPECT_EQ(toStd(fullMoney(Money{3'800'000'000'012})), "38.000.000.000,12");
  EXPECT_EQ(toStd(compactDollars(38e9)), "38,0 Mrd. $");
  EXPECT_EQ(toStd(compactDollars(-2.5e6)), "−2,50 Mio. $");
  EXPECT_EQ(toStd(percentText(0.399, 1)), "39,9 %");
  const auto* amount = plan::findField(plan::table(plan::TableId::Contract), "commitment");
  for (const char* typed : {"38,0 Mrd. $", "38 mrd", "38.000 Mio. $", "38.000.000.000,00"})
    EXPECT_EQ(
        parseInput(*document().plan(), *amount, QString::fromUtf8(typed), NumberConvention::Comma)
            .value(),
        plan::Value(Money{3'800'000'000'000}))
        << typed;
}

TEST_F(GermanTest, TheSettingsKeepALanguageForTheNextStart) {
  Preferences wanted = keptPreferences().preferences;
  EXPECT_EQ(toStd(wanted.language), "system");
  SettingsDialog dialog(wanted, 1, gpu::cudaBackend, [&](const Preferences& set, int) {
    wanted = set;
    return keep(set);
  });
  auto* list = dialog.findChild<QComboBox*>(QStringLiteral("settings_language"));
  ASSERT_NE(list, nullptr);
  list->setCurrentIndex(list->findText(QStringLiteral("Deutsch")));
  dialog.findChild<QAbstractButton*>(QStringLiteral("settings_ok"))->click();
  EXPECT_EQ(toStd(wanted.language), "de");
  EXPECT_EQ(languageOf(languageChoice()).value(), QStringLiteral("de"));
  wanted.language = QStringLiteral("fr");
  EXPECT_FALSE(keep(wanted).has_value());
  QDir().mkpath(QStringLiteral(OFFTAKE_PICTURES));
  EXPECT_TRUE(dialog.grab().save(QStringLiteral(OFFTAKE_PICTURES "/german_settings.png")));
}

TEST_F(GermanTest, UndoNamesTheEditInGerman) {
  const auto contract = document().plan()->contracts.front();
  ASSERT_TRUE(
      document()
          .set(plan::TableId::Contract, contract.id.value, "name", plan::Value(std::string("Neu")))
          .has_value());
  EXPECT_EQ(toStd(document().undoStack().undoText()),
            "Name ändern: Vertrag „" + contract.name + "“");
}

TEST_F(GermanTest, PagesFitTheirWords) {
  window->resize(1280, 800);
  QDir().mkpath(QStringLiteral(OFFTAKE_PICTURES));
  for (int page = 0; page < window->pageCount(); ++page) {
    window->showPage(page);
    QTest::qWait(50);
    EXPECT_LE(window->minimumSizeHint().width(), 1280) << page;
    EXPECT_TRUE(window->grab().save(QStringLiteral(OFFTAKE_PICTURES "/german_%1.png").arg(page)));
  }
}

}  // namespace
}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/pages/contract_life.h"
#include "ui/pages/simulation_page.h"
#include "ui/settings_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>

/// Edit > Settings: each setting takes effect at once and is there at the next start.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class SettingsTest : public DeskTest {
protected:
  SettingsTest() { openTemplate("starter"); }

  /// Ctrl+, then what is done in the dialog, then OK.
  /// @return what the dialog refused; empty where it took everything
  QString set(const std::function<void(SettingsDialog&)>& act) {
    QString refusal;
    window->activateWindow();
    QApplication::setActiveWindow(window.get());
    answer<SettingsDialog>([&](SettingsDialog& dialog) {
      act(dialog);
      std::filesystem::create_directories(OFFTAKE_PICTURES);
      dialog.grab().save(QStringLiteral(OFFTAKE_PICTURES "/settings.png"));
      dialog.findChild<QPushButton*>(QStringLiteral("settings_ok"))->click();
      if (dialog.result() == QDialog::Accepted) return;
      auto* said = dialog.findChild<QLabel*>(QStringLiteral("settings_refusal"));
      EXPECT_TRUE(said->isVisible());
      refusal = said->text();
      dialog.reject();
    });
    key(Qt::Key_Comma, Qt::ControlModifier);
    return refusal;
  }
  static void choose(SettingsDialog& dialog, const char* name, int at) {
    dialog.findChild<QComboBox*>(QLatin1String(name))->setCurrentIndex(at);
  }
  static void write(SettingsDialog& dialog, const char* name, const QString& text) {
    dialog.findChild<QLineEdit*>(QLatin1String(name))->setText(text);
  }
  void startAgainWith(const char* name) {
    startAgain();
    openTemplate(name);
  }
  [[nodiscard]] QString signer() {
    window->findChild<QPushButton*>(QStringLiteral("life_close"))->click();
    QApplication::processEvents();
    auto* line = window->findChild<QLineEdit*>(QStringLiteral("life_author"));
    const QString text = line->text();
    line->window()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return text;
  }
};

TEST_F(SettingsTest, TheNameSigns) {
  EXPECT_EQ(signer(), QString());
  EXPECT_EQ(set([&](SettingsDialog& d) { write(d, "settings_name", QStringLiteral(" Ada ")); }),
            QString());
  EXPECT_EQ(signer(), QStringLiteral("Ada"));
  startAgainWith("det");
  EXPECT_EQ(signer(), QStringLiteral("Ada"));
  const QString refusal =
      set([&](SettingsDialog& d) { write(d, "settings_name", QString(81, QLatin1Char('a'))); });
  EXPECT_TRUE(refusal.contains(QStringLiteral("at most 80 characters"))) << refusal.toStdString();
  EXPECT_EQ(signer(), QStringLiteral("Ada"));
}

TEST_F(SettingsTest, TheThemeChangesAtOnceAndStays) {
  ASSERT_FALSE(Theme::current().isDark());
  set([&](SettingsDialog& d) { choose(d, "settings_theme", int(ThemeChoice::Dark)); });
  EXPECT_TRUE(Theme::current().isDark());
  EXPECT_EQ(qApp->palette().color(QPalette::Window), Theme::dark().color("window"));
  Theme::apply(*qApp, ThemeChoice::Light);
  startAgainWith("det");
  EXPECT_TRUE(Theme::current().isDark());
}

TEST_F(SettingsTest, NumbersAreShownAndReadAsSet) {
  auto* sites = &editor(TableId::Site);
  at(*sites, 0, "mw_limit");
  keys("1.234", Qt::Key_Return);
  EXPECT_EQ(text(cell(*sites, 0, "mw_limit")), QStringLiteral("1.234"));
  const int page = window->currentPage();
  set([&](SettingsDialog& d) { choose(d, "settings_numbers", int(NumberLook::Comma)); });
  EXPECT_EQ(window->currentPage(), page);
  for (int round = 0; round < 2; ++round) {
    sites = &editor(TableId::Site);
    if (round == 0) {
      EXPECT_EQ(text(cell(*sites, 0, "mw_limit")), QStringLiteral("1,234"));
      EXPECT_EQ(cell(*sites, 0, "mw_limit").data(Qt::EditRole), QStringLiteral("1,234"));
    }
    const auto before = hash();
    at(*sites, 0, "mw_limit");
    keys("2.4", Qt::Key_Return);
    EXPECT_EQ(hash(), before) << "2.4 is no number here, and is not read as one";
    at(*sites, 0, "mw_limit");
    keys("2.345,5", Qt::Key_Return);
    EXPECT_EQ(copyText(*document().plan(), sites->model().field(column(*sites, "mw_limit")),
                       plan::Value(Decimal::parse("2345.5").value())),
              QStringLiteral("2345.5"));
    EXPECT_EQ(text(cell(*sites, 0, "mw_limit")), QStringLiteral("2.345,5"));
    // As the form of a contract shows an amount, so it takes it.
    window->showPage(1);
    auto* line = window->findChild<QLineEdit*>(QStringLiteral("commitment"));
    line->setFocus();
    line->selectAll();
    keys("38.000.000.000,25", Qt::Key_Return);
    EXPECT_EQ(document().plan()->contracts.front().commitment.cents, 3'800'000'000'025);
    EXPECT_EQ(line->text(), QStringLiteral("38.000.000.000,25"));
    startAgainWith("starter");
  }
}

TEST_F(SettingsTest, ShortAmountsKeepTheirCents) {
  const auto shown = [&] {
    for (auto* table : window->findChildren<TableEditor*>())
      if (table->model().table() == TableId::Period) return cell(*table, 0, "commitment");
    return QModelIndex();
  };
  ASSERT_EQ(text(shown()), fullMoney(document().plan()->periods.front().commitment));
  set([&](SettingsDialog& d) { choose(d, "settings_amounts", 1); });
  for (int round = 0; round < 2; ++round) {
    const Money amount = document().plan()->periods.front().commitment;
    EXPECT_EQ(text(shown()), compactMoney(amount));
    EXPECT_TRUE(shown().data(Qt::ToolTipRole).toString().contains(spokenMoney(amount)));
    EXPECT_EQ(shown().data(Qt::EditRole).toString().toStdString(), amount.text());
    startAgainWith("starter");
  }
}

TEST_F(SettingsTest, TheFiscalYearOfThisPlanAndOfNewOnes) {
  const auto start = hash();
  set([&](SettingsDialog& d) {
    choose(d, "settings_plan_year", 6);
    choose(d, "settings_new_year", 4);
  });
  EXPECT_EQ(document().plan()->setting().fiscalYearStartMonth, 7);
  EXPECT_EQ(undoable(), 1);
  document().undoStack().undo();
  EXPECT_EQ(hash(), start) << "the default for new plans changes no plan there is";
  startAgainWith("trio");
  EXPECT_EQ(document().plan()->setting().fiscalYearStartMonth, 4);
  EXPECT_EQ(undoable(), 0);
}

TEST_F(SettingsTest, RunsGoWhereTheSettingsSay) {
  const auto threads = [&] {
    return window->findChild<SimulationPage*>()->findChild<QSpinBox*>(QStringLiteral("threads"));
  };
  set([&](SettingsDialog& d) {
    choose(d, "settings_backend", int(simulation::BackendKind::Cpu));
    d.findChild<QSpinBox*>(QStringLiteral("settings_threads"))->setValue(3);
  });
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(threads()->value(), 3);
    auto* page = window->findChild<SimulationPage*>();
    page->findChild<QSpinBox*>()->setValue(2000);
    page->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 60000));
    const auto& device = window->session()->lastRun()->result.device;
    EXPECT_NE(device.find("3 threads"), std::string::npos) << device;
    EXPECT_NE(device.find("the CPU was asked for"), std::string::npos) << device;
    startAgainWith("det");
  }
}

TEST_F(SettingsTest, ABackendThatIsNotThereIsRefused) {
  const auto reason = gpu::reasonUnavailable();
  if (!reason) GTEST_SKIP() << "this machine has a device";
  const QString refusal = set([&](SettingsDialog& d) {
    choose(d, "settings_backend", int(simulation::BackendKind::Cuda));
    write(d, "settings_name", QStringLiteral("Ada"));
  });
  EXPECT_TRUE(refusal.contains(QString::fromStdString(*reason))) << refusal.toStdString();
  EXPECT_EQ(keptPreferences().preferences, Preferences{}) << "all or nothing";
}

TEST_F(SettingsTest, FoldersAreWhereDialogsStart) {
  const auto plans = folder / "plans", reports = folder / "reports";
  std::filesystem::create_directories(plans);
  const QString refusal = set([&](SettingsDialog& d) {
    write(d, "settings_plans", QString::fromStdString(plans.string()));
    write(d, "settings_reports", QString::fromStdString(reports.string()));
  });
  EXPECT_TRUE(refusal.contains(QString::fromStdString(reports.string())) &&
              refusal.contains(QStringLiteral("a folder that exists")))
      << refusal.toStdString();
  EXPECT_TRUE(keptPreferences().preferences.plansFolder.isEmpty());
  std::filesystem::create_directories(reports);
  EXPECT_EQ(set([&](SettingsDialog& d) {
              write(d, "settings_plans", QString::fromStdString(plans.string()));
              write(d, "settings_reports", QString::fromStdString(reports.string()));
            }),
            QString());
  for (int round = 0; round < 2; ++round) {
    std::string asked;
    const auto note = [&](QFileDialog& dialog) {
      asked = dialog.directory().absolutePath().toStdString();
      dialog.reject();
    };
    answer<QFileDialog>(note);
    key(Qt::Key_O, Qt::ControlModifier);
    EXPECT_EQ(asked, plans.string());
    answer<QFileDialog>(note);
    key(Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(asked, reports.string());
    startAgainWith("det");
  }
}

TEST_F(SettingsTest, WhatIsKeptWrongIsSaidAndLeftOut) {
  QSettings settings;
  settings.setValue(QStringLiteral("run/threads"), QStringLiteral("many"));
  settings.setValue(QStringLiteral("look/theme"), QStringLiteral("pink"));
  settings.setValue(QStringLiteral("author/name"), QStringLiteral("Ada"));
  const auto kept = keptPreferences();
  EXPECT_EQ(kept.preferences.author, QStringLiteral("Ada"));
  EXPECT_EQ(kept.preferences.threads, 0);
  EXPECT_EQ(kept.preferences.theme, ThemeChoice::System);
  ASSERT_EQ(kept.refused.size(), 2u);
  EXPECT_NE(kept.refused.front().message().find("pink"), std::string::npos);
  startAgain();
  EXPECT_TRUE(window->statusBar()->currentMessage().contains(QStringLiteral("pink")));
}

}  // namespace
}  // namespace offtake::test

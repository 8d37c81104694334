// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/random.h"
#include "ui/main_window.h"
#include "ui/pages/table_editor.h"

#include <QPointer>
#include <QTimer>

#include <deque>
#include <filesystem>
#include <map>
#include <string>

namespace offtake::test {

/// Somebody who does one thing after the other in a window, drawn from a seed: types into cells of
/// every table, pastes, fills, clears, adds and removes rows, undoes and redoes, turns pages, filters,
/// sorts, lays out columns, shows scenarios, runs, cancels, saves, reopens, asks for explanations and
/// problems. What leaves the plan with an error is mostly undone, as a person would.
class RandomUser {
public:
  /// @param folder  where the plan is saved
  RandomUser(ui::MainWindow& window, std::filesystem::path folder, std::uint64_t seed);

  /// One action. A promise that does not hold is a test failure that names the actions before it.
  void act();
  /// Saves, and compares the file with the plan that is open.
  void checkFile();
  /// That every table on the screen shows the rows of the plan that is open.
  void checkTables();
  struct Done {
    int times = 0;
    double milliseconds = 0;
  };
  /// What was done, how often, and how long it took in all.
  [[nodiscard]] const std::map<std::string, Done>& done() const { return m_done; }
  /// The last actions, oldest first.
  [[nodiscard]] std::string trail() const;

private:
  using Act = void (RandomUser::*)();
  struct Habit {
    const char* name;
    int weight;
    Act act;
  };
  static const std::vector<Habit>& habits();

  // What is done to cells and rows.
  void typeIntoCell();
  void keyIntoCell();
  void typeNonsense();
  void pasteText();
  void copyAndPaste();
  void fill();
  void clear();
  void addRow();
  void removeRows();
  void typeIntoForm();
  void correlate();
  void changeContracts();
  // What is done to the window.
  void undo();
  void redo();
  void turnPage();
  void filter();
  void sort();
  void layOut();
  void showScenario();
  void run();
  void cancel();
  void save();
  void reopen();
  void explain();
  void problems();
  void dialogs();

  void mendErrors();
  [[nodiscard]] int errors();
  void answerDialogs();
  void toFront(QWidget& widget);
  /// The table that is worked in; another one now and then. Null where it has nothing to work in.
  ui::TableEditor* table(bool withRows = true);
  void pickTable();
  void select(ui::TableEditor& editor, int rows, int columns);
  void press(ui::TableEditor& editor, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  QString textFor(ui::TableEditor& editor, const plan::Field& field);
  QString tweaked(const plan::Field& field, const plan::Value& value);
  [[nodiscard]] ui::PlanDocument& document() { return m_window.session()->document; }
  [[nodiscard]] std::filesystem::path file() const { return m_folder / "random.offtake"; }

  ui::MainWindow& m_window;
  std::filesystem::path m_folder;
  Random m_random;
  QTimer m_answers;
  QPointer<ui::TableEditor> m_editor;
  std::deque<std::string> m_trail;
  std::map<std::string, Done> m_done;
  int m_acts = 0;
  int m_errors = 0;        ///< of the plan, after the last action
  bool m_altered = false;  ///< the action at hand may have changed the plan
};

}  // namespace offtake::test

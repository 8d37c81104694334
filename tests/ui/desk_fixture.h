// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/cuda_backend.h"
#include "ui/main_window.h"
#include "ui/models/cell_block.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_page.h"
#include "ui/pages/table_section.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <stdlib.h>

namespace offtake::test {

/// A window with a folder and settings of its own.
class WindowFixture : public ::testing::Test {
protected:
  WindowFixture() {
    QSettings().clear();
    std::string name = (std::filesystem::temp_directory_path() / "offtake-desk-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
    startAgain();
  }
  ~WindowFixture() override {
    window.reset();
    QSettings().clear();
    ui::apply(*qApp, {});
    QLocale::setDefault(QLocale::c());
    std::filesystem::remove_all(folder);
  }

  /// Another start of the program: a window that has only what was kept.
  void startAgain() {
    window.reset();
    window = std::make_unique<ui::MainWindow>(ui::Environment{gpu::cudaBackend, folder / "state"});
  }
  void openTemplate(const char* name) {
    const auto opened = window->openTemplate(name);
    ASSERT_TRUE(opened.has_value()) << opened.error().message();
    window->show();
    QApplication::setActiveWindow(window.get());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->book() != nullptr; }, 20000));
  }
  /// Waits for the book of the plan as it stands.
  void awaitBook() {
    const auto fresh = [&] {
      const auto& book = window->session()->book();
      return book != nullptr && *book->plan == *document().plan();
    };
    ASSERT_TRUE(QTest::qWaitFor(fresh, 20000));
  }
  [[nodiscard]] ui::PlanDocument& document() { return window->session()->document; }

  std::filesystem::path folder;
  std::unique_ptr<ui::MainWindow> window;
};

/// The keyboard and the clipboard of whoever works in the window.
class DeskTest : public WindowFixture {
protected:
  [[nodiscard]] std::string hash() { return plan::hash(*document().plan()); }
  [[nodiscard]] int undoable() { return document().undoStack().index(); }

  /// The editor of the table on its page, in front and with the keyboard.
  ui::TableEditor& editor(plan::TableId table) {
    for (auto* page : window->findChildren<ui::TablePage*>())
      if (auto* section = page->section(table)) {
        window->showPage(window->pageNamed(page->accessibleName()));
        page->showTab(table);
        section->editor().view().setFocus();
        return section->editor();
      }
    ADD_FAILURE() << "no page edits " << plan::table(table).label;
    throw std::runtime_error("no such editor");
  }
  static int column(ui::TableEditor& editor, std::string_view field) {
    for (int at = 0; at < editor.model().columnCount(); ++at)
      if (editor.model().field(at).name == field) return at;
    ADD_FAILURE() << "no column " << field;
    return 0;
  }
  static QModelIndex cell(ui::TableEditor& editor, int row, std::string_view field) {
    return editor.model().index(row, column(editor, field));
  }
  /// Puts the cursor on the cell.
  void at(ui::TableEditor& editor, int row, std::string_view field) {
    takeKeyboard(editor);
    editor.view().setCurrentIndex(cell(editor, row, field));
  }
  void select(ui::TableEditor& editor, int top, std::string_view left, int bottom,
              std::string_view right) {
    takeKeyboard(editor);
    ui::BlockTarget target;
    for (int row = top; row <= bottom; ++row) target.rows.push_back(row);
    for (int c = column(editor, left); c <= column(editor, right); ++c) target.columns.push_back(c);
    editor.view().selectBlock(target);
  }
  void takeKeyboard(ui::TableEditor& editor) {
    QApplication::processEvents();  // what is left of windows that have gone
    QApplication::setActiveWindow(window.get());
    editor.view().setFocus();
  }
  /// Types text and a key behind it into whatever has the keyboard.
  void keys(const char* text, Qt::Key end = Qt::Key_unknown) {
    for (const char* c = text; *c != 0; ++c) QTest::keyClick(keyboard(), *c);
    if (end != Qt::Key_unknown) key(end);
  }
  void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(keyboard(), code, modifiers);
    QApplication::processEvents();  // an editor is left once its key has been dealt with
  }
  /// Without a window manager a closed dialog leaves nobody with the keyboard.
  [[nodiscard]] QWidget* keyboard() {
    if (QApplication::activeWindow() == nullptr) QApplication::setActiveWindow(window.get());
    auto* now = QApplication::focusWidget();
    return now != nullptr ? now : window.get();
  }
  /// Answers the next dialog that keeps others waiting.
  template <class Dialog>
  void answer(std::function<void(Dialog&)> act) {
    QTimer::singleShot(0, qApp, [act = std::move(act)] {
      auto* shown = QApplication::activeModalWidget();
      auto* dialog = qobject_cast<Dialog*>(shown);
      if (dialog == nullptr && shown != nullptr) shown->close();  // nobody else would
      ASSERT_NE(dialog, nullptr) << "nothing was asked, or something else";
      QApplication::setActiveWindow(dialog);  // there is no window manager to do it
      QApplication::processEvents();
      act(*dialog);
      // A button pressed by its letter is seen to go down first.
      if (QTest::qWaitFor([dialog] { return !dialog->isVisible(); }, 2000)) return;
      ADD_FAILURE() << "the dialog was not answered: " << dialog->windowTitle().toStdString();
      dialog->reject();
    });
  }
  static void clip(const QString& text) { QApplication::clipboard()->setText(text); }
  static QString text(const QModelIndex& index) { return index.data().toString(); }
};

}  // namespace offtake::test

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/preferences.h"
#include "ui/jobs/run_job.h"
#include "ui/jobs/session.h"
#include "ui/page_set.h"

#include <QMainWindow>

#include <filesystem>
#include <functional>
#include <memory>

class QListWidget;
class QStackedWidget;
class QTableView;

namespace offtake::ui {

class Desk;
class ExplainPanel;
class ProblemsModel;

/// What the program hands to its windows.
struct Environment {
  CudaFactory cuda;
  std::filesystem::path stateFolder;
  bool live = false;  ///< each edit starts a preview
};

/// One plan in one window: pages, problems, menus. Actions and wiring only.
class MainWindow : public QMainWindow {
  Q_OBJECT
public:
  explicit MainWindow(Environment environment, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Shows the plan file. A file that cannot be opened leaves the window as it was.
  Result<void> open(const std::filesystem::path& path);
  /// Shows a new plan from a template.
  Result<void> openTemplate(std::string_view name);
  [[nodiscard]] Session* session() const { return m_session.get(); }
  /// Shows what was open when the window was last closed, as it was left.
  /// @return false when there is nothing to show; the status bar says why, if there was a file
  bool restoreSession();
  void showPage(int page);
  [[nodiscard]] int currentPage() const;
  [[nodiscard]] QWidget* page(int at) const;
  [[nodiscard]] int pageCount() const;
  /// Place of the page with this name, or -1.
  [[nodiscard]] int pageNamed(const QString& name) const;

protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void makeActions();
  void makeDock();
  void makeExplainDock();
  void setSession(std::unique_ptr<Session> session);
  void makePages();
  void chooseFile();
  bool save();
  bool saveAs();
  bool mayLose();
  void exportReport();
  void exportCsv();
  void tell(const Error& error);
  void rememberFile(const std::filesystem::path& path);
  void fillRecent();
  void addTemplates(QMenu& menu);
  void openAsked(const std::filesystem::path& path);
  [[nodiscard]] QString plansFolder() const;
  [[nodiscard]] QString reportsFolder() const;
  void startSettings();
  void keepSession();
  void returnToPlace(const std::filesystem::path& path);
  void addThemes(QMenu& view);
  void changeSettings();
  Result<void> takeSettings(const Preferences& wanted, int planMonth);
  Result<void> keepAndApply(const Preferences& wanted);
  void buildAgain();
  void jumpTo(plan::TableId table, std::int64_t row, const std::string& field);
  void showProblems();
  void goToProblems();
  void jumpToProblem(int row);
  void updateTitle();

  Environment m_environment;
  std::unique_ptr<Session> m_session;
  QListWidget* m_list = nullptr;
  QStackedWidget* m_pages = nullptr;
  PageSet m_set;
  ProblemsModel* m_problems = nullptr;
  QTableView* m_problemView = nullptr;
  QDockWidget* m_problemDock = nullptr;
  ExplainPanel* m_explain = nullptr;
  QDockWidget* m_explainDock = nullptr;
  Desk* m_desk = nullptr;
  QMenu* m_recent = nullptr;
  QAction* m_undo = nullptr;
  QAction* m_redo = nullptr;
};

}  // namespace offtake::ui

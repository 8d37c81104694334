// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/preferences.h"
#include "ui/jobs/run_job.h"

#include <QDialog>

#include <functional>
#include <optional>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace offtake::ui {

/// Everything a person can set for the program, and the one setting of the plan that is looked for
/// here: its fiscal year. A value that cannot be taken is said in the dialog, which stays open.
class SettingsDialog : public QDialog {
  Q_OBJECT
public:
  /// Takes what is set: all of it, or an error and nothing.
  /// @param planMonth  the first month of the open plan's fiscal year
  using Taker = std::function<Result<void>(const Preferences&, int planMonth)>;

  SettingsDialog(const Preferences& now, int planMonth, CudaFactory cuda, Taker taker,
                 QWidget* parent = nullptr);

private:
  void addPerson(QBoxLayout& column, const Preferences& now);
  void addLook(QBoxLayout& column, const Preferences& now);
  void addFiscalYear(QBoxLayout& column, const Preferences& now, int planMonth);
  void addRuns(QBoxLayout& column, const Preferences& now);
  void addFolders(QBoxLayout& column, const Preferences& now);
  QLineEdit* addFolder(QFormLayout& form, const QString& object, const QString& label,
                       const QString& folder);
  [[nodiscard]] Preferences set() const;
  [[nodiscard]] Result<void> checkDevice(const Preferences& wanted) const;
  void take();

  CudaFactory m_cuda;
  Taker m_taker;
  QLineEdit* m_name = nullptr;
  QComboBox* m_language = nullptr;
  QComboBox* m_theme = nullptr;
  QComboBox* m_numbers = nullptr;
  QComboBox* m_amounts = nullptr;
  QComboBox* m_planYear = nullptr;
  QComboBox* m_newYear = nullptr;
  QComboBox* m_backend = nullptr;
  QSpinBox* m_threads = nullptr;
  QLineEdit* m_plans = nullptr;
  QLineEdit* m_reports = nullptr;
  QLabel* m_refusal = nullptr;
};

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"
#include "ui/widgets/page_frame.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QLineEdit;

namespace offtake::ui {

class ChartPanel;
class FigureView;

/// Run settings, progress and cancel; fans of any monthly figure, histograms, the figures of
/// whole paths with their standard errors; backend, seed and digest.
class SimulationPage : public PageFrame {
  Q_OBJECT
public:
  explicit SimulationPage(Session& session, QWidget* parent = nullptr);
  /// Starts a run with the settings shown.
  void start();
  void cancel();

private:
  QWidget* makeSettings();
  QWidget* makeResults();
  void showProgress(const simulation::RunProgress& progress);
  void showRun();
  void showCharts();
  void setRunning(bool running);

  Session& m_session;
  QSpinBox* m_paths = nullptr;
  QLineEdit* m_seed = nullptr;
  QSpinBox* m_threads = nullptr;
  QComboBox* m_backend = nullptr;
  QComboBox* m_sampling = nullptr;
  QPushButton* m_run = nullptr;
  QPushButton* m_cancel = nullptr;
  QProgressBar* m_bar = nullptr;
  QLabel* m_state = nullptr;
  QLabel* m_device = nullptr;
  QLabel* m_digest = nullptr;
  QComboBox* m_fanMetric = nullptr;
  QComboBox* m_histogramMetric = nullptr;
  ChartPanel* m_fan = nullptr;
  ChartPanel* m_histogram = nullptr;
  FigureView* m_figures = nullptr;
};

}  // namespace offtake::ui

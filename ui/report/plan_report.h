// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/figures/figure_table.h"
#include "ui/jobs/book_job.h"
#include "ui/jobs/run_job.h"

#include <QDate>
#include <QString>

#include <filesystem>
#include <vector>

namespace offtake::ui::report {

/// What a report is made of. The run may be missing; the book may not.
struct ReportInput {
  std::shared_ptr<const plan::Plan> plan;
  std::shared_ptr<const ledger::Book> book;
  std::shared_ptr<const RunOutcome> run;
  QString scenario;
  QDate date;
};

/// Every figure of a report: what is written, and what explains itself.
struct ReportFigures {
  FigureTable contracts, guidance, headline, cash, accruals, obligations, periods, lenses, rates,
      balances, ownOrRent, concentration, returns;
  FigureTable run, shortfalls;  ///< empty without a run
  StackedData cashChart;
  FanData demand, cashFan;
  HistogramData trueUps;

  [[nodiscard]] std::vector<FigureTable> tables() const;
  [[nodiscard]] std::vector<ChartTable> charts() const;
};

/// @error as ledger::obligationLedger()
[[nodiscard]] Result<ReportFigures> reportFigures(const ReportInput& input);

/// The full report: what is committed, the book, the fan, obligations, what is assumed, problems.
/// The plan is attached as JSON, so that anyone can compute it again.
/// @error Io naming the file; as ledger::obligations()
[[nodiscard]] Result<void> writeReport(const ReportInput& input, const std::filesystem::path& pdf);

}  // namespace offtake::ui::report

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"

#include <QWidget>

#include <optional>

class QTableWidget;

namespace offtake::ui {

/// A contract's life: every version of its terms with who, when, why and on which paper; the dates
/// that must not be missed, with a calendar file of them; and the steps to take.
class ContractLife : public QWidget {
  Q_OBJECT
public:
  explicit ContractLife(PlanDocument& document, QWidget* parent = nullptr);

  void setContract(std::optional<std::int64_t> contract);

  /// Each opens its dialog for the contract shown.
  void sign();
  void amend();
  void terminate();
  void closeMonths();
  void reopenMonths();
  /// Asks for a file and writes the key dates of all contracts.
  void exportCalendar();

protected:
  void showEvent(QShowEvent* event) override;

private:
  /// What is not seen is made when it is: versions take long in a large plan.
  void refresh();
  void showVersions(const plan::Plan& plan, Id<plan::Contract> contract);
  void showDates(const plan::Plan& plan, Id<plan::Contract> contract);

  PlanDocument& m_document;
  std::optional<std::int64_t> m_contract;
  bool m_stale = true;
  QTableWidget* m_versions;
  QTableWidget* m_dates;
};

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_table.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/table_section.h"

#include <optional>

namespace offtake::ui {

/// The market price of a SKU at the plan's start and each year after it, as its curve has it.
/// @return no rows, and a note, where the SKU has no price or there is no such SKU
[[nodiscard]] FigureTable curveFigures(const plan::Plan& plan, std::int64_t sku);

/// The same beside the SKU that the cursor is on; follows every edit.
class CurveByYear : public FigureView {
  Q_OBJECT
public:
  CurveByYear(PlanDocument& document, TableSection& skus, QWidget* parent = nullptr);

private:
  void refresh();
  PlanDocument& m_document;
  TableSection& m_skus;
};

}  // namespace offtake::ui

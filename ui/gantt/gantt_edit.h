// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "ui/gantt/gantt_data.h"

/// What dragging a part of a bar does to its delivery: worked out here, pushed by the view.
namespace offtake::ui {

enum class GanttPart {
  Bar,    ///< the online date, and with it an end of its own
  Start,  ///< the online date alone
  Ramp,   ///< the length of the ramp
  End,    ///< the end; at the contract's end or later it goes with the contract
};

/// What a date snaps to. A ramp snaps to whole months.
enum class GanttGrid { Days, Months };

/// The bar with a part pulled by some months, on the grid and within what the fields allow: an end
/// after the online date, a ramp from 0 to 120 months, years 1900 to 2999.
[[nodiscard]] GanttBar dragged(const GanttBar& bar, GanttPart part, double months, GanttGrid grid,
                               Month first);
/// The same by the keyboard: so many days, or months to the same day.
[[nodiscard]] GanttBar stepped(const GanttBar& bar, GanttPart part, int steps, GanttGrid grid);

/// The edits of the row, as typing the same values would make them; none where nothing changes.
/// @pre the row exists
[[nodiscard]] plan::Changes changesOf(const plan::Plan& plan, const GanttBar& before,
                                      const GanttBar& after);

/// "Online 2027-07-01, 6.0 months later".
[[nodiscard]] QString says(const GanttBar& before, const GanttBar& after, GanttPart part);
/// What is wrong with where it is put, or nothing: "before the contract starts, 2026-01-01".
[[nodiscard]] QString warningOf(const GanttBar& bar);
/// What the undo menu says: "Move Abilene 1 to 2027-07-01".
[[nodiscard]] QString nameOf(const GanttBar& after, GanttPart part);

}  // namespace offtake::ui

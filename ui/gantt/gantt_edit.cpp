// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_edit.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr double kLongestRamp = 120;

Date onGrid(Date from, double months, GanttGrid grid, Month first) {
  const double at = positionOf(from, first) + months;
  return grid == GanttGrid::Months ? Date::firstOf(first + static_cast<int>(std::lround(at)))
                                   : dateAt(at, first);
}

Date allowed(Date date) { return std::clamp(date, Date::of(1900, 1, 1), Date::of(2999, 12, 31)); }

/// The end at `date`: from the contract's end on, it is the contract's.
void setEnd(GanttBar& bar, Date date) {
  bar.ownEnd = date < bar.contractEnd;
  bar.end = bar.ownEnd ? std::max(date, Date{bar.online.days + 1}) : bar.contractEnd;
}

/// The online date, before the end where the delivery has one of its own.
void setOnline(GanttBar& bar, Date date) {
  bar.online = bar.ownEnd ? std::min(date, Date{bar.end.days - 1}) : date;
}

void setRamp(GanttBar& bar, double months) {
  bar.ramp = std::clamp(std::round(months), 0.0, kLongestRamp);
}

QString dateText(Date date) { return toQt(date.text()); }

QString rampText(const GanttBar& bar) {
  return decimalText(Decimal::of(std::llround(bar.ramp * 100), 2));
}

/// "6 months later", "3 days earlier".
QString difference(Date before, Date after) {
  const int days = after.days - before.days;
  if (days == 0) return QObject::tr("as it was");
  const int months = after.month() - before.month();
  const bool whole = before.day() == after.day() && months != 0;
  const int count = std::abs(whole ? months : days);
  if (whole)
    return days > 0 ? QObject::tr("%n month(s) later", nullptr, count)
                    : QObject::tr("%n month(s) earlier", nullptr, count);
  return days > 0 ? QObject::tr("%n day(s) later", nullptr, count)
                  : QObject::tr("%n day(s) earlier", nullptr, count);
}

}  // namespace

GanttBar dragged(const GanttBar& bar, GanttPart part, double months, GanttGrid grid, Month first) {
  GanttBar after = bar;
  if (months == 0) return after;
  switch (part) {
    case GanttPart::Bar: {
      after.online = allowed(onGrid(bar.online, months, grid, first));
      if (!bar.ownEnd) break;
      const double by = positionOf(after.online, first) - positionOf(bar.online, first);
      setEnd(after, allowed(dateAt(positionOf(bar.end, first) + by, first)));
      break;
    }
    case GanttPart::Start:
      setOnline(after, allowed(onGrid(bar.online, months, grid, first)));
      break;
    case GanttPart::Ramp: setRamp(after, bar.ramp + months); break;
    case GanttPart::End: setEnd(after, allowed(onGrid(bar.end, months, grid, first))); break;
  }
  return after;
}

GanttBar stepped(const GanttBar& bar, GanttPart part, int steps, GanttGrid grid) {
  const auto later = [&](Date date) {
    return allowed(grid == GanttGrid::Months ? monthsLater(date, steps) : Date{date.days + steps});
  };
  GanttBar after = bar;
  switch (part) {
    case GanttPart::Bar:
      after.online = later(bar.online);
      if (bar.ownEnd) setEnd(after, later(bar.end));
      break;
    case GanttPart::Start: setOnline(after, later(bar.online)); break;
    case GanttPart::Ramp: setRamp(after, bar.ramp + steps); break;
    case GanttPart::End: setEnd(after, later(bar.end)); break;
  }
  return after;
}

plan::Changes changesOf(const plan::Plan& plan, const GanttBar& before, const GanttBar& after) {
  plan::Changes changes;
  const auto set = [&](std::string_view field, plan::Value value) {
    changes.push_back(
        plan::update(plan, plan::TableId::Tranche, after.tranche, field, std::move(value)));
  };
  if (after.online != before.online) set("online", after.online);
  if (after.ramp != before.ramp) set("ramp_months", Decimal::of(std::llround(after.ramp), 0));
  if (after.ownEnd != before.ownEnd || (after.ownEnd && after.end != before.end))
    set("end", after.ownEnd ? plan::Value(after.end) : plan::Value());
  return changes;
}

QString says(const GanttBar& before, const GanttBar& after, GanttPart part) {
  switch (part) {
    case GanttPart::Ramp: return QObject::tr("Ramp %1 months").arg(rampText(after));
    case GanttPart::End:
      return after.ownEnd ? QObject::tr("End %1, %2")
                                .arg(dateText(after.end), difference(before.end, after.end))
                          : QObject::tr("Ends with the contract, %1").arg(dateText(after.end));
    case GanttPart::Bar:
    case GanttPart::Start: break;
  }
  const QString online = QObject::tr("Online %1, %2")
                             .arg(dateText(after.online), difference(before.online, after.online));
  if (after.end == before.end && after.ownEnd == before.ownEnd) return online;
  return QObject::tr("%1; end %2").arg(online, dateText(after.end));
}

QString warningOf(const GanttBar& bar) {
  if (bar.online < bar.contractStart)
    return QObject::tr("before the contract starts, %1").arg(dateText(bar.contractStart));
  if (bar.online >= bar.contractEnd)
    return QObject::tr("when the contract has ended, %1").arg(dateText(bar.contractEnd));
  return {};
}

QString nameOf(const GanttBar& after, GanttPart part) {
  switch (part) {
    case GanttPart::Ramp:
      return QObject::tr("Set the ramp of %1 to %2 months").arg(after.name, rampText(after));
    case GanttPart::End:
      return after.ownEnd ? QObject::tr("End %1 on %2").arg(after.name, dateText(after.end))
                          : QObject::tr("End %1 with its contract").arg(after.name);
    case GanttPart::Bar:
    case GanttPart::Start: break;
  }
  return QObject::tr("Move %1 to %2").arg(after.name, dateText(after.online));
}

}  // namespace offtake::ui

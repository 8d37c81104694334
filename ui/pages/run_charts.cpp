// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_charts.h"

#include "ui/base/convert.h"
#include "ui/charts/chart_panel.h"

namespace offtake::ui {

void followRun(ChartPanel& panel, Session& session) {
  panel.setRemedy(ChartPanel::tr("Run"), [&session] {
    const auto plan = session.document.plan();
    auto settings = settingsOf(*plan);
    settings.paths = static_cast<std::uint64_t>(plan->setting().paths);
    settings.backend = session.runOn().backend;
    settings.threads = session.runOn().threads;
    (void)session.startRun(settings).has_value();  // the window says why not
  });
  QObject::connect(&session.run, &RunJob::progressed, &panel,
                   [&panel](const simulation::RunProgress& at) {
                     panel.setRunning(at.asked == 0 ? 0 : double(at.done) / double(at.asked));
                   });
  QObject::connect(&session.run, &RunJob::finished, &panel,
                   [&panel] { panel.setRunning(std::nullopt); });
  QObject::connect(&session.run, &RunJob::failed, &panel, [&panel](const Error& error) {
    panel.setRunning(std::nullopt);
    if (panel.table().lines.isEmpty())
      panel.fail(ChartPanel::tr("The run failed: %1").arg(toQt(error.message())));
  });
}

}  // namespace offtake::ui

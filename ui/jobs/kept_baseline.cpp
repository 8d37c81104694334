// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/kept_baseline.h"

#include "core/base/sha256.h"
#include "core/exchange/plan_json.h"
#include "ui/base/convert.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace offtake::ui {
namespace {

constexpr int kVersion = 1;

/// One file a plan file, by where that lies.
std::filesystem::path fileOf(const std::filesystem::path& folder,
                             const std::filesystem::path& planFile) {
  Sha256 hash;
  hash.update(std::filesystem::absolute(planFile).lexically_normal().string());
  return folder / (hash.hex().substr(0, 32) + ".json");
}

Error damaged(const std::filesystem::path& file, const char* what) {
  return {ErrorCode::FileDamaged, file.string(), what, "a baseline as it was kept"};
}

QString number(std::uint64_t value) { return QString::number(value); }  // JSON has 53 bits only

}  // namespace

Result<void> keepBaseline(const std::filesystem::path& folder,
                          const std::filesystem::path& planFile, const ScenarioRun& baseline) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  const auto& run = *baseline.run;
  QJsonObject kept;
  kept[QStringLiteral("format")] = QStringLiteral("offtake-baseline");
  kept[QStringLiteral("version")] = kVersion;
  kept[QStringLiteral("file")] = toQt(std::filesystem::absolute(planFile).string());
  if (baseline.scenario) kept[QStringLiteral("scenario")] = qint64(baseline.scenario->value);
  kept[QStringLiteral("name")] = toQt(baseline.name);
  kept[QStringLiteral("seed")] = number(run.result.seed);
  kept[QStringLiteral("paths")] = number(run.result.pathsDone);
  kept[QStringLiteral("digest")] = toQt(run.result.digest);
  kept[QStringLiteral("plan")] = toQt(exchange::planToJson(*run.plan));
  const auto path = fileOf(folder, planFile);
  QSaveFile file(toQt(path.string()));
  if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(kept).toJson()) < 0 ||
      !file.commit())
    return failure(ErrorCode::Io, path.string(), toStd(file.errorString()), "a folder to write to");
  return {};
}

Result<std::optional<KeptBaseline>> keptBaseline(const std::filesystem::path& folder,
                                                 const std::filesystem::path& planFile) {
  const auto path = fileOf(folder, planFile);
  QFile file(toQt(path.string()));
  if (!file.exists()) return std::optional<KeptBaseline>();
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorCode::Io, path.string(), toStd(file.errorString()), "a readable file");
  const auto kept = QJsonDocument::fromJson(file.readAll()).object();
  if (kept[QStringLiteral("format")].toString() != QLatin1String("offtake-baseline"))
    return failure(damaged(path, "no baseline in it"));
  if (kept[QStringLiteral("version")].toInt() > kVersion)
    return failure(ErrorCode::FileNewer, path.string(), "of a newer program", "version 1");
  KeptBaseline baseline;
  if (const auto scenario = kept[QStringLiteral("scenario")]; scenario.isDouble())
    baseline.scenario = Id<plan::Scenario>{scenario.toInteger()};
  baseline.name = toStd(kept[QStringLiteral("name")].toString());
  baseline.seed = kept[QStringLiteral("seed")].toString().toULongLong();
  bool counted = false;
  baseline.paths = kept[QStringLiteral("paths")].toString().toULongLong(&counted);
  baseline.digest = toStd(kept[QStringLiteral("digest")].toString());
  if (!counted || baseline.paths == 0 || baseline.digest.empty())
    return failure(damaged(path, "no number of paths or no digest"));
  OFFTAKE_ASSIGN(auto plan, exchange::planFromJson(toStd(kept[QStringLiteral("plan")].toString())));
  baseline.plan = std::make_shared<const plan::Plan>(std::move(plan));
  return std::optional(std::move(baseline));
}

void forgetBaseline(const std::filesystem::path& folder, const std::filesystem::path& planFile) {
  std::error_code ignored;
  std::filesystem::remove(fileOf(folder, planFile), ignored);
}

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QPageSize>
#include <QRectF>
#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

class QPainter;

/// Lays an HTML report with charts out on pages and writes it as PDF.
namespace offtake::ui::report {

/// A chart within the text, painted as vectors.
struct Figure {
  qreal aspect = 0.5;  ///< height over width; the width is the page's
  std::function<void(QPainter&, const QRectF&)> paint;
};

/// Text and charts in order.
struct Block {
  QString html;  ///< or, when empty, the figure
  Figure figure;
  bool newPage = false;
};

struct Document {
  QString title;
  QString foot;  ///< left of "page n of m": plan, paths, seed, date
  QPageSize::PageSizeId page = QPageSize::A4;
  std::vector<Block> blocks;
  QString attachmentName;  ///< the plan that the figures come from
  QByteArray attachment;
};

/// Selectable text, embedded fonts, table heads repeated, page n of m.
/// @error Io naming the file
[[nodiscard]] Result<void> writePdf(const Document& document, const std::filesystem::path& path);

}  // namespace offtake::ui::report

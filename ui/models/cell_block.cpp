// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_block.h"

#include <QMimeData>

#include <algorithm>
#include <optional>

namespace offtake::ui {
namespace {

const char kOwnFormat[] = "application/x-offtake-cells";

QString quoted(QString cell) {
  const bool plain = !cell.contains(QLatin1Char('\t')) && !cell.contains(QLatin1Char('\n')) &&
                     !cell.contains(QLatin1Char('\r')) && !cell.startsWith(QLatin1Char('"'));
  if (plain) return cell;
  cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  return QLatin1Char('"') + cell + QLatin1Char('"');
}

/// Reads one text cell by cell.
class TsvReader {
public:
  explicit TsvReader(const QString& text) : m_text(text) {}

  CellBlock read() {
    CellBlock block;
    while (m_at < m_text.size()) block.rows.push_back(line());
    return block;
  }

private:
  [[nodiscard]] bool isAt(char c) const {
    return m_at < m_text.size() && m_text[m_at] == QLatin1Char(c);
  }

  QStringList line() {
    QStringList cells{cell()};
    while (isAt('\t')) {
      ++m_at;
      cells << cell();
    }
    if (isAt('\r')) ++m_at;
    if (isAt('\n')) ++m_at;
    return cells;
  }

  QString cell() {
    if (isAt('"'))
      if (auto inside = quotedCell()) return *inside;
    const auto start = m_at;
    while (m_at < m_text.size() && !isAt('\t') && !isAt('\n') && !isAt('\r')) ++m_at;
    return m_text.mid(start, m_at - start);
  }

  /// Nothing when the quote is not closed before the cell's end: then it is a character like any.
  std::optional<QString> quotedCell() {
    QString inside;
    for (auto at = m_at + 1; at < m_text.size(); ++at) {
      if (m_text[at] != QLatin1Char('"')) {
        inside += m_text[at];
        continue;
      }
      const QChar next = at + 1 < m_text.size() ? m_text[at + 1] : QLatin1Char('\n');
      if (next == QLatin1Char('"')) {
        inside += next;
        ++at;
        continue;
      }
      if (next != QLatin1Char('\t') && next != QLatin1Char('\n') && next != QLatin1Char('\r'))
        return std::nullopt;
      m_at = at + 1;
      return inside;
    }
    return std::nullopt;
  }

  const QString& m_text;
  qsizetype m_at = 0;
};

}  // namespace

int CellBlock::columns() const {
  qsizetype most = 0;
  for (const auto& row : rows) most = std::max(most, row.size());
  return int(most);
}

CellBlock readTsv(const QString& text) { return TsvReader(text).read(); }

QString toTsv(const CellBlock& block) {
  QString text;
  for (const auto& row : block.rows) {
    QStringList cells;
    for (const auto& cell : row) cells << quoted(cell);
    text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
  }
  return text;
}

QString toHtml(const CellBlock& block, bool headed) {
  QString text = QStringLiteral("<table>");
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    const QString tag = QLatin1String(headed && i == 0 ? "th" : "td");
    text += QStringLiteral("<tr>");
    for (const auto& cell : block.rows[i])
      text += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
    text += QStringLiteral("</tr>");
  }
  return text + QStringLiteral("</table>");
}

QMimeData* toClipboard(const CellBlock& block, bool headed) {
  auto* data = new QMimeData;
  data->setText(toTsv(block));
  data->setHtml(toHtml(block, headed));
  data->setData(QLatin1String(kOwnFormat), toTsv(block).toUtf8());
  return data;
}

CellBlock fromClipboard(const QMimeData& data) {
  CellBlock block;
  if (data.hasFormat(QLatin1String(kOwnFormat))) {
    block = readTsv(QString::fromUtf8(data.data(QLatin1String(kOwnFormat))));
    block.own = true;
  } else {
    block = readTsv(data.text());
  }
  // A line end at the end of a block is no further row; nor are empty lines that spreadsheets add.
  while (!block.rows.empty() && block.rows.back().join(QString()).isEmpty()) block.rows.pop_back();
  return block;
}

}  // namespace offtake::ui

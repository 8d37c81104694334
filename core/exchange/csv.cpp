// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/base/text.h"
#include "core/units/decimal.h"

#include <algorithm>
#include <array>
#include <set>

namespace offtake::exchange {
namespace {

/// = + - @ tab CR LF, and the full-width forms of the first four.
bool startsFormula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kStarts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                            "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kStarts, [&](auto start) { return text.starts_with(start); });
}

/// Such a text, or one that an apostrophe already guards: one more keeps the two apart.
bool needsGuard(std::string_view text) {
  while (text.starts_with('\'')) text.remove_prefix(1);
  return startsFormula(text);
}

Unexpected badLine(std::size_t line, std::string seen, std::string allowed) {
  return failure(ErrorCode::BadText, "CSV line " + std::to_string(line), std::move(seen),
                 std::move(allowed));
}

/// Reads cells one by one and counts lines.
class Reader {
public:
  explicit Reader(std::string_view text) : m_text(text) {}
  [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
  [[nodiscard]] std::size_t line() const { return m_line; }
  /// Columns of the last record that hold an empty text in quotes.
  [[nodiscard]] const std::vector<std::size_t>& emptyTexts() const { return m_emptyTexts; }

  Result<std::vector<std::string>> record() {
    std::vector<std::string> cells;
    const std::size_t first = m_line;
    m_emptyTexts.clear();
    for (;;) {
      std::string cell;
      const bool inQuotes = !atEnd() && m_text[m_at] == '"';
      if (inQuotes) OFFTAKE_TRY(quoted(cell, first));
      else OFFTAKE_TRY(plain(cell));
      if (inQuotes && cell.empty()) m_emptyTexts.push_back(cells.size());
      if (cell.size() > 1 && cell[0] == '\'' && needsGuard(cell)) cell.erase(0, 1);
      cells.push_back(std::move(cell));
      if (atEnd()) return cells;
      if (m_text[m_at] == ',') {
        ++m_at;
        continue;
      }
      endLine();
      return cells;
    }
  }

private:
  Result<void> plain(std::string& cell) {
    while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text[m_at] != '\r') {
      if (m_text[m_at] == '"')
        return badLine(m_line, "a quote within a cell",
                       "quotes around the whole cell, doubled inside");
      cell += m_text[m_at++];
    }
    return {};
  }

  Result<void> quoted(std::string& cell, std::size_t first) {
    ++m_at;
    for (;;) {
      if (atEnd()) return badLine(first, "a quote that is never closed", "a closing quote");
      const char c = m_text[m_at++];
      if (c == '\n') ++m_line;
      if (c != '"') {
        cell += c;
        continue;
      }
      if (!atEnd() && m_text[m_at] == '"') {
        cell += '"';
        ++m_at;
        continue;
      }
      if (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        return badLine(m_line, "text after a closing quote", "a comma or the end of the line");
      return {};
    }
  }

  void endLine() {
    if (m_text[m_at] == '\r') ++m_at;
    if (!atEnd() && m_text[m_at] == '\n') ++m_at;
    ++m_line;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
  std::vector<std::size_t> m_emptyTexts;
};

Result<void> checkHeads(const std::vector<std::string>& heads) {
  std::set<std::string> seen;
  for (const auto& head : heads) {
    if (head.empty()) return badLine(1, "a column without a name", "a name for every column");
    if (!seen.insert(head).second)
      return badLine(1, "column " + text::quoted(head) + " twice", "each column once");
  }
  return {};
}

}  // namespace

std::string csvCell(std::string_view text) {
  std::string cell(text);
  if (needsGuard(text) && !Decimal::parse(text)) cell.insert(0, 1, '\'');
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

CsvWriter::CsvWriter(const std::vector<std::string_view>& heads) : m_columns(heads.size()) {
  for (const auto head : heads) cell(head);
  end();
}

CsvWriter& CsvWriter::cell(std::string_view text) {
  if (m_filled++ > 0) m_text += ',';
  m_text += csvCell(text);
  return *this;
}

CsvWriter& CsvWriter::emptyText() {
  if (m_filled++ > 0) m_text += ',';
  m_text += "\"\"";
  return *this;
}

CsvWriter& CsvWriter::cell(std::int64_t number) {
  return cell(std::string_view(std::to_string(number)));
}

void CsvWriter::end() {
  expects(m_filled == m_columns, "a line as wide as the head");
  m_text += '\n';
  m_filled = 0;
}

Result<CsvTable> readCsv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text::trimmed(text).empty())
    return failure(ErrorCode::FileEmpty, "CSV", "is empty", "a head line and data");
  if (!text::isUtf8(text)) return failure(ErrorCode::BadText, "CSV", "is not UTF-8", "UTF-8");
  if (text.find('\0') != std::string_view::npos)
    return failure(ErrorCode::BadText, "CSV", "holds a zero byte", "text");
  Reader reader(text);
  CsvTable table;
  OFFTAKE_ASSIGN(table.heads, reader.record());
  OFFTAKE_TRY(checkHeads(table.heads));
  while (!reader.atEnd()) {
    const std::size_t line = reader.line();
    OFFTAKE_ASSIGN(std::vector<std::string> cells, reader.record());
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (cells.size() != table.heads.size())
      return badLine(line, std::to_string(cells.size()) + " cells",
                     std::to_string(table.heads.size()) + ", as in the head");
    for (const auto column : reader.emptyTexts())
      table.emptyTexts.emplace(table.lines.size(), column);
    table.lines.push_back(std::move(cells));
    table.lineNumbers.push_back(line);
  }
  return table;
}

}  // namespace offtake::exchange

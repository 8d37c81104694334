// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// CSV after RFC 4180: UTF-8, commas, quotes doubled, lines end in LF, the C locale.
namespace offtake::exchange {

/// One cell of text as CSV: quoted where need be; a text that a spreadsheet would run (it begins
/// with = + - @, a tab or line end, or their full-width twins) gets an apostrophe in front, unless
/// it is a plain number.
[[nodiscard]] std::string csvCell(std::string_view text);

/// Builds a table line by line.
class CsvWriter {
public:
  explicit CsvWriter(const std::vector<std::string_view>& heads);
  CsvWriter& cell(std::string_view text);
  CsvWriter& cell(std::int64_t number);
  /// An empty text, told apart from nothing by its quotes.
  CsvWriter& emptyText();
  /// Ends the line. @pre it has as many cells as the head
  void end();
  [[nodiscard]] const std::string& text() const { return m_text; }

private:
  std::size_t m_columns;
  std::size_t m_filled = 0;
  std::string m_text;
};

/// A table read: heads and lines, every line as wide as the heads.
struct CsvTable {
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> lines;
  /// Cells that are an empty text in quotes, as (line, column) from 0; other empty ones are nothing.
  std::set<std::pair<std::size_t, std::size_t>> emptyTexts;
  /// 1-based number in the file of each line's first byte, for messages.
  std::vector<std::size_t> lineNumbers;
};

/// Reads CSV with a head line; a byte order mark, CRLF and a missing last line end are fine; an
/// apostrophe that csvCell() put before a text is taken off again.
/// @error FileEmpty, BadText naming the line: a stray quote, a ragged line, a head twice or empty,
///        not UTF-8, a zero byte
[[nodiscard]] Result<CsvTable> readCsv(std::string_view text);

}  // namespace offtake::exchange

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html.h"

namespace offtake::ui::report {
namespace {

constexpr int kLongestFigure = 24;
constexpr int kLongestName = 14;

QString cell(const char* tag, const QString& text, bool figure, const QString& style) {
  return QStringLiteral("<%1 align=\"%2\" style=\"%3\">%4</%1>")
      .arg(QLatin1String(tag), figure ? QStringLiteral("right") : QStringLiteral("left"), style,
           text);
}

}  // namespace

QString heading(const QString& text, int level) {
  return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text) {
  return QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

QString note(const QString& text) {
  return QStringLiteral("<p style=\"font-size:8pt;color:#57606A\">") + text.toHtmlEscaped() +
         QStringLiteral("</p>");
}

QString figures(const FigureTable& shown) {
  QString html = shown.title.isEmpty() ? QString() : heading(shown.title, 3);
  if (!shown.rows.isEmpty()) {
    QList<QStringList> rows;
    for (const auto& row : shown.rows) {
      QStringList texts;
      for (const auto& cell : row) texts << cell.text;
      rows << texts;
    }
    html += table(shown.columns, rows, shown.totals);
  }
  return shown.note.isEmpty() ? html : html + note(shown.note);
}

QString table(const QList<Column>& columns, const QList<QStringList>& rows, int totals) {
  QString html = QStringLiteral(
                     "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" "
                     "style=\"font-size:%1pt\"><thead><tr>")
                     .arg(columns.size() > 8 ? 7 : 8);
  for (const auto& column : columns)
    html += cell("th",
                 column.heading.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                 column.figure, QStringLiteral("border-bottom:1px solid #57606A"));
  html += QStringLiteral("</tr></thead><tbody>");
  for (int r = 0; r < rows.size(); ++r) {
    const bool total = r >= rows.size() - totals;
    const QString style = total ? QStringLiteral("border-top:1px solid #57606A;font-weight:bold")
                                : QStringLiteral("border-bottom:1px solid #D5DAE1");
    html += QStringLiteral("<tr>");
    for (int c = 0; c < columns.size(); ++c) {
      // A number and a short name stay on a line; words in their place do not push the other columns aside.
      const QString text = rows[r].value(c);
      const bool whole = text.size() <= (columns[c].figure ? kLongestFigure : kLongestName);
      html += cell("td", text.toHtmlEscaped(), columns[c].figure,
                   whole ? style + QStringLiteral(";white-space:nowrap") : style);
    }
    html += QStringLiteral("</tr>");
  }
  return html + QStringLiteral("</tbody></table>");
}

}  // namespace offtake::ui::report

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include "core/base/error.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

/// A static library's resources are there only once asked for; outside any namespace.
static void initResources() { Q_INIT_RESOURCE(offtake); }

namespace offtake::ui {
namespace {

const Theme* g_current = nullptr;  // one program, one theme: read by everything that paints

const QJsonObject& tokens() {
  static const QJsonObject all = [] {
    initResources();
    QFile file(QStringLiteral(":/themes/tokens.json"));
    expects(file.open(QIODevice::ReadOnly), "the theme's colours are built in");
    return QJsonDocument::fromJson(file.readAll()).object();
  }();
  return all;
}

bool systemIsDark() {
  const QPalette palette = QPalette();
  return palette.color(QPalette::Window).lightness() <
         palette.color(QPalette::WindowText).lightness();
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, const char* token) {
    palette.setColor(role, theme.color(token));
  };
  set(QPalette::Window, "window");
  set(QPalette::WindowText, "text");
  set(QPalette::Base, "surface");
  set(QPalette::AlternateBase, "hover");
  set(QPalette::Text, "text");
  set(QPalette::Button, "surface");
  set(QPalette::ButtonText, "text");
  set(QPalette::ToolTipBase, "surface");
  set(QPalette::ToolTipText, "text");
  set(QPalette::PlaceholderText, "secondary");
  set(QPalette::Highlight, "accent");
  set(QPalette::HighlightedText, "on_accent");
  set(QPalette::Link, "accent");
  set(QPalette::Mid, "line");
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, theme.color("secondary"));
  return palette;
}

QString styleSheetOf(const Theme& theme) {
  QString sheet = QStringLiteral(R"(
    QToolTip { color: @text; background: @surface; border: 1px solid @line; padding: 4px; }
    QLabel[secondary="true"] { color: @secondary; }
    QLabel[bad="true"] { color: @bad; }
    QLabel[good="true"] { color: @good; }
    QLabel[warn="true"] { color: @warn; }
    QLabel[hint="true"] { background: @hover; border-top: 1px solid @line; }
    QLabel[chip="true"] { background: @hover; border: 1px solid @line; border-radius: 9px; padding: 2px 8px; }
    QLineEdit[bad="true"], QComboBox[bad="true"] { border: 1px solid @bad; }
    QFrame[tile="true"] { background: @surface; border: 1px solid @line; border-radius: 4px; }
    QGroupBox { font-weight: 600; border: 1px solid @line; border-radius: 4px; margin-top: 10px; padding-top: 8px; background: @surface; }
    QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; }
    QTableView { gridline-color: @line; border: 1px solid @line; }
    QHeaderView::section { background: @hover; border: none; border-right: 1px solid @line; border-bottom: 1px solid @line; padding: 3px 6px; }
    QToolButton::menu-indicator { image: none; }
    QListWidget#pages { border: none; border-left: 2px solid @window; background: @window; outline: 0; }
    QListWidget#pages:focus { border-left: 2px solid @text; }
    QListWidget#pages::item { padding: 8px 12px; border-radius: 4px; }
    QListWidget#pages::item:selected { background: @accent; color: @on_accent; }
    QPushButton[primary="true"] { background: @accent; color: @on_accent; border: none; border-radius: 4px; padding: 6px 16px; }
    QPushButton[primary="true"]:disabled { background: @line; color: @secondary; }
    QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 14px; }
    QScrollArea, QScrollArea > QWidget > QWidget { background: @window; }
  )");
  for (const char* token : {"on_accent", "window", "surface", "text", "secondary", "line", "hover",
                            "accent", "good", "warn", "bad"})
    sheet.replace(QStringLiteral("@") + QLatin1String(token), theme.color(token).name());
  return sheet;
}

double luminance(const QColor& color) {
  const auto linear = [](double c) {
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

}  // namespace

Theme::Theme(bool dark) : m_dark(dark) {
  const auto colors =
      tokens().value(dark ? QStringLiteral("dark") : QStringLiteral("light")).toObject();
  for (auto at = colors.begin(); at != colors.end(); ++at)
    m_tokens.insert(at.key(), QColor(at.value().toString()));
}

const Theme& Theme::light() {
  static const Theme theme(false);
  return theme;
}

const Theme& Theme::dark() {
  static const Theme theme(true);
  return theme;
}

const Theme& Theme::current() { return g_current != nullptr ? *g_current : light(); }

void Theme::apply(QApplication& application, ThemeChoice choice) {
  static const bool systemDark = systemIsDark();  // before our own palette covers it
  const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
  g_current = isDark ? &dark() : &light();
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setPalette(paletteOf(*g_current));
  application.setStyleSheet(styleSheetOf(*g_current));
}

QColor Theme::color(const char* token) const {
  const auto at = m_tokens.find(QLatin1String(token));
  expects(at != m_tokens.end(), std::string("a colour token '") + token + "'");
  return *at;
}

QColor Theme::providerColor(const QString& name, const QString& own, int place) {
  if (QColor::isValidColor(own)) return QColor(own);
  const auto known = tokens().value(QStringLiteral("providers")).toObject();
  if (known.contains(name)) return QColor(known.value(name).toString());
  const auto more = tokens().value(QStringLiteral("more")).toArray();
  return QColor(more.at(std::max(place, 0) % more.size()).toString());
}

ProviderMark Theme::providerMark(const QString& name, int place) {
  const QStringList known{QStringLiteral("AWS"),    QStringLiteral("Azure"),
                          QStringLiteral("Oracle"), QStringLiteral("CoreWeave"),
                          QStringLiteral("Google"), QStringLiteral("Cerebras")};
  const auto at = known.indexOf(name);
  return static_cast<ProviderMark>((at >= 0 ? int(at) : std::max(place, 0)) % 6);
}

QColor Theme::outlineOf(const QColor& color) const {
  constexpr double kMarks = 3;  // WCAG 2.1, 1.4.11
  const QColor ground = this->color("surface");
  QColor edge = color;
  for (int step = 0; step < 40 && contrast(edge, ground) < kMarks; ++step)
    edge = m_dark ? edge.lighter(108) : edge.darker(108);
  return edge;
}

QString glyph(ProviderMark mark) {
  static constexpr char16_t kGlyphs[] = {u'●', u'■', u'◆', u'▲', u'★', u'⬟'};
  return QString(QChar(kGlyphs[static_cast<int>(mark)]));
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace offtake::ui

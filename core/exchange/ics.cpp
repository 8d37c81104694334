// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ics.h"

#include "core/base/sha256.h"

#include <string_view>

namespace offtake::exchange {
namespace {

constexpr std::size_t kOctets = 75;

/// A TEXT value: backslash, semicolon, comma and line break escaped; other control characters, which
/// no value may hold, left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += "\\n";
    else if (c == '\\' || c == ';' || c == ',') (out += '\\') += c;
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
  }
  return out;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Adds one content line, folded; a continuation begins with a space, which counts.
void addLine(std::string& file, std::string_view line) {
  std::size_t room = kOctets;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues(line[cut])) --cut;
    file.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kOctets - 1;
  }
  file.append(line).append("\r\n");
}

/// "20270131".
std::string compact(Date date) {
  std::string text = date.text();
  std::erase(text, '-');
  return text;
}

}  // namespace

std::string keyDatesToIcs(const plan::Plan& plan, std::span<const plan::KeyDate> dates) {
  const std::string place = Sha256().update(plan.setting().name).hex().substr(0, 16);
  const std::string stamp = compact(Date::firstOf(plan.setting().start)) + "T000000Z";
  std::string file;
  addLine(file, "BEGIN:VCALENDAR");
  addLine(file, "VERSION:2.0");
  addLine(file, "PRODID:-//The Offtake authors//Offtake//EN");
  addLine(file, "CALSCALE:GREGORIAN");
  for (const plan::KeyDate& date : dates) {
    addLine(file, "BEGIN:VEVENT");
    addLine(file, "UID:" + date.key + "-" + place + "@offtake.invalid");
    addLine(file, "DTSTAMP:" + stamp);
    addLine(file, "DTSTART;VALUE=DATE:" + compact(date.date));
    addLine(file, "DTEND;VALUE=DATE:" + compact(Date{date.date.days + 1}));
    addLine(file, "SUMMARY:" + escaped(date.what));
    addLine(file, "CATEGORIES:" + escaped(plan::label(date.kind)));
    addLine(file, "TRANSP:TRANSPARENT");
    addLine(file, "END:VEVENT");
  }
  addLine(file, "END:VCALENDAR");
  return file;
}

}  // namespace offtake::exchange

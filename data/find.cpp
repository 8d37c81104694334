// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "data/templates.h"

#include <vector>

namespace offtake::data {

Result<std::string_view> findTemplate(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Template& t : templates()) {
    if (t.name == name) return t.json;
    names.push_back(t.name);
  }
  const std::string near = text::nearest(name, names);
  return failure(ErrorCode::UnknownName, "template " + text::quoted(name),
                 near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                 text::anyOf(names));
}

}  // namespace offtake::data

# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=templates.cpp -DINPUTS="a.json;b.json" -P embed.cmake
# Writes the files as bytes of one source file, so that the programs need no data folder.
set(text "// Generated from data/templates. Do not edit.\n#include \"data/templates.h\"\n\nnamespace offtake::data {\nnamespace {\n\n")
set(names "")
foreach(input ${INPUTS})
  get_filename_component(name "${input}" NAME_WE)
  file(READ "${input}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND text "constexpr unsigned char k_${name}[] = {${bytes}};\n")
  string(APPEND names "      {\"${name}\", {reinterpret_cast<const char*>(k_${name}), sizeof k_${name}}},\n")
endforeach()
string(APPEND text "\n}  // namespace\n\nstd::span<const Template> templates() {\n  static const Template kAll[] = {\n${names}  };\n  return kAll;\n}\n\n}  // namespace offtake::data\n")
file(WRITE "${OUTPUT}" "${text}")

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/libraries.h"

#include <regex>
#include <set>

namespace offtake::architecture {
namespace {

const std::set<std::string_view> kStandard = {"algorithm",
                                              "any",
                                              "array",
                                              "atomic",
                                              "barrier",
                                              "bit",
                                              "bitset",
                                              "cassert",
                                              "cctype",
                                              "cerrno",
                                              "cfenv",
                                              "cfloat",
                                              "charconv",
                                              "chrono",
                                              "cinttypes",
                                              "climits",
                                              "clocale",
                                              "cmath",
                                              "compare",
                                              "complex",
                                              "concepts",
                                              "condition_variable",
                                              "coroutine",
                                              "csetjmp",
                                              "csignal",
                                              "cstdarg",
                                              "cstddef",
                                              "cstdint",
                                              "cstdio",
                                              "cstdlib",
                                              "cstring",
                                              "ctime",
                                              "cuchar",
                                              "cwchar",
                                              "deque",
                                              "exception",
                                              "execution",
                                              "filesystem",
                                              "forward_list",
                                              "fstream",
                                              "functional",
                                              "future",
                                              "initializer_list",
                                              "iomanip",
                                              "ios",
                                              "iosfwd",
                                              "iostream",
                                              "istream",
                                              "iterator",
                                              "latch",
                                              "limits",
                                              "list",
                                              "locale",
                                              "map",
                                              "memory",
                                              "memory_resource",
                                              "mutex",
                                              "new",
                                              "numbers",
                                              "numeric",
                                              "optional",
                                              "ostream",
                                              "queue",
                                              "random",
                                              "ranges",
                                              "ratio",
                                              "regex",
                                              "scoped_allocator",
                                              "semaphore",
                                              "set",
                                              "shared_mutex",
                                              "source_location",
                                              "span",
                                              "sstream",
                                              "stack",
                                              "stdexcept",
                                              "stop_token",
                                              "streambuf",
                                              "string",
                                              "string_view",
                                              "system_error",
                                              "thread",
                                              "tuple",
                                              "type_traits",
                                              "typeindex",
                                              "typeinfo",
                                              "unordered_map",
                                              "unordered_set",
                                              "utility",
                                              "valarray",
                                              "variant",
                                              "vector",
                                              "version"};

struct Library {
  std::string_view name;
  std::string_view pattern;
};

constexpr Library kLibraries[] = {
    {"Qt", R"(Q[A-Z]\w*|Qt[A-Z]?\w*(/\w+)?)"},
    {"Boost.Multiprecision", R"(boost/multiprecision/.*)"},
    {"SQLite", R"(sqlite3\.h)"},
    {"nlohmann-json", R"(nlohmann/.*)"},
    {"CLI11", R"(CLI/.*)"},
    {"GoogleTest", R"((gtest|gmock)/.*)"},
    {"google-benchmark", R"(benchmark/.*)"},
    {"libxlsxwriter", R"(xlsxwriter(/.*)?\.h)"},
    {"MPI", R"(mpi\.h)"},
    {"CUDA", R"(cuda.*|cooperative_groups.*|cub/.*|math_constants\.h|device_launch_parameters\.h)"},
    {"intrinsics", R"(\w+intrin\.h|cpuid\.h|arm_neon\.h)"},
    {"POSIX",
     R"((unistd|stdlib|stdio|fcntl|poll|pwd|signal|dirent|sched|pthread|dlfcn)\.h|sys/\w+\.h)"},
};

}  // namespace

std::string libraryOf(std::string_view header) {
  if (kStandard.contains(header)) return "std";
  for (const auto& library : kLibraries)
    if (std::regex_match(std::string(header), std::regex(std::string(library.pattern))))
      return std::string(library.name);
  return {};
}

bool isQtUmbrella(std::string_view header) {
  static const std::regex kUmbrella(
      R"((Qt\w+/)?Qt(Charts|Concurrent|Core|DBus|Gui|Network|OpenGL|OpenGLWidgets|PrintSupport|)"
      R"(Sql|Svg|SvgWidgets|Test|Widgets|Xml))");
  return std::regex_match(std::string(header), kUmbrella);
}

}  // namespace offtake::architecture

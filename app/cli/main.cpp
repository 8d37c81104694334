// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

#include <exception>
#include <iostream>
#include <unistd.h>

int main(int argc, char** argv) {
  offtake::cli::Console console{std::cout, std::cerr};
  console.progress = isatty(STDERR_FILENO) != 0;
  try {
    return offtake::cli::runCli({argv + 1, argv + argc}, console);
  } catch (const std::exception& broken) {
    std::cerr << "offtake-cli: internal error: " << broken.what() << '\n';
    return offtake::cli::kRunFailed;
  }
}

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/book.h"

#include "core/compile/book_path.h"
#include "core/ledger/book_sink.h"

namespace offtake::ledger {
namespace {

std::string valueText(const WhyInput& input) {
  if (input.unit == InputUnit::Cents && input.value.scale() == 0)
    return Money{input.value.mantissa()}.text();
  const std::string_view unit = name(input.unit);
  return unit.empty() ? input.value.text() : input.value.text() + " " + std::string(unit);
}

}  // namespace

Result<Book> computeBook(const plan::Plan& plan) {
  OFFTAKE_ASSIGN(const compile::Compiled compiled, compile::compile(plan));
  return computeBook(plan, compiled);
}

Book computeBook(const plan::Plan& plan, const compile::Compiled& compiled) {
  BookSink sink(compiled.rows(plan), compiled);
  compile::runBook(compiled.inputs.view(), sink);
  return sink.take();
}

std::string explain(std::span<const WhyInput> inputs, const Entry& entry) {
  std::string text(sentence(entry.rule));
  text.pop_back();  // its full stop
  const char* separator = ": ";
  for (const WhyInput& input : inputs) {
    text += separator;
    text += name(input.key);
    text += ' ';
    text += valueText(input);
    separator = "; ";
  }
  return text;
}

std::string explain(const Book& book, const Entry& entry) {
  return explain(book.why(entry), entry);
}

}  // namespace offtake::ledger

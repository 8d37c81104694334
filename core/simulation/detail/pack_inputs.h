// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs_fields.h"
#include "core/simulation/detail/pack.h"

#include <cstddef>
#include <type_traits>

namespace offtake::simulation::detail {

/// Memory of one runner. A type of its own, so that no instruction set's code can stand in for a
/// library function of the same name elsewhere.
template <class T, InstructionSet Set>
class PackArray {
public:
  PackArray() = default;
  explicit PackArray(std::size_t size) : m_data(new T[size]()) {}
  PackArray(const PackArray&) = delete;
  PackArray& operator=(const PackArray&) = delete;
  ~PackArray() { delete[] m_data; }
  void allocate(std::size_t size) {
    delete[] m_data;
    m_data = nullptr;
    m_data = new T[size]();
  }
  [[nodiscard]] T* data() { return m_data; }

private:
  T* m_data = nullptr;
};

/// The compiled plan with each number in every lane.
template <int Lanes, InstructionSet Set>
class PackInputs {
public:
  using N = Pack<Lanes, Set>;

  explicit PackInputs(const economics::Inputs<float>& from) {
    convert(m_view, from);
    std::size_t next = 0;
    economics::eachOf([&](auto& to, const auto& source) { copyTable(to, source, next); },
                      economics::tablesOf(m_view), economics::tablesOf(from));
    // Terms look at their slices of the new tables.
    for (std::uint32_t i = 0; i < m_view.earlier.size; ++i)
      economics::bindTerms(m_view, const_cast<economics::EarlierTerms<N>&>(m_view.earlier[i]));
    for (std::uint32_t c = 0; c < m_view.contracts.size; ++c)
      economics::bindTerms(m_view, const_cast<economics::ContractInputs<N>&>(m_view.contracts[c]));
  }
  PackInputs(const PackInputs&) = delete;
  PackInputs& operator=(const PackInputs&) = delete;
  ~PackInputs() {
    for (std::size_t i = 0; i < m_count; ++i) m_owned[i].destroy(m_owned[i].data);
  }

  [[nodiscard]] const economics::Inputs<N>& view() const { return m_view; }

private:
  static constexpr std::size_t kTables = 32;
  struct Owned {
    void* data = nullptr;
    void (*destroy)(void*) = nullptr;
  };

  template <class To, class From>
  static void convert(To& to, const From& from) {
    economics::eachValue(
        [](auto& target, const auto& source) {
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(target)>, N>)
            target = N(static_cast<float>(source));
          else target = source;
        },
        to, from);
  }

  template <class T>
  void copyTable(economics::Array<T>& to, const economics::Array<T>& from, std::size_t&) {
    to = from;  // no numbers in it: shared
  }
  template <class T, class S>
  void copyTable(economics::Array<T>& to, const economics::Array<S>& from, std::size_t& next) {
    // Delays are looked up path by path in the table of single numbers.
    const std::uint32_t size = next++ == kDelayTable ? 0 : from.size;
    T* const data = new T[size]();
    m_owned[m_count++] = {data, [](void* memory) { delete[] static_cast<T*>(memory); }};
    for (std::uint32_t i = 0; i < size; ++i) convert(data[i], from[i]);
    to.data = data;
    to.size = size;
  }

  static constexpr std::size_t kDelayTable = 4;  ///< among the tables that hold numbers
  economics::Inputs<N> m_view;
  Owned m_owned[kTables];
  std::size_t m_count = 0;
};

}  // namespace offtake::simulation::detail

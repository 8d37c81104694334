// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/field.h"

#include <span>

/// The descriptors, by subject; table.cpp joins them with the rows.
namespace offtake::plan::detail {

std::span<const Field> catalogueFields(TableId table);
std::span<const Field> contractFields(TableId table);
/// Of what a contract owns: periods, rates, tiers, deliveries ...
std::span<const Field> contractRowFields(TableId table);
std::span<const Field> demandFields(TableId table);

}  // namespace offtake::plan::detail

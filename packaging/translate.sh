#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings resources/i18n up to the sources and says what is still to be translated: the words of core
# (written by the window tests, where they are built), then every tr(). Ends with 1 while something
# is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=""
for name in lupdate6 lupdate-qt6 /usr/lib/qt6/bin/lupdate lupdate; do
  if command -v "$name" >/dev/null && "$name" -version | grep -q 'version 6\.'; then
    lupdate="$name"
    break
  fi
done
if [[ -z "$lupdate" ]]; then
  echo "lupdate of Qt 6 is not installed (apt-get install qt6-l10n-tools)" >&2
  exit 1
fi

words="${OFFTAKE_BUILD:-build/dev}/tests/ui/test_translation"
if [[ -x "$words" ]]; then
  OFFTAKE_WRITE_WORDS=1 "$words" --gtest_filter=PlanWords.* >/dev/null ||
    echo "$words could not write the words of core; is it built?" >&2
else
  echo "$words is not built: the words of core stay as they are" >&2
fi

options=(-silent -I . -locations none -no-obsolete -source-language en)
"$lupdate" "${options[@]}" ui app resources/i18n -ts resources/i18n/offtake_de.ts
"$lupdate" "${options[@]}" -pluralonly ui app resources/i18n -ts resources/i18n/offtake_en.ts
if grep -n -B3 'type="unfinished"' resources/i18n/*.ts; then
  echo "the messages above want a translation (resources/i18n/glossary.md has the words)"
  exit 1
fi
echo "every message has its translation"

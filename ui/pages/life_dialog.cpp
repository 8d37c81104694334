// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/life_dialog.h"

#include "ui/base/convert.h"
#include "ui/base/preferences.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace offtake::ui {
namespace {

QLineEdit* line(const QString& object, const QString& accessible) {
  auto* edit = new QLineEdit;
  edit->setObjectName(object);
  edit->setAccessibleName(accessible);
  return edit;
}

}  // namespace

LifeDialog::LifeDialog(PlanDocument& document, const QString& name, QWidget* terms, Maker maker,
                       QWidget* parent)
    : QDialog(parent), m_document(document), m_name(name), m_maker(std::move(maker)) {
  setWindowTitle(name);
  setAttribute(Qt::WA_DeleteOnClose);
  m_author = line(QStringLiteral("life_author"), tr("Who"));
  m_author->setText(keptPreferences().preferences.author);
  m_author->setPlaceholderText(tr("Your name, kept for the next time"));
  m_date = new QDateEdit(QDate::currentDate());
  m_date->setObjectName(QStringLiteral("life_date"));
  m_date->setAccessibleName(tr("When it was signed"));
  m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  m_date->setCalendarPopup(true);
  m_reason = line(QStringLiteral("life_reason"), tr("Why"));
  m_paper = line(QStringLiteral("life_document"), tr("Document reference"));
  m_refusal = new QLabel;
  m_refusal->setObjectName(QStringLiteral("life_refusal"));
  m_refusal->setProperty("bad", true);
  m_refusal->setWordWrap(true);
  m_refusal->hide();

  auto* form = new QFormLayout;
  form->addRow(tr("Who"), m_author);
  form->addRow(tr("When"), m_date);
  form->addRow(tr("Why"), m_reason);
  form->addRow(tr("Document"), m_paper);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("life_ok"));
  connect(buttons, &QDialogButtonBox::accepted, this, &LifeDialog::take);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* all = new QVBoxLayout(this);
  if (terms != nullptr) all->addWidget(terms, 1);
  all->addLayout(form);
  all->addWidget(m_refusal);
  all->addWidget(buttons);
  if (m_author->text().isEmpty()) m_author->setFocus();
}

plan::Signature LifeDialog::signature() const {
  const QDate day = m_date->date();
  return {toStd(m_author->text().trimmed()), Date::of(day.year(), day.month(), day.day()),
          toStd(m_reason->text().trimmed()), toStd(m_paper->text().trimmed())};
}

void LifeDialog::take() {
  const auto snapshot = m_document.plan();
  auto done = m_maker(*snapshot, signature()).and_then([this](const plan::Changes& changes) {
    return m_document.push(m_name, changes);
  });
  if (!done) {
    m_refusal->setText(tr("✕ Refused: %1").arg(toQt(done.error().message())));
    m_refusal->show();
    return;
  }
  // Whoever signs first is who works here, until the settings say otherwise.
  auto preferences = keptPreferences().preferences;
  if (preferences.author.isEmpty()) {
    preferences.author = m_author->text().trimmed();
    (void)keep(preferences);
  }
  accept();
}

}  // namespace offtake::ui

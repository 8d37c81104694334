// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings_dialog.h"

#include "ui/base/convert.h"
#include "ui/base/language.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace offtake::ui {
namespace {

constexpr int kWidth = 640;

QFormLayout& addGroup(QBoxLayout& column, const QString& title) {
  auto* box = new QGroupBox(title);
  auto* form = new QFormLayout(box);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(8);
  column.addWidget(box);
  return *form;
}

void addRow(QFormLayout& form, const QString& label, QWidget& input, const QString& object,
            const QString& help = {}) {
  input.setObjectName(object);
  input.setAccessibleName(QString(label).remove(QLatin1Char('&')));
  input.setAccessibleDescription(help);
  input.setToolTip(help);
  auto* name = new QLabel(label);
  name->setBuddy(&input);
  name->setMinimumWidth(150);
  form.addRow(name, &input);
}

void addHelp(QFormLayout& form, const QString& help) {
  auto* line = new QLabel(help);
  line->setProperty("secondary", true);
  line->setWordWrap(true);
  line->setMinimumHeight(line->heightForWidth(kWidth - 60));
  form.addRow(line);
}

QComboBox* listOf(const QStringList& words, int chosen) {
  auto* list = new QComboBox;
  list->addItems(words);
  list->setCurrentIndex(chosen);
  return list;
}

QStringList months() {
  QStringList names;
  const QLocale words(QObject::tr("en", "code of the language that months are named in"));
  for (int month = 1; month <= 12; ++month) names << words.standaloneMonthName(month);
  return names;
}

}  // namespace

SettingsDialog::SettingsDialog(const Preferences& now, int planMonth, CudaFactory cuda, Taker taker,
                               QWidget* parent)
    : QDialog(parent), m_cuda(std::move(cuda)), m_taker(std::move(taker)) {
  setWindowTitle(tr("Settings"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  addPerson(*column, now);
  addLook(*column, now);
  addFiscalYear(*column, now, planMonth);
  addRuns(*column, now);
  addFolders(*column, now);
  m_refusal = new QLabel;
  m_refusal->setObjectName(QStringLiteral("settings_refusal"));
  m_refusal->setProperty("bad", true);
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  column->addWidget(m_refusal);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("settings_ok"));
  connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::take);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  // Help that wraps needs its height said.
  setMinimumWidth(kWidth);
  resize(kWidth, column->heightForWidth(kWidth));
}

void SettingsDialog::addPerson(QBoxLayout& column, const Preferences& now) {
  auto& form = addGroup(column, tr("You"));
  m_name = new QLineEdit(now.author);
  m_name->setPlaceholderText(tr("Who signs, amends and closes"));
  addRow(form, tr("Your &name"), *m_name, QStringLiteral("settings_name"),
         tr("Stands in the record of what is signed, amended, terminated and closed."));
}

void SettingsDialog::addLook(QBoxLayout& column, const Preferences& now) {
  auto& form = addGroup(column, tr("Look"));
  m_language = new QComboBox;
  m_language->addItem(tr("As the system"), QStringLiteral("system"));
  for (const auto& code : languages()) m_language->addItem(languageName(code), code);
  m_language->setCurrentIndex(m_language->findData(now.language));
  addRow(form, tr("Lan&guage (from the next start)"), *m_language,
         QStringLiteral("settings_language"));
  m_theme = listOf({tr("As the system"), tr("Light"), tr("Dark")}, int(now.theme));
  addRow(form, tr("&Theme"), *m_theme, QStringLiteral("settings_theme"));
  m_numbers = listOf({tr("As the system: %1").arg(QLocale::system().toString(1234.5, 'f', 1)),
                      tr("1,234.5 – decimal point"), tr("1.234,5 – decimal comma")},
                     int(now.numbers));
  addRow(form, tr("N&umbers"), *m_numbers, QStringLiteral("settings_numbers"),
         tr("How numbers are shown, and how typed ones are read."));
  m_amounts = listOf({tr("Full, to the cent: 38,000,000,000.00"), tr("Short: $38.0 B")},
                     now.shortAmounts ? 1 : 0);
  addRow(form, tr("&Amounts in tables"), *m_amounts, QStringLiteral("settings_amounts"),
         tr("Short amounts have their cents in the tooltip and while they are edited."));
}

void SettingsDialog::addFiscalYear(QBoxLayout& column, const Preferences& now, int planMonth) {
  auto& form = addGroup(column, tr("Fiscal year"));
  m_planYear = listOf(months(), planMonth - 1);
  addRow(form, tr("This &plan starts it in"), *m_planYear, QStringLiteral("settings_plan_year"));
  m_newYear =
      listOf(QStringList(tr("As the template has it")) + months(), now.fiscalYearStartMonth);
  addRow(form, tr("N&ew plans start it in"), *m_newYear, QStringLiteral("settings_new_year"));
  addHelp(form,
          tr("The first is stored in the open plan and can be undone like any edit. The "
             "second changes no plan there is: only those made from a template from now on."));
}

void SettingsDialog::addRuns(QBoxLayout& column, const Preferences& now) {
  auto& form = addGroup(column, tr("Runs"));
  m_backend =
      listOf({tr("Automatic: CUDA if there is a device"), tr("CPU"), tr("CUDA")}, int(now.backend));
  addRow(form, tr("&Backend"), *m_backend, QStringLiteral("settings_backend"));
  m_threads = new QSpinBox;
  m_threads->setRange(0, 1024);
  m_threads->setSpecialValueText(tr("As many as the machine has: %1").arg(threadsOf({})));
  m_threads->setValue(now.threads);
  addRow(form, tr("CPU t&hreads"), *m_threads, QStringLiteral("settings_threads"));
  addHelp(form, tr("What the Simulation page starts with, and what previews use. Figures do not "
                   "depend on either."));
}

void SettingsDialog::addFolders(QBoxLayout& column, const Preferences& now) {
  auto& form = addGroup(column, tr("Folders"));
  m_plans = addFolder(form, QStringLiteral("settings_plans"), tr("P&lans"), now.plansFolder);
  m_reports = addFolder(form, QStringLiteral("settings_reports"), tr("&Reports and exports"),
                        now.reportsFolder);
}

QLineEdit* SettingsDialog::addFolder(QFormLayout& form, const QString& object, const QString& label,
                                     const QString& folder) {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  auto* line = new QLineEdit(folder);
  line->setPlaceholderText(tr("The folder used last"));
  const QString plain = QString(label).remove(QLatin1Char('&'));
  line->setObjectName(object);
  line->setAccessibleName(tr("Folder: %1").arg(plain));
  auto* browse = new QPushButton(tr("Browse…"));
  browse->setAccessibleName(tr("Browse for the folder: %1").arg(plain));
  row->addWidget(line, 1);
  row->addWidget(browse);
  connect(browse, &QPushButton::clicked, this, [this, line, plain] {
    const QString chosen = QFileDialog::getExistingDirectory(this, plain, line->text());
    if (!chosen.isEmpty()) line->setText(chosen);
  });
  auto* name = new QLabel(label);
  name->setBuddy(line);
  name->setMinimumWidth(150);
  form.addRow(name, both);
  return line;
}

Preferences SettingsDialog::set() const {
  Preferences set;
  set.author = m_name->text().trimmed();
  set.language = m_language->currentData().toString();
  set.theme = static_cast<ThemeChoice>(m_theme->currentIndex());
  set.numbers = static_cast<NumberLook>(m_numbers->currentIndex());
  set.shortAmounts = m_amounts->currentIndex() == 1;
  set.fiscalYearStartMonth = m_newYear->currentIndex();
  set.backend = static_cast<simulation::BackendKind>(m_backend->currentIndex());
  set.threads = m_threads->value();
  set.plansFolder = m_plans->text().trimmed();
  set.reportsFolder = m_reports->text().trimmed();
  return set;
}

/// A backend that is not there would fail with each run: said here, where it can be changed.
Result<void> SettingsDialog::checkDevice(const Preferences& wanted) const {
  if (wanted.backend != simulation::BackendKind::Cuda) return {};
  auto device = m_cuda();
  if (!device) return failure(device.error());
  return {};
}

void SettingsDialog::take() {
  const Preferences wanted = set();
  auto done = check(wanted);
  if (done) done = checkDevice(wanted);
  if (done) done = m_taker(wanted, m_planYear->currentIndex() + 1);
  if (done) return accept();
  m_refusal->setText(tr("✕ Nothing is changed. %1").arg(toQt(done.error().message())));
  m_refusal->show();
}

}  // namespace offtake::ui

// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_frame.h"

#include "ui/figures/roles.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace offtake::ui {
namespace {

void setTone(QLabel& label, const char* tone) {
  for (const char* known : {"good", "warn", "bad"})
    label.setProperty(known, qstrcmp(known, tone) == 0);
  label.style()->unpolish(&label);
  label.style()->polish(&label);
}

}  // namespace

PageFrame::PageFrame(const QString& title, QWidget* parent) : QWidget(parent) {
  setAccessibleName(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  m_head = new QHBoxLayout;
  auto* heading = new QLabel(title);
  QFont font = heading->font();
  font.setPointSizeF(font.pointSizeF() + 4);
  font.setWeight(QFont::DemiBold);
  heading->setFont(font);
  m_chip = new QLabel;
  m_chip->setProperty("chip", true);
  m_chip->setAccessibleName(tr("State of the run"));
  m_chip->hide();
  m_head->addWidget(heading);
  m_head->addSpacing(12);
  m_head->addWidget(m_chip);
  m_head->addStretch();
  column->addLayout(m_head);
  m_content = new QVBoxLayout;
  m_content->setSpacing(12);
  column->addLayout(m_content, 1);
}

void PageFrame::addAction(QWidget* widget) { m_head->addWidget(widget); }

void PageFrame::setChip(const QString& text) {
  m_chip->setText(text);
  m_chip->setVisible(!text.isEmpty());
}

KeyTile::KeyTile(const QString& name, QWidget* parent) : QWidget(parent) {
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* frame = new QFrame;
  frame->setProperty("tile", true);
  outer->addWidget(frame);
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(2);
  auto* label = new QLabel(name);
  label->setProperty("secondary", true);
  m_figure = new QLabel(QStringLiteral("–"));
  QFont font = m_figure->font();
  font.setPointSizeF(font.pointSizeF() + 4);
  font.setWeight(QFont::DemiBold);
  m_figure->setFont(font);
  m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_figure->setAccessibleName(name);
  m_remark = new QLabel;
  m_remark->setWordWrap(true);
  m_remark->setTextFormat(Qt::PlainText);
  column->addWidget(label);
  column->addWidget(m_figure);
  column->addWidget(m_remark);
  column->addStretch();
}

void KeyTile::setKeys(const QStringList& keys) { setProperty(kExplainProperty, keys); }

void KeyTile::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  QWidget::mousePressEvent(event);
}

void KeyTile::setFigure(const QString& figure, const QString& exact, const QString& remark,
                        const char* tone) {
  m_figure->setText(figure);
  m_figure->setToolTip(exact);
  m_remark->setText(remark);
  setTone(*m_remark, tone);
  m_remark->setProperty("secondary", *tone == 0);
  m_remark->style()->unpolish(m_remark);
  m_remark->style()->polish(m_remark);
}

}  // namespace offtake::ui

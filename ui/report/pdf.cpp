// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pdf.h"

#include "core/base/text.h"
#include "ui/base/convert.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

namespace offtake::ui::report {
namespace {

constexpr int kFigureType = QTextFormat::UserObject + 1;
constexpr int kFigureIndex = QTextFormat::UserProperty + 1;
constexpr int kDpi = 300;
constexpr qreal kFootHeight = 0.35;  // inches

/// Draws the figures where the text holds their place.
class FigureObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
public:
  FigureObject(const std::vector<Block>& blocks, qreal width) : m_blocks(blocks), m_width(width) {}
  QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
    return {m_width, m_width * figure(format).aspect};
  }
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                  const QTextFormat& format) override {
    painter->save();
    figure(format).paint(*painter, rect);
    painter->restore();
  }

private:
  const Figure& figure(const QTextFormat& format) const {
    return m_blocks.at(format.property(kFigureIndex).toUInt()).figure;
  }
  const std::vector<Block>& m_blocks;
  qreal m_width;
};

void fill(QTextDocument& text, const Document& document) {
  QTextCursor cursor(&text);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    QTextBlockFormat format;
    if (block.newPage) format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    if (i > 0 || block.newPage) cursor.insertBlock(format);
    if (!block.html.isEmpty()) {
      cursor.insertHtml(block.html);
    } else {
      QTextCharFormat place;
      place.setObjectType(kFigureType);
      place.setProperty(kFigureIndex, static_cast<uint>(i));
      cursor.insertText(QString(QChar::ObjectReplacementCharacter), place);
    }
    cursor.movePosition(QTextCursor::End);
  }
}

void paintPages(QPdfWriter& writer, QTextDocument& text, const Document& document, QSizeF body) {
  QPainter painter(&writer);
  const int pages = text.pageCount();
  QFont font = text.defaultFont();
  font.setPointSizeF(7.5);
  for (int page = 0; page < pages; ++page) {
    if (page > 0) writer.newPage();
    painter.save();
    painter.translate(0, -page * body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * body.height(), body.width(), body.height());
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(font);
    painter.setPen(QColor(87, 96, 106));
    const QRectF foot(0, body.height(), body.width(), kFootHeight * kDpi);
    painter.drawText(foot, int(Qt::AlignLeft | Qt::AlignBottom), document.foot);
    painter.drawText(foot, int(Qt::AlignRight | Qt::AlignBottom),
                     QObject::tr("page %1 of %2").arg(page + 1).arg(pages));
  }
}

}  // namespace

Result<void> writePdf(const Document& document, const std::filesystem::path& path) {
  QSaveFile file(toQt(path.string()));
  if (!file.open(QIODevice::WriteOnly))
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be written: " + file.errorString().toStdString(),
                   "a folder that can be written to");
  {
    QPdfWriter writer(&file);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(document.page));
    writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Offtake"));
    if (!document.attachment.isEmpty())
      writer.addFileAttachment(document.attachmentName, document.attachment,
                               QStringLiteral("application/json"));
    const QRect area = writer.pageLayout().paintRectPixels(kDpi);
    const QSizeF body(area.width(), area.height() - kFootHeight * kDpi);
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&writer);
    FigureObject figures(document.blocks, body.width());
    text.documentLayout()->registerHandler(kFigureType, &figures);
    QFont font = text.defaultFont();
    font.setPointSizeF(9.5);
    text.setDefaultFont(font);
    text.setDocumentMargin(0);
    text.setPageSize(body);
    fill(text, document);
    paintPages(writer, text, document, body);
  }
  if (!file.commit())
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be written: " + file.errorString().toStdString());
  return {};
}

}  // namespace offtake::ui::report

#include "pdf.moc"

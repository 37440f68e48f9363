"""Shows Markdown in the program's own type; loads nothing, and opens links only in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from okr_desktop.qt import theme

_HEADINGS = {1: theme.PAGE, 2: theme.SECTION, 3: theme.EMPHASIS}
_LINE_PERCENT = 125
_INDENT = 28
_WIDE_PERCENT = 250
_WEB = ("http", "https")
_SUFFIX = ".md"


class HelpBrowser(QTextBrowser):
    """``topic_requested(name)`` for a link to another page, written ``[text](name.md)``."""

    topic_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet("QTextBrowser, QTextBrowser:focus { border: none; border-radius: 0; padding: 0; }")
        self.document().setDocumentMargin(theme.SPACE_24)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self.follow)

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """Nothing is ever loaded: no picture, no style, from nowhere."""
        return None

    def follow(self, link: QUrl) -> None:
        """Slot of a clicked link: another page of the help, or the web browser; everything else is ignored."""
        if link.scheme() in _WEB:
            QDesktopServices.openUrl(link)
        elif not link.scheme() and not link.host() and link.path().endswith(_SUFFIX):
            self.topic_requested.emit(link.path().removesuffix(_SUFFIX))

    def show_markdown(self, text: str, words: str = "") -> None:
        """Show a page from its beginning, with the words that were searched for marked."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._dress()
        self._mark(words)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        """Our sizes and distances in place of Qt's."""
        document = self.document()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(_shape(block, in_table=cursor.currentTable() is not None))
            if _has_bullet(block):
                cursor.setBlockCharFormat(_bullet())
            for start, end, look in list(_looks(block)):
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(look)
            block = block.next()
        for table in _tables(document):
            _dress_table(table)
        cursor.endEditBlock()

    def _mark(self, words: str) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for word in words.split():
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < 200:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(theme.current().selection)
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)


def _shape(block: QTextBlock, *, in_table: bool) -> QTextBlockFormat:
    """Distances of a paragraph."""
    shape = block.blockFormat()
    level = shape.headingLevel()
    shape.setLineHeight(
        100 if _is_code(shape) else _LINE_PERCENT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    )
    top, bottom = 0, theme.SPACE_12
    if level:
        top, bottom = (0 if level == 1 else theme.SPACE_16), theme.SPACE_8
    elif in_table or _is_code(shape):
        bottom = 0
    elif block.textList() is not None:
        bottom = theme.SPACE_4
    if _is_code(shape) and not _is_code(block.next().blockFormat()):
        bottom = theme.SPACE_12
    if _is_code(shape):
        shape.setBackground(theme.current().chip)
        shape.setLeftMargin(theme.SPACE_16)
    shape.setTopMargin(top)
    shape.setBottomMargin(bottom)
    return shape


def _has_bullet(block: QTextBlock) -> bool:
    items = block.textList()
    return items is not None and items.format().style() == QTextListFormat.Style.ListDisc


def _bullet() -> QTextCharFormat:
    """Qt keeps one space between a bullet and its text; this is a wide one."""
    made = QTextCharFormat()
    font = theme.font()
    font.setStretch(_WIDE_PERCENT)
    made.setFont(font)
    return made


def _is_code(shape: QTextBlockFormat) -> bool:
    return shape.hasProperty(int(QTextFormat.Property.BlockCodeFence.value))


def _looks(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """The pieces of a paragraph that want another font: headings, strong words, code."""
    level = block.blockFormat().headingLevel()
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        given = piece.charFormat()
        strong = bool(level) or given.fontWeight() > QFont.Weight.Medium
        made = QTextCharFormat()
        font = theme.font(_HEADINGS.get(level, theme.BODY), strong=strong)
        font.setItalic(given.fontItalic())
        made.setFont(font)
        if given.isAnchor():
            made.setAnchor(True)
            made.setAnchorHref(given.anchorHref())
            made.setForeground(theme.current().accent)
        if given.fontFixedPitch() and not _is_code(block.blockFormat()):
            made.setBackground(theme.current().chip)
        yield piece.position(), piece.position() + piece.length(), made
        pieces += 1


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _dress_table(table: QTextTable) -> None:
    """No lines; the head on a quiet ground."""
    frame = table.format()
    frame.setBorder(0)
    frame.setCellPadding(theme.SPACE_4 + 1)
    frame.setCellSpacing(0)
    frame.setTopMargin(theme.SPACE_4)
    frame.setBottomMargin(theme.SPACE_16)
    table.setFormat(frame)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        look = cell.format()
        look.setBackground(theme.current().chip)
        cell.setFormat(look)

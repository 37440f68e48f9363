"""Shows Markdown in the program's own type; loads nothing, and opens links only in the browser."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from okr_desktop.qt import theme

_HEADINGS = {1: theme.PAGE, 2: theme.SECTION, 3: theme.EMPHASIS}
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
        self.document().setDocumentMargin(theme.SPACE_24)
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
        self.verticalScrollBar().setValue(0)

    def _dress(self) -> None:
        """Our sizes and distances in place of Qt's."""
        look = theme.current()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            shape = block.blockFormat()
            shape.setLineHeight(140, 1)
            if level:
                shape.setTopMargin(theme.SPACE_24 if level == 2 else theme.SPACE_12 if level > 2 else 0)
                shape.setBottomMargin(theme.SPACE_8)
            elif block.textList() is not None:
                shape.setBottomMargin(theme.SPACE_4)
            elif not cursor.currentTable():
                shape.setBottomMargin(theme.SPACE_12)
            cursor.setPosition(block.position())
            if cursor.currentTable() is not None:
                shape.setTopMargin(theme.SPACE_4)
                shape.setBottomMargin(theme.SPACE_4)
            cursor.setBlockFormat(shape)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(_heading(level))
            block = block.next()
        cursor.endEditBlock()
        for table in _tables(self.document()):
            frame = table.format()
            frame.setBorderBrush(look.line)
            frame.setBorderCollapse(True)
            frame.setCellPadding(theme.SPACE_4)
            frame.setCellSpacing(0)
            frame.setBottomMargin(theme.SPACE_12)
            table.setFormat(frame)

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


def _heading(level: int) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    made.setFont(theme.font(_HEADINGS.get(level, theme.BODY), strong=True))
    return made


def _tables(document: QTextDocument) -> list[Any]:
    from PySide6.QtGui import QTextTable

    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]

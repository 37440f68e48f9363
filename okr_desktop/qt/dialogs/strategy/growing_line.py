"""A field for one paragraph that begins as one line and grows with what is typed, so that nothing is clipped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from okr_desktop.qt import theme

_MOST_LINES, _MARGIN = 8, 1


class GrowingLine(QPlainTextEdit):
    """Words too long for a line are broken; from eight lines on it scrolls. Enter is left to whoever is around it.

    ``stand_in`` is a field of one line that is never seen and always holds the same text: lists of rows look at those.
    A stored text of several lines keeps them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stand_in = QLineEdit(parent)
        self.stand_in.hide()
        self.stand_in.setFocusProxy(self)
        self.textChanged.connect(self._on_typed)
        self.stand_in.textChanged.connect(self._on_stand_in)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands there, on one line."""
        return " ".join(self.toPlainText().splitlines())

    def set_text(self, text: str) -> None:
        """Let a text stand there."""
        self.setPlainText(text)

    def _on_typed(self) -> None:
        if self.stand_in.text() != self.text():
            self.stand_in.setText(self.text())

    def _on_stand_in(self, text: str) -> None:
        if text != self.text():
            self.setPlainText(text)

    def lines(self) -> int:
        """How many lines the text takes at this width."""
        return max(round(self.document().size().height()), 1)

    def _fit(self, *_: object) -> None:
        line, frame = self.fontMetrics().lineSpacing(), self.height() - self.viewport().height()
        height = max(min(self.lines(), _MOST_LINES) * line + frame + 2 * _MARGIN, theme.TARGET + 2)
        full = self.lines() > _MOST_LINES
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(theme.DAY_FIELD, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.DAY_FIELD // 2, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines become one."""
        self.insertPlainText(" ".join(source.text().splitlines()))

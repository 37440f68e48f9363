"""The sentence under a field that says what is wrong with it, with a shape and a colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import icons, theme

_TOKENS = {Severity.ERROR: "at_risk", Severity.WARNING: "behind", Severity.NOTE: "muted"}
_ICONS = {Severity.ERROR: "alert-triangle", Severity.WARNING: "alert-triangle", Severity.NOTE: "info"}


class ProblemLine(QWidget):
    """Hidden until there is something to say; errors, warnings and notes differ in shape and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = Severity.ERROR
        self._mark = Mark(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4 + 2)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_text(self, text: str, severity: Severity = Severity.ERROR) -> None:
        """Say something; an empty text hides the line."""
        self._severity = severity
        self._words.setText(text)
        self._mark.name, self._mark.token = _ICONS[severity], _TOKENS[severity]
        self.setAccessibleName(text)
        self._colour()
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Say nothing."""
        self.show_text("")

    def text(self) -> str:
        """What is said now."""
        return self._words.text()

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self._severity

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def _colour(self) -> None:
        palette = QPalette(self._words.palette())
        palette.setColor(QPalette.ColorRole.WindowText, getattr(theme.current(), _TOKENS[self._severity]))
        self._words.setPalette(palette)
        self._mark.update()


class Mark(QWidget):
    """The small picture in front, drawn in the colour of the moment."""

    def __init__(self, parent: QWidget, name: str = "alert-triangle", token: str = "at_risk") -> None:
        super().__init__(parent)
        self.name, self.token = name, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.ICON_SMALL, theme.ICON_SMALL + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = getattr(theme.current(), self.token)
        drawn = icons.pixmap(self.name, theme.ICON_SMALL, colour, self.devicePixelRatioF())
        painter.drawPixmap(QRectF(0, 1, theme.ICON_SMALL, theme.ICON_SMALL), drawn, QRectF(drawn.rect()))

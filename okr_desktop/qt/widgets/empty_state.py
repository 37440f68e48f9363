"""What stands where nothing is yet: one sentence on what will be here, and one button to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme

_ICON = 48
_WIDEST_SENTENCE = 420


class EmptyState(QWidget):
    """Icon, sentence, a primary button and up to two quieter ones, in the middle of the page."""

    primary_requested = Signal()
    secondary_requested = Signal()
    tertiary_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFont(theme.font(theme.EMPHASIS))
        self._sentence.setFixedWidth(_WIDEST_SENTENCE)
        self.primary = QPushButton()
        self.primary.setProperty("primary", True)
        self.primary.clicked.connect(self.primary_requested)
        self.secondary = QPushButton()
        self.secondary.clicked.connect(self.secondary_requested)
        self.tertiary = QPushButton()
        self.tertiary.clicked.connect(self.tertiary_requested)
        self._arrange()
        self.set_content("", "")

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_12)
        buttons.addStretch()
        buttons.addWidget(self.primary)
        buttons.addWidget(self.secondary)
        buttons.addWidget(self.tertiary)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_16)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SPACE_8)
        column.addLayout(buttons)
        column.addStretch(3)

    def set_content(
        self, sentence: str, primary: str, secondary: str = "", icon: QIcon | None = None, tertiary: str = ""
    ) -> None:
        """Set the (translated) words; an empty button text hides the button."""
        self._sentence.setText(sentence)
        # A layout does not ask a centred label how high it is when it wraps.
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(_WIDEST_SENTENCE), 0))
        self.tertiary.setText(tertiary)
        self.tertiary.setVisible(bool(tertiary))
        self.primary.setText(primary)
        self.primary.setVisible(bool(primary))
        self.secondary.setText(secondary)
        self.secondary.setVisible(bool(secondary))
        self._picture.setVisible(icon is not None)
        if icon is not None:
            self._picture.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))

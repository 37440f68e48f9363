"""The right side of the console: what the room sees, what to do now and what to say, and why."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.agenda import BlockWords
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, empty_out, heading, label, scrolled

WIDE, NARROW = 272, 236


class Picture(QLabel):
    """A small live picture of the projector; a click opens it."""

    clicked = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setProperty("muted", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(WIDE * 9 // 16)
        self.setAccessibleName(self.tr("What the room sees"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = self.pixmap()
        painter = QPainter(self)
        painter.setPen(theme.current().line)
        size = shown.deviceIndependentSize().toSize() if not shown.isNull() else self.size()
        box = QRect(0, (self.height() - size.height()) // 2, size.width() - 1, size.height() - 1)
        painter.drawRect(box)

    def show_picture(self, picture: QPixmap) -> None:
        """Show another picture, made for the width of this."""
        self.setPixmap(picture)


class Aside(QWidget):
    """Buttons for the projector over the words of the block. ``pressed(name)`` is a command of the table of keys."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: BlockWords | None = None
        self._icons: dict[QPushButton, str] = {}
        self.picture = Picture()
        self.project = self._button("presentation", self.tr("Project"), "projector", "F5", checkable=True)
        self.blank = self._button("moon", self.tr("Blank"), "blank", "B", checkable=True)
        self.freeze = self._button("pause", self.tr("Freeze"), "freeze", "Z", checkable=True)
        self.join = self._button("link", self.tr("Join code"), "join", "Q", checkable=True)
        self._do, self._say = QVBoxLayout(), QVBoxLayout()
        self._why, self._watch = label(muted=True), label(muted=True)
        self.more = QToolButton()
        self.more.setProperty("fold", True)
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setText(self.tr("Why, and what goes wrong"))
        self.more.setIconSize(QSize(theme.ICON_SMALL, theme.ICON_SMALL))
        self._words = QWidget()
        self._arrange()
        self.more.toggled.connect(self._on_more)
        self._on_more(False)

    def _button(self, icon: str, text: str, name: str, keys: str, *, checkable: bool = False) -> QPushButton:
        made = QPushButton(icons.icon(icon), text)
        made.setToolTip(f"{text} ({keys})")
        made.setObjectName(name)
        self._icons[made] = icon
        made.setCheckable(checkable)
        made.clicked.connect(self._on_button)
        return made

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE_4)
        for at, button in enumerate((self.project, self.join, self.blank, self.freeze)):
            grid.addWidget(button, at // 2, at % 2)
        self._more_box = column_of(self._why, self._watch, space=theme.SPACE_8)
        self._do_head, self._say_head = heading(self.tr("Do now")), heading(self.tr("Say now"))
        inside = QVBoxLayout(self._words)
        inside.setContentsMargins(0, 0, theme.SPACE_8, 0)
        inside.setSpacing(theme.SPACE_8)
        inside.addWidget(self._do_head)
        inside.addLayout(self._do)
        inside.addWidget(self._say_head)
        inside.addLayout(self._say)
        inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._more_box)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_12, theme.SPACE_12, theme.SPACE_8)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.picture)
        column.addLayout(grid)
        column.addWidget(scrolled(self._words), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the words have the room that the pictures take."""
        super().resizeEvent(event)
        for button, icon in self._icons.items():
            button.setIcon(icons.icon(icon) if self.width() >= WIDE else QIcon())

    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            # What it shows is said by the room and not by the press.
            button.setChecked(not button.isChecked())
            self.pressed.emit(button.objectName())

    def _on_more(self, on: bool) -> None:
        self.more.setIcon(icons.icon("chevron-down" if on else "chevron-right"))
        self._more_box.setVisible(on)

    def show_view(self, view: ConsoleView, words: BlockWords | None) -> None:
        """Show the words of a block, and how the projector stands."""
        self.blank.setChecked(view.blank)
        self.freeze.setChecked(view.frozen)
        if words is None or words == self._shown:
            return
        self._shown = words
        self._fill(self._do, self._do_head, words.do, "•")
        self._fill(self._say, self._say_head, words.say, "“")
        self._why.setText(words.why)
        self._why.setVisible(bool(words.why))
        self._watch.setText(self.tr("Usual mistake: {text}").format(text=words.watch) if words.watch else "")
        self._watch.setVisible(bool(words.watch))
        self.more.setVisible(bool(words.why or words.watch))

    def _fill(self, column: QVBoxLayout, head: QWidget, lines: tuple[str, ...], mark: str) -> None:
        empty_out(column)
        head.setVisible(bool(lines))
        for line in lines:
            column.addWidget(label(QLocale().quoteString(line) if mark == "“" else f"{mark}  {line}"))

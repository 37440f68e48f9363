"""One KPI on its page: value, health, line of readings, limits, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.kpis.data import Card, ReadingLine
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.widgets.sparkline import Sparkline


class KpiCard(QFrame):
    """``asked(what, kpi, reading)``: what is one of read, edit, archive, delete, explain, correct, delete_reading."""

    asked = Signal(str, str, str)
    show_requested = Signal(str)

    def __init__(self, card: Card, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(f"{card.title}, {card.value}, {card.health_text}")
        self._card = card
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_8, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addLayout(self._words(), 1)
        row.addWidget(self._line())
        row.addLayout(self._value())
        row.addLayout(self._buttons())
        column.addLayout(row)
        self._list = self._readings()
        column.addWidget(self._list)
        self._list.setVisible(opened)

    @property
    def id(self) -> str:
        """The KPI that is shown."""
        return self._card.id

    @property
    def opened(self) -> bool:
        """Whether the readings are shown."""
        return not self._list.isHidden()

    def _words(self) -> QVBoxLayout:
        card, column = self._card, QVBoxLayout()
        column.setSpacing(theme.SPACE_4)
        title = plain(card.title)
        title.setFont(theme.font(theme.EMPHASIS, strong=True))
        column.addWidget(title)
        column.addWidget(caption(" · ".join(part for part in (card.limits, card.about) if part)))
        if card.description:
            column.addWidget(plain(card.description, muted=True))
        for id, name in card.feeds:
            column.addWidget(self._feed(id, name), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _feed(self, id: str, name: str) -> QPushButton:
        shown = name if len(name) <= theme.LINK_LETTERS else name[: theme.LINK_LETTERS - 1] + "…"
        link = QPushButton(self.tr("Feeds: {title}").format(title=shown).replace("&", "&&"))
        link.setProperty("link", True)
        link.setProperty("record", id)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(self._on_feed)
        return link

    def _line(self) -> Sparkline:
        card, line = self._card, Sparkline()
        line.setFixedWidth(theme.KPI_LINE)
        line.set_values(card.points, card.low, card.high, card.mark)
        return line

    def _value(self) -> QVBoxLayout:
        card, column = self._card, QVBoxLayout()
        column.setSpacing(theme.SPACE_4)
        value = QLabel(card.value)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setFont(theme.font(theme.PAGE, strong=True, tabular=True))
        value.setMinimumWidth(theme.KPI_VALUE)
        column.addWidget(value)
        column.addWidget(StatusLabel(card.mark, card.health_text))
        when = caption(card.when)
        column.addWidget(when)
        column.addStretch(1)
        return column

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        row = QHBoxLayout()
        read = QPushButton(self.tr("Record reading"))
        read.setProperty("record", "read")
        read.setEnabled(not self._card.archived)
        read.clicked.connect(self._on_read)
        row.addWidget(read)
        row.addWidget(self._menu())
        column.addLayout(row)
        fold = QPushButton(self.tr("Readings"))
        fold.setProperty("link", True)
        fold.setCursor(Qt.CursorShape.PointingHandCursor)
        fold.clicked.connect(self._on_fold)
        fold.setEnabled(bool(self._card.readings))
        column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _menu(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("quiet", True)
        button.setAccessibleName(self.tr("More for “{title}”").format(title=self._card.title))
        menu = QMenu(button)
        archive = self.tr("Bring back from the archive") if self._card.archived else self.tr("Archive")
        for what, icon, text in (
            ("edit", "pencil", self.tr("Edit…")),
            ("explain", "help", self.tr("Why this health?")),
            ("archive", "archive", archive),
            ("delete", "trash", self.tr("Delete")),
        ):
            action = QAction(icons.icon(icon), text, menu)
            action.setData(what)
            action.triggered.connect(self._on_action)
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _readings(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        for line in self._card.readings:
            column.addWidget(self._reading(line))
        return box

    def _reading(self, line: ReadingLine) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SPACE_12)
        value = QLabel(line.value)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setFont(theme.font(strong=True, tabular=True))
        value.setFixedWidth(theme.KPI_VALUE)
        inside.addWidget(value)
        inside.addWidget(caption(line.day), 1)
        inside.addWidget(plain(" · ".join(part for part in (line.note, line.author) if part), muted=True), 4)
        for what, icon, text in (
            ("correct", "pencil", self.tr("Correct this reading")),
            ("delete_reading", "trash", self.tr("Delete this reading")),
        ):
            button = QToolButton()
            button.setIcon(icons.icon(icon))
            button.setProperty("quiet", True)
            button.setProperty("record", f"{what} {line.id}")
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(self._on_reading)
            inside.addWidget(button)
        return row

    # What a person does

    def _on_read(self) -> None:
        self.asked.emit("read", self._card.id, "")

    def _on_fold(self) -> None:
        self._list.setVisible(self._list.isHidden())

    def _on_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.asked.emit(str(action.data()), self._card.id, "")

    def _on_reading(self) -> None:
        what, _, reading = str(self.sender().property("record")).partition(" ")
        self.asked.emit(what, self._card.id, reading)

    def _on_feed(self) -> None:
        self.show_requested.emit(str(self.sender().property("record")))

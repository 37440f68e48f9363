"""What stands beside an item in the details: initiatives, dependencies, a status set by hand, the four notions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.work import WorkState
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.plan import words
from okr_desktop.qt.pages.plan.details_data import Details, Task, Wish
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services.explain import Overridden

_ASKING_MARKS = {"asked": "open", "accepted": "on_track", "declined": "cancelled", "done": "done"}


def link_button(text: str) -> QPushButton:
    """A quiet button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def more_button(name: str) -> QToolButton:
    """The three dots at the end of a line, with a menu."""
    button = QToolButton()
    button.setIcon(icons.icon("more"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setProperty("quiet", True)
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setMenu(QMenu(button))
    return button


def alarming(label: QLabel) -> None:
    """Give a label the colour of what is at risk."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.status_color("at_risk"))
    label.setPalette(palette)


class Notions(QFrame):
    """Progress, pace, confidence and score side by side, never mixed."""

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_12)
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        figure = found.figure
        pace = StatusLabel(figure.status.value, texts.status_text(figure.status))
        expected = self.tr("expected {share}").format(share=texts.percent_text(figure.expected))
        self._cell(grid, 0, self.tr("Progress"), _strong(texts.percent_text(figure.raw)), self._way(found))
        self._cell(grid, 1, self.tr("Pace"), pace, expected)
        sure = "–" if figure.confidence is None else words.confidence_text(figure.confidence)
        said = self.tr("of 10") if figure.confidence is not None else self.tr("not said")
        self._cell(grid, 2, self.tr("Confidence"), _strong(sure), said)
        self._cell(grid, 3, self.tr("Score"), _strong(self._score(found)), self._graded(found))

    def _cell(self, grid: QGridLayout, place: int, head: str, value: QWidget, below: str) -> None:
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(caption(head))
        box.addWidget(value)
        box.addWidget(caption(below))
        box.addStretch(1)
        grid.addLayout(box, place // 2, place % 2)

    def _way(self, found: Details) -> str:
        if found.figure.raw is None:
            return self.tr("no data yet")
        return self.tr("of the way") if not found.results else self.tr("mean of its parts")

    def _score(self, found: Details) -> str:
        score = found.figure.score
        return "–" if score is None else texts.number_text(score, 2)

    def _graded(self, found: Details) -> str:
        if found.figure.score is not None:
            return self.tr("given by a person")
        if found.suggested is None:
            return self.tr("not graded yet")
        text = self.tr("not graded, {score} suggested")
        return text.format(score=texts.number_text(found.suggested, 1))


def _strong(text: str) -> QLabel:
    label = plain(text)
    label.setFont(theme.font(theme.EMPHASIS, strong=True, tabular=True))
    return label


class OverrideBox(QFrame):
    """Who set the status, why, until when, and what was computed; ``change_requested`` to change it."""

    change_requested = Signal()

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        told = found.override
        assert told is not None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(caption(self._head(found, told)))
        column.addWidget(plain(told.reason))
        row = QHBoxLayout()
        until = self.tr("until {date}").format(date=texts.date_text(told.until, found.today)) if told.until else ""
        row.addWidget(caption(until), 1)
        change = link_button(self.tr("Change"))
        change.setEnabled(not found.closed)
        change.clicked.connect(self.change_requested)
        row.addWidget(change)
        column.addLayout(row)

    def _head(self, found: Details, told: Overridden) -> str:
        computed = texts.status_text(found.figure.computed)
        if found.figure.override is None:
            text = self.tr("“{wanted}” was set by hand, but stays out of sight while it is computed as: {status}")
            return text.format(wanted=texts.status_text(told.status), status=computed)
        if told.author:
            return self.tr("Set by {name} · computed: {status}").format(name=told.author, status=computed)
        return self.tr("Set by hand · computed: {status}").format(status=computed)


class TaskList(QWidget):
    """Initiatives as a check list with their state, owner and day."""

    ticked = Signal(str, bool)
    state_chosen = Signal(str, str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        for task in found.tasks:
            column.addWidget(self._row(task))

    def _row(self, task: Task) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_8)
        box = QCheckBox()
        box.setProperty("record", task.item.id)
        box.setChecked(task.item.state is WorkState.DONE)
        box.setEnabled(not self._found.closed and task.item.state is not WorkState.DROPPED)
        box.setAccessibleName(task.item.title)
        box.setAccessibleDescription(texts.work_state_text(task.item.state))
        box.toggled.connect(self._on_ticked)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        over = task.item.state in (WorkState.DONE, WorkState.DROPPED)
        column.addWidget(plain(task.item.title, muted=over))
        below = caption(self._below(task))
        if task.late:
            alarming(below)
        column.addWidget(below)
        line.addLayout(column, 1)
        if not self._found.closed:
            line.addWidget(self._menu(task), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _below(self, task: Task) -> str:
        due = ""
        if task.item.due is not None:
            day = texts.date_text(task.item.due, self._found.today)
            text = self.tr("overdue since {date}") if task.late else self.tr("by {date}")
            due = text.format(date=day)
        parts = (texts.work_state_text(task.item.state), task.owner, due)
        return " · ".join(part for part in parts if part)

    def _menu(self, task: Task) -> QToolButton:
        button = more_button(self.tr("Change this initiative"))
        menu = button.menu()
        edit = QAction(icons.icon("pencil"), self.tr("Edit…"), menu)
        edit.setData(task.item.id)
        edit.triggered.connect(self._on_edit)
        menu.addAction(edit)
        menu.addSeparator()
        for state in WorkState:
            if state is not task.item.state:
                action = QAction(texts.work_state_text(state), menu)
                action.setData((task.item.id, state.value))
                action.triggered.connect(self._on_state)
                menu.addAction(action)
        menu.addSeparator()
        delete = QAction(icons.icon("trash"), self.tr("Delete"), menu)
        delete.setData(task.item.id)
        delete.triggered.connect(self._on_delete)
        menu.addAction(delete)
        return button

    def _on_ticked(self, done: bool) -> None:
        self.ticked.emit(str(self.sender().property("record")), done)

    def _on_edit(self) -> None:
        self.edit_requested.emit(_data(self.sender()))

    def _on_state(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            id, state = action.data()
            self.state_chosen.emit(id, state)

    def _on_delete(self) -> None:
        self.delete_requested.emit(_data(self.sender()))


class WishList(QWidget):
    """What is needed from other teams, with their answer; a click opens it."""

    edit_requested = Signal(str)

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        for wish in found.wishes:
            column.addWidget(self._card(wish))

    def _card(self, wish: Wish) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        state = wish.item.state.value
        row.addWidget(StatusLabel(_ASKING_MARKS[state], texts.asking_text(state)))
        row.addStretch(1)
        edit = QToolButton()
        edit.setIcon(icons.icon("pencil"))
        edit.setProperty("quiet", True)
        edit.setProperty("record", wish.item.id)
        edit.setToolTip(self.tr("Answer or change this request"))
        edit.setAccessibleName(edit.toolTip())
        edit.clicked.connect(self._on_edit)
        row.addWidget(edit)
        column.addLayout(row)
        column.addWidget(plain(wish.item.what))
        below = caption(self._below(wish))
        if wish.late:
            alarming(below)
        column.addWidget(below)
        if wish.item.reply:
            column.addWidget(plain(self.tr("“{text}”").format(text=wish.item.reply), muted=True))
        return card

    def _below(self, wish: Wish) -> str:
        by = ""
        if wish.item.by is not None:
            day = texts.date_text(wish.item.by, self._found.today)
            text = self.tr("overdue since {date}") if wish.late else self.tr("by {date}")
            by = text.format(date=day)
        teams = f"{wish.asker} → {wish.giver}" if wish.asker else wish.giver
        return " · ".join(part for part in (teams, by) if part)

    def _on_edit(self) -> None:
        self.edit_requested.emit(str(self.sender().property("record")))


def _data(sender: object) -> str:
    return str(sender.data()) if isinstance(sender, QAction) else ""


def squeeze(label: QLabel) -> QLabel:
    """A label on one line that takes no more room than it needs."""
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return label

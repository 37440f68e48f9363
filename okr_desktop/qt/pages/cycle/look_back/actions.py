"""Actions: those of earlier cycles that want an answer, those that were made here, and the form for a new one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.work import WorkState
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.pages.cycle.look_back.data import ActionLine
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label, primary
from okr_desktop.qt.pages.cycle.words import WORK_LOOKS, work_text
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services.drafting import Choice

_SHOWN = 50


class ActionsCard(QWidget):
    """``checked(id, state, outcome)`` answers one; with ``asks`` each row has the fields for it.

    ``edit_requested(line)`` and ``delete_requested(id)`` come from the menu of a row.
    """

    checked = Signal(str, str, str)
    edit_requested = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, title: str, nothing: str, *, asks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks, self._nothing = asks, nothing
        frame, column = card()
        self._title = line_label(title, theme.EMPHASIS, strong=True)
        column.addWidget(self._title)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.SPACE_8)
        column.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.rows: dict[str, ActionRow] = {}

    def show_actions(self, actions: tuple[ActionLine, ...]) -> None:
        """Show these actions; an answer that is being typed is kept."""
        typed = {id: row.outcome.text() for id, row in self.rows.items() if row.outcome.isModified()}
        empty_out(self._rows)
        self.rows = {}
        if not actions:
            self._rows.addWidget(label(self._nothing, muted=True))
        for one in actions[:_SHOWN]:
            row = self.rows[one.id] = ActionRow(one, self._asks, self)
            if one.id in typed:
                row.outcome.setText(typed[one.id])
                row.outcome.setModified(True)
            self._rows.addWidget(row)
        if len(actions) > _SHOWN:
            self._rows.addWidget(label(self.tr("… and %n more", "", len(actions) - _SHOWN), muted=True))


class ActionRow(QFrame):
    """One action: its words and facts, and where an answer is wanted, state, outcome and a button."""

    def __init__(self, one: ActionLine, asks: bool, owner: ActionsCard) -> None:
        super().__init__(owner)
        self._one, self._id, self._owner = one, one.id, owner
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("What became of it"))
        for state in WorkState:
            self.state.addItem(work_text(state.value), state.value)
        self.state.setCurrentIndex(self.state.findData(one.state))
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state.setMinimumWidth(theme.RAIL_WIDE)
        self.outcome = QLineEdit(one.outcome)
        self.outcome.setPlaceholderText(self.tr("What did it bring?"))
        self.outcome.setAccessibleName(self.tr("What it brought"))
        self.outcome.returnPressed.connect(self._on_check)
        self.check = QPushButton(self.tr("Change") if one.checked else self.tr("Check"))
        self.check.setMinimumWidth(theme.SPIN_WIDTH + theme.SPACE_8)
        self.check.clicked.connect(self._on_check)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(one.text))
        words.addWidget(label(one.facts, theme.CAPTION, muted=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(StatusLabel(WORK_LOOKS[one.state], ""))
        row.addLayout(words, 1)
        if asks:
            self.outcome.setFixedWidth(theme.POPOVER_WIDTH - theme.SPACE_48)
            for widget in (self.state, self.outcome, self.check):
                row.addWidget(widget)
        else:
            row.addWidget(line_label(work_text(one.state), muted=True))
            for widget in (self.state, self.outcome, self.check):
                widget.setParent(self)
                widget.hide()
        row.addWidget(self._more())

    def _more(self) -> QToolButton:
        more = QToolButton()
        more.setIcon(icons.icon("more"))
        more.setProperty("quiet", True)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(self.tr("What can be done with this action"))
        more.setAccessibleName(self.tr("What can be done with “{action}”").format(action=self._one.text))
        menu = QMenu(more)
        self.edit, self.delete = menu.addAction(self.tr("Edit…")), menu.addAction(self.tr("Delete"))
        self.edit.triggered.connect(self._on_edit)
        self.delete.triggered.connect(self._on_delete)
        more.setMenu(menu)
        return more

    def _on_edit(self) -> None:
        self._owner.edit_requested.emit(self._one)

    def _on_delete(self) -> None:
        self._owner.delete_requested.emit(self._id)

    def _on_check(self) -> None:
        self._owner.checked.emit(self._id, str(self.state.currentData()), self.outcome.text())


class ActionForm(QFrame):
    """A new action, or one to edit: ``made(id, text, owner or "", new name, day or None)``, ``id`` "" for a new one.

    ``left()`` when it is given up, also by Escape.
    """

    made = Signal(str, str, str, str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._id = ""
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("What will be done"))
        self.text.setPlaceholderText(self.tr("What will be done?"))
        self.owner = Picker()
        self.owner.setAccessibleName(self.tr("Who does it"))
        self.owner.setPlaceholderText(self.tr("Who?"))
        self.dated = QCheckBox(self.tr("By"))
        self.due = DayEdit()
        self.due.setAccessibleName(self.tr("The day by which it is done"))
        self.dated.setChecked(True)
        self.dated.toggled.connect(self.due.setEnabled)
        self.make = primary(self.tr("Add action"))
        self.make.clicked.connect(self._on_make)
        self.text.returnPressed.connect(self._on_make)
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.due.setFixedWidth(theme.RAIL_WIDE)
        self.owner.setFixedWidth(theme.POPOVER_WIDTH // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.text, 1)
        for widget in (self.owner, self.dated, self.due, leave, self.make):
            row.addWidget(widget)

    def begin(self, text: str, people: tuple[Choice, ...], due: date) -> None:
        """Ask for an action, with the words of a card to begin with."""
        self.make.setText(self.tr("Add action"))
        self._show("", " ".join(text.split()), people, None, due)

    def edit(self, one: ActionLine, people: tuple[Choice, ...], due: date) -> None:
        """Ask for another text, owner or day of an action; ``due`` is offered when it has no day."""
        self.make.setText(self.tr("Save changes"))
        self._show(one.id, one.text, people, one.owner, one.due or due)
        self.dated.setChecked(one.due is not None)

    def _show(self, id: str, text: str, people: tuple[Choice, ...], owner: str | None, due: date) -> None:
        self._id = id
        self.text.setText(text)
        self.owner.set_choices(people)
        self.owner.set_choice(owner)
        self.dated.setChecked(True)
        self.due.set_day(due)
        self.show()
        self.text.setFocus()
        self.text.selectAll()

    def _on_make(self) -> None:
        if not self.text.text().strip() or (self.dated.isChecked() and self.due.problems("due")):
            (self.due if self.text.text().strip() else self.text).setFocus()
            return
        day = self.due.day() if self.dated.isChecked() else None
        self.made.emit(self._id, self.text.text(), self.owner.choice() or "", self.owner.new_text(), day)

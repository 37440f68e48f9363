"""The check-ins of a key result, newest first, each with a menu to correct or delete it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.details_data import Details
from okr_desktop.qt.pages.plan.parts import caption, plain

# Each entry is a dozen widgets, which take the window two milliseconds: so few at a time.
FIRST = 8


class CheckInList(QWidget):
    """One block a check-in; ``correct_requested(id)``, ``delete_requested(id)`` and ``wished(Deed)``."""

    correct_requested = Signal(str)
    delete_requested = Signal(str)
    wished = Signal(object)

    def __init__(self, found: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)
        self._found = found
        self._waiting = list(found.check_ins)  # the newest last
        self._more = link_button("")
        self._more.clicked.connect(self.show_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_more()

    def show_more(self) -> None:
        """Add the next older check-ins."""
        for _ in range(min(FIRST, len(self._waiting))):
            self._column.insertWidget(self._column.count() - 1, self._entry(self._waiting.pop()))
        self._more.setText(self.tr("Show %n older check-in(s)", "", len(self._waiting)))
        self._more.setVisible(bool(self._waiting))

    def _entry(self, one: CheckIn) -> QWidget:
        assert isinstance(self._found.item, KeyResult)
        frame = QFrame()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        value = plain(texts.reading_text(one.value, self._found.item.metric))
        value.setFont(theme.font(theme.BODY, strong=True, tabular=True))
        row.addWidget(value, 1)
        row.addWidget(self._small(texts.date_text(one.date)))
        if not self._found.closed:
            row.addWidget(self._menu(one))
        column.addLayout(row)
        for step in self._steps(one):
            column.addWidget(plain(step, muted=True))
        if one.note:
            column.addWidget(plain(one.note))
        if one.next:
            column.addWidget(plain(self.tr("Next: {text}").format(text=one.next)))
        if one.blocker:
            column.addWidget(plain(self.tr("In the way: {text}").format(text=one.blocker)))
        said = self.tr("confidence {value} of 10").format(value=one.confidence) if one.confidence is not None else ""
        count = self._found.talk.counts.get(one.id, 0)
        heard = self.tr("%n comment(s)", "", count) if count else ""
        below = [part for part in (self._found.authors.get(one.author or "", ""), said, heard) if part]
        if below:
            column.addWidget(caption(" · ".join(below)))
        self._acknowledged(column, one)
        return frame

    def _acknowledged(self, column: QVBoxLayout, one: CheckIn) -> None:
        """Who has read it; for the newest one of somebody else, the way to say so."""
        if one.acknowledged_by is not None:
            name = self._found.authors.get(one.acknowledged_by, "")
            column.addWidget(caption(self.tr("✓ Read by {name}").format(name=name) if name else self.tr("✓ Read")))
        elif self._may_read(one) and one == self._found.check_ins[-1]:
            button = link_button(self.tr("Acknowledge"))
            button.setToolTip(self.tr("Tell {name} that you have read it").format(name=self._name(one)))
            button.setProperty("record", one.id)
            button.clicked.connect(self._on_acknowledge)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _may_read(self, one: CheckIn) -> bool:
        me = self._found.talk.me
        return bool(me) and one.author is not None and one.author != me and not self._found.closed

    def _name(self, one: CheckIn) -> str:
        return self._found.authors.get(one.author or "", "") or self.tr("Somebody")

    def _steps(self, one: CheckIn) -> list[str]:
        """The milestones that a check-in says are reached."""
        item = self._found.item
        steps = item.metric.milestones if isinstance(item, KeyResult) else ()
        return [f"✓ {step.title}" for step in steps if step.id in one.reached]

    def _small(self, text: str) -> QWidget:
        label = caption(text)
        label.setWordWrap(False)
        label.setSizePolicy(label.sizePolicy().Policy.Maximum, label.sizePolicy().Policy.Preferred)
        return label

    def _menu(self, one: CheckIn) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("quiet", True)
        button.setAccessibleName(self.tr("Change this check-in"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(button)
        correct = QAction(icons.icon("pencil"), self.tr("Correct…"), menu)
        delete = QAction(icons.icon("trash"), self.tr("Delete"), menu)
        say = QAction(icons.icon("message"), self.tr("Comment on it"), menu)
        for action in (say, correct, delete):
            action.setData(one.id)
            menu.addAction(action)
        self._add_acknowledging(menu, one)
        say.triggered.connect(self._on_say)
        correct.triggered.connect(self._on_correct)
        delete.triggered.connect(self._on_delete)
        button.setMenu(menu)
        return button

    def _add_acknowledging(self, menu: QMenu, one: CheckIn) -> None:
        mine = one.acknowledged_by is not None and one.acknowledged_by == self._found.talk.me
        if mine or (one.acknowledged_by is None and self._may_read(one)):
            text = self.tr("Take the acknowledgement back") if mine else self.tr("Acknowledge")
            action = QAction(icons.icon("check"), text, menu)
            action.setData(one.id)
            action.triggered.connect(self._on_unacknowledge if mine else self._on_acknowledge)
            menu.insertAction(menu.actions()[1], action)

    def _on_say(self) -> None:
        self.wished.emit(Deed(Verb.COMMENT, _data(self.sender())))

    def _on_acknowledge(self) -> None:
        sender = self.sender()
        id = str(sender.property("record")) if isinstance(sender, QPushButton) else _data(sender)
        self.wished.emit(Deed(Verb.ACKNOWLEDGE, id=id))

    def _on_unacknowledge(self) -> None:
        self.wished.emit(Deed(Verb.UNACKNOWLEDGE, id=_data(self.sender())))

    def _on_correct(self) -> None:
        self.correct_requested.emit(_data(self.sender()))

    def _on_delete(self) -> None:
        self.delete_requested.emit(_data(self.sender()))


def _data(sender: object) -> str:
    return str(sender.data()) if isinstance(sender, QAction) else ""

"""One screen of a round: what was, and the fields for what is now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.okrs import RANGED
from okr_desktop.domain.rounds import Draft
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.segments import ConfidenceEdit
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.pages.round.data import StopView
from okr_desktop.qt.pages.round.value import ValueInput
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.widgets.sparkline import Sparkline

DRAFT_MS = 400
WIDEST = 760


class StopForm(QWidget):
    """``drafted(id, draft)`` follows the typing; ``saved``, ``skipped`` and ``went_back`` are keys and buttons."""

    drafted = Signal(str, object)
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._touched = False
        self._objective, self._title = caption(""), plain("")
        self._title.setFont(theme.font(theme.SECTION, strong=True))
        self._status = StatusLabel()
        self._line = Sparkline()
        self._before, self._when = plain(""), caption("")
        self._before.setFont(theme.font(theme.EMPHASIS, strong=True, tabular=True))
        self._said = QVBoxLayout()
        self.value = ValueInput()
        self.same = QCheckBox(self.tr("No &change since then"))
        self.confidence = ConfidenceEdit()
        self.confidence.setAccessibleName(self.tr("Confidence"))
        self.note, self.next, self.blocker = self._text(2), self._text(1), self._text(1)
        self.problem = ProblemLine()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DRAFT_MS)
        self._arrange()
        self._connect()

    def _text(self, lines: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setFixedHeight(field.fontMetrics().lineSpacing() * (lines + 1) + theme.SPACE_16)
        return field

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._objective)
        column.addWidget(self._title)
        column.addWidget(self._past())
        column.addLayout(self._fields())
        column.addWidget(self.problem)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _past(self) -> QFrame:
        """The card with what was said last time."""
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_4)
        top = QHBoxLayout()
        top.addWidget(self._before, 2)
        top.addWidget(self._line, 1)
        top.addWidget(self._status)
        column.addLayout(top)
        column.addWidget(self._when)
        column.addLayout(self._said)
        return card

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_12)
        grid.setColumnStretch(1, 1)
        now = QVBoxLayout()
        now.setSpacing(theme.SPACE_4)
        now.addWidget(self.value)
        now.addWidget(self.same)
        self._add(grid, 0, self.tr("&Now"), now, self.value)
        rows = (
            (self.tr("Con&fidence"), self.confidence),
            (self.tr("&What changed"), self.note),
            (self.tr("Ne&xt steps"), self.next),
            (self.tr("&Blockers"), self.blocker),
        )
        for at, (text, field) in enumerate(rows, 1):
            self._add(grid, at, text, field, field)
        return grid

    def _add(self, grid: QGridLayout, at: int, text: str, part: QWidget | QVBoxLayout, buddy: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(buddy)
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if isinstance(part, QWidget):
            grid.addWidget(part, at, 1)
            if not part.accessibleName():
                part.setAccessibleName(text.replace("&", ""))
        else:
            grid.addLayout(part, at, 1)

    def _connect(self) -> None:
        self.value.edited.connect(self._on_value)
        self.same.toggled.connect(self._on_edited)
        self.confidence.changed.connect(self._on_edited)
        for field in (self.note, self.next, self.blocker):
            field.textChanged.connect(self._on_edited)
        self._pause.timeout.connect(self.flush)

    # What is shown

    def show_stop(self, stop: StopView) -> None:
        """Show one key result, with what was typed for it before and not saved."""
        self._id = ""
        self._objective.setText(stop.objective)
        self._title.setText(stop.title)
        self._status.set_status(stop.status, stop.status_word)
        self._before.setText(stop.before or self.tr("No check-in yet"))
        self._when.setText(stop.when)
        self._when.setVisible(bool(stop.when))
        self._show_line(stop)
        self._show_said(stop.said)
        self.value.show_stop(stop)
        self.same.setEnabled(stop.value is not None)
        self.same.setChecked(stop.draft.same)
        self.confidence.set_value(stop.draft.confidence)
        for field, text in ((self.note, stop.draft.note), (self.next, stop.draft.next)):
            field.setPlainText(text)
        self.blocker.setPlainText(stop.draft.blocker)
        self.say("")
        self._id, self._touched = stop.id, False
        self.value.setFocus()

    def _show_line(self, stop: StopView) -> None:
        metric = stop.metric
        ranged = metric.kind in RANGED and metric.start is not None and metric.target is not None
        ends = (float(metric.start or 0), float(metric.target or 0)) if ranged else (None, None)
        self._line.set_values(stop.points, *ends, status=stop.status)
        self._line.setVisible(len(stop.points) > 1)

    def _show_said(self, said: list[tuple[str, str]]) -> None:
        while (item := self._said.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        names = {"next": self.tr("Next: {text}"), "blocker": self.tr("Blocker: {text}")}
        names["confidence"] = self.tr("Confidence {text} of 10")
        for code, text in said:
            self._said.addWidget(plain(names[code].format(text=text) if code in names else text, muted=True))

    def say(self, problem: str) -> None:
        """Show why it cannot be saved, or nothing."""
        if problem:
            self.problem.show_text(problem, Severity.ERROR)
        else:
            self.problem.clear()

    # What was typed

    def draft(self) -> Draft:
        """What stands in the fields."""
        value, same, reached = self.value.typed(same=self.same.isChecked())
        texts = (field.toPlainText() for field in (self.note, self.next, self.blocker))
        return Draft(value, same, reached, self.confidence.value(), *texts)

    def _on_value(self) -> None:
        text, same, _ = self.value.typed(same=False)
        if same or text:
            self.same.setChecked(same)
        self._on_edited()

    def _on_edited(self, *_: object) -> None:
        if self._id:
            self._touched = True
            self.say("")
            self._pause.start()

    def flush(self) -> None:
        """Hand over what was typed now, if anything was."""
        self._pause.stop()
        if self._id and self._touched:
            self.drafted.emit(self._id, self.draft())

    def shown(self) -> str:
        """The id of the key result that the fields are for, "" for none."""
        return self._id

    def forget(self) -> None:
        """What stands in the fields is recorded, or belongs to nothing any more: it is no draft."""
        self._pause.stop()
        self._id, self._touched = "", False

    def say_same(self) -> None:
        """The key for "no change"."""
        if self.same.isEnabled():
            self.same.setChecked(True)
            self.value.say_same()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a field of one line goes on to the next field."""
        focus = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and focus is not None and self.value.isAncestorOf(focus):
            self.confidence.setFocus()
        elif enter and focus is not None and self.confidence.isAncestorOf(focus):
            self.note.setFocus()
        else:
            super().keyPressEvent(event)

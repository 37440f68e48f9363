"""One item of a cycle that is being closed: its final value, a score, how it ended, and what was learned."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.closing import CAUSES
from okr_desktop.domain.closing import cause_text as cause_kept
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.review import NoteKind
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.cycle.close.data import ItemView
from okr_desktop.qt.pages.cycle.part import label, line_label, link
from okr_desktop.qt.pages.cycle.words import cause_text, note_kind_text
from okr_desktop.qt.texts import number_text, problem_text
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services.closing import ASKED, Verdict

DRAFT_MS = 600
_LINES = 2
REACHED, MISSED = 0, 1


class CloseForm(QWidget):
    """``drafted(id, texts)`` some moments after typing, ``check_in_requested(id)`` for the final value, and
    ``lesson_requested(topic)`` where somebody hesitates.
    """

    drafted = Signal(str, object)
    check_in_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ItemView | None = None
        self._filling = self._touched = False
        self._before: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        self.above = label(size=theme.CAPTION, muted=True)
        self.title = label(size=theme.SECTION, strong=True)
        self.status = StatusLabel()
        self.facts = line_label(muted=True)
        self.check_in = link(self.tr("Record the final value…"))
        self.restored = ProblemLine()
        self.lesson = link(self.tr("How to score"))
        self.score = NumberEdit()
        self.take = QPushButton()
        self.why = label(size=theme.CAPTION, muted=True)
        self.score_problem = ProblemLine()
        self.end = Segments()
        self.end.set_options([self.tr("Reached"), self.tr("Missed")])
        self.aim = label(size=theme.CAPTION, muted=True)
        self.cause = QComboBox()
        self.more = QLineEdit()
        self.comment = self._area(self.tr("Comment on the score"))
        self.notes = {kind: self._area(note_kind_text(kind.value)) for kind in ASKED}
        self._dress()
        self._arrange()
        self._connect()

    def _area(self, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        made.setFixedHeight(_LINES * made.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
        return made

    def _dress(self) -> None:
        self.score.setFixedWidth(theme.SPIN_WIDTH)
        self.score.setAccessibleName(self.tr("Score, 0 to 1"))
        self.end.setAccessibleName(self.tr("How it ended"))
        self.end.setFixedWidth(theme.POPOVER_WIDTH // 2 + theme.SPACE_32)
        self.cause.setAccessibleName(self.tr("Cause of the miss"))
        self.cause.addItem(self.tr("No cause given"), "")
        for cause in CAUSES:
            self.cause.addItem(cause_text(cause), cause)
        self.more.setPlaceholderText(self.tr("In your own words"))
        self.more.setAccessibleName(self.tr("More about the cause"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.above)
        column.addWidget(self.title)
        column.addLayout(_row(self.status, self.facts, self.check_in))
        column.addWidget(self.restored)
        column.addSpacing(theme.SPACE_4)
        column.addWidget(self._head(self.tr("&Score"), self.score))
        column.addLayout(_row(self.score, self.take, self.why, self.lesson, stretch=2))
        column.addWidget(self.score_problem)
        column.addWidget(self._head(self.tr("How it &ended"), self.end))
        column.addLayout(_row(self.end, self.aim, stretch=1))
        self._cause_head = self._head(self.tr("&Why it was missed"), self.cause)
        column.addWidget(self._cause_head)
        column.addLayout(_row(self.cause, self.more, stretch=1))
        column.addWidget(self._head(self.tr("&Comment on the score"), self.comment))
        column.addWidget(self.comment)
        column.addLayout(self._notes_grid())
        column.addStretch()

    def _notes_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_8)
        for place, (kind, area) in enumerate(self.notes.items()):
            row, column = place // 2 * 2, place % 2
            grid.addWidget(self._head(note_kind_text(kind.value), area), row, column)
            grid.addWidget(area, row + 1, column)
        return grid

    def _head(self, text: str, buddy: QWidget) -> QWidget:
        made = line_label(text, strong=True)
        made.setBuddy(buddy)
        return made

    def _connect(self) -> None:
        self.score.value_edited.connect(self._on_score)
        self.take.clicked.connect(self._on_take)
        self.lesson.clicked.connect(self._on_lesson)
        self.end.chosen.connect(self._on_end)
        self.cause.activated.connect(self._on_edited)
        self.more.textEdited.connect(self._on_edited)
        for area in (self.comment, *self.notes.values()):
            area.textChanged.connect(self._on_edited)
        self.check_in.clicked.connect(self._on_check_in)

    # Showing

    def item(self) -> str:
        """The id of the item that is shown, "" for none."""
        return self._view.id if self._view else ""

    def show_item(self, view: ItemView) -> None:
        """Show one item with what was said, or typed, about it."""
        self._timer.stop()
        self._view, self._filling = view, True
        self.above.setText(view.above)
        self.above.setVisible(bool(view.above))
        self.title.setText(view.title)
        self.status.set_status(view.status, view.status_word)
        self.facts.setText(view.facts)
        self.check_in.setVisible(not view.is_objective and not view.closed)
        self._show_suggestion(view)
        self.aim.setText(self.tr("Reached from {aim} on").format(aim=view.aim_text))
        self._fill(view)
        self.restored.show_text(
            self.tr("This was typed here before and is not saved yet.") if view.restored else "", Severity.NOTE
        )
        self.score_problem.clear()
        self._show_cause()
        for field in self._fields():
            field.setEnabled(not view.closed)
        self._before = self.typed()
        self._filling = self._touched = False

    def _show_suggestion(self, view: ItemView) -> None:
        self.why.setText(view.why)
        self.take.setVisible(view.suggested is not None and not view.closed)
        if view.suggested is not None:
            self.take.setText(self.tr("Take {score}").format(score=number_text(view.suggested)))

    def _fill(self, view: ItemView) -> None:
        typed = view.typed
        self.score.setText(typed.get("score", ""))
        self.end.set_value({"1": REACHED, "0": MISSED}.get(typed.get("end", ""), REACHED if view.reached else -1))
        self.cause.setCurrentIndex(max(self.cause.findData(typed.get("cause", "")), 0))
        self.more.setText(typed.get("more", ""))
        self.comment.setPlainText(typed.get("comment", ""))
        for kind, area in self.notes.items():
            area.setPlainText(typed.get(kind.value, ""))

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.score, self.end, self.cause, self.more, self.comment, *self.notes.values())

    def _show_cause(self) -> None:
        wanted = self._view is not None and self._view.is_objective and self.end.value() == MISSED
        for widget in (self._cause_head, self.cause, self.more):
            widget.setVisible(wanted)

    # What is typed

    def typed(self) -> dict[str, str]:
        """The fields as texts, empty ones left out."""
        found = {
            "score": self.score.text().strip(),
            "end": {REACHED: "1", MISSED: "0"}.get(self.end.value(), ""),
            "cause": str(self.cause.currentData() or ""),
            "more": self.more.text(),
            "comment": self.comment.toPlainText(),
            **{kind.value: area.toPlainText() for kind, area in self.notes.items()},
        }
        return {name: text for name, text in found.items() if text.strip()}

    def unsaved(self) -> bool:
        """Whether anything was typed that is not stored."""
        return self._view is not None and not self._view.closed and self.typed() != self._before

    def keep(self) -> None:
        """Tell what stands in the fields, so that it survives whatever happens."""
        self._timer.stop()
        if self._view is not None and self._touched and not self._view.closed:
            self._touched = False
            self.drafted.emit(self._view.id, self.typed())

    def storing(self) -> None:
        """What stands here is being stored: it needs no draft, only what is typed from now on does."""
        self._timer.stop()
        self._touched = False

    def stored(self) -> None:
        """What stood here when ``storing`` was called is stored now."""
        self._before = self.typed()
        self.restored.clear()

    def _on_edited(self, *_: object) -> None:
        if not self._filling:
            self._touched = True
            self._timer.start()

    def _on_lesson(self) -> None:
        self.lesson_requested.emit("score")

    def _on_score(self) -> None:
        if self._filling or self._view is None:
            return
        value, problem = self.score.read("score")
        self.score_problem.show_text(problem_text(problem) if problem else "")
        if value is not None:
            self.end.set_value(REACHED if value >= self._view.aim else MISSED)
            self._show_cause()
        self._on_edited()

    def _on_take(self) -> None:
        if self._view is not None:
            self.score.set_value(self._view.suggested)

    def _on_end(self, _index: int) -> None:
        self._show_cause()
        self._on_edited()

    def _on_check_in(self) -> None:
        if self._view is not None:
            self.check_in_requested.emit(self._view.id)

    def verdict(self) -> tuple[Verdict | None, Problem | None]:
        """What a person says about the item, or why it cannot be read."""
        if self._view is None:
            return None, None
        score, problem = self.score.read("score")
        if problem is None and score is not None and not Decimal(0) <= score <= 1:
            problem = Problem("score.range", "score")
        if problem is not None:
            return None, problem
        ended = {REACHED: True, MISSED: False}.get(self.end.value())
        cause = cause_kept(str(self.cause.currentData() or ""), self.more.text()) if ended is False else ""
        notes = {NoteKind(kind): area.toPlainText() for kind, area in self.notes.items()}
        return Verdict(self._view.id, score, self.comment.toPlainText(), ended, cause, notes), None

    def focus_score(self) -> None:
        """Put the keyboard where a review begins."""
        self.score.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.score.selectAll()

    def show_problem(self, text: str) -> None:
        """Say beside the score what is wrong."""
        self.score_problem.show_text(text)
        self.score.setFocus()


def _row(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_12)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, int(place == stretch))
    if stretch < 0:
        row.addStretch()
    return row

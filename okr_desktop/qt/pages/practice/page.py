"""The practice page: what to try next from the evidence, every check, what was learned, and the process itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label, scrolled
from okr_desktop.qt.pages.practice import data
from okr_desktop.qt.pages.practice.cards import LearnedCard, ProcessCard, StepCard
from okr_desktop.qt.pages.practice.data import Line, PracticeView
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import retrospectives
from okr_desktop.services.engagement import practice


class PracticePage(QWidget):
    """Reads the workspace as evidence; every suggestion opens its page, or is kept as an action."""

    told = Signal(str)
    failed = Signal(object)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "practice")
        self._session, self._prompter = session, prompter
        self._stale, self._cycle = True, ""
        self._view: PracticeView | None = None
        self.cycle = QComboBox()
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setToolTip(self.cycle.accessibleName())
        self.words = QLabel()
        self.words.setProperty("muted", True)
        self.steps = QHBoxLayout()
        self.steps.setSpacing(theme.SPACE_16)
        self.table = RecordsTable((self.tr("Check"), self.tr("What the workspace says")))
        self.table.set_widths((260, 0))
        self.table.setAccessibleName(self.tr("Checks of the practice"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.learned, self.process = LearnedCard(), ProcessCard()
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("When a cycle has objectives, this page reads how well OKRs are practised and says what to try."),
            self.tr("Go to the plan"),
            icon=icons.icon("refresh"),
        )
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Practice")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.cycle)
        head.addWidget(self.words, 1)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, theme.SPACE_8, 0)
        inside.setSpacing(theme.SPACE_16)
        inside.addWidget(line_label(self.tr("What to try next"), theme.SECTION, strong=True))
        inside.addLayout(self.steps)
        both = QHBoxLayout()
        both.setSpacing(theme.SPACE_16)
        both.addWidget(self.learned, 1)
        both.addWidget(self.process, 1)
        inside.addLayout(both)
        frame, column = card()
        column.addWidget(line_label(self.tr("Every check"), theme.EMPHASIS, strong=True))
        column.addWidget(self.table)
        inside.addWidget(frame)
        inside.addStretch(1)
        self._stack.addWidget(scrolled(body))
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        outer.setSpacing(theme.SPACE_12)
        outer.addLayout(head)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.cycle.activated.connect(self._on_cycle)
        self.table.chosen.connect(self._on_chosen)
        self.learned.act_requested.connect(self._on_act)
        self.learned.cycle_requested.connect(self._on_look_back)
        self.process.said.connect(self._on_said)
        self.process.concern_requested.connect(self._on_concern)
        self.empty.primary_requested.connect(self._on_plan)
        self._session.changed.connect(self._on_changed)

    # Following

    def refresh(self) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, self._cycle, then=self._show, failed=self._fail, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: PracticeView) -> None:
        self._view = view
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self.cycle.setVisible(bool(view.cycles))
        self._show_steps(view)
        self.table.set_rows([_row(line) for line in view.lines])
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(rows + 2)
        self.learned.show_past(view.past)
        self.process.show_view(view)
        tries = sum(line.look == "behind" for line in view.lines)
        good = sum(line.look == "on_track" for line in view.lines)
        parts = (self.tr("%n thing(s) to try", "", tries), self.tr("%n thing(s) go well", "", good))
        self.words.setText(" · ".join(parts) if view.lines else "")
        self._stack.setCurrentIndex(0 if view.lines or view.past else 1)

    def _show_steps(self, view: PracticeView) -> None:
        empty_out(self.steps)
        if not view.steps:
            words = self.tr("Nothing asks for a change: keep going as you do, and look again next month.")
            self.steps.addWidget(label(words, muted=True))
        for number, line in enumerate(view.steps, 1):
            step = StepCard(number, line)
            step.open_requested.connect(self.open_requested)
            step.keep_requested.connect(self._on_keep)
            step.why_requested.connect(self._on_why)
            self.steps.addWidget(step, 1)

    # What a person does

    def _on_cycle(self) -> None:
        self._cycle = str(self.cycle.currentData() or "")
        self.refresh()

    def _on_chosen(self, code: str) -> None:
        line = next((one for one in self._view.lines if one.code == code), None) if self._view else None
        if line is not None:
            self.open_requested.emit(line.door)

    def _on_keep(self, text: str) -> None:
        if self._view is not None:
            self._session.run(practice.try_out, self._view.cycle, text, origin=self, failed=self._fail)

    def _on_act(self, note: str, text: str) -> None:
        first = text.splitlines()[0][:200]
        self._session.run(retrospectives.add_action, first, note, origin=self, failed=self._fail)

    def _on_said(self, column: str, text: str) -> None:
        if self._view is not None:
            arguments = (self._view.cycle, column, text)
            self._session.run(practice.say, *arguments, origin=self, then=self._on_kept, failed=self._fail)

    def _on_kept(self, _outcome: object) -> None:
        self.process.clear()

    def _on_why(self, topic: str) -> None:
        from okr_desktop.qt.dialogs.learn.opening import open_lesson

        open_lesson(self, self._session, self._prompter, topic)

    def _on_concern(self) -> None:
        self.open_requested.emit("concerns")

    def _on_look_back(self) -> None:
        self.open_requested.emit("cycle")

    def _on_plan(self) -> None:
        self.open_requested.emit("plan")

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)


def _row(line: Line) -> Record:
    cells = (Cell(line.name, status=line.look, tip=line.why), Cell(f"{line.verdict}: {line.evidence}", tip=line.step))
    return Record(line.code, cells, line)

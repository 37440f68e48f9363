"""The coach page: every question about a cycle, with why it is asked and the way to put it aside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.coach.hints import Level, Profile
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.learn.opening import open_lesson
from okr_desktop.qt.i18n import language_name
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.coach import data
from okr_desktop.qt.pages.coach.card import HintCard
from okr_desktop.qt.pages.coach.data import CoachView, HintLine
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_coach import profile_hint, profile_text
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import coach

# Shape and colour of each level: contradictions like a risk, questions like being behind, ideas quietly.
_MARKS = {Level.ERROR.value: "at_risk", Level.WARN.value: "behind", Level.INFO.value: "open", "": "archived"}
_EVERY = ""


class CoachPage(QWidget):
    """A list of questions by item, and a card with the one that is selected. Nothing here blocks anything."""

    told = Signal(str)
    failed = Signal(object)
    open_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "coach")
        self._session, self._prompter = session, prompter
        self._stale, self._cycle = True, ""
        self._view: CoachView | None = None
        self.cycle, self.level, self.profile, self.language = (QComboBox() for _ in range(4))
        self.words = QLabel()
        self.words.setProperty("muted", True)
        self.table = RecordsTable((self.tr("Question"),))
        self.table.set_widths((0,))
        self.table.setAccessibleName(self.tr("Questions of the coach"))
        self.table.set_empty_text(self.tr("No question of this kind."))
        self.card = HintCard()
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()
        self._fill_choices()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        for box, name in (
            (self.cycle, self.tr("Cycle")),
            (self.level, self.tr("Which questions")),
            (self.profile, self.tr("How strict")),
            (self.language, self.tr("Language of the titles")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            head.addWidget(box)
        head.addStretch(1)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(listed, 3)
        row.addWidget(self.card, 2)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self._stack, 1)

    def _fill_choices(self) -> None:
        for code, text in (
            (_EVERY, self.tr("Every question")),
            (Level.WARN.value, self.tr("Without ideas")),
            (Level.ERROR.value, self.tr("Contradictions only")),
            ("aside", self.tr("Put aside")),
        ):
            self.level.addItem(text, code)
        for profile in Profile:
            self.profile.addItem(profile_text(profile), profile.value)
            self.profile.setItemData(self.profile.count() - 1, profile_hint(profile), 3)
        self.language.addItem(self.tr("Language: automatic"), "")
        for code in data.LANGUAGES:
            self.language.addItem(language_name(code), code)

    def _connect(self) -> None:
        self.cycle.activated.connect(self._on_cycle)
        self.level.activated.connect(self._fill)
        self.profile.activated.connect(self._on_choice)
        self.language.activated.connect(self._on_choice)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(self._on_chosen)
        self.card.aside_requested.connect(self.put_aside)
        self.card.back_requested.connect(self.ask_again)
        self.card.show_requested.connect(self.show_requested)
        self.card.lesson_requested.connect(self.open_lesson)
        self.empty.primary_requested.connect(self._on_plan)
        self._session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Coach")

    def refresh(self) -> None:
        """Ask the coach anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, self._cycle, then=self._show, failed=self._fail, owner=self)

    def _show(self, view: CoachView) -> None:
        self._view = view
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self.profile.setCurrentIndex(self.profile.findData(view.profile))
        self.language.setCurrentIndex(max(self.language.findData(view.chosen_language), 0))
        self.cycle.setVisible(bool(view.cycles))
        self._fill()

    def _fill(self, *_: object) -> None:
        view = self._view
        if view is None:
            return
        chosen = str(self.level.currentData())
        lines = view.aside if chosen == "aside" else [line for line in view.lines if _is_in(line, chosen)]
        rows, about = list[Record](), None
        for line in lines:
            if line.about != about:
                about = line.about
                rows.append(Record(f"of {line.about} {line.key}", (Cell(line.title),), heading=True))
            rows.append(Record(line.key, (Cell(line.question, status=_MARKS[line.level], tip=line.why),), line))
        self.table.set_rows(rows)
        self._show_words(view)
        self._stack.setCurrentIndex(0 if view.lines or view.aside else 1)
        if not self.table.current_key() and lines:
            self.table.go_to(lines[0].key)
        self._on_current(self.table.current_key())

    def _show_words(self, view: CoachView) -> None:
        counts = view.counts
        parts = (
            self.tr("%n contradiction(s)", "", counts[Level.ERROR.value]),
            self.tr("%n question(s)", "", counts[Level.WARN.value]),
            self.tr("%n idea(s)", "", counts[Level.INFO.value]),
        )
        self.words.setText(" · ".join(parts))
        self.words.setVisible(bool(view.lines or view.aside))
        if view.items:
            text = self.tr("The coach has no questions about this cycle.")
        else:
            text = self.tr("When objectives are planned for this cycle, the coach asks about them here.")
        begin = "" if view.items else self.tr("Open the plan")
        self.empty.set_content(text, begin, icon=icons.icon("lightbulb"))

    def _line(self, key: str) -> HintLine | None:
        found = next((row.data for row in self.table.records.records() if row.key == key), None)
        return found if isinstance(found, HintLine) else None

    def _on_current(self, key: str) -> None:
        self.card.show_line(self._line(key))

    def _on_chosen(self, key: str) -> None:
        line = self._line(key)
        if line is not None and line.kind != "team":
            self.show_requested.emit(line.about)

    def _on_plan(self) -> None:
        self.open_requested.emit("plan")

    def _on_cycle(self) -> None:
        self._cycle = str(self.cycle.currentData() or "")
        self.refresh()

    def _on_choice(self) -> None:
        profile, language = str(self.profile.currentData()), str(self.language.currentData())
        self._session.read(data.choose, profile, language, then=self._on_kept, failed=self._fail, owner=self)

    def _on_kept(self, _nothing: object) -> None:
        self.refresh()

    def open_lesson(self, rule: str) -> None:
        """Show the short lesson about a rule."""
        open_lesson(self, self._session, self._prompter, rule)

    def put_aside(self, rule: str, about: str, reason: str) -> None:
        """Put a question aside, with a reason that is kept."""
        self._session.run(coach.dismiss, rule, about, reason, origin=self, failed=self._fail)

    def ask_again(self, rule: str, about: str) -> None:
        """Let a question that was put aside be asked again."""
        self._session.run(coach.undismiss, rule, about, origin=self, failed=self._fail)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)


def _is_in(line: HintLine, chosen: str) -> bool:
    ranks = [Level.ERROR.value, Level.WARN.value, Level.INFO.value]
    return not chosen or ranks.index(line.level) <= ranks.index(chosen)

"""FRAME: the question, the objectives above, and what leadership brings in, labelled as what it is."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import ConsoleView, Note, Origin
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.drawers import Done
from okr_desktop.qt.pages.workshop.parts.keep import KeptLine
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    card,
    empty_out,
    heading,
    hint,
    label,
    link,
    row_of,
    say,
    scrolled,
)
from okr_desktop.qt.pages.workshop.words import origin_text

TOP_DOWN = (Origin.LEADERSHIP, Origin.SPONSOR, Origin.CASCADE)


class FramePanel(StagePanel):
    """What comes from above stands there as that, for everybody to see, and never mixes with the room's ideas."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._shown = ""
        self._notes: dict[str, Note] = {}
        self.question = label("", theme.SECTION, strong=True)
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(self.editor.fontMetrics().lineSpacing() * 3 + theme.SPACE_16)
        self.editor.setAccessibleName(self.tr("Question"))
        self.change = link(self.tr("Change the question"))
        self.keep = QPushButton(self.tr("Keep"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._editing = row_of(self.keep, self.cancel, None)
        self.parents = QVBoxLayout()
        self._no_parents = hint(self.tr("No objective above was chosen."))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Where it comes from"))
        for origin in TOP_DOWN:
            self.kind.addItem(origin_text(origin), origin.value)
        self.line = KeptLine(self.tr("What leadership wants the room to know, then Enter"))
        self.cards = CardList(self.tr("Notes from above"))
        self.withhold = QPushButton(self.tr("Take it off"))
        self._arrange()
        self._connect()
        self._edit(False)

    def _arrange(self) -> None:
        asked, column = card()
        column.addWidget(heading(self.tr("Question")))
        for part in (self.question, self.editor, self._editing, self.change):
            column.addWidget(part)
        above, second = card()
        second.addWidget(heading(self.tr("Objectives above")))
        second.addWidget(self._no_parents)
        second.addLayout(self.parents)
        given, third = card()
        third.addWidget(heading(self.tr("From leadership, labelled top-down")))
        third.addWidget(hint(self.tr("It is shown as what it is, and counts as top-down in the bottom-up share.")))
        third.addWidget(row_of(self.kind, None))
        third.addWidget(self.line)
        third.addWidget(self.cards)
        third.addWidget(row_of(self.withhold, None))
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        whole.setSpacing(theme.SPACE_12)
        for frame in (asked, above, given):
            whole.addWidget(frame)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change)
        self.keep.clicked.connect(self._on_keep)
        self.cancel.clicked.connect(self._on_cancel)
        self.line.sent.connect(self._on_sent)
        self.withhold.clicked.connect(self._on_withhold)
        self.setFocusProxy(self.line)

    def show_view(self, view: ConsoleView) -> None:
        say(self.question, view.live.setup.question)
        titles = "\n".join(parent.title for parent in view.live.setup.parents)
        if titles != self._shown or not titles:
            self._show_parents(titles)
        notes = [note for note in view.live.board.notes.values() if note.origin in TOP_DOWN and not note.withheld]
        self._notes = {note.id: note for note in notes}
        self.cards.setVisible(bool(notes))
        self.withhold.setVisible(bool(notes))
        self.cards.show_lines(CardLine(note.id, note.words, origin_text(note.origin)) for note in notes)
        rows = min(max(len(notes), 2), 6)
        self.cards.setFixedHeight(rows * theme.ROW_COMFORTABLE)

    def _show_parents(self, titles: str) -> None:
        self._shown = titles
        empty_out(self.parents)
        for title in titles.splitlines():
            self.parents.addWidget(label(title))
        self._no_parents.setVisible(not titles)

    # The question

    def _edit(self, on: bool) -> None:
        self.editor.setVisible(on)
        self._editing.setVisible(on)
        self.question.setVisible(not on)
        self.change.setVisible(not on)

    def _on_change(self) -> None:
        self.editor.setPlainText(self.conductor.view.live.setup.question)
        self._edit(True)
        self.editor.setFocus()

    def _on_keep(self) -> None:
        text = " ".join(self.editor.toPlainText().split())
        self.conductor.call(self.conductor.hall.setup, question=text, then=self._on_kept)

    def _on_kept(self, _live: object) -> None:
        self._edit(False)

    def _on_cancel(self) -> None:
        self._edit(False)

    # Notes

    def _on_sent(self, number: int, text: str) -> None:
        done = Done(self.line, number)
        origin = Origin(str(self.kind.currentData()))
        self.conductor.act(acts.add_note, text, origin, then=done.done, failed=done.failed)

    def _on_withhold(self) -> None:
        if self.cards.current() in self._notes:
            self.conductor.act(acts.withhold, self.cards.current())

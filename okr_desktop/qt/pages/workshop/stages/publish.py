"""Publishing: which cycle, under what, what will stand in the plan; then it is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem, Refused, Severity
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.cycle import CycleDialog
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late import publish_data
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.fields import labelled
from okr_desktop.qt.pages.workshop.late.figures import Figures, WantedList
from okr_desktop.qt.pages.workshop.late.no_drafts import NoDrafts
from okr_desktop.qt.pages.workshop.late.place_row import PlaceRow
from okr_desktop.qt.pages.workshop.late.preview_list import PreviewList
from okr_desktop.qt.pages.workshop.late.publish_data import Offer, Shown
from okr_desktop.qt.pages.workshop.late.room_for import scrolling, widened
from okr_desktop.qt.pages.workshop.late.two_sides import WIDE_FROM, TwoSides
from okr_desktop.qt.pages.workshop.parts.pieces import card, column_of, heading, hint, icon_button, primary, row_of
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop import publishing
from okr_desktop.services.workshop.looking_back import format_of
from okr_desktop.services.workshop.publishing import PublishChoices, Published


class PublishPanel(LatePanel):
    """``show_requested(id)`` is for the plan: the first objective that was published."""

    show_requested = Signal(str)

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._offer: Offer | None = None
        self._asked: object = None
        self._looked: object = None
        self._publishing, self._number = False, 0
        self.rows: dict[str, PlaceRow] = {}
        self.cycle = QComboBox()
        self.new_cycle = icon_button("plus", self.tr("New cycle"), self._on_new_cycle)
        self.as_drafts = QCheckBox(self.tr("Publish as &drafts"))
        self.as_real = QCheckBox(self.tr("Publish this &rehearsal as real"))
        self.publish_button: QPushButton = primary(self.tr("&Publish into the plan"))
        self.show_button = QPushButton(self.tr("&Show in the plan"))
        self.again = hint(self.tr("Published again, it is brought up to date and never doubled."))
        self.preview, self.errors, self.warnings = PreviewList(), ProblemLine(), ProblemLine()
        self.done, self.figures, self.wanted_list = StatusLabel("done"), Figures(), WantedList()
        self.nothing = NoDrafts(self, self.tr("There is no objective to publish yet."))
        self.looks_back = hint(
            self.tr("The cards with their columns and dots are kept as the look back at this cycle. Next steps follow.")
        )
        self._places = QVBoxLayout()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.cycle.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        where, column = card()
        column.addWidget(widened(0, labelled(self.tr("Into the &cycle"), self.cycle), self.new_cycle))
        column.addWidget(heading(self.tr("Objectives and what they serve")))
        column.addWidget(self.nothing)
        column.addWidget(self.looks_back)
        self._places.setSpacing(theme.SPACE_8)
        column.addLayout(self._places)
        column.addWidget(self.as_drafts)
        self.drafts_hint = hint(self.tr("Drafts count in no figure until they are started."))
        column.addWidget(self.drafts_hint)
        column.addWidget(self.as_real)
        self.result, below = card()
        below.addWidget(self.done)
        below.addWidget(row_of(self.show_button, None))
        below.addWidget(self.again)
        below.addWidget(self.wanted_list)
        below.addWidget(self.figures)
        diff, lines = card()
        lines.addWidget(heading(self.tr("What will stand in the plan")))
        lines.addWidget(hint(self.tr("+ new   ~ changed   = as it is")))
        lines.addWidget(self.preview)
        left = column_of(scrolling(self.result, where))
        right = column_of(scrolling(diff), self.errors, self.warnings)
        names = (self.tr("Where it goes"), self.tr("What will stand there"))
        self.sides = TwoSides((left, right), names, WIDE_FROM)
        self.sides.set_shares(1, 1)
        self.sides.turn_to(0)
        self.outer.addWidget(self.sides, 1)
        self.outer.addWidget(self.problem)
        self.outer.addWidget(row_of(None, self.publish_button))

    def _connect(self) -> None:
        self.cycle.currentIndexChanged.connect(self.look)
        self.cycle.activated.connect(self._on_cycle_chosen)
        self.as_drafts.toggled.connect(self.look)
        self.as_real.toggled.connect(self.look)
        self.publish_button.clicked.connect(self.publish)
        self.show_button.clicked.connect(self._on_show)
        self.publish_button.setToolTip(self.tr("One step: Undo in the plan takes all of it back"))

    # Showing

    def show_live(self, live: Live) -> None:
        titles = tuple((one.id, one.title) for one in drafts(live))
        looks_back = bool(format_of(live))
        self.nothing.setVisible(not titles and not looks_back)
        self.looks_back.setVisible(looks_back)
        self.as_drafts.setVisible(not looks_back)
        self.drafts_hint.setVisible(not looks_back)
        self.as_real.setVisible(live.setup.rehearsal)
        if (titles, live.setup) != self._asked and self.session.is_open:
            self._asked = (titles, live.setup)
            self._read_offer()
        elif self._offer is not None and (live.board, live.results.published) != self._looked:
            self.look()
        for draft in drafts(live):
            if draft.id in self.rows:
                self.rows[draft.id].show_parent(draft.parent)
        published = live.results.published
        self.result.setVisible(bool(published) or bool(looks_back and live.results.workshop))
        if looks_back and live.results.workshop:
            self.done.set_status("done", self.tr("Kept as the look back at the cycle"))
            self.figures.show_live(live)
        elif published:
            count = sum(id in live.board.drafts for id in published)
            self.done.set_status("done", self.tr("Published: %n objective(s)", "", count))
            self.figures.show_live(live)
            self.wanted_list.show_live(live)
        self.publish_button.setText(self.tr("&Publish again") if published else self.tr("&Publish into the plan"))

    def _read_offer(self) -> None:
        self.session.read(publish_data.offer, self.live, then=self._on_offer, failed=self.say, owner=self)

    def _on_offer(self, found: Offer) -> None:
        """What was chosen already stays chosen."""
        before = self.choices() if self._offer is not None else found.first
        self._offer = found
        self.cycle.blockSignals(True)
        self.cycle.clear()
        self.cycle.addItem(self.tr("no cycle: into the backlog"), None)
        for one in found.cycles:
            self.cycle.addItem(one.text, one.id)
        at = self.cycle.findData(before.cycle) if before.cycle else 0
        self.cycle.setCurrentIndex(max(0, at))
        self.cycle.blockSignals(False)
        self._show_rows(found, before)
        self.look()

    def _show_rows(self, found: Offer, before: PublishChoices) -> None:
        known = set(self.rows)
        for row in self.rows.values():
            self._places.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for draft in drafts(self.live):
            row = PlaceRow(draft.id, draft.title, found.parents)
            row.set_parent(before.parents.get(draft.id, found.first.parents.get(draft.id)))
            row.tick.setChecked(draft.id in before.drafts or draft.id not in known)
            row.changed.connect(self.look)
            row.placed.connect(self._on_placed)
            self.rows[draft.id] = row
            self._places.addWidget(row)

    def choices(self) -> PublishChoices:
        """What is chosen now."""
        going = frozenset(id for id, row in self.rows.items() if row.tick.isChecked())
        parents = {id: row.chosen_parent() for id, row in self.rows.items()}
        real = self.as_real.isChecked()
        return PublishChoices(self.cycle.currentData(), parents, going, self.as_drafts.isChecked(), real)

    def look(self) -> None:
        """Ask what publishing would write now."""
        if self._offer is None or not self.session.is_open:
            return
        self._number += 1
        self._looked = (self.live.board, self.live.results.published)
        self.session.read(
            _numbered, self._number, self.live, self.choices(), then=self._on_preview, failed=self.say, owner=self
        )

    def _on_preview(self, found: tuple[int, Shown]) -> None:
        number, shown = found
        if number != self._number:
            return
        self.preview.show_lines(shown.lines)
        self.errors.show_text(shown.errors)
        self.warnings.show_text(shown.warnings, Severity.WARNING)
        self.publish_button.setEnabled(not shown.refused and not self._publishing)

    # Doing

    def _on_placed(self, id: str, above: str | None) -> None:
        """The place is kept with the draft: the wall shows it, and it survives a crash."""
        self.act(drafting.edit_draft, id, parent=above)

    def _on_cycle_chosen(self) -> None:
        self.call(self.conductor.hall.setup, cycle=self.cycle.currentData())

    def _on_new_cycle(self) -> None:
        dialog = CycleDialog(self.session, parent=self, prompter=self.prompter)
        dialog.saved.connect(self._on_cycle)
        dialog.open()

    def _on_cycle(self, id: str) -> None:
        self.session.read(publish_data.offer, self.live, then=_WithCycle(self, id), failed=self.say, owner=self)

    def publish(self) -> None:
        """Write it, as one step."""
        if self._publishing or not self.session.is_open:
            return
        unknown = [row for row in self.rows.values() if row.tick.isChecked() and row.unknown()]
        if unknown:
            unknown[0].above.setFocus()
            self.say(Refused([Problem("choice.unknown", "parent", {"text": unknown[0].above.new_text()})]))
            return
        self._publishing = True
        self.publish_button.setEnabled(False)
        self.session.run(
            publishing.publish, self.live, self.choices(), origin=self, then=self._on_published, failed=self._on_failed
        )

    def _on_published(self, outcome: Outcome[Published]) -> None:
        self._publishing = False
        self.problem.clear()
        self.call(self.conductor.hall.published, outcome.value)

    def _on_failed(self, error: BaseException) -> None:
        self._publishing = False
        self.say(error)
        self.look()

    def _on_show(self) -> None:
        ids: Iterable[str] = (self.live.results.published.get(one.id, "") for one in drafts(self.live))
        first = next((id for id in ids if id), "")
        if first:
            self.show_requested.emit(first)


def _numbered(desk: Desk, number: int, live: Live, choices: PublishChoices) -> tuple[int, Shown]:
    """Worker: the preview with the number of the question, so that an old answer is known as one."""
    return number, publish_data.preview(desk, live, choices)


class _WithCycle:
    """The cycle that was just made is chosen."""

    def __init__(self, panel: PublishPanel, id: str) -> None:
        self._panel, self._id = panel, id

    def __call__(self, found: Offer) -> None:
        self._panel._on_offer(found)
        self._panel.cycle.setCurrentIndex(self._panel.cycle.findData(self._id))
        self._panel._on_cycle_chosen()

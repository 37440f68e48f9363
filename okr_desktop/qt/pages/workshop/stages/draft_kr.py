"""Drafting key results: objectives and the room's metrics on the left, the table and its form on the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import DraftResult, Live, Said
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.bring import BringButton
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.freelist import metric_said, said_note
from okr_desktop.qt.pages.workshop.late.no_drafts import NoDrafts
from okr_desktop.qt.pages.workshop.late.owner import people
from okr_desktop.qt.pages.workshop.late.paper_line import PaperLine
from okr_desktop.qt.pages.workshop.late.result_form import ResultForm
from okr_desktop.qt.pages.workshop.late.result_table import ResultTable
from okr_desktop.qt.pages.workshop.late.room_for import scrolling
from okr_desktop.qt.pages.workshop.late.spot import spotlight
from okr_desktop.qt.pages.workshop.late.two_sides import WIDE_FROM, TwoSides
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.panel import QUICK_ENTRY
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    column_of,
    heading,
    hint,
    icon_button,
    label,
    primary,
    row_of,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop import checking

MOST = 5


class DraftKrPanel(LatePanel):
    """Key results of one objective at a time; one to five each."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._draft, self._result, self._wanted = "", "", ""
        self._ids: frozenset[str] = frozenset()
        self._asked_people = False
        self.objectives = CardList(self.tr("Objectives"))
        self.metrics = CardList(self.tr("Metrics from the room"))
        self.metrics.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.paper = PaperLine(self, self.tr("A metric from paper"), "metric")
        self.take_button = QPushButton(self.tr("&Take as key result"))
        self.wall_button = QPushButton(self.tr("On the &wall"))
        self.wall_button.setCheckable(True)
        self.bring_button = BringButton(self)
        self.title, self.why = label("", theme.EMPHASIS, strong=True), hint("")
        self.new_button: QPushButton = primary(self.tr("New &key result"))
        self.new_button.setIcon(icons.icon("plus", QPalette.ColorRole.BrightText))
        self.out_button = icon_button("trash", self.tr("Leave this key result out"), self._on_out)
        self.nothing = NoDrafts(self, self.tr("There is no objective yet that key results could belong to."))
        self.table, self.form, self.many = ResultTable(), ResultForm(session), hint("")
        self.empty = hint(
            self.tr("No key result yet. Take a metric of the room, or begin one: one to five are enough.")
        )
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.addWidget(
            _framed(heading(self.tr("Objectives")), self.objectives, flow_of(self.wall_button, self.bring_button))
        )
        self.phones = _framed(heading(self.tr("Metrics")), self.metrics, flow_of(self.take_button), self.paper)
        self.left.addWidget(self.phones)
        self.left.setChildrenCollapsible(False)
        self.head = row_of(None, self.out_button, self.new_button)
        inside = scrolling(self.table, self.empty, self.many, self.form, space=theme.SPACE_8)
        right = column_of(self.nothing, self.title, self.why, self.head, inside)
        names = (self.tr("Objectives and metrics"), self.tr("Key results"))
        self.sides = TwoSides((self.left, right), names, WIDE_FROM)
        self.sides.set_shares(3, 5)
        self.outer.addWidget(self.sides, 1)
        self.outer.addWidget(self.problem)

    def _connect(self) -> None:
        self.objectives.currentItemChanged.connect(self._on_objective)
        self.metrics.chosen.connect(self._on_metric)
        self.metrics.itemSelectionChanged.connect(self._show_buttons)
        self.take_button.clicked.connect(self._on_take)
        self.wall_button.clicked.connect(self._on_wall)
        self.new_button.clicked.connect(self.begin)
        self.table.picked.connect(self._on_row)
        self.form.changed.connect(self._on_changed)
        self.form.asked.connect(self._ask)
        self.form.left.connect(self._on_left)
        self.wall_button.setToolTip(
            self.tr("The wall shows this objective alone, so that the room writes metrics for it")
        )

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        live = self.conductor.view.live
        if drafts(live) and not live.board.results:  # where one side fits: the metrics of the room come first
            self.sides.turn_to(0)

    def show_live(self, live: Live) -> None:
        if not self._asked_people and self.session.is_open:
            self._asked_people = True
            self.session.read(people, then=self.form.set_people, failed=self._no_people, owner=self)
        self._show_objectives(live)
        self._show_metrics(live)
        self._show_results(live)
        self._show_buttons()

    def _no_people(self, error: BaseException) -> None:
        """Names can be typed without a list as well."""

    def _show_objectives(self, live: Live) -> None:
        found = drafts(live)
        lines = [CardLine(one.id, one.title, self._count(live, one.id)) for one in found]
        self.objectives.blockSignals(True)
        self.objectives.show_lines(lines)
        if self._draft not in {one.id for one in found}:
            self._draft, self._result = (found[0].id if found else ""), ""
        self.objectives.go_to(self._draft)
        self.objectives.blockSignals(False)
        draft = live.board.drafts.get(self._draft)
        self.title.setText(foreign(draft.title) if draft else "")
        self.why.setText(foreign(draft.why) if draft else "")
        self.why.setVisible(bool(draft and draft.why))
        self.title.setVisible(draft is not None)
        self.nothing.setVisible(draft is None)
        self.head.setVisible(draft is not None)
        self.bring_button.setVisible(draft is not None)

    def _count(self, live: Live, draft: str) -> str:
        count = len(results_of(live, draft))
        return self.tr("%n key result(s)", "", count) if count else self.tr("none yet")

    def _show_metrics(self, live: Live) -> None:
        said = [one for one in self.view.said if one.kind == "metric" and one.about in ("", self._draft)]
        self.metrics.show_lines(CardLine(one.id, one.text, said_note(one)) for one in said)
        self.paper.set_about(self._draft)
        self.paper.show_seats(live.run.stage is Stage.DRAFT_KR and bool(self._draft))
        self.phones.setVisible(any(one.kind == "metric" for one in self.view.said) or not self.paper.isHidden())

    def _show_results(self, live: Live) -> None:
        found = results_of(live, self._draft)
        ids = [one.id for one in found]
        if self._result not in ids:
            self._result = ids[0] if ids else ""
        self.table.show_results(found, self._result)
        chosen = live.board.results.get(self._result)
        self.form.show_result(chosen)
        self.form.setVisible(chosen is not None)
        self.table.setVisible(bool(found))
        self.empty.setVisible(bool(self._draft) and not found)
        self.many.setVisible(len(found) > MOST)
        self.many.setText(self.tr("%n key results. Which two or three decide?", "", len(found)))

    def _show_buttons(self) -> None:
        self.take_button.setEnabled(bool(self.metrics.selected()) and bool(self._draft))
        self.new_button.setEnabled(bool(self._draft))
        self.out_button.setEnabled(bool(self._result))
        self.wall_button.setEnabled(bool(self._draft))
        self.wall_button.setChecked(self.live.run.spotlight == (self._draft,))

    # Doing

    def _on_objective(self) -> None:
        chosen = self.objectives.current()
        if chosen and chosen != self._draft:
            self.form.commit()
            self._draft, self._result = chosen, ""
            self.show_live(self.live)

    def _on_row(self, id: str) -> None:
        if id != self._result:
            self.form.commit()
            self._result = id
            self._show_results(self.live)
            self._show_buttons()

    def begin(self) -> None:
        """A new key result with a title to be overwritten."""
        self._new(self.tr("New key result"))

    def _new(self, title: str, **fields: Any) -> None:
        self.form.commit()
        self._ids = frozenset(self.live.board.results)
        self.act(drafting.new_result, self._draft, title, then=self._on_new, **fields)

    def _on_new(self, live: Live) -> None:
        fresh = [id for id in live.board.results if id not in self._ids]
        if fresh:
            self._result = fresh[0]
            self.show_view(self.conductor.view)
            self.sides.turn_to(1)
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.title.selectAll()

    def _on_metric(self, id: str) -> None:
        said = next((one for one in self.view.said if one.id == id), None)
        if said is not None and self._draft:
            self._take(said)

    def _take(self, said: Said) -> None:
        metric: Metric | None = metric_said(said)
        fields = {"metric": metric} if metric is not None else {}
        self._new(said.text, **fields)

    def _on_take(self) -> None:
        for id in self.metrics.selected():
            self._on_metric(id)

    def _on_out(self) -> None:
        if self._result:
            self.act(drafting.drop_result, self._result)

    def _on_changed(self, id: str, fields: dict[str, Any]) -> None:
        self.act(drafting.edit_result, id, failed=self._on_refused, **fields)

    def _on_refused(self) -> None:
        for keeper in self.form.keepers():
            keeper.refused()

    def _on_wall(self) -> None:
        spotlight(self, (self._draft,) if self.wall_button.isChecked() else ())

    def do_key(self, name: str) -> bool:
        """The key of quick entry writes a metric from paper."""
        if name != QUICK_ENTRY or self.paper.isHidden():
            return False
        self.sides.turn_to(0)
        self.paper.line.setFocus()
        return True

    def commit(self) -> None:
        self.form.commit()
        super().commit()

    # The coach

    def _ask(self) -> None:
        typed: DraftResult | None = self.form.draft()
        if typed is not None:
            self.form.hints.ask(checking.live_key_result, self.live, typed)

    def _on_left(self, rule: str, reason: str) -> None:
        self.act(drafting.override, rule, self.form.id, reason, then=self._on_reason)

    def _on_reason(self, _live: object) -> None:
        self.show_view(self.conductor.view)
        self._ask()


def _framed(*parts: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
    column.setSpacing(theme.SPACE_4)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QAbstractItemView) else 0)
    return frame

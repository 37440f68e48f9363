"""Drafting objectives: the shortlist and the wordings of the room on the left, the drafts on the right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.model import Draft, Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.bring import BringButton
from okr_desktop.qt.pages.workshop.late.draft_card import DraftCard
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.paper_line import PaperLine
from okr_desktop.qt.pages.workshop.late.room_for import filled
from okr_desktop.qt.pages.workshop.late.shortlist import ShortlistTree, shortlisted, source_text, toggled
from okr_desktop.qt.pages.workshop.late.spot import spotlight
from okr_desktop.qt.pages.workshop.late.two_sides import WIDE_FROM, TwoSides
from okr_desktop.qt.pages.workshop.parts.panel import QUICK_ENTRY
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    heading,
    hint,
    line_label,
    primary,
    scrolled,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop import checking

MOST = 5


class DraftOPanel(LatePanel):
    """Objectives in the making; each has sources or says that it has none."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.cards: dict[str, DraftCard] = {}
        self._chosen = ""
        self._ids: frozenset[str] | None = None
        self.tree = ShortlistTree()
        self.wordings = CardList(self.tr("Wordings from the room"))
        self.wordings.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.new_button: QPushButton = primary(self.tr("&New objective"))
        self.new_button.setIcon(icons.icon("plus", QPalette.ColorRole.BrightText))
        self.bring_button = BringButton(self)
        self.from_button = QPushButton(self.tr("Objective from the &line"))
        self.take_button = QPushButton(self.tr("&Take over"))
        self.combine_button = QPushButton(self.tr("&Combine"))
        self.wall_button = QPushButton(self.tr("Co&mpare"))
        self.paper = PaperLine(self, self.tr("A wording from paper"), "wording")
        self.many, self.count = hint(""), line_label("", theme.EMPHASIS, strong=True)
        self._column = QVBoxLayout()
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, theme.SPACE_8, 0)
        self._column.setSpacing(theme.SPACE_12)
        self.empty = hint(
            self.tr(
                "No objective yet. Press Enter on a line of the shortlist, take a wording of the room, "
                "bring one from the plan, or begin anew."
            )
        )
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        buttons = flow_of(self.new_button, self.bring_button)
        right = filled(3, self.count, buttons, self.many, scrolled(inside))
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.addWidget(self._framed(heading(self.tr("Shortlist")), self.tree, flow_of(self.from_button)))
        self.phones = self._framed(
            heading(self.tr("Wordings")),
            self.wordings,
            flow_of(self.take_button, self.combine_button, self.wall_button),
            self.paper,
        )
        self.left.addWidget(self.phones)
        self.left.setChildrenCollapsible(False)
        self.left.setSizes([2 * theme.POPOVER_WIDTH, 3 * theme.POPOVER_WIDTH])
        self.sides = TwoSides((self.left, right), (self.tr("Ideas"), self.tr("Objectives")), WIDE_FROM)
        self.sides.set_shares(2, 3)
        self.outer.addWidget(self.sides, 1)
        self.outer.addWidget(self.problem)

    @staticmethod
    def _framed(*parts: QWidget) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        for part in parts:
            column.addWidget(part, 1 if isinstance(part, QAbstractItemView) else 0)
        return frame

    def _connect(self) -> None:
        self.tree.ticked.connect(self._on_ticked)
        self.tree.taken.connect(self._from_source)
        self.tree.currentItemChanged.connect(self._show_buttons)
        self.wordings.chosen.connect(self._on_wording)
        self.wordings.itemSelectionChanged.connect(self._show_buttons)
        self.new_button.clicked.connect(self.begin)
        self.from_button.clicked.connect(self._on_from)
        self.take_button.clicked.connect(self._on_take)
        self.combine_button.clicked.connect(self._on_combine)
        self.wall_button.clicked.connect(self._on_wall)
        self.new_button.setToolTip(self.tr("Begin an objective with an empty title"))
        self.take_button.setToolTip(self.tr("Make an objective of each chosen wording"))
        self.combine_button.setToolTip(
            self.tr("Put the chosen wordings into the title of the marked objective, to edit")
        )
        self.wall_button.setToolTip(self.tr("The room compares the two chosen wordings; press again to take them away"))

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not drafts(self.conductor.view.live):  # where one side fits: what there is to draw from comes first
            self.sides.turn_to(0)

    def show_live(self, live: Live) -> None:
        found = drafts(live)
        self._show_cards(live, found)
        self._show_wordings(live)
        chosen = live.board.drafts.get(self._chosen)
        self.tree.show_shortlist(live, chosen.sources if chosen is not None and not chosen.dropped else None)
        self.count.setText(self.tr("%n objective(s)", "", len(found)))
        self.many.setVisible(len(found) > MOST)
        self.many.setText(self.tr("More than five objectives: which of them can wait until the next cycle?"))
        self.empty.setVisible(not self.cards)
        self._show_buttons()

    def _show_cards(self, live: Live, found: list[Draft]) -> None:
        ids = {one.id for one in found}
        for id in [id for id in self.cards if id and id not in ids]:
            self._remove(id)
        if self._chosen not in self.cards:
            self._chosen = found[0].id if found else ""
        for one in found:
            fresh = one.id not in self.cards
            if fresh:
                self._add(one.id)
            self.cards[one.id].show_draft(live, one)
            self.cards[one.id].mark(one.id == self._chosen)
            if fresh:
                self._ask(one.id)
        if self._chosen not in self.cards and found:
            self._choose(found[0].id)

    def _add(self, id: str) -> DraftCard:
        card = DraftCard(id, self.session)
        card.changed.connect(self._on_changed)
        card.sources_changed.connect(self._store_sources)
        card.linked.connect(self._on_linked)
        card.chosen.connect(self._choose)
        card.asked.connect(self._ask)
        card.left_out.connect(self._on_left_out)
        card.left.connect(self._on_left)
        self.cards[id] = card
        self._column.insertWidget(self._column.count() - 1, card)
        return card

    def _remove(self, id: str) -> None:
        card = self.cards.pop(id)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_wordings(self, live: Live) -> None:
        said = [one for one in self.view.said if one.kind == "wording"]
        lit = live.run.spotlight
        lines = []
        for one in said:
            notes = [source_text(live, one.about) if one.about else "", one.author]
            notes.append(self.tr("on the wall") if one.id in lit else "")
            lines.append(CardLine(one.id, one.text, " · ".join(note for note in notes if note)))
        self.wordings.show_lines(lines)
        self.paper.set_about(self._target())
        self.paper.show_seats(live.run.stage is Stage.DRAFT_O)
        self.phones.setVisible(bool(lines) or not self.paper.isHidden())

    def _target(self) -> str:
        """The target that the chosen line of the shortlist is, or belongs to."""
        id = self.tree.current_id()
        found = [one.id for one in shortlisted(self.live) if id == one.id or id in one.notes]
        return found[0] if found and found[0] in self.live.board.picks else ""

    def _show_buttons(self) -> None:
        picked = len(self.wordings.selected())
        lit = any(one.id in self.live.run.spotlight for one in self.view.said)
        self.take_button.setEnabled(picked > 0)
        self.combine_button.setEnabled(picked > 0 and bool(self._chosen))
        self.wall_button.setEnabled(picked == 2 or lit)
        self.wall_button.setText(self.tr("Off the &wall") if lit and picked != 2 else self.tr("Co&mpare"))
        self.from_button.setEnabled(bool(self.tree.current_id()))
        self.paper.set_about(self._target())

    # Objectives

    def begin(self) -> None:
        """A card with an empty title: it is stored once something stands in it."""
        if "" not in self.cards:
            card = self._add("")
            card.sources.hide()
            card.no_source.hide()
            self.empty.hide()
        self.sides.turn_to(1)
        self._choose("")
        self.cards[""].title.begin()

    def _on_changed(self, id: str, fields: dict[str, Any]) -> None:
        if id:
            keepers = self.cards[id].keepers() if id in self.cards else ()
            self.act(drafting.edit_draft, id, failed=_Refused(*keepers), **fields)
        elif self.cards[""].title_keeper.text():
            self._store_new()

    def _store_new(self) -> None:
        """The new card becomes a stored one: it keeps its fields, the keyboard and what is typed meanwhile."""
        card = self.cards[""]
        title, why = (keeper.text() for keeper in card.keepers())
        self._ids = frozenset(self.live.board.drafts)
        self.conductor.act(drafting.new_draft, title, why=why, then=self._on_stored_new, failed=self._on_refused_new)

    def _on_refused_new(self, error: BaseException) -> None:
        for keeper in self.cards[""].keepers() if "" in self.cards else ():
            keeper.refused()
        self.say(error)

    def _on_stored_new(self, live: Live) -> None:
        self.problem.clear()
        fresh = [id for id in live.board.drafts if id not in (self._ids or frozenset())]
        card = self.cards.pop("", None)
        if card is None or not fresh:
            return
        if fresh[0] in self.cards:  # the view came first
            self._remove(fresh[0])
        card.id = fresh[0]
        card.sources.show()
        self.cards[card.id] = card
        if self._chosen == "":
            self._chosen = card.id
        self.show_view(self.conductor.view)

    def _from_source(self, id: str) -> None:
        text = next((one.text for one in shortlisted(self.live) if one.id == id), "") or source_text(self.live, id)
        self._new(text, {id: Decimal(1)})

    def _new(self, title: str, sources: dict[str, Decimal]) -> None:
        self._ids = frozenset(self.live.board.drafts)
        self.act(drafting.new_draft, title, sources, then=self._on_new)

    def _on_new(self, live: Live) -> None:
        fresh = [id for id in live.board.drafts if id not in (self._ids or frozenset())]
        self.show_view(self.conductor.view)
        if fresh and fresh[0] in self.cards:
            self.sides.turn_to(1)
            self._choose(fresh[0])
            self.cards[fresh[0]].title.begin()

    def _on_from(self) -> None:
        if self.tree.current_id():
            self._from_source(self.tree.current_id())

    def _on_left_out(self, id: str) -> None:
        if id:
            self.act(drafting.drop_draft, id)
        else:
            self._remove("")
            self.show_view(self.view)

    def _choose(self, id: str) -> None:
        if id == self._chosen or id not in self.cards:
            return
        self._chosen = id
        for key, card in self.cards.items():
            card.mark(key == id)
        draft = self.live.board.drafts.get(id)
        self.tree.show_shortlist(self.live, draft.sources if draft is not None else None)
        self._show_buttons()

    def do_key(self, name: str) -> bool:
        """The key of quick entry writes a wording from paper."""
        if name != QUICK_ENTRY or self.paper.isHidden():
            return False
        self.sides.turn_to(0)
        self.paper.line.setFocus()
        return True

    # Sources

    def _on_ticked(self, id: str, on: bool) -> None:
        draft = self.live.board.drafts.get(self._chosen)
        if draft is not None:
            self._store_sources(draft.id, toggled(self.live, draft.sources, id, on))

    def _on_linked(self, id: str, ids: list[str]) -> None:
        draft = self.live.board.drafts.get(id)
        if draft is None:
            return
        sources = dict(draft.sources)
        for one in ids:
            sources = toggled(self.live, sources, one, True) if one not in sources else sources
        self._choose(id)
        self._store_sources(id, sources)

    def _store_sources(self, id: str, sources: dict[str, Decimal]) -> None:
        no_source = self.live.board.drafts[id].no_source and not sources
        self.act(drafting.edit_draft, id, sources=sources, no_source=no_source)

    # Wordings

    def _texts(self) -> list[str]:
        chosen = set(self.wordings.selected())
        return [one.text for one in self.view.said if one.id in chosen]

    def _on_wording(self, id: str) -> None:
        said = next((one for one in self.view.said if one.id == id), None)
        if said is not None:
            known = {one.id for one in shortlisted(self.live)} | set(self.live.board.notes)
            self._new(said.text, {said.about: Decimal(1)} if said.about in known else {})

    def _on_take(self) -> None:
        for id in self.wordings.selected():
            self._on_wording(id)

    def _on_combine(self) -> None:
        card = self.cards.get(self._chosen)
        if card is not None:
            self.sides.turn_to(1)
            parts = [text for text in (card.title_keeper.text(), *self._texts()) if text]
            card.title_keeper.put(" / ".join(parts)[: card.title.maxLength()])
            card.title.begin()

    def _on_wall(self) -> None:
        chosen = self.wordings.selected()
        spotlight(self, tuple(chosen) if len(chosen) == 2 else ())

    # The coach

    def _ask(self, id: str) -> None:
        card = self.cards[id]
        draft = self.live.board.drafts.get(id) or Draft(id, "")
        card.hints.ask(checking.live_objective, self.live, replace(draft, title=card.title_keeper.text()))

    def _on_left(self, id: str, rule: str, reason: str) -> None:
        if id:
            self.act(drafting.override, rule, id, reason, then=_Asks(self, id))


class _Refused:
    """What was refused may be sent again."""

    def __init__(self, *keepers: Any) -> None:
        self._keepers = keepers

    def __call__(self) -> None:
        for keeper in self._keepers:
            keeper.refused()


class _Asks:
    """Ask the coach anew once a reason is stored."""

    def __init__(self, panel: DraftOPanel, id: str) -> None:
        self._panel, self._id = panel, id

    def __call__(self, _live: object) -> None:
        if self._id in self._panel.cards:
            self._panel._ask(self._id)

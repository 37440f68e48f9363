"""Accepting: one owner for each objective, and each owner's own word."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop import closing_acts, drafting
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.model import Acceptance, Answer, Draft, Live
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.no_drafts import NoDrafts
from okr_desktop.qt.pages.workshop.late.owner import people
from okr_desktop.qt.pages.workshop.late.owner_card import OwnerCard
from okr_desktop.qt.pages.workshop.parts.pieces import heading, scrolled
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.drafting import Choice


class AcceptPanel(LatePanel):
    """A card for each objective; phones answer by themselves, what is said aloud is recorded here."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.cards: dict[str, OwnerCard] = {}
        self._people: tuple[Choice, ...] | None = None
        self.state = heading("")
        self.empty = NoDrafts(self, self.tr("There is no objective to accept yet."))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.SPACE_8, 0)
        self._column.setSpacing(theme.SPACE_12)
        self._column.addStretch(1)
        for part in (self.state, self.empty):
            self.outer.addWidget(part)
        self.outer.addWidget(scrolled(inside), 1)
        self.outer.addWidget(self.problem)

    def show_live(self, live: Live) -> None:
        if self._people is None and self.session.is_open:
            self._people = ()
            self.session.read(people, then=self._on_people, failed=self._no_people, owner=self)
        found = drafts(live)
        for id in [id for id in self.cards if id not in {one.id for one in found}]:
            card = self.cards.pop(id)
            card.hide()
            card.deleteLater()
        for one in found:
            if one.id not in self.cards:
                self._add(one.id)
            self.cards[one.id].show_draft(live, one)
        accepted = sum(_accepted(live.board.acceptances.get(one.id), one) for one in found)
        self.state.setText(self.tr("{count} of {all} accepted by an owner").format(count=accepted, all=len(found)))
        self.state.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _add(self, id: str) -> None:
        card = OwnerCard(id)
        card.set_people(self._people or ())
        card.named.connect(self._on_named)
        card.answered.connect(self._on_answered)
        card.forgotten.connect(self._on_forgotten)
        self.cards[id] = card
        self._column.insertWidget(self._column.count() - 1, card)

    def _on_people(self, found: tuple[Choice, ...]) -> None:
        self._people = found
        for card in self.cards.values():
            card.set_people(found)

    def _no_people(self, error: BaseException) -> None:
        """Names can be typed without a list as well."""

    # Doing

    def commit(self) -> None:
        for card in self.cards.values():
            card.owner.commit()

    def _on_named(self, id: str, name: str, person: str) -> None:
        self.act(drafting.edit_draft, id, owner=name, owner_id=person or None)

    def _on_answered(self, id: str, answer: Answer, condition: str) -> None:
        name, person = self.cards[id].owner.owner()
        if not name:
            self.cards[id].owner.setFocus()
            self.say(Refused([Problem("name.empty", "owner")]))
            return
        draft = self.live.board.drafts[id]
        if (draft.owner, draft.owner_id or "") != (name, person):
            self._on_named(id, name, person)
        self.act(closing_acts.accept, id, answer, name, condition, "witnessed", then=_Cleared(self.cards[id]))

    def _on_forgotten(self, id: str) -> None:
        self.act(closing_acts.forget_acceptance, id)


def _accepted(word: Acceptance | None, draft: Draft) -> bool:
    """Whether the owner took it on: somebody else's word is not theirs."""
    if word is None or word.answer is Answer.DECLINE:
        return False
    return not draft.owner or fold(draft.owner) == fold(word.name)


class _Cleared:
    """The condition stands in the answer now."""

    def __init__(self, card: OwnerCard) -> None:
        self._card = card

    def __call__(self, _live: object) -> None:
        self._card.condition.clear()

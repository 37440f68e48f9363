"""What the people page says about people, teams and cycles."""

from __future__ import annotations

from PySide6.QtCore import QObject

from okr_desktop.domain.cycles import CycleState
from okr_desktop.qt.pages.people.data import CYCLE, PERSON, TEAM


class PeopleWords(QObject):
    """Texts that differ by kind and state."""

    def tab(self, kind: str, count: int) -> str:
        """The name of a tab with how many there are."""
        names = {PERSON: self.tr("People"), TEAM: self.tr("Teams"), CYCLE: self.tr("Cycles")}
        return f"{names[kind]}  {count}" if count else names[kind]

    def add(self, kind: str) -> str:
        """The button that adds one."""
        texts = {PERSON: self.tr("Add person…"), TEAM: self.tr("Add team…"), CYCLE: self.tr("Add cycle…")}
        return texts[kind]

    def nothing(self, kind: str) -> str:
        """What stands where none is yet."""
        texts = {
            PERSON: self.tr("People and what they own will stand here."),
            TEAM: self.tr("Your teams will stand here, one inside the other."),
            CYCLE: self.tr("The quarters and years you plan for will stand here."),
        }
        return texts[kind]

    def icon(self, kind: str) -> str:
        """The picture of a kind."""
        return {PERSON: "user", TEAM: "users", CYCLE: "calendar"}[kind]

    def moves(self, state: CycleState) -> list[tuple[CycleState, str]]:
        """Where a cycle can go from its state, the usual way first."""
        match state:
            case CycleState.PREPARATION:
                return [(CycleState.ACTIVE, self.tr("Activate"))]
            case CycleState.ACTIVE:
                return [
                    (CycleState.REVIEW, self.tr("Start the review")),
                    (CycleState.PREPARATION, self.tr("Back to preparation")),
                ]
            case CycleState.REVIEW:
                return [(CycleState.CLOSED, self.tr("Close")), (CycleState.ACTIVE, self.tr("Back to active"))]
            case CycleState.CLOSED:
                return [(CycleState.REVIEW, self.tr("Reopen…"))]

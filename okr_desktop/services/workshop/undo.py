"""Undo of the facilitator's acts within a stage: only what was changed is put back, what came in meanwhile stays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from okr_desktop.services.workshop.ledger import Ledger
from okr_desktop.store.sealed.live_rows import Change, put_back

MOST = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One act: the name of its function, and what it changed on the board."""

    name: str
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Steps:
    """The acts of a stage. Moving to another stage begins a new list: stages are gone back to, not undone."""

    done: list[Step] = field(default_factory=list[Step])
    undone: list[Step] = field(default_factory=list[Step])

    @property
    def undoable(self) -> str:
        """The name of what would be undone."""
        return self.done[-1].name if self.done else ""

    @property
    def redoable(self) -> str:
        """The name of what would be done again."""
        return self.undone[-1].name if self.undone else ""

    def did(self, name: str, changes: list[Change]) -> None:
        """An act was done."""
        if changes:
            self.done = [*self.done[-MOST:], Step(name, tuple(changes))]
            self.undone = []

    def undo(self, ledger: Ledger) -> str:
        """Take the last act back; gives its name."""
        return self._move(ledger, self.done, self.undone, forward=False)

    def redo(self, ledger: Ledger) -> str:
        """Do the last undone act again; gives its name."""
        return self._move(ledger, self.undone, self.done, forward=True)

    def _move(self, ledger: Ledger, source: list[Step], to: list[Step], *, forward: bool) -> str:
        if not source:
            return ""
        step = source[-1]
        live = ledger.live
        ledger.put(replace(live, board=put_back(live.board, step.changes, forward=forward)))
        to.append(source.pop())
        return step.name

"""What the history page reads: the journal's actions, newest first, each with what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.changes import Label
from okr_desktop.services import history
from okr_desktop.services.desk import Desk
from okr_desktop.services.history import Steps

PAGE = 200
# A search looks this far back.
FAR = 5_000


@dataclass(frozen=True, slots=True)
class Line:
    """One action: ``wall_ms`` since 1970; ``how`` is "done", "undo" or "redo"; ``undone``: it no longer counts."""

    key: str
    wall_ms: int
    label: Label
    how: str
    undone: bool
    mine: bool
    machine: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The newest lines, whether there are older ones, and the next steps of undo and redo."""

    lines: tuple[Line, ...]
    more: bool
    steps: Steps


def load(desk: Desk, limit: int) -> HistoryView:
    """Read the newest ``limit`` actions."""
    actions = history.entries(desk, limit + 1)
    fate: dict[str, bool] = {}
    lines = list[Line]()
    for action in actions[:limit]:
        # The newest step about an action decides; newest come first.
        for target, undone in ((action.undoes, True), (action.redoes, False)):
            if target is not None:
                fate.setdefault(target, undone)
        how = "undo" if action.undoes else "redo" if action.redoes else "done"
        gone = fate.get(action.tx, False)
        lines.append(Line(action.tx, action.wall_ms, action.label, how, gone, action.mine, action.machine))
    return HistoryView(tuple(lines), len(actions) > limit, history.steps(desk))

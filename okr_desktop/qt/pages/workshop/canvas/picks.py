"""What is selected, shared by the canvas and its list so that they are always in step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal


class Picks(QObject):
    """Selected notes in the order they were picked, and what has the focus: a note or a group ("" for nothing).

    ``altered`` tells that one of both is another.
    """

    altered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, None] = {}
        self.current = ""

    @property
    def ids(self) -> list[str]:
        """The selected notes, first picked first."""
        return list(self._ids)

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def choose(self, ids: Iterable[str], current: str | None = None) -> None:
        """Select these notes and no others; the focus goes to ``current`` where it is given."""
        self._become(dict.fromkeys(ids), self.current if current is None else current)

    def add(self, ids: Iterable[str], current: str | None = None) -> None:
        """Select these notes besides the others."""
        self._become({**self._ids, **dict.fromkeys(ids)}, self.current if current is None else current)

    def toggle(self, id: str) -> None:
        """Select a note, or no longer; the focus goes there."""
        ids = dict(self._ids)
        if id in ids:
            del ids[id]
        else:
            ids[id] = None
        self._become(ids, id)

    def focus(self, id: str) -> None:
        """Give the focus to a note or a group; the selection stays."""
        self._become(self._ids, id)

    def keep(self, notes: Iterable[str], groups: Iterable[str]) -> None:
        """Forget what is no longer there."""
        known, others = set(notes), set(groups)
        ids = {id: None for id in self._ids if id in known}
        self._become(ids, self.current if self.current in known or self.current in others else "")

    def meant(self, notes: Sequence[str] | dict[str, object] | set[str]) -> list[str]:
        """What an action is for: the selected notes, or the one with the focus."""
        return self.ids or ([self.current] if self.current in notes else [])

    def _become(self, ids: dict[str, None], current: str) -> None:
        if ids != self._ids or current != self.current:
            self._ids, self.current = dict(ids), current
            self.altered.emit()

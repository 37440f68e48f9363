"""What the room looks at just now: the wordings or the objective that the wall shows."""

from __future__ import annotations

from okr_desktop.qt.pages.workshop.late.base import LatePanel


def spotlight(panel: LatePanel, ids: tuple[str, ...]) -> None:
    """Put these on the wall; nothing: what the stage shows by itself."""
    panel.call(panel.conductor.hall.spotlight, ids)

"""What the panel of a stage is: the middle of the console, with the keys and wishes that it may have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor

# What a panel may wish for by ``wanted``: the console opens it.
NEXT, SEATS, LATE, PARKING, PROJECTOR, PREFLIGHT, QUICK_ENTRY = (
    *("next", "seats", "late", "parking", "projector", "preflight", "quick_entry"),
)
# All the width for the panel, or the right side back again.
WIDE, NARROW = "wide", "narrow"
# The keys of the design's table that belong to the panel, by name: what ``do_key`` is called with.
REVEAL, MERGE, UNMERGE, CLUSTER, PARK = "reveal", "merge", "unmerge", "cluster", "park"
SEND = tuple(f"send_{number}" for number in range(1, 10))
PANEL_KEYS = (REVEAL, MERGE, UNMERGE, CLUSTER, PARK, *SEND)


class StagePanel(QWidget):
    """The base of the panels; one that is not derived from it works too, as long as it has ``show_view``.

    The console owns every key of the table (R M U C P 1-9 …) and calls ``do_key(name)`` of the panel that is shown;
    True says that the panel did it. A panel makes no shortcuts of its own for these keys.
    """

    wanted = Signal(str)

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.conductor, self.session, self.prompter = conductor, session, prompter

    def show_view(self, view: ConsoleView) -> None:
        """Show the workshop as it stands: called when the panel is shown and after each change."""

    def leave(self) -> None:
        """Another stage is shown from now on."""

    def do_key(self, name: str) -> bool:
        """Do what a key of the table means here; False when it means nothing."""
        return False

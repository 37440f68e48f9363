"""A rehearsal: a workshop in a folder of its own that is thrown away, with simulated participants."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop.qt.pages.workshop import data

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.workshop.company import Company


class Rehearsal:
    """What belongs to a rehearsal: its hall, its company, and the folder that goes with it."""

    def __init__(self, hall: Any, company: Company, folder: tempfile.TemporaryDirectory[str]) -> None:
        self.hall, self.company, self._folder = hall, company, folder
        self.crowd: Any = None

    def stop(self) -> None:
        """The people go home."""
        if self.crowd is not None:
            self.crowd.stop()

    def throw_away(self) -> None:
        """After the hall is closed: nothing of it stays."""
        self._folder.cleanup()


def make(desk: Desk, language: str) -> Rehearsal:
    """A workshop to try things out in, beside no workspace. Worker."""
    from okr_desktop.services.workshop import content
    from okr_desktop.services.workshop.company import company
    from okr_desktop.services.workshop.hall import Hall

    setup = data.fresh_setup(desk, language)
    people = company(setup.language)
    first = content.agendas(setup.language)[0].agenda
    setup = replace(
        setup, question=people.questions[0].question, agenda=first, rehearsal=True, seats=len(people.people), cycle=None
    )
    folder = tempfile.TemporaryDirectory(prefix="okr-rehearsal-", ignore_cleanup_errors=True)
    return Rehearsal(Hall.create(Path(folder.name) / "rehearsal.okrworkshop", setup), people, folder)

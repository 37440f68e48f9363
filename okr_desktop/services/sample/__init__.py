"""The sample workspace: an invented company over four quarters, of which the last is well under way today."""

from __future__ import annotations

from pathlib import Path

from okr_desktop.domain.changes import Label
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.sample import telling
from okr_desktop.store import telling as store

__all__ = ["Label", "fill"]


def fill(desk: Desk, source: Path) -> Outcome[str]:
    """Add the sample of a JSON file and its folder as one step to undo; gives the id of the running quarter.

    The same day gives the same records. The journal keeps who did what, and when, as the story tells it.
    """
    files = telling.read(source)
    name = str(files["quarter"]["organisation"])
    story, last = telling.tell(files, _free(desk, name), desk.today, desk.plan.workspace)
    label = Label("sample.add", {"name": name})
    changes = desk.follow(store.tell(desk.space, story.told(), label, last))
    return Outcome(story.cycles[-1].id, changes, label)


def _free(desk: Desk, name: str) -> str:
    """A name that no story has had here: whoever adds the sample twice has two companies."""
    seed = name
    while telling.first_id(seed, desk.today) in desk.plan.cycles:
        seed += "+"
    return seed

"""What the filter offers: the people who own something, and every tag; gathered on the worker."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.filters import NOBODY
from okr_desktop.domain.text import fold
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice


@dataclass(frozen=True, slots=True)
class Offers:
    """People and tags as choices, and whether it is known who uses this workspace here."""

    owners: tuple[Choice, ...]
    tags: tuple[Choice, ...]
    knows_me: bool


def offers(desk: Desk, nobody: str) -> Offers:
    """Owners by name behind ``nobody`` (the words for "without an owner"), and tags by name."""
    plan = desk.plan
    items = [*plan.objectives.values(), *plan.key_results.values()]
    owners = {item.owner for item in items if item.owner in plan.people}
    named = [Choice(id, plan.people[id].name) for id in owners if id]
    tags = {fold(tag): tag for item in items if item.tags for tag in item.tags}
    return Offers(
        (Choice(NOBODY, nobody), *sorted(named, key=_folded)),
        tuple(sorted((Choice(tag, tag) for tag in tags.values()), key=_folded)),
        desk.me is not None,
    )


def _folded(choice: Choice) -> str:
    return fold(choice.text)

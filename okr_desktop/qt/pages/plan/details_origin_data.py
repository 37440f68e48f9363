"""Where an item came from, in words that are ready to be shown; read on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt.texts_ideas import origin_text, share_text, wanted_text
from okr_desktop.qt.texts_numbers import date_text

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.workshop.lineage import CameFrom, IdeaOf, SourceOf


@dataclass(frozen=True, slots=True)
class OriginIdea:
    """An idea and, quietly, what else is known: its first words, its class, its author where names were announced."""

    text: str
    note: str
    merged: bool


@dataclass(frozen=True, slots=True)
class OriginSource:
    """A group or a single idea with what it got in the vote."""

    title: str
    note: str
    ideas: tuple[OriginIdea, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item came from. ``replaced``: somebody should say whether it still comes from these ideas."""

    headline: str
    share: str
    workshop: str
    workshop_id: str
    sources: tuple[OriginSource, ...]
    replaced: bool


def origin(desk: Desk, id: str) -> Origin | None:
    """Worker: where an objective or key result came from; None when no workshop led to it."""
    plan = desk.plan
    if not plan.lineages:
        return None
    from okr_desktop.services.workshop.lineage import came_from

    found = came_from(plan, id)
    if found is None:
        return None
    return Origin(
        wanted_text(found.ideas, found.dots, found.voters, found.exact),
        share_text(found.share),
        _workshop(found),
        found.workshop.id if found.workshop else "",
        tuple(_source(one) for one in found.sources),
        found.replaced,
    )


def _workshop(found: CameFrom) -> str:
    if found.workshop is None:
        return ""
    day = date_text(found.workshop.held) if found.workshop.held else ""
    return " · ".join(part for part in (found.workshop.question, day) if part)


def _source(found: SourceOf) -> OriginSource:
    name = QCoreApplication.translate("Origin", "Group {letter}: {name}")
    title = name.format(letter=found.letter, name=found.title) if found.kind == "cluster" else found.title
    parts = [wanted_text(0, found.dots, found.voters)]
    if found.round is not None and found.dots is not None:
        parts.append(QCoreApplication.translate("Origin", "vote {number}").format(number=found.round))
    if found.weight != 1:
        weight = QCoreApplication.translate("Origin", "weight {weight}")
        parts.append(weight.format(weight=f"{found.weight.normalize():f}"))
    return OriginSource(title, " · ".join(part for part in parts if part), tuple(_idea(one) for one in found.ideas))


def _idea(found: IdeaOf) -> OriginIdea:
    first = QCoreApplication.translate("Origin", "first written as “{text}”").format(text=found.text)
    parts = (origin_text(found.origin), found.author, first if found.text else "")
    return OriginIdea(found.words, " · ".join(part for part in parts if part), found.merged)

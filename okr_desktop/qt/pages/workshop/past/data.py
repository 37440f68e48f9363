"""What is shown of a workshop that is over, in words; read on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt.texts_counts import counted
from okr_desktop.qt.texts_ideas import (
    idea_state_text,
    ideas_text,
    origin_text,
    wanted_text,
)
from okr_desktop.qt.texts_numbers import date_text, number_text, percent_text

if TYPE_CHECKING:
    from okr_desktop.domain.workshop.lineage import Funnel
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.ideas import IdeaLine, Into
    from okr_desktop.services.workshop.past import PastView, PastWorkshop


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """One idea of the list: ``mark`` is the code of its state, ``words`` everything that a search may find."""

    id: str
    text: str
    mark: str
    fate: str
    letter: str
    group: str
    dots: str
    first: str
    note: str
    merged: str
    wanted: str
    reason: str
    into: tuple[Into, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Past:
    """A workshop: its head, figures as (number, word), the way of the ideas, the ideas, and every workshop there is.

    ``all`` are ids and names, the newest first.
    """

    id: str
    question: str
    about: str
    figures: tuple[tuple[str, str], ...]
    way: str
    aside: str
    ideas: tuple[IdeaRow, ...]
    all: tuple[tuple[str, str], ...] = ()


def past(desk: Desk, id: str = "") -> Past | None:
    """Worker: everything about one workshop, by default the newest; None when there is none at all.

    Raises NotFound ``workshop.unknown``.
    """
    from okr_desktop.services import ideas
    from okr_desktop.services.workshop import past as service

    every = service.workshops(desk.plan)
    id = id or (every[0].id if every else "")
    if not id:
        return None
    found = service.view(desk.plan, id)
    lines = ideas.ideas(desk.plan, id)
    rows = tuple(_row(one) for one in lines)
    return Past(
        id,
        found.workshop.question,
        _about(found),
        tuple(_figures(found)),
        _way(found.funnel),
        _aside(found),
        rows,
        tuple((one.id, _name(one)) for one in every),
    )


def _name(one: PastWorkshop) -> str:
    parts = (one.question, date_text(one.held) if one.held else one.cycle)
    return " · ".join(part for part in parts if part)


def _about(found: PastView) -> str:
    one = found.workshop
    day = date_text(one.held) if one.held else ""
    people = counted.seats(one.seats) if one.seats else ""
    led = QCoreApplication.translate("PastWorkshop", "led by {name}").format(name=one.facilitator_name)
    rehearsal = QCoreApplication.translate("PastWorkshop", "Rehearsal") if found.rehearsal else ""
    parts = (rehearsal, day, one.venue, found.cycle, people, led if one.facilitator_name else "")
    return " · ".join(part for part in parts if part)


def _figures(found: PastView) -> list[tuple[str, str]]:
    up, roti = found.up, found.roti
    shown = [(number_text(Decimal(found.funnel.ideas)), QCoreApplication.translate("PastWorkshop", "ideas"))]
    shown.append(
        (number_text(Decimal(len(found.objectives))), QCoreApplication.translate("PastWorkshop", "objectives"))
    )
    if up.count and up.strict is not None and up.weighted is not None:
        shown.append((f"{up.up}/{up.count}", QCoreApplication.translate("PastWorkshop", "mostly from participants")))
        shown.append(
            (percent_text(up.weighted), QCoreApplication.translate("PastWorkshop", "of their weight from participants"))
        )
    if up.unknown:
        shown.append((percent_text(up.unknown), QCoreApplication.translate("PastWorkshop", "of unknown origin")))
    if roti is not None and roti.mean is not None:
        shown.append((number_text(roti.mean, 1), QCoreApplication.translate("PastWorkshop", "worth the time, of 5")))
    return shown


def _way(funnel: Funnel) -> str:
    """10 ideas → 8 different → 7 sorted → …"""
    parts = (
        ideas_text(funnel.ideas),
        counted.different(funnel.unique),
        counted.in_order(funnel.clustered),
        counted.chosen(funnel.shortlisted),
        counted.in_drafts(funnel.drafted),
        counted.in_plan(funnel.published),
    )
    return " → ".join(parts)


def _aside(found: PastView) -> str:
    """What was withheld, parked, chosen against the ranking; and objectives that no idea led to."""
    funnel = found.funnel
    parts = [
        counted.withheld(funnel.withheld) if funnel.withheld else "",
        counted.parked(funnel.parked) if funnel.parked else "",
        counted.against_the_vote(funnel.overrides) if funnel.overrides else "",
        counted.without_ideas(found.up.without) if found.up.without else "",
    ]
    if found.protocol is not None and found.protocol.signed_by:
        parts.append(
            QCoreApplication.translate("PastWorkshop", "signed by {name}").format(name=found.protocol.signed_by)
        )
    return " · ".join(part for part in parts if part)


def _row(one: IdeaLine) -> IdeaRow:
    idea, wanted = one.idea, one.wanted
    group = f"{one.letter} · {one.group}" if one.letter else ""
    first = idea.text if idea.wording and idea.wording != idea.text else ""
    note = " · ".join(part for part in (origin_text(idea.origin), idea.author_name) if part)
    fate = _fate(one)
    words = " ".join((idea.words, first, one.group, one.merged, fate, idea.reason, note))
    return IdeaRow(
        idea.id,
        idea.words,
        idea.state.value,
        fate,
        one.letter,
        group,
        "" if wanted.dots is None else number_text(Decimal(wanted.dots)),
        first,
        note,
        one.merged,
        wanted_text(0, wanted.dots, wanted.voters, wanted.exact),
        idea.reason,
        one.into,
        words.casefold(),
    )


def _fate(one: IdeaLine) -> str:
    """What became of it, with the title of what it went into: one line."""
    state = idea_state_text(one.idea.state)
    if not one.into:
        return state
    more = len(one.into) - 1
    rest = counted.others(more) if more else ""
    return f"{state}: {one.into[0].title}{rest}"

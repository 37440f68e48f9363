"""What the dialogs of the strategy page need before they are filled in; read on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain import serving
from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.cycles import CycleKind
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.strategy import Direction
from okr_desktop.qt.pages.strategy.words import kind_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice, person_choices
from okr_desktop.services.engagement.direction import buy_in, signing, strategy
from okr_desktop.services.tracing import title_of


@dataclass(frozen=True, slots=True)
class DirectionSheet:
    """The form of a direction; ``item`` is None for a new one, ``year`` the cycle of the current year, if any."""

    item: Direction | None
    above: tuple[Choice, ...]
    years: tuple[Choice, ...]
    people: tuple[Choice, ...]
    year: str | None


@dataclass(frozen=True, slots=True)
class SponsorSheet:
    """The form of a sponsorship; ``about`` names what it is for."""

    item: Sponsorship | None
    title: str
    people: tuple[Choice, ...]
    sponsor: str | None
    today: date


@dataclass(frozen=True, slots=True)
class SignSheet:
    """The form of a sign-off: what is signed, how much of it, its check sum, and names to choose from."""

    title: str
    objectives: int
    key_results: int
    content_hash: str
    people: tuple[Choice, ...]
    name: str
    today: date


def direction_sheet(desk: Desk, id: str | None) -> DirectionSheet:
    """A direction to edit, or the form of a new one; raises NotFound."""
    plan = desk.plan
    item = strategy.known(plan, id) if id else None
    years = sorted(
        (one for one in plan.cycles.values() if one.kind is CycleKind.YEAR and not one.archived),
        key=lambda one: one.start,
        reverse=True,
    )
    now = next((one.id for one in years if one.start <= desk.today <= one.end), None)
    return DirectionSheet(
        item,
        direction_choices(plan, without=id),
        tuple(Choice(one.id, one.name, "cycle") for one in years),
        person_choices(plan, {item.owner} if item else ()),
        now,
    )


def direction_choices(plan: Plan, without: str | None = None) -> tuple[Choice, ...]:
    """Directions to choose from, indented by kind; those below ``without`` would make a circle and are left out."""
    found = list[Choice]()
    for one in serving.directions(plan):
        ids = {up.id for up in serving.chain(plan, one.id)}
        if without is None or without not in ids:
            depth = serving.KINDS.index(one.kind)
            found.append(Choice(one.id, strategy.title(one), "direction", kind_text(one.kind.value), depth))
    return tuple(found)


def sponsor_sheet(desk: Desk, id: str | None, about: str) -> SponsorSheet:
    """A sponsorship to edit, or the form of a new one about a cycle or an item; raises NotFound."""
    plan = desk.plan
    item = buy_in.known(plan, id) if id else None
    record = plan.get(item.about if item else about)
    cycle = plan.cycles.get(about)
    sponsor = item.sponsor if item else cycle.sponsor if cycle else None
    title = title_of(record) if record is not None else ""
    return SponsorSheet(item, title, person_choices(plan, {sponsor}), sponsor, desk.today)


def sign_sheet(desk: Desk, about: str) -> SignSheet:
    """What is about to be signed; the name offered is that of the sponsor, else of whoever uses this workspace."""
    plan = desk.plan
    content = signing.signed.content(plan, about)
    kinds = [one.kind for one in content.values()]
    cycle = plan.cycles.get(about)
    who = plan.people.get((cycle.sponsor if cycle else None) or desk.me or "")
    record = plan.get(about)
    return SignSheet(
        title_of(record) if record is not None else "",
        kinds.count("objective"),
        kinds.count("key_result"),
        signing.current_hash(plan, about),
        person_choices(plan),
        who.name if who else "",
        desk.today,
    )

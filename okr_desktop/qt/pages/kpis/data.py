"""What the KPI page shows: every KPI with its value, health, readings and what it feeds; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.plan import Plan
from okr_desktop.qt import texts
from okr_desktop.services import explain, kpis
from okr_desktop.services.desk import Desk
from okr_desktop.services.kpis import KpiRow

FIRST = 50
_LAST = 12
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading: value, day, who, and what was said."""

    id: str
    value: str
    day: str
    author: str
    note: str


@dataclass(frozen=True, slots=True)
class Card:
    """One KPI with finished texts; ``feeds`` are (id, title) of key results that read from it."""

    id: str
    title: str
    description: str
    value: str
    when: str
    limits: str
    about: str
    health: str
    health_text: str
    mark: str
    points: tuple[tuple[float, float], ...]
    low: float | None
    high: float | None
    feeds: tuple[tuple[str, str], ...]
    readings: tuple[ReadingLine, ...]
    archived: bool


@dataclass(frozen=True, slots=True)
class KpiView:
    """The page: cards by title, how many there are in all, and how many raise the alarm."""

    cards: tuple[Card, ...]
    total: int
    archived: int
    alarms: int


def load(desk: Desk, archived: bool = False, most: int = FIRST) -> KpiView:
    """Every KPI by title, up to ``most``; archived ones only when asked for."""
    plan = desk.plan
    known = kpis.by_title(plan, archived=archived)
    hidden = sum(one.archived for one in plan.kpis.values())
    alarms = sum(plan.health(one.id) is Health.ALARM for one in known)
    cards = tuple(_card(desk, row) for row in kpis.rows(desk, archived=archived, most=most))
    return KpiView(cards, len(known), hidden, alarms)


def _card(desk: Desk, row: KpiRow) -> Card:
    plan, kpi = desk.plan, row.kpi
    value = texts.quantity_text(row.latest.value if row.latest else None, kpi.unit)
    when = texts.ago_text(row.latest.date, desk.today) if row.latest else translate("Kpis", "no reading yet")
    feeds = tuple((id, plan.key_results[id].title) for id in row.feeds)
    return Card(
        kpi.id,
        kpi.title,
        kpi.description,
        value,
        when,
        limits_text(kpi),
        _about(desk, kpi),
        row.health.value,
        texts.health_text(row.health.value),
        texts.health_mark(row.health.value),
        tuple((float(day), float(value)) for day, value in row.values),
        None if kpi.low is None else float(kpi.low),
        None if kpi.high is None else float(kpi.high),
        feeds,
        _readings(desk, kpi),
        kpi.archived,
    )


def limits_text(kpi: Kpi) -> str:
    """When the alarm is raised: "alarm below 92 %"."""
    low, high = texts.quantity_text(kpi.low, kpi.unit), texts.quantity_text(kpi.high, kpi.unit)
    if kpi.low is not None and kpi.high is not None:
        return translate("Kpis", "alarm below {low} and above {high}").format(low=low, high=high)
    if kpi.low is not None:
        return translate("Kpis", "alarm below {low}").format(low=low)
    if kpi.high is not None:
        return translate("Kpis", "alarm above {high}").format(high=high)
    return translate("Kpis", "no limits")


def _about(desk: Desk, kpi: Kpi) -> str:
    """Owner, team, and how often it is read."""
    plan = desk.plan
    days, team = explain.kpi_cadence(plan, kpi)
    every = translate("Kpis", "every {days} days").format(days=days)
    cadence = f"{every} ({team})" if team and team != _name(plan, kpi.team) else every
    parts = (_name(plan, kpi.owner), _name(plan, kpi.team), cadence)
    return " · ".join(part for part in parts if part)


def _name(plan: Plan, id: str | None) -> str:
    found = plan.people.get(id or "") or plan.teams.get(id or "")
    return found.name if found else ""


def _readings(desk: Desk, kpi: Kpi) -> tuple[ReadingLine, ...]:
    newest = reversed(kpis.readings(desk, kpi.id)[-_LAST:])
    return tuple(
        ReadingLine(
            one.id,
            texts.quantity_text(one.value, kpi.unit),
            texts.date_text(one.date, desk.today),
            _name(desk.plan, one.author),
            one.note,
        )
        for one in newest
    )

"""The sample workspace: an invented company whose quarter is well under way, dated around today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind, quarter_dates, quarter_of, year_dates
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.ranks import nth
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome

Item = Mapping[str, Any]
EARLY, LATE = Decimal("0.35"), Decimal("0.95")


def fill(desk: Desk, source: Path) -> Outcome[str]:
    """Add the sample of a JSON file as one action; gives the id of its quarter."""
    content: Item = json.loads(source.read_text("utf-8"))
    builder = _Builder(desk.today)
    builder.build(content)
    with desk.action(Label("sample.add", {"name": content["organisation"]})) as unit:
        for record in builder.records:
            unit.save(record)
    return desk.done(unit, builder.quarter.id)


class _Builder:
    """Turns the sample's JSON into records; check-ins lie at shares of the time that has passed."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.quarter = _quarter(today)
        year = quarter_of(today)[0]
        self._year = Cycle(new_id(), str(year), *year_dates(year), CycleKind.YEAR)
        self.records: list[Record] = [self.quarter, self._year]
        self._ids: dict[str, str] = {}

    def build(self, content: Item) -> None:
        for index, team in enumerate(content["teams"]):
            self._ids[team["key"]] = new_id()
            parent = self._ids.get(team.get("parent", ""))
            self.records.append(Team(self._ids[team["key"]], team["name"], parent, nth(index)))
        for person in content["people"]:
            teams = {self._ids[key]: Decimal(1) for key in person["teams"]}
            self._ids[person["key"]] = new_id()
            record = Person(self._ids[person["key"]], person["name"], person["email"], person["role"], teams)
            self.records.append(record)
        for index, item in enumerate(content["annual"]):
            self._objective(item, self._year, None, index)
        for index, item in enumerate(content["objectives"]):
            self._objective(item, self.quarter, self._ids.get(item.get("parent", "")), index)

    def _objective(self, item: Item, cycle: Cycle, parent: str | None, index: int) -> None:
        id = new_id()
        if "key" in item:
            self._ids[item["key"]] = id
        self.records.append(
            Objective(
                id,
                item["title"],
                item.get("why", ""),
                parent,
                nth(index),
                cycle.id,
                self._ids[item["owner"]],
                {self._ids[key]: Decimal(1) for key in item["teams"]},
                ambition=Ambition(item.get("ambition", "committed")),
            )
        )
        for position, result in enumerate(item["key_results"]):
            self._key_result(result, id, cycle, position)
        for position, child in enumerate(item.get("children", ())):
            self._objective(child, cycle, id, position)

    def _key_result(self, item: Item, objective: str, cycle: Cycle, position: int) -> None:
        limits = {name: Decimal(item[name]) for name in ("start", "target", "low", "high") if name in item}
        metric = Metric(Kind(item.get("kind", "increase")), item.get("unit", ""), **limits)
        owner = self._ids[item["owner"]]
        result = KeyResult(new_id(), item["title"], objective, metric, rank=nth(position), owner=owner)
        self.records.append(result)
        for share, value, confidence, note in item["check_ins"]:
            on = cycle.start + timedelta(days=int((self._today - cycle.start).days * share))
            self.records.append(CheckIn(new_id(), result.id, on, Decimal(value), confidence, note, owner))


def _quarter(today: date) -> Cycle:
    """The present quarter when it is well under way, else thirteen weeks of which eight have passed."""
    year, quarter = quarter_of(today)
    found = Cycle(new_id(), f"{year} Q{quarter}", *quarter_dates(year, quarter))
    if EARLY <= found.elapsed(today) <= LATE:
        return found
    start = today - timedelta(days=today.weekday(), weeks=8)
    end = start + timedelta(weeks=13, days=-1)
    return Cycle(new_id(), f"{start:%b %Y} - {end:%b %Y}", start, end, CycleKind.CUSTOM)

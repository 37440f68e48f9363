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
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Phase
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.ranks import nth
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.scoring import reached_weight
from okr_desktop.domain.talk import Comment, StatusOverride
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
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
            cadence = team.get("cadence_days")
            self.records.append(Team(self._ids[team["key"]], team["name"], parent, nth(index), cadence_days=cadence))
        for person in content["people"]:
            teams = {self._ids[key]: Decimal(1) for key in person["teams"]}
            self._ids[person["key"]] = new_id()
            record = Person(self._ids[person["key"]], person["name"], person["email"], person["role"], teams)
            self.records.append(record)
        self._kpis(content)
        for index, item in enumerate(content["annual"]):
            self._objective(item, self._year, None, index)
        for index, item in enumerate(content["objectives"]):
            self._objective(item, self.quarter, self._ids.get(item.get("parent", "")), index)
        self._work(content)
        self._talk(content)

    def _kpis(self, content: Item) -> None:
        for item in content.get("kpis", ()):
            id = self._ids[item["key"]] = new_id()
            owner = self._ids[item["owner"]]
            low, high = (Decimal(item[name]) if name in item else None for name in ("low", "high"))
            text = item.get("description", "")
            self.records.append(
                Kpi(id, item["title"], item.get("unit", ""), low, high, text, owner, self._ids[item["team"]])
            )
            for share, value, note in item["readings"]:
                on = self._passed(self.quarter, share)
                self.records.append(CheckIn(new_id(), "", on, Decimal(value), note=note, author=owner, kpi=id))

    def _work(self, content: Item) -> None:
        for index, item in enumerate(content.get("initiatives", ())):
            work = Initiative(
                new_id(),
                item["title"],
                self._ids[item["key_result"]],
                nth(index),
                owner=self._ids[item["owner"]],
                due=self._day(item["due"]),
                state=WorkState(item["state"]),
            )
            self.records.append(work)
        for item in content.get("dependencies", ()):
            asked = Dependency(
                new_id(),
                item["what"],
                self._ids[item["asker"]],
                self._ids[item["giver"]],
                self._ids[item["about"]],
                self._day(item["by"]),
                Asking(item["state"]),
                item.get("reply", ""),
            )
            self.records.append(asked)

    def _talk(self, content: Item) -> None:
        for item in content.get("overrides", ()):
            about, author, until = self._ids[item["about"]], self._ids[item["author"]], self._day(item["until"])
            self.records.append(StatusOverride(new_id(), about, item["status"], item["reason"], author, until))
        for item in content.get("comments", ()):
            author = self._ids[item["author"]]
            self.records.append(Comment(new_id(), self._ids[item["about"]], item["text"], author))
        for item in content.get("notes", ()):
            self.records.append(self._note(item))

    def _note(self, item: Item) -> CycleNote:
        owner = self._ids.get(item.get("owner", ""))
        return CycleNote(
            new_id(),
            self.quarter.id,
            self._ids[item["about"]] if "about" in item else self.quarter.id,
            NoteKind(item["kind"]),
            item["text"],
            advice=item.get("advice", ""),
            because=item.get("because", ""),
            choice=item.get("choice", ""),
            owner=owner,
            due=self._day(item["due"]) if "due" in item else None,
        )

    def _day(self, share: float) -> date:
        """A day of the quarter, by the share of its whole length."""
        return self.quarter.start + timedelta(days=int((self.quarter.end - self.quarter.start).days * share))

    def _passed(self, cycle: Cycle, share: float) -> date:
        """A day of a cycle, by the share of the time that has passed."""
        return cycle.start + timedelta(days=int((self._today - cycle.start).days * share))

    def _objective(self, item: Item, cycle: Cycle, parent: str | None, index: int) -> None:
        id = new_id()
        self._ids[item.get("key", item["title"])] = id
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
        metric, owner = self._metric(item), self._ids[item["owner"]]
        feed = self._ids.get(item.get("feed", ""))
        result = KeyResult(new_id(), item["title"], objective, metric, rank=nth(position), owner=owner, feed=feed)
        self._ids[item["title"]] = result.id
        self.records.append(result)
        for share, value, confidence, note, *more in item.get("check_ins", ()):
            said: Item = more[0] if more else {}
            places: list[int] = said.get("reached", [])
            reached = tuple(metric.milestones[place].id for place in places)
            check_in = CheckIn(
                new_id(),
                result.id,
                self._passed(cycle, share),
                reached_weight(metric, reached) if reached else Decimal(value),
                confidence,
                note,
                owner,
                reached=reached,
                next=said.get("next", ""),
                blocker=said.get("blocker", ""),
            )
            self.records.append(check_in)

    def _metric(self, item: Item) -> Metric:
        ends: dict[str, Any] = {
            name: Decimal(item[name]) for name in ("start", "target", "low", "high") if name in item
        }
        steps = [
            Milestone(new_id(), title, Decimal(weight), self._day(due))
            for title, weight, due in item.get("milestones", ())
        ]
        phases = tuple(Phase(self._day(share), Decimal(value)) for share, value in item.get("phases", ()))
        kind, unit = Kind(item.get("kind", "increase")), item.get("unit", "")
        levels: tuple[str, ...] = tuple(item.get("levels", ()))
        return Metric(kind, unit, **ends, levels=levels, milestones=tuple(steps), phases=phases)


def _quarter(today: date) -> Cycle:
    """The present quarter when it is well under way, else thirteen weeks of which eight have passed."""
    year, quarter = quarter_of(today)
    found = Cycle(new_id(), f"{year} Q{quarter}", *quarter_dates(year, quarter))
    if EARLY <= found.elapsed(today) <= LATE:
        return found
    start = today - timedelta(days=today.weekday(), weeks=8)
    end = start + timedelta(weeks=13, days=-1)
    return Cycle(new_id(), f"{start:%b %Y} - {end:%b %Y}", start, end, CycleKind.CUSTOM)

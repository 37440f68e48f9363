"""A company over several quarters, made in one action, with moments in the past: what insight is counted from."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleState, quarter_dates
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import Group, Pulse, PulseResult, PulseState
from okr_desktop.domain.ranks import nth
from okr_desktop.domain.talk import Comment
from okr_desktop.services.desk import Desk

#: Quarters that are over on the day that tests have (2026-08-15), and the one that runs.
QUARTERS = ((2025, 2), (2025, 3), (2025, 4), (2026, 1), (2026, 2), (2026, 3))


def dated_id(day: date, hours: float = 9.0) -> str:
    """An id that was made on a day, so many hours after midnight here."""
    at = datetime.combine(day, time()) + timedelta(hours=hours)
    value = int(at.timestamp() * 1000) << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62
    return f"{value | secrets.randbits(62):032x}"


def quarter(year: int, number: int, state: CycleState = CycleState.CLOSED) -> Cycle:
    """A quarter by year and number."""
    return Cycle(new_id(), f"{year} Q{number}", *quarter_dates(year, number), state=state)


class Company:
    """Records that are made step by step and saved together."""

    def __init__(self, teams: int, members: int = 6, quarters: Iterable[tuple[int, int]] = QUARTERS) -> None:
        self.records: list[Record] = []
        self.cycles = [quarter(*one) for one in quarters]
        self.cycles[-1] = replace(self.cycles[-1], state=CycleState.ACTIVE)
        self.teams = [Team(new_id(), f"Team {at + 1}", rank=nth(at)) for at in range(teams)]
        self.lead = Person(new_id(), "Lea Lead")
        self.members = {
            team.id: [Person(new_id(), f"{team.name} {at + 1}", teams={team.id: Decimal(1)}) for at in range(members)]
            for team in self.teams
        }
        people = [self.lead, *(one for found in self.members.values() for one in found)]
        self.records += [*self.cycles, *self.teams, *people]

    def objective(self, team: Team, cycle: Cycle, *, up: bool = True, **more: Any) -> Objective:
        """An objective proposed from inside (``up``) or from above."""
        proposer = self.members[team.id][0].id if up else self.lead.id
        given: dict[str, Any] = {"proposer": proposer, **more}
        made = Objective(new_id(), "Better", cycle=cycle.id, teams={team.id: Decimal(1)}, rank=new_id(), **given)
        self.records.append(made)
        return made

    def result(self, objective: Objective, owner: str | None = None) -> KeyResult:
        """A key result from 0 to 100."""
        made = KeyResult(
            new_id(), "More", objective.id, Metric(start=Decimal(0), target=Decimal(100)), rank=new_id(), owner=owner
        )
        self.records.append(made)
        return made

    def check_in(
        self,
        result: KeyResult,
        day: date,
        value: float,
        author: str | None = None,
        reply: float | None = None,
        by: str = "",
    ) -> CheckIn:
        """A check-in at nine o'clock; ``reply``: so many hours later the lead (or ``by``) comments on it."""
        made = CheckIn(dated_id(day), result.id, day, Decimal(round(value)), author=author)
        self.records.append(made)
        if reply is not None:
            self.records.append(Comment(dated_id(day, 9 + reply), made.id, "Well done", by or self.lead.id))
        return made

    def pulse(self, cycle: Cycle, told: dict[str, float | None], n: int = 6) -> Pulse:
        """A closed pulse with the motivation of teams by id, None for those that stay hidden; "" is everybody."""
        groups = tuple(Group(team.id, team.name, (team.id,), n + 1) for team in self.teams)
        day = cycle.end - timedelta(days=20)
        made = Pulse(
            new_id(),
            f"Pulse {cycle.name}",
            cycle.id,
            ("energy",),
            opens=day,
            closes=day,
            groups=groups,
            state=PulseState.CLOSED,
        )
        self.records.append(made)
        for id, mean in told.items():
            if mean is not None:
                entry = {"n": n, "mean": round(mean), "sd": 10, "items": ["energy"]}
                figures = {"n": n, "invited": n + 1, "hidden": False, "series": {"motivation": entry}, "index": entry}
                self.records.append(PulseResult(new_id(), made.id, id, figures))
        return made

    def save(self, desk: Desk) -> None:
        """Everything as one action."""
        with desk.action(Label("sample.add", {"name": "Company"})) as unit:
            for record in self.records:
                unit.save(record)


def linked(teams: int, seed: int = 5, noise: float = 0.05, members: int = 6) -> Company:
    """Teams whose share from below in one quarter goes along with their progress in the next."""
    made, drawn = Company(teams, members), random.Random(seed)
    level = {team.id: drawn.random() for team in made.teams}
    for cycle in made.cycles:
        for team in made.teams:
            up = round(4 * min(max(level[team.id] + drawn.gauss(0, noise), 0), 1))
            for at in range(4):
                objective = made.objective(team, cycle, up=at < up)
                _history(made, made.result(objective), cycle, 100 * level[team.id] + drawn.gauss(0, 100 * noise), drawn)
        told = {team.id: 40 + 40 * level[team.id] + drawn.gauss(0, 5) for team in made.teams}
        made.pulse(cycle, {"": 60.0, **told})
    return made


def _history(made: Company, result: KeyResult, cycle: Cycle, end: float, drawn: random.Random) -> None:
    team = next(iter(made.teams))
    days = [cycle.start + timedelta(days=7 * week) for week in range(13)]
    for day in [one for one in days if one <= date(2026, 8, 14)][::2]:
        share = (day - cycle.start).days / 84
        author = made.members[team.id][drawn.randrange(len(made.members[team.id]))].id
        made.check_in(result, day, min(max(end, 0), 100) * share, author, drawn.choice((None, 3.0, 30.0)))

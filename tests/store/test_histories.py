"""Random histories: whatever people do, every reading of the file agrees, and all of it can be undone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import (
    Ambition,
    CheckIn,
    KeyResult,
    Kind,
    Metric,
    Milestone,
    Objective,
    Phase,
    Source,
    State,
)
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.work import Initiative, WorkState
from okr_desktop.services import check_ins, cycles, history, kpis, people, planning, talk, work
from okr_desktop.store import loading
from tests.worlds import TODAY, Content, add_cycle, assert_sound, content, desk_at, states

picks = st.integers(0, 10**6)
values = st.decimals(-50, 250, places=2)
metrics = st.sampled_from(
    [
        Metric(start=Decimal(0), target=Decimal(100), unit="%"),
        Metric(Kind.DECREASE, start=Decimal("12.5"), target=Decimal("-3")),
        Metric(Kind.STAY_BELOW, high=Decimal(2)),
        Metric(Kind.BAND, low=Decimal(1), high=Decimal(60)),
        Metric(Kind.YES_NO),
        Metric(Kind.MILESTONES, milestones=(Milestone("a", "Draft"), Milestone("b", "Launch", Decimal(3), TODAY))),
        Metric(Kind.LEVELS, commit=Decimal(10), target=Decimal(20), stretch=Decimal(40)),
        Metric(start=Decimal(0), target=Decimal(100), phases=(Phase(TODAY, Decimal(10)),)),
    ]
)


class Histories(RuleBasedStateMachine):
    """A person at the program; ``past`` holds the content after every undoable step, ``ahead`` what redo gives."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.desk = desk_at(Path(self._folder.name))
        self.past: list[Content] = [content(self.desk)]
        self.ahead: list[Content] = []

    @initialize()
    def begin(self) -> None:
        self.cycle = add_cycle(self.desk)
        self._stepped()

    def _stepped(self) -> None:
        self.past.append(content(self.desk))
        self.ahead.clear()

    def _do(self, action: Callable[[], Any]) -> None:
        """One action: one step that changes something, or nothing written at all."""
        before = states(self.desk)
        commits = list[str]()
        self.desk.space.db.set_trace_callback(commits.append)
        try:
            outcome = action()
        except Refused:
            assert states(self.desk) == before
            return
        finally:
            self.desk.space.db.set_trace_callback(None)
        assert bool(outcome.changes) is (states(self.desk) > before)
        assert commits.count("COMMIT") == int(bool(outcome.changes))
        assert (outcome.label is not None) is bool(outcome.changes)
        if outcome.changes:
            self._stepped()
            assert history.steps(self.desk).undo == outcome.label

    def _item(self, pick: int) -> Objective | KeyResult | None:
        plan = self.desk.plan
        items = [*plan.objectives.values(), *plan.key_results.values()]
        return items[pick % len(items)] if items else None

    def _result(self, pick: int) -> KeyResult | None:
        results = list(self.desk.plan.key_results.values())
        return results[pick % len(results)] if results else None

    @rule(pick=picks, top=st.booleans(), source=st.sampled_from(Source), ambition=st.sampled_from(Ambition))
    def add_objective(self, pick: int, top: bool, source: Source, ambition: Ambition) -> None:
        above = None if top else self._item(pick)
        cycle = self.cycle if self.cycle in self.desk.plan.cycles else None
        new = Objective(
            new_id(),
            f"Objective {pick}",
            description="why",
            parent=above.id if above else None,
            cycle=cycle,
            source=source,
            ambition=ambition,
            tags=("a", "b"),
        )
        self._do(lambda: planning.add(self.desk, new))

    @rule(pick=picks, metric=metrics)
    def add_result(self, pick: int, metric: Metric) -> None:
        objectives = list(self.desk.plan.objectives)
        if objectives:
            new = KeyResult(new_id(), f"Key result {pick}", objectives[pick % len(objectives)], metric, due=TODAY)
            self._do(lambda: planning.add(self.desk, new))

    @rule(
        pick=picks,
        fields=st.fixed_dictionaries(
            {},
            optional={
                "title": st.sampled_from(["Other", "שלום", "🎯"]),
                "description": st.sampled_from(["", "because\nof this"]),
                "tags": st.sampled_from([(), ("b",), ("b", "a"), ("c d",)]),
                "weight": st.sampled_from([Decimal(0), Decimal(1), Decimal("2.5")]),
                "state": st.sampled_from(State),
            },
        ),
    )
    def edit(self, pick: int, fields: dict[str, Any]) -> None:
        if item := self._item(pick):
            self._do(lambda: planning.edit(self.desk, replace(item, **fields)))

    @rule(pick=picks, metric=metrics, due=st.none() | st.just(TODAY))
    def edit_metric(self, pick: int, metric: Metric, due: date | None) -> None:
        if result := self._result(pick):
            self._do(lambda: planning.edit(self.desk, replace(result, metric=metric, due=due)))

    @rule(pick=picks, onto=st.none() | picks, index=st.none() | st.integers(0, 3))
    def move(self, pick: int, onto: int | None, index: int | None) -> None:
        item, parent = self._item(pick), None if onto is None else self._item(onto)
        if item:
            self._do(lambda: planning.move(self.desk, item.id, parent.id if parent else None, index))

    @rule(pick=picks, archived=st.booleans())
    def archive(self, pick: int, archived: bool) -> None:
        if item := self._item(pick):
            self._do(lambda: planning.archive(self.desk, item.id, archived))

    @rule(pick=picks)
    def delete(self, pick: int) -> None:
        if item := self._item(pick):
            self._do(lambda: planning.delete(self.desk, item.id))

    @rule(pick=picks, value=values, age=st.integers(-1, 30), confidence=st.none() | st.integers(0, 10))
    def check_in(self, pick: int, value: Decimal, age: int, confidence: int | None) -> None:
        if result := self._result(pick):
            new = CheckIn(new_id(), result.id, TODAY - timedelta(days=age), value, confidence, "note" if age else "")
            expected = None if check_ins.problems(self.desk, new) else check_ins.preview(self.desk, new)
            self._do(lambda: check_ins.add(self.desk, new))
            self._as_foreseen(result, expected)

    def _as_foreseen(self, result: KeyResult, expected: check_ins.Preview | None) -> None:
        plan = self.desk.plan
        if expected and not plan.cycle_is_closed(result.id):
            assert plan.score_of(result.id) == expected.after
            assert plan.figure(result.id).status is expected.status
            assert plan.figure(result.objective).progress == expected.objective_after

    @rule(pick=picks, which=picks, value=values, age=st.integers(0, 30), note=st.sampled_from(["", "typo"]))
    def correct(self, pick: int, which: int, value: Decimal, age: int, note: str) -> None:
        result = self._result(pick)
        stored = self.desk.check_ins(result.id) if result else []
        if result and stored:
            day = TODAY - timedelta(days=age)
            changed = replace(stored[which % len(stored)], value=value, date=day, note=note)
            refused = check_ins.problems(self.desk, changed)
            expected = None if refused else check_ins.preview(self.desk, changed)
            self._do(lambda: check_ins.correct(self.desk, changed))
            self._as_foreseen(result, expected)

    @rule(pick=picks, which=picks)
    def delete_check_in(self, pick: int, which: int) -> None:
        result = self._result(pick)
        stored = self.desk.check_ins(result.id) if result else []
        if stored:
            self._do(lambda: check_ins.delete(self.desk, stored[which % len(stored)].id))

    @rule(pick=picks, share=st.none() | st.sampled_from([Decimal("0.5"), Decimal(1)]))
    def people_and_teams(self, pick: int, share: Decimal | None) -> None:
        teams = self.desk.plan.teams
        if not teams or share is None:
            self._do(lambda: people.save(self.desk, Team(new_id(), f"Team {pick}", parent=next(iter(teams), None))))
        else:
            person = next(iter(self.desk.plan.people.values()), None) or Person(new_id(), "Ana")
            self._do(lambda: people.save(self.desk, replace(person, teams={next(iter(teams)): share})))

    # Beside the tree

    def _kpi(self) -> Kpi | None:
        return next(iter(self.desk.plan.kpis.values()), None)

    @rule(value=values)
    def read_kpi(self, value: Decimal) -> None:
        kpi = self._kpi()
        if kpi is None:
            self._do(lambda: kpis.save(self.desk, Kpi(new_id(), "Uptime", low=Decimal(90))))
        else:
            reading = CheckIn(new_id(), "", TODAY, value, kpi=kpi.id)
            self._do(lambda: kpis.read(self.desk, reading))

    @rule()
    def delete_kpi(self) -> None:
        if (kpi := self._kpi()) is not None:
            self._do(lambda: kpis.delete(self.desk, kpi.id))

    @rule(pick=picks, source=picks, kind=st.sampled_from(["none", "kpi", "item"]))
    def feed(self, pick: int, source: int, kind: str) -> None:
        """Whatever may feed it, also what would lead back to it: that must be refused."""
        kpi, item = self._kpi(), self._item(source)
        found = {"none": None, "kpi": kpi.id if kpi else None, "item": item.id if item else None}[kind]
        if result := self._result(pick):
            self._do(lambda: planning.edit(self.desk, replace(result, feed=found)))

    @rule(pick=picks, status=st.sampled_from(["on_track", "at_risk"]), lift=st.booleans())
    def set_status(self, pick: int, status: str, lift: bool) -> None:
        item = self._item(pick)
        if item and lift and any(one.about == item.id for one in self.desk.plan.overrides.values()):
            self._do(lambda: talk.lift_override(self.desk, item.id))
        elif item and not lift:
            self._do(lambda: talk.override(self.desk, item.id, status, "because"))

    @rule(pick=picks, state=st.sampled_from(WorkState))
    def initiative(self, pick: int, state: WorkState) -> None:
        if result := self._result(pick):
            new = Initiative(new_id(), "Do it", result.id, state=state)
            self._do(lambda: work.save_initiative(self.desk, new))

    @rule(pick=picks, text=st.sampled_from(["Well done", "Why?"]))
    def comment(self, pick: int, text: str) -> None:
        if item := self._item(pick):
            self._do(lambda: talk.comment(self.desk, item.id, text))

    @rule(days=st.none() | st.integers(1, 60))
    def team_cadence(self, days: int | None) -> None:
        if (team := next(iter(self.desk.plan.teams.values()), None)) is not None:
            self._do(lambda: people.save(self.desk, replace(team, cadence_days=days)))

    @rule(name=st.sampled_from(["Acme", "Ümläut AG"]), days=st.sampled_from([7, 14]))
    def change_settings(self, name: str, days: int) -> None:
        wanted = replace(self.desk.plan.workspace, organisation=name, cadence_days=days)
        self._do(lambda: people.save_settings(self.desk, wanted))

    @rule(state=st.sampled_from([CycleState.ACTIVE, CycleState.ACTIVE, CycleState.CLOSED]))
    def set_cycle(self, state: CycleState) -> None:
        if self.cycle in self.desk.plan.cycles:
            self._do(lambda: cycles.set_state(self.desk, self.cycle, state))

    @rule(count=st.integers(1, 90), pick=picks)
    def batch(self, count: int, pick: int) -> None:
        """As an import writes: many new records and a changed one in one action."""
        item = self._item(pick)
        new = [Objective(new_id(), f"Imported {number}", rank=f"{number:03}1") for number in range(count)]
        results = [KeyResult(new_id(), "K", one.id) for one in new]
        readings = [CheckIn(new_id(), one.id, TODAY, Decimal(5)) for one in results]

        def run() -> Any:
            with self.desk.action(Label("import", {"name": "file.md"})) as unit:
                for record in (*new, *results, *readings):
                    unit.save(record)
                if item:
                    unit.save(replace(item, description=f"from file {pick}"))
            return self.desk.done(unit, None)

        self._do(run)

    @rule()
    def undo(self) -> None:
        if len(self.past) == 1:
            with pytest.raises(OkrError, match=r"undo\.nothing"):
                history.undo(self.desk)
            return
        history.undo(self.desk)
        self.ahead.append(self.past.pop())
        assert content(self.desk) == self.past[-1]

    @rule()
    def redo(self) -> None:
        if not self.ahead:
            with pytest.raises(OkrError, match=r"redo\.nothing"):
                history.redo(self.desk)
            return
        history.redo(self.desk)
        self.past.append(self.ahead.pop())
        assert content(self.desk) == self.past[-1]

    @rule()
    def close_and_open(self) -> None:
        self.desk.close()
        self.desk = desk_at(Path(self._folder.name))
        assert not self.desk.space.unclean

    @rule()
    def rebuild(self) -> None:
        self.desk.space.rebuild()
        assert content(self.desk) == self.past[-1]

    @invariant()
    def everything_agrees(self) -> None:
        plan = self.desk.plan
        fresh = loading.load_plan(self.desk.space.db, TODAY)
        assert (plan.objectives, plan.key_results, plan.latest) == (fresh.objectives, fresh.key_results, fresh.latest)
        assert len(history.entries(self.desk, 10_000)) >= len(self.past)

    def teardown(self) -> None:
        try:
            assert_sound(self.desk)
            last = content(self.desk)
            redone = len(self.ahead)
            for state in reversed(self.past[:-1]):
                history.undo(self.desk)
                assert content(self.desk) == state
            self.desk.close()
            self.desk = desk_at(Path(self._folder.name))
            for _ in self.past[1:]:
                history.redo(self.desk)
            assert content(self.desk) == last
            assert (history.steps(self.desk).redo is not None) is bool(redone)
            assert_sound(self.desk)
        finally:
            self.desk.close()
            self._folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)

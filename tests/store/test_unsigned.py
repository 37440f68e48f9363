"""What has no name hangs on no person, computer, moment or order, and is shared like everything else."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.ids import made_on, new_id, unsigned_id
from okr_desktop.domain.people import Person
from okr_desktop.services import history, people
from okr_desktop.services import me as whoami
from okr_desktop.services.desk import Desk
from okr_desktop.store.unsigned import monday
from tests.services.team_kit import joined, meet
from tests.worlds import TODAY, assert_sound, desk_at, sample

RAISED = Label("concern.raise_unsigned")


def _desk(folder: Path) -> tuple[Desk, str]:
    desk = desk_at(folder)
    ana = people.save(desk, Person(new_id(), "Ana")).value
    whoami.set_me(desk, "Ana")
    return desk, ana


def test_nothing_of_the_journal_tells_who_when_or_in_which_order(tmp_path: Path) -> None:
    desk, ana = _desk(tmp_path)
    sample(desk)
    given = [Concern(unsigned_id(), f"worry {number}", day=monday(TODAY)) for number in range(6)]
    desk.unsigned(RAISED, *given)
    rows = desk.space.db.execute(
        "SELECT lower(hex(actor.id)), actor.mine, actor.machine_hint, actor.first_seen, seq, lam, wall_ms, "
        "lower(hex(tx)), lower(hex(eid)), value FROM op JOIN actor ON actor.short = op.actor WHERE op.actor IN "
        "(SELECT actor FROM op WHERE etype = 'concern') ORDER BY op.actor, seq"
    ).fetchall()
    week = int(datetime.combine(monday(TODAY), datetime.min.time(), UTC).timestamp()) * 1000
    assert len(rows) == 12
    assert {row[1:4] for row in rows} == {(0, "", 0)}
    assert {row[4:7] for row in rows} == {(1, 1, week), (2, 2, week)}
    assert len({row[0] for row in rows}) == 6
    assert desk.space.journal.me not in {row[0] for row in rows}
    assert all(made_on(row[7]) is None and made_on(row[8]) is None for row in rows)
    assert not any(ana in row[9] for row in rows)
    assert_sound(desk)


def test_the_order_of_giving_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, _ = _desk(tmp_path)
    monkeypatch.setattr("secrets.SystemRandom", lambda: random.Random(7))
    given = [Concern(unsigned_id(), f"worry {number}") for number in range(8)]
    desk.unsigned(RAISED, *given)
    query = "SELECT lower(hex(eid)) FROM op WHERE etype = 'concern' ORDER BY actor"
    stored = [row[0] for row in desk.space.db.execute(query)]
    assert sorted(stored) == sorted(one.id for one in given)
    assert stored != [one.id for one in given]


def test_it_is_in_the_plan_cannot_be_undone_and_comes_to_others(tmp_path: Path) -> None:
    desk, _ = _desk(tmp_path / "ana")
    sample(desk)
    before = history.steps(desk).undo
    concern = Concern(unsigned_id(), "Who reads this?", day=monday(TODAY))
    outcome = desk.unsigned(RAISED, concern)
    assert outcome.changes.ids("concern") == {concern.id}
    assert desk.plan.concerns[concern.id] == concern
    assert history.steps(desk).undo == before
    bob = joined(tmp_path, desk, "bob")
    meet(desk, bob)
    assert bob.plan.concerns[concern.id] == concern
    assert_sound(bob)
    desk.close()
    again = desk_at(tmp_path / "ana")
    assert again.plan.concerns[concern.id] == concern


def test_the_same_record_is_stored_once(tmp_path: Path) -> None:
    desk, _ = _desk(tmp_path)
    concern = Concern(unsigned_id(), "Once")
    desk.unsigned(RAISED, concern)
    assert not desk.unsigned(RAISED, concern).changes
    assert list(desk.plan.concerns) == [concern.id]


def test_what_would_give_somebody_away_is_refused(tmp_path: Path) -> None:
    desk, _ = _desk(tmp_path)
    with pytest.raises(ValueError, match="must be random"):
        desk.unsigned(RAISED, Concern(new_id(), "by the clock"))
    with pytest.raises(ValueError, match="only a kind"):
        desk.unsigned(Label("concern.raise_unsigned", {"title": "told"}), Concern(unsigned_id(), "told"))
    assert desk.plan.concerns == {}

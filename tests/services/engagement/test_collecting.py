"""What is given without a name: it waits, is handed on together, survives every crash, and tells nothing."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from okr_desktop.domain.asking import Given
from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.pulse.records import PulseAnswer, PulseState
from okr_desktop.services import history, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import asking, collecting
from okr_desktop.services.engagement.measuring import pulse_results
from tests.services.engagement.pulse_kit import asked
from tests.worlds import TODAY, desk_at

MONDAY = date(2026, 8, 10)
ROOT = Path(__file__).parents[3]


def idea(text: str = "Answer calls faster") -> Idea:
    return Idea(new_id(), text, day=TODAY)


def texts(desk: Desk) -> list[str]:
    return sorted(one.text for one in desk.plan.ideas.values())


def reopened(desk: Desk, day: date) -> Desk:
    """The same workspace on another day."""
    path = desk.space.path
    desk.close()
    return upkeep.open_desk(path, path.parent / "backups", lambda: day)


# Waiting and handing on


def test_it_waits_until_three_are_there_and_is_handed_on_together(desk: Desk) -> None:
    for text in ("One", "Two"):
        collecting.put(desk, idea(text))
    collecting.put(desk, Concern(new_id(), "Too many goals", day=TODAY))
    assert collecting.waiting(desk) == {"idea": 2, "concern": 1, "pulse_answer": 0}
    assert collecting.due(desk) == ()
    assert collecting.release_due(desk).value == 0
    assert not desk.plan.ideas
    collecting.put(desk, idea("Three"))
    assert collecting.due(desk) == ("idea",)
    done = collecting.release_due(desk)
    assert done.value == 3
    assert len(done.changes.ids("idea")) == 3
    assert texts(desk) == ["One", "Three", "Two"]
    assert collecting.waiting(desk) == {"idea": 0, "concern": 1, "pulse_answer": 0}


def test_what_was_put_in_bears_no_moment(desk: Desk) -> None:
    given = idea()
    collecting.put(desk, given)
    collecting.release(desk, "idea")
    (found,) = desk.plan.ideas.values()
    assert found.id != given.id, "an id that tells when it was made is replaced"
    assert found.id[12] == "4"
    assert found.day == MONDAY


@pytest.mark.parametrize(("days", "due"), [(1, ()), (7, ()), (8, ()), (9, ("idea",)), (40, ("idea",))])
def test_the_oldest_is_handed_on_when_a_week_has_passed_for_certain(desk: Desk, days: int, due: object) -> None:
    # The 15th is a Saturday: nobody can know from the box that it was not the Monday before.
    collecting.put(desk, idea())
    later = reopened(desk, TODAY + timedelta(days=days))
    assert collecting.due(later) == due
    later.close()


def test_all_that_is_handed_on_together_is_of_one_week(desk: Desk) -> None:
    collecting.put(desk, idea("Early"))
    later = reopened(desk, TODAY + timedelta(days=5))
    collecting.put(later, idea("Late"))
    collecting.release(later, "idea")
    assert {one.day for one in later.plan.ideas.values()} == {date(2026, 8, 17)}
    later.close()


def test_what_bears_a_name_or_is_something_else_is_refused(desk: Desk) -> None:
    with pytest.raises(OkrError, match=r"collect\.named"):
        collecting.put(desk, Idea(new_id(), "Mine", author="a" * 32))
    with pytest.raises(OkrError, match=r"collect\.kind"):
        collecting.put(desk, Objective(new_id(), "An objective"))
    with pytest.raises(OkrError, match=r"collect\.kind"):
        collecting.release(desk, "objective")
    with pytest.raises(Refused):
        collecting.put(desk, idea(" "))
    assert collecting.waiting(desk) == {"idea": 0, "concern": 0, "pulse_answer": 0}


def test_a_pulse_takes_answers_while_it_is_open_and_gets_them_when_it_closes(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, ben=6)
    for _ in range(6):
        given = Given(dict.fromkeys(pulse.items, 4), text="More time")
        asking.take(collecting.box_of(desk), asking.sheet_of(desk, f"pulse:{pulse.id}"), given, desk.today)
    assert collecting.waiting(desk) == {"idea": 0, "concern": 0, "pulse_answer": 6, f"pulse:{pulse.id}": 6}
    assert not desk.plan.pulse_answers
    pulse_results.close(desk, pulse.id)
    answers = desk.plan.pulse_answers.values()
    assert len([one for one in answers if one.ratings]) == 6
    assert len([one for one in answers if one.comment]) == 6
    assert not [one for one in answers if one.comment and (one.ratings or one.group)]
    with pytest.raises(Refused):
        collecting.put(desk, PulseAnswer(unsigned_id(), pulse.id, ratings={"say": 3}))
    with pytest.raises(NotFound):
        collecting.put(desk, PulseAnswer(unsigned_id(), "nowhere", ratings={"say": 3}))
    desk.close()


def test_nobody_gets_answers_out_of_the_box_before_the_pulse_closes(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, ben=6)
    collecting.put(desk, PulseAnswer(unsigned_id(), pulse.id, ratings={pulse.items[0]: 3}))
    for about in (pulse.id, None):
        with pytest.raises(Refused) as refused:
            collecting.release(desk, "pulse_answer", about)
        assert [(one.code, one.params["title"]) for one in refused.value.problems] == [
            ("collect.pulse_open", pulse.title)
        ]
    with pytest.raises(NotFound):
        collecting.release(desk, "pulse_answer", "nowhere")
    assert collecting.release_due(desk).value == 0
    history.undo(desk)
    with pytest.raises(Refused):  # a draft again
        collecting.release(desk, "pulse_answer", pulse.id)
    history.redo(desk)
    assert not desk.plan.pulse_answers
    assert collecting.waiting(desk)["pulse_answer"] == 1
    pulse_results.close(desk, pulse.id)
    assert len(desk.plan.pulse_answers) == 1
    desk.close()


@pytest.mark.parametrize("named", [True, False])
def test_answers_that_waited_here_while_another_computer_closed_it_are_handed_on(tmp_path: Path, named: bool) -> None:
    desk, pulse = asked(tmp_path, ben=6)
    collecting.put(desk, PulseAnswer(unsigned_id(), pulse.id, ratings={pulse.items[0]: 3}))
    desk.save(Label("elsewhere"), replace(pulse, state=PulseState.CLOSED))
    done = collecting.release(desk, "pulse_answer", pulse.id if named else None)
    assert (done.value, len(done.changes.ids("pulse_answer"))) == (1, 1)
    assert len(desk.plan.pulse_answers) == 1
    assert collecting.waiting(desk)["pulse_answer"] == 0
    desk.close()


def test_a_pulse_that_is_over_takes_no_answers(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, ben=6)
    assert pulse.closes is not None
    late = reopened(desk, pulse.closes + timedelta(days=1))
    with pytest.raises(Refused) as refused:
        asking.sheet_of(late, f"pulse:{pulse.id}")
    assert [one.code for one in refused.value.problems] == ["pulse.over"]
    late.close()


# Crashes


HEAD = """
import os, signal, sys
from pathlib import Path
from tests.worlds import desk_at
desk = desk_at(Path(sys.argv[1]))
"""


def run_killed(code: str, folder: Path) -> list[str]:
    """Run Python that ends itself by SIGKILL; what it had acknowledged."""
    made = subprocess.run(
        [sys.executable, "-c", HEAD + code, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert made.returncode == -signal.SIGKILL, made.stderr
    return made.stdout.split()


WRITES = """
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import unsigned_id
from okr_desktop.services.engagement.gathering import collecting
def give(text):
    collecting.put(desk, Idea(unsigned_id(), text))
    print(text, flush=True)
"""
DIE = "def die(*_): os.kill(os.getpid(), signal.SIGKILL)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("moment", ["INSERT OR IGNORE INTO week", "COMMIT", "VACUUM"])
def test_killed_while_giving_nothing_acknowledged_is_lost_or_doubled(tmp_path: Path, moment: str) -> None:
    dying = f"""
give("one"); give("two")
import sqlite3
class Dying(sqlite3.Connection):
    def execute(self, sql, *rest):
        if sql.startswith({moment!r}): die()
        return super().execute(sql, *rest)
real = sqlite3.connect
sqlite3.connect = lambda *a, **k: real(*a, factory=Dying, **k)
give("three")
"""
    acknowledged = run_killed(WRITES + DIE + dying, tmp_path)
    assert acknowledged == ["one", "two"]
    desk = desk_at(tmp_path)
    collecting.put(desk, idea("four"))
    collecting.release(desk, "idea")
    found = texts(desk)
    assert [text for text in found if text != "three"] == ["four", "one", "two"]
    assert len(found) == len(set(found))
    assert not list(tmp_path.glob("*.okrbox-*"))
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_between_handing_on_and_emptying_neither_loses_nor_doubles(tmp_path: Path) -> None:
    dying = """
for n in range(5): give(f"idea{n}")
from okr_desktop.store.sealed.box import Box
Box.forget = die
collecting.release(desk, "idea")
"""
    run_killed(WRITES + DIE + dying, tmp_path)
    desk = desk_at(tmp_path)
    assert texts(desk) == [f"idea{number}" for number in range(5)], "handed on before"
    assert collecting.waiting(desk)["idea"] == 5, "and still in the box"
    collecting.release(desk, "idea")
    assert texts(desk) == [f"idea{number}" for number in range(5)]
    assert collecting.waiting(desk)["idea"] == 0
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_while_handing_on_leaves_all_in_the_box(tmp_path: Path) -> None:
    dying = """
for n in range(5): give(f"idea{n}")
from okr_desktop.store import unsigned
real, count = unsigned._store, [0]
def store(*args):
    real(*args)
    count[0] += 1
    if count[0] == 3: die()
unsigned._store = store
collecting.release(desk, "idea")
"""
    run_killed(WRITES + DIE + dying, tmp_path)
    desk = desk_at(tmp_path)
    assert texts(desk) == []
    collecting.release(desk, "idea")
    assert texts(desk) == [f"idea{number}" for number in range(5)]
    desk.close()


# What the files tell


def test_neither_box_nor_workspace_tells_an_order_a_time_or_a_person(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, ben=6)
    sheets = [asking.sheet_of(desk, what) for what in ("idea", "concern", f"pulse:{pulse.id}")]
    box, given = collecting.box_of(desk), list[str]()
    for _ in range(12):
        for sheet in sheets:
            text = f"zzz{len(given):03} words"
            given.append(text)
            asking.take(box, sheet, Given({}, text), desk.today)
    me = desk.me
    assert me is not None
    raw = box.path.read_bytes()
    assert me.encode() not in raw
    waited = [record for kind in collecting.KINDS for record in box.records(kind)]
    assert not [one for one in waited if getattr(one, "day", None) or getattr(one, "author", None)]
    for kind in (collecting.IDEA, collecting.CONCERN):
        collecting.release(desk, kind)
    pulse_results.close(desk, pulse.id)
    path = desk.space.path
    desk.close()
    assert b"zzz" not in box.path.read_bytes()
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT actor, seq, wall_ms, value, tx FROM op ORDER BY actor, seq").fetchall()
        mine = {row[0] for row in db.execute("SELECT short FROM actor WHERE mine")}
        names = "".join(str(row) for row in db.execute("SELECT name, machine_hint FROM actor WHERE NOT mine"))
    db.close()
    told = [row for row in rows if "zzz" in row[3]]
    order = [next(text for text in given if text in row[3]) for row in told]
    assert sorted(order) == given
    assert order != given, "in the order in which they came"
    runs = {row[0] for row in told}
    assert len(runs) == len(given), "two of them have something in common"
    assert not runs & mine
    assert me not in names
    of_them = [row for row in rows if row[0] in runs]
    assert {row[2] for row in of_them} == {int(datetime(2026, 8, 10, tzinfo=UTC).timestamp()) * 1000}
    assert not [row for row in of_them if me in row[3]]
    assert len({row[1] for row in told}) == 1, "all stand at the same place of their run"

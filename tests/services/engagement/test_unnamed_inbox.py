"""What is given without a name stays so: in the file, in the journal, in what is shared, whoever acts on it later."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.services import me
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concerns, idea_list, ideas, ideas_convert
from okr_desktop.services.engagement.inbox.concerns import Raising
from tests.worlds import desk_at


def rows_with(path: Path, id: str) -> list[str]:
    """Every row of every table that names a record, as text."""
    with sqlite3.connect(path) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = list[str]()
        for table in tables:
            if not table.startswith("sqlite_") and "search" not in table:
                found += [f"{table}: {row}" for row in db.execute(f'SELECT * FROM "{table}"') if id in str(row)]
    return found


@pytest.mark.parametrize("what", ["idea", "concern"])
def test_nothing_in_the_file_leads_from_it_to_whoever_gave_it(tmp_path: Path, what: str) -> None:
    desk = desk_at(tmp_path)
    ada = me.set_me(desk, "Ada").value
    ideas.give(desk, "Before")
    given = ideas.give_unnamed(desk, "Fewer meetings") if what == "idea" else None
    id = given.value if given else concerns.raise_unnamed(desk, Raising("Fewer meetings")).value
    ideas.give(desk, "After")
    path = desk.space.path
    desk.close()
    rows = rows_with(path, id)
    assert rows
    assert not [row for row in rows if ada in row or "Ada" in row]


def test_what_others_do_with_it_gives_nobody_away(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    id = ideas.give_unnamed(desk, "Fewer meetings").value
    worry = concerns.raise_unnamed(desk, Raising("Too many meetings")).value
    me.set_me(desk, "Ben")
    ideas.reword(desk, id, "One meeting a week")
    ideas.answer(desk, id, IdeaState.DISCUSSED)
    made = ideas_convert.adopt(desk, id, Objective(new_id(), "One meeting a week")).value
    other = concerns.to_idea(desk, worry, "Meet once a week").value
    plan = desk.plan
    assert plan.objectives[made].proposer is None
    assert plan.ideas[id].author is None
    assert plan.ideas[other].author is None
    assert plan.ideas[other].day == plan.concerns[worry].day
    me.set_me(desk, "Ada")
    assert not idea_list.mine(desk), "not even the giver is told that it is theirs"

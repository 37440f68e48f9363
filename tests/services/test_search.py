"""Search as the window and the command line show it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.services import history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.search import Found, search
from tests.worlds import RANGE, TODAY, add_check_in, add_objective, add_result, sample


def save(desk: Desk, *records: Record) -> None:
    desk.save(Label("import", {"name": "test"}), *records)


def one(desk: Desk, text: str) -> Found:
    (line,) = search(desk, text)
    return line


def titles(desk: Desk, text: str) -> list[str]:
    return [line.title for line in search(desk, text)]


def test_a_line_says_what_where_and_whose(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    ada = Person(new_id(), "Ada")
    save(desk, ada)
    planning.edit(desk, replace(desk.objective(objective), owner=ada.id, description="Because\nthey leave us"))
    line = one(desk, "they lea")
    assert (line.kind, line.id, line.item, line.title) == ("objective", objective, objective, "Delight customers")
    assert (line.where, line.snippet) == ("description", "Because they leave us")
    assert [line.snippet[start : start + length] for start, length in line.marks] == ["they", "lea"]
    assert (line.cycle, line.owner, line.archived) == (desk.plan.cycles[cycle].name, "Ada", False)


def test_an_item_with_many_notes_is_one_line_and_its_title_goes_first(desk: Desk) -> None:
    _, objective, result = sample(desk)
    other = add_result(desk, objective, "Planned features")
    for day in range(1, 9):
        add_check_in(desk, result, str(day), date(2026, 8, day))
    lines = search(desk, "planned")
    assert [(line.item, line.where) for line in lines] == [(other, "title"), (result, "note")]
    assert lines[1].kind == "check_in"
    assert lines[1].title == "NPS"


def test_what_is_said_about_something_leads_to_it(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    kpi, giver = Kpi(new_id(), "Uptime"), Team(new_id(), "Platform")
    work = Initiative(new_id(), "Rewrite importer", result, description="apples")
    need = Dependency(new_id(), "We need an interface", giver=giver.id, about=objective, reply="pears")
    reading = CheckIn(new_id(), "", TODAY, Decimal(1), note="cherries", kpi=kpi.id)
    comment = Comment(new_id(), work.id, "plums")
    save(
        desk,
        *(kpi, giver, work, need, reading, comment),
        Comment(new_id(), reading.id, "quinces"),
        Comment(new_id(), comment.id, "figs"),
        CycleNote(new_id(), cycle, cycle, NoteKind.DECISION, "grapes"),
        Comment(new_id(), new_id(), "about nothing that is there: lemons"),
        Dependency(new_id(), "Limes from nobody in particular", giver=giver.id),
    )
    assert (one(desk, "apples").kind, one(desk, "apples").item, one(desk, "apples").title) == (
        "initiative",
        result,
        "Rewrite importer",
    )
    assert (one(desk, "pears").item, one(desk, "pears").title) == (objective, "We need an interface")
    assert (one(desk, "cherries").item, one(desk, "cherries").title) == (kpi.id, "Uptime")
    assert (one(desk, "plums").item, one(desk, "plums").title) == (result, "NPS")
    assert one(desk, "figs").item == result
    assert one(desk, "quinces").item == kpi.id
    assert (one(desk, "grapes").item, one(desk, "grapes").title) == (cycle, "2026 Q3")
    assert search(desk, "lemons") == []
    assert one(desk, "limes").item == one(desk, "limes").id
    assert one(desk, "platform").item == giver.id


def test_archived_items_are_told_and_come_last(desk: Desk) -> None:
    kept, gone = add_objective(desk, "Win the north"), add_objective(desk, "Win the south")
    result = add_result(desk, gone, "South wins")
    planning.archive(desk, gone)
    lines = search(desk, "win the")
    assert [(line.item, line.archived) for line in lines] == [(kept, False), (gone, True)]
    assert one(desk, '"south wins"').item == result
    assert one(desk, '"south wins"').archived


def test_the_newest_cycle_comes_first_among_equals(desk: Desk) -> None:
    old = Cycle(new_id(), "2025 Q3", date(2025, 7, 1), date(2025, 9, 30))
    new = Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
    items = [Objective(new_id(), "Grow faster", cycle=cycle) for cycle in (new.id, old.id, None)]
    save(desk, old, new, *items)
    assert [line.cycle for line in search(desk, "grow")] == ["2026 Q3", "2025 Q3", ""]


def test_undo_of_a_delete_brings_the_hits_back(desk: Desk) -> None:
    _, objective, result = sample(desk)
    planning.delete(desk, objective)
    assert search(desk, "planned") == search(desk, "nps") == search(desk, "delight") == []
    history.undo(desk)
    assert one(desk, "planned").item == result
    assert one(desk, "delight").item == objective
    history.redo(desk)
    assert search(desk, "planned") == []


def test_a_short_id_finds_its_item(desk: Desk) -> None:
    _, objective, result = sample(desk)
    for text in (objective, objective[-8:], objective[-8:].upper(), f" {result[-6:]} "):
        line = search(desk, text)[0]
        assert line.where == "id"
        assert line.item in (objective, result)
    assert search(desk, objective[-8:], kinds=["person"]) == []
    assert search(desk, objective[-3:]) == []


def test_refinements(desk: Desk) -> None:
    _, _, result = sample(desk)
    ada, zoe = Person(new_id(), "Ada"), Person(new_id(), "Zoë")
    other = Objective(new_id(), "Delight partners", owner=zoe.id, tags=("bet",))
    save(desk, ada, zoe, other, replace(desk.key_result(result), owner=ada.id))
    desk.space.set_meta("me", zoe.id)
    assert (
        titles(desk, "delight owner:zoe") == titles(desk, "owner:me") == titles(desk, "tag:bet") == ["Delight partners"]
    )
    assert titles(desk, "planned owner:ada") == ["NPS"]
    assert search(desk, "planned owner:zoe") == search(desk, "owner:nobody") == search(desk, "status:nonsense") == []
    assert titles(desk, "status:no-data") == ["Delight partners"]
    assert set(titles(desk, 'cycle:"2026 Q3"')) == {"Delight customers", "NPS"}
    assert search(desk, "owner:") == search(desk, "") == []


def test_kinds_and_limit(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    for number in range(30):
        add_objective(desk, f"Delight {number}")
    assert len(search(desk, "delight")) == 20
    assert len(search(desk, "delight", 3)) == 3
    assert len(search(desk, "delight", 100)) == 31
    assert search(desk, "delight", 0) == []
    assert {line.kind for line in search(desk, "p", kinds=["check_in"])} == {"check_in"}
    assert search(desk, "delight", kinds=["team", "unknown"]) == []
    assert objective in {line.item for line in search(desk, "delight", 100, kinds=["objective"])}


@pytest.mark.parametrize(
    "text", ["", "*", '"', "\0", "owner:\0", "status:", "(" * 500, "x" * 10_000, "deadbeef", "\ud800", "é" * 99]
)
def test_any_text_may_be_typed(desk: Desk, text: str) -> None:
    sample(desk)
    assert search(desk, text) == []


def test_key_results_are_found_by_every_property_of_their_text(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    item = KeyResult(new_id(), "Straßen", objective, RANGE, description="Mit Ümläuten", tags=("Öl",))
    save(desk, item)
    for text, where in (("strassen", "title"), ("uemlaeu", "description"), ("oel", "tags"), ("trasse", "title")):
        assert (one(desk, text).id, one(desk, text).where) == (item.id, where)

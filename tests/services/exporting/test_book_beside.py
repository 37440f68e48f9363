"""KPIs, comments and dependencies in the workbook and the tables: they come back as their own pages would take them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.services import check_ins, exchange, kpis, people, talk, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import files
from tests.services.exporting.books import Edited, assert_one_step, back, codes, exported, filled, preview, worlds_label
from tests.services.exporting.tables import put
from tests.worlds import TODAY, assert_sound, content


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    """What ``filled`` makes, with a KPI and its reading, comments of two people, and a dependency."""
    found = filled(desk)
    people.set_me(desk, found["ada"])
    found["kpi"] = kpis.save(desk, Kpi(new_id(), "=Uptime", "%", low=Decimal(99))).value
    check_ins.add(desk, CheckIn(new_id(), "", TODAY, Decimal("99.5"), kpi=found["kpi"]))
    found["mine"] = talk.comment(desk, found["nps"], "Well done, @Ada").value
    found["asked"] = talk.comment(desk, found["first"], "What happened?").value
    grace = _person(desk)
    found["theirs"] = new_id()
    with desk.action(worlds_label()) as unit:
        unit.save(Comment(found["theirs"], found["kpi"], "+1 from me", grace))
    south = Team(new_id(), "South")
    people.save(desk, south)
    asked = Dependency(new_id(), "An API", found["team"], south.id, found["nps"], date(2026, 9, 1))
    found |= {"south": south.id, "need": work.save_dependency(desk, asked).value}
    return found


def _person(desk: Desk) -> str:
    record = Person(new_id(), "Grace")
    people.save(desk, record)
    return record.id


@pytest.fixture
def book(desk: Desk, ids: dict[str, str], tmp_path: Path) -> Edited:
    return Edited(exported(desk, tmp_path / "book.xlsx"))


def test_they_are_there_and_no_text_is_a_formula(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    assert book.get("KPIs", ids["kpi"], "KPI") == "=Uptime"
    assert book.get("KPIs", ids["kpi"], "Last reading") == 99.5
    assert book.get("Comments", ids["mine"], "Comment") == "Well done, @Ada"
    assert book.get("Comments", ids["theirs"], "About") == "=Uptime"
    assert book.get("Comments", ids["asked"], "About") == "NPS, 2026-07-20"
    assert book.get("Dependencies", ids["need"], "Asked of") == "South"
    names = ("KPIs", "Comments", "Dependencies")
    kinds = {cell.data_type for name in names for row in book.sheet(name) for cell in row}
    assert "f" not in kinds
    assert all(book.sheet(name).freeze_panes == "C2" for name in names)
    assert codes(preview(desk, book.path)) == []


def test_edits_and_new_rows_come_back_as_one_step(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    before = content(desk)
    book.put("KPIs", ids["kpi"], "At least", 98)
    book.put("KPIs", ids["kpi"], "Team", "South")
    book.put("Comments", ids["mine"], "Comment", "Well done indeed, @Ada")
    book.put("Comments", ids["asked"], "Comment", "What happened there?")
    book.put("Dependencies", ids["need"], "State", "accepted")
    book.put("Dependencies", ids["need"], "Reply", "Until Friday")
    book.add("KPIs", KPI="Complaints", At_most=5)
    book.add("Comments", About="Grow", Comment="Why so slow?")
    book.add("Comments", About="NPS, 2026-07-20", Comment="I see")
    book.add("Dependencies", Needed="A desk", Asked_of="South", For="Grow")
    path = book.save()
    plan = back(desk, path)
    assert codes(plan) == []
    kpi, need = desk.plan.kpis[ids["kpi"]], desk.plan.dependencies[ids["need"]]
    assert (kpi.low, kpi.team) == (Decimal(98), ids["south"])
    assert desk.plan.comments[ids["mine"]].text == f"Well done indeed, @[{ids['ada']}]"
    assert (need.state, need.reply) == (Asking.ACCEPTED, "Until Friday")
    said = next(one for one in desk.plan.comments.values() if one.text == "Why so slow?")
    assert (said.about, said.author) == (ids["top"], ids["ada"])
    assert desk.plan.comments[ids["asked"]].text == "What happened there?"
    assert [one.about for one in desk.plan.comments.values() if one.text == "I see"] == [ids["first"]]
    assert {one.title for one in desk.plan.kpis.values()} == {"=Uptime", "Complaints"}
    assert {one.what for one in desk.plan.dependencies.values()} == {"An API", "A desk"}
    assert_sound(desk)
    assert_one_step(desk, path, before)


def test_what_their_own_pages_refuse_is_refused(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.put("Comments", ids["theirs"], "Comment", "Put into their mouth")
    book.put("Comments", ids["mine"], "About", "Grow")
    book.put("Dependencies", ids["need"], "State", "declined")
    book.put("KPIs", ids["kpi"], "At most", 1)
    book.add("Dependencies", Needed="Something")
    before = content(desk)
    plan = back(desk, book.save())
    assert sorted(codes(plan)) == [
        "book.empty",
        "comment.moved",
        "comment.others",
        "dependency.no_reply",
        "metric.band",
    ]
    assert content(desk) == before


def test_rows_that_are_gone(desk: Desk, ids: dict[str, str], book: Edited) -> None:
    book.drop("Dependencies", ids["need"])
    book.drop("Comments", ids["mine"])
    book.drop("KPIs", ids["kpi"])
    plan = back(desk, book.save(), exchange.BookChoices(deletions=True))
    assert sorted(codes(plan)) == ["book.not_deleted", "book.not_deleted"]
    assert ids["need"] not in desk.plan.dependencies
    assert ids["mine"] in desk.plan.comments
    assert ids["kpi"] in desk.plan.kpis


def test_the_tables_bring_them_back_as_well(desk: Desk, ids: dict[str, str], tmp_path: Path) -> None:
    files.write(desk, "csv", tmp_path / "set")
    assert codes(preview(desk, tmp_path / "set")) == []
    put(tmp_path / "set", "kpis", ids["kpi"], high="99.9", owner=ids["ada"])
    put(tmp_path / "set", "comments", ids["mine"], text="Otherwise")
    put(tmp_path / "set", "dependencies", ids["need"], by="2026-09-15")
    plan = back(desk, tmp_path / "set")
    assert codes(plan) == []
    kpi = desk.plan.kpis[ids["kpi"]]
    assert (kpi.high, kpi.owner) == (Decimal("99.9"), ids["ada"])
    assert desk.plan.comments[ids["mine"]].text == "Otherwise"
    assert desk.plan.dependencies[ids["need"]].by == date(2026, 9, 15)

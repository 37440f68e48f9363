"""What the sibling papers are made from, on real workspaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.domain.workshop_record import Lineage, Workshop
from okr_desktop.reports.siblings.data_person import OneToOneData
from okr_desktop.services import people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in
from okr_desktop.services.reporting import kinds, sheet_codes
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.siblings import case
from tests.worlds import RANGE, TODAY, sample


def save(desk: Desk, *records: Record) -> None:
    desk.save(Label("import", {"name": "test"}), *records)


def check_in(result: str, day: date, value: int, confidence: int | None = None, **more: object) -> CheckIn:
    return replace(CheckIn(new_id(), result, day, Decimal(value), confidence), **more)


class World:
    """Two people in two teams, with work between them, and a quarter before this one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.cycle, self.objective, self.result = sample(desk)
        self.before = Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30), state=CycleState.CLOSED)
        self.sales, self.platform = Team(new_id(), "Sales"), Team(new_id(), "Platform")
        self.ada = Person(new_id(), "Ada", role="Engineer", teams={self.sales.id: Decimal(1)})
        self.bo = Person(new_id(), "Bo")
        save(desk, self.before, self.sales, self.platform, self.ada, self.bo)
        item = desk.objective(self.objective)
        save(desk, replace(item, owner=self.ada.id, teams={self.sales.id: Decimal(1)}))


@pytest.fixture
def world(desk: Desk) -> World:
    return World(desk)


# Kinds


def test_every_kind_is_written_and_rendered_alike(world: World, tmp_path: Path) -> None:
    choice = Choice(person=world.ada.id)
    for code, kind in kinds.KINDS.items():
        path = tmp_path / f"{code}.pdf"
        written = kinds.write(world.desk, code, choice, path)
        assert path.read_bytes() == kinds.render(world.desk, code, choice), code
        assert written.pages == kinds.made(world.desk, code, choice).pages >= 1
        assert written.missing == kinds.missing(world.desk, code, choice) == {}
        assert kind.code == code
        assert set(kind.needs + kind.takes) <= {*Choice.__slots__}


def test_every_kind_has_a_twin_in_html(world: World, tmp_path: Path) -> None:
    for code in kinds.KINDS:
        kinds.write_html(world.desk, code, Choice(person=world.ada.id), tmp_path / "twin.html")
        text = (tmp_path / "twin.html").read_text("utf-8")
        assert text.lstrip().lower().startswith("<!doctype html>"), code
        assert "Acme" in text


def test_a_poster_takes_the_large_sheet_of_what_people_use(world: World) -> None:
    a4, a3 = (kinds.render(world.desk, "poster", Choice(paper=paper)) for paper in ("a4", "a3"))
    letter, tabloid = (kinds.render(world.desk, "poster", Choice(paper=paper)) for paper in ("letter", "tabloid"))
    assert a4 == a3 != letter == tabloid
    for odd, usual in (("a3", "a4"), ("tabloid", "letter"), ("a0", "a4")):
        wanted = kinds.render(world.desk, "comparison", Choice(paper=usual))
        assert kinds.render(world.desk, "comparison", Choice(paper=odd)) == wanted


def test_what_is_not_there_is_told_in_a_code(desk: Desk) -> None:
    def code(kind: str, choice: Choice) -> str:
        with pytest.raises(NotFound) as caught:
            kinds.gather(desk, kind, choice)
        return caught.value.code

    assert code("yearly", Choice()) == "report.kind"
    for kind in ("quarterly", "one-pager", "team-pages", "poster", "comparison"):
        assert code(kind, Choice()) == "cycle.none"
    assert code("one-to-one", Choice()) == "me.unknown"
    assert code("you-said", Choice(cycle="x")) == "cycle.unknown"
    sample(desk)
    assert code("comparison", Choice()) == "report.no_earlier"
    assert code("one-to-one", Choice(person="x")) == "person.unknown"
    assert code("check-in-sheet", Choice(person="x")) == "person.unknown"
    for kind in ("quarterly", "team-pages", "poster", "check-in-sheet"):
        assert code(kind, Choice(team="x")) == "team.unknown"


def test_whoever_uses_the_program_is_the_person(world: World) -> None:
    people.set_me(world.desk, world.ada.id)
    assert kinds.gather(world.desk, "one-to-one", Choice()).person == "Ada"


def test_progress_goes_up_to_one(world: World, tmp_path: Path) -> None:
    told: list[float] = []
    kinds.write(world.desk, "poster", Choice(), tmp_path / "p.pdf", told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_the_name_of_the_cycle(world: World) -> None:
    assert kinds.cycle_name(world.desk, "poster", Choice()) == "2026 Q3"
    assert kinds.cycle_name(world.desk, "you-said", Choice()) == ""
    assert kinds.cycle_name(world.desk, "you-said", Choice(cycle=world.before.id)) == "2026 Q2"


# Check-in sheets


def test_sheets_for_everybody_one_person_and_a_team(world: World) -> None:
    desk, result = world.desk, desk_result(world)
    more = KeyResult(new_id(), "Bo's own", world.objective, RANGE, owner=world.bo.id, rank="z")
    done = KeyResult(new_id(), "Done", world.objective, RANGE, owner=world.bo.id, state=State.DONE)
    save(desk, more, done)
    everybody = kinds.gather(desk, "check-in-sheet", Choice())
    assert [(sheet.name, [one.row.title for one in sheet.rows]) for sheet in everybody.sheets] == [
        ("Ada", ["NPS"]),
        ("Bo", ["Bo's own"]),
    ]
    (own,) = kinds.gather(desk, "check-in-sheet", Choice(person=world.ada.id)).sheets
    assert own.rows[0].code == sheet_codes.codes(desk.plan.key_results)[result.id]
    assert own.rows[0].due == TODAY + timedelta(days=7)
    (team,) = kinds.gather(desk, "check-in-sheet", Choice(team=world.sales.id)).sheets
    assert (team.name, team.team, len(team.rows)) == ("Sales", True, 2)
    assert kinds.gather(desk, "check-in-sheet", Choice(team=world.platform.id)).sheets == ()
    assert kinds.gather(desk, "check-in-sheet", Choice(cycle=world.before.id)).sheets == ()


def desk_result(world: World) -> KeyResult:
    return world.desk.key_result(world.result)


# Poster


def test_the_poster_has_the_tree_and_what_it_leads_to(world: World) -> None:
    desk = world.desk
    above = Objective(new_id(), "For good", cycle=world.before.id)
    below = Objective(new_id(), "Below", parent=world.objective, cycle=world.cycle)
    gone = Objective(new_id(), "Gone", parent=world.objective, cycle=world.cycle, state=State.CANCELLED)
    under_gone = Objective(new_id(), "Under gone", parent=gone.id, cycle=world.cycle)
    save(desk, above, below, gone, under_gone, replace(desk.objective(world.objective), parent=above.id))
    data = kinds.gather(desk, "poster", Choice(cycle=world.cycle))
    assert [(block.title, block.depth) for block in data.blocks] == [
        ("Delight customers", 0),
        ("Below", 1),
        ("Under gone", 1),
    ]
    assert data.serves == ("For good",)
    assert [one.title for one in kinds.gather(desk, "poster", Choice(team=world.sales.id)).blocks] == [
        "Delight customers"
    ]


# Comparison


def test_a_comparison_has_medians_teams_and_what_was_carried(world: World) -> None:
    desk = world.desk
    old = Objective(new_id(), "Old", cycle=world.before.id)
    olds = [KeyResult(new_id(), f"R{at}", old.id, RANGE) for at in range(3)]
    save(desk, old, *olds, replace(desk.objective(world.objective), carried_from=old.id, carried=1))
    day = date(2026, 5, 1)
    save(desk, check_in(olds[0].id, day, 20, 4), check_in(olds[1].id, day, 90, 9))
    data = kinds.gather(desk, "comparison", Choice())
    assert (data.before.name, data.after.name, data.after.running) == ("2026 Q2", "2026 Q3", True)
    before, after = data.whole.before, data.whole.after
    assert (before.progress, before.confidence) == (Decimal("0.55"), Decimal("6.5"))
    assert (before.key_results, before.reported) == (3, 2)
    assert after.progress == Decimal("0.4")
    assert [pair.name for pair in data.teams] == ["Sales", ""]
    assert data.teams[1].before.progress == Decimal("0.55")
    assert data.teams[0].before.progress is None
    (moved,) = data.carried
    assert (moved.title, moved.before, moved.after) == ("Delight customers", Decimal("0.366667"), Decimal("0.4"))
    turned = kinds.gather(desk, "comparison", Choice(cycle=world.before.id, other=world.cycle))
    assert replace(turned, head=data.head) == data


# You said, we did


def test_ideas_with_their_fates_and_the_age_of_those_without(world: World) -> None:
    desk = world.desk
    shop = Workshop(new_id(), "What next?", mode="sealed", cycle=world.cycle, held=TODAY - timedelta(days=34))
    adopted = Idea(new_id(), "Ask them", state=IdeaState.NEW, workshop=shop.id, author_name="Secret Person")
    twin = Idea(new_id(), "Ask people", merged=adopted.id, workshop=shop.id)
    later = Idea(new_id(), "A museum", state=IdeaState.LATER, reason="After the move", workshop=shop.id)
    waiting = Idea(new_id(), "A garden", state=IdeaState.DISCUSSED, workshop=shop.id)
    line = Lineage(new_id(), world.result, adopted.id)
    save(desk, shop, adopted, twin, later, waiting, line, Idea(new_id(), "From elsewhere", state=IdeaState.DECLINED))
    data = kinds.gather(desk, "you-said", Choice(cycle=world.cycle))
    assert [(one.text, one.fate) for one in data.said] == [
        ("Ask them", "adopted"),
        ("A museum", "later"),
        ("A garden", "open"),
    ]
    assert data.said[0].into == ("NPS",)
    assert data.said[0].voices == 2
    assert data.said[1].reason == "After the move"
    assert data.said[2].days == 34
    assert data.questions == ("What next?",)
    assert "Secret Person" not in repr(data)
    assert "From elsewhere" in [one.text for one in kinds.gather(desk, "you-said", Choice()).said]


# One to one


def page(world: World, cycle: str | None = None) -> OneToOneData:
    return kinds.gather(world.desk, "one-to-one", Choice(cycle, person=world.ada.id))


def codes(data: OneToOneData) -> list[str]:
    return [one.code for one in data.questions]


def test_a_page_for_two_gathers_what_belongs_to_the_person(world: World) -> None:
    desk = world.desk
    own, result = world.objective, world.result
    save(
        desk,
        Initiative(new_id(), "Write", result, owner=world.ada.id, due=TODAY),
        Initiative(new_id(), "Done already", result, owner=world.ada.id, state=WorkState.DONE),
        Dependency(new_id(), "An interface", world.sales.id, world.platform.id, result),
        Dependency(new_id(), "A list", world.platform.id, world.sales.id, None, TODAY - timedelta(days=1)),
        Dependency(new_id(), "Refused", world.platform.id, world.sales.id, state=Asking.DECLINED),
        Comment(new_id(), own, "Old question", world.bo.id),
        Comment(new_id(), own, "Answered", world.ada.id),
        Comment(new_id(), own, "And now?", world.bo.id),
        check_in(result, TODAY, 41, 3, blocker="No power"),
    )
    data = page(world)
    assert [one.row.title for one in data.results] == ["NPS"]
    assert [one.value for one in data.results[0].sure][-1] == 3
    assert [one.title for one in data.objectives] == ["Delight customers"]
    assert [one.title for one in data.todos] == ["Write"]
    assert [(one.what, one.team) for one in data.needs] == [("An interface", "Platform")]
    assert [(one.what, one.team) for one in data.owes] == [("A list", "Platform")]
    assert [(one.text, one.author) for one in data.remarks] == [("And now?", "Bo")]
    assert codes(data) == ["ask_blocked", "ask_owed", "ask_need", "ask_learn"]


def test_questions_follow_from_what_is_known(world: World) -> None:
    desk = world.desk

    def told(value: int = 50, confidence: int = 7) -> str:
        save(desk, check_in(world.result, TODAY, value, confidence))
        return codes(page(world))[0]

    assert told() == "ask_need", "nothing stands out"
    assert told(confidence=2) == "ask_fallen"
    assert told(value=100, confidence=9) == "ask_done"
    assert told(value=5, confidence=9) == "ask_sure"
    bare = Objective(new_id(), "Bare", cycle=world.cycle, owner=world.ada.id)
    save(desk, bare, KeyResult(new_id(), "Silent", world.objective, RANGE, rank="z"))
    found = codes(page(world))
    assert "ask_no_results" in found
    assert "ask_unmeasured" in found


def test_a_year_that_runs_is_on_the_page_unless_a_cycle_is_chosen(world: World) -> None:
    year = Cycle(new_id(), "2026", date(2026, 1, 1), date(2026, 12, 31), CycleKind.YEAR)
    save(world.desk, year, Objective(new_id(), "Whole year", cycle=year.id, owner=world.ada.id))
    assert {one.title for one in page(world).objectives} == {"Delight customers", "Whole year"}
    assert {one.title for one in page(world, cycle=world.cycle).objectives} == {"Delight customers"}


def test_whoever_stands_behind_the_cycle_is_its_sponsor_in_the_case(world: World) -> None:
    desk = world.desk
    assert case.gather(desk, Choice(cycle=world.cycle)).sponsor == ""
    dora = Person(new_id(), "Dora")
    buy_in.save(desk, Sponsorship(new_id(), world.cycle, dora.id), also=(dora,))
    found = case.gather(desk, Choice(cycle=world.cycle))
    assert found.sponsor == "Dora"
    assert [(one.name, one.state) for one in found.signed] == [("Dora", "sponsor")]


def test_the_case_counts_each_seat_of_a_workshop_once(desk: Desk) -> None:
    world = World(desk)
    save(desk, Workshop(new_id(), "What next?", cycle=world.cycle, seats=28, paper_seats=6))
    save(desk, Workshop(new_id(), "And now?", cycle=world.before.id, seats=12))
    assert case.gather(desk, Choice(cycle=world.cycle)).costs.seats == 28

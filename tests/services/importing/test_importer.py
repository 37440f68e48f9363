"""What an import of a tool's export makes, changes and leaves; once, twice, undone, after people have worked on it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Objective, Source, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.work import WorkState
from okr_desktop.exchange.drafts.draft import Draft, DraftComment, DraftKeyResult, DraftObjective
from okr_desktop.services import check_ins, cycles, exchange, history, people, planning, talk
from okr_desktop.services.desk import Desk
from okr_desktop.services.importing import marks
from okr_desktop.store.unit_of_work import UnitOfWork
from tests.services.importing_kit import DATA, EXPORT, VIVA, bring, codes, draft_of, objective, result, values
from tests.worlds import TODAY, assert_sound, content, states

FILES = [
    VIVA,
    EXPORT,
    DATA / "viva_csv" / "hostile.csv",
    DATA / "leantime",
    DATA / "lattice" / "upload.csv",
    DATA / "culture_amp" / "goals.csv",
    DATA / "goalscape" / "english.csv",
]


def draft(*objectives: DraftObjective, name: str = "a.csv") -> Draft:
    return Draft("viva_csv", name, "2026 Q3", objectives)


def item(key: str, parent: str | None = None, **more: Any) -> DraftObjective:
    return DraftObjective(key, int(key) if key.isdecimal() else 1, f"Item {key}", parent, **more)


def measured(key: str, **more: Any) -> DraftKeyResult:
    return DraftKeyResult(key, 9, f"Result {key}", "increase", start=Decimal(0), target=Decimal(10), **more)


def export(folder: Path, change: dict[str, Any] | None = None) -> Path:
    """A copy of the JSON export, with lists of some files changed by a function."""
    folder.mkdir(exist_ok=True)
    for path in EXPORT.iterdir():
        data = json.loads(path.read_text("utf-8"))
        kind = path.stem.partition("_")[0]
        if change and kind in change:
            change[kind](data)
        (folder / path.name).write_text(json.dumps(data), "utf-8")
    return folder


# Once, twice, and back


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name[:12]}")
def test_one_step_and_the_second_time_nothing(desk: Desk, path: Path) -> None:
    before = content(desk)
    bring(desk, path)
    assert_sound(desk)
    count = states(desk)
    again = exchange.apply(desk, draft_of(path))
    assert (bool(again.changes), again.label, states(desk)) == (False, None, count)
    assert {row.action for row in again.value.rows} <= {"same", "skip"}
    history.undo(desk)
    assert content(desk) == before
    assert_sound(desk)


def test_after_an_undo_it_all_comes_back(desk: Desk) -> None:
    bring(desk, VIVA)
    first = {(one.title, len(desk.check_ins(one.id))) for one in desk.plan.key_results.values()}
    history.undo(desk)
    bring(desk, VIVA)
    assert {(one.title, len(desk.check_ins(one.id))) for one in desk.plan.key_results.values()} == first


def test_an_error_in_the_middle_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before, count = content(desk), states(desk)
    save, left = UnitOfWork.save, iter(range(12))

    def failing(unit: UnitOfWork, record: Record) -> None:
        if next(left, None) is None:
            raise RuntimeError("the power went")
        save(unit, record)

    monkeypatch.setattr(UnitOfWork, "save", failing)
    with pytest.raises(RuntimeError):
        exchange.apply(desk, draft_of(VIVA))
    monkeypatch.undo()
    assert (content(desk), states(desk)) == (before, count)
    assert_sound(desk)


def test_stopping_it_leaves_nothing(desk: Desk) -> None:
    before = content(desk)

    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        exchange.apply(desk, draft_of(VIVA), progress=stop)
    assert content(desk) == before


# What it makes


def test_everything_of_the_json_arrives(desk: Desk) -> None:
    plan = bring(desk, EXPORT)
    ferries, crews = objective(desk, "Ferries that people set their watch by"), objective(desk, "Crews that stay")
    names = {one.id: one.name for one in (*desk.plan.people.values(), *desk.plan.teams.values())}
    assert ferries.ambition is Ambition.ASPIRATIONAL
    assert (names[ferries.owner or ""], [names[id] for id in ferries.teams]) == ("Mira Holt", ["Operations"])
    arrivals = result(desk, "Arrivals within five minutes")
    assert (arrivals.weight, len(arrivals.metric.phases)) == (60, 3)
    assert (crews.parent, crews.weight) == (result(desk, "Breakdowns at sea").id, 70)
    season = desk.plan.cycles[crews.cycle or ""]
    assert (season.name, season.start, season.end, season.kind) == (
        "Season 2026",
        date(2026, 5, 15),
        date(2026, 9, 15),
        CycleKind.CUSTOM,
    )
    harbour = next(one for one in desk.plan.teams.values() if one.name == "Harbour")
    assert (names[harbour.parent or ""], names[harbour.lead or ""]) == ("Operations", "Jon Aske")
    jon = next(one for one in desk.plan.people.values() if one.name == "Jon Aske")
    assert (jon.email, {names[id] for id in jon.teams}) == ("jon.aske@fjordline.example", {"Harbour", "Operations"})
    assert "Never used" not in {one.name for one in desk.plan.cycles.values()}
    assert (plan.check_ins, plan.comments) == (3, 3)


def test_history_comes_with_author_confidence_note_and_day(desk: Desk) -> None:
    bring(desk, EXPORT)
    first, last = desk.check_ins(result(desk, "Arrivals within five minutes").id)
    assert (first.date, first.value, first.confidence, first.note) == (
        date(2026, 7, 14),
        74,
        2,
        "First week; Note: rough sea",
    )
    assert desk.plan.people[first.author or ""].name == "Jon Aske"
    assert desk.plan.latest[last.key_result].value == Decimal("81.5")
    said = talk.comments_about(desk.plan, result(desk, "Arrivals within five minutes").id)
    assert [one.text for one in said] == ["Line one\nline two"]
    assert [one.text for one in desk.plan.comments.values() if one.author is None] == []


def test_initiatives_are_made_and_follow_the_file(desk: Desk, tmp_path: Path) -> None:
    bring(desk, EXPORT)
    (work,) = desk.plan.initiatives_of(result(desk, "Breakdowns at sea").id)
    assert (work.title, work.state) == ("Overhaul the second engine", WorkState.DOING)

    def close(rows: list[dict[str, Any]]) -> None:
        rows[4]["Status"] = "Closed"

    plan = bring(desk, export(tmp_path / "b", {"objectives": close}))
    assert [(row.kind, row.action) for row in plan.rows if row.action != "same"] == [("initiative", "change")]
    assert desk.plan.initiatives[work.id].state is WorkState.DONE


def test_every_kind_that_a_file_can_say(desk: Desk) -> None:
    kinds = [
        DraftKeyResult("a", 1, "A", "stay_above", low=Decimal(9)),
        DraftKeyResult("b", 2, "B", "stay_below", high=Decimal(4)),
        DraftKeyResult("c", 3, "C", "band", low=Decimal(1), high=Decimal(2)),
        DraftKeyResult("d", 4, "D", "yes_no", start=Decimal(0), target=Decimal(1), score=Decimal("0.5")),
        DraftKeyResult("e", 5, "E", "band", low=Decimal(3), high=Decimal(2)),
    ]
    top = item("1", key_results=tuple(kinds), source="both", score=Decimal("0.7"), score_comment="Nearly")
    plan = exchange.apply(desk, draft(top)).value
    found = {one.title: one.metric.kind for one in desk.plan.key_results.values()}
    assert found == {"A": Kind.STAY_ABOVE, "B": Kind.STAY_BELOW, "C": Kind.BAND, "D": Kind.YES_NO}
    assert [(row.title, row.action) for row in plan.rows][-1] == ("E", "skip")
    kept = objective(desk, "Item 1")
    assert (kept.source, kept.score, kept.score_comment) == (Source.BOTH, Decimal("0.7"), "Nearly")
    assert result(desk, "D").score == Decimal("0.5")


# Whom and what it means


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ada.lovelace@mill.example", "Ada Lovelace"),
        ("ADA LOVELACE", "Ada Lovelace"),
        ("Ada Lovelace <ada.lovelace@mill.example>", "Ada Lovelace"),
        ("grace@navy.example", "Grace Hopper"),
        ("grace", "Grace Hopper"),
        ("Grace Hopper <gh@elsewhere.example>", "Grace Hopper (2)"),
    ],
)
def test_people_are_found_by_name_or_mail(desk: Desk, text: str, name: str) -> None:
    ada, grace = Person(new_id(), "Ada Lovelace"), Person(new_id(), "Grace Hopper", "grace@navy.example")
    people.save(desk, ada)
    people.save(desk, grace)
    exchange.apply(desk, draft(item("1", owner=text)))
    owner = objective(desk, "Item 1").owner
    assert {ada.id: "Ada Lovelace", grace.id: "Grace Hopper"}.get(owner or "", "Grace Hopper (2)") == name


def test_an_address_alone_makes_somebody_with_a_name(desk: Desk) -> None:
    exchange.apply(desk, draft(item("1", owner="tom_b.wood@mill.example")))
    (one,) = desk.plan.people.values()
    assert (one.name, one.email) == ("Tom B Wood", "tom_b.wood@mill.example")


def test_people_and_teams_here_are_completed_never_replaced(desk: Desk) -> None:
    team = Team(new_id(), "Harbour")
    people.save(desk, team)
    people.save(desk, Person(new_id(), "Jon Aske", role="Captain", teams={team.id: Decimal("0.5")}))
    people.save(desk, Person(new_id(), "Petra Lind", "petra@old.example"))
    plan = bring(desk, EXPORT)
    found = {one.name: one for one in desk.plan.people.values() if one.email != "petra.lind@fjordline.example"}
    jon = found["Jon Aske"]
    assert (jon.email, jon.role, jon.teams) == ("jon.aske@fjordline.example", "Captain", {team.id: Decimal("0.5")})
    assert found["Petra Lind"].email == "petra@old.example"
    assert desk.plan.teams[desk.plan.teams[team.id].parent or ""].name == "Operations"
    assert {"Harbour", "Jon Aske"} <= set(plan.completed)
    assert "Petra Lind" in plan.new_people


def test_a_cycle_is_found_by_its_days_under_another_name(desk: Desk) -> None:
    season = Cycle(new_id(), "Summer", date(2026, 5, 15), date(2026, 9, 15), CycleKind.CUSTOM)
    cycles.save(desk, season)
    bring(desk, EXPORT)
    assert objective(desk, "Crews that stay").cycle == season.id


# Hostile trees


def test_circles_and_orphans_go_to_the_top_with_their_row(desk: Desk) -> None:
    given = draft(item("1", "3"), item("2", "1"), item("3", "2"), item("4", "gone"), item("5", "5"), item("6", "5"))
    plan = exchange.apply(desk, given).value
    places = {one.title: desk.plan.parent_of(one.id) for one in desk.plan.objectives.values()}
    by_id = {one.id: one.title for one in desk.plan.objectives.values()}
    assert {title: by_id.get(parent or "") for title, parent in places.items()} == {
        "Item 1": None,
        "Item 2": "Item 1",
        "Item 3": "Item 2",
        "Item 4": None,
        "Item 5": None,
        "Item 6": "Item 5",
    }
    told = {(one.code, one.line) for one in plan.problems}
    assert told == {("import.circle", 1), ("import.orphan", 4), ("import.circle", 5)}
    assert_sound(desk)


def test_a_chain_of_ten_thousand_is_no_hang(desk: Desk) -> None:
    chain = [item(f"{number}", f"{number + 1}") for number in range(10_000)]
    plan = exchange.preview(desk, draft(*chain))
    assert plan.count("create") == 10_000


def test_the_same_key_twice_is_told(desk: Desk) -> None:
    plan = exchange.apply(desk, draft(item("1"), replace(item("1"), line=7, key_results=(measured("k"),)))).value
    assert [(row.action, row.line) for row in plan.rows] == [("create", 1), ("skip", 7), ("skip", 9)]
    assert codes(plan) == {"import.twice", "parent.skipped"}


def test_nothing_is_put_below_itself_where_people_have_moved_things(desk: Desk) -> None:
    exchange.apply(desk, draft(item("1"), item("2")))
    one, two = objective(desk, "Item 1"), objective(desk, "Item 2")
    planning.edit(desk, replace(two, parent=one.id))
    plan = exchange.apply(desk, draft(item("2"), item("1", "2"))).value
    assert "import.circle_here" in codes(plan)
    assert desk.plan.parent_of(two.id) == one.id
    assert_sound(desk)


def test_texts_without_end_and_values_that_do_not_fit(desk: Desk) -> None:
    note = "word " * 20_000
    entries = (
        DraftComment(note, "Ada"),
        DraftComment("\x00"),
    )
    top = item("1", comments=entries, key_results=(measured("k", owner="x" * 300, weight=Decimal(-1)),))
    plan = exchange.apply(desk, draft(top)).value
    assert {"import.shortened", "name.too_long", "weight.negative"} <= codes(plan)
    (said,) = desk.plan.comments.values()
    assert 49_000 < len(said.text) <= 50_000
    assert_sound(desk)


# Closed cycles


@pytest.fixture
def closed(desk: Desk) -> Desk:
    bring(desk, VIVA)
    spring = next(one.id for one in desk.plan.cycles.values() if one.name == "2026 Q2")
    cycles.set_state(desk, spring, CycleState.CLOSED)
    return desk


def test_rows_of_a_closed_cycle_are_left_and_the_others_taken(closed: Desk, tmp_path: Path) -> None:
    path = tmp_path / VIVA.name
    path.write_text(VIVA.read_text("utf-8").replace("Crews that stay", "Crews that stay on"), "utf-8")
    plan = bring(closed, path)
    assert [(row.title, row.action) for row in plan.rows if row.action != "same"] == [
        ("Crews that stay on", "change"),
        ("A harbour café that pays for itself", "skip"),
        ("Monthly surplus", "skip"),
    ]
    assert "cycle.closed" in codes(plan)


def test_a_file_that_is_all_of_a_closed_cycle_is_refused(closed: Desk) -> None:
    with pytest.raises(Refused) as caught:
        bring(closed, VIVA, "2026 Q2")
    assert [problem.code for problem in caught.value.problems] == ["cycle.closed"]


# A newer export


def test_a_newer_export_brings_only_what_is_new(desk: Desk, tmp_path: Path) -> None:
    bring(desk, EXPORT)

    def more(rows: list[dict[str, Any]]) -> None:
        early = {"ID": 9, "OKR ID": 2295701, "CheckIn Date": "2026-07-21", "Current Value": 76, "Status": "Behind"}
        rows.insert(0, {**early, "Check In Note": "Between the two", "Check In Owner": "Jon Aske"})

    plan = bring(desk, export(tmp_path / "b", {"checkins": more}))
    assert plan.check_ins == 1
    assert {row.action for row in plan.rows} == {"same"}
    assert [one[:2] for one in values(desk, "Arrivals within five minutes")] == [
        ("2026-07-14", "74"),
        ("2026-07-21", "76"),
        ("2026-08-11", "81.5"),
    ]
    assert desk.plan.latest[result(desk, "Arrivals within five minutes").id].value == Decimal("81.5")
    assert_sound(desk)


def test_what_people_deleted_or_corrected_here_does_not_come_back(desk: Desk, tmp_path: Path) -> None:
    bring(desk, EXPORT)
    first, last = desk.check_ins(result(desk, "Arrivals within five minutes").id)
    check_ins.delete(desk, first.id)
    check_ins.correct(desk, replace(last, value=Decimal(82)))
    (said,) = talk.comments_about(desk.plan, result(desk, "Arrivals within five minutes").id)
    with desk.action(Label("comment.delete", {"title": "x"})) as unit:
        unit.delete("comment", said.id)

    def rename(rows: list[dict[str, Any]]) -> None:
        rows[1]["Title"] = "Arrivals within four minutes"

    bring(desk, export(tmp_path / "b", {"objectives": rename}))
    assert [one[:2] for one in values(desk, "Arrivals within four minutes")] == [("2026-08-11", "82")]
    assert talk.comments_about(desk.plan, first.key_result) == []


def test_fields_that_the_file_did_not_change_stay_as_people_left_them(desk: Desk, tmp_path: Path) -> None:
    bring(desk, EXPORT)
    arrivals = result(desk, "Arrivals within five minutes")
    mine = replace(arrivals, description="By hand", weight=Decimal(7))
    planning.edit(desk, mine)

    def rename(rows: list[dict[str, Any]]) -> None:
        rows[1]["Title"] = "Arrivals within four minutes"

    plan = bring(desk, export(tmp_path / "b", {"objectives": rename}))
    kept = desk.plan.key_results[arrivals.id]
    assert (kept.title, kept.description, kept.weight) == ("Arrivals within four minutes", "By hand", 7)
    assert "import.overwrites" not in codes(plan)
    (row,) = [row for row in plan.rows if row.action == "change"]
    assert [change[0] for change in row.changes] == ["title"]


def test_a_field_that_both_have_changed_is_told(desk: Desk, tmp_path: Path) -> None:
    bring(desk, EXPORT)
    arrivals, crews = result(desk, "Arrivals within five minutes"), objective(desk, "Crews that stay")
    petra = next(one.id for one in desk.plan.people.values() if one.name == "Petra Lind")
    planning.edit(desk, replace(arrivals, title="Mine", owner=petra))
    planning.edit(desk, replace(crews, weight=Decimal(5)))

    def change(rows: list[dict[str, Any]]) -> None:
        rows[1]["Title"] = "Theirs"
        rows[5]["Alignment"][1]["Weight"] = "80.0%"

    plan = bring(desk, export(tmp_path / "b", {"objectives": change}))
    told = {(problem.params["title"], problem.params["of"]) for problem in plan.problems if "of" in problem.params}
    assert told == {("Mine", "title"), ("Crews that stay", "weight")}
    assert desk.plan.key_results[arrivals.id].title == "Theirs"
    assert desk.plan.key_results[arrivals.id].owner == petra
    assert desk.plan.objectives[crews.id].weight == 80
    assert not exchange.apply(desk, draft_of(tmp_path / "b")).changes


def test_the_other_format_of_the_same_tool_meets_the_same_items(desk: Desk) -> None:
    bring(desk, VIVA)
    ids = set(desk.plan.objectives) | set(desk.plan.key_results)
    plan = bring(desk, EXPORT)
    assert plan.count("create") == 0
    assert ids == set(desk.plan.objectives) | set(desk.plan.key_results)
    assert len(values(desk, "Arrivals within five minutes")) == 2
    assert len({one.name for one in desk.plan.people.values()}) == len(desk.plan.people) == 4
    assert objective(desk, "Crews that stay").cycle == next(
        one.id for one in desk.plan.cycles.values() if one.name == "Season 2026"
    )


def test_what_was_made_by_hand_under_the_same_title_is_taken_over(desk: Desk) -> None:
    quarter = Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
    cycles.save(desk, quarter)
    by_hand = planning.add(desk, Objective(new_id(), "ferries that people set their watch by", cycle=quarter.id)).value
    under = planning.add(desk, KeyResult(new_id(), "Breakdowns at sea", by_hand)).value
    check_ins.add(desk, CheckIn(new_id(), under, TODAY, Decimal(5), 3, "mine"))
    bring(desk, VIVA)
    assert result(desk, "Breakdowns at sea").id == under
    assert result(desk, "Arrivals within five minutes").objective == by_hand
    assert [one[2] for one in values(desk, "Breakdowns at sea")] == ["mine"]


def test_what_was_postponed_is_not_taken_back_by_an_older_state(desk: Desk) -> None:
    bring(desk, VIVA)
    night = objective(desk, "Night sailings")
    assert night.state is State.CANCELLED
    planning.edit(desk, replace(night, state=State.ACTIVE))
    assert not exchange.apply(desk, draft_of(VIVA)).changes
    assert objective(desk, "Night sailings").state is State.ACTIVE


# What earlier versions have stored


def test_imports_of_earlier_versions_are_known_and_nothing_is_written_anew(desk: Desk) -> None:
    given = draft(item("1", owner="Ada", key_results=(measured("k", tags=("x",)),)))
    exchange.apply(desk, given)
    top, below = objective(desk, "Item 1"), result(desk, "Result k")
    told = given.objectives[0]
    with desk.action(Label("import", {"name": "a.csv"})) as unit:
        unit.save(replace(top, origin_hash=marks.older_objective(told)))
        unit.save(replace(below, origin_hash=marks.older_key_result(told.key_results[0])))
    planning.edit(desk, replace(objective(desk, "Item 1"), title="By hand"))
    assert not exchange.apply(desk, given).changes
    changed = draft(replace(given.objectives[0], description="New", title="Item 1"))
    exchange.apply(desk, changed)
    assert desk.plan.objectives[top.id].description == "New"
    assert desk.plan.objectives[top.id].origin_hash.startswith("2:")

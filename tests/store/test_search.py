"""The full-text index: what it finds, that no text breaks it, and that it always says what a rebuild would say."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.matching import terms, words
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Milestone, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, kind_of
from okr_desktop.domain.review import ActionItem, CycleNote, NoteKind, RetroItem, Retrospective
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.domain.workshop_record import Cluster, Dissent, Parking, Protocol, SignOff, Workshop
from okr_desktop.services import history, search
from okr_desktop.services.desk import Desk
from okr_desktop.store.connection import Damaged, check
from okr_desktop.store.search import (
    BEGINS,
    DEFERRED_FROM,
    EXACT,
    IN_BODY,
    IN_TITLE,
    INSIDE_WORD,
    WHOLE_WORDS,
    SearchIndex,
)
from okr_desktop.store.search_texts import INDEXED, hit_in, text_of
from tests.engagement_records import one_of_each
from tests.store.helpers import reopen
from tests.worlds import RANGE, TODAY, assert_sound, desk_at, sample


def index(desk: Desk) -> SearchIndex:
    return SearchIndex(desk.space.db)


def save(desk: Desk, *records: Record) -> None:
    desk.save(Label("import", {"name": "test"}), *records)


def found(desk: Desk, text: str) -> set[str]:
    return {match.id for match in index(desk).find(text)}


def test_every_kind_of_record_is_searched() -> None:
    # Of lines, votes and signs there is nothing that somebody wrote: what was voted on is an idea or a group. What
    # was answered in confidence is not searched.
    silent = {"lineage", "vote_round", "reaction", "lesson_progress", "pulse_answer", "pulse_result"}
    assert set(INDEXED) == set(KINDS) - {"workspace", *silent}
    assert len({layout.number for layout in INDEXED.values()}) == len(INDEXED)
    assert all(
        (32 if layout.title else 10) <= layout.number < (64 if layout.title else 32) for layout in INDEXED.values()
    )


def everything() -> list[Record]:
    """One record of each kind, with a word of its own in each of its texts."""
    objective = Objective(new_id(), "otitle", description="odesc", why="owhy", tags=("otag",))
    objective = replace(objective, score_comment="oscore", miss_cause="omiss")
    steps = Metric(milestones=(Milestone("m1", "kmilestone"),), levels=("klevel", "b", "c"))
    result = KeyResult(
        new_id(), "ktitle", objective.id, steps, description="kdesc", tags=("ktag",), score_comment="kscore"
    )
    cycle = Cycle(new_id(), "cname", date(2026, 7, 1), date(2026, 9, 30))
    team = Team(new_id(), "tname")
    kpi = Kpi(new_id(), "ptitle", description="pdesc")
    retro = Retrospective(new_id(), cycle.id, items=(RetroItem("start", "ritem"), RetroItem("stop", "rother")))
    person = Person(new_id(), "pname", "pmail", "prole")
    of_engagement = one_of_each(result.id, cycle.id, person.id, team.id)
    return [
        *(objective, result, cycle, team, kpi, retro, person),
        *(one for one in of_engagement if kind_of(one) in INDEXED),
        Initiative(new_id(), "ititle", result.id, description="idesc"),
        Dependency(new_id(), "dwhat", giver=team.id, about=result.id, reply="dreply"),
        ActionItem(new_id(), "atext", retro.id, outcome="aoutcome"),
        CycleNote(new_id(), cycle.id, objective.id, NoteKind.LEARNED, "ntext"),
        StatusOverride(new_id(), result.id, "behind", "sreason"),
        Dismissal(new_id(), "rule", result.id, "dreason"),
        Comment(new_id(), result.id, "ctext"),
        Workshop("a" * 32, "wquestion", venue="wvenue", facilitator_name="wfacilitator", sponsor_name="wsponsor"),
        Idea(new_id(), "ideatext", "ideawording", reason="ideareason", workshop="a" * 32),
        Cluster(new_id(), "a" * 32, "A", "gname"),
        Parking(new_id(), "a" * 32, "vtext", owner_name="vowner", decision="vdecision"),
        Dissent(new_id(), "a" * 32, "etext"),
        Protocol(new_id(), "a" * 32, signed_by="ysigned", comment="ycomment"),
        SignOff(new_id(), objective.id, "zsigned", comment="zcomment"),
        CheckIn(new_id(), result.id, TODAY, Decimal(1), note="xnote", next="xnext", blocker="xblocker"),
        CheckIn(new_id(), "", TODAY, Decimal(1), note="knote", kpi=kpi.id),
    ]


def test_every_text_of_every_kind_is_found_and_forgotten_when_deleted(desk: Desk) -> None:
    records = everything()
    assert {kind_of(record) for record in records} == set(INDEXED)
    save(desk, *records)
    assert_sound(desk)
    for record in records:
        layout = INDEXED[kind_of(record)]
        for name in filter(None, (layout.title, *layout.body)):
            for word in words(text_of(record, name)):
                (match,) = [one for one in index(desk).find(word) if one.id == record.id]
                assert match.kind == kind_of(record)
                assert hit_in(match.kind, record, terms(word)).field == name
    with desk.action(Label("delete", {})) as unit:
        for record in records:
            unit.delete(kind_of(record), record.id)
    assert index(desk).dump() == []
    history.undo(desk)
    assert found(desk, "xblocker") == {records[-2].id}
    assert_sound(desk)


def test_what_a_match_is_about(desk: Desk) -> None:
    records = {kind_of(record): record for record in everything()}
    save(desk, *records.values())
    about = {
        match.kind: match.about
        for word in ("ctext", "idesc", "knote", "ntext", "ktitle")
        for match in index(desk).find(word)
    }
    assert about["comment"] == records["key_result"].id
    assert about["initiative"] == records["key_result"].id
    assert about["check_in"] == records["kpi"].id
    assert about["cycle_note"] == records["objective"].id
    assert about["key_result"] is None


@pytest.mark.parametrize(
    "hostile",
    [
        *(
            "",
            " ",
            "*",
            '"',
            '""',
            "'",
            "(",
            ")",
            "AND",
            "OR NOT",
            "NEAR(a b)",
            "title:x",
            "{title}:x",
            "^a",
            "a*",
            "-",
            "--",
        ),
        *(
            "\0",
            "a\0b",
            "%",
            "_",
            "\\",
            "; DROP TABLE search",
            "🎯",
            "\u202eabc",
            "\ud800",
            "{",
            "a" * 10_000,
            "a " * 5_000,
        ),
        *(
            '"' * 99,
            "שלום עולם",
            "顧客満足度",
            "e\u0301",
            "\n\t",
            "NULL",
            "a AND",
            "+a",
            "ﷺ",
            "\U0001f468\u200d\U0001f469",
        ),
    ],
)
def test_any_text_can_be_asked_for(desk: Desk, hostile: str) -> None:
    sample(desk)
    index(desk).find(hostile)
    index(desk).find(f'customers {hostile} "')
    index(desk).find("customers", kinds=[hostile])


@pytest.mark.parametrize(
    "text",
    ["NEAR/2 OR*", '"quoted" AND', "a\u0301\u0323 b", "顧客 満足", "שלום", "x" * 500, "a%_\\", "🎯 aim", "e\u200dd"],
)
def test_any_text_can_be_indexed_changed_and_forgotten(desk: Desk, text: str) -> None:
    item = Objective(new_id(), text, description=text * 50)
    save(desk, item)
    assert found(desk, text) == {item.id}
    save(desk, replace(item, title="other", description=""))
    assert found(desk, text) == set()
    history.undo(desk)
    assert found(desk, text) == {item.id}
    assert_sound(desk)


def test_empty_notes_are_not_indexed(desk: Desk) -> None:
    _, _, result = sample(desk)
    before = index(desk).dump()
    save(desk, CheckIn(new_id(), result, TODAY, Decimal(3)))
    assert index(desk).dump() == before


def test_titles_come_before_texts_and_whole_words_before_beginnings(desk: Desk) -> None:
    titles = ["churn", "Churn of customers", "Customers who churn", "Fewer churners", "Nothing", "Prechurned"]
    items = [Objective(new_id(), title, description="they churn" if title == "Nothing" else "") for title in titles]
    save(desk, *items)
    ranks = {match.id: match.rank for match in index(desk).find("churn")}
    assert [ranks[item.id] for item in items] == [EXACT, BEGINS, WHOLE_WORDS, IN_TITLE, IN_BODY, INSIDE_WORD]
    assert [match.rank for match in index(desk).find("churn")] == sorted(ranks.values())


def test_an_old_exact_title_is_found_among_many_that_begin_so(desk: Desk) -> None:
    first = Person(new_id(), "Person 1")
    save(desk, first, *(Person(new_id(), f"Person 1{number:03}") for number in range(200)))
    assert index(desk).find("person 1", limit=5)[0].id == first.id


def test_an_old_title_that_begins_so_is_found_among_many_texts(desk: Desk) -> None:
    first = Objective(new_id(), "Fewer churners")
    save(desk, first, *(Objective(new_id(), f"Item {number}", description="churned") for number in range(30)))
    assert index(desk).find("churn", limit=5)[0].id == first.id


def test_a_full_text_index_that_cannot_be_looked_into_is_no_damage(tmp_path: Path) -> None:
    """As SQLite 3.44 says it of every index in a file that is opened for reading only."""
    said = ["unable to validate the inverted index for FTS5 table main.search: attempt to write a readonly database"]

    class Cautious(sqlite3.Connection):
        def execute(self, sql: str, *more: Any) -> sqlite3.Cursor:
            return super().execute("SELECT value FROM json_each(?)", (json.dumps(said),))

    db = sqlite3.connect(":memory:", factory=Cautious)
    check(db, tmp_path, thorough=False)
    said.append("row 3 missing from index op_tx")
    with pytest.raises(Damaged, match=r"workspace\.damaged"):
        check(db, tmp_path, thorough=False)
    db.close()


def test_matches_can_be_refused_and_limited(desk: Desk) -> None:
    items = [Objective(new_id(), f"Grow {number}") for number in range(30)]
    save(desk, *items, KeyResult(new_id(), "Grow more", items[0].id, RANGE))
    kinds = [match.kind for match in index(desk).find("grow", limit=3)]
    assert kinds == ["objective"] * 3 + ["key_result"]
    assert [match.id for match in index(desk).find("grow", accept=lambda kind, id, about: id == items[4].id)] == [
        items[4].id
    ]
    assert index(desk).find("grow", limit=0) == []
    assert [match.kind for match in index(desk).find("grow", kinds=["key_result"])] == ["key_result"]


def test_a_large_import_is_noted_and_indexed_before_the_next_search(desk: Desk) -> None:
    items = [Objective(new_id(), f"Imported {number}", tags=("t",)) for number in range(DEFERRED_FROM)]
    results = [KeyResult(new_id(), f"Result {number}", item.id, RANGE) for number, item in enumerate(items)]
    readings = [
        CheckIn(new_id(), one.id, TODAY, Decimal(1), note="read" if n < 3 else "") for n, one in enumerate(results)
    ]
    save(desk, *items, *results, *readings)
    assert index(desk).behind
    assert desk.space.differences() == []
    save(desk, replace(items[5], title="Changed since"))
    with desk.action(Label("delete", {})) as unit:
        unit.delete("key_result", results[7].id)
        unit.delete("check_in", readings[7].id)
    assert search.prepare(desk, 1000)  # a piece at a time
    assert not search.prepare(desk)
    assert not index(desk).behind
    assert found(desk, '"changed since"') == {items[5].id}
    assert found(desk, '"imported 5"') == set()
    assert found(desk, '"result 7"') == set()
    assert len(found(desk, "read")) == 3
    assert {match.kind for match in index(desk).find('"imported 9"')} == {"objective"}
    assert_sound(desk)
    history.undo(desk)
    assert found(desk, '"result 7"') == {results[7].id}
    assert_sound(desk)


def test_the_search_itself_indexes_what_was_noted(desk: Desk) -> None:
    save(desk, *(Objective(new_id(), f"Imported {number}") for number in range(DEFERRED_FROM)))
    assert search.search(desk, "imported 77")[0].title == "Imported 77"
    assert not index(desk).behind


def test_a_rebuild_makes_the_index_again_also_from_a_broken_one(desk: Desk) -> None:
    sample(desk)
    before = index(desk).dump()
    desk.space.db.execute("UPDATE search_doc SET title = 'something else' WHERE title <> ''")
    assert desk.space.differences() == ["search"]
    desk.space.rebuild()
    assert index(desk).dump() == before
    desk.space.db.execute("DELETE FROM search_doc")
    desk.space.db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert desk.space.differences() == ["search"]
    desk.space.rebuild()
    assert_sound(desk)


def test_an_action_that_fails_leaves_no_text_behind(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    before = index(desk).dump()
    with pytest.raises(sqlite3.IntegrityError):
        save(desk, Objective(new_id(), "ghost"), KeyResult(new_id(), "orphan", new_id(), RANGE))
    assert index(desk).dump() == before
    assert found(desk, "ghost") == set()
    assert found(desk, "delight") == {objective}


def test_a_workspace_of_an_older_schema_gets_the_index(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "data" / "stores" / "schema-1.okrdb"
    path = tmp_path / "team.okrdb"
    path.write_bytes(old.read_bytes())
    desk = reopen(path)
    assert [one.title for one in search.search(desk, "groesse")] == ["Größe 🎯 שלום"]
    assert [one.where for one in search.search(desk, "a start")] == ["note"]
    assert_sound(desk)
    desk.close()


TEXTS = st.sampled_from(
    ["", "churn", "Größe der Straße", "顧客 満足", "two words", 'say "AND" * now', "churn and churn"]
)


class Writings(RuleBasedStateMachine):
    """People write, change, delete, undo, redo, import; the index says what the records say."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.desk = desk_at(Path(self._folder.name))
        _, self.objective, self.result = sample(self.desk)

    def _pick(self, pick: int) -> Any:
        plan = self.desk.plan
        tables = (plan.objectives, plan.people, plan.comments, plan.initiatives)
        records = [record for table in tables for record in table.values()]
        return records[pick % len(records)] if records else None

    @rule(title=TEXTS, text=TEXTS, kind=st.integers(0, 4))
    def write(self, title: str, text: str, kind: int) -> None:
        id, result = new_id(), self.result
        records: list[Record] = [
            Objective(id, title or "untitled", description=text, tags=("tag",) if text else ()),
            Person(id, title or "nameless", role=text),
            Comment(id, self.objective, text or "nothing"),
            Initiative(id, title or "work", result, description=text),
            CheckIn(id, result, TODAY, Decimal(1), note=text, blocker=title),
        ]
        if result in self.desk.plan.key_results:
            save(self.desk, records[kind])

    @rule(pick=st.integers(0, 99), text=TEXTS)
    def change(self, pick: int, text: str) -> None:
        if record := self._pick(pick):
            names = {field.name for field in fields(record)}
            name = next(name for name in ("description", "role", "text") if name in names)
            save(self.desk, replace(record, **{name: text}))

    @rule(pick=st.integers(0, 99))
    def delete(self, pick: int) -> None:
        record = self._pick(pick)
        if record and record.id != self.objective:
            with self.desk.action(Label("delete", {})) as unit:
                unit.delete(kind_of(record), record.id)

    @rule(text=TEXTS)
    def import_many(self, text: str) -> None:
        if len(self.desk.plan.objectives) < 2 * DEFERRED_FROM:
            save(self.desk, *(Objective(new_id(), "imported", description=text) for _ in range(DEFERRED_FROM)))

    @rule()
    def undo(self) -> None:
        if history.steps(self.desk).undo and self.objective in self.desk.plan.objectives:
            history.undo(self.desk)

    @rule()
    def redo(self) -> None:
        if history.steps(self.desk).redo:
            history.redo(self.desk)

    @rule()
    def catch_up(self) -> None:
        search.prepare(self.desk, 1)

    @invariant()
    def the_index_is_that_of_a_rebuild(self) -> None:
        assert self.desk.space.differences() == []

    @invariant()
    def what_is_written_is_found(self) -> None:
        hits = search.search(self.desk, "groesse", limit=5000, kinds=["objective"])
        expected = {one.id for one in self.desk.plan.objectives.values() if "Größe" in one.title + one.description}
        assert {hit.id for hit in hits} == expected

    def teardown(self) -> None:
        self.desk.close()
        self._folder.cleanup()


TestWritings = Writings.TestCase
TestWritings.settings = settings(
    max_examples=6, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)

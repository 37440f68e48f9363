"""Publishing: one step, undone and done again, nothing doubled, nothing that tells who wrote or voted what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound, Refused, Severity
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.ids import made_on, new_id
from okr_desktop.domain.okrs import Objective, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop.lineage import bottom_up, pedigree
from okr_desktop.domain.workshop.model import Acceptance, Answer, Live, Mode, Origin, Spread, VoteRound
from okr_desktop.domain.workshop_record import Tally
from okr_desktop.services import cycles, history, people, planning, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import past
from okr_desktop.services.workshop.lineage import family_of
from okr_desktop.services.workshop.publishing import (
    PublishChoices,
    Published,
    default_choices,
    preview,
    publish,
    update_closing,
)
from tests.domain.workshop.lives import D1, D2, D4, HELD, HIDDEN, K1, K2, K3, A, B, N, live, named, voted
from tests.worlds import assert_sound, desk_at

ALL = frozenset({D1, D2, D4})


@pytest.fixture
def cycle(desk: Desk) -> str:
    return cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value


@pytest.fixture
def ana(desk: Desk) -> str:
    return people.save(desk, Person(new_id(), "Ana")).value


def noted(found: Live, done: Published) -> Live:
    """The workshop after its file has noted what was published, as the hall does."""
    return replace(found, results=replace(found.results, published=done.ids, workshop=done.workshop))


def ideas_by_text(plan: Plan) -> dict[str, str]:
    return {idea.text: idea.id for idea in plan.ideas.values()}


def test_everything_is_written_by_one_step(desk: Desk, cycle: str, ana: str) -> None:
    before = len(history.entries(desk))
    top = planning.add(desk, Objective(new_id(), "Be loved", cycle=cycle)).value
    outcome = publish(desk, live(), PublishChoices(cycle, {D1: top}, ALL))
    plan, done = desk.plan, outcome.value
    assert len(history.entries(desk)) == before + 2
    assert outcome.label is not None
    assert outcome.label.code == "workshop.publish"
    first = plan.objectives[done.objectives[D1]]
    assert (first.title, first.why, first.parent, first.cycle, first.owner, first.state) == (
        "Customers hear from us within a day",
        "They leave us over it",
        top,
        cycle,
        ana,
        State.ACTIVE,
    )
    assert [result.title for result in plan.results(first.id)] == ["Answers within a day", "Cost per call"]
    result = plan.key_results[done.key_results[K1]]
    assert (result.metric.start, result.metric.target) == (Decimal(40), Decimal(90))
    assert result.description == "The ticket system"
    assert [one.title for one in plan.children(None)] == ["Be loved", "Teach every newcomer", "Keep the lights on"]
    record = plan.workshops[done.workshop]
    assert (record.question, record.held, record.venue, record.cycle) == (live().setup.question, HELD, "Berlin", cycle)
    assert (record.facilitator_name, record.sponsor_name, record.seats, record.paper_seats) == ("Fay", "Sam", 11, 3)
    assert (len(plan.ideas), len(plan.clusters), len(plan.vote_rounds)) == (9, 2, 2)
    assert {one.text for one in plan.dissents.values()} == {"Too much at once", "A day is too short"}
    assert {one.about for one in plan.dissents.values()} == {None, first.id}
    [parked] = plan.parkings.values()
    assert (parked.text, parked.owner_name, parked.idea) == ("Free coffee", "Cy", ideas_by_text(plan)["Free coffee"])
    [protocol] = plan.protocols.values()
    assert (protocol.signed_by, protocol.verdict, protocol.at) == ("Sam", "sign", "2026-08-14T16:05")
    words = {(one.about, one.signed_by, one.comment) for one in plan.sign_offs.values()}
    assert words == {(first.id, "Ana", "if I get two people"), (record.id, "Sam", "Go")}
    assert_sound(desk)


def test_the_plan_reckons_the_same_shares_as_the_workshop(desk: Desk, cycle: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, ALL)).value
    told, family = family_of(desk.plan), pedigree(live())
    for drafts, ids in (((D1, D2, D4), done.objectives), ((K1, K2, K3), done.key_results)):
        assert bottom_up(told, [ids[id] for id in drafts]) == bottom_up(family, drafts)
    found = past.view(desk.plan, done.workshop)
    assert (found.up.count, found.up.up, found.up.without) == (3, 1, 1)
    assert (found.funnel.ideas, found.funnel.unique, found.funnel.published) == (10, 8, 6)
    assert (found.funnel.withheld, found.funnel.overrides) == (1, 1)
    facts = desk.plan.workshops[done.workshop].results
    assert facts["bottom_up"]["objectives"]["strict"] == "0.3333"
    assert found.spent[0].actual == 655


def test_each_idea_has_its_fate_and_its_place_in_groups(desk: Desk, cycle: str) -> None:
    publish(desk, live(), PublishChoices(cycle, {}, frozenset({D1})))
    plan = desk.plan
    by_text = {idea.text: idea for idea in plan.ideas.values()}
    assert by_text["Reply quicker"].merged == by_text["Answer faster"].id
    assert plan.clusters[str(by_text["Answer faster"].cluster)].name == "Quick answers"
    assert by_text["Shorter waiting lines"].wording == "Nobody waits in line"
    assert by_text["Grow in Asia"].state is IdeaState.DECLINED
    assert by_text["Grow in Asia"].reason == "Next year, with the new office"
    assert by_text["Free coffee"].state is IdeaState.LATER
    assert by_text["Answer faster"].state is IdeaState.ADAPTED
    assert {one.letter: one.vote_rank for one in plan.clusters.values()} == {"A": 1, "B": 3}


def test_undo_takes_all_of_it_away_and_again_brings_all_of_it(desk: Desk, cycle: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, ALL)).value
    history.undo(desk)
    plan = desk.plan
    tables = (plan.workshops, plan.ideas, plan.clusters, plan.vote_rounds, plan.lineages, plan.parkings)
    assert not any((*tables, plan.dissents, plan.protocols, plan.sign_offs, plan.objectives, plan.key_results))
    again = publish(desk, noted(live(), done), PublishChoices(cycle, {}, ALL)).value
    assert again == done
    assert (len(desk.plan.objectives), len(desk.plan.key_results), len(desk.plan.ideas)) == (3, 3, 9)
    assert_sound(desk)
    history.undo(desk)
    history.redo(desk)
    assert len(desk.plan.lineages) == 6
    assert_sound(desk)


@pytest.mark.parametrize("kept", [True, False])
def test_publishing_twice_updates_even_if_the_file_has_noted_nothing(desk: Desk, cycle: str, kept: bool) -> None:
    found = live()
    done = publish(desk, found, PublishChoices(cycle, {}, ALL)).value
    ids, places = ideas_by_text(desk.plan), {one.id: one.position for one in desk.plan.ideas.values()}
    first = replace(found.board.drafts[D1], title="Every customer hears from us in a day", sources={N[5]: Decimal(1)})
    notes = {**found.board.notes, N[10]: replace(found.board.notes[N[10]], withheld=True)}
    board = replace(found.board, drafts={**found.board.drafts, D1: first}, notes=notes, parked={}, dissents={})
    changed = replace(found, board=board)
    changed = noted(changed, done) if kept else changed
    assert publish(desk, changed, PublishChoices(cycle, {}, ALL)).value == done
    plan = desk.plan
    assert plan.objectives[done.objectives[D1]].title == "Every customer hears from us in a day"
    assert (len(plan.workshops), len(plan.objectives), len(plan.key_results), len(plan.clusters)) == (1, 3, 3, 2)
    assert (len(plan.parkings), len(plan.dissents), len(plan.protocols), len(plan.sign_offs)) == (0, 0, 1, 2)
    assert {line.parent for line in plan.lineages.values() if line.child == done.objectives[D1]} == {
        ids["Teach every newcomer"]
    }
    assert ideas_by_text(plan) == {text: id for text, id in ids.items() if text != "Quiet rooms"}
    assert all(idea.position == places[idea.id] for idea in plan.ideas.values())
    assert_sound(desk)


def test_publishing_the_same_again_writes_nothing(desk: Desk, cycle: str) -> None:
    publish(desk, live(), PublishChoices(cycle, {}, ALL))
    outcome = publish(desk, live(), PublishChoices(cycle, {}, ALL))
    assert not outcome.changes
    assert outcome.label is None
    assert {row.change for row in preview(desk, live(), PublishChoices(cycle, {}, ALL)).rows} == {"same"}


def test_what_was_done_in_the_plan_since_stays(desk: Desk, cycle: str, ana: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, ALL)).value
    item = desk.objective(done.objectives[D2])
    planning.edit(desk, replace(item, state=State.CANCELLED, owner=ana, tags=("kept",)))
    publish(desk, live(), PublishChoices(cycle, {}, ALL))
    item = desk.objective(item.id)
    assert (item.state, item.owner, item.tags) == (State.CANCELLED, ana, ("kept",))


def test_drafts_that_nobody_took_on_count_in_no_roll_up(desk: Desk, cycle: str) -> None:
    found = live()
    board = replace(found.board, acceptances={D2: Acceptance(D2, Answer.DECLINE, "Bob")})
    done = publish(desk, replace(found, board=board), PublishChoices(cycle, {}, ALL)).value
    states = {id: desk.plan.objectives[done.objectives[id]].state for id in ALL}
    assert states == {D1: State.ACTIVE, D2: State.DRAFT, D4: State.ACTIVE}
    assert desk.plan.key_results[done.key_results[K3]].state is State.DRAFT
    assert not [one for one in desk.plan.sign_offs.values() if one.signed_by == "Bob"]
    done = publish(desk, found, PublishChoices(cycle, {}, ALL, as_drafts=True)).value
    assert {desk.plan.objectives[id].state for id in done.objectives.values()} == {State.DRAFT}


def test_only_chosen_drafts_are_published_and_the_rest_is_left_where_it_is(desk: Desk, cycle: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, frozenset({D1}))).value
    assert set(done.objectives) == {D1}
    assert set(done.key_results) == {K1, K2}
    more = publish(desk, noted(live(), done), PublishChoices(cycle, {}, frozenset({D2}))).value
    assert set(more.objectives) == {D2}
    assert {one.title for one in desk.plan.objectives.values()} == {
        "Customers hear from us within a day",
        "Teach every newcomer",
    }
    assert {one.state for one in desk.plan.ideas.values() if one.text == "Answer faster"} == {IdeaState.ADAPTED}


def refused(desk: Desk, choices: PublishChoices, found: Live | None = None) -> list[str]:
    before = desk.space.db.execute("SELECT count(*) FROM op").fetchone()
    with pytest.raises(Refused) as caught:
        publish(desk, found or live(), choices)
    assert desk.space.db.execute("SELECT count(*) FROM op").fetchone() == before
    codes = [one.code for one in caught.value.problems if one.severity is Severity.ERROR]
    shown = preview(desk, found or live(), choices)
    assert [one.code for one in shown.problems if one.severity is Severity.ERROR] == codes
    return codes


def test_what_cannot_be_published_is_refused_with_a_code_and_leaves_nothing(desk: Desk, cycle: str) -> None:
    assert refused(desk, PublishChoices(None, {}, ALL)) == ["publish.cycle_missing"]
    assert refused(desk, PublishChoices("0" * 32, {}, ALL)) == ["publish.cycle_missing"]
    assert refused(desk, PublishChoices(cycle, {}, frozenset())) == ["publish.nothing"]
    assert refused(desk, PublishChoices(cycle, {}, frozenset({"gone"}))) == ["publish.nothing"]
    assert refused(desk, PublishChoices(cycle, {D1: "0" * 32}, ALL)) == ["publish.parent_gone"]
    cycles.save(desk, replace(desk.plan.cycles[cycle], state=CycleState.CLOSED))
    assert "cycle.closed" in refused(desk, PublishChoices(cycle, {}, ALL))


def test_the_preview_says_what_becomes_of_what_and_what_to_think_of(desk: Desk, cycle: str, ana: str) -> None:
    top = planning.add(desk, Objective(new_id(), "Be loved", cycle=cycle)).value
    found = preview(desk, live(), PublishChoices(cycle, {D1: top}, ALL))
    assert [(row.kind, row.draft, row.change) for row in found.rows] == [
        ("objective", D1, "add"),
        ("key_result", K1, "add"),
        ("key_result", K2, "add"),
        ("objective", D2, "add"),
        ("key_result", K3, "add"),
        ("objective", D4, "add"),
    ]
    first, second, *_ = found.rows
    assert (first.parent_title, first.owner, first.owner_id, first.ideas) == ("Be loved", "Ana", ana, 4)
    assert second.parent_title == "Customers hear from us within a day"
    assert found.ideas == 9
    codes = {(one.code, one.field) for one in found.problems}
    assert codes == {
        ("publish.owner_unknown", D2),
        ("publish.owner_unknown", K3),
        ("publish.no_key_results", D4),
    }
    assert {one.severity for one in found.problems} == {Severity.WARNING}
    assert not desk.plan.workshops


def test_owners_are_matched_by_id_then_by_their_exact_and_only_name(desk: Desk, cycle: str, ana: str) -> None:
    bob = people.save(desk, Person(new_id(), "Bob")).value
    found = live()
    first = replace(found.board.drafts[D1], owner="whoever", owner_id=bob)
    second = replace(found.board.drafts[D2], owner=" Ana ")
    fourth = replace(found.board.drafts[D4], owner="ana")
    board = replace(found.board, drafts={D1: first, D2: second, D4: fourth})
    done = publish(desk, replace(found, board=board), PublishChoices(cycle, {}, ALL)).value
    owners = {id: desk.plan.objectives[done.objectives[id]].owner for id in ALL}
    assert owners == {D1: bob, D2: ana, D4: None}


def test_what_is_offered_first(desk: Desk, cycle: str) -> None:
    top = planning.add(desk, Objective(new_id(), "Be loved", cycle=cycle)).value
    found = live()
    assert default_choices(desk.plan, found) == PublishChoices(cycle, {D1: None, D2: None, D4: None}, ALL)
    first = replace(found.board.drafts[D1], parent=top)
    second = replace(found.board.drafts[D2], parent="0" * 32)
    given = replace(found, board=replace(found.board, drafts={D1: first, D2: second}))
    assert default_choices(desk.plan, given).parents == {D1: top, D2: None}


# What must never be told


def every_word(desk: Desk) -> str:
    """Everything that the workspace file holds about the journal and the tables, as one text."""
    tables = [row[0] for row in desk.space.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [repr(desk.space.db.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables]
    return "\n".join(found)


def test_no_id_of_a_phone_no_withheld_text_and_no_author_reaches_the_workspace(desk: Desk, cycle: str) -> None:
    publish(desk, live(), PublishChoices(cycle, {}, ALL))
    found = every_word(desk)
    for id in N.values():
        assert id not in found
        assert repr(bytes.fromhex(id))[2:-1] not in found
    assert HIDDEN not in found
    assert "Ada" not in found
    for id in desk.plan.ideas:
        assert UUID(hex=id).version == 4
        assert made_on(id) is None


def test_authors_are_kept_only_where_names_were_announced(desk: Desk, cycle: str) -> None:
    publish(desk, named(live(), Mode.NAMED_AFTER), PublishChoices(cycle, {}, ALL))
    assert {one.author_name for one in desk.plan.ideas.values()} == {"", "Ada"}


def orders(folder: Path, times: int) -> Iterator[tuple[list[str], list[str]]]:
    for number in range(times):
        (folder / str(number)).mkdir()
        desk = desk_at(folder / str(number))
        there = cycles.save(desk, Cycle(new_id(), "Q", date(2026, 7, 1), date(2026, 9, 30))).value
        publish(desk, live(), PublishChoices(there, {}, ALL))
        rows = desk.space.db.execute("SELECT value FROM op WHERE etype = 'idea' ORDER BY seq").fetchall()
        written = [json.loads(row[0])["text"] for row in rows]
        listed = [one.text for one in sorted(desk.plan.ideas.values(), key=lambda one: one.position)]
        assert desk.space.db.execute("SELECT count(DISTINCT tx) FROM op WHERE etype = 'idea'").fetchone()[0] == 1
        desk.close()
        yield written, listed


def test_neither_the_journal_nor_the_list_keeps_the_order_of_the_board(tmp_path: Path) -> None:
    board = [note.text for note in live().board.notes.values() if not note.withheld]
    shuffled = [note.text for note in sorted(live().board.notes.values(), key=lambda one: one.order)]
    shuffled.remove(HIDDEN)
    found = list(orders(tmp_path, 3))
    # Nine ideas come back in one given order by chance three times in 10^16 trials.
    assert len({tuple(written) for written, _ in found} | {tuple(board), tuple(shuffled)}) > 2
    assert len({tuple(listed) for _, listed in found}) > 1
    assert any(written != listed for written, listed in found)


@pytest.mark.parametrize(
    ("ballots", "tally"), [(10, Tally(12, 9)), (5, Tally(12, 9)), (4, Tally(12)), (3, Tally(12)), (2, None), (1, None)]
)
def test_below_five_ballots_no_voters_and_below_three_no_dots_are_told(
    desk: Desk, cycle: str, ballots: int, tally: Tally | None
) -> None:
    found = live()
    one = replace(voted(1), ballots=ballots)
    done = publish(
        desk, replace(found, results=replace(found.results, votes=(one,))), PublishChoices(cycle, {}, ALL)
    ).value
    [round] = desk.plan.vote_rounds.values()
    group = next(one.id for one in desk.plan.clusters.values() if one.letter == "A")
    assert round.totals.get(group) == tally
    assert bool(round.totals) is (tally is not None)
    assert [item.letter for item in round.items] == ["A", "B", "C", "D", "E"]
    assert round.workshop == done.workshop
    assert (desk.plan.clusters[group].vote_rank == 0) is (tally is None)


def test_what_was_withheld_after_a_vote_is_not_told_by_the_vote(desk: Desk, cycle: str) -> None:
    found = live()
    notes = {**found.board.notes, N[5]: replace(found.board.notes[N[5]], withheld=True)}
    publish(desk, replace(found, board=replace(found.board, notes=notes)), PublishChoices(cycle, {}, frozenset({D1})))
    [last] = [one for one in desk.plan.vote_rounds.values() if not one.superseded]
    assert [item.letter for item in last.items] == ["A", "B", "D", "E"]
    assert set(last.totals) == {item.target for item in last.items}
    assert "Teach every newcomer" not in every_word(desk)


@pytest.mark.parametrize(("seats", "paper", "told"), [(11, 3, True), (11, 2, False), (4, 3, False), (3, 3, True)])
def test_paper_seats_are_a_class_only_where_three_seats_could_have_it_and_three_others_remain(
    desk: Desk, cycle: str, seats: int, paper: int, told: bool
) -> None:
    found = live()
    found = replace(found, results=replace(found.results, seats=seats, paper_seats=paper))
    publish(desk, found, PublishChoices(cycle, {}, ALL))
    origins = {one.origin for one in desk.plan.ideas.values()}
    assert (Origin.PAPER.value in origins) is told


def few(answers: int) -> Spread:
    return Spread(1, answers, 11, (1,) * 5 if answers >= 5 else (), Decimal("3.2"), texts=("I missed a break",))


@pytest.mark.parametrize("answers", [2, 4, 5])
def test_the_closing_is_written_after_publishing(desk: Desk, cycle: str, ana: str, answers: int) -> None:
    found = live()
    done = publish(desk, found, PublishChoices(cycle, {}, ALL)).value
    ended = noted(replace(found, results=replace(found.results, roti=few(answers))), done)
    parked = replace(ended.board.parked["p"], dropped=True)
    ended = replace(ended, board=replace(ended.board, parked={"p": parked}))
    outcome = update_closing(desk, ended)
    plan = desk.plan
    assert outcome.value == done.workshop
    view = past.view(plan, done.workshop)
    assert view.roti is not None
    assert view.roti.mean == (Decimal("3.2") if answers > 2 else None)
    assert view.roti.texts == (("I missed a break",) if answers >= 5 else ())
    assert [one.dropped for one in view.parked] == [True]
    steps = {one.text: (one.owner, one.due, one.source) for one in plan.actions.values()}
    assert steps == {
        "Book the room": (ana, date(2026, 9, 2), done.workshop),
        "Buy pens (Zoe)": (None, None, done.workshop),
    }
    assert view.funnel.published == 6
    assert not update_closing(desk, ended).changes
    without = replace(ended, board=replace(ended.board, steps={"s": ended.board.steps["s"]}))
    update_closing(desk, without)
    assert [one.text for one in desk.plan.actions.values()] == ["Book the room"]
    assert_sound(desk)


def test_there_is_no_closing_of_what_was_not_published(desk: Desk) -> None:
    with pytest.raises(NotFound) as caught:
        update_closing(desk, live())
    assert caught.value.code == "workshop.unknown"


def test_deleting_a_workshop_leaves_the_objectives_and_the_trash_brings_it_back(desk: Desk, cycle: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, ALL)).value
    past.delete(desk, done.workshop)
    plan = desk.plan
    assert len(plan.objectives) == 3
    rest = (plan.workshops, plan.ideas, plan.clusters, plan.vote_rounds, plan.lineages, plan.parkings, plan.protocols)
    assert not any(rest)
    assert [one.signed_by for one in plan.sign_offs.values()] == ["Ana"]  # about an objective, which stays
    [bin] = trash.bins(desk)
    assert (bin.kind, bin.title) == ("workshop", live().setup.question)
    trash.restore(desk, bin.tx)
    assert (len(desk.plan.ideas), len(desk.plan.lineages), len(desk.plan.sign_offs)) == (9, 6, 2)
    assert_sound(desk)


def test_deleting_an_objective_takes_its_lineage_along(desk: Desk, cycle: str) -> None:
    done = publish(desk, live(), PublishChoices(cycle, {}, ALL)).value
    planning.delete(desk, done.objectives[D1])
    gone = {done.objectives[D1], done.key_results[K1], done.key_results[K2]}
    assert not [one for one in desk.plan.lineages.values() if {one.child, one.parent} & gone]
    assert not [one for one in desk.plan.dissents.values() if one.about in gone]
    history.undo(desk)
    assert len(desk.plan.lineages) == 6
    assert_sound(desk)


def test_a_cycle_or_team_of_a_workshop_is_in_use(desk: Desk, cycle: str) -> None:
    team = people.save(desk, Team(new_id(), "North")).value
    found = replace(live(), setup=replace(live().setup, team=team))
    done = publish(desk, found, PublishChoices(cycle, {}, ALL)).value
    assert desk.plan.objectives[done.objectives[D1]].teams == {team: Decimal(1)}
    for id in done.objectives.values():
        planning.delete(desk, id)
    for delete, id in ((cycles.delete, cycle), (people.delete, team)):
        with pytest.raises(Refused) as caught:
            delete(desk, id)
        assert [one.code for one in caught.value.problems] == ["in_use"]


def test_votes_of_every_kind_have_rounds(desk: Desk, cycle: str) -> None:
    found, kinds = live(), ("dots", "cards", "runoff")
    votes: tuple[VoteRound, ...] = tuple(replace(voted(1), kind=kind) for kind in kinds)
    publish(desk, replace(found, results=replace(found.results, votes=votes)), PublishChoices(cycle, {}, ALL))
    assert sorted(one.kind for one in desk.plan.vote_rounds.values()) == sorted(kinds)
    assert A != B


def test_a_rehearsal_is_published_only_where_somebody_says_that_it_is_meant(desk: Desk, cycle: str) -> None:
    found = live()
    found = replace(found, setup=replace(found.setup, rehearsal=True))
    chosen = PublishChoices(cycle, {}, ALL)
    with pytest.raises(Refused) as error:
        publish(desk, found, chosen)
    assert [one.code for one in error.value.problems if one.severity is Severity.ERROR] == ["publish.rehearsed"]
    assert not desk.plan.objectives
    assert not desk.plan.workshops
    meant = replace(chosen, as_real=True)
    told = [one for one in preview(desk, found, meant).problems if one.code == "publish.rehearsal"]
    assert [one.severity for one in told] == [Severity.WARNING]
    assert publish(desk, found, meant).value.objectives
    assert_sound(desk)

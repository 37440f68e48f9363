"""People without phones: all that a phone can do, the console can do for a paper seat, by the same rules (I8)."""

from __future__ import annotations

import json
from collections.abc import Generator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.agenda import Agenda, Block
from okr_desktop.domain.workshop.limits import IDEAS_PER_SEAT
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.services.workshop import commands, content
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, at, first_item, items_of, key, made, secret

SEATS = 5


@pytest.fixture
def hall(tmp_path: Path) -> Generator[Hall]:
    """A hall in the lobby with paper seats alone."""
    found = made(tmp_path)
    found.go(Stage.LOBBY).result()
    found.add_paper_seats(SEATS).result()
    yield found
    found.close()


def seats(hall: Hall) -> list[str]:
    return [one.id for one in hall.view().seats if one.kind == "paper"]


def send(hall: Hall, seat: str, word: str, **fields: Any) -> tuple[int, dict[str, Any]]:
    """What the console enters for a seat: neither key nor epoch nor a phone's secret."""
    answer = hall.do(seat, {"do": word, **fields}).result()
    return answer.status, json.loads(answer.body)


def taken(hall: Hall, seat: str, word: str, **fields: Any) -> dict[str, Any]:
    status, found = send(hall, seat, word, **fields)
    assert status == 200, (word, found)
    return found


def written(hall: Hall) -> None:
    at(hall, Stage.COLLECT)
    for number, seat in enumerate(seats(hall)):
        taken(hall, seat, "idea", text=f"Card {number}")


def test_every_word_that_a_phone_may_send_a_paper_seat_may_send(hall: Hall) -> None:
    first, second, *_ = seats(hall)
    written(hall)
    edit, id = key(), key()
    done = {"idea", *_collecting(hall, first, id, edit)}
    at(hall, Stage.REVEAL)
    hall.act(acts.show_all).result()
    notes = [note.id for note in acts.open_notes(hall.view().live.board)]
    taken(hall, first, "unclear", item=notes[0])
    taken(hall, second, "late", text="Found under the table")
    at(hall, Stage.MERGE)
    hall.ask_pairs([(notes[0], notes[1])]).result()
    taken(hall, first, "same", pair=[notes[0], notes[1]], value="pass")
    at(hall, Stage.CLUSTER)
    taken(hall, first, "sort", item=notes[0], group="", name="Speed")
    at(hall, Stage.VOTE)
    item = first_item(hall)
    taken(hall, first, "dots", item=item, count=2)
    hall.go(Stage.SHORTLIST).result()
    hall.act(drafting.pick, item).result()
    hall.go(Stage.DRAFT_O).result()
    taken(hall, first, "wording", about=item, text="Everybody waits less")
    hall.act(drafting.new_draft, "Less waiting", {item: Decimal(1)}).result()
    draft = next(iter(hall.view().live.board.drafts))
    hall.go(Stage.DRAFT_KR).result()
    taken(hall, second, "metric", about=draft, text="Days", baseline="5", target="2")
    result = hall.act(drafting.new_result, draft, "Under 2 days").result().board.results
    hall.go(Stage.CHECK).result()
    taken(hall, first, "poll", item=next(iter(result)), value="result")
    hall.go(Stage.CONFIDENCE).result()
    taken(hall, first, "fist", value=4, text="A second printer")
    hall.go(Stage.ACCEPT).result()
    taken(hall, second, "accept", item=draft, answer="accept", name="Ben")
    hall.go(Stage.CLOSE).result()
    taken(hall, first, "roti", value=5)
    done |= {"unclear", "late", "same", "sort", "dots", "wording", "metric", "poll", "fist", "accept", "roti"}
    assert set(commands._WORDS) - {"card"} == done


def _collecting(hall: Hall, seat: str, id: str, edit: str) -> set[str]:
    taken(hall, seat, "idea", text="With a slip of the pen", key=id, edit=edit)
    taken(hall, seat, "idea.edit", id=id, edit=edit, text="Without one")
    assert "Without one" in {one.text for one in hall.sealed_ideas()}
    taken(hall, seat, "idea.delete", id=id, edit=edit)
    taken(hall, seat, "done")
    taken(hall, seat, "more_time")
    assert (hall.view().counts.done, hall.view().counts.more_time) == (1, 1)
    return {"idea.edit", "idea.delete", "done", "more_time"}


def test_cards_go_round_on_paper_as_well(tmp_path: Path) -> None:
    agenda = content.agenda("large_group")
    hall = made(tmp_path, agenda=agenda)
    hall.go(Stage.LOBBY).result()
    hall.add_paper_seats(12).result()
    at(hall, Stage.COLLECT)
    for number, seat in enumerate(seats(hall)):
        taken(hall, seat, "idea", text=f"Bold idea {number}")
        assert send(hall, seat, "idea", text="A second one")[1]["error"] == "ideas.full"
    step = next(index for index, one in enumerate(agenda.steps) if isinstance(one, Block) and one.vote == "cards")
    hall.act(acts.show_all).result()
    hall.go(step=step).result()
    assert _block(agenda, step).vote == "cards"
    for _ in range(5):
        for seat in seats(hall):
            card = json.loads(hall.state(seat)[1])["mine"]["card"]["id"]
            taken(hall, seat, "card", item=card, value=3)
        hall.turn().result()
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert set(closed.dots.values()) == {15}, "five readers gave three each"
    hall.close()


def _block(agenda: Agenda, step: int) -> Block:
    found = agenda.steps[step]
    assert isinstance(found, Block)
    return found


def test_budget_stack_and_sealed_totals_are_those_of_phones(hall: Hall) -> None:
    first, second, *_ = seats(hall)
    written(hall)
    at(hall, Stage.VOTE)
    voting = hall.view().live.voting
    assert voting is not None
    before = hall.projector()["items"]
    for item in items_of(hall)[: voting.budget]:
        taken(hall, first, "dots", item=item, count=1)
    assert send(hall, first, "dots", item=items_of(hall)[-1], count=1)[1]["error"] == "dots.budget"
    assert send(hall, second, "dots", item=first_item(hall), count=voting.stack + 1)[1]["error"] == "field.number"
    assert hall.projector()["items"] == before
    assert (hall.view().counts.ballots, hall.view().counts.seats) == (1, SEATS)
    assert "dots" not in repr(hall.view().opinions)


def test_a_paper_seat_is_bound_to_the_stage_and_the_limits(hall: Hall) -> None:
    first, *_ = seats(hall)
    assert send(hall, first, "idea", text="Too early")[0] == 409
    at(hall, Stage.COLLECT)
    assert [send(hall, first, "idea", text="x")[0] for _ in range(IDEAS_PER_SEAT + 1)] == [*[200] * 60, 422]
    assert send(hall, first, "idea", text="y" * 281)[1]["error"] == "text.too_long"
    assert send(hall, first, "idea", text=" \u200f ")[1]["error"] == "idea.empty"
    assert send(hall, "0" * 32, "idea", text="Nobody")[0] == 401


def test_phones_lost_in_the_middle_of_it_go_on_on_paper(hall: Hall) -> None:
    phone = Phone(hall)
    at(hall, Stage.COLLECT)
    phone.idea("From a phone")
    hall.overlay(Overlay.OFFLINE).result()
    (new,) = hall.add_paper_seats(1).result()
    taken(hall, new.id, "idea", text="The same person, on paper")
    assert new.label == "P6"
    hall.go().result()
    assert hall.view().live.run.overlay is Overlay.OFFLINE
    notes = hall.view().live.board.notes.values()
    assert {note.text: note.origin for note in notes} == {
        "From a phone": Origin.PARTICIPANT,
        "The same person, on paper": Origin.PAPER,
    }


def test_a_show_of_hands_counts_before_totals_are_known_and_never_after(hall: Hall) -> None:
    hall.add_hands().result()
    assert hall.add_hands().result() == hall.add_hands().result(), "one seat stands for all hands"
    written(hall)
    at(hall, Stage.VOTE)
    items = items_of(hall)
    hall.tally({items[0]: 4}).result()
    hall.tally({items[0]: 3, items[1]: 1}).result()
    with pytest.raises(Refused):
        hall.tally({"no such item": 1}).result()
    with pytest.raises(Refused):
        hall.tally({items[0]: -1}).result()
    taken(hall, seats(hall)[0], "dots", item=items[0], count=2)
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert (closed.dots[items[0]], closed.voters[items[0]], closed.dots[items[1]]) == (5, 4, 1)
    with pytest.raises(Refused) as refused:
        hall.tally({items[0]: 9}).result()
    assert refused.value.problems[0].code == "tally.none"


def test_nobody_can_come_in_as_a_paper_seat(hall: Hall) -> None:
    assert hall.rejoin("qr", secret(hall), "P1", key()).result().status == 404
    assert hall.rejoin("code", hall.view().code, "p1", key()).result().status == 404

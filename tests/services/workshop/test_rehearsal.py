"""Rehearsal: simulated people take a whole workshop from the lobby to the end, through the same door as phones."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.services.workshop.rehearsal import Rehearsal, prepared


def settled(people: Rehearsal, hall: Hall, stage: Stage) -> None:
    """Go to a stage and let everybody do what they do there, without waiting for their pauses."""
    hall.go(stage).result()
    for _ in range(40):
        for guest in people._guests:
            guest.due = 0.0
        people.step()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_people_of_a_rehearsal_leave_something_in_every_stage(tmp_path: Path, language: str) -> None:
    hall = prepared(tmp_path / "r.okrworkshop", language)
    people = Rehearsal(hall, language=language)
    people._began = time.monotonic() - 10_000  # those who are late have come as well
    settled(people, hall, Stage.LOBBY)
    assert hall.view().counts.seats == len(people._guests) >= 8
    hall.go(Stage.FRAME).result()
    settled(people, hall, Stage.COLLECT)
    assert hall.view().counts.ideas >= 15
    assert hall.view().counts.done == hall.view().counts.seats
    hall.go(Stage.REVEAL).result()
    hall.act(acts.show_all).result()
    settled(people, hall, Stage.MERGE)
    notes = [note.id for note in acts.open_notes(hall.view().live.board)]
    hall.ask_pairs([(notes[0], notes[1])]).result()
    for guest in people._guests:
        guest.due = 0.0
        hall.do(guest.seat, {"do": "done", "on": False}).result()
    people.step()
    assert sum(sum(one) for one in hall.view().opinions.same.values()) == len(people._guests)
    settled(people, hall, Stage.CLUSTER)
    assert hall.view().opinions.sorted_into
    hall.act(acts.single_rest).result()
    settled(people, hall, Stage.VOTE)
    assert hall.view().counts.ballots == len(people._guests)
    hall.go(Stage.SHORTLIST).result()
    hall.act(drafting.cut, 2).result()
    settled(people, hall, Stage.DRAFT_O)
    assert [one for one in hall.view().said if one.kind == "wording"]
    live = hall.act(drafting.new_draft, "Less waiting", no_source=True, owner="Ada").result()
    draft = next(iter(live.board.drafts))
    settled(people, hall, Stage.DRAFT_KR)
    assert [one for one in hall.view().said if one.kind == "metric"]
    hall.act(drafting.new_result, draft, "Under two days").result()
    settled(people, hall, Stage.CHECK)
    settled(people, hall, Stage.CONFIDENCE)
    assert hall.view().live.results.polls
    hall.close_round().result()
    assert hall.view().live.results.confidence[0].answers == len(people._guests)
    settled(people, hall, Stage.ACCEPT)
    assert hall.view().live.board.acceptances[draft].how == "phone"
    settled(people, hall, Stage.CLOSE)
    hall.close_round().result()
    assert hall.view().live.results.roti is not None
    hall.close()


def test_people_go_when_they_are_told_or_the_hall_closes(tmp_path: Path) -> None:
    hall = prepared(tmp_path / "r.okrworkshop", "en")
    hall.go(Stage.LOBBY).result()
    people = Rehearsal(hall, pace=20)
    people.start()
    deadline = time.monotonic() + 60
    while hall.view().counts.seats < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert hall.view().counts.seats >= 3
    hall.close()
    people.stop()
    people.stop()
    assert not people._thread.is_alive()
    assert people.on_paper

"""The hall: commands once and in time, rounds, going back, undo, paper seats, crash and resume."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem, OkrError, Refused
from okr_desktop.domain.workshop import acts, closing_acts, drafting
from okr_desktop.domain.workshop.model import Answer, Mode, Origin
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.services.workshop.checkpoints import checkpoints_of
from okr_desktop.services.workshop.hall import Hall
from tests.services.workshop.kit import Phone, at, first_item, items_of, key, made, phones, secret, voted


@pytest.fixture
def hall(tmp_path: Path) -> Generator[Hall]:
    """A hall with the standard agenda."""
    found = made(tmp_path)
    yield found
    found.close()


def test_the_same_key_stores_an_idea_once(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    again = {"text": "Fewer calls", "edit": key(), "key": key()}
    assert [phone.send("idea", **again)[0] for _ in range(3)] == [200, 200, 200]
    assert hall.view().counts.ideas == 1


def test_a_command_for_another_stage_stores_nothing(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    epoch = hall.view().live.run.epoch
    status, found = phone.send("idea", text="Too early", edit=key(), epoch=epoch - 1)
    assert (status, found["error"], found["epoch"]) == (409, "stage_closed", epoch)
    assert phone.send("dots", item="x", count=1)[0] == 409
    assert hall.view().counts.ideas == 0


def test_an_idea_sent_before_the_close_was_seen_is_kept(hall: Hall) -> None:
    first, second = phones(hall, 2)
    at(hall, Stage.COLLECT)
    first.idea("In time")
    epoch = hall.view().live.run.epoch
    hall.go().result()
    status, _ = second.send("idea", text="In the seconds of grace", edit=key(), epoch=epoch)
    assert status == 200
    assert hall.view().counts.ideas >= 1
    hall.close()
    reopened = Hall.open(hall.path)
    sealed = [idea.text for idea in reopened._ledger.sealed.ideas.values()]
    shown = [note.text for note in reopened.view().live.board.notes.values()]
    reopened.close()
    assert sorted(sealed + shown) == ["In the seconds of grace", "In time"]


def test_only_the_phone_that_wrote_an_idea_may_change_it(hall: Hall) -> None:
    first, second = phones(hall, 2)
    at(hall, Stage.COLLECT)
    secret_of_it = key()
    _, found = first.send("idea", text="Mine", edit=secret_of_it)
    id = found["id"]
    assert second.send("idea.edit", id=id, edit=key(), text="Stolen")[0] == 403
    assert first.send("idea.edit", id=id, edit=secret_of_it, text="Mine, better")[0] == 200
    assert first.send("idea.delete", id=id, edit=secret_of_it)[0] == 200
    assert hall.view().counts.ideas == 0


def test_sixty_requests_at_once_cannot_exceed_the_budget(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    voting = hall.view().live.voting
    assert voting is not None
    with ThreadPoolExecutor(60) as pool:
        items = [one.id for one in voting.items] * 10
        answers = list(pool.map(lambda item: phone.send("dots", item=item, count=1)[0], items[:60]))
    mine = phone.state()["mine"]["dots"]
    assert sum(mine.values()) == voting.budget
    assert set(answers) == {200, 422}
    hall.close()


def test_a_ballot_is_absolute_and_can_be_taken_back(tmp_path: Path) -> None:
    hall, (phone, other, *_) = voted(tmp_path)
    item = first_item(hall)
    for count in (2, 2, 1):
        assert phone.send("dots", item=item, count=count)[0] == 200
    assert phone.send("dots", item=item, count=3)[1]["error"] == "field.number"
    assert other.send("dots", item=item, count=1)[0] == 200
    assert other.send("dots", item=item, count=0)[0] == 200
    assert hall.view().counts.ballots == 1
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert (closed.dots[item], closed.voters[item], closed.ballots, closed.seats) == (1, 1, 1, 6)
    hall.close()


def test_nobody_knows_totals_before_the_close(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    item = first_item(hall)
    before = (hall.projector()["items"], hall.view().live.results)
    for phone in found:
        phone.send("dots", item=item, count=2)
    assert (hall.projector()["items"], hall.view().live.results) == before
    assert hall.projector()["counts"] == {"ballots": 6, "seats": 6}
    hall.close()


def test_a_vote_that_is_opened_again_is_a_new_round(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    item = first_item(hall)
    for phone in found:
        phone.send("dots", item=item, count=1)
    hall.go().result()
    hall.go(Stage.VOTE).result()
    assert hall.view().counts.ballots == 0
    assert found[0].state()["mine"]["dots"] == {}
    found[0].send("dots", item=item, count=2)
    hall.go().result()
    rounds = hall.view().live.results.votes
    assert [(one.number, one.dots[item], one.superseded) for one in rounds] == [(1, 6, True), (2, 2, False)]
    hall.close()


def test_a_round_left_backwards_stays_in_the_protocol(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    item = first_item(hall)
    found[0].send("dots", item=item, count=1)
    hall.go(Stage.CLUSTER).result()
    rounds = hall.view().live.results.votes
    assert [(one.dots[item], one.superseded) for one in rounds] == [(1, True)]
    assert hall.view().live.results.vote is None
    hall.close()


@pytest.mark.parametrize("back", [one for one in Stage if Stage.COLLECT.number <= one.number < Stage.PUBLISH.number])
def test_back_and_forward_again_keeps_everything(tmp_path: Path, back: Stage) -> None:
    hall, found = voted(tmp_path, 3, Mode.NAMED)
    items = items_of(hall)
    found[0].send("dots", item=items[0], count=1)
    hall.go(Stage.SHORTLIST).result()
    hall.act(drafting.pick, items[0]).result()
    hall.go(Stage.DRAFT_O).result()
    found[1].send("wording", about=items[0], text="People solve it alone")
    live = hall.act(drafting.new_draft, "Less waiting", {items[0]: 1}).result()
    draft = next(iter(live.board.drafts))
    hall.go(Stage.DRAFT_KR).result()
    hall.act(drafting.new_result, draft, "Waiting under 2 days").result()
    for stage in (Stage.CHECK, Stage.CONFIDENCE, Stage.ACCEPT, Stage.SIGN, Stage.PUBLISH):
        hall.go(stage).result()
    before, said = hall.view().live, hall.view().said
    hall.go(back).result()
    while hall.view().live.run.stage is not Stage.PUBLISH:
        hall.go(next(one for one in Stage if one.number == hall.view().live.run.stage.number + 1)).result()
    after = hall.view().live
    assert after.board == before.board
    assert hall.view().said == said
    assert after.results.votes[0].dots == before.results.votes[0].dots
    hall.close()


def test_undo_leaves_what_others_did_meanwhile(hall: Hall) -> None:
    found = phones(hall, 3)
    at(hall, Stage.COLLECT)
    ids = [phone.idea(f"Idea {number}") for number, phone in enumerate(found)]
    at(hall, Stage.MERGE)
    hall.act(acts.reword, ids[0], "Better words").result()
    hall.act(acts.merge, ids[0], [ids[1]]).result()
    found[2].send("late", text="Later", edit=key())
    assert hall.undo().result() == "merge"
    notes = hall.view().live.board.notes
    assert (notes[ids[1]].merged, notes[ids[0]].wording) == (None, "Better words")
    assert hall.view().counts.late == 1
    assert hall.redo().result() == "merge"
    assert hall.view().live.board.notes[ids[1]].merged == ids[0]


def test_undo_does_not_cross_a_stage(hall: Hall) -> None:
    phones(hall, 1)[0]
    at(hall, Stage.FRAME)
    hall.act(acts.add_note, "The market shrinks", Origin.LEADERSHIP).result()
    at(hall, Stage.COLLECT)
    assert hall.undo().result() == ""
    assert len(hall.view().live.board.notes) == 1


def test_late_ideas_wait_in_the_tray(hall: Hall) -> None:
    first, second = phones(hall, 2)
    at(hall, Stage.COLLECT)
    first.idea("In time")
    at(hall, Stage.REVEAL)
    status, found = second.send("late", text="I was late", edit=key())
    assert status == 200
    assert hall.view().counts.late == 1
    hall.pull_late([found["id"]]).result()
    note = hall.view().live.board.notes[found["id"]]
    assert (note.late, note.origin, hall.view().counts.late) == (True, Origin.PARTICIPANT, 0)
    hall.undo().result()
    assert hall.view().counts.late == 1


def test_a_workshop_goes_on_after_a_crash(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    item = first_item(hall)
    found[0].send("dots", item=item, count=2)
    hall.timer("set", 300_000).result()
    hall.timer("start").result()
    token, code = found[0].token, hall.view().code
    # What a process that dies leaves behind: the file and its log as they are.
    (tmp_path / "after").mkdir()
    for file in tmp_path.glob("one.okrworkshop*"):
        if file.is_file():
            shutil.copy(file, tmp_path / "after")
    hall.close()
    again = Hall.open(tmp_path / "after" / "one.okrworkshop")
    view = again.view()
    assert (view.live.run.stage, view.live.run.overlay, view.code) == (Stage.VOTE, Overlay.PAUSED, code)
    assert view.live.run.timer.ends_ms is None
    assert 295_000 < view.live.run.timer.left_ms(0) <= 300_000
    seat = again.seat_of(token)
    assert seat is not None
    assert json.loads(again.state(seat)[1])["mine"]["dots"] == {item: 2}
    assert [one.code for one in view.live.run.incidents] == ["resumed"]
    again.close()


def test_a_paper_seat_votes_once_even_after_a_restart(tmp_path: Path) -> None:
    hall = made(tmp_path)
    hall.go(Stage.LOBBY).result()
    first, *_ = hall.add_paper_seats(6).result()
    at(hall, Stage.COLLECT)
    for seat in hall.view().seats:
        assert hall.do(seat.id, {"do": "idea", "text": f"From {seat.label}"}).result().status == 200
    at(hall, Stage.VOTE)
    item = first_item(hall)
    assert hall.do(first.id, {"do": "dots", "item": item, "count": 2}).result().status == 200
    assert hall.do(first.id, {"do": "dots", "item": item, "count": 1}).result().status == 200
    hall.close()
    again = Hall.open(hall.path)
    answer = again.do(first.id, {"do": "dots", "item": item, "count": 2}).result()
    assert (answer.status, json.loads(answer.body)["error"]) == (409, "ballot.cast")
    assert again.view().counts.ballots == 1
    again.close()


def test_hands_are_counted_as_people(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    item = first_item(hall)
    hall.add_hands().result()
    hall.tally({item: 7}).result()
    found[0].send("dots", item=item, count=2)
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert (closed.dots[item], closed.voters[item]) == (9, 8)
    hall.close()


def test_names_go_when_the_mode_becomes_anonymous_and_never_come_back(tmp_path: Path) -> None:
    hall = made(tmp_path, mode=Mode.NAMED)
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    phone.idea("With my name", name="Ada")
    hall.setup(mode=Mode.SEALED).result()
    with pytest.raises(Refused) as refused:
        hall.setup(mode=Mode.NAMED).result()
    assert refused.value.problems[0].code == "mode.ratchet"
    at(hall, Stage.REVEAL)
    assert [note.author for note in hall.view().live.board.notes.values()] == [""]
    hall.close()
    assert b"Ada" not in hall.path.read_bytes()


def test_what_a_sealed_workshop_is_sent_as_a_name_is_dropped(hall: Hall) -> None:
    found = phones(hall, 3)
    at(hall, Stage.COLLECT)
    found[0].idea("Nobody's", name="Ada Lovelace")
    at(hall, Stage.REVEAL)
    hall.close()
    assert b"Lovelace" not in hall.path.read_bytes()


def test_an_owner_answers_by_phone_and_the_console_may_witness(tmp_path: Path) -> None:
    hall, found = voted(tmp_path)
    live = hall.act(drafting.new_draft, "Less waiting", no_source=True).result()
    draft = next(iter(live.board.drafts))
    hall.go(Stage.ACCEPT).result()
    assert found[0].send("accept", item=draft, answer="if", name="Ben")[1]["error"] == "condition.empty"
    assert found[0].send("accept", item=draft, answer="if", name="Ben", text="two more people")[0] == 200
    word = hall.view().live.board.acceptances[draft]
    assert (word.answer, word.name, word.how) == (Answer.IF, "Ben", "phone")
    hall.act(closing_acts.accept, draft, Answer.ACCEPT, "Ben").result()
    assert hall.view().live.board.acceptances[draft].how == "witnessed"
    hall.close()


def test_joining_with_the_same_key_gives_the_same_seat_even_after_a_restart(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    proof = secret(hall)
    hall.close()
    again = Hall.open(hall.path)
    found = json.loads(again.join("qr", proof, phone.key, "en").result().body)
    assert (found["token"], found["seat"], again.view().counts.seats) == (phone.token, phone.label, 1)
    again.close()


def test_the_spoken_code_is_forgiving_and_wrong_ones_are_refused(hall: Hall) -> None:
    hall.go(Stage.LOBBY).result()
    code = hall.view().code
    assert hall.join("code", f" {code.lower()} ", key(), "de").result().status == 200
    assert hall.join("code", "AAAAAA", key(), "de").result().status == 403
    assert hall.join("qr", "x" * 22, key(), "de").result().status == 403
    assert hall.join("qr", "ü☃", key(), "de").result().status == 403


def test_joining_is_locked_by_hand_and_at_the_shortlist(tmp_path: Path) -> None:
    hall, _ = voted(tmp_path)
    hall.lock(True).result()
    assert hall.join("qr", secret(hall), key(), "en").result().status == 423
    hall.lock(None).result()
    assert hall.join("qr", secret(hall), key(), "en").result().status == 200
    hall.go(Stage.SHORTLIST).result()
    assert hall.join("qr", secret(hall), key(), "en").result().status == 423
    hall.lock(False).result()
    assert hall.join("qr", secret(hall), key(), "en").result().status == 200
    hall.close()


def test_a_seat_is_given_back_by_the_console_alone(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    wait = json.loads(hall.rejoin("qr", secret(hall), phone.label.upper(), key()).result().body)["wait"]
    assert hall.rejoined(wait).status == 202
    assert [one.label for one in hall.view().waiting] == [phone.label]
    hall.approve(wait, True).result()
    answer = hall.rejoined(wait)
    token = json.loads(answer.body)["token"]
    assert (answer.status, hall.seat_of(token), hall.seat_of(phone.token)) == (200, phone.seat, None)
    assert hall.rejoin("qr", "x" * 22, phone.label, key()).result().status == 403
    assert hall.rejoin("qr", secret(hall), "purple nobody", key()).result().status == 404


def test_archiving_kills_tokens_and_checkpoints_keep_five(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    for stage in list(Stage)[Stage.SHORTLIST.number : Stage.ARCHIVED.number]:
        hall.go(stage).result()
    assert 1 <= len(checkpoints_of(hall.path)) <= 5
    hall.archive().result()
    assert hall.seat_of(phone.token) is None
    assert (hall.view().seats, checkpoints_of(hall.path)) == ((), [])
    with pytest.raises(Refused):
        hall.act(acts.add_note, "Too late").result()
    hall.close()


def test_a_full_disk_acknowledges_nothing(hall: Hall) -> None:
    (phone,) = phones(hall, 1)
    at(hall, Stage.COLLECT)
    phone.idea("Kept")
    db = hall._ledger.file._db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    hall._submit(lambda: db.execute(f"PRAGMA max_page_count = {pages + 1}")).result()
    kept = 1
    refused: OkrError | None = None
    while refused is None:
        hall._ledger.passing.written.clear()
        try:
            phone.idea(f"{kept} " + "x" * 270)
            kept += 1
        except OkrError as error:
            refused = error
    assert refused.code == "file.disk_full"
    assert hall.view().counts.ideas == kept


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_none_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.okrworkshop"
    path.write_bytes(content)
    with pytest.raises(FileProblem):
        Hall.open(path)
    assert path.read_bytes() == content


def test_a_phone_in_another_language_gets_its_words(hall: Hall) -> None:
    hall.go(Stage.LOBBY).result()
    english, german = Phone(hall, "en"), Phone(hall, "de-AT")
    at(hall, Stage.COLLECT)
    assert english.state()["say"] != german.state()["say"]


def test_leaving_and_joining_again_gives_no_second_vote(tmp_path: Path) -> None:
    hall, (phone, *_) = voted(tmp_path)
    item = first_item(hall)
    for _ in range(3):
        assert phone.send("dots", item=item, count=2)[0] == 200
        assert phone.seat is not None
        hall.leave(phone.seat).result()
        assert hall.seat_of(phone.token) is None
        phone = Phone(hall)
    assert hall.view().counts.ballots == 0
    phone.send("dots", item=item, count=1)
    hall.go().result()
    closed = hall.view().live.results.vote
    assert closed is not None
    assert (closed.dots[item], closed.ballots) == (1, 1)
    hall.close()


def test_after_the_end_the_code_and_the_secret_on_the_wall_open_nothing(tmp_path: Path) -> None:
    hall, _ = voted(tmp_path)
    proof, code = hall.secret, hall.view().code
    hall.go(Stage.CLOSE).result()
    hall.archive().result()
    assert hall.secret != proof
    assert hall.view().code != code
    assert hall.join("qr", proof, key(), "en").result().status == 403
    assert proof.encode() not in hall.path.read_bytes()
    hall.close()

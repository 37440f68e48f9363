"""Posters, cards and sheets: what stands on them, that they fit their paper, and that the codes are right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import segno

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.codes import runs
from okr_desktop.domain.workshop.model import Live, Mode, Wifi
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.workshop import cards, posters, sheets
from okr_desktop.reports.workshop.data import Join, Paper
from okr_desktop.reports.workshop.drawings import QrCode, qr_rows
from okr_desktop.reports.workshop.pages import SIZES
from okr_desktop.reports.workshop.texts import LANGUAGES
from okr_desktop.services.workshop.printing import gathered
from tests.reports.workshop import rooms
from tests.reports.workshop.pdf import reader, words

JOIN = Join("http://192.168.1.20:8737/#j=Q2FuWW91UmVhZFRoaXM_ab", "KTR 492")


def join_poster(paper: Paper, size: str = "a3") -> bytes:
    return posters.join_poster(paper, JOIN, size)


POSTERS: list[Callable[..., bytes]] = [posters.agenda_poster, posters.question_poster, join_poster]
CARDS: list[Callable[..., bytes]] = [cards.idea_cards, cards.kr_cards, cards.dot_ballot, cards.fist_card]
CARDS += [cards.roti_card, cards.all_cards]
SHEETS: list[Callable[..., bytes]] = [sheets.parking_sheet, sheets.sign_off_sheet]
ROOMS = {"room": rooms.room, "empty": rooms.empty, "hostile": rooms.hostile, "crowd": rooms.crowd}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("draw", [*POSTERS, *CARDS, *SHEETS])
def test_every_paper_can_be_drawn_of_every_room(draw: Callable[..., bytes], name: str, language: str) -> None:
    paper = gathered(ROOMS[name](), language)
    content = draw(paper)
    assert content == draw(paper), "the same paper gives the same bytes"
    if draw in POSTERS:
        assert len(reader(content).pages) == 1


@pytest.mark.parametrize("size", ["a4", "letter", "a3", "tabloid"])
def test_posters_come_in_every_size(size: str) -> None:
    paper = gathered(rooms.room())
    for draw in POSTERS:
        box = reader(draw(paper, size)).pages[0].mediabox
        found = sorted((float(box.width), float(box.height)))
        assert found == pytest.approx(sorted(SIZES[size]), abs=0.01)


@pytest.mark.parametrize("mode", Mode)
def test_the_agenda_poster_has_the_steps_and_the_promise_of_its_mode(mode: Mode) -> None:
    text = words(posters.agenda_poster(gathered(rooms.room(mode))))
    assert "0:20 12 min Silent writing" in text
    assert LANGUAGES["en"][f"promise_{mode.value}"] in text


def test_the_join_poster_says_how_without_a_camera_too() -> None:
    text = words(join_poster(gathered(rooms.room())))
    for wanted in ("192.168.1.20:8737", "KTR 492", "Workshop-3", "plum kite 27", "paper seat"):
        assert wanted in text
    assert "Q2FuWW91" not in text, "the secret is in the code alone"


def test_the_join_poster_without_a_network_has_one_code() -> None:
    live = rooms.room()
    text = words(join_poster(gathered(replace(live, setup=replace(live.setup, wifi=Wifi())))))
    assert "Password" not in text
    assert "Scan this code" in text


def test_a_join_poster_printed_the_day_before_has_lines_for_the_address() -> None:
    for live in (rooms.room(), rooms.empty()):
        text = words(posters.join_poster(gathered(live, "en"), Join("", "")))
        assert "Scan the code on the wall" in text
        assert "Address" in text


class _Grid(Pen):
    """A pen that only notes rectangles."""

    def __init__(self) -> None:
        self.boxes = list[tuple[float, float, float, float]]()

    def rect(self, x: float, y: float, width: float, height: float, fill: object) -> None:
        self.boxes.append((x, y, width, height))


def test_the_code_that_is_drawn_is_the_code_of_the_text() -> None:
    pen, side = _Grid(), 370.0
    QrCode(JOIN.url, side)(pen, 0, 0)
    wanted = [list(row) for row in segno.make(JOIN.url, error="m", micro=False, boost_error=False).matrix]
    module = side / len(wanted)
    found = [[0] * len(wanted) for _ in wanted]
    for x, y, width, _ in pen.boxes:
        line = len(wanted) - 1 - round(y / module)
        for at in range(round(width / module)):
            found[line][round(x / module) + at] = 1
    assert found == wanted
    assert [sum(length for _, length in runs(row)) for row in qr_rows(JOIN.url)] == [sum(row) for row in wanted]


def test_an_address_that_no_code_can_hold_is_said() -> None:
    with pytest.raises(OkrError) as caught:
        posters.join_poster(gathered(rooms.room()), Join("http://x/" + "y" * 4000, "A"))
    assert caught.value.code == "qr.too_long"


def voting(stage: Stage = Stage.VOTE) -> Live:
    live = rooms.room()
    open_round = replace(live.results.votes[1], dots={}, voters={}, ballots=0)
    return replace(live, voting=open_round, run=replace(live.run, stage=stage))


def test_ballots_have_the_items_in_another_order_each_and_no_mark_of_their_own() -> None:
    paper = gathered(voting())
    text = words(cards.dot_ballot(paper, "a4", people=4))
    assert "3 dots, at most 2 on one item" in text
    assert text.count("Answers people can count on") == 4
    ballots = [text.split("Ballot ")[at] for at in (1, 2)]
    names = [item.text for item in paper.live.voting.items] if paper.live.voting else []
    orders = [sorted(names, key=part.index) for part in ballots]
    assert len(names) == 6
    assert orders[0] != orders[1]


def test_a_ballot_without_a_vote_has_letters_and_blank_lines() -> None:
    text = words(cards.dot_ballot(gathered(rooms.empty())))
    assert all(f" {letter} " in text for letter in "ABCDEFGHIJK")
    assert "Write the item after its letter" in text


def test_withheld_cards_are_on_no_ballot_and_no_sheet() -> None:
    live = voting()
    assert live.voting is not None
    hidden = replace(live.voting.items[4], id="bad", text=rooms.WITHHELD)
    paper = gathered(replace(live, voting=replace(live.voting, items=(*live.voting.items, hidden))))
    for draw in (cards.all_cards, sheets.parking_sheet, sheets.sign_off_sheet):
        assert "Quackenbush" not in words(draw(paper))


def test_as_many_cards_as_people_need() -> None:
    paper = gathered(rooms.room())
    pages = {draw: len(reader(draw(paper, "a4", people=9)).pages) for draw in CARDS}
    assert pages[cards.idea_cards] == 5, "four ideas each, eight a sheet"
    assert pages[cards.kr_cards] == 3
    assert pages[cards.dot_ballot] == 5
    assert pages[cards.fist_card] == 3
    assert pages[cards.roti_card] == 2
    assert pages[cards.all_cards] == 18


def test_only_sealed_cards_promise_that_no_name_is_wanted() -> None:
    assert "No name" in words(cards.idea_cards(gathered(rooms.room())))
    assert "No name" not in words(cards.idea_cards(gathered(rooms.room(Mode.NAMED))))


def test_the_sheets_show_what_is_known_and_leave_room() -> None:
    parking = words(sheets.parking_sheet(gathered(rooms.room())))
    assert "A quiet room for calls Cyrus 1 Oct 2026 Ask Facilities" in parking
    signing = words(sheets.sign_off_sheet(gathered(rooms.room())))
    for wanted in ("O1 Customers can count on our answer", "accept if", "Ana Ferreira", "Sam Okafor", "SHA-256"):
        assert wanted in signing
    assert words(sheets.sign_off_sheet(gathered(rooms.empty()))).count("Owner, signature") == 3

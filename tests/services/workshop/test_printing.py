"""Printing a workshop from its hall: a file whole or not at all, in the workshop's language, of what may be told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.reports.workshop.data import Join
from okr_desktop.services.workshop import printing
from tests.reports.workshop import rooms
from tests.reports.workshop.pdf import everything, words
from tests.services.workshop.kit import at, voted

JOIN = Join("http://192.168.1.20:8737/#j=Q2FuWW91UmVhZFRoaXM_ab", "KTR 492")


@pytest.mark.parametrize("kind", printing.PROTOCOLS)
def test_each_protocol_is_written_where_it_was_asked_for(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "protocol.pdf"
    assert printing.protocol(rooms.room(), path, kind=kind) == path
    assert "Customers can count on our answer" in words(path.read_bytes())
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", [*printing.POSTERS, *printing.CARDS, *printing.SHEETS])
@pytest.mark.parametrize("size", ["", "letter"])
def test_each_paper_is_written(kind: str, size: str, tmp_path: Path) -> None:
    path = printing.poster(rooms.room(), kind, tmp_path / f"{kind}.pdf", "de", size, join=JOIN)
    assert path.read_bytes().startswith(b"%PDF")


def test_all_cards_are_one_file(tmp_path: Path) -> None:
    text = words(printing.all_cards(rooms.room(), tmp_path / "cards.pdf").read_bytes())
    for wanted in ("One idea", "Key result", "Ballot", "How confident are you?", "Was it worth your time?"):
        assert wanted in text


def test_a_missing_folder_is_said_and_what_stood_there_stays(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        printing.protocol(rooms.room(), tmp_path / "gone" / "protocol.pdf")
    assert caught.value.code == "file.folder_missing"
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(FileProblem):
        printing.protocol(rooms.room(), tmp_path / "folder.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


def test_the_language_is_that_of_the_workshop_unless_another_is_asked_for(tmp_path: Path) -> None:
    live = rooms.room(language="de")
    german = words(printing.protocol(live, tmp_path / "a.pdf").read_bytes())
    english = words(printing.protocol(live, tmp_path / "b.pdf", language="en").read_bytes())
    assert "Alle Ideen" in german
    assert "Stillschreiben" in german or "Still schreiben" in german
    assert "All ideas" in english
    assert "Workshop protocol" in words(printing.protocol(live, tmp_path / "c.pdf", language="xx").read_bytes())


def test_a_hall_is_printed_at_every_stage_and_says_nothing_that_is_sealed(tmp_path: Path) -> None:
    hall, phones = voted(tmp_path)
    items = hall.view().live.voting
    assert items is not None
    for phone in phones:
        phone.send("dots", item=items.items[0].id, count=2)
    sealed = words(printing.protocol(hall.view().live, tmp_path / "open.pdf").read_bytes())
    assert "Idea 3 of somebody" in sealed
    assert "There was no vote." in sealed, "an open vote has no totals"
    at(hall, Stage.SHORTLIST)
    inside = everything(printing.protocol(hall.view().live, tmp_path / "closed.pdf").read_bytes())
    assert "6 of 6 ballots" in inside
    seats = [phone.label for phone in phones]
    assert not any(label in inside for label in seats)
    assert not any(phone.token in inside for phone in phones)
    hall.close()


def test_characters_that_cannot_be_printed_are_known_beforehand() -> None:
    live = rooms.room()
    assert printing.missing_characters(live) == []
    notes = {**live.board.notes, "n1": replace(live.board.notes["n1"], text="Kunden 顧客 \U00012000 🎉")}
    shown = replace(live, board=replace(live.board, notes=notes))
    assert printing.missing_characters(shown) == ["\U00012000"]
    hidden = {**notes, "n1": replace(notes["n1"], withheld=True)}
    assert printing.missing_characters(replace(live, board=replace(live.board, notes=hidden))) == []

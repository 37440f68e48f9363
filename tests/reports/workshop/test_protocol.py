"""The protocol of a workshop: what it promises to tell, what it must not tell, and that nothing breaks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.model import Live, Mode, Note, Spread
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.reports.workshop import one_page, protocol, wall
from okr_desktop.reports.workshop.texts import LANGUAGES
from okr_desktop.services.workshop.printing import gathered
from tests.reports.workshop import rooms
from tests.reports.workshop.pdf import everything, reader, words

Kind = Callable[..., bytes]


def full(live: Live, language: str = "") -> str:
    return words(protocol.protocol(gathered(live, language)))


def section(text: str, begin: str, end: str) -> str:
    start = text.index(begin)
    return text[start : text.index(end, start)]


def test_the_first_page_says_what_when_where_how_and_with_whom() -> None:
    live = rooms.room()
    first = reader(protocol.protocol(gathered(live))).pages[0].extract_text()
    for wanted in (live.setup.question.split()[0], "14 September 2026", "Berlin, Haus 3", "Standard drafting"):
        assert wanted in first
    for wanted in ("Sealed", "10, 4 of them on paper", "Fay Lindqvist", "Sam Okafor", "147 of 120 min"):
        assert wanted in first
    assert "No name was saved with an idea" in first
    assert "Customers can count on our answer" in first


def test_everything_that_was_promised_is_told() -> None:
    text = full(rooms.room())
    for part in ("Agenda", "All ideas", "Groups", "Voting", "Shortlist", "Objectives and key results", "Checks"):
        assert part in text
    assert "Silent writing 12 12 0" in text, "planned and actual minutes and their difference"
    assert "Choose 8 22 +14" in text
    assert "First words: “Customers get an answer on the same day”" in text
    assert "2 more were withheld" in text
    assert "One came after the reveal" in text
    assert "Against the ranking, by Margit: The new handbook is budgeted for next spring already" in text
    for wanted in ("41 → 90 %", "6.5 → 2 min", "at least 80 %", "Ticket system, weekly", "31 Dec 2026"):
        assert wanted in text
    assert "Speed and quality belong together here; both are meant." in text
    assert "8 said result, 1 activity" in text
    assert "If we knew who works on Saturdays" in text
    assert "90 % needs somebody on Saturdays" in text
    assert "Accepts if" in text
    assert "two people join the late shift by October" in text
    assert "on the phone" in text
    assert "Ask Facilities" in text
    assert "Put the baseline of the hold time into the tool" in text
    assert "The program was started again" in text
    assert "The projector was lost." in text
    assert "Signed with changes by Sam Okafor, 14 September 2026, 16:05." in text


def test_ideas_stand_in_the_order_of_the_board_and_merged_ones_below_theirs() -> None:
    live = rooms.room()
    ideas = section(full(live), "All ideas", "Groups")
    tops = sorted((n for n in live.board.notes.values() if not n.merged and not n.withheld), key=lambda n: n.order)
    places = [ideas.index(note.text) for note in tops[1:]]
    assert places == sorted(places)
    keeper, merged, following = (ideas.index(text) for text in ("Every customer who", "Reply the same day", "Refunds"))
    assert keeper < merged < following


def test_every_round_is_told_and_the_superseded_one_is_marked() -> None:
    votes = section(full(rooms.room()), "Voting", "Shortlist")
    assert "Round 1 · superseded" in votes
    assert votes.count("9 of 10 ballots") == 2
    assert votes.count("Answers people can count on 12 8") == 2


@pytest.mark.parametrize("ballots", [0, 1, 2])
def test_below_three_ballots_no_totals_are_told(ballots: int) -> None:
    votes = section(full(rooms.few(ballots)), "Voting", "Shortlist")
    assert "Answers people can count on" in votes
    assert not re.search(r"count on \d", votes)
    assert not re.search(r"Calm releases \d", votes)


@pytest.mark.parametrize("ballots", [3, 4])
def test_below_five_ballots_dots_are_told_but_no_voters(ballots: int) -> None:
    text = full(rooms.few(ballots))
    votes = section(text, "Voting", "Shortlist")
    assert "Answers people can count on 12 B" not in votes
    assert re.search(r"count on 12 2 C", votes), "the dots, then at once the next row"
    assert "Voters" not in votes
    assert "12 dots," not in text


def test_confidence_below_five_answers_is_words_and_a_mean() -> None:
    text = section(full(rooms.room()), "Confidence", "Disagreement")
    one, two = text.split("Round 2")
    assert "Somebody answered 2 or less" in one
    assert "mean 2.8" in one
    assert "Fewer things at once" not in one, "the sentences of so few are not printed"
    assert "1 at 2 or below" in two
    assert "3.6" in two


@pytest.mark.parametrize("kind", [protocol.protocol, one_page.one_page, wall.wall])
def test_nothing_that_was_withheld_is_anywhere_in_the_file(kind: Kind) -> None:
    found = rooms.room()
    # A group without a name is called after its first card, which was withheld after the vote.
    items = (replace(found.results.votes[1].items[0], text=rooms.WITHHELD), *found.results.votes[1].items[1:])
    votes = (found.results.votes[0], replace(found.results.votes[1], items=items))
    clusters = {**found.board.clusters, "A": replace(found.board.clusters["A"], name="")}
    parked = {"p": replace(found.board.parked["p"], note="bad", text=rooms.WITHHELD)}
    board = replace(found.board, clusters=clusters, parked=parked)
    live = replace(found, board=board, results=replace(found.results, votes=votes))
    inside = everything(kind(gathered(live)))
    assert rooms.WITHHELD not in inside
    assert "Quackenbush" not in inside


def test_a_sealed_protocol_names_no_author_even_where_the_file_has_one() -> None:
    live = rooms.room()
    notes = {id: replace(note, author=rooms.AUTHOR) for id, note in live.board.notes.items()}
    sealed = replace(live, board=replace(live.board, notes=notes))
    inside = everything(protocol.protocol(gathered(sealed)))
    assert rooms.AUTHOR.split()[1] not in inside
    assert all(word in full(rooms.room(Mode.NAMED)) for word in rooms.AUTHOR.split())
    assert "from the reveal on each idea carries the name" in full(rooms.room(Mode.NAMED_AFTER))


def test_an_origin_class_of_fewer_than_three_seats_is_not_told() -> None:
    live = rooms.room()
    rare = replace(live, results=replace(live.results, paper_seats=2))
    assert "On paper" in section(full(live), "All ideas", "Groups")
    assert "On paper" not in section(full(rare), "All ideas", "Groups")


@pytest.mark.parametrize("kind", [protocol.protocol, one_page.one_page, wall.wall])
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_harmful_texts_are_printed_and_nothing_else(kind: Kind, size: str) -> None:
    content = kind(gathered(rooms.hostile()), size)
    found = reader(content)
    assert "<img src=file:///etc/passwd>" in words(content)
    assert "root:" not in everything(content)
    for page in found.pages:
        for note in page.get("/Annots", []):
            assert "/A" not in note.get_object(), "no link leads out of the file"
    inside = content.decode("latin-1")
    assert not any(
        mark in inside for mark in ("/URI", "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/Subtype /Image")
    )
    assert "\u202e" not in words(content)


def test_a_text_of_ten_thousand_characters_is_printed_whole() -> None:
    text = words(protocol.protocol(gathered(rooms.hostile())))
    assert text.replace(" ", "").count("Verylongwordwithoutanyspace") >= 400


@pytest.mark.parametrize("kind", [protocol.protocol, one_page.one_page, wall.wall])
def test_the_same_workshop_gives_the_same_bytes(kind: Kind) -> None:
    live = rooms.room()
    shuffled = replace(live.board, notes=dict(reversed(list(live.board.notes.items()))))
    one, two, three = (kind(gathered(found)) for found in (live, rooms.room(), replace(live, board=shuffled)))
    assert one == two == three
    assert b"D:20260914" in one


def test_three_hundred_ideas_of_sixty_seats_are_all_there() -> None:
    content = protocol.protocol(gathered(rooms.crowd()))
    text = words(content)
    assert all(f"Idea {at}:" in text for at in range(300))
    pages = reader(content).pages
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page.extract_text()


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_empty_workshop_is_one_that_has_not_begun(language: str) -> None:
    paper = gathered(rooms.empty(), language)
    content = protocol.protocol(paper)
    assert len(reader(content).pages) <= 2
    assert LANGUAGES[language]["empty"] in words(content)
    for kind in (one_page.one_page, wall.wall):
        assert len(reader(kind(paper)).pages) == 1


@pytest.mark.parametrize("live", [rooms.room(), rooms.crowd(), rooms.hostile()], ids=["room", "crowd", "hostile"])
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_the_summary_is_one_page_with_the_signature_and_the_hash(live: Live, size: str) -> None:
    content = one_page.one_page(gathered(live), size)
    assert len(reader(content).pages) == 1
    assert "Sponsor: name, date, signature" in words(content)
    assert content_hash(live) in words(content).replace(" ", "")


def test_twenty_objectives_still_fit_one_page_and_the_rest_is_counted() -> None:
    live = rooms.room()
    drafts = {
        f"x{at}": replace(
            live.board.drafts["d1"], id=f"x{at}", order=at, title=f"Objective number {at} " + "and more " * 12
        )
        for at in range(20)
    }
    results = {
        f"y{at}": replace(live.board.results["k1"], id=f"y{at}", draft=f"x{at % 20}", order=at) for at in range(100)
    }
    many = replace(live, board=replace(live.board, drafts=drafts, results=results))
    content = one_page.one_page(gathered(many))
    assert len(reader(content).pages) == 1
    assert "more in the full protocol" in words(content)
    assert "Sponsor: name, date, signature" in words(content)
    assert len(reader(wall.wall(gathered(many))).pages) == 1


def test_the_hash_is_that_of_the_content_and_a_change_after_signing_is_said() -> None:
    live = rooms.room()
    assert content_hash(live) in full(live).replace(" ", "")
    assert "what was signed has another hash" not in full(live)
    results = {**live.board.results, "k1": replace(live.board.results["k1"], due=date(2027, 1, 1))}
    assert "what was signed has another hash" in full(replace(live, board=replace(live.board, results=results)))


def test_the_wall_has_objectives_key_results_owners_and_confidence() -> None:
    text = words(wall.wall(gathered(rooms.room())))
    for wanted in ("Customers can count on our answer", "41 → 90 %", "Ana Ferreira", "3.6", "9 of 10 answers"):
        assert wanted in text


def test_figures_follow_what_was_published() -> None:
    live = rooms.room()
    text = words(protocol.protocol(gathered(live, "en", {"d1": "a" * 32, "k1": "b" * 32})))
    assert "1 of 1 come from below" in text
    assert "3 of 3 come from below" in full(live)


def test_a_wrong_spread_of_no_answers_is_said_in_words() -> None:
    live = rooms.room()
    silent = replace(live, results=replace(live.results, confidence=(Spread(1, 0, 10),)))
    assert "Nobody answered." in full(silent)


def test_the_outline_leads_to_every_section() -> None:
    found = reader(protocol.protocol(gathered(rooms.room())))
    entries: list[Any] = [entry for entry in found.outline if not isinstance(entry, list)]
    titles = [str(entry.title) for entry in entries]
    assert titles[:4] == ["Workshop protocol", "Agenda", "All ideas", "Groups"]
    assert len(titles) == 17
    for entry in entries:
        page = found.pages[found.get_destination_page_number(entry) or 0]
        assert str(entry.title) in page.extract_text()


def test_german_has_its_own_words_and_numbers() -> None:
    text = full(rooms.room(language="de"))
    for wanted in ("Workshop-Protokoll", "Alle Ideen", "14. September 2026", "6,5 → 2 min", "Ging ein in O1"):
        assert wanted in text


def test_both_languages_have_the_same_words_with_the_same_gaps() -> None:
    english, german = LANGUAGES["en"], LANGUAGES["de"]
    assert english.keys() == german.keys()
    for key, text in english.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", german[key])), key


def test_a_note_merged_into_a_withheld_one_stands_for_itself() -> None:
    live = rooms.room()
    notes = {**live.board.notes, "z": Note("z", "Left alone by its keeper", order=30, merged="bad", shown=True)}
    assert "Left alone by its keeper" in full(replace(live, board=replace(live.board, notes=notes)))


def test_a_card_that_says_the_same_as_a_withheld_one_keeps_its_words() -> None:
    live = rooms.room()
    notes = {**live.board.notes, "bad": replace(live.board.notes["bad"], text="A quiet room for calls")}
    assert "F A quiet room for calls" in full(replace(live, board=replace(live.board, notes=notes)))


def test_many_objectives_fill_more_than_the_first_page_and_meet_no_footer() -> None:
    live = rooms.room()
    drafts = {f"x{at}": replace(live.board.drafts["d1"], id=f"x{at}", order=at) for at in range(40)}
    content = protocol.protocol(gathered(replace(live, board=replace(live.board, drafts=drafts))))
    pages = reader(content).pages
    assert "O40" in "".join(page.extract_text() for page in pages[:4])
    assert "Agenda" not in pages[1].extract_text()


def test_every_stage_has_a_name() -> None:
    assert all(f"stage_{stage.value}" in LANGUAGES["en"] for stage in Stage)

"""What a manager says for the review and how reports look: kept, undone, drafts apart; the executive page as mail."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.services import cycles, history
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import branding, comments
from okr_desktop.services.reporting.branding import Look
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.mail import mail
from tests.worlds import sample

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def decision(cycle: str, text: str = "Open in Kiel") -> CycleNote:
    made = comments.new_comment(cycle, NoteKind.DECISION)
    return replace(made, text=text, advice="Yes", because="Waiting times")


def test_a_comment_is_kept_changed_and_undone(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    note = decision(cycle)
    assert comments.save_comment(desk, note).value == note.id
    comments.save_comment(desk, replace(note, advice="No"))
    assert [one.advice for one in comments.comments(desk, cycle)] == ["No"]
    history.undo(desk)
    assert [one.advice for one in comments.comments(desk, cycle)] == ["Yes"]
    comments.delete_comment(desk, note)
    assert comments.comments(desk, cycle) == ()


def test_drafts_are_apart_from_what_is_kept(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    note, step = decision(cycle), comments.new_comment(cycle, NoteKind.NEXT)
    step = replace(step, text="Rental", choice="drop", due=date(2026, 4, 30))
    comments.keep_drafts(desk, cycle, [note, step])
    assert comments.drafts(desk, cycle) == {note.id: note, step.id: step}
    assert comments.comments(desk, cycle) == ()
    comments.save_comment(desk, note)
    assert comments.drafts(desk, cycle) == {step.id: step}
    comments.forget_draft(desk, step)
    assert comments.drafts(desk, cycle) == {}


def test_a_refused_comment_stays_a_draft(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    note = decision(cycle)
    comments.keep_drafts(desk, cycle, [note])
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    with pytest.raises(Refused):
        comments.save_comment(desk, note)
    assert comments.drafts(desk, cycle) == {note.id: note}


@pytest.mark.parametrize("damage", ["{", "[]", '{"kind": "nonsense"}', '{"kind": "decision", "due": "never"}', "7"])
def test_a_damaged_draft_counts_as_none(desk: Desk, damage: str) -> None:
    cycle, _, _ = sample(desk)
    desk.space.set_meta(f"closing_draft:comments:{cycle}", json.dumps({"abc": damage}))
    assert comments.drafts(desk, cycle) == {}


def test_emptiness_is_seen(desk: Desk) -> None:
    note = comments.new_comment("c", NoteKind.NEXT)
    assert comments.is_empty(note)
    assert not comments.is_empty(replace(note, choice="keep"))
    assert not comments.is_empty(replace(note, because="x"))


def test_a_look_is_one_step_and_read_back(desk: Desk) -> None:
    wanted = Look("Nordlicht", "#12705B", "Internal", PNG)
    before = branding.look(desk)
    branding.save_look(desk, replace(wanted, accent="12705b"))
    assert branding.look(desk) == wanted
    history.undo(desk)
    assert branding.look(desk) == before


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Look("N", "blue"), "accent.colour"),
        (Look("N", logo=b"GIF89a" + b"\0" * 20), "logo.not_png"),
        (Look("N", logo=PNG + b"\0" * branding.LOGO_BYTES), "logo.too_large"),
    ],
)
def test_a_look_that_cannot_be_is_refused(desk: Desk, wanted: Look, code: str) -> None:
    with pytest.raises(Refused) as refused:
        branding.save_look(desk, wanted)
    assert [one.code for one in refused.value.problems] == [code]
    assert branding.look(desk).logo == b""


@pytest.mark.parametrize(
    ("typed", "found"),
    [("#1f5fbf", "#1F5FBF"), ("abc", "#AABBCC"), (" 12705B ", "#12705B"), ("red", ""), ("#12345", ""), ("", "")],
)
def test_colours_as_they_are_typed(typed: str, found: str) -> None:
    assert branding.colour(typed) == found


def test_choices_are_kept_and_damage_counts_as_never(desk: Desk) -> None:
    assert branding.kept_choices(desk) == {}
    branding.keep_choices(desk, {"kind": "poster", "zoom": 1.5})
    assert branding.kept_choices(desk) == {"kind": "poster", "zoom": 1.5}
    desk.space.set_meta("report_choices", "[1")
    assert branding.kept_choices(desk) == {}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_mail_says_the_same_twice_and_holds_no_foreign_markup(desk: Desk) -> None:
    cycle, _, _ = sample(desk)
    comments.save_comment(desk, decision(cycle, "<script>alert(1)</script>\nand <b>more"))
    comments.save_comment(desk, replace(comments.new_comment(cycle, NoteKind.HIGHLIGHT), text="We & they"))
    step = replace(comments.new_comment(cycle, NoteKind.NEXT), text="Rental", choice="drop", due=date(2026, 4, 30))
    comments.save_comment(desk, step)
    found = mail(desk, Choice(cycle=cycle))
    tags = _Tags()
    tags.feed(found.html)
    assert tags.open == []
    assert set(tags.seen) <= {"h2", "h3", "p", "br", "ul", "li", "b"}
    assert "&lt;script&gt;" in found.html
    for text in ("<script>alert(1)</script>", "Recommended: Yes", "We & they", "Drop: Rental", "30 April 2026"):
        assert text in found.text
    assert "\n" not in found.subject
    german = mail(desk, Choice(cycle=cycle, language="de"))
    assert "Empfehlung: Yes" in german.text
    assert "Beenden: Rental" in german.text


def test_a_mail_of_an_empty_cycle_says_so(desk: Desk) -> None:
    from okr_desktop.domain.cycles import Cycle
    from okr_desktop.domain.ids import new_id

    empty = Cycle(new_id(), "2031 Q1", date(2031, 1, 1), date(2031, 3, 31))
    cycles.save(desk, empty)
    assert "No objectives yet." in mail(desk, Choice(cycle=empty.id)).text

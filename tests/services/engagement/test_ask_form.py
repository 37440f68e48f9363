"""Forms in mails: what stands in them, what comes back, and that nothing of who sent it is kept."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import FileProblem, Refused
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import ask_answers, ask_form, asking, collecting
from okr_desktop.services.engagement.gathering.ask_answers import read_answers
from okr_desktop.services.engagement.measuring import pulse_results
from tests.services.engagement.pulse_kit import asked


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Pulse]]:
    desk, pulse = asked(tmp_path, ben=6, cleo=6)
    yield desk, pulse
    desk.close()


def form(kind: str, sheet: str, number: str = "", **fields: object) -> dict[str, Any]:
    return {
        "format": "okr-desktop/given",
        "version": 1,
        "kind": kind,
        "sheet": sheet,
        "number": number or secrets.token_hex(16),
        "fields": fields,
    }


def saved(folder: Path, name: str, value: object) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def block(value: object) -> str:
    data = json.dumps(value).encode()
    return f"-----BEGIN OKR GIVEN {len(data)}-----\n{base64.b64encode(data).decode()}\n-----END OKR GIVEN-----\n"


def codes(taken: ask_answers.Taken) -> list[tuple[str, str]]:
    found = [
        (name, error.problems[0].code if isinstance(error, Refused) else error.code) for name, error in taken.refused
    ]
    return sorted(found)


# The form


def test_the_form_says_what_is_kept_and_names_nobody(office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, pulse = office
    path = ask_form.write_form(desk, f"pulse:{pulse.id}", tmp_path / "f.html")
    text = path.read_text("utf-8")
    assert text.index("at least 5 people") < text.index("Question 1 of")
    assert "Whoever gets your mail sees that it comes from you" in text
    assert "http" not in text.replace("http-equiv", "")
    assert not [one.name for one in desk.plan.people.values() if one.name in text]
    assert desk.me is not None
    assert desk.me not in text
    again = ask_form.page(asking.sheet_of(desk, f"pulse:{pulse.id}"))
    assert again == text, "everybody gets the same file"


@pytest.mark.parametrize("language", ask_form.LANGUAGES)
@pytest.mark.parametrize("what", ["idea", "concern"])
def test_the_form_speaks_three_languages(office: tuple[Desk, Pulse], what: str, language: str) -> None:
    desk, _ = office
    sheet = asking.sheet_of(desk, what)
    page = ask_form.page(sheet, language)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page
    assert "{{" not in page
    assert ('name="name"' in page) is (what == "idea")
    subject, text = ask_form.mail_words(sheet, language, "form.html")
    assert subject
    assert "form.html" in text
    assert "{" not in subject + text


def test_a_hostile_title_stays_text_and_gives_a_file_name(office: tuple[Desk, Pulse]) -> None:
    desk, pulse = office
    sheet = asking.sheet_of(desk, f"pulse:{pulse.id}")
    evil = type(sheet)(sheet.kind, sheet.id, '</script><img src=x>: "a/b"', questions=sheet.questions)
    assert "<img" not in ask_form.page(evil)
    assert ask_form.form_name(evil) == "OKR - script__img src=x__ _a_b.html"


# What comes back


def test_many_files_in_a_folder_become_answers_without_senders(office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, pulse = office
    group, folder = pulse.groups[0].id, tmp_path / "back"
    for at in range(6):
        fields = {f"q.{pulse.items[0]}": "4", "q.recommend": 7, "group": group, "text": f"words {at}"}
        saved(folder, f"Ben {at}.okr-answer.json", form("pulse", pulse.id, **fields))
    saved(folder, "notes.txt", "dear all")
    saved(folder, "picture.png", "no")
    taken = read_answers(desk, [folder])
    assert (taken.new, taken.known, taken.refused) == ({"pulse": 6}, 0, ())
    assert collecting.waiting(desk)[f"pulse:{pulse.id}"] == 6
    box = collecting.box_of(desk).path.read_bytes()
    assert b"Ben" not in box
    assert read_answers(desk, [folder]).known == 6, "the same again counts once"
    pulse_results.close(desk, pulse.id)
    rated = [one for one in desk.plan.pulse_answers.values() if one.ratings]
    assert [dict(one.ratings) for one in rated] == [{pulse.items[0]: 4, "recommend": 7}] * 6
    assert {one.group for one in rated} == {group}
    assert len([one for one in desk.plan.pulse_answers.values() if one.comment]) == 6


def test_the_number_of_a_form_stays_with_no_answer(office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, _ = office
    one = form("idea", desk.space.id, text="Faster", name="Ana")
    path = saved(tmp_path, "a.okr-answer.json", one)
    assert read_answers(desk, [path, path]).new == {"idea": 1}
    collecting.release(desk, "idea")
    assert read_answers(desk, [path]).known == 1, "also after it was handed on"
    (idea,) = desk.plan.ideas.values()
    assert (idea.text, idea.author_name) == ("Faster", "Ana")
    file = desk.space.path
    for raw in (file.read_bytes(), file.with_name(file.name + "-wal").read_bytes()):
        assert one["number"].encode() not in raw
        assert bytes.fromhex(one["number"]) not in raw


def test_a_saved_mail_and_a_pasted_text_are_read(office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, _ = office
    mail = EmailMessage()
    mail["From"] = "ana@example.org"
    mail.set_content("See what I think\n")
    data = json.dumps(form("concern", desk.space.id, text="Too many goals")).encode()
    mail.add_attachment(data, maintype="application", subtype="json", filename="OKR answer.okr-answer.json")
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(mail))
    text = saved(tmp_path, "two.txt", "".join(block(form("idea", desk.space.id, text=word)) for word in ("A", "B")))
    assert read_answers(desk, [path, text]).new == {"idea": 2, "concern": 1}
    assert b"ana@example.org" not in collecting.box_of(desk).path.read_bytes()


def test_bad_files_are_named_with_their_reason_and_the_others_are_taken(
    office: tuple[Desk, Pulse], tmp_path: Path
) -> None:
    desk, pulse = office
    here, item = desk.space.id, f"q.{pulse.items[0]}"
    bad: dict[str, tuple[object, str]] = {
        "broken": ('{"format": "okr-desktop/given", ', "answers.damaged"),
        "other": ("hello", "collect.none"),
        "newer": ({**form("idea", here, text="x"), "version": 2}, "answers.newer"),
        "elsewhere": (form("idea", "e" * 32, text="x"), "collect.foreign"),
        "no pulse": (form("pulse", "e" * 32, **{item: "3"}), "collect.foreign"),
        "no kind": (form("party", here, text="x"), "answers.damaged"),
        "no number": ({**form("idea", here, text="x"), "number": "../x"}, "answers.damaged"),
        "no fields": ({**form("idea", here), "fields": [1]}, "answers.damaged"),
        "empty": (form("idea", here, text=" "), "text.empty"),
        "long": (form("idea", here, text="x" * 5000), "text.too_long"),
        "range": (form("pulse", pulse.id, **{item: "7"}), "pulse_answer.range"),
        "nothing": (form("pulse", pulse.id, **{item: ""}), "pulse_answer.empty"),
        "huge number": (form("pulse", pulse.id, **{item: 10**30}), "pulse_answer.range"),
        "deep": ("[" * 100_000, "collect.none"),
        "check-ins": ({"format": "okr-desktop/answers", "version": 1}, "collect.none"),
    }
    paths = [saved(tmp_path, name, value) for name, (value, _) in bad.items()]
    good = saved(tmp_path, "good", form("idea", here, text="Good"))
    taken = read_answers(desk, [*paths, good, tmp_path / "nowhere.json"])
    wanted = [*((name, code) for name, (_, code) in bad.items()), ("nowhere.json", "file.missing")]
    assert codes(taken) == sorted(wanted)
    assert taken.new == {"idea": 1}
    assert [record.id[12] for record in collecting.box_of(desk).records("idea")] == ["4"]


def test_a_closed_pulse_takes_no_more(office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, pulse = office
    path = saved(tmp_path, "late.json", form("pulse", pulse.id, **{f"q.{pulse.items[0]}": "3"}))
    pulse_results.close(desk, pulse.id)
    assert codes(read_answers(desk, [path])) == [("late.json", "pulse.not_open")]
    assert collecting.waiting(desk)["pulse_answer"] == 0


def test_too_many_files_are_refused_before_one_is_read(
    office: tuple[Desk, Pulse], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _ = office
    monkeypatch.setattr(ask_answers, "MOST_FILES", 2)
    paths = [saved(tmp_path / "f", f"{at}.json", form("idea", desk.space.id, text="x")) for at in range(3)]
    with pytest.raises(FileProblem, match=r"collect\.too_many"):
        read_answers(desk, [tmp_path / "f"])
    assert collecting.waiting(desk)["idea"] == 0
    assert read_answers(desk, paths[:2]).count == 2

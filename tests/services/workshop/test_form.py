"""Promises of the form before a workshop: one safe page, answers known again, no name where none belongs, hostility."""

from __future__ import annotations

import base64
import json
import re
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import FileProblem, Refused
from okr_desktop.domain.workshop.board import Note
from okr_desktop.domain.workshop.model import Mode, Origin
from okr_desktop.services.workshop import form_page, form_texts
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.services.workshop.idea_lists import LIMIT_BYTES, parse_files, parse_ideas
from tests.services.workshop import kit

EVIL = '</script><script>alert(1)</script> "&amp;'


@pytest.fixture
def hall(tmp_path: Path) -> Any:
    made = kit.made(tmp_path, mode=Mode.NAMED_AFTER)
    yield made
    made.close()


def answer(hall: Hall, *texts: str, ids: str = "0", **more: Any) -> dict[str, Any]:
    """What the page of this workshop sends: the n-th idea has an id of its own for each ``ids``."""
    ideas = [{"id": f"{ids}{at:x}".zfill(32), "text": text} for at, text in enumerate(texts)]
    head = {"format": "okr-desktop/ideas", "version": 1, "workshop": hall.view().live.id, "question": kit.QUESTION}
    return {**head, "ideas": ideas, **more}


def block(found: object) -> str:
    data = json.dumps(found).encode()
    letters = base64.b64encode(data).decode().rstrip("=")
    return f"-----BEGIN OKR IDEAS {len(data)}-----\n{letters}\n-----END OKR IDEAS-----\n"


def file(folder: Path, found: object, name: str = "a.okr-ideas.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(found), "utf-8")
    return path


def notes(hall: Hall) -> list[Note]:
    return list(hall.view().live.board.notes.values())


# The page


def test_a_page_is_whole_safe_and_the_same_each_time(tmp_path: Path) -> None:
    made = kit.made(tmp_path, question=EVIL, facilitator=EVIL, place=EVIL)
    path = form_page.write_form(made.view().live, tmp_path / "f.html")
    text = path.read_text("utf-8")
    assert text.count("<script") == 2
    assert "alert(1)</script>" not in text
    assert "default-src 'none'" in text
    assert not re.search(r"https?://|\bsrc=|\bhref=\"(?!#)|@import|url\(", text)
    assert not re.search(r"\{\{|\}\}(?!\))", text.split("<style>")[0])
    assert form_page.page(made.view().live) == text
    made.close()


def test_a_name_is_asked_for_only_where_ideas_bear_names(tmp_path: Path) -> None:
    for mode, words in ((Mode.SEALED, "sealed"), (Mode.NAMED_AFTER, "named_after"), (Mode.NAMED, "named")):
        (tmp_path / mode.value).mkdir()
        made = kit.made(tmp_path / mode.value, mode=mode)
        text = form_page.page(made.view().live)
        assert ('id="name"' in text) is (mode is not Mode.SEALED)
        assert form_texts.ENGLISH[words] in text
        made.close()


def test_both_languages_have_the_same_words_and_the_workshop_s_own_is_taken(tmp_path: Path) -> None:
    assert form_texts.ENGLISH.keys() == form_texts.GERMAN.keys()
    for key, text in form_texts.ENGLISH.items():
        assert re.findall(r"\{\w+\}", text) == re.findall(r"\{\w+\}", form_texts.GERMAN[key]), key
    made = kit.made(tmp_path, language="de")
    assert '<html lang="de">' in form_page.page(made.view().live)
    assert '<html lang="en">' in form_page.page(made.view().live, "en")
    made.close()


def test_without_a_question_there_is_no_form(tmp_path: Path) -> None:
    made = kit.made(tmp_path, question=" ")
    with pytest.raises(Refused) as caught:
        form_page.write_form(made.view().live, tmp_path / "f.html")
    assert [one.code for one in caught.value.problems] == ["question.empty"]
    assert not (tmp_path / "f.html").exists()
    made.close()


# Reading


def test_answers_come_from_files_mails_and_pasted_text(hall: Hall, tmp_path: Path) -> None:
    live = hall.view().live
    mail = EmailMessage()
    mail["Subject"] = "Ideas"
    mail.set_content("see the file")
    sent = json.dumps(answer(hall, "Kürzer 🚲", ids="b")).encode()
    mail.add_attachment(sent, maintype="application", subtype="json", filename="x.okr-ideas.json")
    (tmp_path / "m.eml").write_bytes(bytes(mail))
    (tmp_path / "t.txt").write_text("Hello,\n" + block(answer(hall, "Calmer", ids="c")), "utf-16")
    paths = [file(tmp_path, answer(hall, "Faster")), tmp_path / "m.eml", tmp_path / "t.txt"]
    found = parse_files(paths, Origin.PREWORK, live)
    assert {row.text for row in found.rows} == {"Faster", "Kürzer 🚲", "Calmer"}
    assert {row.origin for row in found.rows} == {Origin.PREWORK}
    pasted = parse_ideas("> " + block(answer(hall, "One")) + block(answer(hall, "Two", ids="d")), live=live)
    assert {row.text for row in pasted.rows} == {"One", "Two"}


def test_the_same_answers_are_brought_in_once_however_often_they_come(hall: Hall, tmp_path: Path) -> None:
    live = hall.view().live
    one, again = file(tmp_path, answer(hall, "Faster", "Calmer")), file(tmp_path, answer(hall, "Faster"), "copy.json")
    found = parse_files([one, again, one], live=live)
    assert len(found.rows) == 2
    assert hall.import_ideas(found.rows).result() == 2
    assert hall.import_ideas(parse_ideas(again, live=live).rows).result() == 0
    assert sorted(note.text for note in notes(hall)) == ["Calmer", "Faster"]
    # What was taken back may come again; a text that was changed since is not lost.
    hall.undo().result()
    hall.undo().result()
    assert hall.import_ideas(parse_ideas(one, live=live).rows).result() == 2
    changed = parse_ideas(file(tmp_path, answer(hall, "Faster, really")), live=live)
    assert hall.import_ideas(changed.rows).result() == 1


def test_two_people_with_the_same_words_are_two_ideas(hall: Hall, tmp_path: Path) -> None:
    live = hall.view().live
    paths = [file(tmp_path, answer(hall, "Same", ids=ids), f"{ids}.json") for ids in "ab"]
    assert hall.import_ideas(parse_files(paths, live=live).rows).result() == 2


def test_names_come_in_only_where_ideas_bear_names(hall: Hall, tmp_path: Path) -> None:
    path = file(tmp_path, answer(hall, "Faster", name=" Ana\u202e\n Lee "))
    found = parse_ideas(path, live=hall.view().live)
    assert [row.author for row in found.rows] == ["Ana Lee"]
    hall.import_ideas(found.rows).result()
    assert [note.author for note in notes(hall)] == ["Ana Lee"]
    hall.checkpoint().result()
    hall.undo().result()
    hall.setup(mode=Mode.SEALED).result()
    assert hall.redo().result() == ""
    assert [row.author for row in parse_ideas(path, live=hall.view().live).rows] == [""]
    hall.import_ideas(found.rows).result()  # read before the mode was changed
    assert [note.author for note in notes(hall)] == [""]
    assert b"Ana Lee" not in b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file() and one != path)


def test_the_order_does_not_tell_which_ideas_came_together(hall: Hall, tmp_path: Path) -> None:
    texts = [f"Idea {at}" for at in range(30)]
    path = file(tmp_path, answer(hall, *texts))
    orders = {tuple(row.text for row in parse_ideas(path, live=hall.view().live).rows) for _ in range(4)}
    assert len(orders) > 1
    assert {tuple(sorted(one)) for one in orders} == {tuple(sorted(texts))}


def test_a_bad_file_is_named_with_its_reason_and_the_others_are_read(hall: Hall, tmp_path: Path) -> None:
    good = file(tmp_path, answer(hall, "Faster"))
    foreign = file(tmp_path, answer(hall, "Else", workshop="f" * 32, question="What else?"), "b.json")
    newer = file(tmp_path, answer(hall, "Newer", version=2), "c.json")
    found = parse_files([foreign, good, newer, tmp_path / "gone.json"], live=hall.view().live)
    assert [row.text for row in found.rows] == ["Faster"]
    assert [one.code for one in found.refused] == ["prework.foreign", "answers.newer", "file.missing"]
    assert found.refused[0].params["question"] == "What else?"


@pytest.mark.parametrize(
    "change",
    [
        {"workshop": 5},
        {"ideas": {"a": 1}},
        {"ideas": [None]},
        {"ideas": [{"id": "../etc", "text": "x"}]},
        {"ideas": [{"id": "0" * 32, "text": ["x"]}]},
        {"ideas": [{"id": "0" * 32, "text": "x"}] * 61},
        {"version": "1"},
        {"version": -1},
    ],
)
def test_a_hostile_answer_is_refused_whole(hall: Hall, tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(FileProblem) as caught:
        parse_ideas(file(tmp_path, answer(hall, "Good", **change)), live=hall.view().live)
    assert caught.value.code == "answers.damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"format": "okr-desktop/ideas", "version": 1', "answers.damaged"),
        (b'{"format": "okr-desktop/ideas", "x": ' + b"[" * 100_000, "answers.damaged"),
        (b"-----BEGIN OKR IDEAS 5-----\nAAAA\n-----END OKR IDEAS-----", "answers.damaged"),
        (b"-----BEGIN OKR IDEAS 5-----\nAAAA", "answers.damaged"),
        (b"okr-desktop/ideas" + b"x" * LIMIT_BYTES, "file.too_large"),
        (b"", "file.empty"),
    ],
)
def test_broken_files_are_refused_with_a_code(hall: Hall, tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.okr-ideas.json").write_bytes(content)
    with pytest.raises(FileProblem) as caught:
        parse_ideas(tmp_path / "a.okr-ideas.json", live=hall.view().live)
    assert caught.value.code == code


def test_texts_of_a_form_are_cleaned_and_checked_as_all_others(hall: Hall, tmp_path: Path) -> None:
    texts = ("a\u202eb\x00\nc", "x" * 281, "", "=1+1", "half \ud83d pair")
    found = parse_ideas(file(tmp_path, answer(hall, *texts)), live=hall.view().live)
    assert {row.text for row in found.rows} == {"ab c", "=1+1", "half pair"}
    assert {one.code for one in found.problems} == {"text.too_long", "idea.empty"}


def test_a_mail_without_answers_is_no_list_of_ideas(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "m.eml").write_text("Subject: hello\n\nNo answers here.\n")
    with pytest.raises(FileProblem) as caught:
        parse_ideas(tmp_path / "m.eml", live=hall.view().live)
    assert caught.value.code == "prework.no_list"
    found = parse_ideas('We wrote "okr-desktop/ideas" on the wall')
    assert [row.text for row in found.rows] == ['We wrote "okr-desktop/ideas" on the wall']

"""Answer files: what a form writes is read exactly, and whatever else comes is refused with a code."""

from __future__ import annotations

import base64
import contextlib
import json
from datetime import date
from decimal import Decimal
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.own import answer_file
from okr_desktop.exchange.own.answer_file import Answer, AnswerFile

RESULT = "a" * 32
HEAD = {"format": "okr-desktop/answers", "version": 1, "workspace": "1" * 32, "form": "2" * 32, "made": "2026-08-01"}
GOOD: dict[str, Any] = {
    "key_result": RESULT,
    "title": "NPS",
    "date": "2026-08-15",
    "kind": "number",
    "unit": "%",
    "last": "b" * 32,
    "value": "-42.50",
    "confidence": 7,
    "note": "Ünïcode 🚲\r\nzwei",
    "next": "",
    "blocker": "",
}


def written(*answers: object, **head: object) -> bytes:
    return json.dumps({**HEAD, "person": "3" * 32, "name": "Ana", "answers": list(answers), **head}).encode()


def read(*answers: object, **head: object) -> AnswerFile:
    return answer_file.parse(written(*answers, **head), "a.json")


def one(**changes: object) -> Answer:
    return read({**GOOD, **changes}).answers[0]


def mailed(data: bytes, quoted: str = "", width: int = 64, size: int | None = None) -> str:
    letters = base64.b64encode(data).decode().rstrip("=")
    lines = [letters[at : at + width] for at in range(0, len(letters), width)]
    size = len(data) if size is None else size
    block = [f"-----BEGIN OKR ANSWERS {size}-----", *lines, "-----END OKR ANSWERS-----"]
    return "Hallo Jörg,\n\n" + "\n".join(quoted + line for line in block) + "\n\nGrüße\n"


def refused(data: bytes) -> str:
    with pytest.raises(FileProblem) as caught:
        answer_file.parse(data, "a.json")
    return caught.value.code


def test_what_a_form_writes_is_read_as_it_was_meant() -> None:
    found = read(GOOD)
    assert (found.workspace, found.form, found.made) == ("1" * 32, "2" * 32, date(2026, 8, 1))
    assert (found.person, found.person_name) == ("3" * 32, "Ana")
    answer = found.answers[0]
    assert (answer.day, answer.value, answer.confidence) == (date(2026, 8, 15), Decimal("-42.50"), 7)
    assert answer.note == "Ünïcode 🚲\nzwei"
    assert not answer.problems
    assert one(value=None, same=True).same
    assert one(value=None, kind="milestones", reached=["x", "y", "x"]).reached == ("x", "y")


@pytest.mark.parametrize("quoted", ["", "> ", "  > > ", "| "])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_mail_with_the_text_is_read_however_it_was_quoted_and_encoded(quoted: str, encoding: str) -> None:
    text = mailed(written(GOOD), quoted)
    assert answer_file.parse(text.encode(encoding)).answers == read(GOOD).answers
    assert answer_file.parse(text.replace("\n", "\r\n").encode(encoding)).answers == read(GOOD).answers


def test_the_same_answer_quoted_twice_is_one_and_two_different_ones_are_refused() -> None:
    text = mailed(written(GOOD))
    assert answer_file.parse((text + mailed(written(GOOD), "> ")).encode()).answers == read(GOOD).answers
    assert refused((text + mailed(written())).encode()) == "answers.several"


def mail(text: str, attached: bytes = b"", encoding: str = "quoted-printable") -> bytes:
    made = EmailMessage()
    made["Subject"] = "Re: Check-in"
    made.set_content(text, cte=encoding)
    if attached:
        made.add_attachment(attached, "application", "json", filename="OKR answers - Ana.okr-answers.json")
    return made.as_bytes()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_saved_mail_gives_its_attachment_or_its_text(encoding: str) -> None:
    wanted = read(GOOD).answers
    assert answer_file.parse(mail("Grüße 🚲", written(GOOD), encoding), "m.eml").answers == wanted
    assert answer_file.parse(mail(mailed(written(GOOD)), b"", encoding), "m.EML").answers == wanted
    with pytest.raises(FileProblem) as refused:
        answer_file.parse(mail("nothing", b"", encoding), "m.eml")
    assert refused.value.code == "answers.none"
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5000))
    with pytest.raises(FileProblem):
        answer_file.parse(nested, "m.eml")


def test_answers_are_known_by_their_name_or_beginning() -> None:
    assert answer_file.looks_like_answers("A.OKR-Answers.JSON", b"")
    assert answer_file.looks_like_answers("mail.txt", mailed(written(GOOD)).encode("utf-16"))
    assert answer_file.looks_like_answers("x.json", written(GOOD))
    assert not answer_file.looks_like_answers("Team.okr", b"PK\x03\x04")
    assert not answer_file.looks_like_answers("x.json", b'{"format": "okr-desktop/1"}')


def test_a_text_that_lost_a_line_or_its_end_is_refused() -> None:
    text = mailed(written(GOOD, GOOD))
    lines = text.splitlines()
    assert refused("\n".join(lines[:4] + lines[5:]).encode()) == "answers.damaged"
    assert refused("\n".join(lines[:6]).encode()) == "answers.damaged"
    assert refused(mailed(written(GOOD), size=3).encode()) == "answers.damaged"
    assert refused(b"-----BEGIN OKR ANSWERS 9-----\n\n-----END OKR ANSWERS-----") == "answers.damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "answers.none"),
        (b"Dear Ana, attached is nothing.", "answers.none"),
        (b"[]", "answers.none"),
        (b"{}", "answers.none"),
        (b'{"format": "okr-desktop/2"}', "answers.none"),
        (b"{" * 100_000, "answers.damaged"),
        (b'{"a":' + b"[" * 200_000, "answers.damaged"),
        (b'{"format": "okr-desktop/answers", "version": 1}', "answers.damaged"),
        (b'{"format": "okr-desktop/answers", "version": 2}', "answers.newer"),
        (b'{"format": "okr-desktop/answers", "version": ' + b"9" * 5000 + b"}", "answers.damaged"),
        (b'{"format": "okr-desktop/answers", "version": 1e999}', "answers.damaged"),
        (written(workspace="nope"), "answers.damaged"),
        (written(form=None), "answers.damaged"),
        (written(answers={"a": 1}), "answers.damaged"),
        (written(7), "answers.damaged"),
        (written({**GOOD, "key_result": "../../etc"}), "answers.damaged"),
        (written(*[GOOD] * 1001), "answers.damaged"),
        (written(GOOD)[:-20], "answers.damaged"),
        (b"\x00\xff\xfe" * 1000, "answers.none"),
        (b" " * (answer_file.LIMIT_BYTES + 1), "answers.too_large"),
    ],
)
def test_a_file_that_is_no_answer_is_refused_with_a_code(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"value": "1e999"}, "answers.value"),
        ({"value": "NaN"}, "answers.value"),
        ({"value": 42}, "answers.value"),
        ({"value": float("inf")}, "answers.value"),
        ({"value": True}, "answers.value"),
        ({"value": "1,5"}, "answers.value"),
        ({"value": "9" * 16}, "answers.value"),
        ({"value": "٤٢"}, "answers.value"),
        ({"value": None}, "answers.value"),
        ({"value": None, "reached": "all"}, "answers.value"),
        ({"value": None, "reached": [1]}, "answers.value"),
        ({"value": None, "reached": ["x"] * 1001}, "answers.value"),
        ({"date": "2026-13-01"}, "answers.date"),
        ({"date": "20260815"}, "answers.date"),
        ({"date": None}, "answers.date"),
        ({"confidence": 11}, "confidence.range"),
        ({"confidence": -1}, "confidence.range"),
        ({"confidence": True}, "confidence.range"),
        ({"confidence": "7"}, "confidence.range"),
        ({"note": ["a"]}, "answers.text"),
        ({"blocker": "x" * 50_001}, "text.too_long"),
    ],
)
def test_what_is_wrong_with_one_answer_stands_in_it_and_spares_the_others(changes: dict[str, Any], code: str) -> None:
    bad, good = read({**GOOD, **changes}, {**GOOD, "key_result": "c" * 32}).answers
    assert code in {problem.code for problem in bad.problems}
    assert not good.problems


def test_hostile_texts_are_cleaned() -> None:
    answer = one(note="a\x00b\ud800c\u0007", title="T\x00\n" * 400)
    assert answer.note == "abc"
    assert "\n" not in answer.title
    assert len(answer.title) <= 500
    assert read(GOOD, person="' OR 1=1").person is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_anything_in_an_answer_ends_in_an_answer_or_a_code(value: object) -> None:
    files = [written({**GOOD, key: value}) for key in GOOD]
    files += [written(GOOD, **{key: value}) for key in (*HEAD, "person", "name")]
    for data in files:
        # Any other exception fails the test.
        with contextlib.suppress(FileProblem):
            answer_file.parse(data)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.okr-answers.json"
    path.write_bytes(written(GOOD))
    assert answer_file.load(path).name == path.name
    for wrong, code in ((tmp_path / "none.json", "file.missing"), (tmp_path, "file.folder")):
        with pytest.raises(FileProblem) as caught:
            answer_file.load(wrong)
        assert caught.value.code == code
    with pytest.raises(FileProblem):
        answer_file.load(Path("a\0b"))

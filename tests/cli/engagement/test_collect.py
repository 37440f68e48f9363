"""``okr collect``: a page for phones, forms, answers that come back, and the box."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.cli.running import Okr, environment


@pytest.fixture
def sheet(space: Okr, tmp_path: Path) -> str:
    """What the forms of this workspace call it."""
    form = space("collect", "form", "idea", "--out", tmp_path / "f.html", "--json").json
    assert form["subject"] == "Your ideas for our goals"
    assert "f.html" in form["mail"]
    return (tmp_path / "f.html").read_text("utf-8").partition('"sheet":"')[2].partition('"')[0]


def answer(folder: Path, sheet: str, text: str, kind: str = "idea") -> Path:
    path = folder / f"{text}.okr-answer.json"
    form: dict[str, Any] = {"format": "okr-desktop/given", "version": 1, "kind": kind, "sheet": sheet}
    path.write_text(json.dumps({**form, "number": secrets.token_hex(16), "fields": {"text": text}}), "utf-8")
    return path


def test_answers_wait_and_are_handed_on(space: Okr, sheet: str, tmp_path: Path) -> None:
    one, two, three = (answer(tmp_path, sheet, text) for text in ("one", "two", "three"))
    assert space("collect", "read", str(one), str(two)).out == "2 put into the box\n"
    assert space("collect", "waiting", "--json").json == {
        "waiting": {"idea": 2, "concern": 0, "pulse_answer": 0},
        "due": [],
    }
    assert space("collect", "read", str(one), str(three), "--json").json == {
        "new": {"idea": 1},
        "known": 1,
        "handed_on": 3,
        "refused": [],
    }
    assert space("collect", "waiting").out == "The box is empty.\n"
    answer_four = answer(tmp_path, sheet, "four")
    space("collect", "read", str(answer_four))
    assert space("collect", "release").out == "0 handed on\n"
    assert space("collect", "release", "idea", "--json").json == {"handed_on": 1}


def test_what_waits_is_told_by_the_title_of_the_pulse(space: Okr, sheet: str, tmp_path: Path) -> None:
    for name in ("Ada", "Ben", "Eve", "Ida", "Ola"):
        space("person", "add", name, "--team", "Web")
    pulse = space("pulse", "new", "August", "--comment", "What else?").id
    assert space("pulse", "open", "August").code == 0
    mailed = (answer(tmp_path, pulse, "More light", "pulse"), answer(tmp_path, sheet, "a lamp"))
    assert space("collect", "read", *map(str, mailed), "--json").json["new"] == {"idea": 1, "pulse_answer": 1}
    assert space("collect", "waiting", "--json").json["waiting"]["pulse_answer"] == 1
    told = space("collect", "waiting").out
    assert "ideas" in told
    assert "answers to “August”" in told
    assert pulse not in told


def test_answers_to_an_open_pulse_are_never_handed_on(space: Okr, tmp_path: Path) -> None:
    for name in ("Ada", "Ben", "Eve", "Ida", "Ola"):
        space("person", "add", name, "--team", "Web")
    pulse = space("pulse", "new", "August", "--comment", "What else?").id
    space("pulse", "open", "August")
    space("collect", "read", str(answer(tmp_path, pulse, "More light", "pulse")))
    for what in (f"pulse:{pulse}", "pulse:August", "pulse_answer"):
        said = space("collect", "release", what)
        assert (said.code, said.out) == (1, "")
        assert "“August” is not closed." in said.err
        assert "okr pulse close" in said.err
    assert space("collect", "release").out == "0 handed on\n"
    assert space("collect", "waiting", "--json").json["waiting"][f"pulse:{pulse}"] == 1
    assert space("pulse", "close", "August").code == 0
    assert space("collect", "waiting").out == "The box is empty.\n"


def test_what_cannot_be_read_is_named(space: Okr, sheet: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("hello")
    good = answer(tmp_path, sheet, "good")
    said = space("collect", "read", str(bad), str(good))
    assert said.code == 1
    assert said.out == "1 put into the box\n"
    assert "bad.txt" in said.err
    assert "no answer to a form" in said.err
    assert space("collect", "form", "party").code == 1
    assert space("collect", "release", "party").code == 1
    assert space("collect", "form", "pulse:nowhere").code == 1


def test_a_page_for_phones_until_enter(space: Okr, home: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "okr_desktop.cli", "collect", "serve", "idea", "--host", "127.0.0.1", "--json"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(home), cwd=tmp_path, **pipes) as serving:
        assert serving.stdin is not None
        assert serving.stdout is not None
        opened = json.loads("".join(serving.stdout.readline() for _ in range(5)))
        with httpx.Client(trust_env=False, follow_redirects=True) as web:
            page = web.get(opened["join_url"])
            assert web.post(str(page.url), data={"text": "From a phone"}).status_code == 200
        serving.stdin.write("\n")
        serving.stdin.flush()
        assert json.loads(serving.stdout.read()) == {"given": 1, "handed_on": 0}
    assert space("collect", "waiting", "--json").json["waiting"]["idea"] == 1
    assert "127.0.0.1" not in opened["code"]


def test_an_address_that_is_none_is_refused(space: Okr) -> None:
    said = space("collect", "serve", "idea", "--host", "8.8.8.8")
    assert said.code == 1
    assert "8.8.8.8" in said.err

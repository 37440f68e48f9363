"""``okr form``: a form is made, its answer is recorded once, and nonsense is refused in one sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Okr, Said, refused


@pytest.fixture
def form(space: Okr, key_result: str, tmp_path: Path) -> Said:
    return space("form", "make", "--person", "Ada", "--out", tmp_path / "f.html", "--json")


def answer(form: Said, folder: Path, name: str = "a.okr-answers.json", **more: Any) -> Path:
    page = (folder / "f.html").read_text("utf-8")
    block = re.search(r'id="data">(.*?)</script>', page)
    assert block is not None
    data = json.loads(block[1])
    one = {"key_result": form.json["key_results"][0], "title": "Stars", "date": "2026-08-14", "kind": "number"}
    known = {"unit": "stars", "last": None, "value": "40", "confidence": 7, "note": "went well", **more}
    head = {key: data[key] for key in ("workspace", "form", "made", "person", "name")}
    path = folder / name
    path.write_text(json.dumps({"format": "okr-desktop/answers", "version": 1, **head, "answers": [{**one, **known}]}))
    return path


def test_a_form_goes_out_and_comes_back(space: Okr, form: Said, key_result: str, tmp_path: Path) -> None:
    assert form.json["key_results"] == [key_result]
    file = answer(form, tmp_path)
    tried = space("form", "open", file, "--dry-run")
    assert tried.out.splitlines() == ["Stars: – → 40 stars on 2026-08-14", "1 to record from Ada"]
    assert "None" in str(space("round", "--owner", "Ada", "--list", "--json").json[0]["value"])
    done = space("form", "open", file, "--json").json
    assert len(done["recorded"]) == 1
    assert done["rows"][0]["state"] == "new"
    shown = space("show", key_result, "--json").out
    assert "went well" in shown
    assert done["recorded"][0] in shown


def test_opening_it_twice_and_after_undo(space: Okr, form: Said, tmp_path: Path) -> None:
    file = answer(form, tmp_path)
    assert space("form", "open", file).out.endswith("1 recorded from Ada\n")
    assert space("form", "open", file).out == "0 recorded from Ada, 1 recorded before\n"
    assert space("undo").code == 0
    back = space("form", "open", file)
    assert (back.code, back.out) == (0, "0 recorded from Ada\n")
    assert "--again" in back.err
    assert space("form", "open", file, "--again").out.endswith("1 recorded from Ada\n")


def test_default_names_items_and_language(space: Okr, form: Said, key_result: str, tmp_path: Path) -> None:
    made = space("form", "make", "--person", "Ada", "--language", "de")
    assert made.out == "OKR check-in - Ada - 2026-08-15.html: 1 key results\n"
    assert "Check-in für Ada" in (tmp_path / "OKR check-in - Ada - 2026-08-15.html").read_text("utf-8")
    assert space("form", "make", "--item", key_result[-8:], "--out", "g.html").code == 0
    refused(space("form", "make"), "okr me")
    space("me", "Ada")
    assert space("form", "make", "--json").json["for"] == "Ada"


def test_refusals(space: Okr, form: Said, tmp_path: Path) -> None:
    refused(space("form", "make", "--person", "Nobody"), "Nobody")
    refused(space("form", "make", "--team", "None"), "None")
    assert space("form", "make", "--team", "x", "--person", "Ada").code == 2
    refused(space("form", "make", "--person", "Ada", "--out", tmp_path / "no" / "f.html"), "folder")
    (tmp_path / "x.txt").write_text("Dear Ada")
    refused(space("form", "open", tmp_path / "x.txt"), "no answers")
    refused(space("form", "open", tmp_path / "none"), "no file")
    wrong = space("form", "open", answer(form, tmp_path, value="1e999"))
    assert (wrong.code, wrong.out) == (1, "0 recorded from Ada\n")
    assert wrong.err == "okr: Stars: The value of this answer cannot be read.\n"

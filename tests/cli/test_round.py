"""Promises of `okr round`: every answer of a file is recorded as it is written or none is, and problems are named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import TODAY, Okr


def answers(folder: Path, *found: Any) -> Path:
    path = folder / "answers.json"
    path.write_text(found[0] if found and isinstance(found[0], str) else json.dumps(found), "utf-8")
    return path


def recorded(space: Okr, key_result: str) -> list[Any]:
    return space("show", key_result, "--json").json["check_ins"]


def test_answers_are_recorded_as_they_are_written(space: Okr, key_result: str, tmp_path: Path) -> None:
    text = f'[{{"id": "{key_result}", "value": 123456789012345.678, "confidence": 7, "note": "up", "date": "{TODAY}"}}]'
    said = space("round", "--cycle", "2026 Q3", "--answers", answers(tmp_path, text))
    assert (said.code, said.out.strip()) == (0, "1 recorded")
    space("export", tmp_path / "all.json")
    assert "123456789012345.678" in (tmp_path / "all.json").read_text("utf-8")
    space("undo")
    assert recorded(space, key_result) == [], "one step"


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ({"confidence": 11}, "10"),
        ({"confidence": 7.5}, "7.5"),
        ({"confidence": [7]}, "confidence"),
        ({"notes": "lost?"}, "notes"),
        ({"date": "2036-01-01"}, "future"),
        ({"date": "soon"}, "soon"),
        ({"value": None}, "value"),
        ({"value": "many"}, "many"),
        ({"value": "="}, "no check-in yet"),
        ({"id": "feedbeef"}, "feedbeef"),
        ({"id": None}, "id"),
    ],
)
def test_what_cannot_be_recorded_is_named_and_nothing_is_written(
    space: Okr, key_result: str, tmp_path: Path, answer: dict[str, Any], word: str
) -> None:
    other = space("add", "key-result", "Other", "--objective", _objective(space), "--target", "10").out.strip()
    path = answers(tmp_path, {"id": other, "value": "3"}, {"id": key_result, "value": "4", **answer})
    said = space("round", "--cycle", "2026 Q3", "--answers", path)
    assert said.code == 2 or said.code == 1
    assert word in said.err
    assert recorded(space, other) == recorded(space, key_result) == []


def _objective(space: Okr) -> str:
    return space("tree", "--json").json[0]["id"]


def test_one_answer_each(space: Okr, key_result: str, tmp_path: Path) -> None:
    twice = {"id": key_result, "value": "4"}
    said = space("round", "--cycle", "2026 Q3", "--answers", answers(tmp_path, twice, twice))
    assert "two answers" in said.err
    assert recorded(space, key_result) == []


@pytest.mark.parametrize("text", ["", "{", "{}", "[3]", '"x"', "[" * 5000])
def test_what_is_no_list_of_answers(space: Okr, key_result: str, tmp_path: Path, text: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(text)
    said = space("round", "--cycle", "2026 Q3", "--answers", path)
    assert said.code == 2
    assert "answer" in said.err


def test_a_round_needs_a_person(space: Okr, key_result: str) -> None:
    assert "okr me" in space("round", "--list").err
    assert key_result[-8:] in space("round", "--cycle", "2026 Q3", "--list").out
    assert "terminal" in space("round", "--cycle", "2026 Q3").err

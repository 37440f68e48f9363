"""Viva Goals' JSON: several files, one file or a ZIP; people, teams, weights, phases, comments and check-ins."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange import detect
from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult
from tests.exchange.conftest import DATA, TODAY

Sample = Callable[[str], Draft]
EXPORT = DATA / "viva_json" / "export"
JON = "jon.aske@fjordline.example"


def read(path: Path) -> Draft:
    return detect.read(path, today=TODAY)


def result(draft: Draft, title: str) -> DraftKeyResult:
    return next(one for each in draft.objectives for one in each.key_results if one.title == title)


def written(path: Path, data: Any) -> Path:
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_folder_is_one_export() -> None:
    assert detect.detect(EXPORT).format == "viva_json"
    draft = read(EXPORT)
    ferries, crews = draft.objectives
    assert (ferries.key, ferries.ambition, ferries.tags) == ("id:2295700", "aspirational", ("safety",))
    assert ferries.description == "Why: two summers of complaints\nLess waiting & shouting"
    assert (crews.parent, crews.weight, crews.cycle, crews.score) == ("id:2295702", 70, "Season 2026", Decimal("0.6"))
    assert [(one.name, one.email, one.teams) for one in draft.people][1] == ("Jon Aske", JON, ("Harbour", "Operations"))
    assert [(one.name, one.parent, one.lead) for one in draft.teams][1] == ("Harbour", "Operations", JON)
    assert ("Season 2026", date(2026, 5, 15), date(2026, 9, 15)) in [(c.name, c.start, c.end) for c in draft.cycles]


def test_targets_say_their_kind_and_phases_are_in_order() -> None:
    draft = read(EXPORT)
    arrivals = result(draft, "Arrivals within five minutes")
    assert (arrivals.kind, arrivals.unit, arrivals.owner, arrivals.weight) == ("increase", "%", JON, 60)
    assert [(day.month, str(value)) for day, value in arrivals.phases] == [(7, "78.5"), (8, "85"), (9, "92")]
    assert (result(draft, "Breakdowns at sea").kind, result(draft, "Breakdowns at sea").target) == ("decrease", 3)
    guests = result(draft, "Guests on the sunset cruise")
    assert (guests.kind, guests.start, guests.target, guests.weight) == ("increase", 0, 5000, 0)
    assert [one.title for one in result(draft, "Breakdowns at sea").initiatives] == ["Overhaul the second engine"]


def test_what_was_said_comes_along() -> None:
    draft = read(EXPORT)
    arrivals = result(draft, "Arrivals within five minutes")
    assert [(one.on, str(one.value), one.author) for one in arrivals.check_ins] == [
        (date(2026, 7, 14), "74", JON),
        (date(2026, 8, 11), "81.5", JON),
    ]
    assert [(one.text, one.author) for one in arrivals.comments] == [
        ("Line one\nline two", "petra.lind@fjordline.example")
    ]
    assert [one.text for one in draft.objectives[0].comments] == [
        "Could we tell guests before they ask?",
        "On Track · 48: Calm seas",
    ]
    assert "import.about_nothing" in {problem.code for problem in draft.problems}


def test_zipped_wrapped_and_in_one_file_it_is_the_same(tmp_path: Path) -> None:
    wanted = read(EXPORT)
    parts = {path.stem.partition("_")[0]: json.loads(path.read_text("utf-8")) for path in EXPORT.iterdir()}
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for name, part in parts.items():
            archive.writestr(f"out/{name}.json", json.dumps(part))
    one = written(tmp_path / "all.json", {"data": {name: {"value": part} for name, part in parts.items()}})
    for path in (tmp_path / "export.zip", one):
        draft = read(path)
        assert (draft.objectives, draft.people, draft.teams) == (wanted.objectives, wanted.people, wanted.teams)


def test_objectives_may_stand_inside_each_other(tmp_path: Path) -> None:
    inner = {"ID": 2, "Title": "Below", "Type": "Key Result", "Outcome": {"Outcome Type": "Percentage"}}
    deep = {"ID": 1, "Title": "Top", "Type": "Objective", "Outcome": None, "Children": [inner]}
    (top,) = read(written(tmp_path / "a.json", {"objectives": [deep]})).objectives
    assert [one.title for one in top.key_results] == ["Below"]


def test_weights_that_nobody_set_are_none(tmp_path: Path) -> None:
    rows = [{"ID": 1, "Title": "Top", "Type": "Objective", "Outcome": None}]
    align = [{"ID": 1, "Title": "Top", "Weight": "0.0%"}]
    rows += [{"ID": id, "Title": f"K{id}", "Type": "Key Result", "Outcome": None, "Alignment": align} for id in (2, 3)]
    (top,) = read(written(tmp_path / "a.json", rows)).objectives
    assert [one.weight for one in top.key_results] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        '[{"ID": 1, "Title": "A", "Outcome": ',
        '[{"ID": 1, "Title": "A", "Outcome": ' + "[" * 100_000,
        '{"ID": 1, "Title": "A", "Outcome": null} trailing',
    ],
)
def test_a_damaged_text_is_refused_with_its_reason(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(FileProblem) as caught:
        detect.read(tmp_path / "a.json", "viva_json", today=TODAY)
    assert caught.value.code == "file.not_json"


def test_wrong_shapes_never_end_it(tmp_path: Path) -> None:
    odd: list[Any] = [
        {"ID": {"x": 1}, "Title": ["no", "text"], "Type": 3, "Outcome": "x", "Alignment": "y", "Owner": 7},
        {"ID": 4, "Title": "Fine", "Type": "Objective", "Outcome": None, "Time Period": [], "Children": [1, "2", None]},
        {"ID": 5, "Title": "x" * 100_000, "Outcome": None},
        {"ID": 6, "Title": "Circle", "Outcome": None, "Alignment": [{"ID": 6, "Weight": "x%"}], "Score": 1e400},
        {"ID": 7, "Title": "Same", "Outcome": None, "Start Date": "31.31.2026", "Phased Targets": [[[]]]},
        {"ID": 7, "Title": "Same", "Outcome": None},
        "nothing",
    ]
    draft = read(written(tmp_path / "a.json", odd))
    assert [one.title for one in draft.objectives] == ["Fine", "Circle", "Same"]
    assert {"title.empty", "title.too_long", "import.twice"} <= {problem.code for problem in draft.problems}


def test_children_too_deep_are_told(tmp_path: Path) -> None:
    inner: dict[str, Any] = {"ID": 0, "Title": "leaf", "Type": "Objective", "Outcome": {}}
    for number in range(1, 100):
        inner = {"ID": number, "Title": f"o{number}", "Type": "Objective", "Alignment": [], "Children": [inner]}
    path = tmp_path / "objectives.json"
    path.write_text(json.dumps([inner]), "utf-8")
    draft = read(path)
    assert len(draft.objectives) < 100
    assert [one.code for one in draft.problems if one.severity == "error"] == ["list.too_deep"]

"""Exports of tools full of nonsense: a draft or a coded refusal, nothing else, and what is read can be stored."""

from __future__ import annotations

import csv
import json
import random
from io import StringIO
from typing import Any

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange import detect
from okr_desktop.exchange.reading.parcel import of_text
from okr_desktop.exchange.reading.source import from_text
from okr_desktop.services import exchange
from okr_desktop.services.desk import Desk
from tests.exchange.conftest import DATA, TODAY
from tests.services.importing_kit import EXPORT
from tests.worlds import assert_sound, desk_at

SHEETS = [
    next((DATA / "viva_csv").glob("VivaGoals*.csv")),
    DATA / "leantime" / "goals.csv",
    DATA / "lattice" / "upload.csv",
    DATA / "culture_amp" / "goals.csv",
    DATA / "goalscape" / "english.csv",
]
NONSENSE = (
    *(
        "",
        " ",
        "0",
        "-1",
        "1e999",
        "NaN",
        "∞",
        "1,5",
        "1.234,56",
        "12 %",
        "=1+1",
        "@SUM(A1)",
        "31.02.2026",
        "99999-99-99",
    ),
    *("2026-07-01", "x" * 600, "x" * 60_000, "\u202eabc", "a\nb\n\nc", '"', "(weight: 5%, Id: 1)", "(Id: 301)", "301"),
    *("Checkin Date: ; User: ; Note: ; Status: ; Current Value: ;", "Objective", "Key result", "Deliverable", "binary"),
    *("true", "مرحبا", "値", "💥" * 300, "Q3 2026", "no period", "a;b,c;;", "ada@x.example", "<b>x</b>", "\u2028", "½"),
)


def mixed(path: Any, chance: random.Random) -> str:
    """The sheet with a third of its cells replaced, and rows doubled, cut and shuffled."""
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    rows = [chance.choice(rows)[:] for _ in range(25)]
    for row in rows:
        for index in range(len(row)):
            if chance.random() < 0.33:
                row[index] = chance.choice(NONSENSE)
        del row[chance.randint(3, len(row)) :]
    text = StringIO()
    csv.writer(text).writerows([head, *rows])
    return text.getvalue()


def taken(desk: Desk, text: str, name: str, format: str) -> None:
    try:
        draft = detect.read_parcel(of_text(from_text(text, name)), format, today=TODAY)
    except FileProblem:
        return
    exchange.apply(desk, draft, "2026 Q3")
    assert all(not one.problems() for one in (*desk.plan.objectives.values(), *desk.plan.key_results.values()))
    assert not exchange.apply(desk, draft, "2026 Q3").changes


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.parent.name)
def test_sheets_of_nonsense(tmp_path: Any, path: Any) -> None:
    desk = desk_at(tmp_path)
    for seed in range(6):
        taken(desk, mixed(path, random.Random(seed)), "2026 Q3.csv", path.parent.name)
    assert_sound(desk)
    desk.close()


def shaken(value: Any, chance: random.Random) -> Any:
    """A JSON value of which here and there a part is something else."""
    if chance.random() < 0.08:
        return chance.choice([None, [], {}, 7, -1.5, True, "", [[]], {"ID": 1}, {"Name": {}}, *NONSENSE])
    if isinstance(value, list):
        return [shaken(one, chance) for one in value]
    if isinstance(value, dict):
        return {key: shaken(one, chance) for key, one in value.items()}
    return value


def test_json_of_nonsense(tmp_path: Any) -> None:
    desk = desk_at(tmp_path)
    whole = {path.stem.partition("_")[0]: json.loads(path.read_text("utf-8")) for path in sorted(EXPORT.iterdir())}
    for seed in range(40):
        text = json.dumps(shaken(whole, random.Random(seed)) or {"a": 1})
        taken(desk, text, "2026 Q3.json", "viva_json")
    assert_sound(desk)
    desk.close()

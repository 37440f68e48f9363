"""Every kind of key result, what people set themselves, KPIs, and why figures are what they are: all in print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.metrics import RANGED, Kind
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.rows import KeyResultRow, KpiRow, Level, Part, Reading, SetByHand, Step, Thresholds
from tests.reports.test_quarterly import flat, render, texts, with_rows


def of_kind(kind: str, **fields: object) -> KeyResultRow:
    shared: dict[str, Any] = {"progress": Decimal("0.5"), "raw": Decimal("0.5"), "status": "on_track"}
    return KeyResultRow("id", "A title", **{"kind": kind, **shared, **fields})


STEPS = (Step("Design", reached=True), Step("Build", Decimal(3), date(2025, 9, 1)), Step("Ship"))
LEVELS = (
    Level("commit", None, Decimal("0.3"), "Ten say so"),
    Level("target", None, Decimal("0.7"), "Half of them"),
    Level("stretch", None, Decimal(1), "All of them"),
)
MARKS = tuple(replace(level, mark=Decimal(mark), text="") for level, mark in zip(LEVELS, (10, 20, 30), strict=True))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (of_kind("milestones", value=Decimal(1), steps=STEPS), ["1 of 3 milestones, weight 1 of 5", "✓ Design"]),
        (of_kind("milestones", value=Decimal(1), steps=STEPS), ["○ Build (weight 3, by 1 Sep 2025)", "○ Ship"]),
        (
            of_kind("milestones", value=Decimal(2), steps=tuple(replace(step, reached=None) for step in STEPS)),
            ["weight 2 of 5", "? Design"],
        ),
        (of_kind("levels", value=Decimal(1), levels=LEVELS), ["Commit: Ten say so", "Stretch (scores 1): All of them"]),
        (of_kind("levels", value=Decimal(0), levels=LEVELS), ["Below commit"]),
        (
            of_kind("levels", unit="%", value=Decimal(12), levels=MARKS),
            ["12 %, Commit 10 %, Target 20 %, Stretch 30 %"],
        ),
        (
            of_kind("increase", start=Decimal(0), target=Decimal(9), phases=(Reading(date(2025, 8, 1), Decimal(3)),)),
            ["Expected in phases: 3 by 1 Aug 2025"],
        ),
        (of_kind("increase", fed_by=("Revenue", "Uptime")), ["Read from: Revenue ← Uptime"]),
        (of_kind("increase", weight=Decimal(2), carried=1), ["weight 2", "carried over once"]),
        (of_kind("increase", carried=3), ["carried over 3 times"]),
        (of_kind("increase", score=Decimal("0.7")), ["Score 0.7, given by a person"]),
        (of_kind("increase", score=Decimal(0), score_comment="Dropped"), ["Score 0, given by a person: Dropped"]),
        (
            of_kind("increase", by_hand=SetByHand("at_risk", "The supplier is back", "Ada", date(2025, 9, 30))),
            ["Set to “On track” by Ada: The supplier is back. Computed: At risk. Holds until 30 Sep 2025."],
        ),
        (of_kind("increase", next="Call them", blocker="No room"), ["Next: Call them", "Blocked: No room"]),
    ],
)
def test_each_kind_and_what_people_set_is_said(row: KeyResultRow, said: list[str], tmp_path: Path) -> None:
    whole = flat(" ".join(texts(render(with_rows(row), tmp_path))))
    for words in said:
        assert words in whole


def test_a_fed_key_result_is_not_said_to_lack_check_ins(tmp_path: Path) -> None:
    whole = " ".join(texts(render(with_rows(of_kind("increase", fed_by=("Revenue",), value=None)), tmp_path)))
    assert "no check-in yet" not in whole


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            {"parts": (Part("A", Decimal(2), Decimal("0.37")), Part("B", Decimal(1), None)), "reported": 1, "total": 2},
            "Why 25 %: (2 × 37 % + 1 × 0 % (no data)) / 3 = 25 %.",
        ),
        (
            {"parts": (Part("A", Decimal(1), Decimal("0.5")),), "source": "children", "reported": 1, "total": 1},
            "Why 25 %: (50 % [A]) / 1 = 25 %.",
        ),
        ({"source": "manual", "reported": 1, "total": 1}, "Why 25 %: set by hand, not computed."),
        ({"parts": (Part("A", Decimal(0)),), "progress": None, "raw": None}, "Why no figure: all weights are 0."),
        ({"left_out": (Part("Gone", reason="archived"), Part("Flat", reason="no_range"))}, "Not counted: Gone"),
        ({"left_out": (Part("Flat", reason="no_range"),)}, "Flat (nothing to measure)"),
        ({"score": Decimal("0.4"), "score_comment": "Fair"}, "Score 0.4, given by a person: Fair"),
        ({"miss_cause": "Too late"}, "Why it was missed: Too late"),
        ({"by_hand": SetByHand("behind", "Trust me")}, "Set to “On track” by hand: Trust me. Computed: Behind."),
    ],
)
def test_an_objective_says_what_its_figure_is_made_of(block: dict[str, Any], said: str, tmp_path: Path) -> None:
    data = with_rows(of_kind("increase"))
    shared: dict[str, Any] = {"progress": Decimal("0.25"), "raw": Decimal("0.25"), "status": "on_track"}
    shown = replace(data.objectives[0], **{**shared, **block})
    assert said in flat(" ".join(texts(render(replace(data, objectives=(shown,)), tmp_path))))


def test_scores_have_a_column_only_where_somebody_gave_one(tmp_path: Path) -> None:
    without = texts(render(with_rows(of_kind("increase")), tmp_path))[1]
    given = texts(render(with_rows(of_kind("increase", score=Decimal("0.65"))), tmp_path))[1]
    assert "Score" not in without.split("Objectives in detail")[0]
    assert "Score" in given.split("Objectives in detail")[0]
    assert "0.65" in given.split("Objectives in detail")[0]


def test_kpis_are_a_block_of_their_own(tmp_path: Path) -> None:
    kpis = (
        KpiRow("Uptime", "alarm", "%", Decimal("98.5"), date(2025, 9, 1), Decimal(99), None, "Ada", "Operations"),
        KpiRow("Silence", "no_data"),
        KpiRow("Load", "open", "", Decimal(3), date(2025, 9, 2)),
    )
    data = with_rows(of_kind("increase"))
    whole = flat(" ".join(texts(render(replace(data, kpis=kpis), tmp_path))))
    assert "Uptime Alarm 98.5 % ≥ 99 % 1 Sep 2025" in whole
    assert "Ada · Operations" in whole
    assert "Silence No data – – –" in whole
    assert "Load No limits 3 – 2 Sep 2025" in whole
    assert "KPIs" not in flat(" ".join(texts(render(data, tmp_path))))


@pytest.mark.parametrize("language", ["en", "de"])
def test_formulas_of_every_kind_and_all_settings_are_printed(language: str, tmp_path: Path) -> None:
    limits = Thresholds(
        on_track=Decimal("-0.12"),
        behind=Decimal("-0.34"),
        silent_before=Decimal("0.18"),
        cadence_days=21,
        grace_days=13,
        committed=Decimal("0.97"),
        aspirational=Decimal("0.61"),
        level_commit=Decimal("0.22"),
        level_target=Decimal("0.77"),
        band_low=Decimal("0.44"),
        band_high=Decimal("0.88"),
        team_cadences=(("Field team", 28),),
    )
    every = [replace(of_kind(kind), id=kind) for kind in Kind]
    phases = (Reading(date(2025, 8, 1), Decimal(3)),)
    more = replace(
        of_kind("increase", phases=phases, fed_by=("Revenue",), start=Decimal(0), target=Decimal(9)), id="fed"
    )
    data = replace(with_rows(*every, replace(more, id="fed"), source="manual"), thresholds=limits, language=language)
    whole = flat(" ".join(texts(render(data, tmp_path))))
    say = Formats(language).say
    for kind in (*Kind, "feed", "phases", "mean", "manual"):
        name = "range" if kind in RANGED else kind
        assert flat(say(f"formula_{name}")) in whole
    dot = "," if language == "de" else "."
    for figure in (
        "−12",
        "−34",
        "18 %",
        "21",
        "13",
        "97 %",
        "61 %",
        f"0{dot}22",
        f"0{dot}77",
        f"0{dot}44",
        f"0{dot}88",
    ):
        assert figure in whole
    assert "Field team (28" in whole


def test_only_formulas_of_what_is_measured_so_are_printed(tmp_path: Path) -> None:
    whole = " ".join(texts(render(replace(with_rows(of_kind("increase")), sections=("definitions",)), tmp_path)))
    for name in ("Increase, decrease", "Objective", "Pace gap", "At risk list"):
        assert name in whole
    for name in ("Stay above", "Band if", "Milestones", "Read from elsewhere", "Objective, by hand"):
        assert name not in whole

"""Figures and texts that no program should hand over, in every section: something is printed, and nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.reports.review.data import (
    AtRisk,
    Band,
    Branding,
    Decision,
    Engagement,
    Finding,
    Indicator,
    Learning,
    LogRow,
    NextStep,
    QuarterlyData,
    Reason,
    Signature,
    Since,
    Spread,
    Trend,
    Week,
)
from tests.reports.samples import company
from tests.reports.test_quarterly import render, runs_inside, texts

ODD = tuple(Decimal(text) for text in ("NaN", "Infinity", "-Infinity", "1e999", "-5", "0"))
EVIL = "<b>unclosed {0} %s \x00 \u202e \ud800 " + "W" * 300


def with_figures(odd: Decimal) -> QuarterlyData:
    day = date(2025, 8, 1)
    risk = AtRisk("k", "T", "O", "", odd, odd, "unheard of", 99, -3, -9, "", "", (Reason("risk_gap", {"gap": odd}),))
    return replace(
        company(3, 6),
        elapsed=odd,
        spreads=(Spread("", (odd,), 0), Spread("A", (Decimal("0.5"), odd, odd), 3, graded=True)),
        trends=(
            Trend("", (Week(day, odd, odd, odd, 1), Week(day, Decimal(5), None, odd, 1))),
            Trend("B", (Week(day),)),
        ),
        at_risk=(risk,),
        since=Since("", day, day, (-1, 10**12), progress=(odd, odd), green=(odd, None)),
        bands=(Band("committed", -1, 0, 10**9, 3), Band("something new", 1)),
        engagement=Engagement(9, 5, (Indicator("unknown", odd, odd, odd, odd), Indicator("notes", odd))),
        log=(LogRow(day, "T", "O", odd, odd, "€", "unheard of", 99),),
        findings=(Finding("quality_target", "T", {"day": odd, "old": None, "new": True, "by": day}),),
        next_steps=(NextStep("", "unheard of", carried=-4),),
    )


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_figures_that_are_none_are_printed_as_something(odd: Decimal, tmp_path: Path) -> None:
    reader = render(with_figures(odd), tmp_path)
    assert all(runs_inside(page) for page in reader.pages)


def test_markup_control_characters_and_endless_words_stay_text(tmp_path: Path) -> None:
    data = replace(
        company(3, 6),
        decisions=(Decision(EVIL, EVIL, EVIL),) * 7,
        highlights=(EVIL,) * 7,
        spreads=(Spread(EVIL, (Decimal(1),)),),
        trends=(Trend(EVIL, (Week(date(2025, 8, 1), Decimal(5)),)),),
        at_risk=(AtRisk("k", EVIL, EVIL, EVIL, blocker=EVIL, help=EVIL, reasons=(Reason(EVIL, {EVIL: EVIL}),)),),
        learnings=(Learning("o0", EVIL, EVIL, EVIL, EVIL, EVIL),),
        next_steps=(NextStep(EVIL, EVIL, EVIL, None, 1, EVIL),),
        signatures=(Signature(EVIL, EVIL, None, EVIL),),
        log=(LogRow(date(2025, 8, 1), EVIL, EVIL, Decimal(1), unit=EVIL, author=EVIL, note=EVIL),),
        findings=(
            Finding(EVIL, EVIL, {EVIL: EVIL}),
            Finding("quality_by_hand", EVIL, {"status": EVIL, "reason": EVIL}),
        ),
        branding=Branding(EVIL, EVIL.encode("utf-8", "replace"), EVIL),
        data_hash=EVIL,
        report_id=EVIL,
        team_pages=(replace(company(2, 4), team=EVIL, team_pages=()), replace(company(1, 0), team=None, team_pages=())),
    )
    reader = render(data, tmp_path)
    whole = " ".join(texts(reader))
    assert whole.count("<b>unclosed {0} %s") >= 40
    assert "\x00" not in whole
    assert all(runs_inside(page) for page in reader.pages)

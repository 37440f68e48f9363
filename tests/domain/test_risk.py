"""Which key results need attention: each rule at its limit, and what is never on the list."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.confidence import by_week, weeks
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric
from okr_desktop.domain.pace import Clock, Status
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.risk import assess, severity

TODAY = date(2026, 8, 15)
RISE = KeyResult("k", "NPS", "o", Metric(start=Decimal(0), target=Decimal(100)))


def clock(elapsed: str = "0.5") -> Clock:
    return Clock(TODAY, Decimal(elapsed), Workspace(""))


def said(days_ago: int, confidence: int | None = 7) -> CheckIn:
    return CheckIn("c", "k", TODAY - timedelta(days=days_ago), Decimal(50), confidence)


def codes(
    raw: str | None = "0.5",
    history: tuple[CheckIn, ...] = (said(1),),
    item: KeyResult = RISE,
    elapsed: str = "0.5",
    status: Status = Status.ON_TRACK,
) -> list[str]:
    found = assess(item, None if raw is None else Decimal(raw), status, clock(elapsed), history)
    return [code for code, _ in found.reasons] if found else []


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (codes(), []),
        (codes(history=(said(1, 5),)), []),
        (codes(history=(said(1, 4),)), ["risk_confidence"]),
        (codes("0.30"), []),
        (codes("0.299"), ["risk_gap"]),
        (codes("0.299", elapsed="0.149"), []),
        (codes("-1", item=KeyResult("k", "Launched", "o", Metric(Kind.YES_NO))), []),
        (codes(history=(said(14),)), []),
        (codes(history=(said(15),)), ["risk_silent"]),
        (codes(None, history=()), ["risk_never"]),
        (codes(None, history=(), elapsed="0.1"), []),
        (codes(history=(said(28, 8), said(1, 5))), ["risk_falling"]),
        (codes(history=(said(27, 8), said(1, 5))), []),
        (codes(history=(said(28, 8), said(1, 6))), []),
        (
            codes("0", history=(said(40, 9), said(20, 3))),
            ["risk_confidence", "risk_gap", "risk_silent", "risk_falling"],
        ),
        (codes("0", status=Status.DONE), []),
        (codes("0", status=Status.CANCELLED), []),
    ],
)
def test_each_rule_fires_at_its_limit(found: list[str], wanted: list[str]) -> None:
    assert found == wanted


def test_what_has_more_reasons_and_the_larger_gap_is_worse() -> None:
    def key(raw: str, *history: CheckIn) -> tuple[int, Decimal, int, int]:
        found = assess(RISE, Decimal(raw), Status.AT_RISK, clock(), history)
        assert found is not None
        return severity(found)

    order = [key("0", said(1, 2)), key("0.1", said(1, 2)), key("0", said(1)), key("0.2", said(1)), key("0.5", said(30))]
    assert order == sorted(order)


def test_weeks_cover_the_period_and_the_last_one_may_be_short() -> None:
    first = date(2026, 7, 1)
    found = list(weeks(first, date(2026, 7, 16)))
    assert found == [
        (first, date(2026, 7, 7)),
        (date(2026, 7, 8), date(2026, 7, 14)),
        (date(2026, 7, 15), date(2026, 7, 16)),
    ]
    assert list(weeks(first, date(2026, 6, 30))) == []


def test_a_week_tells_what_each_key_result_said_last_and_a_silent_one_nothing() -> None:
    first = date(2026, 7, 1)

    def one(day: int, confidence: int | None) -> CheckIn:
        return CheckIn("c", "k", date(2026, 7, day), Decimal(1), confidence)

    histories = [[one(1, 2), one(5, 8), one(6, None)], [one(2, 5)], [one(16, 3)]]
    told = by_week(histories, first, date(2026, 7, 21))
    assert [(week.median, week.low, week.high, week.count) for week in told] == [
        (Decimal("6.5"), 5, 8, 2),
        (None, None, None, 0),
        (Decimal(3), 3, 3, 1),
    ]

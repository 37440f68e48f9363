"""Which key results need attention, and which rule says so (reports.md 1.1, Appendix B)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.pace import Clock, Status, has_pace
from okr_desktop.domain.scoring import ONE


@dataclass(frozen=True, slots=True)
class Limits:
    """When a key result is at risk: confidence (0 to 10) at or below, gap to the expected line (a share of 1) below,
    no check-in for more than so many cadences, confidence fallen by so much within so many days.
    """

    confidence: int = 4
    gap: Decimal = Decimal("-0.20")
    cadences: int = 2
    fall: int = 3
    fall_days: int = 28


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Risk:
    """Why one key result is on the list: codes with what they were read from; ``gap`` is None where no pace applies."""

    reasons: tuple[tuple[str, dict[str, object]], ...]
    gap: Decimal | None
    confidence: int | None
    confidence_before: int | None
    days: int | None


def assess(
    item: KeyResult,
    raw: Decimal | None,
    status: Status,
    clock: Clock,
    history: Sequence[CheckIn],
    limits: Limits = LIMITS,
) -> Risk | None:
    """What speaks for putting a key result on the list; None when nothing does, or when it is done.

    ``history`` are its check-ins in order of time up to the day of the clock; ``raw`` is its progress, uncapped.
    """
    if status in (Status.DONE, Status.DRAFT, Status.CANCELLED, Status.ARCHIVED):
        return None
    now, before = _confidence(history, clock.today, limits)
    gap = _gap(item, raw, clock)
    last = history[-1].date if history else None
    days = (clock.today - last).days if last else None
    reasons = list[tuple[str, dict[str, object]]]()
    if now is not None and now <= limits.confidence:
        reasons.append(("risk_confidence", {"value": now, "limit": limits.confidence}))
    if gap is not None and gap < limits.gap:
        reasons.append(("risk_gap", {"gap": gap, "limit": limits.gap}))
    silent = limits.cadences * (clock.cadence_days or clock.settings.cadence_days)
    if days is not None and days > silent:
        reasons.append(("risk_silent", {"days": days, "limit": silent}))
    if days is None and clock.elapsed >= clock.settings.silent_before:
        reasons.append(("risk_never", {}))
    if now is not None and before is not None and before - now >= limits.fall:
        reasons.append(("risk_falling", {"before": before, "now": now}))
    return Risk(tuple(reasons), gap, now, before, days) if reasons else None


def severity(risk: Risk) -> tuple[int, Decimal, int, int]:
    """Worst first: more reasons, the larger gap, the lower confidence, the longer silence."""
    return (
        -len(risk.reasons),
        risk.gap if risk.gap is not None else Decimal(0),
        risk.confidence if risk.confidence is not None else 11,
        -(risk.days if risk.days is not None else 0),
    )


def _gap(item: KeyResult, raw: Decimal | None, clock: Clock) -> Decimal | None:
    if raw is None or not has_pace(item.metric) or clock.elapsed < clock.settings.silent_before:
        return None
    return min(raw, ONE) - clock.expected


def _confidence(history: Sequence[CheckIn], today: date, limits: Limits) -> tuple[int | None, int | None]:
    """The confidence said last, and the one that was known so many days before."""
    told = [one for one in history if one.confidence is not None]
    if not told:
        return None, None
    then = today - timedelta(days=limits.fall_days)
    earlier = [one for one in told if one.date <= then]
    return told[-1].confidence, earlier[-1].confidence if earlier else None

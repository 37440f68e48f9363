"""Everything the review shows beyond its objectives, worked out for sample data as the program would."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from random import Random
from statistics import median

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.review.data import (
    AtRisk,
    Band,
    Engagement,
    Finding,
    Indicator,
    LogRow,
    QuarterlyData,
    Reason,
    Since,
    Spread,
    Trend,
    Week,
)
from tests.reports.samples_people import with_people
from tests.reports.samples_words import BLOCKERS, HELP, HILFE, HINDERNISSE

Pair = tuple[ObjectiveBlock, KeyResultRow]


def reviewed(data: QuarterlyData, seed: int = 5) -> QuarterlyData:
    """The data with figures for every section; teams get pages of their own."""
    random = Random(seed)
    data = replace(data, objectives=_numbered(data.objectives))
    pairs = [(block, one) for block in data.objectives for one in block.key_results if not one.cancelled]
    teams = sorted({team for block in data.objectives for team in block.teams})
    whole = replace(_figures(data, pairs, random), **_of_everybody(data, pairs, random))
    pages = tuple(_page(whole, team, random) for team in teams) if len(teams) > 1 else ()
    digest = sha256(repr(data.objectives).encode()).hexdigest()
    whole = with_people(whole)
    return replace(whole, team_pages=pages, data_hash=digest, report_id=f"R-{digest[:8].upper()}")


def _numbered(blocks: tuple[ObjectiveBlock, ...]) -> tuple[ObjectiveBlock, ...]:
    return tuple(
        replace(
            block,
            id=f"o{at}",
            key_results=tuple(replace(one, id=f"o{at}k{n}") for n, one in enumerate(block.key_results)),
        )
        for at, block in enumerate(blocks)
    )


def _page(whole: QuarterlyData, team: str, random: Random) -> QuarterlyData:
    blocks = tuple(replace(block, depth=0) for block in whole.objectives if team in block.teams)
    pairs = [(block, one) for block in blocks for one in block.key_results if not one.cancelled]
    people = len({one.owner for _, one in pairs})
    page = replace(whole, team=team, objectives=blocks, people=people, teams=1, decisions=(), highlights=(), since=None)
    page = replace(page, team_pages=(), log=(), kpis=(), engagement=None, findings=(), signatures=())
    taught = tuple(one for one in whole.learnings if one.objective in {block.id for block in blocks})
    page = replace(_figures(page, pairs, random, [team]), learnings=taught, next_steps=whole.next_steps[:2])
    known = {one.id for _, one in pairs}
    return replace(page, at_risk=tuple(one for one in whole.at_risk if one.key_result in known))


def _figures(data: QuarterlyData, pairs: list[Pair], random: Random, only: list[str] | None = None) -> QuarterlyData:
    teams = only or sorted({team for block, _ in pairs for team in block.teams})
    bands = tuple(_band(data, name, pairs) for name in ("committed", "aspirational"))
    spreads = tuple(_spread(team, [one for block, one in pairs if team in block.teams]) for team in teams)
    trends = tuple(Trend(team, _weeks(data, random)) for team in teams)
    return replace(data, bands=bands, spreads=spreads, trends=trends, at_risk=tuple(_risks(data, pairs, random)))


def value_of(one: KeyResultRow) -> Decimal | None:
    return one.progress if one.score is None else one.score


def _band(data: QuarterlyData, name: str, pairs: list[Pair]) -> Band:
    limits, count = data.thresholds, Counter[str]()
    for block, one in pairs:
        if block.ambition == name:
            value = value_of(one)
            band = "green" if value is not None and value >= limits.band_high else "yellow"
            band = "red" if value is not None and value < limits.band_low else band
            count["unscored" if value is None else band] += 1
    return Band(name, count["red"], count["yellow"], count["green"], count["unscored"])


def _spread(team: str, rows: list[KeyResultRow]) -> Spread:
    values = sorted(value for one in rows if (value := value_of(one)) is not None)
    graded = any(one.score is not None for one in rows)
    return Spread(team, tuple(values), len(rows) - len(values), graded)


def _weeks(data: QuarterlyData, random: Random) -> tuple[Week, ...]:
    """One week after the other from the start; the summer break has gaps."""
    level, found = random.uniform(5, 8), list[Week]()
    until = data.start + timedelta(days=6)
    while until <= data.as_of:
        level = min(9.5, max(1.5, level + random.uniform(-1.3, 1.0)))
        said = [min(10, max(0, round(random.gauss(level, 1.4)))) for _ in range(random.randint(2, 6))]
        silent = random.random() < 0.14
        middle = Decimal(str(median(said))).quantize(Decimal("0.1"))
        week = Week(until, middle, Decimal(min(said)), Decimal(max(said)), len(said))
        found.append(Week(until) if silent else week)
        until += timedelta(days=7)
    return tuple(found)


def _risks(data: QuarterlyData, pairs: list[Pair], random: Random) -> list[AtRisk]:
    found: list[tuple[Decimal, AtRisk]] = []
    blockers, helpers = (HINDERNISSE, HILFE) if data.language == "de" else (BLOCKERS, HELP)
    for block, one in pairs:
        reasons: list[Reason] = []
        progress, expected = one.progress, one.expected
        gap = progress - expected if progress is not None and expected is not None else None
        days = None if one.last_check_in is None else (data.as_of - one.last_check_in).days
        if one.confidence is not None and one.confidence <= 4:
            reasons.append(Reason("risk_confidence", {"value": one.confidence, "limit": 4}))
        if gap is not None and gap < Decimal("-0.2"):
            reasons.append(Reason("risk_gap", {"gap": gap, "limit": Decimal("-0.2")}))
        if days is not None and days > 14:
            reasons.append(Reason("risk_silent", {"days": days, "limit": 14}))
        if days is None:
            reasons.append(Reason("risk_never"))
        if not reasons or one.status == "done" or one.score is not None:
            continue
        before = None if one.confidence is None else min(10, one.confidence + random.randint(0, 4))
        if before is not None and one.confidence is not None and before - one.confidence >= 3:
            reasons.append(Reason("risk_falling", {"before": before, "now": one.confidence}))
        told = AtRisk(
            one.id, one.title, block.title, one.owner, progress, gap, one.status, one.confidence, before, days,
            random.choice(blockers), random.choice(helpers), tuple(reasons),
        )  # fmt: skip
        found.append((Decimal(-len(reasons)) + (gap or Decimal(0)), told))
    return [one for _, one in sorted(found, key=lambda pair: (pair[0], pair[1].title))]


def _of_everybody(data: QuarterlyData, pairs: list[Pair], random: Random) -> dict[str, object]:
    return {
        "log": log_of(data, pairs, random),
        "findings": tuple(_findings(pairs)),
        "engagement": engagement(data, len(pairs)),
        "since": data.since or _since(data, pairs),
    }


def _since(data: QuarterlyData, pairs: list[Pair]) -> Since:
    values = [value for _, one in pairs if (value := value_of(one)) is not None]
    middle = Decimal(str(median(values))).quantize(Decimal("0.01")) if values else None
    green = sum(value >= data.thresholds.band_high for value in values)
    share = (Decimal(green) / len(values)).quantize(Decimal("0.01")) if values else None
    told = (Decimal(len(values)) / max(1, len(pairs))).quantize(Decimal("0.01"))
    objectives = len(data.objectives)
    return Since(
        "Q2 2025", date(2025, 4, 1), date(2025, 6, 30), (objectives - 1, objectives), (len(pairs) + 4, len(pairs)),
        (Decimal("0.52"), middle), (Decimal("0.31"), share), (Decimal("0.78"), told),
        objectives // 3, objectives - objectives // 3, 2,
    )  # fmt: skip


def engagement(data: QuarterlyData, rows: int) -> Engagement:
    """Ten indicators; below the threshold with fewer than five people."""
    people = data.people
    indicators = (
        Indicator(
            "people_active", Decimal(people * 4 // 5), Decimal(people), Decimal(people * 3 // 5), Decimal(people)
        ),
        Indicator("participation", Decimal(rows * 3 // 4), Decimal(rows), Decimal(rows * 2 // 3), Decimal(rows + 3)),
        Indicator("confidence_told", Decimal(rows * 6), Decimal(rows * 8), Decimal(rows * 4), Decimal(rows * 7)),
        Indicator("notes", Decimal(rows * 4), Decimal(rows * 8), Decimal(rows * 5), Decimal(rows * 7)),
        Indicator("acknowledged", Decimal(rows * 2), Decimal(rows * 8)),
        Indicator("blockers", Decimal(rows), Decimal(rows * 8), Decimal(rows), Decimal(rows * 7)),
        Indicator("bottom_up", Decimal(len(data.objectives) // 3), Decimal(len(data.objectives))),
        Indicator("ideas", Decimal(41), None, Decimal(28)),
        Indicator("ideas_answered", Decimal(33), Decimal(41), Decimal(15), Decimal(28)),
        Indicator("comments", Decimal(212), None, Decimal(187)),
        Indicator("workshops", Decimal(6)),
    )
    return Engagement(people, 5, indicators)


def _findings(pairs: list[Pair]) -> list[Finding]:
    found = [Finding("quality_never", one.title) for _, one in pairs if one.last_check_in is None][:6]
    found += [Finding("quality_stale", one.title, {"days": 23}) for _, one in pairs if one.stale][:6]
    titles = [one.title for _, one in pairs[::9]]
    changed = {"day": date(2025, 8, 12), "old": "45", "new": "40", "by": "Anna Berg", "unit": ""}
    kinds: tuple[tuple[str, dict[str, object]], ...] = (
        ("quality_target", changed),
        ("quality_no_baseline", {}),
        ("quality_late", {"days": 24}),
        ("quality_by_hand", {"status": "on_track", "reason": "The supplier confirmed by phone.", "by": "Jo Li"}),
        ("quality_backdated", {"count": 3}),
        ("quality_carried", {"n": 2}),
    )
    return found + [Finding(code, title, params) for (code, params), title in zip(kinds, titles, strict=False)]


def log_of(data: QuarterlyData, pairs: list[Pair], random: Random, most: int | None = None) -> tuple[LogRow, ...]:
    """Every reading as a check-in, in the order of days."""
    rows: list[LogRow] = []
    for block, one in pairs:
        before = None
        for reading in one.readings:
            said = one.note if reading is one.readings[-1] else ""
            confidence = random.randint(2, 9) if one.confidence is not None else None
            rows.append(
                LogRow(
                    reading.on,
                    one.title,
                    block.title,
                    reading.value,
                    before,
                    one.unit,
                    one.kind,
                    confidence,
                    one.owner,
                    said,
                )
            )
            before = reading.value
    return tuple(sorted(rows, key=lambda row: row.on)[:most])

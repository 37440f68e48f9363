"""What the insight page shows, loaded on the worker: series of a cycle, a trend, engagement next to results."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.charts.table import Table
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.insight.catalogue import ALL, CONFOUNDERS, DEFAULT_PAIR, METHODS, RESULTS, Family, Measure, Unit
from okr_desktop.domain.insight.ladder import HEADLINES, Rung
from okr_desktop.domain.insight.relations import Link, Relation
from okr_desktop.domain.insight.trend import Step, Trend
from okr_desktop.qt import texts, texts_insight
from okr_desktop.qt.charts.model import ChartFacts, ChartTable, ReadOut
from okr_desktop.qt.pages.insight import words
from okr_desktop.qt.pages.insight.views import (
    RelationLine,
    RelationsView,
    ScatterPoint,
    ScatterView,
    SeriesLine,
    SeriesView,
    TrendPoint,
    TrendView,
)
from okr_desktop.services.engagement.measuring import insight

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.measuring.insight import CycleInsight, Insight, TeamInsight

translate = QCoreApplication.translate

# Series of a cycle


def load_series(desk: Desk, cycle: str, team: str) -> SeriesView | None:
    """The series of a cycle (id; "" for the current one) and a team (id; "" for everybody); None without any cycle."""
    plan = desk.plan
    current = plan.current_cycle()
    id = cycle if cycle in plan.cycles else current.id if current else ""
    if not id:
        return None
    found = insight.indicators(desk, id)
    chosen = next((one for one in found.teams if one.team == team), found.everybody)
    known = sorted((one for one in plan.cycles.values() if not one.archived), key=_start, reverse=True)
    return SeriesView(
        id,
        tuple((one.id, one.name) for one in known),
        chosen.team,
        tuple((one.team, one.name) for one in found.teams),
        words.members_text(chosen.members, chosen.moved),
        tuple(_line(found, chosen, code) for code, one in chosen.measures.items() if one.why != "no_pulse"),
        " ".join(words.note_text(one) for one in found.notes),
    )


def _start(cycle: Cycle) -> date:
    return cycle.start


def _line(found: CycleInsight, chosen: TeamInsight, code: str) -> SeriesLine:
    measure, series = chosen.measures[code], ALL[code]
    beside = chosen.measures.get(series.beside)
    told = ((one.team, one.name, one.measures[code]) for one in found.teams)
    teams = tuple((id, name, words.short_text(one), words.cell_text(one)) for id, name, one in told)
    return SeriesLine(
        code,
        series.family.value,
        words.title_text(code),
        words.cell_text(measure),
        words.short_text(measure),
        measure.value is not None,
        words.formula_text(code),
        words.trap_text(code),
        _beside(beside),
        teams,
    )


def _beside(measure: Measure | None) -> str:
    if measure is None:
        return ""
    text = translate("Insight", "Read it together with: {name} {value}")
    return text.format(name=words.name_text(measure.code), value=words.cell_text(measure))


# One team's trend


def load_trend(desk: Desk, code: str, team: str) -> TrendView:
    """A series of a team (id; "" for everybody) over its cycles or pulses."""
    found = insight.trend(desk, code, team if team in desk.plan.teams else "")
    who = desk.plan.teams[found.team].name if found.team else translate("Insight", "Everybody")
    unit = ALL[code].unit
    points = tuple(_trend_point(code, one, unit) for one in found.steps)
    verdict = words.trend_text(found.said)
    note = translate("Insight", "{points}. {verdict}").format(points=words.points_text(found.known), verdict=verdict)
    facts = ChartFacts(
        words.title_text(code),
        who,
        f"{'; '.join(point.readout.spoken for point in points)}. {note}",
        note,
        translate("Insight", "After the first cycle or pulse with this figure its points stand here."),
        _trend_table(found, points),
    )
    return TrendView(facts, unit, points)


def _trend_point(code: str, step: Step, unit: Unit) -> TrendPoint:
    measure = step.measure(code)
    reach = 2 * step.sd / math.sqrt(step.n) if step.sd is not None and step.n else 0.0
    text = words.NOTHING if step.value is None else words.amount_text(step.value, unit)
    return TrendPoint(step.label, step.value, text, ReadOut(words.cell_text(measure), (step.label,)), reach)


def _trend_table(found: Trend, points: tuple[TrendPoint, ...]) -> ChartTable:
    heads = translate("Insight", "Cycle or pulse"), translate("Insight", "Value")
    rows = tuple((point.label, point.readout.head) for point in points)
    plain = Table(("label", "value"), tuple((one.label, _plain(one.value)) for one in found.steps))
    return ChartTable(heads, rows, frozenset(), plain)


def _plain(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(round(value, 6)))


# Engagement next to results


def load_relations(desk: Desk, result: str) -> RelationsView:
    """Pairs of engagement and a result ("" for progress), the primary one first."""
    found = insight.next_to_results(desk, result or DEFAULT_PAIR[1])
    shown = [one for one in found.relations if one.question.primary or one.forward.n]
    return RelationsView(
        found.result,
        tuple((one.code, words.title_text(one.code)) for one in RESULTS),
        tuple(_relation(found, one) for one in shown),
        " ".join(words.note_text(one) for one in found.notes),
        tuple(words.word(texts_insight.CONFOUNDERS, one) for one in CONFOUNDERS),
        tuple(words.word(texts_insight.METHODS, one) for one in METHODS),
    )


def _relation(found: Insight, one: Relation) -> RelationLine:
    question, forward = one.question, one.forward
    name = translate("Insight", "{x} → {y}").format(x=words.title_text(question.x), y=words.name_text(question.y))
    kind = translate("Insight", "Fixed before the cycle") if question.primary else translate("Insight", "Exploratory")
    sentence = words.sentence_text(one.sentence.code, one.sentence.params)
    figures = tuple(text for link in (forward, one.backward) if link.r is not None for text in _figure_lines(link))
    uncertain = forward.rung is Rung.UNCERTAIN and forward.r is not None
    return RelationLine(
        f"{question.x} {question.y}",
        words.title_text(question.x),
        name,
        kind,
        _short(forward),
        sentence,
        figures,
        translate("Insight", "Very uncertain") if uncertain else "",
        _scatter(found, one, sentence),
        question.primary,
        one.sentence.code in HEADLINES,
    )


def _short(link: Link) -> str:
    """The coefficient where there is one, else how many teams there are."""
    if link.r is not None:
        return words.decimal_text(link.r)
    return translate("Insight", "n = {n}").format(n=texts.number_text(Decimal(link.n)))


def _figure_lines(link: Link) -> Iterator[str]:
    """The figures of a lag, and how it goes inside the teams where their histories are long enough."""
    yield _figures(link)
    apart = link.split
    if apart is not None and apart.within is not None:
        figures = {name: words.decimal_text(getattr(apart, name)) for name in ("pooled", "within", "centred")}
        teams = texts.number_text(Decimal(apart.teams))
        yield translate("Insight", str(texts_insight.INSIDE)).format(teams=teams, **figures)


def _figures(link: Link) -> str:
    low, high = link.interval or (None, None)
    text = translate(
        "Insight",
        "{first}, then {second}: rank correlation {r}, 95 % interval {low} to {high}, p {p} by chance alone, {holm} "
        "after Holm, n = {n} teams",
    )
    return text.format(
        first=words.title_text(link.first),
        second=words.name_text(link.second),
        r=words.decimal_text(link.r),
        low=words.decimal_text(low),
        high=words.decimal_text(high),
        p=words.decimal_text(link.p, 4),
        holm=words.decimal_text(link.corrected, 4),
        n=texts.number_text(Decimal(link.n)),
    )


def _scatter(found: Insight, one: Relation, sentence: str) -> ScatterView:
    link = one.forward
    units = ALL[link.first].unit, ALL[link.second].unit
    shown = link.points if link.rung.has_points else ()
    points = tuple(
        ScatterPoint(found.names[point.team], point.x, point.y, _readout(found, link, at))
        for at, point in enumerate(shown)
    )
    titles = words.title_text(link.first), words.title_text(link.second)
    heads = (translate("Insight", "Team"), *titles)
    rows = tuple(
        (point.name, words.amount_text(point.x, units[0]), words.amount_text(point.y, units[1])) for point in points
    )
    plain = Table(("team", link.first, link.second), tuple((one.name, _plain(one.x), _plain(one.y)) for one in points))
    subtitle = translate("Insight", "Each point is a team: the mean of its pairs of cycles, the result one cycle later")
    table = ChartTable(heads, rows, frozenset({1, 2}), plain)
    title = translate("Insight", "{x} and {y}").format(x=titles[0], y=words.name_text(link.second))
    facts = ChartFacts(title, subtitle, sentence, "", sentence, table)
    return ScatterView(facts, units, titles, points)


def _readout(found: Insight, link: Link, at: int) -> ReadOut:
    point = link.points[at]
    ends = ((link.first, point.x), (link.second, point.y))
    lines = tuple(f"{words.title_text(code)}: {words.amount_text(value, ALL[code].unit)}" for code, value in ends)
    return ReadOut(found.names[point.team], lines)


def family_text(family: str) -> str:
    """What stands above the series of a family."""
    match family:
        case Family.TRACE:
            return translate("Insight", "What people did: traces, not feelings")
        case Family.PULSE:
            return translate("Insight", "What people answered")
        case _:
            return translate("Insight", "What became of the goals")

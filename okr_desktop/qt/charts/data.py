"""Loads charts on the worker, with every text finished; functions of the desk for ``session.read``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from math import inf
from typing import Generic, TypeVar

from okr_desktop.domain.charts.burn_up import BurnUp, Step
from okr_desktop.domain.charts.distribution import Bin, Distribution
from okr_desktop.domain.charts.key_result import Axis, KeyResultSeries, Point, value_range
from okr_desktop.domain.forecast import Forecast
from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.plan import Plan
from okr_desktop.qt import texts
from okr_desktop.qt.charts import words
from okr_desktop.qt.charts.model import (
    BurnUpView,
    ChartFacts,
    ChartTable,
    DistributionView,
    KeyResultView,
    Mark,
    ReadOut,
    TeamsView,
)
from okr_desktop.services import charts
from okr_desktop.services.desk import Desk

translate = words.translate
V = TypeVar("V")
_NOTE = 140
SLICE = 0.1


# One key result


def load_key_result(desk: Desk, id: str) -> KeyResultView | None:
    """The chart of a key result, None when it is gone."""
    if id not in desk.plan.key_results:
        return None
    return key_result_view(charts.key_result_chart(desk, id))


def key_result_view(series: KeyResultSeries) -> KeyResultView:
    """A series with its words."""
    low, high = value_range(series)
    latest = series.points[-1] if series.points else None
    confidence = latest.confidence if latest else None
    return KeyResultView(
        _key_result_facts(series, high - low),
        series,
        tuple(_marks(series, high - low)),
        tuple(_point_readout(series, point) for point in series.points),
        _ahead(series, high - low),
        "" if confidence is None else _of_ten(confidence),
    )


def _key_result_facts(series: KeyResultSeries, length: Decimal) -> ChartFacts:
    period = texts.period_text(series.start, series.end)
    subtitle = " · ".join(part for part in (_aim(series.metric), period) if part)
    empty = translate("Charts", "After the first check-in the line starts here.")
    if series.reason == "fed":
        empty = words.reason_text(series.reason)
    note = _forecast_text(series, length) if series.forecast else words.reason_text(series.reason)
    summary = " ".join(part for part in (_key_result_summary(series), note) if part)
    return ChartFacts(series.title, subtitle, summary, note, empty, _key_result_table(series, length))


def _aim(metric: Metric) -> str:
    """What is aimed at, where the lines of the chart do not say it already."""
    if metric.kind is Kind.MILESTONES:
        return words.Counts().milestones(len(metric.milestones))
    return "" if metric.kind is Kind.LEVELS else texts.aim_text(metric)


def _key_result_summary(series: KeyResultSeries) -> str:
    if not series.points:
        return translate("Charts", "Nobody has checked in yet.")
    first, last = series.points[0], series.points[-1]
    text = translate("Charts", "{count}: from {first} on {from_day} to {last} on {to_day}.")
    return text.format(
        count=words.Counts().check_ins(len(series.points)),
        first=_value(series, first.value),
        from_day=texts.date_text(first.date),
        last=_value(series, last.value),
        to_day=texts.date_text(last.date),
    )


def _value(series: KeyResultSeries, value: Decimal | None) -> str:
    return words.value_text(value, series.metric, series.axis)


def _marks(series: KeyResultSeries, length: Decimal) -> list[Mark]:
    found = [
        Mark(words.word(words.LIMITS[limit.code]), _value(series, limit.value), limit.value, limit.code)
        for limit in series.limits
        if limit.code != "start" and series.axis is not Axis.LEVEL
    ]
    if (ahead := series.forecast) is not None:
        text = _value(series, words.rounded(ahead.value, length))
        found.append(Mark(translate("Charts", "Forecast"), text, ahead.value, "forecast"))
    return found


def _point_readout(series: KeyResultSeries, point: Point) -> ReadOut:
    lines = [texts.date_text(point.date)]
    if point.progress is not None and series.axis is Axis.VALUE:
        lines[0] += " · " + translate("Charts", "{percent} of the way").format(
            percent=texts.percent_text(point.progress)
        )
    if point.confidence is not None:
        text = translate("Charts", "Confidence {value} of 10")
        lines.append(text.format(value=texts.number_text(Decimal(point.confidence))))
    if point.note:
        lines.append(texts.short_text(point.note, _NOTE))
    return ReadOut(_value(series, point.value), tuple(lines))


def _ahead(series: KeyResultSeries, length: Decimal) -> ReadOut | None:
    ahead = series.forecast
    if ahead is None:
        return None
    head = translate("Charts", "Forecast {value}").format(value=_value(series, words.rounded(ahead.value, length)))
    return ReadOut(head, (texts.date_text(ahead.at), _band_text(series, ahead, length)))


def _band_text(series: KeyResultSeries, ahead: Forecast, length: Decimal) -> str:
    low, high = (_value(series, words.rounded(value, length)) for value in (ahead.low, ahead.high))
    return translate("Charts", "8 times in 10 between {low} and {high}").format(low=low, high=high)


def _forecast_text(series: KeyResultSeries, length: Decimal) -> str:
    ahead = series.forecast
    assert ahead is not None
    text = translate("Charts", "If it goes on like this, {value} on {day}; {band}. From {count}.")
    return text.format(
        value=_value(series, words.rounded(ahead.value, length)),
        day=texts.date_text(ahead.at),
        band=_band_text(series, ahead, length),
        count=words.Counts().days(ahead.n),
    )


def _key_result_table(series: KeyResultSeries, length: Decimal) -> ChartTable:
    plain = charts.table(series)
    rows = tuple(
        (
            texts.date_text(point.date),
            _value(series, point.value),
            texts.percent_text(point.progress),
            _expected(series, point.date, length),
            "" if point.confidence is None else texts.number_text(Decimal(point.confidence)),
            texts.short_text(point.note, 500),
        )
        for point in series.points
    )
    codes = ("date", "value", "progress", "expected", "confidence", "note")
    return ChartTable(tuple(words.header(code) for code in codes), rows, frozenset({1, 2, 3, 4}), plain)


def _expected(series: KeyResultSeries, day: date, length: Decimal) -> str:
    value = series.expected_at(day)
    return "" if value is None else _value(series, words.rounded(value, length))


def _of_ten(confidence: int) -> str:
    text = translate("Charts", "{value} of 10")
    return text.format(value=texts.number_text(Decimal(confidence)))


# A cycle


def load_burn_up(desk: Desk, cycle: str, team: str | None = None) -> BurnUpView | None:
    """The burn-up of a cycle or of a team in it, None when either is gone."""
    return begin_burn_up(desk, cycle, team).run(desk)


def load_teams(desk: Desk, cycle: str) -> TeamsView | None:
    """A small burn-up for each team of a cycle, None when the cycle is gone."""
    return begin_teams(desk, cycle).run(desk)


@dataclass(slots=True)
class Job(Generic[V]):
    """A chart that is made in slices of ``SLICE`` seconds, so that others get at the worker in between.

    ``work`` is None for what is gone; ``view`` is there when ``done``.
    """

    work: charts.BurnUpWork | None
    finish: Callable[[Plan, charts.BurnUpWork], V]
    view: V | None = None
    done: bool = False

    def advance(self, desk: Desk, seconds: float | None = None) -> Job[V]:
        """One slice; gives the job itself."""
        seconds = SLICE if seconds is None else seconds
        if self.work is None:
            self.done = True
        elif not self.done and self.work.advance(seconds):
            self.view, self.done = self.finish(desk.plan, self.work), True
        return self

    def run(self, desk: Desk) -> V | None:
        """All slices."""
        return self.advance(desk, inf).view


def begin_burn_up(desk: Desk, cycle: str, team: str | None = None) -> Job[BurnUpView]:
    """The burn-up of a cycle or of a team in it as a job."""
    work = charts.BurnUpWork(desk, cycle, team) if _is_there(desk.plan, cycle, team) else None
    return Job(work, partial(_finish_burn_up, cycle, team))


def begin_teams(desk: Desk, cycle: str) -> Job[TeamsView]:
    """The small burn-ups of a cycle's teams as a job."""
    work = charts.BurnUpWork(desk, cycle, by_team=True) if _is_there(desk.plan, cycle) else None
    return Job(work, partial(_finish_teams, cycle))


def _finish_burn_up(cycle: str, team: str | None, plan: Plan, work: charts.BurnUpWork) -> BurnUpView:
    found = work.burn_up
    title = translate("Charts", "Progress of the objectives over time")
    note = words.Counts().by_hand(found.by_hand) if found.by_hand else ""
    empty = translate("Charts", "After the first check-in of this cycle the line starts here.")
    facts = ChartFacts(title, _where(plan, cycle, team), _burn_up_summary(found), note, empty, _burn_up_table(found))
    return BurnUpView(facts, found, tuple(_step_readout(step) for step in found.steps))


def _is_there(plan: Plan, cycle: str, team: str | None = None) -> bool:
    return cycle in plan.cycles and (team is None or team in plan.teams)


def _where(plan: Plan, id: str, team: str | None) -> str:
    """Team, cycle and period; of what was deleted while the chart was made, what is left."""
    cycle, group = plan.cycles.get(id), plan.teams.get(team or "")
    parts = [group.name if group else ""]
    if cycle is not None:
        parts += [cycle.name, texts.period_text(cycle.start, cycle.end)]
    return " · ".join(part for part in parts if part)


def _burn_up_summary(found: BurnUp) -> str:
    latest = found.latest
    if latest is None or latest.progress is None:
        return translate("Charts", "Nobody has checked in yet.")
    text = translate("Charts", "{progress} on {day}, {expected} expected; {reported} reported.")
    return text.format(
        progress=texts.percent_text(latest.progress),
        day=texts.date_text(latest.date),
        expected=texts.percent_text(latest.expected),
        reported=_reported(latest),
    )


def _reported(step: Step) -> str:
    text = translate("Charts", "{reported} of {objectives}")
    return text.format(
        reported=texts.number_text(Decimal(step.reported)), objectives=words.Counts().objectives(step.total)
    )


def _step_readout(step: Step) -> ReadOut:
    expected = translate("Charts", "expected {percent}").format(percent=texts.percent_text(step.expected))
    reported = translate("Charts", "{count} reported").format(count=_reported(step))
    return ReadOut(texts.percent_text(step.progress), (texts.date_text(step.date), expected, reported))


def _burn_up_table(found: BurnUp) -> ChartTable:
    codes = ("date", "progress", "expected", "reported")
    rows = tuple(_step_row(step) for step in found.steps)
    return ChartTable(tuple(map(words.header, codes)), rows, frozenset({1, 2, 3}), charts.table(found))


def _step_row(step: Step) -> tuple[str, ...]:
    reported = translate("Charts", "{reported} of {total}")
    return (
        texts.date_text(step.date),
        texts.percent_text(step.progress),
        texts.percent_text(step.expected),
        reported.format(
            reported=texts.number_text(Decimal(step.reported)), total=texts.number_text(Decimal(step.total))
        ),
    )


def load_distribution(
    desk: Desk, cycle: str, team: str | None = None, of: str = "key_result", graded: bool = False
) -> DistributionView | None:
    """How progress (or, ``graded``, the scores given) of a cycle is spread, None when it is gone."""
    if not _is_there(desk.plan, cycle, team):
        return None
    found = charts.distribution(desk, cycle, team, of=of, graded=graded)
    facts = ChartFacts(
        _distribution_title(of, graded),
        _where(desk.plan, cycle, team),
        _distribution_summary(found, of),
        "",
        translate("Charts", "When the first figures are there, this shows how they are spread."),
        _distribution_table(found),
    )
    readouts = [ReadOut(_count(one.count, of), (_bin_text(one),)) for one in found.bins]
    readouts.append(ReadOut(_count(found.no_data, of), (words.band_text("no_data"),)))
    return DistributionView(facts, found, tuple(readouts))


def _distribution_title(of: str, graded: bool) -> str:
    if graded:
        return translate("Charts", "How the scores are spread")
    if of == "objective":
        return translate("Charts", "How the progress of the objectives is spread")
    return translate("Charts", "How the progress of the key results is spread")


def _count(count: int, of: str) -> str:
    return words.Counts().objectives(count) if of == "objective" else words.Counts().key_results(count)


def _bin_text(one: Bin) -> str:
    if one.start is None:
        return translate("Charts", "below the start")
    if one.end is None:
        return words.band_text("above")
    low, high = texts.percent_text(one.start), texts.percent_text(one.end)
    text = translate("Charts", "{low} to {high}") if one.end == 1 else translate("Charts", "{low} to below {high}")
    return text.format(low=low, high=high)


def _distribution_summary(found: Distribution, of: str) -> str:
    bands = [
        f"{words.band_text(band)}: {_count(found.in_band(band), of)}" for band in ("low", "middle", "high", "above")
    ]
    return "; ".join([*bands, f"{words.band_text('no_data')}: {_count(found.no_data, of)}"])


def _distribution_table(found: Distribution) -> ChartTable:
    rows = [(_bin_text(one), words.band_text(one.band), texts.number_text(Decimal(one.count))) for one in found.bins]
    rows.append((words.band_text("no_data"), "", texts.number_text(Decimal(found.no_data))))
    codes = ("range", "band", "count")
    return ChartTable(tuple(map(words.header, codes)), tuple(rows), frozenset({2}), charts.table(found))


def _finish_teams(cycle: str, plan: Plan, work: charts.BurnUpWork) -> TeamsView:
    found = work.teams
    nobody = translate("Charts", "Without a team")
    names = tuple(team.name or nobody for team in found)
    latest = [team.burn_up.latest for team in found]
    figures = tuple(texts.percent_text(step.progress if step else None) for step in latest)
    lines = tuple(
        ReadOut(f"{name}: {figure}", _step_readout(step).lines if step else ())
        for name, figure, step in zip(names, figures, latest, strict=True)
    )
    rows = tuple(
        (name, *_step_row(step)) for name, team in zip(names, found, strict=True) for step in team.burn_up.steps
    )
    codes = ("team", "date", "progress", "expected", "reported")
    facts = ChartFacts(
        translate("Charts", "Progress of the teams"),
        _where(plan, cycle, None),
        "; ".join(line.spoken for line in lines),
        "",
        translate("Charts", "When teams have objectives in this cycle, each has its line here."),
        ChartTable(tuple(map(words.header, codes)), rows, frozenset({2, 3, 4}), charts.table(found)),
    )
    return TeamsView(facts, found, names, figures, lines)

"""Why this number? The formula and the inputs of one figure: progress, status, confidence, score, health."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.feeds import feed_chain
from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.metrics import LEVEL_NAMES
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import RANGED, CheckIn, KeyResult, Kind, Metric, Objective, Source
from okr_desktop.domain.pace import has_pace
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.scoring import suggested_score
from okr_desktop.domain.talk import StatusOverride
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading

FORMULAS = {
    "range": "(current - start) / (target - start)",
    "stay_above": "1 if current >= low else 0",
    "stay_below": "1 if current <= high else 0",
    "band": "1 if low <= current <= high else 0",
    "yes_no": "1 if reached else 0",
    "milestones": "sum(reached weights) / sum(weights)",
    "levels": "fail 0, commit and target as set, stretch 1; thresholds interpolate between them",
    "feed": "the progress of what it reads from",
    "mean": "sum(weight * progress) / sum(weight)",
    "manual": "set by hand",
    "no_data": "no check-in yet: no data, counted as 0 in the objective",
    "no_range": "start and target are equal or missing: no range, left out of the objective",
}
_LIMITED = (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND)


@dataclass(frozen=True, slots=True)
class Input:
    """One value that went into a figure; for a roll-up the source's id, weight and progress.

    ``text`` is what a person wrote (a milestone, a level, a name); ``note`` a reason, a kind or an ISO day.
    """

    name: str
    value: Decimal | None
    id: str = ""
    weight: Decimal | None = None
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Overridden:
    """A status that a person set: which one, why, who (name) and until when."""

    status: str
    reason: str
    author: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure with its formula (a code of FORMULAS), inputs, the pace rule used, and what was left out.

    ``chain`` is what it reads from, nearest first; ``sure`` and ``graded`` are the inputs of confidence and score.
    """

    id: str
    kind: str
    title: str
    figure: Figure
    formula: str
    inputs: tuple[Input, ...]
    left_out: tuple[Input, ...]
    pace: tuple[Input, ...]
    history: tuple[Input, ...] = ()
    chain: tuple[Input, ...] = ()
    override: Overridden | None = None
    sure: tuple[Input, ...] = ()
    graded: tuple[Input, ...] = ()
    score_comment: str = ""


@dataclass(frozen=True, slots=True)
class HealthExplanation:
    """Why a KPI is healthy or not: its limits, the latest reading, and how old it may be."""

    id: str
    title: str
    unit: str
    health: Health
    inputs: tuple[Input, ...]


def explain(desk: Desk, id: str) -> Explanation:
    """The explanation of an objective's or key result's figures; raises NotFound."""
    item, plan = desk.item(id), desk.plan
    figure = plan.figure(id)
    if isinstance(item, Objective):
        inputs, left = _sources(plan, item, figure)
        history, chain = (), ()
    else:
        inputs, left = _inputs(plan, item), ()
        history, chain = _inside(desk, item), tuple(_named(plan, one) for one in feed_chain(plan, item))
    return Explanation(
        id,
        kind_of(item),
        item.title,
        figure,
        figure.formula,
        inputs,
        left,
        _pace(plan, id, figure),
        history,
        chain,
        override_of(plan, figure.override),
        _sure(plan, item, figure),
        _graded(plan, figure),
        item.score_comment,
    )


# Progress


def _sources(plan: Plan, item: Objective, figure: Figure) -> tuple[tuple[Input, ...], tuple[Input, ...]]:
    if item.source is Source.MANUAL:
        return (Input("manual", item.manual),), ()
    counted = [source for source in plan.sources(item) if source not in figure.left_out]
    return tuple(_source(plan, one) for one in counted), tuple(_source(plan, one) for one in figure.left_out)


def _source(plan: Plan, id: str) -> Input:
    item, figure = plan.key_results.get(id) or plan.objectives[id], plan.figure(id)
    note = "" if plan.counts(id) else ("archived" if item.archived else item.state.value)
    if not note and figure.formula in ("no_range", "no_data"):
        note = figure.formula
    return Input(item.title, figure.progress, id, item.weight, note)


def _inputs(plan: Plan, item: KeyResult) -> tuple[Input, ...]:
    chain = feed_chain(plan, item)
    if chain and plan.figure(item.id).formula == "feed":
        return (_named(plan, chain[0]),)
    latest = plan.latest_of(item.id)
    return (*_ends(plan, item.metric, latest), _current(latest))


def _current(latest: CheckIn | None) -> Input:
    if latest is None:
        return Input("current", None)
    return Input("current", latest.value, latest.id, note=latest.date.isoformat())


def _ends(plan: Plan, metric: Metric, latest: CheckIn | None) -> list[Input]:
    found = list[Input]()
    if metric.kind in RANGED:
        found += [Input("start", metric.start), Input("target", metric.target)]
    if metric.kind in (Kind.STAY_ABOVE, Kind.BAND):
        found.append(Input("low", metric.low))
    if metric.kind in (Kind.STAY_BELOW, Kind.BAND):
        found.append(Input("high", metric.high))
    if metric.kind is Kind.MILESTONES:
        found += _milestones(metric, latest)
    return found + (_levels(plan, metric) if metric.kind is Kind.LEVELS else [])


def _milestones(metric: Metric, latest: CheckIn | None) -> list[Input]:
    """Each milestone with 1 or 0; a check-in that only says a weight tells of none which it was."""
    reached, blind = (latest.reached, bool(latest.value and not latest.reached)) if latest else ((), False)
    return [
        Input(
            "milestone",
            None if blind else Decimal(int(step.id in reached)),
            step.id,
            step.weight,
            step.due.isoformat() if step.due else "",
            step.title,
        )
        for step in metric.milestones
    ]


def _levels(plan: Plan, metric: Metric) -> list[Input]:
    """Thresholds and descriptions, each with what reaching it scores (as the weight)."""
    settings = plan.workspace
    scores = (settings.level_commit, settings.level_target, Decimal(1))
    words = metric.levels if len(metric.levels) == len(LEVEL_NAMES) else ("", "", "")
    found = [] if metric.worded or metric.start is None else [Input("start", metric.start, weight=Decimal(0))]
    for name, score, text in zip(LEVEL_NAMES, scores, words, strict=True):
        mark = None if metric.worded else getattr(metric, name)
        found.append(Input(name, mark, weight=score, text=text))
    return found


def _named(plan: Plan, id: str) -> Input:
    """One link of a chain of feeds: what it is, and where it stands."""
    if (kpi := plan.kpis.get(id)) is not None:
        latest = plan.latest.get(id)
        on = latest.date.isoformat() if latest else ""
        return Input("kpi", latest.value if latest else None, id, note=on, text=kpi.title)
    item = plan.key_results.get(id) or plan.objectives[id]
    return Input(kind_of(item), plan.figure(id).progress, id, text=item.title)


def _inside(desk: Desk, item: KeyResult) -> tuple[Input, ...]:
    """For limits to stay within: the share of check-ins that were inside."""
    if item.metric.kind not in _LIMITED:
        return ()
    chain = feed_chain(desk.plan, item)
    subject = chain[-1] if chain else item.id
    kind = "kpi" if subject in desk.plan.kpis else "key_result"
    known = loading.check_ins(desk.space.db, subject, kind)
    scores = [desk.plan.score_of(item.id, one.value).raw for one in known]
    if not scores:
        return ()
    inside = sum(score == 1 for score in scores)
    return (Input("inside_share", Decimal(inside) / len(scores), note=f"{inside}/{len(scores)}"),)


# Status


def _pace(plan: Plan, id: str, figure: Figure) -> tuple[Input, ...]:
    clock, settings = plan.clock(id), plan.workspace
    gap = None if figure.raw is None else figure.raw - figure.expected
    line = () if clock.line is None else (Input("line", clock.line.quantize(Decimal("0.0001")), note=_line(plan, id)),)
    days, team = _cadence(plan, id)
    result = plan.key_results.get(id)
    timeless = result is not None and result.metric.kind not in _LIMITED and not has_pace(result.metric)
    return (
        *((Input("timeless", Decimal(1)),) if timeless else ()),
        Input("elapsed", clock.elapsed.quantize(Decimal("0.0001"))),
        *line,
        Input("aim", clock.aim, note=clock.ambition.value),
        Input("expected", figure.expected),
        Input("gap", gap),
        Input("on_track", settings.on_track),
        Input("behind", settings.behind),
        Input("silent_before", settings.silent_before),
        Input("stale_after_days", Decimal(clock.stale_after.days)),
        Input("cadence_days", Decimal(days), text=team),
        Input("grace_days", Decimal(settings.grace_days)),
    )


def _line(plan: Plan, id: str) -> str:
    return "phases" if plan.key_results[id].metric.phases else "milestones"


def _cadence(plan: Plan, id: str) -> tuple[int, str]:
    """Days between check-ins that hold for an item, and the team they come from ("" for the workspace)."""
    result = plan.key_results.get(id)
    objective = plan.objectives.get(result.objective if result else id)
    days = plan.cadence_of(objective) if objective else None
    if days is None or objective is None:
        return plan.workspace.cadence_days, ""
    return days, _team_of(plan, objective.teams, days)


def _team_of(plan: Plan, teams: Iterable[str], days: int) -> str:
    """The name of the team whose cadence it is: one of these or one above them."""
    for id in teams:
        team, seen = plan.teams.get(id), set[str]()
        while team is not None and team.id not in seen:
            if team.cadence_days is not None:
                if team.cadence_days == days:
                    return team.name
                break
            seen.add(team.id)
            team = plan.teams.get(team.parent or "")
    return ""


def override_of(plan: Plan, id: str | None) -> Overridden | None:
    """A status set by hand (by the id that a figure has) with the name of who set it."""
    found: StatusOverride | None = plan.overrides.get(id or "")
    if found is None:
        return None
    author = plan.people.get(found.author or "")
    return Overridden(found.status, found.reason, author.name if author else "", found.until)


# Confidence and score


def _sure(plan: Plan, item: Objective | KeyResult, figure: Figure) -> tuple[Input, ...]:
    """What the mean confidence is made of, or the check-in that it stands in."""
    if isinstance(item, Objective):
        known = [(one, plan.figure(one).confidence) for one in plan.sources(item) if one not in figure.left_out]
        named = [(plan.key_results.get(id) or plan.objectives[id], value) for id, value in known if value is not None]
        return tuple(Input("source", value, one.id, text=one.title) for one, value in named)
    latest = plan.latest.get(item.id)
    if figure.confidence is None or latest is None:
        return ()
    author = plan.people.get(latest.author or "")
    return (
        Input("check_in", figure.confidence, latest.id, None, latest.date.isoformat(), author.name if author else ""),
    )


def _graded(plan: Plan, figure: Figure) -> tuple[Input, ...]:
    settings = plan.workspace
    return (
        Input("score", figure.score),
        Input("suggested", suggested_score(figure.progress)),
        Input("band_low", settings.band_low),
        Input("band_high", settings.band_high),
    )


# KPIs


def explain_kpi(desk: Desk, id: str) -> HealthExplanation:
    """Why a KPI is healthy or not; raises NotFound ``kpi.unknown``."""
    plan, kpi = desk.plan, desk.plan.kpis.get(id)
    if kpi is None:
        raise NotFound("kpi.unknown", id=id)
    days, team = kpi_cadence(plan, kpi)
    inputs = (
        Input("low", kpi.low),
        Input("high", kpi.high),
        _current(plan.latest.get(id)),
        Input("stale_after_days", Decimal(days + plan.workspace.grace_days)),
        Input("cadence_days", Decimal(days), text=team),
        Input("grace_days", Decimal(plan.workspace.grace_days)),
    )
    return HealthExplanation(id, kpi.title, kpi.unit, plan.health(id), inputs)


def kpi_cadence(plan: Plan, kpi: Kpi) -> tuple[int, str]:
    """Days between readings that hold for a KPI, and the team they come from ("" for the workspace)."""
    team, seen = plan.teams.get(kpi.team or ""), set[str]()
    while team is not None and team.id not in seen:
        if team.cadence_days is not None:
            return team.cadence_days, team.name
        seen.add(team.id)
        team = plan.teams.get(team.parent or "")
    return plan.workspace.cadence_days, ""


def number(value: Decimal | None) -> int | float | None:
    """A Decimal for JSON: whole numbers stay whole."""
    if value is None:
        return None
    text = to_text(value)
    return float(text) if "." in text else int(text)

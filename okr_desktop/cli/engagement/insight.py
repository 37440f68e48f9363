"""Insight: indicators by team and cycle, a team's trend, engagement next to results, and how each is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json, done
from okr_desktop.cli.engagement import texts_insight as words
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.insight.catalogue import Measure
    from okr_desktop.domain.insight.relations import Link, Relation
    from okr_desktop.domain.statistics.within import Split
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.measuring.insight import CycleInsight, Insight, TeamInsight

Team = Annotated[str, typer.Option("--team", metavar="T", help="One team, by name or id.")]
NOTHING, LONG_HOURS = "–", 48


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Engagement in figures, with what each of them cannot say.")
    for command in (indicators, trend, relations, explain, fix):
        group.command(command.__name__)(command)
    app.add_typer(group, name="insight")


def indicators(
    ctx: typer.Context,
    cycle: Annotated[str, typer.Argument(metavar="[CYCLE]", help="A cycle by name or id; the current one else.")] = "",
    team: Team = "",
    json: Json = False,
) -> None:
    """Every indicator, pulse series and result of each team in a cycle. Never of a person."""
    from okr_desktop.cli.views.cycle_views import cycle_named
    from okr_desktop.services.engagement.measuring import insight, insight_json

    with opened(ctx) as desk:
        found = insight.indicators(desk, cycle_named(desk, cycle).id)
        chosen = _team_id(desk, team)
    found = replace(found, teams=tuple(one for one in found.teams if chosen in ("", one.team)))
    if json:
        output.say_json(insight_json.indicators(found))
        return
    output.say(f"{found.cycle.name}: what people did and what became of it, by team, never by person")
    _print_indicators(found)
    for note in found.notes:
        output.say(words.NOTES[note])


def _print_indicators(found: CycleInsight) -> None:
    for one in (found.everybody, *found.teams):
        output.say("")
        output.say(_heading(one))
        rows = [[value_text(measure), words.NAMES[code]] for code, measure in one.measures.items() if _says(measure)]
        output.table(["Value", "Series"], rows)


def _says(measure: Measure) -> bool:
    return measure.why != "no_pulse"


def _heading(one: TeamInsight) -> str:
    name = one.name or "Everybody"
    moved = f", {one.moved} came or left since the cycle began" if one.moved else ""
    return f"{name} ({one.members} {'member' if one.members == 1 else 'members'}{moved})"


def value_text(measure: Measure) -> str:
    """A value with what was counted: "27 % (3 of 11)", "62 of 100 (n = 8 of 12)"; or why there is none."""
    from okr_desktop.domain.insight.catalogue import ALL, Unit

    value, unit = measure.value, ALL[measure.code].unit
    if value is None:
        why = words.WHY[measure.why].format_map({"threshold": 5, **measure.params}) if measure.why else ""
        return f"{NOTHING} {why}".strip()
    match unit:
        case Unit.HOURS:
            text = f"{value:.0f} hours" if value < LONG_HOURS else f"{value / 24:.1f} days"
        case Unit.DAYS:
            text = f"{value:.0f} days"
        case Unit.POINTS:
            return f"{value:.0f} of 100 (n = {measure.n} of {measure.denominator or NOTHING})"
        case Unit.SHARE:
            text = f"{value * 100:.0f} %"
    if measure.denominator is None:
        return text
    return words.COUNTED.get(measure.code, words.SHARE).format(
        value=text, part=measure.numerator, total=measure.denominator
    )


def _team_id(desk: Desk, name: str) -> str:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    found = people.find_team(desk.plan, name) if name else None
    if name and found is None:
        raise NotFound("team.unknown", id=name)
    return found.id if found else ""


def trend(
    ctx: typer.Context,
    series: Annotated[str, typer.Argument(metavar="SERIES", help="Such as bottom_up; see: okr insight explain")],
    team: Team = "",
    json: Json = False,
) -> None:
    """One series of one team (or everybody) over its cycles or pulses."""
    from okr_desktop.services.engagement.measuring import insight, insight_json

    with opened(ctx) as desk:
        found = insight.trend(desk, series, _team_id(desk, team))
    if json:
        output.say_json(insight_json.trend(found))
        return
    output.table(["Cycle or pulse", "Value"], [[one.label, value_text(one.measure(series))] for one in found.steps])
    output.say(words.TREND[found.said])


def relations(
    ctx: typer.Context,
    result: Annotated[str, typer.Option("--result", metavar="R", help="progress or grade.")] = "progress",
    json: Json = False,
) -> None:
    """Engagement of one cycle next to results of the next, and the other way round, as far as it is honest."""
    from okr_desktop.services.engagement.measuring import insight, insight_json

    with opened(ctx) as desk:
        found = insight.next_to_results(desk, result)
    if json:
        output.say_json(insight_json.relations(found))
        return
    for one in found.relations:
        _print_relation(found, one)
    for note in found.notes:
        output.say(words.NOTES[note])
    output.say("Others explain it as well:")
    for text in words.CONFOUNDERS.values():
        output.say(f"  {text}")


def _print_relation(found: Insight, one: Relation) -> None:
    if not one.forward.n and not one.question.primary:
        return
    first = "fixed before" if one.question.since else "looked at first"
    kind = first if one.question.primary else "exploratory"
    output.say(f"{words.NAMES[one.question.x]} → {words.NAMES[one.question.y]} ({kind})")
    output.say(f"  {sentence_text(one.sentence.code, one.sentence.params)}")
    for link in (one.forward, one.backward):
        if link.r is not None:
            output.say(f"  {_figures(link)}")
            if link.split is not None and link.split.within is not None:
                output.say(f"    {inside_text(link.split)}")
    if one.question.primary and one.forward.rung.has_points:
        rows = [[_short(point.x), _short(point.y), found.names[point.team]] for point in one.forward.points]
        output.table([words.NAMES[one.question.x], words.NAMES[one.question.y], "Team"], rows)
    output.say("")


def _figures(link: Link) -> str:
    low, high = link.interval or (float("nan"), float("nan"))
    label = ", very uncertain" if link.rung.value == "uncertain" else ""
    return (
        f"{words.NAMES[link.first]}, then {words.NAMES[link.second]}: r = {_short(link.r)} "
        f"({_short(low)} to {_short(high)}), p = {_short(link.p, 4)}, after Holm {_short(link.corrected, 4)}, "
        f"n = {link.n} teams{label}"
    )


def inside_text(apart: Split) -> str:
    """How it goes inside the teams, beside how it goes over all of them."""
    figures = {name: _short(getattr(apart, name)) for name in ("pooled", "within", "centred")}
    return words.INSIDE.format(teams=apart.teams, **figures)


def sentence_text(code: str, params: Mapping[str, object]) -> str:
    """A sentence of the ladder in English."""
    shown = {name: _short(value) if isinstance(value, float) else value for name, value in params.items()}
    names = {name: words.NAMES[str(params[name])] for name in ("x", "y", "of") if name in params}
    return words.LADDER[code].format_map({**shown, **names})


def _short(value: float | None, places: int = 2) -> str:
    return NOTHING if value is None else f"{value:.{places}f}"


def explain(
    series: Annotated[str, typer.Argument(metavar="[SERIES]", help="One series, or: relations; all series else.")] = "",
    json: Json = False,
) -> None:
    """The formula of each series and its trap; how relations are computed."""
    from okr_desktop.domain.insight.catalogue import ALL
    from okr_desktop.services.engagement.measuring.insight import series_named

    if series == "relations":
        _explain_relations(json)
        return
    chosen = [series_named(series).code] if series else list(ALL)
    rows = [
        (code, words.NAMES[code], words.about(words.FORMULAS, code), words.about(words.TRAPS, code)) for code in chosen
    ]
    if json:
        output.say_json([dict(zip(("series", "name", "formula", "trap"), row, strict=True)) for row in rows])
        return
    for code, name, formula, trap in rows:
        output.say(f"{code}: {name}")
        output.say(f"  {formula}")
        output.say(f"  But: {trap}")


def _explain_relations(json: bool) -> None:
    if json:
        output.say_json([{"method": code, "text": text} for code, text in words.METHODS.items()])
        return
    for text in words.METHODS.values():
        output.say(text)


def fix(
    ctx: typer.Context,
    x: Annotated[str, typer.Argument(metavar="SERIES", help="What people do or answer, such as bottom_up.")],
    y: Annotated[str, typer.Argument(metavar="RESULT", help="progress or grade, of the cycle after.")],
    cycle: Cycle,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="What you expect, in words.")] = "",
    json: Json = False,
) -> None:
    """Fix before a cycle begins which pair is looked at first; all others are exploratory."""
    from okr_desktop.services import cycles
    from okr_desktop.services.engagement.measuring import insight

    with opened(ctx, writes=True) as desk:
        names = words.NAMES.get(x, x), words.NAMES.get(y, y)
        said = text or "We expect: teams with higher {} have higher {} in the cycle after.".format(*names)
        done(insight.fix_pair(desk, cycles.find(desk.plan, cycle).id, x, y, said).value, json)

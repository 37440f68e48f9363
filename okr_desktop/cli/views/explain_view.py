"""The explanation of one figure in lines: progress, status, confidence, score; the health of a KPI."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from okr_desktop.cli import output
from okr_desktop.cli.figures import health_text, quantity, status_text, status_words
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.pace import Status
from okr_desktop.services.explain import FORMULAS

if TYPE_CHECKING:
    from okr_desktop.services.explain import Explanation, HealthExplanation, Input, Overridden


def print_explanation(found: Explanation) -> None:
    """Figure, formula, inputs and pace of an explanation, then confidence and score, in lines."""
    figure = found.figure
    output.say(f"{found.title}")
    output.say(f"  progress   {output.percent(figure.raw)}  {status_text(figure.status)}")
    output.say(f"  formula    {FORMULAS[found.formula]}")
    for one in found.chain:
        output.say(f"  read from  {_source_text(one)}")
    for one in (*found.inputs, *found.history) if found.formula != "feed" else ():
        output.say(f"  {input_text(one, found.kind == 'objective')}")
    if found.kind == "objective":
        output.say(f"  reported   {figure.reported} of {figure.total}; weakest: {status_text(figure.worst)}")
    for one in found.left_out:
        output.say(f"  left out   {one.name} ({one.note or 'does not count'})")
    if found.override is not None:
        output.say(f"  set        {override_text(found.override)}; computed: {status_words(figure.computed)}")
    output.say(f"  pace       {_pace({one.name: one for one in found.pace})}")
    output.say(f"  confidence {_confidence(found)}")
    output.say(f"  score      {_score(found)}")


def override_text(found: Overridden) -> str:
    """A status set by hand: "on track by Ada until 2026-09-30: the vendor has signed"."""
    by = f" by {found.author}" if found.author else ""
    until = f" until {found.until}" if found.until else ""
    return f"{found.status.replace('_', ' ')}{by}{until}: {found.reason}"


def input_text(one: Input, source: bool) -> str:
    """One input as a line."""
    if source and one.weight is not None:
        note = f" ({one.note.replace('_', ' ')})" if one.note else ""
        return f"source     {to_text(one.weight)} × {output.percent(one.value)}  {one.name}{note}  {one.id[-8:]}"
    if one.name == "milestone":
        mark = "?" if one.value is None else ("✓" if one.value else "–")
        due = f"  (by {one.note})" if one.note else ""
        return f"milestone  {mark} {to_text(one.weight or Decimal(0))} × {one.text}{due}"
    if one.weight is not None:  # a level or its threshold
        mark = "" if one.value is None else f"{to_text(one.value)}  "
        return f"{one.name:<10} {mark}scores {to_text(one.weight)}{f'  ({one.text})' if one.text else ''}"
    value = "–" if one.value is None else to_text(one.value)
    return f"{one.name.replace('_', ' '):<10} {value}{f'  ({one.note})' if one.note else ''}"


def _source_text(one: Input) -> str:
    if one.name == "kpi":
        on = f"  ({one.note})" if one.note else ""
        return f"KPI {one.text}: {'–' if one.value is None else to_text(one.value)}{on}  {one.id[-8:]}"
    return f"{one.name.replace('_', ' ')} {one.text}: {output.percent(one.value)}  {one.id[-8:]}"


def _pace(rule: dict[str, Input]) -> str:
    value = {name: one.value for name, one in rule.items()}
    shown = {name: output.percent(one) for name, one in value.items()}
    points = {name: output.percent(value[name]).replace("%", "points") for name in ("gap", "on_track", "behind")}
    line = f"the {rule['line'].note} expect {shown['line']}; " if "line" in rule else ""
    cadence = rule["cadence_days"]
    timeless = "not read against time until it is over; " if "timeless" in rule else ""
    return timeless + (
        f"{shown['elapsed']} of the time has passed; {line}expected {shown['expected']} (aim {shown['aim']}); "
        f"gap {points['gap']}; on track from {points['on_track']}, behind from {points['behind']}; "
        f"silent before {shown['silent_before']}; stale after {_days(rule['stale_after_days'])} days "
        f"(every {_days(cadence)} as {cadence.text or 'the workspace'}, and {_days(rule['grace_days'])} of grace)"
    )


def _days(one: Input) -> str:
    return "–" if one.value is None else to_text(one.value)


def _confidence(found: Explanation) -> str:
    if found.figure.confidence is None:
        return "–"
    shown = f"{to_text(found.figure.confidence)} of 10"
    if found.kind == "objective":
        parts = ", ".join(f"{to_text(one.value)} {one.text}" for one in found.sure if one.value is not None)
        return f"{shown}, the mean of: {parts}"
    return f"{shown}, said on {found.sure[0].note}" + (f" by {found.sure[0].text}" if found.sure[0].text else "")


def _score(found: Explanation) -> str:
    value = {one.name: one.value for one in found.graded}
    bands = " and ".join(to_text(value[name] or Decimal(0)) for name in ("band_low", "band_high"))
    suggested = "–" if (near := value["suggested"]) is None else to_text(near)
    if value["score"] is None:
        return f"not graded yet; {suggested} is suggested from the progress (bands at {bands})"
    comment = f": {found.score_comment}" if found.score_comment else ""
    return f"{to_text(value['score'])}{comment} (suggested {suggested}; bands at {bands})"


def print_health(found: HealthExplanation) -> None:
    """Why a KPI is healthy or not, in lines."""
    value = {one.name: one for one in found.inputs}
    output.say(found.title)
    current = value["current"]
    on = f"  ({current.note})" if current.note else ""
    output.say(f"  health     {health_text(found.health)}")
    output.say(f"  current    {quantity(current.value, found.unit)}{on}")
    low, high = (quantity(value[name].value, found.unit) for name in ("low", "high"))
    output.say(f"  alarm      below {low}, above {high}")
    cadence = value["cadence_days"]
    output.say(
        f"  stale      after {_days(value['stale_after_days'])} days (every {_days(cadence)} as "
        f"{cadence.text or 'the workspace'}, and {_days(value['grace_days'])} of grace)"
    )


def computed_text(status: Status, computed: Status) -> str:
    """Shape and word of a status, with the computed one where a person has set another."""
    if status is computed:
        return status_text(status)
    return f"{status_text(status)} (computed: {status_words(computed)})"

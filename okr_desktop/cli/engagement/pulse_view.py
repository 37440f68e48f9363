"""Pulses and what they say, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from okr_desktop.cli import output
from okr_desktop.cli.engagement.texts_pulse import HIDDEN, SCALE, STATES, VERDICTS
from okr_desktop.domain.ids import SHORT
from okr_desktop.domain.pulse import words
from okr_desktop.domain.pulse.figures import columns, find
from okr_desktop.domain.pulse.groups import named
from okr_desktop.domain.pulse.records import Group, Pulse, PulseState
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from okr_desktop.services.engagement.measuring.pulse_results import Line, Results

Figures = Mapping[str, Any]


def row(desk: Desk, pulse: Pulse) -> list[str]:
    """One line of the list."""
    return [
        pulse.title,
        STATES[pulse.state],
        pulse.opens.isoformat() if pulse.opens else "",
        pulse.closes.isoformat() if pulse.closes else "",
        _answers(desk, pulse),
        pulse.id[-SHORT:],
    ]


def _answers(desk: Desk, pulse: Pulse) -> str:
    if pulse.state is PulseState.DRAFT:
        return ""
    found = pulses.participation(desk, pulse)
    return f"{found.n}/{found.invited}" + (f" + {found.waiting} waiting" if found.waiting else "")


def as_dict(desk: Desk, pulse: Pulse) -> dict[str, Any]:
    """A pulse with everything that is fixed or planned, and how many have answered."""
    known = pulses.participation(desk, pulse)
    groups = pulses.reporting_groups(desk, pulse) if pulse.state is PulseState.DRAFT else pulse.groups
    return {
        "id": pulse.id,
        "title": pulse.title,
        "state": pulse.state.value,
        "cycle": pulse.cycle,
        "opens": pulse.opens.isoformat() if pulse.opens else None,
        "closes": pulse.closes.isoformat() if pulse.closes else None,
        "threshold": pulse.threshold,
        "comment_threshold": pulse.comment_threshold,
        "answered": known.n,
        "invited": sum(one.invited for one in groups),
        "waiting": known.waiting,
        "answered_here": pulses.has_answered(desk, pulse.id),
        "promises": list(words.promises(pulse)),
        "questions": [{"code": one.code, "text": one.text} for one in words.questions(pulse)],
        "groups": [{"id": one.id, "name": _name(one), "invited": one.invited} for one in groups],
    }


def show(desk: Desk, pulse: Pulse) -> None:
    """Print a pulse."""
    known = as_dict(desk, pulse)
    output.say(f"{pulse.title} ({STATES[pulse.state]}), {known['answered']} of {known['invited']} have answered")
    for line in known["promises"]:
        output.say(f"  {line}")
    output.table(["Code", "Question"], [[one["code"], one["text"]] for one in known["questions"]])
    if known["groups"]:
        rows = [[str(one["invited"]), group_name(one["name"])] for one in known["groups"]]
        output.table(["Asked", "Group"], rows, frozenset({0}))
    elif pulse.state is PulseState.DRAFT:
        output.warn(f"Fewer than {pulse.threshold} people would be asked: it cannot be opened like this.")


def _name(group: Group) -> str:
    """A group in JSON: "" is of people without a team."""
    return group_name(group.name) if group.name else ""


def group_name(name: str) -> str:
    """A group as people know it."""
    teams, beside = named(name)
    if not teams:
        return "No team"
    return f"{teams} and people without a team" if beside else teams


# Results


def results_dict(found: Results) -> dict[str, Any]:
    """What a pulse says, as it may be told."""
    groups = [
        {"id": told.group.id, "name": _name(told.group), "invited": told.group.invited, "figures": _plain(told.figures)}
        for told in found.groups
    ]
    return {
        "id": found.pulse.id,
        "title": found.pulse.title,
        "threshold": found.pulse.threshold,
        "everybody": _plain(found.total),
        "groups": groups,
        "late": found.late,
        "note": SCALE,
    }


def _plain(figures: Figures | None) -> dict[str, Any] | None:
    return None if figures is None else {name: value for name, value in figures.items() if name != "count"}


def show_results(found: Results) -> None:
    """Print what a pulse says: how many have answered first."""
    pulse, total = found.pulse, found.total
    output.say(f"{pulse.title}: {_part(total)} answered. {SCALE}")
    if found.late:
        output.say(f"{found.late} answers came after it was counted: okr pulse recount")
    if total.get("hidden"):
        output.say(HIDDEN["all"].format(threshold=pulse.threshold))
        return
    _figures(pulse, total)
    for told in found.groups:
        output.say("")
        if told.figures is None:
            why = HIDDEN["group"].format(threshold=pulse.threshold)
            output.say(f"{group_name(told.group.name)}, {told.group.invited} asked: {why}")
        else:
            output.say(f"{group_name(told.group.name)}: {_part(told.figures)} answered")
            _figures(pulse, told.figures)
    _comments(pulse, total)


def _part(figures: Figures) -> str:
    return f"{figures.get('n')} of {figures.get('invited')}"


def _figures(pulse: Pulse, figures: Figures) -> None:
    rows = [_figure(pulse, figures, column.path) for column in columns(pulse)]
    output.table(["Figure", "Value", "n"], rows, frozenset({1, 2}))


def _figure(pulse: Pulse, figures: Figures, path: tuple[str, ...]) -> list[str]:
    name = figure_name(pulse, path)
    told = find(figures, path)
    if told is not None:
        ends = " of 100" if path[0] in ("series", "index") else ""
        return [name, f"{told['mean']}{ends}", str(told["n"])]
    why = pulse_results.is_hidden(figures, path) or "few"
    return [name, HIDDEN[why].format(threshold=pulse.threshold), ""]


def figure_name(pulse: Pulse | None, path: tuple[str, ...]) -> str:
    """What a figure is of, in words."""
    match path:
        case ("series", name):
            return words.SERIES.get(name, name)
        case ("items", code):
            return words.question_text(pulse, code) if pulse else words.items.BY_CODE[code].text
        case ("recommend",):
            return "Recommendation, 0 to 10"
        case _:
            return "All questions"


def _comments(pulse: Pulse, total: Figures) -> None:
    if not pulse.comment:
        return
    output.say("")
    if total.get("comments_hidden"):
        output.say(f"{pulse.comment}: not told before {pulse.comment_threshold} people have answered")
        return
    output.say(pulse.comment)
    for text in total.get("comments", ()):
        output.say(f"  - {text}")


# Over the pulses


def line_dict(desk: Desk, line: Line) -> dict[str, Any]:
    """One figure over the pulses."""
    points = [
        {"pulse": one.pulse, "title": desk.plan.pulses[one.pulse].title, "n": one.n, "mean": one.mean}
        | {"invited": one.who.invited}
        for one in line.points
    ]
    return {"path": list(line.path), "points": points, "verdict": line.verdict.value, "says": VERDICTS[line.verdict]}


def line_row(line: Line) -> list[str]:
    """One figure over the pulses as a line: every value with its n."""
    points = [f"{one.mean:g} (n {one.n})" if one.mean is not None else "hidden" for one in line.points]
    return [figure_name(None, line.path), ", ".join(points), VERDICTS[line.verdict]]

"""What the page of pulses shows: open ones and drafts, and what the closed ones may say; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.pulse.figures import Column, columns, find
from okr_desktop.domain.pulse.groups import named
from okr_desktop.domain.pulse.records import Pulse, PulseState
from okr_desktop.qt import texts, texts_pulse
from okr_desktop.qt.pages.pulse import series_data
from okr_desktop.qt.pages.pulse.series_data import Tile, number
from okr_desktop.qt.pages.pulse.words import counted
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from okr_desktop.services.engagement.measuring.pulse_results import Figures, Results

translate = QCoreApplication.translate
EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class CardView:
    """A pulse that is open or a draft; ``promises`` are what people read before they answer, ``plainly`` the
    part of it that always shows.
    """

    id: str
    title: str
    state: str
    state_text: str
    participation: str
    share: float
    when: str
    groups: tuple[str, ...]
    plainly: tuple[str, ...]
    promises: tuple[str, ...]
    answered: bool
    over: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One question: its mean and n, or why they are not told; ``counts`` from the lowest mark to the highest."""

    text: str
    value: str
    n: str
    share: float | None
    counts: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group that can be chosen, or why it cannot."""

    id: str
    name: str
    n: str
    hidden: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """What a closed pulse says of everybody or of one group; ``drawn`` explains the drawings of ``tiles``."""

    id: str
    title: str
    participation: str
    share: float
    when: str
    hidden: str
    note: str
    late: str
    group: str
    groups: tuple[GroupLine, ...]
    tiles: tuple[Tile, ...]
    drawn: str
    rows: tuple[Row, ...]
    asks_words: str
    comments: tuple[str, ...]
    comments_why: str


@dataclass(frozen=True, slots=True)
class PulseView:
    """The page: cards, the closed pulses to choose from (id, title), and the one that is shown."""

    cards: tuple[CardView, ...]
    closed: tuple[tuple[str, str], ...]
    result: ResultView | None


def load(desk: Desk, pulse: str = "", group: str = EVERYBODY) -> PulseView:
    """Everything on the page; of the closed pulses the one that was chosen, else the newest."""
    closed = list(reversed(pulse_results.closed(desk.plan)))
    chosen = next((one for one in closed if one.id == pulse), closed[0] if closed else None)
    waiting = [one for one in pulses.by_time(desk.plan) if one.state is not PulseState.CLOSED]
    cards = tuple(_card(desk, one) for one in sorted(waiting, key=lambda one: one.state is PulseState.DRAFT))
    result = _result(desk, chosen, group) if chosen else None
    return PulseView(cards, tuple((one.id, one.title) for one in closed), result)


# Open ones and drafts


def _card(desk: Desk, pulse: Pulse) -> CardView:
    is_open = pulse.state is PulseState.OPEN
    groups = pulse.groups if is_open else pulses.reporting_groups(desk, pulse)
    known = pulses.participation(desk, pulse)
    asked = sum(one.invited for one in groups)
    said = counted.answered(known.n, asked) if is_open else counted.would_ask(asked)
    if known.waiting:
        said = f"{said} · {counted.waiting(known.waiting)}"
    return CardView(
        pulse.id,
        pulse.title,
        pulse.state.value,
        texts_pulse.pulse_state_text(pulse.state.value),
        said,
        min(known.n / asked, 1.0) if asked and is_open else 0.0,
        _when(desk, pulse),
        tuple(f"{group_name(one.name)} ({one.invited})" for one in groups) if len(groups) > 1 else (),
        (_note(pulse), texts_pulse.promise_text("limits")),
        tuple(texts_pulse.promise_texts(pulse, texts.date_text(pulse.closes, desk.today) if pulse.closes else "")),
        pulses.has_answered(desk, pulse.id),
        pulse.closes is not None and pulse.closes < desk.today,
    )


def _when(desk: Desk, pulse: Pulse) -> str:
    if pulse.closes is None:
        return translate("Pulse", "until somebody closes it")
    if pulse.closes < desk.today:
        return translate("Pulse", "the last day has passed: close it to see what it says")
    return translate("Pulse", "until {day}").format(day=texts.date_text(pulse.closes, desk.today))


def group_name(name: str) -> str:
    """A group as people know it."""
    teams, beside = named(name)
    if not teams:
        return translate("Pulse", "No team")
    return translate("Pulse", "{teams} and people without a team").format(teams=teams) if beside else teams


# What a closed one says


def _result(desk: Desk, pulse: Pulse, group: str) -> ResultView:
    found = pulse_results.results(desk, pulse.id)
    told = {one.group.id: one.figures for one in found.groups if one.figures is not None}
    chosen = group if group in told else EVERYBODY
    figures = told.get(chosen, found.total)
    n, asked = _count(figures, "n"), _count(figures, "invited")
    hidden = bool(found.total.get("hidden", True))
    shown = () if hidden else series_data.tiles(desk, pulse, figures, chosen)
    return ResultView(
        pulse.id,
        pulse.title,
        counted.answered(n, asked),
        min(n / asked, 1.0) if asked else 0.0,
        _closed_on(desk, pulse),
        texts_pulse.hidden_text("all", pulse.threshold) if hidden else "",
        _note(pulse),
        counted.late(found.late) if found.late else "",
        chosen,
        _groups(found),
        shown,
        series_data.note(shown),
        () if hidden else tuple(_row(pulse, figures, one) for one in columns(pulse) if not one.is_index),
        pulse.comment,
        tuple(str(one) for one in _list(found.total.get("comments"))) if chosen == EVERYBODY else (),
        _comments_why(found, chosen),
    )


def _count(figures: Figures, name: str) -> int:
    found = figures.get(name)
    return found if isinstance(found, int) else 0


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _closed_on(desk: Desk, pulse: Pulse) -> str:
    day = texts.date_text(pulse.closes, desk.today) if pulse.closes else ""
    return translate("Pulse", "closed on {day}").format(day=day) if day else ""


def _note(pulse: Pulse) -> str:
    scale = translate("Pulse", "These are our own questions, not a validated scale.")
    return f"{scale} {_limits(pulse)}"


def _limits(pulse: Pulse) -> str:
    """From how many answers on anything is told."""
    if not pulse.comment:
        return translate("Pulse", "Figures need {threshold} answers.").format(threshold=pulse.threshold)
    limits = translate("Pulse", "Figures need {threshold} answers, comments {comments}.")
    return limits.format(threshold=pulse.threshold, comments=pulse.comment_threshold)


def _groups(found: Results) -> tuple[GroupLine, ...]:
    """Everybody first; the groups only when there are several."""
    if not found.groups or found.total.get("hidden", True):
        return ()
    total = counted.answered(_count(found.total, "n"), _count(found.total, "invited"))
    lines = [GroupLine(EVERYBODY, translate("Pulse", "Everybody"), total, "")]
    for told in found.groups:
        name, asked = group_name(told.group.name), told.group.invited
        if told.figures is None:
            why = texts_pulse.hidden_text("group", found.pulse.threshold)
            lines.append(GroupLine(told.group.id, name, counted.asked(asked), why))
        else:
            lines.append(GroupLine(told.group.id, name, counted.answered(_count(told.figures, "n"), asked), ""))
    return tuple(lines)


def _comments_why(found: Results, chosen: str) -> str:
    pulse = found.pulse
    if not pulse.comment or found.total.get("hidden", True):
        return ""
    if chosen != EVERYBODY:
        return translate("Pulse", "Comments are told for everybody together only.")
    if found.total.get("comments_hidden", True):
        return translate("Pulse", "Not told: comments need {count} answers.").format(count=pulse.comment_threshold)
    return "" if found.total.get("comments") else translate("Pulse", "Nobody has written anything.")


# Questions


def _row(pulse: Pulse, figures: Figures, column: Column) -> Row:
    text = texts_pulse.item_text(pulse, column.codes[0])
    told = find(figures, column.path)
    if told is None:
        why = pulse_results.is_hidden(figures, column.path) or "few"
        return Row(text, "–", "", None, (), texts_pulse.hidden_text(why, pulse.threshold))
    share = (float(told["mean"]) - column.low) / (column.high - column.low)
    value = translate("Pulse", "{value} of {upper}").format(value=number(told["mean"]), upper=column.high)
    counts = tuple(one for one in _list(told.get("counts")) if isinstance(one, int))
    return Row(text, value, f"n = {told['n']}", min(max(share, 0.0), 1.0), counts, "")

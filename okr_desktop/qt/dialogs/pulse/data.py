"""What the dialogs of pulses show, read on the worker; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.pulse import items, words
from okr_desktop.domain.pulse.records import Pulse, PulseState
from okr_desktop.domain.text import fold
from okr_desktop.qt import texts, texts_pulse
from okr_desktop.qt.pages.pulse.data import group_name
from okr_desktop.qt.pages.pulse.words import counted
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulses

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: marks from ``low`` to ``high``, or words."""

    code: str
    text: str
    low: int
    high: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """An open pulse for whoever answers it: ``groups`` are (id, name), ``mine`` is the one of one's team."""

    id: str
    title: str
    promises: tuple[str, ...]
    questions: tuple[Asked, ...]
    groups: tuple[tuple[str, str], ...]
    mine: str


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """A draft with what there is to choose from: ``items`` are (code, text, series), ``teams`` (id, name)."""

    pulse: Pulse
    new: bool
    items: tuple[tuple[str, str, str], ...]
    teams: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What people will see, and in which groups their answers would be told."""

    asked: str
    groups: tuple[str, ...]
    promises: tuple[str, ...]
    questions: tuple[str, ...]


def answer_sheet(desk: Desk, id: str) -> AnswerSheet:
    """What somebody answers; raises OkrError ``pulse.answered`` when that was done on this computer."""
    pulse = pulses.find(desk, id)
    if pulse.state is not PulseState.OPEN:
        raise OkrError("pulse.not_open", title=pulse.title)
    if pulses.has_answered(desk, pulse.id):
        raise OkrError("pulse.answered", title=pulse.title)
    return AnswerSheet(
        pulse.id,
        pulse.title,
        tuple(texts_pulse.promise_texts(pulse, _day(desk, pulse))),
        tuple(
            Asked(one.code, texts_pulse.item_text(pulse, one.code), one.low, one.high, one.is_text)
            for one in words.questions(pulse)
        ),
        tuple((one.id, group_name(one.name)) for one in pulse.groups) if len(pulse.groups) > 1 else (),
        pulses.my_group(desk, pulse),
    )


def _day(desk: Desk, pulse: Pulse) -> str:
    return texts.date_text(pulse.closes, desk.today) if pulse.closes else ""


def draft_sheet(desk: Desk, id: str | None) -> DraftSheet:
    """A draft to change, or a new one with the questions whose turn it is; raises NotFound."""
    title = translate("Pulse", "Pulse {when}").format(when=texts.date_text(desk.today))
    pulse = pulses.find(desk, id) if id else pulses.suggestion(desk, title)
    teams = sorted(desk.plan.teams.values(), key=lambda one: (fold(one.name), one.id))
    return DraftSheet(
        pulse,
        id is None,
        tuple((one.code, texts_pulse.item_text(pulse, one.code), one.series) for one in _by_series()),
        tuple((one.id, one.name) for one in teams if not one.archived),
        pulses.audience(pulse),
    )


def _by_series() -> list[items.Item]:
    return sorted(items.ITEMS, key=lambda one: items.SERIES.index(one.series))


def preview(desk: Desk, pulse: Pulse) -> Preview:
    """What people would see if this draft were opened today."""
    groups = pulses.reporting_groups(desk, replace(pulse, threshold=max(pulse.threshold, 1)))
    asked = sum(one.invited for one in groups)
    shown = words.questions(pulse)
    return Preview(
        counted.would_ask(asked),
        tuple(f"{group_name(one.name)} ({one.invited})" for one in groups),
        tuple(texts_pulse.promise_texts(pulse, _day(desk, pulse))),
        tuple(texts_pulse.item_text(pulse, one.code) for one in shown),
    )

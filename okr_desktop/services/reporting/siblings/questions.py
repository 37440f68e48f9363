"""Questions for a talk between two that follow from what is known; they ask, and judge nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.siblings.data_person import OwnResult, Question, Waiting

MOST = 8
_MANY_RESULTS = 6
_FALLEN = 3
_UNSURE, _SURE = 4, 8
_FAR = Decimal("0.6")


def questions(
    results: Sequence[OwnResult], objectives: Sequence[ObjectiveBlock], owes: Sequence[Waiting], on: date
) -> tuple[Question, ...]:
    """At most MOST questions, what hinders first; the last two are always the same and open."""
    found = list(_found(results, objectives, owes, on))[: MOST - 2]
    return (*found, Question("ask_need"), Question("ask_learn"))


def _found(
    results: Sequence[OwnResult], objectives: Sequence[ObjectiveBlock], owes: Sequence[Waiting], on: date
) -> Iterator[Question]:
    live = [one for one in results if not one.row.cancelled]
    told = set[str]()
    for asked in (_blocked, _fallen, _unsure, _sure, _silent, _unmeasured):
        for one in live:
            # One question is enough to begin to talk about a key result.
            if one.row.id not in told and (question := asked(one, on)) is not None:
                told.add(one.row.id)
                yield question
    for block in objectives:
        if not block.key_results and not block.cancelled and block.source == "key_results":
            yield Question("ask_no_results", {"title": block.title})
    late = [one for one in owes if one.state == "asked" and one.by is not None and one.by < on]
    for one in late:
        yield Question("ask_owed", {"what": one.what})
    if len(live) > _MANY_RESULTS:
        yield Question("ask_many", {"n": len(live)})
    for one in live:
        if one.row.status == "done":
            yield Question("ask_done", {"title": one.row.title})


def _blocked(one: OwnResult, _on: date) -> Question | None:
    return Question("ask_blocked", {"title": one.row.title}) if one.row.blocker else None


def _fallen(one: OwnResult, _on: date) -> Question | None:
    """Confidence that has fallen by a lot within the last four check-ins that told one."""
    recent = [sure.value for sure in one.sure[-4:]]
    if len(recent) < 2 or max(recent[:-1]) - recent[-1] < _FALLEN:
        return None
    return Question("ask_fallen", {"title": one.row.title, "before": max(recent[:-1]), "now": recent[-1]})


def _unsure(one: OwnResult, _on: date) -> Question | None:
    far = one.row.progress is not None and one.row.progress >= _FAR
    unsure = one.row.confidence is not None and one.row.confidence <= _UNSURE
    return Question("ask_unsure", {"title": one.row.title}) if far and unsure and one.row.status != "done" else None


def _sure(one: OwnResult, _on: date) -> Question | None:
    behind = one.row.status in ("behind", "at_risk")
    sure = one.row.confidence is not None and one.row.confidence >= _SURE
    return Question("ask_sure", {"title": one.row.title, "now": one.row.confidence}) if behind and sure else None


def _silent(one: OwnResult, on: date) -> Question | None:
    last = one.row.last_check_in
    if not one.row.stale or last is None:
        return None
    return Question("ask_silent", {"title": one.row.title, "days": (on - last).days})


def _unmeasured(one: OwnResult, _on: date) -> Question | None:
    return Question("ask_unmeasured", {"title": one.row.title}) if one.row.status == "no_data" else None

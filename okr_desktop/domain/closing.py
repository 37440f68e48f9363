"""How an item ended when its cycle is reviewed: reached or missed, and the causes of a miss that are offered."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import State
from okr_desktop.domain.plan import Plan

# Causes that are offered; "other" stands for a text of one's own.
CAUSES = ("no_time", "dependency", "wrong_target", "wrong_assumption", "priority_changed", "other")
OTHER = "other"


class End(StrEnum):
    """How an item ended; OPEN while nobody can say yet, LEFT_OUT for what does not count."""

    REACHED = "reached"
    MISSED = "missed"
    OPEN = "open"
    LEFT_OUT = "left_out"


def end_of(plan: Plan, id: str) -> End:
    """Reached when a person says so (state done) or the grade is what full time should have brought; else missed.

    Before anybody has graded it, progress decides, and only once the cycle is over, in review or closed.
    """
    item = plan.key_results.get(id) or plan.objectives[id]
    if not plan.counts(id):
        return End.LEFT_OUT
    if item.state is State.DONE:
        return End.REACHED
    if item.score is not None:
        return End.REACHED if item.score >= plan.clock(id).aim else End.MISSED
    cycle = plan.cycle_of(id)
    over = cycle is not None and (cycle.state in (CycleState.REVIEW, CycleState.CLOSED) or plan.today > cycle.end)
    if not over:
        return End.OPEN
    return End.REACHED if (progress_of(plan, id) or Decimal(0)) >= plan.clock(id).aim else End.MISSED


def progress_of(plan: Plan, id: str) -> Decimal | None:
    """Progress of an item, None when nothing below it was reported."""
    figure = plan.figure(id)
    return figure.progress if figure.reported else None


def cause_parts(text: str) -> tuple[str, str]:
    """The offered cause and what was added to it: ("dependency", "the API came late"); ("", "") for none."""
    if not text.strip():
        return "", ""
    head, mark, rest = text.partition(":")
    if head.strip() in CAUSES:
        return head.strip(), rest.strip() if mark else ""
    return OTHER, text.strip()


def cause_text(cause: str, more: str) -> str:
    """How a cause of a miss is kept: its code, with what was added behind a colon; a cause of one's own as typed."""
    more = more.strip()
    if not cause or cause == OTHER:
        return more or cause
    return f"{cause}: {more}" if more else cause

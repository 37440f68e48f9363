"""What happened in the sample workspace before the window opens: who uses it, a week's steps, reviews, a look back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from okr_desktop.bootstrap import open_context
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.review import NoteKind
from okr_desktop.domain.work import WorkState
from okr_desktop.services import check_ins, closing, cycles, me, planning, retrospectives, tracing, work
from okr_desktop.services.desk import Desk
from pictures.clock import CLOCK

# She owns key results that are due, and leads a team that another one waits for.
ME = "Nina Petrova"
_LAST_VISIT = "2026-11-13T16:40"


def tell(path: Path, before: Callable[[Desk], None] | None) -> None:
    """Make the sample workspace, let happen what comes before, and let Nina have it."""
    from okr_desktop.qt import demo

    demo.make_sample(path)
    context = open_context(path)
    try:
        if before is not None:
            before(context.workspace)
        me.set_me(context.workspace, ME)
    finally:
        context.workspace.close()


def id_of(desk: Desk, title: str) -> str:
    """The id of the item, person or team of this name; of two items the one in the present. Raises NotFound."""
    plan = desk.plan
    items = [*plan.objectives.values(), *plan.key_results.values()]
    found = [item.id for item in items if item.title == title and not _is_past(desk, item.id)]
    found += [one.id for one in (*plan.people.values(), *plan.teams.values()) if one.name == title]
    if not found:
        raise NotFound("item.unknown", id=title)
    return found[0]


def _is_past(desk: Desk, item: str) -> bool:
    cycle = desk.plan.cycle_of(item)
    return cycle is not None and cycle.state is CycleState.CLOSED


def _result(desk: Desk, title: str) -> KeyResult:
    return desk.plan.key_results[id_of(desk, title)]


def _present(desk: Desk) -> Cycle:
    found = cycles.current(desk.plan)
    assert found is not None
    return found


# A week


def a_week(desk: Desk) -> None:
    """What several people did since Nina looked last."""
    CLOCK.move_to(_LAST_VISIT)
    tracing.begin_visit(desk, CLOCK.read() // 1_000_000)
    _measure(desk, "2026-11-16T09:05", "Sofía Herrera", "Knowledge notes on motors written down", "9", 5)
    CLOCK.move_to("2026-11-16T09:20")
    notes = _result(desk, "Knowledge notes on motors written down")
    planning.edit(desk, replace(notes, metric=replace(notes.metric, target=Decimal(24))))
    _at(desk, "2026-11-17T14:32", "Mei Tanaka")
    calls = _result(desk, "Median time to subscribe")
    planning.edit(desk, replace(calls, title="Median time from first click to subscription"))
    _measure(desk, "2026-11-18T08:15", "Tom Ellery", "“Where is my bike?” calls per week", "88", 7)
    _at(desk, "2026-11-18T11:48", "Sofía Herrera")
    waiting = _result(desk, "Median waiting time for parts")
    done = next(one for one in desk.plan.initiatives_of(waiting.id) if not one.archived)
    work.set_initiative_state(desk, done.id, WorkState.DONE)
    _measure(desk, "2026-11-19T16:20", "Sofía Herrera", waiting.title, "5.5", 6)
    _at(desk, "2026-11-19T17:02", "Hanna Weiß")
    _add_a_key_result(desk)
    CLOCK.move_to("2026-11-19T17:10")
    planning.archive(desk, id_of(desk, "Hours of training per mechanic and month"))


def _at(desk: Desk, moment: str, who: str) -> None:
    CLOCK.move_to(moment)
    me.set_me(desk, who)


def _measure(desk: Desk, moment: str, who: str, title: str, value: str, confidence: int) -> None:
    _at(desk, moment, who)
    on = date.fromisoformat(moment[:10])
    check_ins.add(
        desk, CheckIn(new_id(), _result(desk, title).id, on, Decimal(value), confidence, author=id_of(desk, who))
    )


def _add_a_key_result(desk: Desk) -> None:
    like = _result(desk, "Mechanics certified to train")
    metric = replace(like.metric, unit="workshops", start=Decimal(1), target=Decimal(3))
    planning.add(desk, KeyResult(new_id(), "Workshops with a trainer of their own", like.objective, metric))


# The end of a cycle

_SCORES = (
    ("Repairs finished within 24 hours", "0.7", "The Thursday shift did it; brake parts held us up.", ""),
    ("Median waiting time for parts", "0.4", "One supplier for motor controllers is too few.", ""),
    ("Repairs that come back within 30 days", "0.8", "", "A second look by another mechanic costs four minutes."),
)


def in_review(desk: Desk) -> None:
    """The cycle is in review, and the first key results have their scores."""
    cycles.set_state(desk, _present(desk).id, CycleState.REVIEW)
    for title, score, comment, learned in _SCORES:
        notes = {NoteKind.LEARNED: learned} if learned else {}
        closing.review(desk, closing.Verdict(id_of(desk, title), Decimal(score), comment, notes=notes))


_CARDS = (
    ("start", "Ask the supplier for dates before we promise any", 5),
    ("start", "Look at returns together, care and product", 3),
    ("stop", "Counting calls by hand on Mondays", 4),
    ("stop", "Planning a course in the busiest week", 1),
    ("continue", "The second shift on Thursdays", 6),
    ("continue", "A second look before a bike leaves", 2),
)


def looked_back(desk: Desk) -> None:
    """The quarter before has left actions; of this one there are cards with dots, and one action so far."""
    board = retrospectives.start(desk, _present(desk).id).value
    for column, text, dots in _CARDS:
        retrospectives.vote(desk, board, retrospectives.add_card(desk, board, column, text).value, dots)
    retrospectives.action_from_card(desk, board, 0, id_of(desk, "Sofía Herrera"), date(2026, 12, 4))

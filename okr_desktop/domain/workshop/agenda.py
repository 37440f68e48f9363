"""An agenda as data: method blocks and breaks with their minutes, how they are planned, changed and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from okr_desktop.domain.errors import Problem, Refused, Severity
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.stages import ROUNDS, Stage

# What a phone, and what the wall, can show.
TASKS = frozenset(
    {
        *("wait", "read", "compose", "flag", "pairs", "sort", "dots", "cards", "wording", "metrics", "poll", "fist"),
        *("accept", "roti", "dark", "bye"),
    }
)
SCENES = frozenset(
    {
        *("join", "frame", "collect", "cards", "pair", "canvas", "vote", "ranking", "drafts", "key_results"),
        *("checklist", "fist", "owners", "summary", "placement", "result", "thanks"),
        *("break", "paused", "dark", "offline"),
    }
)
VOTES = frozenset({"", "dots", "cards", "heat"})
# When a block is over. Nothing ever goes on by itself: each is what the facilitator is asked to confirm.
EXITS = frozenset(
    {
        *("manual", "timer", "timer+confirm", "seats", "all_done", "rounds", "all_shown", "each_placed", "picked"),
        *("sourced", "has_key_results", "no_blocker", "heard", "each_owned", "signed", "published", "protocol"),
    }
)
STEPS = 60
DAY = 24 * 60.0
# The longest stretch that people are asked to work without a break.
STRETCH = 90.0
_HALF = 0.5
_SHORTEST = 1.0
_NEVER = (Stage.PREPARE, Stage.ARCHIVED)
_START = (Stage.LOBBY, Stage.FRAME)


@dataclass(frozen=True, slots=True)
class Block:
    """One method in one stage. Minutes are halves or wholes.

    ``group`` is the least and the most people, ``per_seat`` the most ideas of a seat (0: the workshop's own limit),
    ``inspire`` how many ideas of others a writer sees, ``turns`` the rounds inside the block (0: none).
    """

    id: str
    method: str
    stage: Stage
    minutes: float = 5.0
    group: tuple[int, int] = (2, SEATS_IN_ALL)
    private: bool = False
    per_seat: int = 0
    self_edit_minutes: float = 0.0
    inspire: int = 0
    turns: int = 0
    vote: str = ""
    phone: str = "wait"
    projector: str = "frame"
    exit: str = "manual"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A pause: an overlay, so the stage stays where it is."""

    minutes: float = 15.0


Step = Block | Break


@dataclass(frozen=True, slots=True)
class Agenda:
    """Steps in order; ``minutes`` is the total that is printed, and ``group`` the least and the most people."""

    id: str
    minutes: float
    group: tuple[int, int]
    steps: tuple[Step, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The steps without the breaks."""
        return tuple(step for step in self.steps if isinstance(step, Block))


@dataclass(frozen=True, slots=True)
class BlockWords:
    """What is said, done, shown and printed in a block, in one language; ``phone`` may have two lines."""

    name: str
    prompt: str = ""
    say: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    phone: str = ""
    poster: tuple[str, ...] = ()
    why: str = ""
    watch: str = ""


@dataclass(frozen=True, slots=True)
class AgendaWords:
    """An agenda in one language: whom it suits, and what people prepare or are asked ``before``."""

    name: str
    for_whom: str = ""
    summary: str = ""
    before: tuple[str, ...] = ()
    sponsor: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A step and when it begins and ends, in minutes."""

    step: Step
    begins: float
    ends: float


def total(agenda: Agenda) -> float:
    """The minutes of all steps."""
    return sum(step.minutes for step in agenda.steps)


def plan(agenda: Agenda, start: float = 0.0) -> tuple[Slot, ...]:
    """When each step begins and ends; ``start`` is the minute of the first (of the day, or 0)."""
    slots: list[Slot] = []
    for step in agenda.steps:
        slots.append(Slot(step, start, start + step.minutes))
        start += step.minutes
    return tuple(slots)


def scaled(agenda: Agenda, minutes: float) -> Agenda:
    """The same steps in another total, in half minutes.

    Breaks keep their length while the work keeps at least half of its own; no step that takes time ends up below one
    minute, or below its own when that is shorter. Raises Refused ``agenda.total`` (params least, most).
    """
    least = sum(_least(step) for step in agenda.steps)
    if not (agenda.steps and least <= minutes <= DAY):
        raise Refused([Problem("agenda.total", "minutes", {"least": least, "most": DAY})])
    minutes = max(least, _halves(minutes))
    rest = sum(step.minutes for step in agenda.steps if isinstance(step, Break))
    kept = minutes - rest >= (total(agenda) - rest) / 2 and any(step.minutes for step in agenda.blocks)
    moving = [at for at, step in enumerate(agenda.steps) if not (kept and isinstance(step, Break))]
    lengths = _shares([agenda.steps[at] for at in moving], minutes - (rest if kept else 0.0))
    steps = list(agenda.steps)
    for at, length in zip(moving, lengths, strict=True):
        steps[at] = _lasting(steps[at], length)
    return _with(agenda, steps)


def added(agenda: Agenda, at: int, step: Step) -> Agenda:
    """With a step put in at a place (0 is first); raises Refused ``agenda.steps`` when there are too many."""
    if len(agenda.steps) >= STEPS:
        raise Refused([Problem("agenda.steps", "steps", {"limit": STEPS})])
    steps = list(agenda.steps)
    steps.insert(at, step)
    return _with(agenda, steps)


def removed(agenda: Agenda, at: int) -> Agenda:
    """Without the step at a place."""
    return _with(agenda, [step for place, step in enumerate(agenda.steps) if place != at])


def moved(agenda: Agenda, at: int, to: int) -> Agenda:
    """With the step of one place at another, counted without it."""
    steps = list(agenda.steps)
    steps.insert(to, steps.pop(at))
    return _with(agenda, steps)


def with_minutes(agenda: Agenda, at: int, minutes: float) -> Agenda:
    """With other minutes for one step; raises Refused ``agenda.minutes`` outside 0 to a day."""
    if not 0 <= minutes <= DAY:
        raise Refused([Problem("agenda.minutes", "minutes", {"least": 0, "most": DAY})])
    steps = list(agenda.steps)
    steps[at] = _lasting(steps[at], _halves(minutes))
    return _with(agenda, steps)


def problems(agenda: Agenda) -> list[Problem]:
    """What cannot run (errors) and what a facilitator would ask about (warnings), in the order of the steps."""
    stages = [block.stage for block in agenda.blocks]
    found = [*_errors(agenda, stages), *_gaps(stages)]
    if agenda.minutes != total(agenda):
        found.append(_warning("agenda.sum", minutes=agenda.minutes, sum=total(agenda)))
    found.extend(_long_stretches(agenda))
    return found


def _errors(agenda: Agenda, stages: list[Stage]) -> Iterator[Problem]:
    if not stages:
        yield Problem("agenda.empty", "steps")
    elif stages[0] not in _START or isinstance(agenda.steps[0], Break):
        yield Problem("agenda.start", "steps", {"stage": stages[0].value})
    for stage in stages:
        if stage in _NEVER:
            yield Problem("agenda.stage", "steps", {"stage": stage.value})
    for place, (before, after) in enumerate(pairwise(stages), 1):
        if after.number < before.number:
            yield _backwards(before, after, published=Stage.PUBLISH in stages[:place])
    for block in agenda.blocks:
        if block.self_edit_minutes > block.minutes:
            yield Problem("agenda.self_edit", "steps", {"block": block.id, "minutes": block.minutes})


def _backwards(before: Stage, after: Stage, *, published: bool) -> Problem:
    """Going back is refused where the workshop cannot: to its start, and once something is published."""
    params = {"before": before.value, "after": after.value}
    too_far = after in _START and before not in _START
    if too_far or (published and after.number < Stage.PUBLISH.number):
        return Problem("agenda.no_way_back", "steps", params)
    return Problem("agenda.new_round" if after in ROUNDS else "agenda.back", "steps", params, Severity.NOTE)


# A stage, and those of which one must have come before it.
_NEEDS = (
    (Stage.REVEAL, (Stage.COLLECT,), "agenda.reveal_without_ideas"),
    (Stage.VOTE, (Stage.COLLECT,), "agenda.vote_without_ideas"),
    (Stage.VOTE, (Stage.REVEAL, Stage.MERGE, Stage.CLUSTER), "agenda.vote_unread"),
    (Stage.SHORTLIST, (Stage.VOTE,), "agenda.shortlist_without_vote"),
    (Stage.SIGN, (Stage.ACCEPT,), "agenda.sign_without_owners"),
)


def _gaps(stages: list[Stage]) -> Iterator[Problem]:
    for stage, needs, code in _NEEDS:
        place = stages.index(stage) if stage in stages else len(stages)
        if stage in stages and not any(need in stages[:place] for need in needs):
            yield _warning(code)
    if stages and Stage.LOBBY not in stages:
        yield _warning("agenda.no_lobby")
    if Stage.CONFIDENCE in stages and Stage.ACCEPT not in stages:
        yield _warning("agenda.no_owners")
    if stages and Stage.CLOSE not in stages:
        yield _warning("agenda.no_close")


def _long_stretches(agenda: Agenda) -> Iterator[Problem]:
    worked = 0.0
    for step in (*agenda.steps, Break()):
        if isinstance(step, Block):
            worked += step.minutes
            continue
        if worked > STRETCH:
            yield Problem("agenda.long", "steps", {"minutes": worked, "limit": STRETCH}, Severity.NOTE)
        worked = 0.0


def _warning(code: str, **params: object) -> Problem:
    return Problem(code, "steps", params, Severity.WARNING)


def _with(agenda: Agenda, steps: list[Step]) -> Agenda:
    return replace(agenda, steps=tuple(steps), minutes=sum(step.minutes for step in steps))


def _lasting(step: Step, minutes: float) -> Step:
    if isinstance(step, Break) or not step.self_edit_minutes:
        return replace(step, minutes=minutes)
    # Marking one's best keeps its share of the block, and always leaves time to write.
    edit = step.self_edit_minutes * minutes / step.minutes if step.minutes else 0.0
    return replace(step, minutes=minutes, self_edit_minutes=min(step.self_edit_minutes, int(edit / _HALF) * _HALF))


def _halves(minutes: float) -> float:
    return round(minutes / _HALF) * _HALF


def _least(step: Step) -> float:
    return min(step.minutes, _SHORTEST)


def _shares(steps: list[Step], minutes: float) -> list[float]:
    """The minutes shared out as before, in halves, by the largest remainder; each step gets its least first."""
    least = [_least(step) for step in steps]
    lengths = list(least)
    weights = [step.minutes - low for step, low in zip(steps, least, strict=True)]
    if not any(weights):
        weights = [step.minutes for step in steps]
    halves = (minutes - sum(least)) / _HALF
    exact = [halves * weight / sum(weights) if any(weights) else halves / len(steps) for weight in weights]
    for at, share in enumerate(exact):
        lengths[at] += int(share) * _HALF
    order = sorted(range(len(steps)), key=lambda at: int(exact[at]) - exact[at])
    for at in order[: round(halves) - sum(int(share) for share in exact)]:
        lengths[at] += _HALF
    return lengths

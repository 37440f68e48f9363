"""What the dialogs of ideas and concerns read from the workspace before they are filled in; on the worker."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.drafting import Choice, person_choices, team_choices
from okr_desktop.services.engagement.inbox import alike, concerns, ideas, playbook
from okr_desktop.services.engagement.inbox.alike import Alike

_SHOWN = 240


@dataclass(frozen=True, slots=True)
class GivingSheet:
    """Who gives it ("" while nobody has said who they are), what it can be about, and patterns as (code, title).

    ``people`` are for saying who one is, where that is not known.
    """

    me: str
    places: tuple[Choice, ...]
    patterns: tuple[tuple[str, str], ...] = ()
    people: tuple[Choice, ...] = ()


def giving_sheet(desk: Desk, language: str = "") -> GivingSheet:
    """The form for a new idea, or (with a language) for a new concern."""
    me = desk.plan.people.get(desk.me or "")
    patterns = tuple((one.code, one.title) for one in playbook.patterns(language)) if language else ()
    people = () if me else person_choices(desk.plan)
    return GivingSheet(me.name if me else "", tuple(places(desk, cycles=bool(language))), patterns, people)


def places(desk: Desk, *, cycles: bool = False) -> list[Choice]:
    """What something can be about: objectives with their key results, teams, and cycles where they are wanted."""
    plan = desk.plan
    found = [*_items(desk, closed=False), *team_choices(plan)]
    if cycles:
        known = sorted(plan.cycles.values(), key=lambda one: (one.start, one.id), reverse=True)
        found += [Choice(one.id, one.name, "cycle") for one in known if not one.archived]
    return found


def _items(desk: Desk, *, closed: bool) -> list[Choice]:
    """Objectives with their key results, of cycles that are open or of those that are closed."""
    plan, found = desk.plan, list[Choice]()
    for objective in sorted(plan.objectives.values(), key=lambda one: (one.rank, one.id)):
        if objective.archived or plan.cycle_is_closed(objective.id) is not closed:
            continue
        found += [item_choice(desk, item.id) for item in (objective, *plan.results(objective.id)) if not item.archived]
    return found


def item_choice(desk: Desk, id: str) -> Choice:
    """An objective or key result to choose, with its cycle."""
    item, cycle = desk.item(id), desk.plan.cycle_of(id)
    result = isinstance(item, KeyResult)
    note = cycle.name if cycle else ""
    kind = "key_result" if result else "objective"
    return Choice(id, item.title, kind, note, int(result), None, fold(f"{item.title} {note}"))


@dataclass(frozen=True, slots=True)
class WordsSheet:
    """The words that a dialog is about, on a few lines."""

    words: str


def idea_words(desk: Desk, id: str) -> WordsSheet:
    """The words of an idea; raises NotFound ``idea.unknown``."""
    return WordsSheet(short_text(ideas.known(desk.plan, id).words, _SHOWN))


def concern_words(desk: Desk, id: str) -> WordsSheet:
    """The words of a concern; raises NotFound ``concern.unknown``."""
    return WordsSheet(short_text(concerns.known(desk.plan, id).text, _SHOWN))


@dataclass(frozen=True, slots=True)
class MakingSheet:
    """What can be made of an idea, and where: objectives, key results, and anything that is there.

    What is there stands in closed cycles as well, below everything else: an idea may have led to it long ago.
    """

    words: str
    objectives: tuple[Choice, ...]
    results: tuple[Choice, ...]
    there: tuple[Choice, ...]
    cycle: str | None


def making_sheet(desk: Desk, id: str) -> MakingSheet:
    """The form for what becomes of an idea; raises NotFound ``idea.unknown``."""
    plan, idea = desk.plan, ideas.known(desk.plan, id)
    known, over = _items(desk, closed=False), _items(desk, closed=True)
    results = tuple(one for one in known if one.kind == "key_result")
    work = [
        Choice(one.id, one.title, "initiative", plan.key_results[one.key_result].title)
        for one in plan.initiatives.values()
        if not one.archived and one.key_result in plan.key_results
    ]
    objectives = tuple(one for one in known if one.kind == "objective")
    return MakingSheet(idea.words, objectives, results, (*known, *work, *over), goal_cycle(plan, idea.cycle))


def goal_cycle(plan: Plan, given: str | None) -> str | None:
    """The cycle of an objective that is made now: the one it was given in while that runs, else the current one."""
    found, current = plan.cycles.get(given or ""), plan.current_cycle()
    if found is not None and found.state is not CycleState.CLOSED and found.end >= plan.today:
        return found.id
    return current.id if current else None


@dataclass(frozen=True, slots=True)
class MergingSheet:
    """The idea that others are merged into, and those that can be."""

    words: str
    others: tuple[Alike, ...]


def merging_sheet(desk: Desk, id: str) -> MergingSheet:
    """The form for merging; raises NotFound ``idea.unknown``."""
    return MergingSheet(short_text(ideas.known(desk.plan, id).words, _SHOWN), tuple(alike.candidates(desk, id)))


@dataclass(frozen=True, slots=True)
class ActingSheet:
    """The concern that somebody will do something about, and the people."""

    words: str
    people: tuple[Choice, ...]


def acting_sheet(desk: Desk, id: str) -> ActingSheet:
    """The form for an action about a concern; raises NotFound ``concern.unknown``."""
    return ActingSheet(short_text(concerns.known(desk.plan, id).text, _SHOWN), person_choices(desk.plan))

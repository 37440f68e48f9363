"""Retrospectives: cards in columns with dots, and the actions that come out of them, checked by the next cycle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import FORMATS, ActionItem, RetroItem, Retrospective
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import WorkState
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

_UNDONE = (WorkState.OPEN, WorkState.DOING)
MOST_CARDS = 500


@dataclass(frozen=True, slots=True)
class Waiting:
    """An action of an earlier cycle that this one looks at: where it came from, and whether this one has checked it."""

    action: ActionItem
    source: Cycle | None
    checked: bool


def of_cycle(plan: Plan, cycle: str) -> list[Retrospective]:
    """The retrospectives of a cycle, oldest first."""
    return sorted((one for one in plan.retrospectives.values() if one.cycle == cycle), key=lambda one: one.id)


def known(plan: Plan, id: str) -> Retrospective:
    """A retrospective by its full id; raises NotFound."""
    if id not in plan.retrospectives:
        raise NotFound("retrospective.unknown", id=id)
    return plan.retrospectives[id]


def known_action(plan: Plan, id: str) -> ActionItem:
    """An action by its full id; raises NotFound."""
    if id not in plan.actions:
        raise NotFound("action.unknown", id=id)
    return plan.actions[id]


# Cards. A closed cycle may still be looked back at: nothing here changes its results.


def start(desk: Desk, cycle: str, format: str = "start_stop_continue", team: str | None = None) -> Outcome[str]:
    """Begin a look back at a cycle; gives its id."""
    name = cycles.known(desk.plan, cycle).name
    record = Retrospective(new_id(), cycle, format, team, desk.today)
    unknown = team is not None and team not in desk.plan.teams
    refuse(record.problems() + ([Problem("team.unknown", "team", {"id": team})] if unknown else []))
    with desk.action(Label("retrospective.add", {"title": name})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def start_with(desk: Desk, cycle: str, format: str, cards: tuple[RetroItem, ...], workshop: str = "") -> Outcome[int]:
    """Begin a look back at a cycle with its first cards, as one action; gives the place of the last card.

    ``workshop`` is the one in which they were collected.
    """
    name = cycles.known(desk.plan, cycle).name
    record = Retrospective(new_id(), cycle, format, None, desk.today, cards, workshop or None)
    unknown = [card.column for card in cards if card.column not in FORMATS.get(format, ())]
    known_columns = {"known": ", ".join(FORMATS.get(format, ()))}
    refuse(record.problems() + ([Problem("retrospective.column", "column", known_columns)] if unknown else []))
    with desk.action(Label("retrospective.add", {"title": name})) as unit:
        unit.save(record)
    return desk.done(unit, len(cards) - 1)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a retrospective; the actions that came out of it stay."""
    record = known(desk.plan, id)
    with desk.action(Label("retrospective.delete", {"title": cycle_name(desk.plan, record)})) as unit:
        unit.delete("retrospective", id)
    return desk.done(unit, id)


def add_card(desk: Desk, id: str, column: str, text: str) -> Outcome[int]:
    """Hang a card into a column; gives its place among all cards."""
    record = known(desk.plan, id)
    card = RetroItem(column, clean(text, lines=True))
    if column not in FORMATS.get(record.format, ()):
        refuse([Problem("retrospective.column", "column", {"known": ", ".join(FORMATS.get(record.format, ()))})])
    if len(record.items) >= MOST_CARDS:
        refuse([Problem("retrospective.full", "items", {"limit": MOST_CARDS})])
    place = len(record.items)
    return replace_value(_save_cards(desk, "add_card", record, (*record.items, card), card.text), place)


def edit_card(desk: Desk, id: str, place: int, text: str) -> Outcome[int]:
    """Change the text of a card."""
    record, card = _card(desk.plan, id, place)
    changed = replace(card, text=clean(text, lines=True))
    return replace_value(_save_cards(desk, "edit_card", record, _with(record, place, changed), changed.text), place)


def move_card(desk: Desk, id: str, place: int, column: str) -> Outcome[int]:
    """Hang a card into another column."""
    record, card = _card(desk.plan, id, place)
    if column not in FORMATS.get(record.format, ()):
        refuse([Problem("retrospective.column", "column", {"known": ", ".join(FORMATS.get(record.format, ()))})])
    cards = _with(record, place, replace(card, column=column))
    return replace_value(_save_cards(desk, "move_card", record, cards, card.text), place)


def delete_card(desk: Desk, id: str, place: int) -> Outcome[int]:
    """Take a card away."""
    record, card = _card(desk.plan, id, place)
    cards = record.items[:place] + record.items[place + 1 :]
    return replace_value(_save_cards(desk, "delete_card", record, cards, card.text), place)


# More dots than a room can give are a slip of the hand.
MOST_DOTS = 999


def vote(desk: Desk, id: str, place: int, dots: int = 1) -> Outcome[int]:
    """Give a card dots, or take some back; gives how many it has."""
    record, card = _card(desk.plan, id, place)
    changed = replace(card, votes=min(max(0, card.votes + dots), MOST_DOTS))
    return replace_value(_save_cards(desk, "vote", record, _with(record, place, changed), card.text), changed.votes)


def replace_value(outcome: Outcome[str], value: int) -> Outcome[int]:
    """The same outcome with another value."""
    return Outcome(value, outcome.changes, outcome.label)


def card(plan: Plan, id: str, place: int) -> RetroItem:
    """A card by its place, from 0; raises NotFound."""
    return _card(plan, id, place)[1]


def _card(plan: Plan, id: str, place: int) -> tuple[Retrospective, RetroItem]:
    record = known(plan, id)
    if not 0 <= place < len(record.items):
        raise NotFound("card.unknown", id=place + 1, count=len(record.items))
    return record, record.items[place]


def _with(record: Retrospective, place: int, card: RetroItem) -> tuple[RetroItem, ...]:
    return (*record.items[:place], card, *record.items[place + 1 :])


_CARD_LABELS = {
    "add_card": "retrospective.add_card",
    "edit_card": "retrospective.edit_card",
    "move_card": "retrospective.move_card",
    "delete_card": "retrospective.delete_card",
    "vote": "retrospective.vote",
}


def _save_cards(desk: Desk, what: str, record: Retrospective, cards: tuple[RetroItem, ...], title: str) -> Outcome[str]:
    changed = replace(record, items=cards)
    refuse(changed.problems())
    with desk.action(Label(_CARD_LABELS[what], {"title": title[:200]})) as unit:
        unit.save(changed)
    return desk.done(unit, record.id)


# Actions


def action_from_card(
    desk: Desk, id: str, place: int, owner: str | None = None, due: date | None = None, text: str = ""
) -> Outcome[str]:
    """Make an action of a card (its text, or a better one); gives the action's id."""
    record, card = _card(desk.plan, id, place)
    return add_action(desk, text or card.text, record.id, owner, due)


def add_action(
    desk: Desk,
    text: str,
    source: str | None = None,
    owner: str | None = None,
    due: date | None = None,
    also: Iterable[Person | Team] = (),
) -> Outcome[str]:
    """Keep what somebody will do about a lesson; ``source`` is where it was learned. Gives the action's id.

    ``also`` are new people it refers to, stored by the same action.
    """
    if source is not None and desk.plan.get(source) is None:
        raise NotFound("id.unknown", id=source)
    return _save_action(desk, "add", ActionItem(new_id(), clean(text), source, owner, due), also)


def edit_action(desk: Desk, action: ActionItem, also: Iterable[Person | Team] = ()) -> Outcome[str]:
    """Store an edited action; ``also`` are new people it refers to, stored by the same action."""
    known_action(desk.plan, action.id)
    return _save_action(desk, "edit", action, also)


def check(desk: Desk, id: str, cycle: str, state: WorkState, outcome: str = "") -> Outcome[str]:
    """Say in a cycle what became of an action: its state and, in words, what it brought."""
    cycles.known(desk.plan, cycle)
    action = known_action(desk.plan, id)
    said = clean(outcome, lines=True) or action.outcome
    return _save_action(desk, "check", replace(action, state=state, outcome=said, checked_in=cycle))


def delete_action(desk: Desk, id: str) -> Outcome[str]:
    """Delete an action."""
    action = known_action(desk.plan, id)
    with desk.action(Label("action_item.delete", {"title": action.text})) as unit:
        unit.delete("action_item", id)
    return desk.done(unit, id)


_ACTION_LABELS = {"add": "action_item.add", "edit": "action_item.edit", "check": "action_item.check"}


def _save_action(desk: Desk, what: str, action: ActionItem, also: Iterable[Person | Team] = ()) -> Outcome[str]:
    new = {one.id: one for one in also}
    found = [problem for one in new.values() for problem in one.problems()] + action.problems()
    if action.owner is not None and action.owner not in desk.plan.people and action.owner not in new:
        found.append(Problem("person.unknown", "owner", {"id": action.owner}))
    refuse(found)
    with desk.action(Label(_ACTION_LABELS[what], {"title": action.text})) as unit:
        for record in (*new.values(), action):
            unit.save(record)
    return desk.done(unit, action.id)


def made_in(plan: Plan, cycle: str) -> list[ActionItem]:
    """Actions that came out of the retrospectives of a cycle, oldest first."""
    sources = {one.id for one in of_cycle(plan, cycle)}
    return sorted((one for one in plan.actions.values() if one.source in sources), key=lambda one: one.id)


def waiting(plan: Plan, cycle: str) -> list[Waiting]:
    """Actions of earlier cycles that a cycle looks at: open ones until they are checked, and those it has checked.

    One that was checked and is still not done is looked at again by the next cycle.
    """
    here = cycles.known(plan, cycle)
    found = list[Waiting]()
    for action in sorted(plan.actions.values(), key=lambda one: one.id):
        source = source_cycle(plan, action)
        earlier = source is None or source.start < here.start
        checked = action.checked_in == cycle
        if checked or (earlier and (action.checked_in is None or _later_still(plan, action, here))):
            found.append(Waiting(action, source, checked))
    return found


def source_cycle(plan: Plan, action: ActionItem) -> Cycle | None:
    """The cycle that an action came out of: that of its source, None for one that says none."""
    source = plan.get(action.source) if action.source else None
    return source if isinstance(source, Cycle) else plan.cycles.get(getattr(source, "cycle", None) or "")


def _later_still(plan: Plan, action: ActionItem, here: Cycle) -> bool:
    before = plan.cycles.get(action.checked_in or "")
    return action.state in _UNDONE and (before is None or before.start < here.start)


def cycle_name(plan: Plan, record: Retrospective) -> str:
    """The name of the cycle that a retrospective looks back at."""
    cycle = plan.cycles.get(record.cycle)
    return cycle.name if cycle else ""

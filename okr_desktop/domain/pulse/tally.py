"""From single answers to what may be said of them: small groups, and what would give them away, are left out."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from okr_desktop.domain.pulse.figures import Column, Entry, columns, entry, find, put, values
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer

#: Answers that name no group, or one that the pulse does not have, are never told apart from the others.
STRANGERS, EVERYBODY = "?", ""
FEW, SAME = "few", "same"

Figures = Mapping[str, Any]


def tally(
    pulse: Pulse, answers: Iterable[PulseAnswer], before: Mapping[str, Figures] | None = None
) -> dict[str, Entry]:
    """What a pulse says, by group id; "" is everybody and always there.

    Everybody: {"n", "invited", "hidden", "items", "series", "index", "recommend", "comments", "groups"}, "groups" all
    of them with {"id", "invited", "hidden"}; the others only when they may be told. A figure is as ``figures.entry``
    makes it, or {"hidden": "few" | "same"}: too few answers, or all asked gave the same one. ``before`` is what was
    told already, of more than everybody's n: nothing is told that was hidden then.
    """
    mine = [one for one in answers if one.pulse == pulse.id]
    rated = [one for one in mine if one.ratings]
    parts = _parts(pulse, rated)
    shown = _may_show(pulse, parts, before)
    total: Entry = {"n": len(rated), "invited": _invited(pulse.groups), "hidden": len(rated) < pulse.threshold}
    found = {EVERYBODY: total}
    if not total["hidden"]:
        for group in shown:
            found[group.id] = {"n": len(parts[group.id]), "invited": group.invited, "hidden": False}
        _tell(pulse, parts, shown, found, before)
        words = [one.comment.strip() for one in mine if one.comment.strip()]
        total["comments"] = _shuffled(words) if len(rated) >= pulse.comment_threshold else []
        total["comments_hidden"] = len(rated) < pulse.comment_threshold
    total["groups"] = [{"id": one.id, "invited": one.invited, "hidden": one.id not in found} for one in pulse.groups]
    return found


def _parts(pulse: Pulse, rated: Sequence[PulseAnswer]) -> dict[str, list[PulseAnswer]]:
    """Answers by group, without those of strangers when there are none."""
    found: dict[str, list[PulseAnswer]] = {group.id: [] for group in pulse.groups}
    for answer in rated:
        found.setdefault(answer.group if answer.group in found else STRANGERS, []).append(answer)
    return found


def _invited(groups: Iterable[Group]) -> int:
    return sum(group.invited for group in groups)


# Which groups


def _may_show(
    pulse: Pulse, parts: Mapping[str, Sequence[PulseAnswer]], before: Mapping[str, Figures] | None
) -> list[Group]:
    sizes = {id: len(answers) for id, answers in parts.items()}
    barred = {STRANGERS} if before is None else {STRANGERS, *(sizes.keys() - before.keys())}
    hidden = suppressed(sizes, pulse.threshold, barred)
    shown = [group for group in pulse.groups if group.id not in hidden]
    return shown if len(parts) > 1 else []  # one group is everybody


def suppressed(sizes: Mapping[str, int], threshold: int, barred: Collection[str] = ()) -> set[str]:
    """The groups to hide: those below the threshold (and the ``barred``), and more until nothing follows.

    What is hidden stands in the total minus what is shown: it must be several groups and, together, enough people.
    The next smallest groups are hidden until that is so.
    """
    hidden = {id for id, n in sizes.items() if n < threshold or id in barred}
    rest = sorted(sizes.keys() - hidden, key=lambda id: (sizes[id], id))
    while hidden and rest and (len(hidden) < 2 or sum(sizes[id] for id in hidden) < threshold):
        hidden.add(rest.pop(0))
    return hidden


# Which figures


def _tell(
    pulse: Pulse,
    parts: Mapping[str, list[PulseAnswer]],
    shown: Sequence[Group],
    found: dict[str, Entry],
    before: Mapping[str, Figures] | None,
) -> None:
    """Fill in the figures of everybody and of the groups that are shown."""
    everybody = Group(EVERYBODY, "", (), _invited(pulse.groups))
    alone, apart = set[str](), set[str]()
    answers = [one for part in parts.values() for one in part]
    rest = [one for id, part in parts.items() if id not in {group.id for group in shown} for one in part]
    for column in columns(pulse):
        why = _objection(pulse, column, everybody, answers) or _told_before(column, before, [everybody])
        if why or (column.is_index and not alone.issuperset(column.codes)):
            put(found[EVERYBODY], column.path, {"hidden": why or FEW})
            continue
        alone.update(column.codes if not column.is_index else ())
        put(found[EVERYBODY], column.path, entry(column, answers, pulse.comment_threshold))
        bar = [_objection(pulse, column, group, parts[group.id]) for group in shown]
        bar += [_objection(pulse, column, None, rest) if rest else None, _told_before(column, before, shown)]
        if any(bar) or (column.is_index and not apart.issuperset(column.codes)):
            continue
        apart.update(column.codes if not column.is_index else ())
        for group in shown:
            put(found[group.id], column.path, entry(column, parts[group.id], pulse.comment_threshold))


def _objection(pulse: Pulse, column: Column, group: Group | None, answers: Sequence[PulseAnswer]) -> str | None:
    """Why a figure of these answers must not be told: from too few, or it would tell what each person has said."""
    found = values(column, answers)
    if len(found) < pulse.threshold:
        return FEW
    everybody_said = group is not None and len(found) >= group.invited
    return SAME if everybody_said and len(set(found)) == 1 else None


def _told_before(column: Column, before: Mapping[str, Figures] | None, groups: Sequence[Group]) -> str | None:
    """What was hidden when the answers were counted first stays hidden."""
    if before is None:
        return None
    return None if all(find(before.get(group.id, {}), column.path) for group in groups) else FEW


def _shuffled(words: Sequence[str]) -> list[str]:
    """Words in an order that only chance has made."""
    found = list(words)
    random.SystemRandom().shuffle(found)
    return found


# Counting again


def recount(
    pulse: Pulse, answers: Iterable[PulseAnswer], told: Sequence[Mapping[str, Figures]]
) -> dict[str, Entry] | None:
    """What a pulse says with answers that came late; None when that, beside what was ``told``, gives them away.

    Between each former count and this one, each figure of each group, of everybody and of what is hidden must have
    gained none or at least ``threshold`` answers.
    """
    seen = [before for before in told if not before.get(EVERYBODY, {}).get("hidden", True)]
    found = tally(pulse, answers, seen[-1] if seen else None)
    return found if all(_is_apart(pulse, before, found) for before in seen) else None


def _is_apart(pulse: Pulse, before: Mapping[str, Figures], after: Mapping[str, Figures]) -> bool:
    if before.keys() != after.keys():
        return False
    gained = [gain for column in (None, *columns(pulse)) for gain in _gains(column, before, after)]
    return all(gain == 0 or gain >= pulse.threshold for gain in gained)


def _gains(column: Column | None, before: Mapping[str, Figures], after: Mapping[str, Figures]) -> list[int]:
    """How many answers each group, everybody and the rest have gained in a column (None: at all)."""
    gained = {id: _n(after[id], column) - _n(before[id], column) for id in after}
    apart = [gain for id, gain in gained.items() if id != EVERYBODY]
    return [gained[EVERYBODY], *apart, gained[EVERYBODY] - sum(apart)]


def _n(figures: Figures, column: Column | None) -> int:
    told = figures if column is None else find(figures, column.path)
    return int(told["n"]) if told else 0

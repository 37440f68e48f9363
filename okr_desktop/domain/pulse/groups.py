"""Who is asked, and the reporting groups in which answers are told: fixed on the day on which a pulse opens."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.pulse.records import Group

#: A difference over fewer people who came or went would tell of them.
CHANGED_ENOUGH = 5
AND = " + "
_MOST_NAMES = 3


def team_of(person: Person, known: Collection[str]) -> str | None:
    """The one team in which somebody is counted: that of the largest share of the person's time."""
    shares = [(-share, team) for team, share in person.teams.items() if team in known]
    return min(shares)[1] if shares else None


def invited(people: Mapping[str, Person], teams: Mapping[str, Team], audience: Collection[str] = ()) -> dict[str, str]:
    """The team ("" for none) of everybody who is asked, by person.

    Somebody entered twice is asked once, who has left is not asked. ``audience`` are the teams that are asked, with
    the teams inside them; nobody named means everybody.
    """
    asked = within(teams, audience) if audience else None
    found = dict[str, str]()
    for id, person in people.items():
        if person.archived or person.alias_of:
            continue
        team = team_of(person, teams)
        if asked is None or team in asked:
            found[id] = team or ""
    return found


def within(teams: Mapping[str, Team], chosen: Collection[str]) -> set[str]:
    """The chosen teams and every team inside them."""
    return {id for id in teams if not set(_above(teams, id)).isdisjoint(chosen)}


def _above(teams: Mapping[str, Team], id: str) -> list[str]:
    """A team and those around it, nearest first; teams inside each other end the way."""
    trail = dict[str, None]()
    at: str | None = id
    while at is not None and at in teams and at not in trail:
        trail[at] = None
        at = teams[at].parent
    return list(trail)


@dataclass(slots=True)
class _Pool:
    """People who are to be told together: their teams and themselves."""

    teams: list[str]
    people: list[str]

    def take(self, other: _Pool) -> None:
        self.teams += other.teams
        self.people += other.people


def reporting(teams: Mapping[str, Team], asked: Mapping[str, str], threshold: int) -> tuple[Group, ...]:
    """Groups of at least ``threshold`` people out of ``invited`` (person to team), everybody in exactly one.

    A team that is too small is told with its siblings and the team around it, where those are still too few with
    the smallest group beside them, else one level up. Fewer people than the threshold in all give no group.
    """
    left, made = _own(teams, asked), dict[str, list[_Pool]]()
    above = {id: _above(teams, id) for id in teams}
    for id in (*sorted(teams, key=lambda id: (-len(above[id]), teams[id].rank, id)), ""):
        # What is inside a team comes before it: its groups, and who is left over there, are known.
        done, rest = _settled(made.pop(id, []), left[id], threshold)
        if not id:
            return () if rest else tuple(sorted((_group(teams, asked, pool) for pool in done), key=_by_name))
        around = _around(teams, above[id])
        made.setdefault(around, []).extend(done)
        if rest:
            left[around].take(rest)
    return ()


def _around(teams: Mapping[str, Team], trail: list[str]) -> str:
    """The team around the first of these; those inside each other in a circle stand at the top."""
    circle = teams[trail[-1]].parent in trail
    return trail[1] if len(trail) > 1 and not circle else ""


def _own(teams: Mapping[str, Team], asked: Mapping[str, str]) -> dict[str, _Pool]:
    """Each team with the people who are counted in it; those without a team stand under ""."""
    found = {id: _Pool([id], []) for id in ("", *teams)}
    for person, team in sorted(asked.items()):
        found[team].people.append(person)
    return found


def _settled(done: list[_Pool], left: _Pool, threshold: int) -> tuple[list[_Pool], _Pool | None]:
    """Groups that are large enough in a team, and whoever is left over for the team around it."""
    if len(left.people) >= threshold:
        return [*done, left], None
    if left.people and done:
        min(done, key=lambda pool: (len(pool.people), pool.teams)).take(left)
    return done, left if left.people and not done else None


def _group(teams: Mapping[str, Team], asked: Mapping[str, str], pool: _Pool) -> Group:
    names = [teams[team].name for team in pool.teams if team in teams]
    more = f" + {len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    # Whoever shows the group says in their language who else is in it (see ``named``).
    beside = AND if names and not all(asked[person] for person in pool.people) else ""
    name = AND.join(names[:_MOST_NAMES]) + more + beside
    return Group(fingerprint(pool.people), name, tuple(pool.teams), len(pool.people))


def named(name: str) -> tuple[str, bool]:
    """The teams in the name of a group ("" for none), and whether people without a team are told with them."""
    return name.removesuffix(AND), name.endswith(AND) or not name


def _by_name(group: Group) -> tuple[str, str]:
    return group.name.casefold(), group.id


def fingerprint(members: Iterable[str]) -> str:
    """The same text for the same members, so that a change of membership is seen without a list of members."""
    return hashlib.sha256("\n".join(sorted(members)).encode()).hexdigest()[:32]


def group_for(groups: Iterable[Group], team: str | None) -> str:
    """The group that somebody of a team (None: of no team) answers in, "" when there is none for it."""
    return next((group.id for group in groups if (team or "") in group.teams), "")


def everybody(groups: Collection[Group]) -> Group:
    """All groups as one, under the id "" that results use; ``teams`` holds the groups' ids instead of teams."""
    return Group("", "", tuple(sorted(group.id for group in groups)), sum(group.invited for group in groups))


def comparable(before: Group, after: Group) -> bool:
    """Whether a difference between two pulses may be told: nobody came or went, or surely five or more did."""
    same = before.id == after.id and before.teams == after.teams if not after.id else before.id == after.id
    return same or abs(before.invited - after.invited) >= CHANGED_ENOUGH

"""Two people with a workspace each, who hear of each other's work when they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.services import conflicts, people, planning
from okr_desktop.services.conflict_kinds import Conflict
from okr_desktop.services.desk import Desk
from okr_desktop.store import merging
from okr_desktop.store.causal import Header
from okr_desktop.store.workspace import Workspace
from tests.worlds import TODAY, assert_sound, desk_at, sample


class Source:
    """A workspace as another one reads it."""

    has_heads = True

    def __init__(self, space: Workspace) -> None:
        self.space = space
        self.header: Header = merging.header(space)

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        return merging.lines(self.space, actor, after, self.header.vv[actor].seq)

    def heads(self) -> Iterator[bytes]:
        return merging.heads(self.space)


def joined(folder: Path, first: Desk, name: str) -> Desk:
    """A new computer that has everything the first one has."""
    space = Workspace.join(folder / f"{name}.okrdb", folder / f"{name} backups", first.space.id)
    desk = Desk(space, lambda: TODAY)
    hear(desk, first)
    return desk


def hear(desk: Desk, *others: Desk) -> None:
    """Take in what others know, as a sync does."""
    for other in others:
        merging.merge(desk.space, [Source(other.space)], source="Team.okr")


def meet(*desks: Desk) -> None:
    """Everybody hears of everything."""
    for _ in range(2):
        for one in desks:
            hear(one, *(other for other in desks if other is not one))


class Team:
    """Ana's and Bob's workspaces with one objective, its key result and two check-ins; each knows who they are."""

    def __init__(self, folder: Path) -> None:
        (folder / "ana").mkdir()
        self.folder = folder
        self.ana = desk_at(folder / "ana")
        self.cycle, self.objective, self.result = sample(self.ana)
        self.ana_id = people.save(self.ana, Person(new_id(), "Ana", "ana@example.org")).value
        self.bob_id = people.save(self.ana, Person(new_id(), "Bob", "bob@example.org")).value
        people.set_me(self.ana, self.ana_id)
        self.bob = joined(folder, self.ana, "bob")
        people.set_me(self.bob, self.bob_id)
        self.others: list[Desk] = []

    def third(self) -> Desk:
        """One more computer, whose user has not said who they are."""
        desk = joined(self.folder, self.ana, f"third{len(self.others)}")
        self.others.append(desk)
        return desk

    def meet(self) -> None:
        """Everybody hears of everything, and everybody's files are sound."""
        desks = (self.ana, self.bob, *self.others)
        meet(*desks)
        for desk in desks:
            assert_sound(desk)

    def close(self) -> None:
        """Close every file."""
        for desk in (self.ana, self.bob, *self.others):
            desk.close()


def retitle(desk: Desk, id: str, title: str) -> None:
    planning.edit(desk, replace(desk.item(id), title=title))


def edit(desk: Desk, id: str, **changes: object) -> None:
    planning.edit(desk, replace(desk.item(id), **changes))


def only(desk: Desk) -> Conflict:
    """The one conflict that there is."""
    (found,) = conflicts.conflicts(desk)
    return found


def of_ana(conflict: Conflict) -> int:
    """Which of the values is the own one, counted from 1."""
    return next(number for number, side in enumerate(conflict.values, 1) if side.mine)

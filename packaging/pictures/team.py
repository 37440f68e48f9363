"""A week in which two people worked on the shared file at the same time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from okr_desktop.services import me, planning, sharing, upkeep
from okr_desktop.services.desk import Desk
from pictures import story
from pictures.clock import CLOCK

WAITING, DAILY = "Median waiting time for parts", "Riders trust us with their daily commute"
_HER = (
    "Riders plan their day around the bike.\n"
    "A repair that takes a week means a week by car.\n"
    "We promise the next day, in every workshop."
)
_HIS = (
    "Riders plan their day around the bike.\n"
    "A repair that takes a week costs us a subscription.\n"
    "We promise the next day, in every workshop.\n"
    "Malmö and Lyon follow in January."
)


def two_hands(desk: Desk) -> None:
    """Nina shares the workspace; Mei edits at home what Nina edits in the office; both come together."""
    folder = desk.space.path.parent
    (folder / "Team drive").mkdir()
    file = folder / "Team drive" / "Nordlicht.okr"
    nina, trust = _store(desk), story.id_of(desk, DAILY)
    CLOCK.move_to("2026-11-18T09:00")
    me.set_me(desk, story.ME)
    planning.edit(desk, replace(desk.objective(trust), why=_HER.splitlines()[0]))
    sharing.share(nina, file)
    mei = _joined(file, folder)
    CLOCK.move_to("2026-11-19T16:40")
    planning.edit(desk, replace(desk.objective(trust), why=_HER))
    parts = desk.key_result(story.id_of(desk, WAITING))
    planning.edit(desk, replace(parts, due=None, owner=_person(desk, "Sofía Herrera")))
    CLOCK.move_to("2026-11-19T21:15")
    planning.edit(mei, replace(mei.objective(trust), why=_HIS))
    planning.edit(mei, replace(mei.key_result(parts.id), owner=_person(mei, "Tom Ellery")))
    gone = next(one for one in mei.plan.key_results.values() if one.title.startswith("Knowledge notes"))
    planning.edit(mei, replace(gone, title="Knowledge notes on motors and brakes"))
    planning.delete(desk, gone.id)
    CLOCK.move_to("2026-11-20T09:20")
    for store in (_store(mei), nina, _store(mei)):
        sharing.sync(store)
    mei.close()


def _joined(file: Path, folder: Path) -> Desk:
    path, backups = folder / "Mei.okrdb", folder / "Mei backups"
    sharing.join(file, path, backups)
    mei = upkeep.open_desk(path, backups)
    me.set_me(mei, "Mei Tanaka")
    return mei


def _person(desk: Desk, name: str) -> str:
    return story.id_of(desk, name)


def _store(desk: Desk) -> Callable[[Callable[[Desk], Any]], Any]:
    return lambda fn: fn(desk)

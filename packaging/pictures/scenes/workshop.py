"""A workshop: the console in some of its stages, what the room sees, a phone, and the protocol."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.workshop.model import ParentItem
from pictures import room
from pictures.room import RoomOfPictures
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

PARENT = "Riders trust us with their daily commute"
WALL = 1280
Bring = Callable[[RoomOfPictures], object]


@scene("workshop_prepare")
def prepare(stage: Stage) -> Any:
    return _console(stage, _nothing)


@scene("workshop_collect")
def collect(stage: Stage) -> Any:
    return _console(stage, room.collected)


@scene("workshop_merge")
def merge(stage: Stage) -> Any:
    return _console(stage, room.shown)


@scene("workshop_cluster")
def cluster(stage: Stage) -> Any:
    return _console(stage, room.grouped)


@scene("workshop_vote")
def vote(stage: Stage) -> Any:
    return _console(stage, lambda hall: room.voted(hall, 8))


@scene("workshop_shortlist")
def shortlist(stage: Stage) -> Any:
    return _console(stage, room.listed)


@scene("workshop_results")
def results(stage: Stage) -> Any:
    return _console(stage, room.drafted)


@scene("workshop_join")
def join(stage: Stage) -> Any:
    return _wall(stage, room.welcomed)


@scene("workshop_ranking")
def ranking(stage: Stage) -> Any:
    return _wall(stage, room.listed)


@scene("workshop_protocol")
def protocol(stage: Stage) -> Any:
    """The first page of the protocol."""
    from PySide6.QtGui import QPixmap

    from okr_desktop.services.workshop import printing

    hall = room.made(stage.folder / f"{stage.window.winId()}.okrworkshop")
    try:
        room.signed(hall)
        pdf = printing.protocol(hall.view().live, stage.folder / "protocol.pdf", language=stage.language)
    finally:
        hall.close()
    picture = pdf.with_suffix("")
    command = ["pdftoppm", "-png", "-r", "96", "-f", "1", "-l", "1", "-singlefile", str(pdf), str(picture)]
    subprocess.run(command, check=True)
    return QPixmap(str(picture.with_suffix(".png")))


def _nothing(hall: RoomOfPictures) -> None:
    return


def _console(stage: Stage, bring: Bring) -> Any:
    """The window with the console of a workshop that was brought to where it is shown."""
    with ExitStack() as ending:
        _open(stage, bring, ending)
        return stage.window.grab()


def _wall(stage: Stage, bring: Bring) -> Any:
    """What the room sees, in the size of a picture."""
    with ExitStack() as ending:
        console = _open(stage, bring, ending)
        console.room.projector.set_dark(False)
        return console.room.projector.thumbnail(WALL, 1.0)


def _open(stage: Stage, bring: Bring, ending: ExitStack) -> Any:
    page = stage.go("workshop")
    parent = ParentItem(stage.id_of(PARENT), PARENT)
    hall = room.made(stage.folder / f"{stage.window.winId()}.okrworkshop", parent)
    ending.callback(page.shut)
    bring(hall)
    page.take(hall)
    stage.settle()
    page.conductor.refresh_now()
    stage.settle()
    stage.window.toast.dismiss()
    return page.console

"""A workshop: the console in some of its stages, what the room sees, a phone, and the protocol."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.workshop.model import ParentItem
from pictures import phones, room
from pictures.room import RoomOfPictures
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

PARENT = "Riders trust us with their daily commute"
WALL = 1280
GAP, PAGES = 24, (1, 4)
Bring = Callable[[RoomOfPictures], object]


@scene("workshop_prepare")
def prepare(stage: Stage) -> Any:
    return _console(stage, _nothing)


@scene("workshop_collect")
def collect(stage: Stage) -> Any:
    return _console(stage, room.collected)


@scene("workshop_lobby")
def lobby(stage: Stage) -> Any:
    return _console(stage, room.welcomed)


@scene("workshop_reveal")
def reveal(stage: Stage) -> Any:
    return _console(stage, room.revealed)


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


@scene("workshop_wordings")
def wordings(stage: Stage) -> Any:
    return _console(stage, room.worded)


@scene("workshop_results")
def results(stage: Stage) -> Any:
    return _console(stage, room.drafted)


@scene("workshop_check")
def check(stage: Stage) -> Any:
    return _console(stage, room.checked)


@scene("workshop_accept")
def accept(stage: Stage) -> Any:
    return _console(stage, room.accepted)


@scene("workshop_sign")
def sign(stage: Stage) -> Any:
    return _console(stage, room.signing)


@scene("workshop_publish")
def publish(stage: Stage) -> Any:
    return _console(stage, room.publishing)


@scene("workshop_close")
def close(stage: Stage) -> Any:
    return _console(stage, room.closing)


@scene("workshop_join")
def join(stage: Stage) -> Any:
    return _wall(stage, room.welcomed)


@scene("workshop_ranking")
def ranking(stage: Stage) -> Any:
    return _wall(stage, room.listed)


@scene("workshop_confidence")
def confidence(stage: Stage) -> Any:
    return _console(stage, room.asked)


@scene("workshop_phone")
def phone(stage: Stage) -> Any:
    """Three moments of a phone: a note, dots, the fist of five."""
    return _side_by_side(stage, phones.shots(stage.folder, stage.language))


@scene("workshop_protocol")
def protocol(stage: Stage) -> Any:
    """The first page of the protocol, and the one with shortlist, drafts and confidence."""
    from okr_desktop.services.workshop import printing

    hall = room.made(stage.folder / "protocol.okrworkshop", stage.language)
    try:
        room.closing(hall)
        pdf = printing.protocol(hall.view().live, stage.folder / "protocol.pdf", language=stage.language)
    finally:
        hall.close()
    return _side_by_side(stage, [_page(pdf, number) for number in PAGES])


def _page(pdf: Path, number: int) -> Path:
    target = pdf.with_name(f"{pdf.stem} {number}")
    command = ["pdftoppm", "-png", "-r", "72", "-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([*command, str(pdf), str(target)], check=True)
    return target.with_suffix(".png")


def _side_by_side(stage: Stage, paths: list[Path]) -> Any:
    """Pictures of one height beside each other."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter, QPalette, QPixmap

    parts = [QPixmap(str(path)) for path in paths]
    drawn = QPixmap(sum(part.width() + GAP for part in parts) + GAP, parts[0].height() + 2 * GAP)
    drawn.fill(stage.window.palette().color(QPalette.ColorRole.Mid))
    painter = QPainter(drawn)
    for place, part in enumerate(parts):
        painter.drawPixmap(QPoint(GAP + place * (part.width() + GAP), GAP), part)
    painter.end()
    return drawn


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


class _Coffee:
    """Keeps the computer of the pictures awake, whatever the one that draws them can do."""

    def start(self, why: str, told: Callable[[bool], None]) -> None:
        told(True)

    def stop(self) -> None:
        return


def _open(stage: Stage, bring: Bring, ending: ExitStack) -> Any:
    from okr_desktop.qt.workshop.sleep import Awake

    page = stage.go("workshop")
    page.awake = Awake(page, [_Coffee()])
    parent = ParentItem(stage.id_of(PARENT), PARENT)
    hall = room.made(stage.folder / f"{stage.window.winId()}.okrworkshop", stage.language, parent)
    ending.callback(page.shut)
    bring(hall)
    page.take(hall)
    stage.settle()
    page.conductor.refresh_now()
    stage.settle()
    stage.window.toast.dismiss()
    return page.console

"""What the workshop sends to the wall and what the wall can show are the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from okr_desktop.domain.workshop.model import Counts, Live, ParentItem, Setup, Wifi
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.views.projector import Door, wall
from okr_desktop.qt.workshop.projector import picture

# Sent, and of no use on the wall.
UNUSED = {"counts.", "is_signed", "join.count", "join.wifi", "funnel.", "bottom_up."}
DOOR = Door("http://192.168.1.20:8765/#j=AbCdEfGhIjKlMnOpQrStUv", "K7MPX4", Wifi("Room", "flower-27"))


def live(stage: Stage, overlay: Overlay = Overlay.NONE) -> Live:
    made = Live("w", Setup(question="What should be true?", parents=(ParentItem("p", "Grow"),)))
    return replace(made, run=replace(made.run, stage=stage, overlay=overlay, rounds={stage.value: 1}))


def sent(of: Live) -> dict[str, object]:
    return wall(of, None, Counts(seats=3, phones=3, ideas=4, done=1), (), DOOR, 0)


def names(value: object, before: str = "") -> set[str]:
    """Paths of all fields with something in them."""
    if isinstance(value, dict):
        return set[str]().union(*(names(one, f"{before}.{name}".strip(".")) for name, one in value.items()))
    if isinstance(value, list):
        return set[str]().union(*(names(one, before) for one in value))
    return {before} if value is not None else set()


@pytest.mark.parametrize("stage", Stage)
def test_all_that_is_sent_can_be_shown(qapp: object, stage: Stage) -> None:
    view = sent(live(stage))
    lost = names(view) - names(picture.reduced(view))
    assert not {name for name in lost if not any(name.startswith(unused) for unused in UNUSED)}
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    found = picture.paint(painter, QSizeF(640, 360), view)
    painter.end()
    assert found.texts


@pytest.mark.parametrize("overlay", Overlay)
def test_every_overlay_has_a_picture(qapp: object, overlay: Overlay) -> None:
    view = sent(live(Stage.COLLECT, overlay))
    assert view["scene"] in picture.SCENES


def test_before_the_door_is_open_the_wall_only_greets(qapp: object) -> None:
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view = wall(live(Stage.PREPARE), None, Counts(), (), None, 0)
    found = picture.paint(painter, QSizeF(640, 360), view)
    painter.end()
    assert found.texts == ("What should be true?", "Welcome")

"""Calm pictures: the question and what we work under, thanks, a break, a pause, dark, and work on paper."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import deck, fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.deck import Row
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, items
from okr_desktop.qt.workshop.projector.sheet import Sheet


class Frame(Scene):
    """The question, and the objectives that we contribute to."""

    fields: ClassVar[Shape] = {"items": [{"id": None, "text": None, "kind": None}]}

    def headline(self, view: View) -> str:
        return ""

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area, found = frame.body(sheet), items(view)
        question = view.get("question") or view.get("prompt")
        if not found:
            sheet.text(area, question, fit.down(scale.GREAT), strong=True, down="middle")
            return Pages()
        top = QRectF(area.x(), area.y(), area.width(), area.height() * 0.4)
        used = sheet.text(top, question, fit.down(scale.TITLE + 8), strong=True)
        y = used.bottom() + scale.GAP * 1.5
        label = QCoreApplication.translate("Projector", "We contribute to")
        line = sheet.text(QRectF(area.x(), y, area.width(), 50), label, (scale.NOTE,), color=sheet.theme.muted)
        rest = QRectF(area.x(), line.bottom() + scale.TIGHT, area.width(), area.bottom() - line.bottom() - scale.TIGHT)
        return deck.rows(sheet, rest, [_above(one) for one in found], page, most=2, letters=22)


def _above(one: View) -> Row:
    if one.get("kind") in (None, "", "parent"):
        return Row(plain(one.get("text")), icon="target")
    return Row(
        plain(one.get("text")), icon="message", note=QCoreApplication.translate("Projector", "From the leadership")
    )


class Still(Scene):
    """An icon and one or two sentences in the middle."""

    icon: ClassVar[str] = "message"

    def headline(self, view: View) -> str:
        return ""

    def sentences(self, view: View) -> tuple[str, str]:
        """The large one and the small one."""
        raise NotImplementedError

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area, side = frame.body(sheet), 150.0
        large, small = self.sentences(view)
        top = area.y() + area.height() * 0.12
        sheet.icon(self.icon, QRectF(area.center().x() - side / 2, top, side, side), sheet.theme.accent)
        line = QRectF(area.x(), top + side + 2 * scale.GAP, area.width(), 280)
        used = sheet.text(line, large, fit.down(scale.GREAT), strong=True, along="center")
        below = QRectF(area.x() + area.width() * 0.1, used.bottom() + scale.GAP, area.width() * 0.8, 180)
        sheet.text(below, small, fit.down(scale.LARGE), color=sheet.theme.muted, along="center")
        return Pages()


class Thanks(Still):
    """After the end."""

    icon: ClassVar[str] = "circle-check"

    def sentences(self, view: View) -> tuple[str, str]:
        text = QCoreApplication.translate("Projector", "Nothing more can be sent. You may close the page.")
        return words.stage("archived"), text


class Break(Still):
    """A break."""

    icon: ClassVar[str] = "clock"

    def sentences(self, view: View) -> tuple[str, str]:
        return QCoreApplication.translate("Projector", "Break"), plain(view.get("question"))


class Paused(Still):
    """Everything stands still."""

    icon: ClassVar[str] = "pause"

    def sentences(self, view: View) -> tuple[str, str]:
        return QCoreApplication.translate("Projector", "Pause"), words.notice("paused")


class Offline(Still):
    """The phones are lost; paper takes over."""

    icon: ClassVar[str] = "pencil"

    def sentences(self, view: View) -> tuple[str, str]:
        return words.notice("offline"), plain(view.get("question"))


class Dark(Scene):
    """Nothing at all."""

    framed: ClassVar[bool] = False
    dark: ClassVar[bool] = True

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        return Pages()

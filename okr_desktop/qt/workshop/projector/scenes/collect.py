"""Collecting: the question, large, and how many ideas there are; never one of them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, number
from okr_desktop.qt.workshop.projector.sheet import Sheet


class Collect(Scene):
    """The question to write about, the number of ideas, and how many say that they are done."""

    fields: ClassVar[Shape] = {
        "counts": {"ideas": None, "done": None, "seats": None},
        "turn": None,
        "turns": None,
    }

    def headline(self, view: View) -> str:
        return ""

    def title(self, view: View) -> str:
        name = words.stage(view.get("stage"), view.get("round"))
        turn, turns = number(view, "turn"), number(view, "turns")
        if turns < 2:
            return name
        text = QCoreApplication.translate("Projector", "{stage} – turn {turn} of {turns}")
        return text.format(stage=name, turn=turn, turns=turns)

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        band = 250.0
        asked = QRectF(area.x(), area.y(), area.width(), area.height() - band - scale.GAP)
        question = view.get("question") or view.get("prompt")
        prompt = view.get("prompt") if view.get("question") else ""
        room = asked.adjusted(0, 0, 0, -120 if prompt else 0)
        used = sheet.text(room, question, fit.down(scale.GREAT), strong=True, down="middle")
        if prompt:
            below = QRectF(asked.x(), used.bottom() + scale.GAP, asked.width(), 110)
            sheet.text(below, prompt, fit.down(scale.BODY), color=sheet.theme.muted)
        self._counts(sheet, QRectF(area.x(), area.bottom() - band, area.width(), band), view)
        return Pages()

    def _counts(self, sheet: Sheet, area: QRectF, view: View) -> None:
        counts = view.get("counts")
        ideas, done, seats = (number(counts, name) for name in ("ideas", "done", "seats"))
        sheet.panel(area, sheet.theme.surface, sheet.theme.line)
        inside = area.adjusted(48, scale.PAD, -48, -scale.PAD)
        figure = f"{ideas}"
        width = fit.advance(figure, 190, True, True)
        sheet.text(inside, figure, 190, strong=True, color=sheet.theme.accent, down="middle", tabular=True)
        left = width + scale.PAD
        label = QRectF(inside.x() + left, inside.y(), inside.width() * 0.45 - left, inside.height() - 44)
        sheet.text(label, words.ideas(ideas).replace(figure, "").strip(), fit.down(scale.HEAD), down="bottom")
        if seats:
            right = inside.adjusted(inside.width() * 0.48, 0, 0, 0)
            progress(sheet, right, words.of(words.done, done, seats), done / max(done, seats))


def progress(sheet: Sheet, area: QRectF, text: str, share: float) -> None:
    """A sentence with a bar below it, in the middle of a place."""
    height = 20.0
    laid = fit.fit(text, area.width(), area.height() - height - scale.TIGHT, fit.down(scale.LARGE), True)
    top = area.center().y() - (laid.height + scale.TIGHT + height) / 2
    line = QRectF(area.x(), top, area.width(), laid.height)
    sheet.text(line, text, laid.size, strong=True)
    sheet.bar(QRectF(area.x(), line.bottom() + scale.TIGHT, area.width(), height), share, sheet.theme.on_track)

"""Confidence: how many have answered, and after the close what it came to, under the rule of five."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import deck, fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.deck import Row
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, number
from okr_desktop.qt.workshop.projector.scenes.collect import progress
from okr_desktop.qt.workshop.projector.sheet import Sheet

SPREAD: Shape = {"answers": None, "seats": None, "counts": [None], "mean": None, "any_low": None, "texts": [None]}


class Fist(Scene):
    """The scale while people answer; then the picture of the answers and what would raise them."""

    fields: ClassVar[Shape] = {
        "counts": {"answers": None, "seats": None},
        "spread": SPREAD,
        "items": [{"id": None, "text": None}],
    }

    def headline(self, view: View) -> str:
        return QCoreApplication.translate("Projector", "How sure are you that we can make this happen?")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        spread = view.get("spread")
        if isinstance(spread, dict) and number(spread, "answers"):
            return result(sheet, frame.body(sheet), spread, page)
        return self._open(sheet, frame.body(sheet), view)

    def _open(self, sheet: Sheet, area: QRectF, view: View) -> Pages:
        counts = view.get("counts")
        given, seats = number(counts, "answers"), number(counts, "seats")
        band = QRectF(area.x(), area.bottom() - 140, area.width(), 140)
        scale_at = QRectF(area.x(), area.y(), area.width(), band.y() - area.y() - scale.GAP)
        rows = [Row(words.fingers(value), badge=str(value)) for value in range(6)]
        deck.rows(sheet, scale_at, rows, 0, most=2)
        sheet.panel(band, sheet.theme.selection)
        inside = band.adjusted(36, 0, -36, 0)
        progress(sheet, inside, words.of(words.answered, given, seats), given / max(given, seats, 1))
        return Pages()


def result(sheet: Sheet, area: QRectF, spread: View, page: int) -> Pages:
    """Mean and distribution (or only words, for fewer than five), and beside them what would raise it by one."""
    texts = [plain(text) for text in spread.get("texts") or ()]
    share = 0.5 if texts else 1.0
    left = QRectF(area.x(), area.y(), area.width() * share - (scale.GAP if texts else 0), area.height())
    head = QRectF(left.x(), left.y(), left.width(), 210)
    _mean(sheet, head, spread)
    below = left.adjusted(0, 210 + scale.GAP, 0, 0)
    counts = spread.get("counts") or ()
    if counts:
        histogram(sheet, below, [value if isinstance(value, int) else 0 for value in counts])
    else:
        low = _low(spread)
        sheet.text(below, low, fit.down(scale.LARGE), strong=True)
    if not texts:
        return Pages()
    right = QRectF(left.right() + 2 * scale.GAP, area.y(), area.right() - left.right() - 2 * scale.GAP, area.height())
    asks = QCoreApplication.translate("Projector", "What would raise it by one?")
    line = sheet.text(right, asks, fit.down(scale.BODY), strong=True)
    return deck.cards(sheet, right.adjusted(0, line.height() + scale.GAP, 0, 0), texts, page, most=1)


def _mean(sheet: Sheet, area: QRectF, spread: View) -> None:
    mean = plain(spread.get("mean"), 8)
    width = fit.advance(mean, 170, True) + scale.GAP * 1.5 if mean else 0
    sheet.text(area, mean, 170, strong=True, color=sheet.theme.accent, down="middle", tabular=True)
    said = area.adjusted(width, 0, 0, 0)
    top = QRectF(said.x(), said.y(), said.width(), said.height() / 2)
    answers = words.of(words.answered, number(spread, "answers"), number(spread, "seats"))
    sheet.text(top, answers, fit.down(scale.BODY), down="bottom")
    if spread.get("counts"):
        below = QRectF(said.x(), top.bottom(), said.width(), said.height() / 2)
        sheet.text(below, _low(spread), fit.down(scale.BODY), color=sheet.theme.muted)


def _low(spread: View) -> str:
    if spread.get("any_low"):
        return QCoreApplication.translate("Projector", "Somebody has a concern. Let us hear it.")
    return QCoreApplication.translate("Projector", "All can live with it or support it.")


def histogram(sheet: Sheet, area: QRectF, counts: Sequence[int], first: int = 0) -> None:
    """One bar a value with its number above and the value below."""
    if not counts:
        return
    step, most = area.width() / len(counts), max(*counts, 1)
    label, room = scale.BODY * fit.LINE, area.height() - 2 * scale.BODY * fit.LINE - 2 * scale.TIGHT
    for at, count in enumerate(counts):
        column = QRectF(area.x() + at * step + step * 0.12, area.y(), step * 0.76, area.height())
        height = room * count / most
        bar = QRectF(column.x(), area.bottom() - label - scale.TIGHT - height, column.width(), height)
        if count:
            sheet.panel(bar, sheet.theme.accent, radius=min(8.0, height / 2))
            above = QRectF(column.x(), bar.y() - label, column.width(), label)
            sheet.text(above, str(count), scale.NOTE, strong=True, along="center", tabular=True)
        sheet.rule(column.x(), area.bottom() - label - scale.TIGHT, column.width(), sheet.theme.control)
        below = QRectF(column.x(), area.bottom() - label, column.width(), label)
        sheet.text(below, str(first + at), scale.BODY, along="center", down="middle")

"""Voting and what it came to: the list with its letters, and after the close dots and voters."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.texts_counts import counted
from okr_desktop.qt.workshop.projector import deck, fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.deck import Row
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, items, number
from okr_desktop.qt.workshop.projector.scenes.collect import progress
from okr_desktop.qt.workshop.projector.sheet import Sheet

_BAND = 120.0


class Vote(Scene):
    """What is voted on and how many ballots are complete; no totals, for nobody has any."""

    fields: ClassVar[Shape] = {
        "items": [{"id": None, "letter": None, "text": None}],
        "counts": {"ballots": None, "seats": None},
        "budget": None,
        "kind": None,
        "turn": None,
    }

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        self._band(sheet, QRectF(area.x(), area.y(), area.width(), _BAND), view)
        rows = [Row(plain(one.get("text")), badge=plain(one.get("letter"), 3)) for one in items(view)]
        return deck.rows(sheet, area.adjusted(0, _BAND + scale.GAP, 0, 0), rows, page, letters=15)

    def _band(self, sheet: Sheet, area: QRectF, view: View) -> None:
        sheet.panel(area, sheet.theme.selection)
        inside = area.adjusted(36, 8, -36, -8)
        half = QRectF(inside.x(), inside.y(), inside.width() * 0.46, inside.height())
        sheet.text(half, _task(view), fit.down(scale.BODY), strong=True, down="middle")
        counts = view.get("counts")
        ballots, seats = number(counts, "ballots"), number(counts, "seats")
        other = QRectF(half.right() + scale.GAP, inside.y(), inside.width() - half.width() - scale.GAP, inside.height())
        progress(sheet, other, words.of(words.ballots, ballots, seats), ballots / max(ballots, seats, 1))


def _task(view: View) -> str:
    if view.get("kind") == "cards":
        text = QCoreApplication.translate("Projector", "Read the card on your phone and give it 1 to 5. Turn {turn}.")
        return text.format(turn=number(view, "turn"))
    if view.get("kind") == "runoff":
        return QCoreApplication.translate("Projector", "Run-off: choose one.")
    return counted.give_dots(number(view, "budget"))


class Ranking(Scene):
    """The result of a vote with a line where the shortlist ends, and reasons for what was decided otherwise."""

    fields: ClassVar[Shape] = {
        "items": [
            {
                "id": None,
                "letter": None,
                "text": None,
                "dots": None,
                "voters": None,
                "place": None,
                "picked": None,
                "reason": None,
            }
        ],
        "cut": None,
        "kind": None,
        "ballots": None,
    }

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        found = items(view)
        picked = [one for one in found if one.get("picked")]
        others = [one for one in found if not one.get("picked")]
        rows = [_ranked(one, view, bool(picked)) for one in (*picked, *others)]
        if picked and others:
            first = rows[len(picked)]
            rows[len(picked)] = Row(
                first.text, first.badge, "", "accent", first.tail, first.note, first.faded, cut=True
            )
        return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=22)


def _ranked(one: View, view: View, decided: bool) -> Row:
    picked = bool(one.get("picked"))
    score = number(one, "dots")
    if view.get("kind") == "cards":
        tail = counted.points(score)
    else:
        tail = f"{words.dots(score)} · {words.voters(number(one, 'voters'))}"
    reason = plain(one.get("reason"), 200)
    note = QCoreApplication.translate("Projector", "Decided: {reason}").format(reason=reason) if reason else ""
    mark = "✓ " if picked else ""
    return Row(
        mark + plain(one.get("text")),
        badge=plain(one.get("letter"), 3),
        tail=tail,
        note=note,
        faded=decided and not picked,
    )

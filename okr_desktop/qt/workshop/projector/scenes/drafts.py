"""Drafting and checking: objectives, proposed wordings, key results with their numbers, and the room's poll."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt.texts_numbers import ARROW, amount_text, quantity_text
from okr_desktop.qt.workshop.projector import deck, frame
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.deck import Row
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, items, number
from okr_desktop.qt.workshop.projector.scenes.cards import beside, empty
from okr_desktop.qt.workshop.projector.sheet import Sheet

ROW: Shape = {
    "id": None,
    "text": None,
    "kind": None,
    "unit": None,
    "baseline": None,
    "target": None,
    "due": None,
    "owner": None,
}


class Drafts(Scene):
    """Two wordings side by side while they are compared, else the objectives as they stand."""

    fields: ClassVar[Shape] = {
        "items": [{"id": None, "text": None, "why": None}],
        "wordings": [{"id": None, "text": None}],
    }

    def headline(self, view: View) -> str:
        if len(items(view, "wordings")) == 2:
            return QCoreApplication.translate("Projector", "Which of the two says it better?")
        return super().headline(view)

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        wordings = [plain(one.get("text")) for one in items(view, "wordings")]
        if len(wordings) == 2:
            beside(sheet, area, wordings)
            return Pages()
        if wordings:
            return deck.cards(sheet, area, wordings, page, most=3)
        return objectives(sheet, view, page)


def objectives(sheet: Sheet, view: View, page: int) -> Pages:
    """The objectives with why they matter."""
    rows = [Row(plain(one.get("text")), icon="target", note=plain(one.get("why"), 240)) for one in items(view)]
    if not rows:
        empty(sheet, frame.body(sheet), QCoreApplication.translate("Projector", "The objectives appear here."))
    return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=20)


class KeyResults(Scene):
    """Each objective with the key results that it has by now."""

    fields: ClassVar[Shape] = {"items": [{"id": None, "text": None, "rows": [ROW]}]}

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        rows = [row for one in items(view) for row in objective_rows(one)]
        return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=19)


def objective_rows(one: View, note: str = "") -> list[Row]:
    """An objective and its key results as lines."""
    head = Row(plain(one.get("text")), icon="target", note=note, head=True)
    return [head, *(key_result(row) for row in items(one, "rows"))]


def key_result(row: View) -> Row:
    """One key result with from where to where."""
    return Row(plain(row.get("text")), icon="chart", icon_token="muted", tail=span(row))


def span(row: View) -> str:
    """ "12 → 40 %", or only the target, as far as they are known."""
    if row.get("kind") in ("yes_no", "milestones", "levels"):
        return ""
    unit = plain(row.get("unit"), 24)
    start, target = _decimal(row.get("baseline")), _decimal(row.get("target"))
    if target is None:
        return ""
    return (
        quantity_text(target, unit) if start is None else f"{amount_text(start)} {ARROW} {quantity_text(target, unit)}"
    )


def _decimal(value: object) -> Decimal | None:
    try:
        found = Decimal(plain(value, 40)) if value not in (None, "") else None
    except InvalidOperation:
        return None
    return found if found is not None and found.is_finite() else None


class Checklist(Scene):
    """Result or activity? Each key result with what the room says."""

    fields: ClassVar[Shape] = {
        "items": [{"id": None, "text": None, "objective": None, "poll": {"result": None, "activity": None}}]
    }

    def headline(self, view: View) -> str:
        return QCoreApplication.translate("Projector", "A result that we want, or something that we do?")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        rows = [_checked(one) for one in items(view)]
        return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=20)


def _checked(one: View) -> Row:
    poll, text, below = one.get("poll"), plain(one.get("text")), plain(one.get("objective"), 160)
    result, activity = number(poll, "result"), number(poll, "activity")
    if not isinstance(poll, dict) or not result + activity:
        return Row(text, icon="help", icon_token="muted", note=below)
    said = QCoreApplication.translate("Projector", "{result} result · {activity} activity")
    good = result >= activity
    icon, token = ("circle-check", "on_track") if good else ("alert-triangle", "behind")
    return Row(text, icon=icon, icon_token=token, tail=said.format(result=result, activity=activity), note=below)

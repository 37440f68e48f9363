"""The end of a workshop: owners, the sponsor's word, the place in the quarter, and what came of it."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.texts_numbers import percent_text
from okr_desktop.qt.workshop.projector import deck, fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.deck import Row
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, items, number
from okr_desktop.qt.workshop.projector.scenes.drafts import ROW, objective_rows
from okr_desktop.qt.workshop.projector.scenes.fist import SPREAD
from okr_desktop.qt.workshop.projector.sheet import Sheet

_BAND = 120.0
_ANSWERS = {"accept": ("circle-check", "on_track"), "if": ("info", "behind"), "decline": ("x", "at_risk")}


class Owners(Scene):
    """Who takes which objective, and what they said."""

    fields: ClassVar[Shape] = {"items": [{"id": None, "text": None, "owner": None, "answer": None, "condition": None}]}

    def headline(self, view: View) -> str:
        return QCoreApplication.translate("Projector", "Who takes which objective?")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        rows = [_owned(one) for one in items(view)]
        return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=20)


def _owned(one: View) -> Row:
    icon, token = _ANSWERS.get(plain(one.get("answer")), ("user", "muted"))
    owner = plain(one.get("owner"), 120) or QCoreApplication.translate("Projector", "Who takes it?")
    parts = [owner, words.answer(one.get("answer")), plain(one.get("condition"), 200)]
    return Row(plain(one.get("text")), icon=icon, icon_token=token, note=" · ".join(filter(None, parts)))


class Summary(Scene):
    """All objectives with their key results, and the sponsor's word."""

    fields: ClassVar[Shape] = {
        "items": [{"id": None, "text": None, "owner": None, "rows": [ROW]}],
        "signed": {"name": None, "verdict": None, "at": None},
    }

    def headline(self, view: View) -> str:
        return QCoreApplication.translate("Projector", "This is what we agree on")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        signed = view.get("signed")
        if isinstance(signed, dict) and signed.get("name"):
            _signed(sheet, QRectF(area.x(), area.bottom() - 96, area.width(), 96), signed)
            area = area.adjusted(0, 0, 0, -96 - scale.GAP)
        return deck.rows(sheet, area, _all(view), page, most=2, letters=19)


def _all(view: View) -> list[Row]:
    return [row for one in items(view) for row in objective_rows(one, plain(one.get("owner"), 120))]


def _signed(sheet: Sheet, area: QRectF, signed: View) -> None:
    good = signed.get("verdict") == "sign"
    color = sheet.theme.on_track if good else sheet.theme.behind
    sheet.panel(area, sheet.theme.selection)
    side = 56.0
    icon = QRectF(area.x() + 28, area.center().y() - side / 2, side, side)
    sheet.icon("circle-check" if good else "info", icon, color)
    text = QCoreApplication.translate("Projector", "{name}: {answer}").format(
        name=plain(signed.get("name"), 120), answer=words.answer(signed.get("verdict"))
    )
    sheet.text(area.adjusted(28 + side + scale.PAD, 0, -28, 0), text, fit.down(scale.BODY), strong=True, down="middle")


class Placement(Scene):
    """Where each objective goes in the tree of the quarter."""

    fields: ClassVar[Shape] = {"items": [{"id": None, "text": None, "parent": None}], "published": None}

    def headline(self, view: View) -> str:
        if view.get("published"):
            return QCoreApplication.translate("Projector", "These objectives now stand in the plan")
        return QCoreApplication.translate("Projector", "This is where the objectives will stand in the plan")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        rows = [_placed(one) for one in items(view)]
        return deck.rows(sheet, frame.body(sheet), rows, page, most=2, letters=20)


def _placed(one: View) -> Row:
    parent = plain(one.get("parent"), 200)
    above = QCoreApplication.translate("Projector", "Contributes to: {parent}").format(parent=parent) if parent else ""
    return Row(plain(one.get("text")), icon="corner-down-right" if parent else "target", note=above)


class Result(Scene):
    """What came of it: the objectives, from how many ideas, and how much of it came from the room."""

    fields: ClassVar[Shape] = {
        "items": [{"id": None, "text": None, "owner": None, "rows": [ROW]}],
        "funnel": {"ideas": None, "published": None, "drafted": None},
        "bottom_up": {"strict": None, "weighted": None},
        "roti": SPREAD,
        "counts": {"answers": None, "seats": None},
    }

    def headline(self, view: View) -> str:
        return QCoreApplication.translate("Projector", "This came out of our work")

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        figures = _figures(view)
        if figures:
            _band(sheet, QRectF(area.x(), area.bottom() - _BAND, area.width(), _BAND), figures)
            area = area.adjusted(0, 0, 0, -_BAND - scale.GAP)
        return deck.rows(sheet, area, _all(view), page, most=2, letters=19)


def _figures(view: View) -> list[tuple[str, str]]:
    funnel, share, roti = (view.get(name) or {} for name in ("funnel", "bottom_up", "roti"))
    found = [
        (plain(funnel.get("ideas") or "", 8), QCoreApplication.translate("Projector", "ideas")),
        (
            plain(len(view.get("items") or ()) or "", 8),
            QCoreApplication.translate("Projector", "objectives"),
        ),
        (_share(share.get("strict")), QCoreApplication.translate("Projector", "from the room")),
        (plain(roti.get("mean"), 8), QCoreApplication.translate("Projector", "worth our time, of 5")),
    ]
    given, seats = number(view.get("counts"), "answers"), number(view.get("counts"), "seats")
    if given and not roti.get("mean"):
        found.append((f"{given} / {seats}", QCoreApplication.translate("Projector", "have answered: worth our time?")))
    return [(figure, label) for figure, label in found if figure]


def _share(value: object) -> str:
    try:
        share = Decimal(plain(value, 20)) if value not in (None, "") else None
    except ArithmeticError:
        return ""
    return percent_text(share) if share is not None and 0 <= share <= 1 else ""


def _band(sheet: Sheet, area: QRectF, figures: list[tuple[str, str]]) -> None:
    sheet.panel(area, sheet.theme.selection)
    step = area.width() / len(figures)
    for at, (figure, label) in enumerate(figures):
        place = QRectF(area.x() + at * step + 28, area.y(), step - 40, area.height())
        used = sheet.text(place, figure, scale.HEAD, strong=True, color=sheet.theme.accent, down="middle", tabular=True)
        sheet.text(place.adjusted(used.width() + 20, 0, 0, 0), label, fit.down(scale.NOTE), down="middle")

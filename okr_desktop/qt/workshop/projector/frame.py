"""What surrounds every scene: the stage and the question above, the way in and the page below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import clock, fit, scale, words
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.sheet import Sheet

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pages:
    """What a scene says about its pages: how many, and which items of how many stand on this one (from 1).

    ``lead`` is the page with what is new, -1 for none.
    """

    number: int = 1
    first: int = 0
    last: int = 0
    count: int = 0
    lead: int = -1


def body(sheet: Sheet) -> QRectF:
    """The place of a scene between head and foot."""
    whole = sheet.whole
    top = whole.y() + scale.HEAD_HEIGHT + scale.GAP
    return QRectF(whole.x(), top, whole.width(), whole.bottom() - scale.FOOT_HEIGHT - top)


def foot(sheet: Sheet) -> QRectF:
    """The line below a scene."""
    whole = sheet.whole
    return QRectF(whole.x(), whole.bottom() - scale.BODY, whole.width(), scale.BODY)


def head(sheet: Sheet, title: str, headline: str, showing: clock.Clock | None) -> None:
    """The name of the stage, below it a large sentence, and the clock on the other side."""
    whole = sheet.whole
    room = whole.width() - (scale.CLOCK_WIDTH + scale.GAP if showing else 0)
    line = QRectF(whole.x(), whole.y(), room, scale.NOTE * fit.LINE)
    sheet.text(line, title, (scale.NOTE, scale.SMALLEST), strong=True, color=sheet.theme.accent)
    left = QRectF(whole.x(), line.bottom() + 4, room, scale.HEAD_HEIGHT - line.height())
    sheet.text(left, headline, fit.down(scale.HEAD), strong=True)
    if showing:
        clock.paint(sheet, showing)


def bottom(sheet: Sheet, view: View, pages: Pages, page: int) -> None:
    """How to come in late, and on which page we are."""
    area = foot(sheet)
    half = QRectF(area.x(), area.y(), area.width() / 2, area.height())
    sheet.text(half, way_in(view), (scale.SMALLEST,), color=sheet.theme.muted, down="bottom")
    if pages.number > 1:
        other = QRectF(half.right(), area.y(), area.width() / 2, area.height())
        sheet.text(
            other, page_words(pages, page), (scale.SMALLEST,), color=sheet.theme.muted, along="end", down="bottom"
        )


def page_words(pages: Pages, page: int) -> str:
    """Which items stand here, and how many more there are."""
    text = QCoreApplication.translate("Projector", "{first}–{last} of {count}").format(
        first=pages.first, last=pages.last, count=pages.count
    )
    left = pages.count - pages.last
    return f"{text} · {words.more(left)}" if left else text


def way_in(view: View) -> str:
    """The address and the code for whoever comes late, while joining is open."""
    join = view.get("join")
    if not isinstance(join, Mapping) or join.get("locked") or not join.get("code"):
        return ""
    text = QCoreApplication.translate("Projector", "Join: {address} · {code}")
    return text.format(address=address(join), code=grouped(join.get("code")))


def address(join: View) -> str:
    """What people type: host and port of the address, without the secret."""
    url = plain(join.get("url"))
    return url.split("#")[0].removeprefix("http://").removeprefix("https://").rstrip("/")


def grouped(code: object) -> str:
    """The code in groups of three letters."""
    letters = "".join(plain(code, 24).split())
    return " ".join(letters[at : at + 3] for at in range(0, len(letters), 3))

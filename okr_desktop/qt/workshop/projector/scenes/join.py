"""The way in: Wi-Fi, page, and a code for those without a camera; the most important picture of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.domain.workshop.codes import wifi_text
from okr_desktop.qt.workshop import qr
from okr_desktop.qt.workshop.projector import fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import Scene, View, number
from okr_desktop.qt.workshop.projector.sheet import Sheet

_LABEL = 52.0
_HELP = 108.0


@dataclass(frozen=True, slots=True)
class _Step:
    """One QR code with what stands above and below it."""

    badge: str
    label: str
    code: str
    caption: str
    small: str = ""


class Join(Scene):
    """Wi-Fi QR, join QR, short code, address, how many are here, and what to do when a phone leaves the Wi-Fi."""

    framed: ClassVar[bool] = False
    fields: ClassVar[Shape] = {
        "join": {
            "url": None,
            "code": None,
            "count": None,
            "locked": None,
            "wifi": {"ssid": None, "password": None, "kind": None},
        },
        "counts": {"seats": None},
    }

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        join = view.get("join")
        top = self._top(sheet, view)
        area = QRectF(sheet.whole.x(), top, sheet.whole.width(), sheet.whole.bottom() - top)
        if not isinstance(join, dict) or not join.get("url"):
            self._paper(sheet, area, view)
        elif join.get("locked"):
            self._closed(sheet, area, view)
        else:
            self._open(sheet, area, join, view)
        return Pages()

    def _top(self, sheet: Sheet, view: View) -> float:
        """The question of the workshop, small enough to leave the place to the codes; where the rest begins."""
        whole = sheet.whole
        question = view.get("question") or view.get("title") or words.stage(view.get("stage"))
        line = QRectF(whole.x(), whole.y(), whole.width(), 118 if sheet.wide else 80)
        used = sheet.text(line, question, fit.down(60), strong=True)
        return whole.y() + max(70.0, used.height()) + (scale.GAP if sheet.wide else scale.TIGHT)

    def _open(self, sheet: Sheet, area: QRectF, join: View, view: View) -> None:
        steps = _steps(join)
        below = QRectF(area.x(), area.bottom() - _HELP, area.width(), _HELP)
        gap = scale.GAP if sheet.wide else scale.TIGHT
        rest = area.adjusted(0, 0, 0, -_HELP - gap)
        band = 0.0 if sheet.wide or len(steps) == 1 else 116.0
        codes = rest.adjusted(0, 0, 0, -band - (gap if band else 0))
        share, side = _sides(codes, steps, sheet.wide)
        for at, step in enumerate(steps):
            place = QRectF(codes.x() + at * (share + 2 * scale.GAP), codes.y(), share, codes.height())
            self._step(sheet, place, side, step)
        left = len(steps) * (share + 2 * scale.GAP)
        if band:
            self._band(sheet, QRectF(rest.x(), rest.bottom() - band, rest.width(), band), join, view)
        else:
            self._beside(sheet, codes.adjusted(left, 0, 0, 0), side, join, view)
        _help(sheet, below)

    def _step(self, sheet: Sheet, area: QRectF, side: float, step: _Step) -> None:
        """Number and label, the code, and in words what the camera reads."""
        if step.badge:
            sheet.badge(QRectF(area.x(), area.y(), _LABEL, _LABEL), step.badge)
        lead = _LABEL + 16 if step.badge else 0.0
        label = QRectF(area.x() + lead, area.y(), area.width() - lead, _LABEL)
        sheet.text(label, step.label, (44, 40, 36, scale.SMALLEST), strong=True, down="middle")
        square = QRectF(area.x(), label.bottom() + 8, side, side)
        sheet.panel(square, sheet.theme.surface, sheet.theme.line)
        qr.paint(sheet.painter, sheet.at(square.adjusted(2, 2, -2, -2)), step.code, radius=scale.RADIUS)
        below = QRectF(area.x(), square.bottom() + 8, area.width(), area.bottom() - square.bottom())
        name, small = _captions(step, area.width())
        if name:
            sheet.texts.append(step.caption)
            sheet.lines(below, name, True, sheet.theme.text, "start", "top")
        if small:
            sheet.texts.append(step.small)
            rest = below.adjusted(0, name.height if name else 0, 0, 0)
            sheet.lines(rest, small, False, sheet.theme.muted, "start", "top")

    def _beside(self, sheet: Sheet, area: QRectF, side: float, join: View, view: View) -> None:
        """The column beside the codes: address and code to type, and below how many are here."""
        sheet.text(
            QRectF(area.x(), area.y(), area.width(), _LABEL), _without(), fit.down(44), strong=True, down="middle"
        )
        panel = QRectF(area.x(), area.y() + _LABEL + 8, area.width(), max(372.0, side - 130 - scale.GAP))
        sheet.panel(panel, sheet.theme.surface, sheet.theme.line)
        inside = panel.adjusted(36, scale.PAD, -36, -scale.PAD)
        high = inside.height()
        y = _pair(sheet, inside, inside.y(), _open_page(), frame.address(join), round(high * 0.18))
        _pair(sheet, inside, y + high * 0.06, _type_code(), frame.grouped(join.get("code")), round(high * 0.34))
        below = QRectF(area.x(), panel.bottom() + scale.GAP, area.width(), 130)
        _here(sheet, below, _count(join, view), words.notice(view.get("notice")))

    def _band(self, sheet: Sheet, area: QRectF, join: View, view: View) -> None:
        """The same below the codes, where the picture is not wide."""
        sheet.panel(area, sheet.theme.surface, sheet.theme.line)
        inside = area.adjusted(scale.PAD, 4, -scale.PAD, -4)
        third = inside.width() / 3
        first = QRectF(inside.x(), inside.y(), third, inside.height())
        _pair(sheet, first.adjusted(0, 0, -scale.PAD, 0), inside.y(), _open_page(), frame.address(join), 44)
        _pair(sheet, first.translated(third, 0), inside.y(), _type_code(), frame.grouped(join.get("code")), 60)
        last = first.translated(2 * third, 0)
        _here(sheet, last, _count(join, view))

    def _closed(self, sheet: Sheet, area: QRectF, view: View) -> None:
        text = QCoreApplication.translate("Projector", "Joining is closed just now")
        _middle(sheet, area, "key", text, words.people(_count(view.get("join"), view)))

    def _paper(self, sheet: Sheet, area: QRectF, view: View) -> None:
        if view.get("stage") == "prepare":
            _middle(sheet, area, "users", QCoreApplication.translate("Projector", "Welcome"), "")
            return
        text = QCoreApplication.translate("Projector", "Welcome. We work with pens and paper.")
        _middle(sheet, area, "pencil", text, "")


def _steps(join: View) -> list[_Step]:
    wifi = join.get("wifi")
    url = plain(join.get("url"))
    page = QCoreApplication.translate("Projector", "Open the page")
    scan = QCoreApplication.translate("Projector", "Point the camera of your phone at it")
    if not isinstance(wifi, dict) or not wifi.get("ssid"):
        return [_Step("", page, url, "", scan)]
    ssid, password = plain(wifi.get("ssid"), 64), plain(wifi.get("password"), 64)
    secret = QCoreApplication.translate("Projector", "Password: {password}").format(password=password)
    text = wifi_text(ssid, password, plain(wifi.get("kind")) or "WPA")
    join_wifi = QCoreApplication.translate("Projector", "Join the Wi-Fi")
    return [_Step("1", join_wifi, text, ssid, secret if password else ""), _Step("2", page, url, "", scan)]


def _captions(step: _Step, width: float) -> tuple[fit.Laid | None, fit.Laid | None]:
    """Name and password in full, in as many lines as they take: half a password helps nobody."""
    name = fit.fit(step.caption, width, 44 * fit.LINE, fit.down(44), True) if step.caption else None
    if name and name.lines[-1].endswith("…"):
        name = fit.lay(step.caption, scale.SMALLEST, int(width), True)
    lines = (fit.lay(step.small, size, int(width)) for size in (scale.NOTE, scale.SMALLEST))
    found = list(lines) if step.small else []
    return name, min(found, key=_lines) if found else None


def _lines(laid: fit.Laid) -> int:
    return len(laid.lines)


def _caption(step: _Step, width: float) -> float:
    return sum(one.height for one in _captions(step, width) if one)


def _sides(area: QRectF, steps: list[_Step], wide: bool) -> tuple[float, float]:
    """The width of a step, and the side of its code: as high as there is room below label and above the caption."""
    columns = 3 if wide and len(steps) > 1 else 2
    share = (area.width() - (columns - 1) * 2 * scale.GAP) / columns
    caption = max(_caption(step, share) for step in steps)
    side = min(area.height() - _LABEL - 16 - caption, share)
    return (share if len(steps) > 1 else side), side


def _pair(sheet: Sheet, area: QRectF, y: float, label: str, value: str, size: int) -> float:
    """A quiet line and below it what matters; where it ends."""
    small = QRectF(area.x(), y, area.width(), scale.NOTE * fit.LINE)
    sheet.text(small, label, (scale.NOTE, scale.SMALLEST), color=sheet.theme.muted)
    chosen = next(
        (one for one in fit.down(size) if fit.advance(value, one, True, True) <= area.width()), scale.SMALLEST
    )
    lines = max(1, round(fit.advance(value, chosen, True, True) / area.width() + 0.49))
    below = QRectF(area.x(), small.bottom(), area.width(), max(size, chosen * lines) * fit.LINE)
    sheet.text(below, value, (chosen, scale.SMALLEST), strong=True, down="middle", tabular=True)
    return below.bottom()


def _here(sheet: Sheet, area: QRectF, count: int, notice: str = "") -> None:
    """How many people are in, and what that means where they are few."""
    side = min(scale.TITLE, area.height() * 0.7)
    top = area.y() + (area.height() - side) / 2
    sheet.icon("users", QRectF(area.x(), top, side, side), sheet.theme.on_track)
    words_at = area.adjusted(side + scale.PAD, 0, 0, 0)
    if not notice:
        sheet.text(words_at, words.people(count), fit.down(scale.LARGE), strong=True, down="middle")
        return
    used = sheet.text(words_at.adjusted(0, 0, 0, -80), words.people(count), fit.down(44), strong=True)
    rest = words_at.adjusted(0, max(50.0, used.height()), 0, 0)
    sheet.text(rest, notice, (scale.SMALLEST,), color=sheet.theme.muted)


def _help(sheet: Sheet, area: QRectF) -> None:
    sheet.panel(area, sheet.theme.selection)
    side = 48.0
    sheet.icon("info", QRectF(area.x() + 28, area.center().y() - side / 2, side, side), sheet.theme.accent)
    inside = area.adjusted(28 + side + scale.PAD, 6, -28, -6)
    sheet.text(inside, words.help_line(), (40, 38, 36, 34, scale.SMALLEST), down="middle")


def _middle(sheet: Sheet, area: QRectF, icon: str, text: str, small: str) -> None:
    side = 160.0
    top = area.center().y() - 200
    sheet.icon(icon, QRectF(area.center().x() - side / 2, top, side, side), sheet.theme.accent)
    line = QRectF(area.x(), top + side + scale.PAD, area.width(), 180)
    used = sheet.text(line, text, fit.down(scale.TITLE), strong=True, along="center")
    if small:
        below = QRectF(area.x(), used.bottom() + scale.PAD, area.width(), 80)
        sheet.text(below, small, fit.down(scale.BODY), color=sheet.theme.muted, along="center")


def _count(join: object, view: View) -> int:
    return number(join, "count") or number(view.get("counts"), "seats")


def _without() -> str:
    return QCoreApplication.translate("Projector", "Without a camera")


def _open_page() -> str:
    return QCoreApplication.translate("Projector", "Type into the browser")


def _type_code() -> str:
    return QCoreApplication.translate("Projector", "Then the code")

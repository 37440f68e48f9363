"""How cells of the workbook look: one format for each combination, made when it is first needed."""

from __future__ import annotations

from typing import Any

from okr_desktop.exchange.own.book import YES_NO
from okr_desktop.exchange.own.book_sheets import BookColumn
from okr_desktop.exchange.texts import ENGLISH, Words

FONT = "Calibri"
INK, MUTED, FAINT, LINE, RULE, PAPER = "#1B2430", "#56616F", "#8A95A1", "#D5DAE1", "#E6E9EE", "#F4F6F9"
ACCENT, SIGNAL = "#1F5FBF", "#B3361A"
# Programs keep some two hundred number formats of their own; units beyond that are named in their column only.
_MOST_UNITS = 120
_DEEPEST = 12
_RIGHT: dict[str, object] = {"align": "right", "indent": 1}


class Looks:
    """Formats of one workbook."""

    def __init__(self, file: Any, say: Words = ENGLISH) -> None:
        self._file, self._say = file, say
        self._known: dict[tuple[tuple[str, object], ...], Any] = {}
        self._units = set[str]()

    def of(self, **look: object) -> Any:
        """The format of a look, in XlsxWriter's words."""
        key = tuple(sorted(look.items()))
        if key not in self._known:
            base = {"font_name": FONT, "font_size": 11, "font_color": INK, "valign": "top"}
            self._known[key] = self._file.add_format({**base, **look})
        return self._known[key]

    @property
    def id(self) -> Any:
        """Ids: there, but out of the way."""
        return self.of(font_color=FAINT, font_size=8, font_name="Consolas", bg_color=PAPER)

    def head(self, edits: bool) -> Any:
        """A heading; those of computed columns are lighter."""
        look = {"font_color": "#FFFFFF", "bg_color": INK if edits else MUTED, "valign": "vcenter", "bold": True}
        return self.of(**look, bottom=1, bottom_color=INK, text_wrap=False)

    def column(self, column: BookColumn) -> Any:
        """What a new row gets below the last."""
        return self.id if column.type == "id" else self.cell(column, "", 0, 0)

    def cell(self, column: BookColumn, unit: str, decimals: int, depth: int) -> Any:
        """The format of a cell of a column."""
        look: dict[str, object] = {} if column.edits else {"font_color": MUTED, "bg_color": PAPER}
        match column.type:
            case "day":
                look |= {"num_format": self._say.day_format, "align": "left"}
            case "percent":
                look |= {"num_format": "0%", **_RIGHT}
            case "number" if column.code == "mean":
                look |= {"num_format": "0.0", **_RIGHT}
            case "number" if column.in_unit:
                look |= {"num_format": self._in_unit(unit, decimals), **_RIGHT}
            case "number" | "whole":
                look |= _RIGHT
            case "text" if column.code == "title" and depth > 0:
                look |= {"align": "left", "indent": min(depth, _DEEPEST)}
            case _:
                pass
        if column.code == "title" and depth == 0:
            look |= {"bold": True}
        return self.of(bottom=1, bottom_color=RULE, **look, **({"text_wrap": True} if wraps(column) else {}))

    def _in_unit(self, unit: str, decimals: int) -> str:
        """Small numbers as they are, great ones in groups of three, with the unit behind."""
        if unit == YES_NO:
            return f'"{self._say("yes")}";General;"{self._say("no")}";@'
        if unit not in self._units and len(self._units) >= _MOST_UNITS:
            unit = ""
        self._units.add(unit)
        shown = unit.replace('"', "\u201d")[:40]
        behind = f'"\u00a0{shown}"' if shown else ""
        places = "." + "0" * decimals if decimals else ""
        return f"[>=10000]#,##0{places}{behind};General{behind}"


def wraps(column: BookColumn) -> bool:
    """Whether the texts of a column go on in a second line."""
    return column.type in ("text", "link", "links") and column.width >= 24

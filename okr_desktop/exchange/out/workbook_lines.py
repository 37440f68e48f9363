"""Rows of a sheet with very many, written as XML: XlsxWriter checks and looks up each cell again, in twice the time."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any
from xml.sax.saxutils import escape

# What XML or a spreadsheet would not give back as it stands: such texts go through XlsxWriter's own functions.
_SPECIAL = re.compile(r"[&<>\x00-\x1f\x7f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\s|\s$")


def inert(text: str) -> str:
    """A text for ``write_string``, which takes "<r>…</r>" for XML and puts it into the file as it stands."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return f'<r><t xml:space="preserve">{escape(text)}</t></r>'
    return text


class Lines:
    """Stands in for a worksheet of a workbook in constant memory, row by row from the second on."""

    def __init__(self, place: Any, columns: int) -> None:
        name: Any = import_module("xlsxwriter").utility.xl_col_to_name
        self._place = place
        self._names: list[str] = [name(at) for at in range(columns)]
        self._styles: dict[Any, str] = {}
        self._cells: list[str] = []
        self._height = ""

    def set_row(self, _line: int, height: float) -> None:
        """The height of the row in points."""
        self._height = f' ht="{height:g}" customHeight="1"'

    def _write_string(self, line: int, at: int, text: str, look: Any) -> None:
        keep = ""
        if _SPECIAL.search(text):
            keep = ' xml:space="preserve"' if text.strip() != text else ""
            text = self._place._escape_data(self._place._escape_control_characters(text))
        start = f'<c r="{self._names[at]}{line + 1}"{self._style(look)}'
        self._cells.append(f'{start} t="inlineStr"><is><t{keep}>{text}</t></is></c>')

    def _write_number(self, line: int, at: int, number: Any, look: Any) -> None:
        self._cells.append(f'<c r="{self._names[at]}{line + 1}"{self._style(look)}><v>{number:.16G}</v></c>')

    def _write_blank(self, line: int, at: int, _nothing: None, look: Any) -> None:
        self._cells.append(f'<c r="{self._names[at]}{line + 1}"{self._style(look)}/>')

    def end(self, line: int) -> None:
        """Put the row into the file."""
        place = self._place
        place._write_single_row(line)  # what is written before it
        place._check_dimensions(line, len(self._names) - 1)
        place.fh.write(f'<row r="{line + 1}"{self._height}>{"".join(self._cells)}</row>')
        self._cells.clear()
        self._height = ""

    def _style(self, look: Any) -> str:
        style = self._styles.get(look)
        if style is None:
            style = self._styles[look] = f' s="{look._get_xf_index()}"'
        return style

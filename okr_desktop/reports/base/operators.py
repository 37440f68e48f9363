"""Texts in the main fonts as operators of the PDF, and finished pages in their packed form."""

from __future__ import annotations

import re
import zlib
from typing import Any

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.style import Type

_ESCAPED = re.compile(r"([()\\])")
_ESCAPE = r"\\\1"
_LONGEST_REMEMBERED, _MOST_REMEMBERED = 60, 20_000


class Typesetter:
    """The main fonts in one document; ReportLab splits each into parts of 256 characters, ASCII is in the first."""

    def __init__(self, canvas: Any, fonts: Fonts) -> None:
        from reportlab.pdfbase import pdfmetrics

        untyped: Any = pdfmetrics
        self._document, self._escape = canvas._doc, canvas._escape
        self._fonts: dict[str, Any] = {weight: untyped.getFont(face.name) for weight, face in fonts.faces.items()}
        self._ascii = {weight: self._fits(font) for weight, font in self._fonts.items()}
        self._remembered: dict[tuple[str, float, str], str] = {}

    def _fits(self, font: Any) -> bool:
        """Whether ASCII is written as it stands."""
        return font._assignState(self._document).subsets[0][32:127] == list(range(32, 127))

    def select(self, style: Type, part: int = 0) -> str:
        """Sets font and size."""
        return f"{self._fonts[style.weight].getSubsetInternalName(part, self._document)} {style.size:g} Tf"

    def show(self, text: str, style: Type) -> str:
        """Draws a text of which the main font has all characters; the first part of the font is set, and stays so."""
        if text.isascii() and self._ascii[style.weight]:
            return f"({_ESCAPED.sub(_ESCAPE, text)}) Tj"
        key = (style.weight, style.size, text)
        shown = self._remembered.get(key)
        if shown is None:
            shown = self._split(text, style)
            if len(text) <= _LONGEST_REMEMBERED and len(self._remembered) < _MOST_REMEMBERED:
                self._remembered[key] = shown
        return shown

    def _split(self, text: str, style: Type) -> str:
        drawn: list[str] = []
        current = 0
        for part, codes in self._fonts[style.weight].splitString(text, self._document):
            if part != current:
                drawn.append(self.select(style, part))
                current = part
            drawn.append(f"({self._escape(codes)}) Tj")
        if current:
            drawn.append(self.select(style))
        return " ".join(drawn)


def packed(content: bytes) -> Any:
    """A stream of the PDF, compressed at once instead of when the file is written."""
    from reportlab.pdfbase import pdfdoc

    pdf: Any = pdfdoc
    stream = pdf.PDFStream(content=zlib.compress(content), filters=[])
    stream.dictionary["Filter"] = pdf.PDFArray([pdf.PDFName("FlateDecode")])
    return stream

"""The fonts of other scripts inside one PDF: only the glyphs it uses, and what each of them says."""

# Every code says exactly one character. What is drawn as one and stands for several characters (a letter with its
# marks, a ligature, a syllable) is one compound glyph that says the first character, with glyphs beside it that draw
# nothing and say the others, in the order in which they would be read from the page. So a reader finds the text in the
# right order without any knowledge of the script: /ActualText would be reversed by some and left out by others.

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from sys import byteorder
from typing import Any, NamedTuple

from okr_desktop.reports.base.script.faces import LONGEST_REMEMBERED, Cluster, Cut, Part, ScriptFace
from okr_desktop.reports.base.script.outlines import Outlines
from okr_desktop.reports.base.script.setting import Piece
from okr_desktop.reports.base.style import Type

#: Codes have two bytes, and 0 stands for no glyph.
_MOST_CODES = 0xFFFF
#: Of the size; makes a regular weight look semi-bold.
_STROKE = 0.028
#: Stands for a blank until its code is known.
_BLANK = " "
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{parts}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class _Code(NamedTuple):
    """What a code draws, how far it goes on (em = 1000) and the one character that it says."""

    parts: tuple[Part, ...]
    advance: int
    char: str


class Inset:
    """One font file as far as one document uses it."""

    def __init__(self, cut: Cut, face: ScriptFace, number: int) -> None:
        self.name = f"S{number}"
        self._cut = cut
        self._full_name = f"{_tag(number)}+{face.name}"
        self._face = face
        self._codes: dict[_Code, int] = {}
        self._words: dict[tuple[str, bool], str] = {}

    def show(self, pieces: Iterable[Piece], style: Type, blank: float) -> str:
        """The operators that draw pieces from where the text stands; ``blank`` is as wide as in the main font."""
        codes = "".join(map(self._coded, pieces)).replace(_BLANK, self._number(_Code((), round(blank * 1000), " ")))
        drawn = f"/{self.name} {style.size:g} Tf <{codes}> Tj"
        if not self._face.bold_by_stroke(style.weight):
            return drawn
        colour = " ".join(f"{part:g}" for part in style.colour)
        return f"{colour} RG {style.size * _STROKE:.3f} w 2 Tr {drawn} 0 Tr"

    def _coded(self, piece: Piece) -> str:
        if piece.face is None:
            return _BLANK * len(piece.text)
        key = (piece.text, piece.rtl)
        codes = self._words.get(key)
        if codes is None:
            em, rtl = self._cut.em, piece.rtl
            shaped = self._cut.shaped(piece.text, rtl=rtl)
            codes = "".join(self._number(code) for cluster in shaped.clusters for code in _spelt(cluster, em, rtl))
            if len(piece.text) <= LONGEST_REMEMBERED:
                self._words[key] = codes
        return codes

    def _number(self, code: _Code) -> str:
        number = self._codes.get(code)
        if number is None:
            if len(self._codes) == _MOST_CODES:
                return "0000"
            number = self._codes[code] = len(self._codes) + 1
        return f"{number:04X}"

    def write(self, document: Any) -> None:
        """Adds the font to the document, after everything has been drawn."""
        from reportlab.pdfbase import pdfdoc

        pdf: Any = pdfdoc
        font = pdf.PDFDictionary({
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{self._full_name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pdf.PDFArray([self._descendant(pdf, document)]),
            "ToUnicode": _stream(pdf, document, f"{self.name}text", _says(self._codes)),
        })  # fmt: skip
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font, self.name)

    def _descendant(self, pdf: Any, document: Any) -> Any:
        outlines = Outlines(self._cut, [code.parts for code in self._codes])
        numbers = array("H", [0, *(outlines.number(code.parts) for code in self._codes)])
        if byteorder == "little":
            numbers.byteswap()
        registry = {"Registry": pdf.PDFString("Adobe"), "Ordering": pdf.PDFString("Identity"), "Supplement": 0}
        font = pdf.PDFDictionary({
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{self._full_name}",
            "CIDSystemInfo": pdf.PDFDictionary(registry),
            "FontDescriptor": self._descriptor(pdf, document, outlines.font()),
            "DW": 0,
            "W": pdf.PDFArray([1, pdf.PDFArray([code.advance for code in self._codes])]),
            "CIDToGIDMap": _stream(pdf, document, f"{self.name}map", numbers.tobytes()),
        })  # fmt: skip
        return document.Reference(font, f"{self.name}descendant")

    def _descriptor(self, pdf: Any, document: Any, data: bytes) -> Any:
        extents, em = self._cut.font.get_font_extents("ltr"), self._cut.em
        ascent, descent = (round(value * 1000 / em) for value in (extents.ascender, extents.descender))
        file = _stream(pdf, document, f"{self.name}file", data)
        font = pdf.PDFDictionary({
            "Type": "/FontDescriptor",
            "FontName": f"/{self._full_name}",
            "Flags": 4,
            "FontBBox": pdf.PDFArray([-1000, descent, 2000, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": 700,
            "StemV": 80,
            "FontFile2": file,
        })  # fmt: skip
        return document.Reference(font, f"{self.name}descriptor")


class Insets:
    """All fonts of other scripts in one document."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Inset] = {}

    def of(self, face: ScriptFace, weight: str) -> Inset:
        """The font for a typeface in a weight."""
        cut = "regular" if face.bold_by_stroke(weight) else weight
        found = self._known.get((face.name, cut))
        if found is None:
            found = self._known[face.name, cut] = Inset(face.cut(weight), face, len(self._known) + 1)
        return found

    def write(self, document: Any) -> None:
        """Adds the fonts that were used to the document."""
        for inset in self._known.values():
            inset.write(document)


def _spelt(cluster: Cluster, em: float, rtl: bool) -> Iterator[_Code]:
    """A cluster as codes from left to right; each goes on by its share, as some readers overlook what has no width."""
    parts, advance, text = cluster
    whole = round(advance * 1000)
    share = whole // len(text)
    rest = whole - share * (len(text) - 1)
    if rtl:
        yield from (_Code((), share, char) for char in text[:0:-1])
        back = round(share * (len(text) - 1) * em / 1000)
        yield _Code(
            tuple(Part(number, right - back, up) for number, right, up in parts) if back else parts, rest, text[0]
        )
    else:
        yield _Code(parts, rest, text[0])
        yield from (_Code((), share, char) for char in text[1:])


def _tag(number: int) -> str:
    """The six letters that mark a part of a font."""
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(65 + letter)
    return letters


def _stream(pdf: Any, document: Any, name: str, content: bytes) -> Any:
    stream = pdf.PDFStream(content=content, filters=[pdf.PDFZCompress])
    stream.dictionary["Length1"] = len(content)
    return document.Reference(stream, name)


def _says(codes: Iterable[_Code]) -> bytes:
    lines = [
        f"<{number:04X}> <{code.char.encode('utf-16-be').hex().upper()}>" for number, code in enumerate(codes, start=1)
    ]
    return _CMAP.format(parts="\n".join(_hundreds(lines))).encode("ascii")


def _hundreds(lines: Sequence[str]) -> Iterator[str]:
    for at in range(0, len(lines), 100):
        part = lines[at : at + 100]
        yield f"{len(part)} beginbfchar"
        yield from part
        yield "endbfchar"

"""How large a sheet would become when it is laid out, told from its XML before anybody lays it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

# What can begin with "<c" in a sheet beside cells in columns A to Z of the first 99,999 rows, written as usual.
_UNUSUAL = re.compile(rb'<c(?! r="[A-Z]\d{1,5}"|ols>|ol |onditionalFormatting|fRule|fvo |olor|olBreaks|ustom)')
_PREFIXED = re.compile(rb":c[\s>/]")
_REFERENCE = re.compile(rb'<c r="([A-Z]+)(\d+)"')
_CELL = re.compile(rb"<c(?![a-zA-Z])")
# The shortest cell that points to a text: <c t="s"><v>0</v></c>
_SHORTEST = 21
_STRINGS_LIMIT = 256 * 1024 * 1024
_HUGE = 1 << 40


def extent(xml: bytes) -> tuple[int, int]:
    """Rows and columns up to the last cell with a value; (2**40, 2**40) for cells that cannot be placed.

    For sheets of the usual writers that have at most 26 columns and 99,999 rows this is those two numbers.
    """
    has_prefix = b":c" in xml and bool(_PREFIXED.search(xml))
    if not has_prefix and not _UNUSUAL.search(xml):
        return 99_999, 26
    found = _REFERENCE.findall(xml)
    height, width = _written(found)
    if not has_prefix and len(found) == len(_CELL.findall(xml)) and height * width < 26 * 99_999:
        return height, width
    return _parsed(xml)


def _written(found: list[tuple[bytes, bytes]]) -> tuple[int, int]:
    letters = {each for each, _ in found}
    longest = max(map(len, letters), default=1)
    width = _number(max((each for each in letters if len(each) == longest), default=b"A"))
    digits = [line for _, line in found if len(line) > 5]
    return (max(map(int, digits)) if max(map(len, digits)) < 10 else _HUGE) if digits else 99_999, width


def _number(letters: bytes | str) -> int:
    if not letters or len(letters) > 3:
        return _HUGE
    text = letters.decode() if isinstance(letters, bytes) else letters
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - 64
    return number


class _Walk:
    """Follows rows and cells as the native reader does; counts only cells that have something in them."""

    def __init__(self) -> None:
        self.height = self.width = 0
        self._row = self._column = 0
        self._at = (0, 0)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "row":
            text = attributes.get("r", "")
            self._row = (int(text) if text.isdecimal() and len(text) < 10 else _HUGE) if text else self._row + 1
            self._column = 0
        elif kind == "c":
            self._column += 1
            self._at = self._place(attributes.get("r", ""))
        elif kind in ("v", "is", "t"):
            self.height, self.width = max(self.height, self._at[0]), max(self.width, self._at[1])

    def _place(self, reference: str) -> tuple[int, int]:
        if not reference:
            return self._row, self._column
        found = re.fullmatch(r"([A-Za-z]+)(\d{1,9})", reference)
        if not found:
            return _HUGE, _HUGE
        self._column = _number(found[1])
        return int(found[2]), self._column


def _parsed(xml: bytes) -> tuple[int, int]:
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError):
        # What is not well formed may be read differently by others.
        return _HUGE, _HUGE
    return walk.height, walk.width


def is_string_bomb(strings: Iterable[bytes], sheets: Iterable[bytes]) -> bool:
    """Whether long texts are repeated so often that the sheets would hold more than 256 MiB of them."""
    texts = [part for xml in strings for part in _texts(xml)]
    sheets = list(sheets)
    if max(map(len, texts), default=0) * sum(map(len, sheets)) // _SHORTEST < _STRINGS_LIMIT:
        return False
    sizes = {str(index).encode(): len(text) for index, text in enumerate(texts)}
    used = (sizes.get(index.lstrip(b"0") or b"0", 0) for xml in sheets for index in re.findall(rb"v>\s*(\d+)", xml))
    return sum(used) > _STRINGS_LIMIT


def _texts(xml: bytes) -> list[bytes]:
    if b":si" in xml or b"si " in xml or b"si\n" in xml or b"si\t" in xml or b"si\r" in xml:
        return re.split(rb"</(?:\w+:)?si\s*>", xml)
    return xml.split(b"</si>")

"""A part of a TrueType font for one document: the glyphs it uses, and compounds of them drawn as one."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from okr_desktop.reports.base.script.coverage import FontRefusedError, read_coverage
from okr_desktop.reports.base.script.faces import Cut, Part, harfbuzz

_KEPT = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_WORDS_AND_PLACES, _MORE = 0x0003, 0x0020
#: Bytes of a glyph that has an outline.
_SMALLEST = 10
#: Glyphs of a foreign font that are tried before it is trusted.
_TRIED = 2000
_MAGIC_SUM = 0xB1B0AFBA


def usable(path: Path) -> bool:
    """Whether a font of this computer can be embedded: whole enough that a part of it can be made."""
    try:
        read_coverage(path)
        cut = Cut(path)
        shapes = [(Part(number, 1, 1),) for number in range(min(cut.face.glyph_count, _TRIED))]
        outlines = Outlines(cut, shapes)
        for parts in shapes:
            outlines.number(parts)
        outlines.font()
    except (OSError, FontRefusedError, RuntimeError, LookupError, ValueError, struct.error):
        return False
    return True


class Outlines:
    """Glyphs of a font under new numbers; 0 stands for a missing character, 1 draws nothing."""

    def __init__(self, cut: Cut, shapes: Sequence[tuple[Part, ...]]) -> None:
        data, self._new = _subset(cut, {part.number for parts in shapes for part in parts})
        self._tables = _split(data)
        self._em = int(cut.em)
        self._offsets = self._read_offsets()
        self._count = len(self._offsets) - 1
        self._glyphs = bytearray(self._tables["glyf"])
        self._compounds: dict[tuple[Part, ...], int] = {(): self._add(b"")}

    def number(self, parts: tuple[Part, ...]) -> int:
        """The number of a glyph that draws all these parts."""
        if len(parts) == 1 and not parts[0].right and not parts[0].up:
            return self._place(parts[0])
        found = self._compounds.get(parts)
        if found is None:
            drawn = [part for part in parts if self._box(self._place(part)) is not None]
            found = self._add(self._compound(drawn)) if drawn else self._compounds[()]
            self._compounds[parts] = found
        return found

    def font(self) -> bytes:
        """The whole file."""
        tables = dict(self._tables)
        tables["glyf"] = bytes(self._glyphs) or b"\0"
        tables["loca"] = struct.pack(f">{len(self._offsets)}L", *self._offsets)
        tables["head"] = _put(_put(tables["head"], 8, ">L", 0), 50, ">H", 1)
        tables["maxp"] = self._limits()
        tables["hmtx"] = self._metrics()
        tables["hhea"] = _put(tables["hhea"], 34, ">H", self._total)
        return _joined(tables)

    @property
    def _total(self) -> int:
        return len(self._offsets) - 1

    def _place(self, part: Part) -> int:
        # A damaged font may name glyphs that it does not have.
        return self._new.get(part.number, 0)

    def _read_offsets(self) -> list[int]:
        loca = self._tables["loca"]
        if struct.unpack_from(">H", self._tables["head"], 50)[0]:
            return list(struct.unpack(f">{len(loca) // 4}L", loca))
        return [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]

    def _add(self, glyph: bytes) -> int:
        self._glyphs += glyph + b"\0" * (-len(glyph) % 4)
        self._offsets.append(len(self._glyphs))
        return self._total - 1

    def _box(self, number: int) -> tuple[int, int, int, int] | None:
        """The corners of a glyph, None for one without an outline."""
        begin, end = self._offsets[number : number + 2]
        return struct.unpack_from(">4h", self._glyphs, begin + 2) if end >= begin + _SMALLEST else None

    def _compound(self, parts: Sequence[Part]) -> bytes:
        boxes = [(self._box(self._place(part)) or (0, 0, 0, 0), part) for part in parts]
        left = min(box[0] + part.right for box, part in boxes)
        low = min(box[1] + part.up for box, part in boxes)
        right = max(box[2] + part.right for box, part in boxes)
        high = max(box[3] + part.up for box, part in boxes)
        record = struct.pack(">5h", -1, left, low, right, high)
        for at, part in enumerate(parts, start=1):
            flags = _WORDS_AND_PLACES | (_MORE if at < len(parts) else 0)
            record += struct.pack(">HHhh", flags, self._place(part), part.right, part.up)
        return record

    def _limits(self) -> bytes:
        """How much a reader of the font has to be ready for."""
        points, lines, most_points, most_lines = struct.unpack_from(">4H", self._tables["maxp"], 6)
        elements, depth = struct.unpack_from(">2H", self._tables["maxp"], 28)
        longest = max([len(parts) for parts in self._compounds] + [elements])
        most = max(longest, 1)
        maxp = _put(self._tables["maxp"], 4, ">H", self._total)
        maxp = _put(maxp, 10, ">H", min(max(points, most_points) * most, 0xFFFF))
        maxp = _put(maxp, 12, ">H", min(max(lines, most_lines) * most, 0xFFFF))
        return _put(_put(maxp, 28, ">H", longest), 30, ">H", depth + 1)

    def _metrics(self) -> bytes:
        """Advance and left edge of every glyph; the PDF says how far a compound goes on, not the font."""
        hmtx, full = self._tables["hmtx"], struct.unpack_from(">H", self._tables["hhea"], 34)[0]
        pairs = list(struct.iter_unpack(">Hh", hmtx[: 4 * full]))
        edges = struct.iter_unpack(">h", hmtx[4 * full :])
        pairs += [(pairs[-1][0], edge) for (edge,) in edges]
        for number in range(self._count, self._total):
            box = self._box(number)
            pairs.append((self._em if box else 0, box[0] if box else 0))
        return b"".join(struct.pack(">Hh", *pair) for pair in pairs)


def _subset(cut: Cut, numbers: Iterable[int]) -> tuple[bytes, Mapping[int, int]]:
    """The font with these glyphs, and where each stands in it."""
    hb = harfbuzz()
    wish = hb.SubsetInput()
    wish.glyph_set.update(numbers)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    plan = hb.SubsetPlan(cut.face, wish)
    return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)


def _split(font: bytes) -> dict[str, bytes]:
    """The tables that a font in a PDF needs."""
    tables: dict[str, bytes] = {}
    count = struct.unpack_from(">H", font, 4)[0]
    for number in range(count):
        tag, place, length = struct.unpack_from(">4s4xLL", font, 12 + 16 * number)
        if tag.decode("latin-1") in _KEPT:
            tables[tag.decode("latin-1")] = font[place : place + length]
    return tables


def _joined(tables: Mapping[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">L4H", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    place = len(head) + 16 * count
    entries, bodies = b"", b""
    for tag in sorted(tables):
        body = tables[tag]
        entries += struct.pack(">4s3L", tag.encode("ascii"), _sum(body), place + len(bodies), len(body))
        bodies += body + b"\0" * (-len(body) % 4)
    font = head + entries + bodies
    at = font.index(b"head", 12)
    start = struct.unpack_from(">L", font, at + 8)[0]
    return _put(font, start + 8, ">L", (_MAGIC_SUM - _sum(font)) & 0xFFFFFFFF)


def _sum(data: bytes) -> int:
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF


def _put(data: bytes, at: int, shape: str, value: int) -> bytes:
    return data[:at] + struct.pack(shape, value) + data[at + struct.calcsize(shape) :]

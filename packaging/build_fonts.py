"""Build resources/fonts: Noto Sans without hints, plus the marks it lacks from its Symbols and Math siblings.

Run by hand when a font or a promised character changes (needs fontTools and Debian's fonts-noto-core and
fonts-noto-extra, or the same files elsewhere): ``python packaging/build_fonts.py [FOLDER_WITH_NOTO]``.
ReportLab has no font fallback, so one file has to hold every character that the program promises.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "fonts"
NOTO = Path("/usr/share/fonts/truetype/noto")
# Not "Noto Sans": a system that has Noto Sans would answer with its own copy, without the marks.
FAMILY = "OKR Sans"
WEIGHTS = {"Regular": 400, "SemiBold": 600}
DONORS = ("NotoSansSymbols2-Regular", "NotoSansMath-Regular", "NotoSansSymbols-{weight}")
WANTED = (
    *range(0x2150, 0x2190),  # number forms
    *range(0x2190, 0x2200),  # arrows
    *range(0x2200, 0x2300),  # mathematical operators
    *(ord(char) for char in "⌃⌘⌥⌦⌫⏎⏱⏳⏸"),
    *range(0x2460, 0x2474),  # circled numbers
    *range(0x25A0, 0x2600),  # geometric shapes
    *(ord(char) for char in "★☆☐☑☒☰⚐⚑⚠⚙⚪⚫✎✏✓✔✕✖✗✘✦✱❖➔➜⟲⟳⟵⟶⬆⬇"),
)


def main() -> int:
    """Write one file per weight into resources/fonts."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else NOTO
    for weight in WEIGHTS:
        font = lean(folder / f"NotoSans-{weight}.ttf")
        for donor in DONORS:
            graft(font, TTFont(folder / f"{donor.format(weight=weight)}.ttf"))
        rename(font, weight)
        path = TARGET / f"{FAMILY.replace(' ', '')}-{weight}.ttf"
        font.save(path)
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")
    return 0


def lean(path: Path) -> TTFont:
    """The font with every character but without hints and rarely used features."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options(hinting=False, name_IDs=["*"], name_languages=["*"], notdef_outline=True, recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    return font


def graft(font: TTFont, donor: TTFont) -> None:
    """Copy the wanted characters that the font lacks and the donor has; both count 1000 units to the em."""
    if font["head"].unitsPerEm != donor["head"].unitsPerEm:
        raise SystemExit("the fonts differ in units per em")
    have, offer, glyphs = font.getBestCmap(), donor.getBestCmap(), donor.getGlyphSet()
    order = font.getGlyphOrder()
    for code in sorted(set(WANTED) & set(offer) - set(have)):
        name = f"uni{code:04X}"
        recording, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[offer[code]].draw(recording)
        recording.replay(pen)
        if name not in order:
            order.append(name)
        glyph = font["glyf"][name] = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (donor["hmtx"][offer[code]][0], getattr(glyph, "xMin", 0))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)


def rename(font: TTFont, weight: str) -> None:
    """Give the derived font its own name, and keep the copyright, licence and trademark lines."""
    regular = weight == "Regular"
    legacy = FAMILY if regular else f"{FAMILY} {weight}"
    names = {
        1: legacy,
        2: "Regular",
        3: f"{FAMILY} {weight}, derived from Noto Sans",
        4: legacy,
        6: f"{FAMILY.replace(' ', '')}-{weight}",
        16: FAMILY,
        17: weight,
    }
    for number in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
    for number, text in names.items():
        if not (regular and number in (16, 17)):
            font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[weight]


if __name__ == "__main__":
    raise SystemExit(main())

"""Build resources/fonts: Noto Sans without hints, plus the marks it lacks from its Symbols and Math siblings.

Run by hand when a font or a promised character changes (needs fontTools and Debian's fonts-noto-core, fonts-noto-extra,
fonts-droid-fallback and fonts-nanum, or the same files elsewhere): ``python packaging/build_fonts.py [FOLDER]``, where
FOLDER has the sub-folders noto, droid and nanum. One file holds every character of the program's own words; the other
scripts of people's texts have a file each, which okr_desktop/reports/base/script loads when a text needs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "fonts"
FONTS = Path("/usr/share/fonts/truetype")
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
HANGUL = (*range(0x1100, 0x1200), *range(0x3130, 0x3190), *range(0xAC00, 0xD7A4))
#: Nothing is set in columns, and designers' own tables are of no use.
UNUSED = ["vhea", "vmtx", "VORG", "FFTM", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5"]
#: Scripts whose letters are joined, stacked or marked keep their layout tables, and have two weights: they are small.
SHAPED = ("Arabic", "Hebrew", "Devanagari", "Thai")
#: Name, file, characters (all by default): one glyph for each, in one weight, the other is drawn with a stroke.
UNSHAPED = (("Han", "droid/DroidSansFallbackFull.ttf", ()), ("Korean", "nanum/NanumGothic.ttf", HANGUL))


def main() -> int:
    """Write the fonts into resources/fonts."""
    fonts = Path(sys.argv[1]) if len(sys.argv) > 1 else FONTS
    latin(fonts / "noto")
    for script in SHAPED:
        for weight in WEIGHTS:
            save(lean(fonts / "noto" / f"NotoSans{script}-{weight}.ttf", layout=True), f"{FAMILY} {script}", weight)
    for script, file, characters in UNSHAPED:
        save(lean(fonts / file, characters, layout=False), f"{FAMILY} {script}", "Regular")
    return 0


def latin(folder: Path) -> None:
    """Write the main font, one file per weight."""
    for weight in WEIGHTS:
        font = lean(folder / f"NotoSans-{weight}.ttf")
        for donor in DONORS:
            graft(font, TTFont(folder / f"{donor.format(weight=weight)}.ttf"))
        save(font, FAMILY, weight)


def save(font: TTFont, family: str, weight: str) -> None:
    """Write a font under its own name; the window registers what lies in the upper folder, and only that."""
    rename(font, family, weight)
    folder = TARGET if family == FAMILY else TARGET / "scripts"
    path = folder / f"{family.replace(' ', '')}-{weight}.ttf"
    font.save(path)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")


def lean(path: Path, characters: Iterable[int] = (), *, layout: bool | None = None) -> TTFont:
    """The font with these or all characters but without hints; with every layout table, none, or the usual ones."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options(hinting=False, name_IDs=["*"], name_languages=["*"], notdef_outline=True, recalc_timestamp=False)
    if layout is not None:
        options.layout_features = ["*"] if layout else []
        options.glyph_names = False
        options.drop_tables += UNUSED if layout else [*UNUSED, "GSUB", "GPOS", "GDEF"]
    have = font.getBestCmap()
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(characters) & set(have) if characters else have)
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


def rename(font: TTFont, family: str, weight: str) -> None:
    """Give the derived font its own name, and keep the copyright, licence and trademark lines."""
    regular = weight == "Regular"
    legacy = family if regular else f"{family} {weight}"
    origin = "Noto Sans" if family == FAMILY else font["name"].getDebugName(1)
    names = {
        1: legacy,
        2: "Regular",
        3: f"{family} {weight}, derived from {origin}",
        4: legacy,
        6: f"{family.replace(' ', '')}-{weight}",
        16: family,
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

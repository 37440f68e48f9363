"""Fonts: which characters a file has, which files are refused, and those of this computer."""

from __future__ import annotations

import shutil
import struct
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.paths import resource_path
from okr_desktop.reports.base.fonts import MISSING, SCRIPTS, Fonts, borrowing, load_fonts
from okr_desktop.reports.base.layout import draw, paginate, paragraph
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.script.coverage import FontRefusedError, read_coverage
from okr_desktop.reports.base.script.faces import ScriptFace, harfbuzz
from okr_desktop.reports.base.script.outlines import usable
from okr_desktop.reports.base.script.system import find_system_fonts, font_folders
from okr_desktop.reports.base.style import BODY, PAPERS

FOLDER = resource_path("fonts", "scripts")
FILES = sorted(FOLDER.glob("*.ttf"))


def test_every_script_has_its_font() -> None:
    names = {path.stem for path in FILES}
    assert {f"OKRSans{script}-Regular" for script in SCRIPTS} <= names
    assert sum(path.stat().st_size for path in FILES) < 8_000_000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_read_as_harfbuzz_reads_it(path: Path) -> None:
    face: Any = harfbuzz().Face(path.read_bytes())
    coverage = read_coverage(path)
    assert [code for code in range(0x30000) if chr(code) in coverage] == sorted(face.unicodes)


def test_what_is_promised_is_there() -> None:
    fonts = load_fonts()
    assert all(map(fonts.prints, map(chr, range(0xAC00, 0xD7A4)))), "Korean syllables"
    assert all(map(fonts.prints, map(chr, range(0x4E00, 0x9FA6)))), "ideographs of Unicode 1"
    assert all(map(fonts.prints, map(chr, (*range(0x3041, 0x3095), *range(0x30A1, 0x30F7))))), "kana"
    ranges = (
        (0x0621, 0x063B),
        (0x0641, 0x0653),
        (0x05D0, 0x05EB),
        (0x0904, 0x093A),
        (0x0E01, 0x0E3B),
        (0x0410, 0x0450),
    )
    assert all(fonts.prints(chr(code)) for first, end in ranges for code in range(first, end))


def test_broken_and_foreign_files_are_refused(tmp_path: Path) -> None:
    good = FILES[0].read_bytes()
    cases = {
        "empty": b"",
        "text": b"no font at all",
        "cff": b"OTTO" + good[4:],
        "half": good[:400],
        "count": good[:4] + b"\xff" * 40,
    }
    for name, data in cases.items():
        path = tmp_path / f"{name}.ttf"
        path.write_bytes(data)
        with pytest.raises(FontRefusedError):
            read_coverage(path)
        assert load_fonts((path,)).clean("\u0ba4") == MISSING
    assert load_fonts((tmp_path / "gone.ttf",)).clean("\u0ba4") == MISSING


@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_damaged_font_never_breaks_the_search(hits: list[tuple[int, int]]) -> None:
    data = bytearray(FILES[0].read_bytes())
    for at, value in hits:
        data[at] = value
    with TemporaryDirectory() as folder:
        Path(folder, "damaged.ttf").write_bytes(data)
        find_system_fonts({"\u0628"}, [Path(folder)])


def test_a_font_that_may_not_be_embedded_is_left_alone(tmp_path: Path) -> None:
    data = bytearray(FILES[0].read_bytes())
    count = struct.unpack_from(">H", data, 4)[0]
    for number in range(count):
        tag, _, place, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == b"OS/2":
            struct.pack_into(">H", data, place + 8, 2)
    path = tmp_path / "restricted.ttf"
    path.write_bytes(data)
    with pytest.raises(FontRefusedError, match="embedded"):
        read_coverage(path)
    assert find_system_fonts({"\u0628"}, [tmp_path]) == []


def test_the_fewest_fonts_of_this_computer_are_offered(tmp_path: Path) -> None:
    for path in FILES:
        shutil.copy(path, tmp_path)
    found = find_system_fonts("\u0628\u05d0", [tmp_path, tmp_path / "gone"])
    assert [path.name for path in found] == ["OKRSansArabic-Regular.ttf", "OKRSansHebrew-Regular.ttf"]
    assert find_system_fonts("\u76ee", [tmp_path]) == [tmp_path / "OKRSansHan-Regular.ttf"]
    assert find_system_fonts("\U00010fff", [tmp_path]) == []
    assert find_system_fonts("", [tmp_path]) == []
    assert font_folders()


def test_a_font_of_this_computer_prints_what_was_missing(tmp_path: Path) -> None:
    bare = Fonts(load_fonts().faces)
    missing = set(bare.missing("\u05e9\u05dc\u05d5\u05dd"))
    assert len(missing) == 4
    (tmp_path / "both.ttc").write_bytes(_collection((FOLDER / "OKRSansHebrew-Regular.ttf").read_bytes()))
    found = find_system_fonts(missing, [tmp_path])
    assert found == [tmp_path / "both.ttc"]
    assert usable(found[0])
    helped = Fonts(bare.faces, [ScriptFace("both", {"regular": found[0]})])
    assert list(helped.missing("\u05e9\u05dc\u05d5\u05dd")) == []
    assert helped.width("\u05e9", BODY) == load_fonts().width("\u05e9", BODY)
    assert "\u05e9\u05dc\u05d5\u05dd" in _read(_drawn(helped, "\u05e9\u05dc\u05d5\u05dd"))


def test_writers_that_know_nothing_of_fonts_get_those_that_are_borrowed() -> None:
    path = FOLDER / "OKRSansHebrew-Regular.ttf"
    with borrowing([path]):
        assert load_fonts() is load_fonts((path,))
    assert load_fonts() is not load_fonts((path,))


@given(st.lists(st.tuples(st.integers(0, 15_000), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_damaged_font_never_breaks_a_report(hits: list[tuple[int, int]]) -> None:
    data = bytearray((FOLDER / "OKRSansHebrew-Regular.ttf").read_bytes())
    for at, value in hits:
        data[at] = value
    with TemporaryDirectory() as folder:
        path = Path(folder, "damaged.ttf")
        path.write_bytes(data)
        if usable(path):
            fonts = Fonts(load_fonts().faces, [ScriptFace("damaged", {"regular": path})])
            assert _drawn(fonts, "\u05e9\u05b8\u05c1\u05dc\u05d5\u05dd OKR").startswith(b"%PDF")


def _drawn(fonts: Fonts, text: str) -> bytes:
    pen = Pen(PAPERS["a4"], fonts, "en", date(2026, 1, 1))
    for page in paginate(paragraph(fonts, text, BODY, 0, 300), 700):
        draw(pen, page, 50, 800, [])
        pen.end_page()
    return pen.finish()


def _read(data: bytes) -> str:
    return pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


def _collection(font: bytes) -> bytes:
    """A collection with one member."""
    head = struct.pack(">4sLLL", b"ttcf", 0x00010000, 1, 16)
    body = bytearray(font)
    for number in range(struct.unpack_from(">H", body, 4)[0]):
        at = 12 + 16 * number + 8
        struct.pack_into(">L", body, at, struct.unpack_from(">L", body, at)[0] + 16)
    return head + bytes(body)

"""The committed assets are fresh, complete and free: forms, texts, fonts and icons."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QByteArray, QTranslator
from PySide6.QtSvg import QSvgRenderer
from reportlab.pdfbase.ttfonts import TTFontFile

ROOT = Path(__file__).resolve().parents[2]
FONTS = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
OWN_ICON = "okr-desktop.svg"
UNASSIGNED_GREEK = {0x378, 0x379, *range(0x380, 0x384), 0x38B, 0x38D, 0x3A2}
COPTIC = set(range(0x3E2, 0x3F0))
PROMISED = {
    "Latin": set(range(0x20, 0x7F)) | set(range(0xA0, 0x250)),
    "Latin additional": set(range(0x1E00, 0x1F00)),
    "Greek": set(range(0x370, 0x400)) - UNASSIGNED_GREEK - COPTIC,
    "Cyrillic": set(range(0x400, 0x530)),
    "punctuation": set(range(0x2010, 0x2028)) | set(range(0x2030, 0x205F)),
    "currency": set(range(0x20A0, 0x20C0)),
    "arrows": set(range(0x2190, 0x2200)),
    "mathematics": set(range(0x2200, 0x2300)),
    "shapes": set(range(0x25A0, 0x2600)),
    "marks": set(map(ord, "●◐▲✓◌★☆–▸▾▴◂✕✗✔☐☑⚠⚑☰✎⟳…•⌘⌥⇧⌃⏎")),
}


def build_assets(root: Path) -> ModuleType:
    """The builder, loaded from and working in another checkout."""
    spec = importlib.util.spec_from_file_location("build_assets", root / "packaging" / "build_assets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_assets"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A checkout with one form and one module, its assets built."""
    for folder in ("packaging", "ui", "okr_desktop/qt/forms", "resources/i18n"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "build_assets.py", tmp_path / "packaging")
    shutil.copy(ROOT / "ui" / "about.ui", tmp_path / "ui")
    texts = 'self.tr("Hello " "there"), self.tr("%n days", "", 3)'
    code = f"class Page(QWidget):\n    def words(self):\n        return {texts}\n"
    (tmp_path / "okr_desktop" / "qt" / "page.py").write_text(code)
    assert build_assets(tmp_path).main([]) == 0
    return tmp_path


def check(root: Path) -> tuple[int, str]:
    command = [sys.executable, str(root / "packaging" / "build_assets.py"), "--check"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_the_committed_assets_are_fresh() -> None:
    code, said = check(ROOT)
    assert code == 0, said


def test_building_twice_changes_nothing(small: Path) -> None:
    before = {path: path.read_bytes() for path in small.rglob("*") if path.suffix in (".ts", ".qm", ".py")}
    assert build_assets(small).main([]) == 0
    assert before == {path: path.read_bytes() for path in before}
    assert check(small) == (0, "")


@pytest.mark.parametrize(
    ("name", "old", "new", "stale"),
    [
        ("ui/about.ui", "About OKR", "All about OKR", ["ui_about.py", "_de.ts"]),
        ("okr_desktop/qt/page.py", "there", "you", ["_de.ts"]),
        ("okr_desktop/qt/forms/ui_about.py", "QDialog", "QWidget", ["ui_about.py"]),
    ],
)
def test_a_stale_file_is_named_with_its_remedy(small: Path, name: str, old: str, new: str, stale: list[str]) -> None:
    path = small / name
    path.write_text(path.read_text().replace(old, new))
    code, said = check(small)
    assert code == 1
    assert "mend it with: python packaging/build_assets.py" in said
    for ending in stale:
        assert ending in said


def test_an_orphaned_form_is_named_and_removed(small: Path) -> None:
    (small / "ui" / "about.ui").rename(small / "ui" / "other.ui")
    code, said = check(small)
    assert code == 1
    assert "ui_about.py has no source any more" in said
    assert build_assets(small).main([]) == 0
    assert [path.name for path in (small / "okr_desktop/qt/forms").glob("ui_*.py")] == ["ui_other.py"]


def test_a_translation_survives_and_reaches_the_program(small: Path) -> None:
    texts = small / "resources" / "i18n" / "okr_desktop_de.ts"
    tree = ET.parse(texts)
    message = next(item for item in tree.iter("message") if item.findtext("source") == "Hello there")
    translation = message.find("translation")
    assert translation is not None
    translation.text = "Guten Tag"
    del translation.attrib["type"]
    tree.write(texts, encoding="utf-8", xml_declaration=True)
    assert build_assets(small).main(["i18n"]) == 0
    translator = QTranslator()
    assert translator.load(str(texts.with_suffix(".qm")))
    assert translator.translate("Page", "Hello there") == "Guten Tag"


def test_english_holds_only_plurals(small: Path) -> None:
    texts = ET.parse(small / "resources" / "i18n" / "okr_desktop_en.ts")
    assert [item.get("numerus") for item in texts.iter("message")] == ["yes"]


def test_no_text_names_a_line_of_code() -> None:
    for path in (ROOT / "resources" / "i18n").glob("*.ts"):
        assert "<location" not in path.read_text(encoding="utf-8")


def test_fonts_are_two_weights() -> None:
    assert [path.name for path in FONTS] == ["OKRSans-Regular.ttf", "OKRSans-SemiBold.ttf"]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_font_is_truetype_and_covers_the_promise(path: Path) -> None:
    # ReportLab's own reader: it refuses outlines that are not TrueType.
    font = TTFontFile(str(path))
    assert {"glyf", "loca"} <= set(font.table)
    assert "CFF " not in font.table
    have = set(font.charToGlyph)
    lacking = {name: [hex(code) for code in sorted(wanted - have)] for name, wanted in PROMISED.items()}
    assert not {name: codes for name, codes in lacking.items() if codes}
    assert path.stat().st_size < 500_000


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_digits_are_equally_wide(path: Path) -> None:
    font = TTFontFile(str(path))
    assert len({font.charWidths[ord(digit)] for digit in "0123456789"}) == 1


def test_fonts_carry_their_licence_and_not_the_name_of_another() -> None:
    licence = (ROOT / "resources" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper()
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for path in FONTS:
        assert path.name in notice
        assert TTFontFile(str(path)).familyName.decode().startswith("OKR Sans")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_draws_and_can_be_recoloured(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.svg", path.name)
    if path.name != OWN_ICON:
        assert 'stroke="currentColor"' in text
        assert "#" not in text


def test_there_are_icons_and_their_licence() -> None:
    assert len(ICONS) > 45
    assert "ISC License" in (ROOT / "NOTICE").read_text(encoding="utf-8")

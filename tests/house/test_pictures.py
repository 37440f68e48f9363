"""The documentation's pictures: the catalogue, the scenes and the files in docs/pictures belong together."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from tests.house import lints
from tests.house.lints import ROOT, Source

SCRIPT, PICTURES = ROOT / "packaging" / "make_pictures.py", ROOT / "docs" / "pictures"
FOLDER = ROOT / "packaging" / "pictures"
SHOWN = re.compile(r"\]\((?:docs/)?pictures/([\w.-]+)\.png\)")


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The package of the pictures, imported as its command imports it."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    yield importlib.import_module("pictures")
    for name in [name for name in sys.modules if name.split(".")[0] == "pictures"]:
        del sys.modules[name]


def test_each_picture_has_a_scene_and_a_name_of_its_own(pictures: ModuleType) -> None:
    catalogue = importlib.import_module("pictures.catalogue")
    scenes = importlib.import_module("pictures.scenes").SCENES
    names = [one.name for one in catalogue.COMMITTED]
    assert len(names) == len(set(names))
    assert {one.scene for one in catalogue.COMMITTED} <= {*scenes, catalogue.REPORT}
    assert {one.scene for one in catalogue.matrix(scenes)} == {*scenes, catalogue.REPORT}


def test_the_folder_has_the_pictures_of_the_catalogue_and_no_others(pictures: ModuleType) -> None:
    catalogue = importlib.import_module("pictures.catalogue")
    there = {path.stem for path in PICTURES.iterdir()}
    assert there == {one.name for one in catalogue.COMMITTED}


def test_every_picture_that_a_page_shows_is_there() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {name for page in pages for name in SHOWN.findall(page.read_text(encoding="utf-8"))}
    assert shown
    assert not {name for name in shown if not (PICTURES / f"{name}.png").exists()}


def test_pictures_are_chosen_by_name_and_by_word(pictures: ModuleType) -> None:
    catalogue = importlib.import_module("pictures.catalogue")
    known = [catalogue.Picture("map", "map"), catalogue.Picture("map-dark", "map"), catalogue.Picture("home", "home")]
    assert catalogue.chosen(known, [], []) == known
    assert catalogue.chosen(known, ["map"], []) == known[:1]
    assert catalogue.chosen(known, [], ["map"]) == known[:2]
    with pytest.raises(LookupError):
        catalogue.chosen(known, ["mop"], [])


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    run = subprocess.run([sys.executable, str(SCRIPT), "widnow"], capture_output=True, text=True, timeout=60)
    assert run.returncode == 2
    assert "widnow" in run.stderr
    assert "window-dark" in run.stderr


def test_a_small_file_keeps_surfaces_and_the_colour_of_small_marks(pictures: ModuleType, tmp_path: Path) -> None:
    drawn = Image.new("RGB", (400, 400), (246, 247, 249))
    for step in range(400):  # more greys than a palette holds, and one red mark
        drawn.putpixel((step, 0), (step % 256, step % 251, step % 241))
    drawn.paste((179, 54, 26), (10, 10, 16, 16))
    drawn.save(tmp_path / "mark.png")
    importlib.import_module("pictures.paper").compress(tmp_path / "mark.png")
    with Image.open(tmp_path / "mark.png") as small:
        assert small.mode == "P"
        assert small.convert("RGB").getpixel((200, 200)) == (246, 247, 249)
        assert small.convert("RGB").getpixel((12, 12)) == (179, 54, 26)


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_its_files_and_functions_are_short(path: Path) -> None:
    source = Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    found = [*lints.short_functions(source), *lints.short_files(source), *lints.bound_methods_only(source)]
    assert not found

"""Where things are, and the day that the pictures show; needs neither Qt nor the program."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "make_pictures.py"
PICTURES = ROOT / "docs" / "pictures"
# A Friday in the middle of a quarter.
TODAY = "2026-11-20"
LOCALES = {"en": "en_GB.UTF-8", "de": "de_DE.UTF-8"}
# Qt's invisible screen has 800 x 800 points of its own accord, and menus keep to it.
SCREEN = {"name": "pictures", "x": 0, "y": 0, "width": 2560, "height": 1600, "logicalDpi": 96, "dpr": 1}

"""Reading sample files and pasted texts in tests of the exchange package."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from okr_desktop.exchange.detect import read, read_text
from okr_desktop.exchange.drafts.draft import Draft

TODAY = date(2026, 11, 22)
DATA = Path(__file__).parent / "data"


@pytest.fixture
def sample() -> Callable[[str], Draft]:
    """Reads a file of tests/exchange/data by its name."""
    return lambda name: read(DATA / name, today=TODAY)


@pytest.fixture
def pasted() -> Callable[..., Draft]:
    """Reads a text as if it were pasted, or the content of a file called ``name``."""
    return lambda text, name="pasted", fmt=None: read_text(text, name, fmt, today=TODAY)

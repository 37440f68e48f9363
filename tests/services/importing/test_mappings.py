"""Columns that somebody has corrected are known the next time, and a damaged memory is no memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.exchange.reading.parcel import of_text
from okr_desktop.exchange.reading.source import from_text
from okr_desktop.exchange.sheets.mapping import Mapping, signature
from okr_desktop.paths import HOME_VARIABLE, config_dir
from okr_desktop.services import exchange
from okr_desktop.services.importing import mappings

SHEET = "Was,Wer,Wieviel\nSchneller werden,Ada,3\n"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))


def test_it_is_kept_by_the_header_and_can_be_forgotten() -> None:
    parcel = of_text(from_text(SHEET, "a.csv"))
    assert exchange.for_parcel(parcel) is None
    name = signature(parcel.tables[0])
    exchange.remember(name, Mapping(1, {"objective": 0, "owner": 1}, "elsewhere", "b.csv"))
    found = exchange.for_parcel(parcel)
    assert found is not None
    assert (found.header_row, dict(found.columns), found.file) == (1, {"objective": 0, "owner": 1}, "a.csv")
    assert exchange.remembered(name) is not None
    exchange.forget(name)
    exchange.forget(name)
    assert exchange.remembered(name) is None


def test_only_the_newest_hundred_are_kept() -> None:
    for number in range(mappings.MOST + 5):
        exchange.remember(f"{number}", Mapping(1, {"objective": number}))
    exchange.remember("50", Mapping(2, {"objective": 1}))
    known = [number for number in range(mappings.MOST + 5) if exchange.remembered(f"{number}") is not None]
    assert known == list(range(5, mappings.MOST + 5))
    again = exchange.remembered("50")
    assert again is not None
    assert again.header_row == 2


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"mappings": [1]}', '{"mappings": [{"signature": "x", "mapping": "{"}]}']
)
def test_a_damaged_memory_is_none_and_is_written_anew(text: str) -> None:
    config_dir().mkdir(parents=True)
    (config_dir() / mappings.FILE_NAME).write_text(text, "utf-8")
    assert exchange.remembered("x") is None
    exchange.remember("x", Mapping(1, {"objective": 0}))
    assert exchange.remembered("x") is not None
    assert [path.name for path in config_dir().iterdir()] == [mappings.FILE_NAME]

"""Every sample is known as what it is, and as nothing else."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.detect import READERS, detect, detect_text, read, read_text
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.reading.parcel import open_parcel

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 11, 22)
# Files of a tool that hold no OKRs by themselves, or are made to be refused.
APART = {"leantime/history.csv"}
SAMPLES = sorted(
    path.relative_to(DATA).as_posix()
    for folder in DATA.iterdir()
    if folder.is_dir() and folder.name in READERS
    for path in folder.iterdir()
    if not path.name.startswith(".")
)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in APART])
def test_a_sample_is_its_own_format_and_only_that(name: str) -> None:
    parcel = open_parcel(DATA / name)
    own = name.partition("/")[0]
    found = {format: reader.certainty(parcel) for format, reader in READERS.items()}
    others = max(certainty for format, certainty in found.items() if format != own)
    assert found[own] > others
    assert detect(DATA / name).format == own
    assert all(0 <= certainty <= 1 for certainty in found.values())


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_reader_takes_every_sample_or_refuses_it(name: str, format: str) -> None:
    with contextlib.suppress(FileProblem):
        assert_sound(read(DATA / name, format, today=TODAY))


def assert_sound(draft: Draft) -> None:
    seen = set[str]()
    for each in draft.objectives:
        for row in (each, *each.key_results):
            assert row.key not in seen
            seen.add(row.key)


def test_all_my_formats_have_samples() -> None:
    with_samples = {name.partition("/")[0] for name in SAMPLES}
    assert {"flat_csv", "log_tab", "three_tabs", "burning_okr", "notion", "table"} <= with_samples


def test_a_value_called_like_a_column_is_no_header() -> None:
    text = "Type,Name,From,To\nObjective,Safe harbour,,\nKR,Leaks,0,4\n"
    assert detect_text(text, "a.csv").format == "table"
    assert [each.title for each in read_text(text, "a.csv", today=TODAY).objectives] == ["Safe harbour"]

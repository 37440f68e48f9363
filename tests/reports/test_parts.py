"""The parts of a report: words, number formats, line breaks and pages."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.reports.base.files import replace_file
from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.layout import Strip, paginate
from okr_desktop.reports.base.rows import KeyResultRow
from okr_desktop.reports.base.style import BODY, TABLE
from okr_desktop.reports.base.texts import ENGLISH, LANGUAGES, words
from tests.reports.samples import measured

EN, DE = Formats("en"), Formats("de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_keys_and_parameters(language: str) -> None:
    table = LANGUAGES[language]
    assert table.keys() == ENGLISH.keys()
    for key, text in table.items():
        assert _parameters(text) == _parameters(ENGLISH[key]), key
        assert text.strip()


def _parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_words_can_be_printed(language: str) -> None:
    fonts = load_fonts()
    for text in LANGUAGES[language].values():
        assert not list(fonts.missing(text))


def test_braces_in_peoples_texts_are_harmless() -> None:
    assert words("en")("team", team="{0} {x!r}") == "Team {0} {x!r}"


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("1234.5", "1,234.5", "1.234,5"),
        ("-1234567", "−1,234,567", "−1.234.567"),
        ("7.0", "7", "7"),
        ("0.30", "0.3", "0,3"),
        ("100", "100", "100"),
        ("1E+3", "1,000", "1.000"),
        ("0.33333333", "0.3333", "0,3333"),
        ("1e999", "1E+999", "1E+999"),
        ("NaN", "–", "–"),
    ],
)
def test_numbers(value: str, english: str, german: str) -> None:
    assert EN.number(Decimal(value)) == english
    assert DE.number(Decimal(value)) == german


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.372", "37 %"), ("1.37", "137 %"), ("0.005", "1 %"), ("0", "0 %"), (None, "–")],
)
def test_shares(value: str | None, text: str) -> None:
    assert EN.share(None if value is None else Decimal(value)).replace("\u00a0", " ") == text


def test_values_are_said_with_their_unit() -> None:
    def said(formats: Formats, row: KeyResultRow) -> str:
        return formats.value(row).replace("\u00a0", " ")

    assert said(EN, measured("t", "0", "50", "37", unit="customers")) == "37 of 50 customers"
    assert said(DE, measured("t", "0", "2000", "1234.5", unit="€")) == "1.234,5 von 2.000 €"
    assert said(EN, measured("t", "0", "2000", "1234.5", unit="€")) == "€1,234.5 of €2,000"
    assert said(EN, measured("t", "40", "20", "25", unit="%")) == "25 %, from 40 % to 20 %"
    assert said(EN, measured("t", "0", "50", None, unit="customers")) == "Target: 50 customers"
    band = KeyResultRow("b", "t", kind="band", low=Decimal(5), high=Decimal(8), value=Decimal(6), unit="days")
    assert said(EN, band) == "6 days, between 5 days and 8 days"
    assert EN.target(band, "") == "5–8"
    below = KeyResultRow("b", "t", kind="stay_below", high=Decimal(2), value=Decimal(1))
    assert said(DE, below) == "1, höchstens 2"
    assert said(EN, KeyResultRow("y", "t", kind="yes_no", value=Decimal(0))) == "No"


def test_dates() -> None:
    start, end = date(2024, 11, 1), date(2025, 1, 31)
    assert EN.period(start, end) == "1 November 2024 – 31 January 2025"
    assert DE.period(date(2025, 7, 1), date(2025, 9, 30)) == "1. Juli – 30. September 2025"
    assert DE.short_date(end) == "31.01.2025"


@given(st.text(max_size=400), st.floats(min_value=12, max_value=400))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    fonts = load_fonts()
    lines = fonts.wrap(text, TABLE, width)
    assert all(fonts.width(line, TABLE) <= width or len(line) <= 2 for line in lines)
    # A line of a mixed paragraph may begin with a mark that keeps the paragraph's direction.
    kept = [char for char in fonts.clean(text) if not char.isspace() and char not in "-\u200e\u200f"]
    assert [char for char in "".join(lines) if not char.isspace() and char not in "-\u200e\u200f"] == kept
    assert all(fonts.clean(line) == line for line in lines)


@given(st.text(max_size=400), st.integers(min_value=1, max_value=3))
def test_limited_text_has_at_most_so_many_lines(text: str, most: int) -> None:
    fonts = load_fonts()
    lines = fonts.wrap(text * 40, BODY, 120, most)
    assert 1 <= len(lines) <= most
    assert all(fonts.width(line, BODY) <= 120 for line in lines)


@given(
    st.lists(st.tuples(st.floats(min_value=0, max_value=60), st.booleans(), st.booleans()), max_size=120),
    st.floats(min_value=80, max_value=400),
)
def test_pages_hold_every_strip_once_and_never_overflow(parts: list[tuple[float, bool, bool]], height: float) -> None:
    head = Strip(15)
    flow = [Strip(high, keep=keep, carry=(head,) if carried else ()) for high, keep, carried in parts]
    pages = list(paginate(flow, height))
    placed = [one.strip for page in pages for one in page if one.strip is not head]
    assert [id(strip) for strip in placed] == [id(strip) for strip in flow]
    for page in pages:
        assert all(one.down + one.strip.height <= height + 1e-6 for one in page)
        assert all(later.down == pytest.approx(one.down + one.strip.height) for one, later in pairwise(page))


def test_strips_that_belong_together_move_together() -> None:
    flow = [Strip(60), Strip(30, keep=True), Strip(30)]
    assert [len(page) for page in paginate(flow, 100)] == [1, 2]


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from okr_desktop.domain.errors import FileProblem
from okr_desktop.reports.base.files import replace_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_file(Path(sys.argv[1]), b"x" * 100_000)
except FileProblem as problem:
    print(problem.code)
"""
_NOBODY = """
import os, sys
from pathlib import Path
from okr_desktop.domain.errors import FileProblem
from okr_desktop.reports.base.files import replace_file
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    replace_file(Path(sys.argv[1]), b"newer")
except FileProblem as problem:
    print(problem.code)
"""


def test_no_room_left_is_a_full_disk_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"older")
    assert _run(_LIMITED, path) == "file.disk_full"
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_folder_is_denied(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "report.pdf"
    path.write_bytes(b"older")
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    folder.chmod(0o555)
    assert _run(_NOBODY, path) == "file.denied"
    folder.chmod(0o755)
    assert path.read_bytes() == b"older"
    assert list(folder.iterdir()) == [path]


def _run(code: str, path: Path) -> str:
    here = str(Path(__file__).parents[2])
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True, text=True, check=False, cwd=here, env={**os.environ, "PYTHONPATH": here},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among the files here")
def test_a_report_never_replaces_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem) as caught:
        replace_file(tmp_path / "pipe", b"report")
    assert caught.value.code == "file.special"
    assert (tmp_path / "pipe").is_fifo()

"""The quarterly review: what is on which page, how it looks up, and that nothing in the data can break it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from okr_desktop.domain.errors import FileProblem
from okr_desktop.reports.base.files import ReportCancelled
from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.marks import Bar
from okr_desktop.reports.base.rows import KeyResultRow, Reading
from okr_desktop.reports.base.style import PAPERS
from okr_desktop.reports.review.data import Decision, LogRow, NextStep, QuarterlyData
from okr_desktop.reports.review.front.page import executive
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.quarterly import missing_characters, write_quarterly
from tests.reports.samples import TODAY, company, measured, nearly_empty, nothing, objective, small_team

SAMPLES: dict[str, Callable[[], QuarterlyData]] = {
    "small_team": small_team,
    "company": company,
    "nearly_empty": nearly_empty,
    "nothing": nothing,
}


def render(data: QuarterlyData, folder: Path, paper: str = "a4") -> PdfReader:
    """The report as a viewer reads it, and a check that the page count was told truly."""
    path = folder / "report.pdf"
    pages = write_quarterly(data, path, paper=paper)
    reader = PdfReader(path)
    assert len(reader.pages) == pages
    return reader


def texts(reader: PdfReader) -> list[str]:
    return [flat(page.extract_text()) for page in reader.pages]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def with_rows(*rows: KeyResultRow, **more: Any) -> QuarterlyData:
    return replace(nearly_empty(), objectives=(objective("Aim", rows, **more),))


def outline(reader: PdfReader, entries: list[Any] | None = None, level: int = 0) -> list[tuple[int, str, int]]:
    """Level, title and page number (from 0) of each entry."""
    found: list[tuple[int, str, int]] = []
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            found += outline(reader, entry, level + 1)
        else:
            found.append((level, str(entry.title), reader.get_destination_page_number(entry) or 0))
    return found


def test_everything_of_a_small_team_is_printed(tmp_path: Path) -> None:
    data = small_team()
    whole = " ".join(texts(render(data, tmp_path)))
    for block in data.objectives:
        assert block.title in whole
        assert block.owner in whole
        assert all(team in whole for team in block.teams)
        for row in block.key_results:
            assert row.title in whole
            assert flat(row.note) in whole
    for figure in ("184.310,5 von 250.000 €", "87 von 80 %", "118 %", "5,9 Anfragen, von 6,5 auf 2", "1, höchstens 2"):
        assert figure in whole
    assert "Zahlt ein auf: Wir wachsen durch Empfehlungen" in whole
    assert "Nicht gezählt: Zweites Rechenzentrum" in whole


def test_first_page_says_what_when_and_how_many(tmp_path: Path) -> None:
    reader = render(company(), tmp_path)
    first = texts(reader)[0]
    for words in ("Northwind Instruments", "1 July – 30 September 2025", "Data as of 4 September 2025", "128 of 140"):
        assert words in first
    for words in ("Decisions wanted", "Strongest results", "Needs attention", "Since last quarter", "Highlights"):
        assert words in first
    for words in ("Committed", "Aspirational", "No figure", "Key results by progress", "At risk"):
        assert words in first
    assert "Every objective with its key results" not in first


def test_the_glance_shows_whole_titles_and_the_expected_tick(tmp_path: Path) -> None:
    small = small_team()
    data = replace(small, decisions=(), highlights=(), since=None)
    first = flat(texts(render(data, tmp_path))[0])
    glance = first[first.index("Ziele auf einen Blick") :]
    for block in data.objectives:
        assert all(word in glance for word in block.title.split()), "whole, on two lines if need be"
    kit = Kit(data, load_fonts(), Formats(data.language))
    page = executive(kit, 700).strips
    bars = [mark.paint for strip in page for mark in strip.marks if isinstance(mark.paint, Bar)]
    assert [bar.expected for bar in bars] == [0.714] * 3


def test_no_data_is_a_dash_and_below_start_is_said(tmp_path: Path) -> None:
    rows = (measured("Silent", "0", "10", None, unit="days"), measured("Fallen", "20", "100", "12", unit="%"))
    whole = " ".join(texts(render(with_rows(*rows), tmp_path)))
    assert "below start" in whole
    assert "no check-in yet" in whole
    silent = " ".join(texts(render(with_rows(rows[0]), tmp_path)))
    assert not re.search(r"(?<!\d)0 %", silent)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", SAMPLES)
def test_both_papers_carry_page_numbers_and_dates_on_every_page(name: str, paper: str, tmp_path: Path) -> None:
    data = SAMPLES[name]()
    reader = render(data, tmp_path, paper)
    pages = texts(reader)
    word, of, as_of = ("Seite", "von", "Datenstand") if data.language == "de" else ("Page", "of", "Data as of")
    for number, (page, text) in enumerate(zip(reader.pages, pages, strict=True), start=1):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(PAPERS[paper], abs=0.01)
        assert f"{word} {number} {of} {len(pages)}" in text
        assert as_of in text
        if number > 1:
            assert data.organisation in text


def test_table_header_is_repeated_on_each_page_of_the_table(tmp_path: Path) -> None:
    reader = render(company(), tmp_path)
    places = {title: page for _, title, page in outline(reader)}
    pages = texts(reader)
    table = range(places["Results"], places["Objectives in detail"])
    assert len(table) > 3
    for number in table:
        assert "Key result Baseline Target Actual Progress Status Conf. Owner" in pages[number]


def test_outline_entries_lead_to_the_page_with_their_title(tmp_path: Path) -> None:
    data = company()
    reader = render(data, tmp_path)
    entries = outline(reader)
    pages = texts(reader)
    assert [title for level, title, _ in entries if level == 0] == [
        "Quarterly review",
        "Contents",
        "What the objectives serve",
        "How progress is spread",
        "Pace against time",
        "Confidence week by week",
        "At risk",
        "Work across teams",
        "Results",
        "Objectives in detail",
        "What we learned",
        "What people said",
        "How people took part",
        "Next quarter",
        "Sign-off",
        "Team pages",
        "Appendix A · Check-in log",
        "Appendix B · Definitions and formulas",
        "Appendix C · Data quality",
    ]
    blocks = details_of(entries)
    assert [title for _, title, _ in blocks] == [block.title for block in data.objectives]
    assert {level for level, _, _ in blocks} == {1, 2, 3}
    for _, title, page in entries:
        assert (title if title != "Team pages" else "Team page") in pages[page]
    assert blocks[-1][2] > blocks[0][2] > 1


def details_of(entries: list[tuple[int, str, int]]) -> list[tuple[int, str, int]]:
    """The entries of the objectives: those below their section."""
    after = entries[[title for _, title, _ in entries].index("Objectives in detail") + 1 :]
    end = next(at for at, entry in enumerate(after) if entry[0] == 0)
    return after[:end]


def test_links_in_the_table_lead_to_the_blocks(tmp_path: Path) -> None:
    data = replace(small_team(), sections=("executive", "results", "details"))
    reader = render(data, tmp_path)
    table = next(number for _, title, number in outline(reader) if title == "Ergebnisse")
    links = [note.get_object() for note in reader.pages[table].get("/Annots", [])]
    assert len(links) == 3
    wanted = [page for level, _, page in outline(reader) if level]
    assert [reader.get_page_number(link["/Dest"][0].get_object()) for link in links] == wanted


@pytest.mark.parametrize("name", SAMPLES)
def test_every_font_is_embedded(name: str, tmp_path: Path) -> None:
    reader = render(SAMPLES[name](), tmp_path)
    fonts = [one for one in objects(reader) if isinstance(one, dict) and one.get("/Type") == "/Font"]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"].get_object(), font["/BaseFont"]
    assert b"Helvetica" not in (tmp_path / "report.pdf").read_bytes()


def objects(reader: PdfReader) -> list[Any]:
    count = int(reader.trailer["/Size"])
    return [reader.get_object(IndirectObject(number, 0, reader)) for number in range(1, count)]


def test_same_data_same_bytes_and_the_date_of_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_quarterly(company(), tmp_path / "one.pdf")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    write_quarterly(company(), tmp_path / "two.pdf")
    write_quarterly(replace(company(), as_of=TODAY.replace(day=5)), tmp_path / "other.pdf")
    one, two, other = ((tmp_path / f"{name}.pdf").read_bytes() for name in ("one", "two", "other"))
    assert one == two
    assert one != other
    assert b"D:20250904" in one


def test_metadata(tmp_path: Path) -> None:
    reader = render(small_team(), tmp_path)
    about = reader.metadata
    assert about is not None
    assert about.title == "Werkstatt Lindenhof eG · Quartalsbericht · Q3 2025"
    assert about.author == "Werkstatt Lindenhof eG"
    assert "1. Juli – 30. September 2025" in str(about.subject)
    assert "OKR" in str(about.keywords)
    assert reader.trailer["/Root"].get_object()["/Lang"] == "de"


def test_a_quarter_with_nothing_says_so_on_one_page(tmp_path: Path) -> None:
    (page,) = texts(render(nothing(), tmp_path))
    assert "There is nothing to review in this period yet." in page


def test_an_objective_without_key_results_has_no_figures(tmp_path: Path) -> None:
    pages = texts(render(nearly_empty(), tmp_path))
    assert len(pages) == 4
    assert "None of the objectives has key results yet" in pages[0]
    assert "No key results yet." in pages[1]
    assert "0 of 0" not in " ".join(pages)


def test_markup_is_printed_and_never_obeyed(tmp_path: Path) -> None:
    evil = ("<b>unclosed", '<img src="file:///etc/passwd">', "a < b & c &amp; {braces} %s", "</para><br/>")
    rows = tuple(measured(text, "0", "1", "0.5", owner=text, unit=text, note=text) for text in evil)
    data = with_rows(*rows, description="\n".join(evil), owner=evil[0], parent=evil[1], teams=evil)
    reader = render(replace(data, organisation=evil[0], cycle=evil[1], team=evil[2], app_version=evil[3]), tmp_path)
    whole = " ".join(texts(reader))
    for text in evil:
        assert text in whole
    assert not any("/XObject" in page["/Resources"].get_object() for page in reader.pages)  # no picture was opened


def test_texts_of_any_length_are_printed_whole(tmp_path: Path) -> None:
    title, word = "long title " * 9_091, "W" * 400
    note = "note with words\n" * 3_125
    row = replace(measured("Row " + word, "0", "1", "0.5", owner=word, unit=word), note=note)
    data = with_rows(row, description=note, teams=(word,), parent=title, owner=title)
    data = replace(data, objectives=(replace(data.objectives[0], title=title),), organisation=title, cycle=title)
    reader = render(data, tmp_path)
    whole = "".join(texts(reader))
    assert "Results" not in texts(reader)[0]
    # Once in the table and once in the block, where the aligned-to line and the owner say it again.
    assert whole.count("long title") >= 4 * 9_091
    assert whole.count("note with words") >= 2 * 3_125
    assert len(reader.pages) < 400
    assert all(runs_inside(page) for page in reader.pages)


def runs_inside(page: Any) -> bool:
    """Whether every text begins between the edges of the page."""
    places: list[tuple[float, float]] = []

    def visit(text: str, _cm: Any, matrix: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            places.append((matrix[4], matrix[5]))

    page.extract_text(visitor_text=visit)
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    return all(0 < x < width and 0 < y < height for x, y in places)


def test_the_summary_stays_one_page_with_the_longest_of_everything(tmp_path: Path) -> None:
    long = "Kundenzufriedenheit messen und verbessern " * 9
    statuses = ("at_risk", "behind", "stale", "no_data", "open", "on_track", "done", "draft", "cancelled")
    rows = tuple(
        replace(measured(f"{long} {n}", "40", "2", "30", unit=long), note=long, owner=long, confidence=2, status=status)
        for n, status in enumerate(statuses * 4)
    )
    blocks = tuple(objective(long, rows, ambition=ambition) for ambition in ("committed", "aspirational"))
    data = replace(small_team(), objectives=blocks, organisation=long, cycle=long, team=long)
    data = replace(data, sections=("executive", "results"))
    for paper in PAPERS:
        pages = texts(render(data, tmp_path, paper))
        assert "1. Juli – 30. September 2025" in pages[0]
        assert "Datenstand" in pages[0]
        assert "Braucht Aufmerksamkeit" in pages[0]
        assert "Alle Ziele mit ihren Schlüsselergebnissen" in pages[2], "behind the contents"


def test_control_characters_surrogates_and_zero_width_text_do_no_harm(tmp_path: Path) -> None:
    nasty = "nul\x00 bell\x07 esc\x1b[31m tab\t lone\ud800 rtl\u202eabc joiner\u200d nbsp\u00a0end\u2028next"
    zalgo = "a" + "\u0301\u0323" * 30_000
    row = replace(measured(nasty, "0", "1", "0.5", owner=nasty, unit="\x00"), note=nasty + zalgo)
    data = replace(with_rows(row, description=zalgo, parent=nasty), organisation=nasty, cycle="\x00", team="\ud83d")
    reader = render(data, tmp_path)
    whole = " ".join(texts(reader))
    assert "nul bell esc[31m tab lone\ufffd rtlabc joiner nbsp end next" in whole
    assert not any(char in whole for char in "\x00\x07\x1b\u202e\u200d")


def test_numbers_of_any_size_are_drawn(tmp_path: Path) -> None:
    readings = tuple(Reading(TODAY, Decimal(value)) for value in ("1e999", "-1e999", "NaN", "0", "Infinity"))
    rows = [
        replace(measured("Huge", "0", "1e15", "1e14"), readings=readings, raw=Decimal("1e999"), value=Decimal("1e999")),
        replace(measured("Tiny", "0", "1", "0.5"), value=Decimal("1e-30"), raw=Decimal("-1e30")),
        KeyResultRow("n", "Nothing at all", status="something new", kind="unheard of"),
    ]
    data = with_rows(*rows)
    unusual = replace(measured("Not", "0", "1", "1"), value=Decimal("NaN"), raw=Decimal("NaN"), progress=Decimal("NaN"))
    block = replace(data.objectives[0], key_results=(*rows, unusual), raw=Decimal("NaN"), progress=Decimal("Infinity"))
    whole = " ".join(texts(render(replace(data, objectives=(block,)), tmp_path)))
    assert "1E+999" in whole
    assert "something new" in whole


def test_deep_and_leaping_trees_stay_on_the_page(tmp_path: Path) -> None:
    blocks = tuple(objective(f"Level {depth}", (), depth=depth) for depth in (5, 0, 90, 2, 91, 92))
    reader = render(replace(nearly_empty(), objectives=blocks), tmp_path)
    assert [title for _, title, _ in details_of(outline(reader))] == [block.title for block in blocks]


def test_characters_without_a_glyph_are_marked_and_reported(tmp_path: Path) -> None:
    row = replace(measured("Ship \U00012000 edition", "0", "1", "0.5"), owner="\U00012001", note="Great \U00012002")
    data = replace(with_rows(row), decisions=(Decision("Go", "", "\U00012003"),), highlights=("High \U00012004",))
    data = replace(data, next_steps=(NextStep("Next \U00012005", about="of \U00012006"),))
    data = replace(data, log=(LogRow(TODAY, "Ship", "Aim", note="said \U00012007"),))
    assert missing_characters(small_team()) == {}
    missing = missing_characters(data)
    assert set(missing) == {chr(0x12000 + at) for at in range(8)}
    assert missing["\U00012000"] == missing["\U00012001"] == ["Ship \U00012000 edition"]
    assert missing["\U00012003"] == ["Go"]
    assert missing["\U00012004"] == ["High \U00012004"]
    assert missing["\U00012006"] == ["Next \U00012005"]
    assert "Ship \ufffd edition" in " ".join(texts(render(data, tmp_path)))


@pytest.mark.parametrize("stop_after", [0, 3, 20])
def test_cancelling_leaves_what_was_there(stop_after: int, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"older")
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > stop_after

    with pytest.raises(ReportCancelled):
        write_quarterly(company(), path, cancelled=stop)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_grows_to_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    write_quarterly(company(), tmp_path / "report.pdf", progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert told[0] < 0.2
    assert len(told) > 10


def test_an_existing_report_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"older")
    write_quarterly(nothing(), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


def test_files_that_cannot_be_written_are_named_by_code(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"older")
    cases = {
        tmp_path / "missing" / "report.pdf": "file.folder_missing",
        file / "report.pdf": "file.folder_missing",
        tmp_path: "file.denied",
        tmp_path / ("n" * 300 + ".pdf"): "file.denied",
        tmp_path / "nul\0.pdf": "file.denied",
    }
    for path, code in cases.items():
        with pytest.raises(FileProblem) as problem:
            write_quarterly(nothing(), path)
        assert problem.value.code == code
    assert list(tmp_path.iterdir()) == [file]


def test_reportlab_is_imported_only_when_a_report_is_made() -> None:
    import subprocess

    code = "import sys, okr_desktop.reports.review.quarterly; print('reportlab' in sys.modules, 'PIL' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


def test_large_numbers_stay_whole_in_the_table(tmp_path: Path) -> None:
    row = measured("Turnover", "0", "1000000000", "999999999.5", unit="€")
    data = replace(with_rows(row), language="de")
    assert "1.000.000.000 999.999.999,5" in " ".join(texts(render(data, tmp_path)))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_no_objective_stands_alone_at_the_foot_of_a_page(paper: str, tmp_path: Path) -> None:
    data = company()
    reader = render(data, tmp_path, paper)
    pages = texts(reader)
    for (_, title, page), block in zip(details_of(outline(reader)), data.objectives, strict=True):
        rest = pages[page].split(title, 1)[1]
        assert " ".join(block.key_results[0].title.split()[:4]) in rest

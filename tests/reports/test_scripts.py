"""Text of the world on paper: joined, in the right order, found by readers of PDF, broken where it may be broken."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from okr_desktop.reports.base.fonts import MISSING, isolated, load_fonts
from okr_desktop.reports.base.layout import Cell, Strip, draw, paginate, paragraph, row
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import BODY, CONTENT_WIDTH, HEADING, PAPERS, TABLE, TABLE_STRONG

LANGUAGES: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "languages.json").read_text("utf-8"))
LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
EDGES = "()%.,!:\u060c\u3002\uff0c\u0964\u00ab\u00bb-0123456789\u06f0\u06f1\u06f4\u06f5\u06f7\u06f8\u066a"
LEFT, TOP = 50.0, 800.0


def pdf(strips: list[Strip]) -> bytes:
    pen = Pen(PAPERS["a4"], load_fonts(), "en", date(2026, 1, 1))
    for page in paginate(strips, 760):
        draw(pen, page, LEFT, TOP, [])
        pen.end_page()
    return pen.finish()


def sample(title: str, text: str) -> bytes:
    fonts = load_fonts()
    return pdf([
        *paragraph(fonts, title, HEADING, 0, CONTENT_WIDTH),
        *paragraph(fonts, text, BODY, 0, CONTENT_WIDTH * 0.6),
        *row(fonts, [Cell(0, fonts.wrap(title, TABLE_STRONG, 220), TABLE_STRONG, width=220)], TABLE.leading),
    ])  # fmt: skip


def read_by_pdfium(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def read_by_pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def read_by_poppler(data: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return run.stdout.decode("utf-8")


READERS = (read_by_pdfium, read_by_pypdf, read_by_poppler)


def normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(MARKS))


def words_of(text: str) -> list[str]:
    return [normal(word.strip(EDGES)) for word in text.split() if word.strip(EDGES)]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_language_is_found_in_the_pdf(language: str, read: Any) -> None:
    title, text = LANGUAGES[language]["title"], LANGUAGES[language]["text"]
    found = normal(read(sample(title, text)))
    wrapped = "chinese", "japanese", "thai"
    for word in words_of(title if language in wrapped else f"{title} {text}"):
        assert word in found
    if language in wrapped:
        for piece in load_fonts().wrap(text, BODY, CONTENT_WIDTH * 0.6):
            assert normal(max(re.split("[\\s\\d%A-Z]+", piece), key=len)) in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_printed(language: str) -> None:
    fonts = load_fonts()
    for text in LANGUAGES[language].values():
        assert not list(fonts.missing(text))
        assert MISSING not in fonts.clean(text)
        # Nothing is lost, as a mark of a vowel would be, or what keeps two Persian letters apart.
        assert fonts.clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_text_gives_the_same_bytes(language: str) -> None:
    texts = LANGUAGES[language]
    assert sample(**texts) == sample(**texts)


def boxes(data: bytes) -> list[tuple[str, float, float]]:
    """Every character on the first page with its left and right edge."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    found: list[tuple[str, float, float]] = []
    for at in range(page.count_chars()):
        left, _, right, _ = page.get_charbox(at, loose=True)
        found.append((page.get_text_range(at, 1), left, right))
    return found


def drawn(text: str) -> str:
    """One line as it lies on the page, from left to right."""
    fonts = load_fonts()
    runs = fonts.runs(fonts.line(text))
    return "".join(p.text[::-1] if p.rtl and p.face else p.text for run in runs for p in run.pieces)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # The sentence begins with Latin letters, so it runs from left to right; the percent sign goes with its number.
        ("OKR \u05d0\u05d1\u05d2 2026 (50%)", "OKR (50%) 2026 \u05d2\u05d1\u05d0"),
        # It begins in Hebrew: the brackets are turned and stand on the left.
        ("\u05d0\u05d1\u05d2 (2026)", "(2026) \u05d2\u05d1\u05d0"),
        ("\u05d0\u05d1 [OKR 5-7] \u05d2!", "!\u05d2 [OKR 5-7] \u05d1\u05d0"),
        ("\u05d0\u05d1 1,000.50 \u05d2", "\u05d2 1,000.50 \u05d1\u05d0"),
        ("Team (\u05d0\u05d1) goes on", "Team (\u05d1\u05d0) goes on"),
        ("\u0647\u062f\u0641 \u06f1\u06f4\u06f0 \u0627\u0633", "\u0633\u0627 \u06f1\u06f4\u06f0 \u0641\u062f\u0647"),
    ],
)  # fmt: skip
def test_a_line_runs_both_ways(text: str, shown: str) -> None:
    if "50%" in text:
        # After Hebrew the percent sign stays on the right of its number; after Arabic it goes to the left.
        assert drawn(text.replace("\u05d0\u05d1\u05d2", "\u0627\u0628\u062a")) == "OKR (%50) 2026 \u062a\u0628\u0627"
    assert drawn(text) == shown


def test_lines_of_one_paragraph_run_the_same_way() -> None:
    fonts = load_fonts()
    hebrew = "\u05d0\u05e0\u05d7\u05e0\u05d5 " * 3
    text = f"{hebrew} Objectives and Key Results {hebrew}"
    lines = fonts.wrap(text, BODY, 110)
    assert len(lines) > 2
    assert any("Results" in line and not line.startswith("\u05d0") for line in lines)
    assert all(fonts.is_rtl(line) for line in lines)
    latin = fonts.wrap(f"Objectives {hebrew} and more of it", BODY, 70)
    assert not any(fonts.is_rtl(line) for line in latin)


def test_a_title_from_right_to_left_ends_at_the_right_edge_of_its_column() -> None:
    fonts = load_fonts()
    title = LANGUAGES["hebrew"]["title"]
    for strips, right in (
        (paragraph(fonts, title, HEADING, 20, 400), LEFT + 420),
        (row(fonts, [Cell(30, [title], TABLE, width=300)], TABLE.leading), LEFT + 330),
    ):
        found = boxes(pdf(strips))
        assert max(edge for char, _, edge in found if char.strip()) == pytest.approx(right, abs=1.5)
        first = next(left for char, left, _ in found if char == title[0])
        last = next(left for char, left, _ in found if char == "1")
        assert first > last
    (strip,) = row(fonts, [Cell(30, ["Latin"], TABLE, width=300)], TABLE.leading)
    assert strip.runs[0][0] == 30


def test_letters_join_and_stack() -> None:
    fonts = load_fonts()

    def clusters(text: str) -> list[str]:
        ((face, pieces),) = fonts.runs(text)
        assert face is not None
        return [one.text for one in face.cut("regular").shaped(text, rtl=pieces[0].rtl).clusters]

    # Lam and alef are one shape; what keeps Persian letters apart belongs to the letter before.
    assert clusters("\u0625\u0637\u0644\u0627\u0642") == ["\u0642", "\u0644\u0627", "\u0637", "\u0625"]
    assert "\u06cc\u200c" in clusters("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645")
    # Joined, a letter has another shape than alone.
    assert fonts.width("\u0628" * 9, BODY) < fonts.width("\u0628", BODY) * 6
    # A conjunct is one shape with its vowel; marks of tone add no width.
    assert clusters("\u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f") == [
        "\u0915\u094d\u0937", "\u0924\u094d\u0930\u093f", "\u092f"
    ]  # fmt: skip
    assert fonts.width("\u0e17\u0e35\u0e48", BODY) == pytest.approx(fonts.width("\u0e17", BODY))
    assert fonts.width("\u05e9\u05b8\u05c1", BODY) == pytest.approx(fonts.width("\u05e9", BODY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [30.0, 90.0, 240.0])
def test_lines_fit_and_lose_nothing(language: str, width: float) -> None:
    fonts = load_fonts()
    text = LANGUAGES[language]["text"] * 3
    lines = fonts.wrap(text, BODY, width)
    assert all(fonts.width(line, BODY) <= width + 1e-6 for line in lines)
    assert bare("".join(lines)) == bare(fonts.clean(text))


def bare(text: str) -> str:
    return re.sub("[\\s\u200e\u200f-]", "", text)


@pytest.mark.parametrize("language", ["chinese", "japanese"])
@pytest.mark.parametrize("width", [60.0, 75.0, 100.0, 131.0, 190.0])
def test_no_line_begins_with_a_closing_bracket_or_ends_with_an_opening_one(language: str, width: float) -> None:
    lines = load_fonts().wrap(LANGUAGES[language]["text"] * 5, BODY, width)
    assert len(lines) > 10
    assert not any(line[0] in "\u3001\u3002\u300d\uff09\uff0c\u201d%\uff05\u30fc\u3087" for line in lines)
    assert not any(line[-1] in "\u300c\uff08\u201c" for line in lines)
    # Lines are full: broken between ideographs, not at the few blanks.
    assert sum(map(len, lines)) / len(lines) > width / BODY.size * 0.7


def test_thai_breaks_between_words() -> None:
    fonts = load_fonts()
    lines = fonts.wrap("\u0e25\u0e39\u0e01\u0e04\u0e49\u0e32" * 12, BODY, 100)
    # Nothing but the word for customer: no line may cut one.
    assert len(lines) > 1
    assert all(line == "\u0e25\u0e39\u0e01\u0e04\u0e49\u0e32" * (len(line) // 6) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_400_characters_and_a_note_of_50000_break_nothing(language: str) -> None:
    fonts = load_fonts()
    text = LANGUAGES[language]["text"]
    word = ("".join(text.split()) * 20)[:400]
    for line in fonts.wrap(word, BODY, 80):
        assert fonts.width(line, BODY) <= 80 + 1e-6
        # No line begins with a mark that belongs to the letter before.
        assert not unicodedata.category(line.translate(MARKS)[0]).startswith("M")
    note = (f"{text} " * (50_000 // len(text) + 1))[:50_000]
    lines = fonts.wrap(note, BODY, CONTENT_WIDTH)
    assert bare("".join(lines)) == bare(fonts.clean(note))
    assert len(fonts.wrap(note, BODY, CONTENT_WIDTH, most=3)) == 3
    assert len(PdfReader(BytesIO(pdf(paragraph(fonts, note, BODY, 0, CONTENT_WIDTH)))).pages) > 4


def test_a_shortened_line_keeps_whole_letters() -> None:
    fonts = load_fonts()
    for language in LANGUAGES:
        line = fonts.fit(LANGUAGES[language]["text"], BODY, 120)
        assert line.endswith("…")
        assert fonts.width(line, BODY) <= 120 + 1e-6
    assert fonts.fit("\u0915\u094d\u0937" * 40, BODY, 60).rstrip("…").endswith("\u0937")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Launch \U0001f680", "Launch [rocket]"),
        ("Launch\U0001f680now", "Launch [rocket] now"),
        ("Done \u2705", "Done \u2713"),
        ("\U0001f469\U0001f3fd\u200d\U0001f4bb codes", "[woman] codes"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "[family]"),
        ("\U0001f1e9\U0001f1ea", "[flag DE]"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "[flag GBENG]"),
        ("1\ufe0f\u20e3 first", "[1] first"),
        ("1\u20e3 first", "[1] first"),
        ("\U0001f44d\U0001f3ff", "[thumbs up]"),
        ("\U0001f534 late", "[red circle] late"),
        ("\u26a0\ufe0f", "\u26a0"),
        ("\u2764\ufe0f", "[heart]"),
    ],
)
def test_emoji_become_words(text: str, printed: str) -> None:
    fonts = load_fonts()
    assert fonts.clean(text) == printed
    assert list(fonts.missing(text)) == []


@pytest.mark.parametrize("first", range(0x1F000, 0x1FB00, 0x100))
def test_every_emoji_can_be_printed(first: int) -> None:
    fonts = load_fonts()
    text = " ".join(map(chr, range(first, first + 0x100)))
    assert list(fonts.missing(text)) == []
    assert re.fullmatch(r"[ -~]*", fonts.clean(text)) or fonts.simple(fonts.clean(text))


@given(
    st.text(
        alphabet=st.sampled_from(
            "a \u200d\ufe0f\U0001f3fd\U0001f469\U0001f680\U0001f1e9\u20e31\u2764\U000e0067\U000e007f"
        ),
        max_size=30,
    )
)
def test_no_part_of_an_emoji_is_ever_a_box(text: str) -> None:
    fonts = load_fonts()
    assert MISSING not in fonts.clean(text)
    assert fonts.clean(fonts.clean(text)) == fonts.clean(text)


def test_nothing_turns_a_text_round() -> None:
    fonts = load_fonts()
    for control in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206f":
        assert fonts.clean(f"pay {control}100 to A") == "pay 100 to A"
        assert fonts.clean(f"\u05d0{control}\u05d1") == "\u05d0\u05d1"
    # The marks of direction stay where something runs from right to left, and joiners where letters can join.
    assert fonts.clean(f"a{RIGHT_TO_LEFT}b\u200cc\u200dd") == "abcd"
    assert fonts.clean(f"\u05d0!{RIGHT_TO_LEFT} b") == f"\u05d0!{RIGHT_TO_LEFT} b"
    assert fonts.clean("\u0645\u06cc\u200c\u200c\u200c\u062e") == "\u0645\u06cc\u200c\u062e"
    assert fonts.clean("\u0915\u094d\u200d\u0937") == "\u0915\u094d\u200d\u0937"


def test_a_name_from_right_to_left_leaves_the_dates_beside_it_alone() -> None:
    name = "\u05d0\u05d1\u05d2"
    assert drawn(f"{name} \u00b7 1 July") != "\u05d2\u05d1\u05d0 \u00b7 1 July"
    assert drawn(f"{isolated(name)} \u00b7 1 July") == "\u05d2\u05d1\u05d0 \u00b7 1 July"
    assert isolated("Ada") == "Ada"


def test_what_no_font_has_is_known_beforehand_and_visible() -> None:
    fonts = load_fonts()
    text = "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd OKR \u0939\u093f"
    assert list(fonts.missing(text)) == list("\u0ba4\u0bae\u0bbf\u0bb4\u0bcd")
    assert fonts.clean(text) == f"{MISSING * 5} OKR \u0939\u093f"


HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(
            "\u0627\u0644\u064e\u0651\u05d0\u05b8\u0915\u094d\u0937\u093f\u0e33\u0e40\u0e48\u0e01"
            "\u200c\u200d\u200e\u200f\u4e00\u3002(\uac00 "
        ),
    ),
    max_size=120,
)


@given(HOSTILE, st.floats(min_value=12, max_value=300))
def test_any_text_is_wrapped_measured_and_drawn(text: str, width: float) -> None:
    fonts = load_fonts()
    lines = fonts.wrap(text, BODY, width)
    assert bare("".join(lines)) == bare(fonts.clean(text))
    data = pdf(paragraph(fonts, text, BODY, 0, width))
    assert data.startswith(b"%PDF")


def test_marks_without_end_and_chains_of_consonants_are_drawn() -> None:
    fonts = load_fonts()
    for text in ("\u0e01" + "\u0e48" * 5000, "\u0915\u094d" * 5000, "\u0628" + "\u064e\u0651" * 3000, "\u200d" * 9000):
        for line in fonts.wrap(text, BODY, 100):
            assert len(line) <= 700
        assert pdf(paragraph(fonts, text, BODY, 0, 100)).startswith(b"%PDF")


_LEAN = """
import sys
from okr_desktop.reports.base import fonts
from okr_desktop.reports.base.style import BODY
found = fonts.load_fonts()
found.wrap("Größe – Повысить – Αύξηση · 100 % ✓ → done", BODY, 100)
print([face.name for face in fonts._bundled() if face.loaded], "budoux" in sys.modules)
found.wrap("\\u05e9\\u05dc\\u05d5\\u05dd", BODY, 100)
print([face.name for face in fonts._bundled() if face.loaded])
"""


def test_fonts_of_other_scripts_are_loaded_when_a_text_needs_them() -> None:
    run = subprocess.run([sys.executable, "-c", _LEAN], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["[] False", "['OKRSansHebrew']"]


def test_bold_without_a_bold_font_is_stroked_and_only_then() -> None:
    fonts = load_fonts()
    assert b" Tr" in page_of(pdf(paragraph(fonts, "\u76ee\u6807", HEADING, 0, 200)))
    assert b" Tr" not in page_of(pdf(paragraph(fonts, "\u76ee\u6807", BODY, 0, 200)))
    assert b" Tr" not in page_of(pdf(paragraph(fonts, "\u05e9\u05dc\u05d5\u05dd", HEADING, 0, 200)))


def page_of(data: bytes) -> bytes:
    contents = PdfReader(BytesIO(data)).pages[0].get_contents()
    assert contents is not None
    return contents.get_data()

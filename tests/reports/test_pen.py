"""What the pen writes past the canvas: every text can be found again, every shape stands where it should."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pypdfium2
import pytest

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import BODY, INK, SIGNAL, STRONG, WHITE

SIZE = (400.0, 200.0)


def page(draw: Callable[[Pen], None]) -> Any:
    pen = Pen(SIZE, load_fonts(), "en", date(2026, 8, 15))
    draw(pen)
    pen.end_page()
    return pypdfium2.PdfDocument(pen.finish())[0]


def found(lines: list[str]) -> list[str]:
    """The lines as a reader of the PDF finds them."""

    def draw(pen: Pen) -> None:
        pen.texts([(20.0, 180.0 - 14 * at, (BODY, STRONG)[at % 2], line) for at, line in enumerate(lines)])

    return page(draw).get_textpage().get_text_range().splitlines()


def test_brackets_and_backslashes_are_text() -> None:
    lines = ["a (b", "c) d", "\\", "(((", "\\) Tj (", "plain"]
    assert found(lines) == lines


def test_characters_beyond_the_first_part_of_a_font() -> None:
    known = load_fonts().known
    letters = [
        char for char in map(chr, (*range(0x391, 0x3CA), *range(0x410, 0x450), *range(0xC0, 0x100))) if char in known
    ]
    assert len(letters) > 160
    lines = ["".join(letters[at : at + 20]) for at in range(0, len(letters), 20)]
    assert found([*lines[:6], "in between", lines[0]]) == [*lines[:6], "in between", lines[0]]
    mixed = [f"a{char}b" for char in letters[::20]]
    assert found(mixed) == mixed


def colour(drawn: Any, x: float, y: float) -> tuple[int, int, int]:
    picture = drawn.render(scale=2).to_pil().convert("RGB")
    red, green, blue = picture.getpixel((round(2 * x), round(2 * (SIZE[1] - y))))
    return red, green, blue


def code(part: tuple[float, float, float]) -> tuple[int, int, int]:
    red, green, blue = (round(value * 255) for value in part)
    return red, green, blue


@pytest.mark.parametrize(
    ("draw", "inside", "outside"),
    [
        (
            lambda pen: pen.disc(100, 100, 40, SIGNAL),
            [(100, 100), (139, 100), (128, 128), (100, 61)],
            [(130, 130), (141, 100)],
        ),
        (
            lambda pen: pen.left_half_disc(100, 100, 40, SIGNAL),
            [(61, 100), (72, 128), (98, 62)],
            [(103, 100), (128, 128)],
        ),
        (
            lambda pen: pen.ring(100, 100, 40, SIGNAL, 4),
            [(140, 100), (100, 60), (128.3, 71.7)],
            [(100, 100), (145, 100)],
        ),
        (lambda pen: pen.rect(50, 60, 100, 20, SIGNAL), [(51, 61), (149, 79)], [(49, 70), (100, 82)]),
        (lambda pen: pen.polygon([(50, 50), (150, 50), (100, 150)], SIGNAL), [(100, 60), (100, 140)], [(55, 100)]),
        (lambda pen: pen.polyline([(50, 50), (100, 150), (150, 50)], SIGNAL, 6), [(75, 100), (125, 100)], [(100, 50)]),
        (lambda pen: pen.line(50, 50, 150, 50, SIGNAL, 6), [(100, 50), (100, 52)], [(100, 55), (155, 50)]),
    ],
)
def test_shapes_stand_where_they_should(
    draw: Callable[[Pen], None], inside: list[tuple[float, float]], outside: list[tuple[float, float]]
) -> None:
    drawn = page(draw)
    assert {colour(drawn, *place) for place in inside} == {code(SIGNAL)}
    assert {colour(drawn, *place) for place in outside} == {code(WHITE)}


def test_nothing_is_drawn_outside_a_clip_and_everything_after_it() -> None:
    def draw(pen: Pen) -> None:
        pen.clip(50, 50, 20, 20)
        pen.rect(0, 0, 400, 200, SIGNAL)
        pen.unclip()
        pen.rect(200, 50, 20, 20, INK)

    drawn = page(draw)
    assert [colour(drawn, x, 60) for x in (60, 100, 210)] == [code(SIGNAL), code(WHITE), code(INK)]


def test_text_does_not_change_the_colour_of_what_follows() -> None:
    def draw(pen: Pen) -> None:
        pen.rect(50, 50, 20, 20, SIGNAL)
        pen.texts([(50.0, 150.0, BODY, "ink")])
        pen.rect(100, 50, 20, 20, SIGNAL)

    drawn = page(draw)
    assert [colour(drawn, x, 60) for x in (60, 110)] == [code(SIGNAL)] * 2

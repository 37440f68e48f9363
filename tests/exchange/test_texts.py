"""Every word of a file that leaves is said in every language, with the same parameters, and means one thing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.text import fold
from okr_desktop.exchange import texts_de
from okr_desktop.exchange.out import workbook_pages
from okr_desktop.exchange.own.book import CHARTS, READ_ME
from okr_desktop.exchange.own.book_sheets import SHEETS, known_as, sheets
from okr_desktop.exchange.texts import ENGLISH, LANGUAGES, Words
from okr_desktop.services.exporting.book_values import STATUS_WORDS
from okr_desktop.services.exporting.labels import Labels, code_meant, words_of
from tests.worlds import desk_at

ROOT = Path(__file__).resolve().parents[2] / "okr_desktop"
PLACES = (ROOT / "exchange" / "out", ROOT / "services" / "exporting")
_PARAM = re.compile(r"\{(\w+)\}")


def said() -> Iterator[str]:
    """Every literal that code of the export says."""
    for path in (path for place in PLACES for path in place.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("say", "_say") and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def shown() -> Iterator[str]:
    """What stands on sheets, in lists and in cells."""
    yield from (READ_ME, CHARTS, *STATUS_WORDS.values(), *(text for pair in workbook_pages.RULES for text in pair))
    for sheet in SHEETS:
        yield sheet.name
        yield from (text for column in sheet.every for text in (column.heading, column.note))
    yield from (text for _, text in words_of(ENGLISH))


def test_everything_is_said_in_german() -> None:
    wanted = {text for text in (*said(), *shown()) if text}
    assert len(wanted) > 150
    assert sorted(wanted - set(texts_de.GERMAN)) == []


def test_parameters_are_the_same() -> None:
    wrong = [
        key for key, text in texts_de.GERMAN.items() if sorted(_PARAM.findall(key)) != sorted(_PARAM.findall(text))
    ]
    assert wrong == []


def test_a_heading_means_one_column_whatever_the_language() -> None:
    for sheet in SHEETS:
        meant: dict[str, set[str]] = {}
        for one in known_as(sheet.kind):
            for column in one.every:
                meant.setdefault(fold(column.heading), set()).add(column.code)
        assert [text for text, codes in meant.items() if len(codes) > 1] == []


def test_a_name_means_one_sheet_and_no_program_refuses_it() -> None:
    meant: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for one in sheets(language):
            meant.setdefault(one.name, set()).add(one.kind)
            assert len(one.name) <= 31
    assert all(len(kinds) == 1 for kinds in meant.values())
    assert {Words(one)(name) for one in LANGUAGES for name in (READ_ME, CHARTS)}.isdisjoint(meant)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_a_list_comes_back_to_its_code(tmp_path: Path, language: str) -> None:
    say, desk = Words(language), desk_at(tmp_path)
    lists = Labels(desk, say).lists()
    known = [(source, named) for source, found in lists.items() for named in found if source != "confidences"]
    assert len(known) > 20
    assert [one for source, one in known if code_meant(source, one.name.upper()) != one.id] == []
    desk.close()


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    german, day = Words("de"), date(2026, 3, 4)
    assert [ENGLISH.number(Decimal("-12345.5"), "km"), german.number(Decimal("-12345.5"), "km")] == [
        "−12,345.5 km",
        "−12.345,5 km",
    ]
    assert [ENGLISH.day(day), german.day(day), german.short_day(day)] == ["4 Mar 2026", "4. März 2026", "04.03.2026"]
    assert german("Due: {title}", title="{title} and %s") == "Fällig: {title} and %s"
    assert Words("xx") == ENGLISH

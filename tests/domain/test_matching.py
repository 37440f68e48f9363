"""Words of texts as search compares them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.matching import LONGEST_WORD, MOST_TERMS, SNIPPET, count, indexed, marks, snippet, terms, words
from tests.patience import not_forever

# What is written, and what people type to find it.
SAME = [
    ("Straße", ["straße", "Strasse", "STRASSE", "stras"]),
    ("Größe", ["Größe", "GRÖSSE", "grosse", "Groesse", "groe", "gro"]),
    ("Groesse", ["Größe", "groesse", "größ"]),
    ("Ümläute", ["umlaute", "Uemlaeute", "ümläute"]),
    ("Ångström", ["angstrom", "aangstroem", "ÅNG"]),
    ("qualité", ["qualite", "QUALITÉ", "qual"]),
    ("Łódź", ["lodz", "łódź"]),
    ("Smørrebrød", ["smorrebrod", "smoerrebroed", "smør"]),
    ("œuvre", ["oeuvre", "Œuvre"]),
    ("İstanbul", ["istanbul", "ISTANBUL", "İstanbul"]),
    ("Ελλάδα", ["ελλαδα", "ΕΛΛΆΔΑ"]),
    ("ёлка", ["елка", "ЁЛКА"]),
    ("שלום", ["שלום", "של"]),
    ("مرحبا", ["مرحبا"]),
    ("顧客満足度を上げる", ["顧客", "満足", "度を"]),
    ("한국어", ["한국"]),
    ("\uff46\uff55\uff4c\uff4c \uff57\uff49\uff44\uff54\uff48", ["full width"]),
    ("on-boarding", ["on-board", "on boarding", "boarding", "boa"]),
    ("e\u0301te\u0301", ["été", "ete"]),
    ("snake_case", ["case", "snake_case"]),
]


@pytest.mark.parametrize(("text", "typed"), [(text, typed) for text, all in SAME for typed in all])
def test_what_is_typed_is_marked_in_what_is_written(text: str, typed: str) -> None:
    assert marks(f"the {text}!", terms(typed)), (text, typed)
    assert count(f"the {text}!", terms(typed)) == len(terms(typed))


@pytest.mark.parametrize(
    ("text", "typed"),
    [("churn", "hurn"), ("churn", "churns"), ("churn", '"chur"'), ("sauce", "saß"), ("crash free", '"free crash"')],
)
def test_what_is_not_meant_is_not_marked(text: str, typed: str) -> None:
    assert marks(text, terms(typed)) == ()


def test_marks_are_places_of_the_text_as_it_is_written() -> None:
    text = "Die Größe der Straße, die GRÖSSE"
    found = [text[start : start + length] for start, length in marks(text, terms("groesse strasse"))]
    assert found == ["Größe", "Straße", "GRÖSSE"]
    assert [text[start : start + length] for start, length in marks(text, terms("gro"))] == ["Grö", "GRÖ"]
    assert marks("churned", terms("hur"), inside=True) == ((1, 3),)


def test_ascii_is_indexed_as_it_is_and_umlauts_in_both_spellings() -> None:
    assert indexed("Plain Text, 42 %") == "Plain Text, 42 %"
    assert set(words(indexed("Größe"))) == {"grosse", "groesse"}
    assert words(indexed("満足")) == ("満", "足")


@pytest.mark.parametrize("text", ["", " ", "\0", '"', '""', "*", "---", "()", "🎯", "\ud800", "\u202e", "' OR '"])
def test_what_holds_no_word_asks_for_nothing(text: str) -> None:
    assert all(term.forms for term in terms(text))
    assert not terms(text) or text == "' OR '"


def test_endless_text_asks_for_a_few_words() -> None:
    with not_forever():
        found = terms("word " * 2000 + "x" * 10_000)
        many = terms(" ".join(f"w{number}" + "y" * 100 for number in range(2000)))
        snippet("ä " * 25_000 + "needle", terms("needle a b c d e f g h"))
    assert len(found) <= MOST_TERMS
    assert len(many) == MOST_TERMS
    assert max(len(word) for term in many for form in term.forms for word in form) == LONGEST_WORD


@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_lie_inside_in_order_and_apart(text: str, typed: str) -> None:
    wanted = terms(typed)
    for found in (marks(text, wanted), marks(text, wanted, inside=True)):
        ends = [0]
        for start, length in found:
            assert length > 0
            assert start > ends[-1] or (start == 0 and len(ends) == 1)
            ends.append(start + length)
        assert ends[-1] <= len(text)


@given(st.text(max_size=400), st.text(max_size=12))
def test_a_snippet_is_one_short_line_whose_marks_fit(text: str, typed: str) -> None:
    wanted = terms(typed)
    shown = snippet(text, wanted)
    assert "\n" not in shown.text
    assert len(shown.text) <= SNIPPET + 2
    assert all(start >= 0 and start + length <= len(shown.text) for start, length in shown.marks)
    if marks(text, wanted) and max(length for _, length in marks(text, wanted)) < SNIPPET // 2:
        assert shown.marks


def test_a_snippet_shows_the_surroundings_of_the_first_mark() -> None:
    text = "begin " * 50 + "the needle\nis here " + "end " * 50
    shown = snippet(text, terms("needle"))
    ((start, length),) = shown.marks
    assert shown.text[start : start + length] == "needle"
    assert shown.text.startswith("…begin")
    assert shown.text.endswith("end…")
    assert "needle is here" in shown.text
    assert snippet("short\ntext", terms("none")).text == "short text"

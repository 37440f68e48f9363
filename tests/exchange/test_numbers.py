"""Numbers in every style that people write come out as the same Decimal, or are refused with a code."""

from __future__ import annotations

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.exchange.values.numbers import UnreadableError, decimal_mark, is_empty, parse_number

STYLES = [
    (",", "."),
    (".", ","),
    ("", "."),
    ("", ","),
    (" ", ","),
    ("\xa0", ","),
    ("\u202f", ","),
    ("'", "."),
    ("’", "."),
]
SIGNS = ["", "%", "€", "$", "£", "CHF", "Tage"]
numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False).map(lambda d: d.normalize())


def written(value: Decimal, thousands: str, decimal: str) -> str:
    text = f"{abs(value):,f}"
    whole, point, fraction = text.partition(".")
    return whole.replace(",", thousands) + (decimal + fraction if point else "")


@given(numbers, st.sampled_from(STYLES), st.sampled_from(SIGNS), st.sampled_from(["-", "−"]), st.booleans())
def test_every_style_reads_as_the_same_number(
    value: Decimal, style: tuple[str, str], unit: str, minus: str, before: bool
) -> None:
    text = (minus if value < 0 else "") + written(value, *style)
    text = f"{unit} {text}" if before else f"{text}\u202f{unit}"
    found = parse_number(text, style[1])
    assert (found.value, found.unit) == (value, unit)


@given(numbers, st.sampled_from(STYLES))
def test_a_number_is_never_read_wrongly_without_a_hint(value: Decimal, style: tuple[str, str]) -> None:
    found = parse_number(written(value, *style))
    assert found.value == abs(value) or found.ambiguous


@given(st.text(max_size=30))
def test_any_text_is_a_finite_number_or_refused(text: str) -> None:
    with contextlib.suppress(UnreadableError):
        assert parse_number(text).value.is_finite()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.234,5", "1234.5", ""),
        ("1,234.5", "1234.5", ""),
        ("1 234,5", "1234.5", ""),
        ("1'234.5", "1234.5", ""),
        ("12,34,567", "1234567", ""),
        ("0,125", "0.125", ""),
        ("-€5", "-5", "€"),
        ("€ -5", "-5", "€"),
        ("−5 %", "-5", "%"),
        ("US$ 3", "3", "US$"),
        ("Fr.5", "5", "Fr."),
        ("12 days", "12", "days"),
        ("20°C", "20", "°C"),
        ("3 km/h", "3", "km/h"),
        ("+7", "7", ""),
        (".5", "0.5", ""),
        ("1e3", "1000", ""),
        ("\u0661\u0662\u066b\u0665", "12.5", ""),
    ],
)
def test_written_forms(text: str, value: str, unit: str) -> None:
    found = parse_number(text)
    assert (found.value, found.unit, found.ambiguous) == (Decimal(value), unit, False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[
            (text, "number.suffix")
            for text in ("5k", "5 M", "$5M", "5k€", "€5k", "3 Mio.", "2 Mrd", "5 TEUR", "5k users")
        ],
        *[(text, "number.not_finite") for text in ("NaN", "-Infinity", "inf", "∞")],
        *[(text, "number.range") for text in ("1e999", "1e99999999999", "1" * 16)],
        ("1e-30", "number.places"),
        *[(text, "number.invalid") for text in ("ten", ">50", "~5", "5-10", "5 - 10", "1,2,3", "1.2.3", "12 34", "5+")],
        *[(text, "number.invalid") for text in ("(5)", "1,23.4", "--5", "5 by June 3", "2026-01-01", "1.", "9" * 200)],
    ],
)
def test_what_is_not_plainly_a_number_is_refused(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_number(text)
    assert caught.value.code == code


def test_an_ambiguous_mark_is_decided_by_the_other_cells() -> None:
    assert decimal_mark(["1,234", "0.5"]) == "."
    assert decimal_mark(["1,234", "0,5 €"]) == ","
    assert decimal_mark(["1.234.567", "x", ""]) == ","
    assert decimal_mark(["1,234", "10"]) == ""
    assert decimal_mark(["1,5", "1.5"]) == ""
    assert parse_number("1,234", ".").value == 1234
    assert parse_number("1,234", ",").value == Decimal("1.234")
    assert parse_number("1.234", ",").value == 1234


def test_empty_cells() -> None:
    assert all(map(is_empty, ("", " ", "-", "–", "n/a", "\xa0")))
    assert not any(map(is_empty, ("0", "tbd", "-1")))

"""Which way the characters of a line run, against python-bidi."""

from __future__ import annotations

from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from okr_desktop.reports.base.script import bidi

LETTERS = "abAB \u05d0\u05d1\u05d2\u05e9\u0639\u0631\u0628\u064a0123456789\u0660\u0661\u0662\u06f1\u06f2"
SIGNS = "()[]{}<>\u00ab\u00bb ,.-+/%$\u20ac:;!?'\"\u2026\u2192\u064e\u05b8\u00e9\u6f22\u3008\u3009\uff08\uff09"


@settings(max_examples=400)
@given(st.text(alphabet=st.sampled_from(LETTERS + SIGNS), max_size=40), st.booleans())
def test_characters_stand_where_the_standard_puts_them(text: str, rtl: bool) -> None:
    ours = "".join(bidi.reordered(text, bidi.levels(text, rtl=rtl)))
    assert ours == get_display(text, base_dir="R" if rtl else "L")


@given(st.text(alphabet=st.sampled_from(LETTERS + SIGNS), max_size=40))
def test_the_first_letter_gives_the_direction(text: str) -> None:
    strong = next((char for char in text if bidi.bidirectional(char) in ("L", "R", "AL")), "a")
    assert bidi.is_rtl(text) == ("\u0590" <= strong <= "\u08ff")


def test_brackets_are_turned() -> None:
    assert bidi.mirrored("(a] <\u00ab") == "\u00bb> [a)"

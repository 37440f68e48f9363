"""The suggestions stand in the same words on paper as in the window."""

from __future__ import annotations

from okr_desktop.qt import texts_practice
from okr_desktop.reports.base import texts_people_en


def plain(text: object) -> str:
    """The source of a text for translation."""
    return str(text[1]) if isinstance(text, tuple) else str(text)


def test_the_paper_suggests_in_the_words_of_the_window() -> None:
    seen = {
        code: texts_practice.EVIDENCE.get(f"{code}:try") or texts_practice.EVIDENCE[code] for code in texts_practice.TRY
    }
    window = {f"try_{code}": plain(text) for code, text in texts_practice.TRY.items()}
    window |= {f"seen_{code}": plain(text) for code, text in seen.items()}
    window |= {f"seen_{code}_one": plain(text) for code, text in texts_practice.EVIDENCE_OF_ONE.items()}
    paper = {key: text for key, text in texts_people_en.ENGLISH.items() if key in window or key[:4] in ("try_", "seen")}
    assert {key: text for key, text in paper.items() if key != "try_next"} == window

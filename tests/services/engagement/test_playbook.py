"""The playbook: the same pages in both languages, found by what people say."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.domain.errors import NotFound
from okr_desktop.services.engagement.inbox import playbook
from okr_desktop.services.engagement.school import lessons


def test_the_same_fourteen_pages_with_all_five_parts() -> None:
    english, german = playbook.library("en"), playbook.library("de")
    assert english.problems == german.problems == ()
    assert [one.code for one in english.all] == [one.code for one in german.all]
    assert len(english.all) == 14
    names = {one.name for one in lessons.lessons()}
    for one, other in zip(english.all, german.all, strict=True):
        assert (one.language, other.language, one.lesson) == ("en", "de", other.lesson)
        assert one.lesson in names
        assert set(one.parts) == set(playbook.PARTS)
        assert len(one.keywords) >= 6
        assert one.parts["say"].startswith("> ")
        for part in ("behind", "ask", "change", "avoid"):
            assert one.parts[part].count("\n- ") == other.parts[part].count("\n- ") >= 1, (one.code, part)


def test_every_page_is_found_by_its_own_keywords() -> None:
    for language in ("en", "de"):
        for pattern in playbook.patterns(language):
            for word in pattern.keywords:
                found = [one.code for one in playbook.suggest(f"Well, {word.upper()}!", language, most=9)]
                assert pattern.code in found, (language, word)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("We have no time for any of this, the week is full", "no-time"),
        ("And then it ends up in my appraisal", "numbers-against-me"),
        ("Was bedeutet das für meine Prämie?", "bonus"),
        ("Wir warten auf die andere Abteilung", "other-team-first"),
        ("Das wird doch alles von oben entschieden", "decided-above"),
        ("In two months nobody cares any more", "will-be-dropped"),
    ],
)
def test_what_people_say_leads_to_the_page_in_the_language_of_the_window(said: str, code: str) -> None:
    for language in ("en", "de", "fr"):
        found = playbook.suggest(said, language)
        assert found[0].code == code
        assert found[0].language == ("de" if language == "de" else "en")


def test_words_in_the_middle_of_others_and_nothing_find_nothing() -> None:
    for text in ("", "   ", "!!!", "Everything is fine here", "x" * 100_000):
        assert playbook.suggest(text) == ()
    with pytest.raises(NotFound) as error:
        playbook.one("nothing")
    assert error.value.code == "pattern.unknown"


def test_a_page_without_its_parts_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "half.md").write_text("---\ntitle: x\norder: 1\n---\n## One\n\ntext\n", "utf-8")
    found = playbook.library("en", tmp_path)
    assert [problem.code for problem in found.problems] == ["lesson.exercise"]
    assert len(found.all) == 14

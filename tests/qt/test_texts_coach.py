"""Every question of the coach has words in the window, the same cases as on the command line."""

from __future__ import annotations

import string

import pytest

from okr_desktop.cli.words.texts_coach import QUESTIONS
from okr_desktop.domain.coach.hints import Hint, Level, Profile
from okr_desktop.domain.coach.rules import CODES
from okr_desktop.qt import texts_coach


def gaps(template: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(template)) if name}


def test_the_same_questions_as_on_the_command_line() -> None:
    assert texts_coach.QUESTIONS.keys() == QUESTIONS.keys()
    for key, template in QUESTIONS.items():
        assert gaps(texts_coach.QUESTIONS[key]) == gaps(template)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_words(code: str) -> None:
    hint = Hint(code, Level.WARN, source="GitLab; re:Work")
    assert "{" not in texts_coach.hint_text(hint)
    assert 0 < len(texts_coach.rule_title(code)) < 40
    assert texts_coach.rule_why(code).endswith(".")
    assert texts_coach.source_text(hint) == "Advised by: GitLab; re:Work"


def test_levels_and_profiles_have_words() -> None:
    assert all(texts_coach.level_text(level) for level in Level)
    assert all(texts_coach.profile_text(profile) and texts_coach.profile_hint(profile) for profile in Profile)


def test_days_are_shown_in_the_language_in_use() -> None:
    hint = Hint("K_DATE", Level.ERROR, params={"due": "2026-10-01", "end": "2026-09-30"})
    assert "2026-" not in texts_coach.hint_text(hint)
    assert "2026" in texts_coach.hint_text(hint)
    assert "{0}" in texts_coach.hint_text(Hint("PLACEHOLDER", Level.WARN, params={"text": "{0}"}))

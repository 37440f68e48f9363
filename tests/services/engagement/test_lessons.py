"""Every lesson can be read in both languages, its exercises are the same, and what is called right is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from okr_desktop.domain.coach.rules import CODES
from okr_desktop.domain.errors import NotFound
from okr_desktop.paths import resource_path
from okr_desktop.services.engagement.school import exercises, learning_paths, lessons
from okr_desktop.services.engagement.school.exercises import Attempt, Exercise, Sort
from okr_desktop.services.engagement.school.lessons import Lesson

ENGLISH = {one.name: one for one in lessons.lessons("en")}
LANGUAGES = ("en", "de")
EVERY = [one for language in LANGUAGES for one in lessons.lessons(language)]
LINK = re.compile(r"\]\(([^)]+)\)")


def named(one: Lesson) -> str:
    return f"{one.language}-{one.name}"


def solved(exercise: Exercise) -> Attempt:
    """The attempt of somebody who knows everything."""
    made = exercises.begin(exercise)
    for place, item in enumerate(exercise.items):
        made = exercises.answer(exercise, made, place, item.answer)
    for wanted in range(len(exercise.items) if exercise.sort is Sort.ORDER else 0):
        for at in range(made.shown.index(wanted), wanted, -1):
            made = exercises.move(exercise, made, at, -1)
    return exercises.rewrite(made, exercise.model)


def test_there_are_sixteen_lessons_of_three_to_five_minutes() -> None:
    assert len(ENGLISH) == 16
    assert all(3 <= one.minutes <= 5 and one.exercises for one in ENGLISH.values())
    for language in LANGUAGES:
        found = lessons.library(language)
        assert found.problems == ()
        assert {one.language for one in found.all} == {language}
        assert [one.name for one in found.all] == list(ENGLISH)


@pytest.mark.parametrize("lesson", lessons.lessons("de"), ids=named)
def test_the_exercises_are_the_same_in_german(lesson: Lesson) -> None:
    twin = ENGLISH[lesson.name]
    assert lesson.title != twin.title
    assert (lesson.minutes, lesson.roles, lesson.topics) == (twin.minutes, twin.roles, twin.topics)
    assert [isinstance(part, str) for part in lesson.parts] == [isinstance(part, str) for part in twin.parts]
    for one, other in zip(lesson.exercises, twin.exercises, strict=True):
        assert (one.sort, one.about, len(one.options)) == (other.sort, other.about, len(other.options))
        assert [item.answer for item in one.items] == [item.answer for item in other.items]


@pytest.mark.parametrize("lesson", EVERY, ids=named)
def test_the_right_answers_are_right_and_each_is_explained(lesson: Lesson) -> None:
    for exercise in lesson.exercises:
        verdict = exercises.check(exercise, solved(exercise), lesson.language)
        assert verdict.share == 100, exercise.ask
        assert exercise.why or all(len(item.why) > 20 for item in exercise.items)
        if exercise.items:
            assert len({item.text for item in exercise.items}) == len(exercise.items)
            wrong = exercises.check(exercise, exercises.begin(exercise), lesson.language)
            assert wrong.share < 100


@pytest.mark.parametrize("lesson", EVERY, ids=named)
def test_the_coach_asks_about_the_weak_text_and_accepts_the_model(lesson: Lesson) -> None:
    for exercise in (one for one in lesson.exercises if one.sort is Sort.REWRITE):
        unchanged = exercises.review(exercise, f" {exercise.weak.upper()} ", lesson.language)
        assert (unchanged.share, unchanged.changed) == (0, False)
        assert unchanged.before
        assert not exercises.review(exercise, exercise.model, lesson.language).hints
        assert exercises.review(exercise, "", lesson.language).share == 0


@pytest.mark.parametrize("lesson", EVERY, ids=named)
def test_every_link_leads_somewhere(lesson: Lesson) -> None:
    texts = [part for part in lesson.parts if isinstance(part, str)]
    why = [item.why for exercise in lesson.exercises for item in exercise.items]
    for target in LINK.findall("\n".join((*texts, *why))):
        assert target.removesuffix(".md") in ENGLISH, target


def test_no_link_stands_where_it_could_not_be_followed() -> None:
    for lesson in EVERY:
        for exercise in lesson.exercises:
            words = (exercise.ask, exercise.why, *(f"{item.text}{item.why}" for item in exercise.items))
            assert not [text for text in words if "](" in text or "*" in text], lesson.name


def test_every_rule_of_the_coach_and_every_why_leads_to_a_lesson() -> None:
    for topic in (*CODES, "metric.kind", "confidence", "score", "concern", "workshop", "sponsor", "pulse"):
        found = lessons.for_topic(topic, "de")
        assert found is not None, topic
    assert lessons.for_topic("K_TASK").name == "outcome-or-activity"
    assert lessons.for_topic("confidence").name == "confidence"
    assert lessons.for_topic("no such thing") is None
    with pytest.raises(NotFound) as error:
        lessons.one("nothing")
    assert error.value.code == "lesson.unknown"


def test_paths_name_lessons_and_words_that_exist() -> None:
    for language in LANGUAGES:
        for role in learning_paths.roles(language):
            assert set(role.lessons) <= ENGLISH.keys()
            assert all(role.code in ENGLISH[name].roles for name in role.lessons)
            assert all(point.name and point.text for point in role.checklist)
            assert {point.lesson for point in role.checklist} <= {*ENGLISH, ""}
        assert {stage.lesson for stage in learning_paths.stages(language)} <= ENGLISH.keys()
        assert {stage.who for stage in learning_paths.stages(language)} <= set(learning_paths.ROLES)
    names = [[stage.name for stage in learning_paths.stages(language)] for language in LANGUAGES]
    assert not set(names[0]) & set(names[1])
    assert {role.code for role in learning_paths.roles("fr")} == set(learning_paths.ROLES)


def test_a_language_without_lessons_reads_english() -> None:
    assert lessons.lessons("fr_CA") == tuple(ENGLISH.values())
    assert lessons.one("confidence", "de_AT").language == "de"


# An attempt


def test_an_order_is_never_right_from_the_start_and_moves_stay_inside() -> None:
    exercise = next(one for one in ENGLISH["check-ins"].exercises if one.sort is Sort.ORDER)
    for seed in range(30):
        made = exercises.begin(exercise, seed)
        assert made.shown != tuple(range(len(exercise.items)))
        assert exercises.check(exercise, made).share < 100
        assert exercises.move(exercise, made, 0, -1) == made
        assert exercises.move(exercise, made, len(made.shown) - 1, 1) == made
    moved = exercises.move(exercise, made, 0, 1)
    assert sorted(moved.shown) == list(range(len(exercise.items)))
    assert [moved.given[item] for item in moved.shown] == list(range(len(exercise.items)))


def test_unknown_answers_change_nothing_and_the_first_share_is_kept() -> None:
    exercise = ENGLISH["outcome-or-activity"].exercises[0]
    made = exercises.begin(exercise)
    assert exercises.answer(exercise, made, 99, 0) == made
    assert exercises.answer(exercise, made, 0, 7) == made
    assert not exercises.is_complete(exercise, made)
    for place in range(len(exercise.items)):
        made = exercises.answer(exercise, made, place, 0)
    assert exercises.is_complete(exercise, made)
    first = exercises.checked(made, exercises.check(exercise, made))
    best = exercises.checked(first, exercises.check(exercise, exercises.rewrite(solved(exercise), "")))
    assert first.first == first.best == 50
    assert (best.first, best.best) == (50, 100)
    assert exercises.lesson_share((first, best)) == 75


# Files of the organisation's own

GOOD = (
    "---\ntitle: Our way\nminutes: 3\norder: 5\nroles: member\n---\n\nHello.\n\n```choose\nask: Yes?\noptions: a | b\n"
)
GOOD += "- one | a | because it is so here\n- two | b | because it is so there\n```\n"
BROKEN = {
    "no-head": ("Hello", "lesson.front"),
    "open-head": ("---\ntitle: x", "lesson.front"),
    "no-title": ("---\nminutes: 3\norder: 1\n---\n", "lesson.front"),
    "minutes": ("---\ntitle: x\nminutes: many\norder: 1\n---\n", "lesson.front"),
    "huge-number": ("---\ntitle: x\nminutes: 99999999999999999999\norder: 1\n---\n", "lesson.front"),
    "no-end": (GOOD.rstrip("`\n"), "lesson.exercise"),
    "no-ask": (GOOD.replace("ask: Yes?\n", ""), "lesson.exercise"),
    "one-option": (GOOD.replace("a | b", "a"), "lesson.exercise"),
    "other-answer": (GOOD.replace("| a |", "| c |"), "lesson.exercise"),
    "no-why": (GOOD.replace(" | because it is so here", ""), "lesson.exercise"),
    "no-model": (
        "---\ntitle: x\nminutes: 1\norder: 1\n---\n```weak-to-strong\nask: x\nweak: y\nwhy: z\n```",
        "lesson.exercise",
    ),
}


def own(folder: Path, name: str, text: str | bytes, language: str = "en") -> None:
    path = folder / language / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_and_nothing_else_is_lost(tmp_path: Path, name: str) -> None:
    text, code = BROKEN[name]
    own(tmp_path, name, text)
    own(tmp_path, "good", GOOD)
    found = lessons.library("en", tmp_path)
    assert [problem.code for problem in found.problems] == [code]
    assert found.problems[0].params["file"] == f"{name}.md"
    assert {"good", *ENGLISH} == {one.name for one in found.all}
    assert found.all[0].own


def test_a_file_that_is_no_text_or_too_large_is_told(tmp_path: Path) -> None:
    own(tmp_path, "binary", b"---\n\xff\xfe\x00")
    own(tmp_path, "large", GOOD + "x" * 300_000)
    found = lessons.library("en", tmp_path)
    assert [problem.code for problem in found.problems] == ["lesson.unreadable"] * 2
    assert len(found.all) == len(ENGLISH)


def test_an_own_file_takes_the_place_of_ours_and_follows_the_language(tmp_path: Path) -> None:
    own(tmp_path, "confidence", GOOD, "de")
    assert lessons.library("de", tmp_path).all[0].title == "Our way"
    assert {one.title for one in lessons.library("en", tmp_path).all} == {one.title for one in ENGLISH.values()}


def test_the_files_are_where_packaging_takes_them_from() -> None:
    root = resource_path("lessons").parent
    assert {path.name for path in (root / "lessons" / "en").iterdir()} == {f"{name}.md" for name in ENGLISH}
    pyproject = (Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8")
    assert 'resources = "okr_desktop/resources"' in pyproject

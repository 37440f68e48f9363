"""Exercises of a lesson as a pure engine: what they are, an attempt at one, and what is right about it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from enum import StrEnum

from okr_desktop.domain.coach.hints import Hint, Level, at_most
from okr_desktop.domain.coach.lint import hints_for_key_result, hints_for_objective
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText
from okr_desktop.domain.text import fold

FULL, HALF = 100, 50
OBJECTIVE, KEY_RESULT = "objective", "key_result"


class Sort(StrEnum):
    """The kinds of exercise: pick one of a few words for each line, put lines into columns or an order, rewrite."""

    CHOOSE = "choose"
    COLUMNS = "sort"
    ORDER = "order"
    REWRITE = "weak-to-strong"


@dataclass(frozen=True, slots=True)
class Item:
    """One line to be placed: ``answer`` is the right option, column or place (from 0), ``why`` says why it is so."""

    text: str
    answer: int
    why: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. ``options`` are the words or columns to choose from, ``items`` what is placed.

    A rewriting has ``weak`` and ``model`` texts instead, ``about`` says of what (objective or key_result), and
    ``why`` what the model does better. ``place`` is its number in the lesson, from 0.
    """

    sort: Sort
    ask: str
    options: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    weak: str = ""
    model: str = ""
    why: str = ""
    about: str = KEY_RESULT
    place: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """Where somebody is with an exercise.

    ``given`` has an answer for each item (None: none yet); ``shown`` is the order in which items stand on the screen.
    ``first`` is the share of the first checked attempt in per cent, None before.
    """

    given: tuple[int | None, ...] = ()
    shown: tuple[int, ...] = ()
    text: str = ""
    first: int | None = None
    best: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: which items are right, the share in per cent, and for a rewriting the coach's questions.

    ``before`` counts the questions about the weak text, for comparison; ``changed``: something was rewritten.
    """

    right: tuple[bool, ...]
    share: int
    hints: tuple[Hint, ...] = ()
    before: int = 0
    changed: bool = True


def begin(exercise: Exercise, seed: int = 0) -> Attempt:
    """A fresh attempt; what is to be put in order stands shuffled (and never right from the start)."""
    places = list(range(len(exercise.items)))
    if exercise.sort is Sort.ORDER and len(places) > 1:
        dice = random.Random(seed)
        while places == sorted(places):
            dice.shuffle(places)
        return Attempt(tuple(places.index(at) for at in range(len(places))), tuple(places))
    return Attempt((None,) * len(places), tuple(places))


def answer(exercise: Exercise, attempt: Attempt, item: int, option: int | None) -> Attempt:
    """The attempt with another answer for one item; an unknown item or option changes nothing."""
    if not 0 <= item < len(exercise.items) or exercise.sort is Sort.ORDER:
        return attempt
    if option is not None and not 0 <= option < len(exercise.options):
        return attempt
    given = (*attempt.given[:item], option, *attempt.given[item + 1 :])
    return replace(attempt, given=given)


def move(exercise: Exercise, attempt: Attempt, at: int, by: int) -> Attempt:
    """The attempt with the line at a place of the screen moved up (-1) or down (1); beyond the ends it stays."""
    to = at + by
    if exercise.sort is not Sort.ORDER or not (0 <= at < len(attempt.shown) and 0 <= to < len(attempt.shown)):
        return attempt
    shown = list(attempt.shown)
    shown.insert(to, shown.pop(at))
    return replace(attempt, shown=tuple(shown), given=tuple(shown.index(item) for item in range(len(shown))))


def rewrite(attempt: Attempt, text: str) -> Attempt:
    """The attempt with another text."""
    return replace(attempt, text=text)


def is_complete(exercise: Exercise, attempt: Attempt) -> bool:
    """Whether everything has an answer, so that a check makes sense."""
    if exercise.sort is Sort.REWRITE:
        return bool(attempt.text.strip())
    return None not in attempt.given


def check(exercise: Exercise, attempt: Attempt, language: str = "en") -> Verdict:
    """What is right; ``language`` is that of the exercise, for the coach."""
    if exercise.sort is Sort.REWRITE:
        return review(exercise, attempt.text, language)
    right = tuple(given == item.answer for given, item in zip(attempt.given, exercise.items, strict=True))
    return Verdict(right, round(FULL * sum(right) / len(right)) if right else 0)


def review(exercise: Exercise, text: str, language: str = "en") -> Verdict:
    """A rewritten text as the coach reads it: full marks when no question is left, half when fewer are."""
    before, found = _questions(exercise.weak, exercise.about, language), _questions(text, exercise.about, language)
    changed = fold(text) != fold(exercise.weak)
    if not text.strip() or not changed:
        share = 0
    elif not any(hint.severity is not Level.INFO for hint in found):
        share = FULL
    else:
        share = HALF if len(found) < len(before) else 0
    return Verdict((share == FULL,), share, tuple(at_most(found)), len(before), changed)


def _questions(text: str, about: str, language: str) -> list[Hint]:
    if not text.strip():
        return []
    if about == OBJECTIVE:
        return hints_for_objective(ObjectiveText(text), language=language)
    return hints_for_key_result(KeyResultText(text), language=language)


def checked(attempt: Attempt, verdict: Verdict) -> Attempt:
    """The attempt after a check: the first share is kept, and the best."""
    first = verdict.share if attempt.first is None else attempt.first
    return replace(attempt, first=first, best=max(attempt.best, verdict.share))


def lesson_share(attempts: tuple[Attempt, ...]) -> int:
    """The mean of the best shares of all exercises of a lesson, in per cent; one without any counts as done."""
    return round(sum(one.best for one in attempts) / len(attempts)) if attempts else FULL

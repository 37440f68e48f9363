"""The short lessons: Markdown with exercises in the language in use, in English where that lacks one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.errors import NotFound
from okr_desktop.services.engagement.school.exercises import Exercise
from okr_desktop.services.engagement.school.lesson_files import Found, Shelf, required, shelf, whole

KIND = "lessons"
LONGEST_MINUTES, LAST = 60, 9999


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson: texts (Markdown) and exercises in their order.

    ``topics`` are codes that lead to it: rules of the coach, fields where one hesitates. ``language`` is the one that
    it is written in, which is English where the wanted one lacks it. ``own`` says that the organisation wrote it.
    """

    name: str
    title: str
    minutes: int
    order: int
    roles: tuple[str, ...]
    topics: tuple[str, ...]
    parts: tuple[str | Exercise, ...]
    language: str
    own: bool = False

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in their order."""
        return tuple(part for part in self.parts if not isinstance(part, str))


def library(language: str = "en", folder: Path | None = None) -> Shelf[Lesson]:
    """Every lesson in its order, with what is wrong with files of the organisation's own."""
    found = shelf(KIND, language, _lesson, folder)
    return Shelf(tuple(sorted(found.all, key=lambda one: (one.order, one.name))), found.problems)


def lessons(language: str = "en") -> tuple[Lesson, ...]:
    """Every lesson in its order."""
    return library(language).all


def one(name: str, language: str = "en") -> Lesson:
    """A lesson by its name; raises NotFound ``lesson.unknown``."""
    known = lessons(language)
    found = next((lesson for lesson in known if lesson.name == name.strip().lower()), None)
    if found is None:
        raise NotFound("lesson.unknown", id=name, known=", ".join(lesson.name for lesson in known))
    return found


def for_topic(topic: str, language: str = "en") -> Lesson | None:
    """The first lesson that speaks about a topic (a lesson's own name is one too), None when none does."""
    known = lessons(language)
    named = (lesson for lesson in known if topic == lesson.name)
    return next(named, None) or next((lesson for lesson in known if topic in lesson.topics), None)


def _lesson(found: Found) -> Lesson:
    parsed = found.parsed
    return Lesson(
        found.name,
        required(parsed, "title"),
        whole(parsed, "minutes", LONGEST_MINUTES),
        whole(parsed, "order", LAST),
        parsed.words("roles"),
        parsed.words("topics"),
        parsed.parts,
        found.language,
        found.own,
    )

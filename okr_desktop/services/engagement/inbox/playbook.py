"""The playbook: what may be behind common resistance, what to ask, to say and to change, and what not to say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.text import fold
from okr_desktop.services.engagement.school.lesson_files import ENGLISH, Found, Shelf, required, shelf, whole
from okr_desktop.services.engagement.school.lesson_text import Malformed

KIND = "playbook"
#: The parts of a pattern, in the order of their headings.
PARTS = ("behind", "ask", "say", "change", "avoid")
MOST = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of resistance. ``text`` is Markdown with five headings; ``parts`` the same by name (PARTS).

    ``keywords`` are beginnings of words, or phrases, that a concern of this kind often has; ``lesson`` a lesson that
    goes with it.
    """

    code: str
    title: str
    order: int
    keywords: tuple[str, ...]
    lesson: str
    parts: dict[str, str]
    text: str
    language: str
    own: bool = False


def library(language: str = ENGLISH, folder: Path | None = None) -> Shelf[Pattern]:
    """Every pattern in its order, with what is wrong with files of the organisation's own."""
    found = shelf(KIND, language, _pattern, folder)
    return Shelf(tuple(sorted(found.all, key=lambda one: (one.order, one.code))), found.problems)


def patterns(language: str = ENGLISH) -> tuple[Pattern, ...]:
    """Every pattern in its order."""
    return library(language).all


def one(code: str, language: str = ENGLISH) -> Pattern:
    """A pattern by its code; raises NotFound ``pattern.unknown``."""
    known = patterns(language)
    found = next((pattern for pattern in known if pattern.code == code.strip().lower()), None)
    if found is None:
        raise NotFound("pattern.unknown", id=code, known=", ".join(pattern.code for pattern in known))
    return found


def suggest(text: str, language: str = ENGLISH, most: int = MOST) -> tuple[Pattern, ...]:
    """Patterns whose keywords stand in a text, the one with the most first; its language need not be the window's.

    A guess from words, nothing more: it offers a page to read and decides nothing.
    """
    said = f" {_plain(text)} "
    hits = dict[str, int]()
    for written in dict.fromkeys((language, ENGLISH, "de")):
        for pattern in patterns(written):
            words = sum(f" {_plain(word)}" in said for word in pattern.keywords)
            hits[pattern.code] = max(hits.get(pattern.code, 0), words)
    known = [pattern for pattern in patterns(language) if hits.get(pattern.code)]
    return tuple(sorted(known, key=lambda pattern: (-hits[pattern.code], pattern.order)))[:most]


def _plain(text: str) -> str:
    """Folded, with nothing but letters, digits and single spaces."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())


def _pattern(found: Found) -> Pattern:
    parsed = found.parsed
    text = parsed.text
    sections = [part.partition("\n")[2].strip() for part in f"\n{text}".split("\n## ")[1:]]
    if len(sections) != len(PARTS) or not all(sections):
        raise Malformed(1, "headings")
    keywords = tuple(word.strip() for word in parsed.head.get("keywords", "").split(",") if word.strip())
    return Pattern(
        found.name,
        required(parsed, "title"),
        whole(parsed, "order", 9999),
        keywords,
        parsed.head.get("lesson", ""),
        dict(zip(PARTS, sections, strict=True)),
        text,
        found.language,
        found.own,
    )

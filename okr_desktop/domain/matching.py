"""Words as full-text search compares them: accents folded, umlauts also in two letters, Chinese letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

MOST_TERMS, LONGEST_WORD = 12, 64
SNIPPET = 120
_BEFORE = 30
_KNOWN_LETTERS = 20_000

# Letters that are written with a stroke or joined, which Unicode does not take apart.
_PLAIN_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i"})
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_HAS_TWO = re.compile("[äöüøåÄÖÜØÅ]")
# Scripts that put no spaces between words: each of their letters is a word, and several are a phrase.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r'"([^"]*)("?)|[^\s"]+')

Words = tuple[str, ...]
Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that must occur: ``forms`` are its folded spellings, each a sequence of words.

    With ``open`` the last word may be the beginning of a longer one.
    """

    forms: tuple[Words, ...]
    open: bool = True


@dataclass(frozen=True, slots=True)
class Snippet:
    """One line of a text, and what to mark in it: (start, length) in characters (code points, not UTF-16)."""

    text: str
    marks: tuple[Mark, ...] = ()


class _Letters(dict[int, str]):
    """A table for str.translate that learns each character when it first meets it."""

    def __init__(self, letter: Callable[[str], str]) -> None:
        super().__init__()
        self._letter = letter

    def __missing__(self, code: int) -> str:
        if len(self) >= _KNOWN_LETTERS:  # somebody's random text, not a language
            self.clear()
        self[code] = found = self._letter(chr(code))
        return found


def _folded_letter(char: str) -> str:
    """As ``text.fold`` has it, without white space of other kinds, letters of unspaced scripts apart."""
    if char.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part)).translate(_PLAIN_LETTERS)
    return _UNSPACED.sub(r" \g<0> ", plain)


def _spelled_letter(char: str) -> str:
    """The same with umlauts as two letters; they must be one character each (NFC)."""
    return "".join(map(_folded_letter, char.lower().translate(_TWO_LETTERS)))


_FOLDED, _SPELLED = _Letters(_folded_letter), _Letters(_spelled_letter)


def indexed(text: str) -> str:
    """``text`` as the index holds it: ASCII as it is, else folded, with the two-letter spelling of umlauts added."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    found = text.translate(_FOLDED)
    if _HAS_TWO.search(composed) is None:
        return found
    more = dict.fromkeys(word.translate(_SPELLED) for word in composed.split() if _HAS_TWO.search(word))
    return " ".join([found, *more])


def words(text: str) -> Words:
    """The folded words of a text."""
    return tuple(_WORD.findall(text.lower() if text.isascii() else text.translate(_FOLDED)))


def terms(text: str) -> tuple[Term, ...]:
    """What somebody has typed: words that may go on, and "quoted phrases"; at most the first twelve.

    Any text will do: what holds no letter or digit asks for nothing.
    """
    found = dict[Term, None]()
    for piece in _PIECE.finditer(text):
        phrase, closed = piece[1], bool(piece[2])
        typed = piece[0] if phrase is None else phrase
        spelled = unicodedata.normalize("NFC", typed).translate(_SPELLED)
        spellings = (words(typed), tuple(_WORD.findall(spelled)))
        forms = dict.fromkeys(tuple(word[:LONGEST_WORD] for word in form[:MOST_TERMS]) for form in spellings if form)
        if forms:
            found[Term(tuple(forms), open=not closed)] = None
        if len(found) == MOST_TERMS:
            break
    return tuple(found)


def marks(text: str, wanted: Iterable[Term], *, inside: bool = False) -> tuple[Mark, ...]:
    """Where the terms stand in a text as it was written, in order and without overlaps.

    ``inside``: also in the middle of a word.
    """
    return _joined(span for term in wanted for span in _spans(text, term, inside))


def count(text: str, wanted: Iterable[Term]) -> int:
    """How many of the terms stand in a text."""
    return sum(bool(_spans(text, term)) for term in wanted)


def _spans(text: str, term: Term, inside: bool = False) -> list[Mark]:
    """(start, end) of each place."""
    pattern = _pattern(term, inside)
    if text.isascii():
        return [(found.start(), found.end()) for found in pattern.finditer(text.lower())]
    spans = list[Mark]()
    for letters in (_FOLDED, _SPELLED):
        parts = [letters[ord(char)] for char in text]
        origin = [index for index, part in enumerate(parts) for _ in part]
        for found in pattern.finditer("".join(parts)):
            spans.append((origin[found.start()], origin[found.end() - 1] + 1))
    return spans


@lru_cache(maxsize=64)
def _pattern(term: Term, inside: bool) -> re.Pattern[str]:
    if inside:
        return re.compile("|".join(map(_in_a_row, term.forms)))
    return re.compile("|".join(_form_pattern(form, term.open) for form in term.forms))


def _in_a_row(form: Words) -> str:
    return r"[\W_]*".join(map(re.escape, form))


def _form_pattern(form: Words, open: bool) -> str:
    before = "" if _UNSPACED.match(form[0]) else r"(?<![^\W_])"
    after = "" if open or _UNSPACED.match(form[-1]) else r"(?![^\W_])"
    return before + _in_a_row(form) + after


def _joined(spans: Iterable[Mark]) -> tuple[Mark, ...]:
    """(start, end) pairs as (start, length), those that touch made one."""
    found = list[Mark]()
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple((start, end - start) for start, end in found)


def snippet(text: str, wanted: Iterable[Term], width: int = SNIPPET, *, inside: bool = False) -> Snippet:
    """The part of a text around its first mark, on one line of about ``width`` characters."""
    found = marks(text, wanted, inside=inside)
    line = "".join(" " if char.isspace() else char for char in text)
    first, last = _window(line, found[0][0] if found else 0, width)
    lead, tail = "…" if first else "", "…" if last < len(line) else ""
    shift = len(lead) - first
    shown = ((start + shift, size) for start, size in found if first <= start and start + size <= last)
    return Snippet(lead + line[first:last] + tail, tuple(shown))


def _window(line: str, at: int, width: int) -> Mark:
    """First and last character to show, at the borders of words where there are any near."""
    if len(line) <= width:
        return 0, len(line)
    first = max(0, min(at - _BEFORE, len(line) - width))
    if first and (space := line.find(" ", first, at)) >= 0:
        first = space + 1
    last = min(len(line), first + width)
    if last < len(line) and (space := line.rfind(" ", max(at, last - _BEFORE), last)) > at:
        last = space
    return first, last

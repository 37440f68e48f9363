"""What a language pack holds: words as data, folded (small letters, no accents) as the texts are."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.text import fold


def words(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(fold(text).split())


def phrases(text: str) -> tuple[str, ...]:
    """The folded phrases of a text, one for each line."""
    return tuple(fold(line) for line in text.strip().splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Pack:
    """The words of one language.

    ``skip`` may stand before the first word that counts. ``tasks`` and ``activities`` are verbs; they are
    looked for as that first word, or with ``verbs_anywhere`` in the whole text. ``nominal`` are phrases that
    begin a text which describes work as a noun ("launch of"), ``nominal_ends`` words that end one;
    ``capabilities`` begin one about what a product can do ("run on"). ``done`` are participles of finished
    work. ``states`` are words of a statement that can be true or false to an observer, ``statement`` words that
    make one as the second or third word ("the API to reject"). ``reached`` are first words of something won or
    reached. ``changes`` are phrases that compare when a number follows ("at least"). ``before_value`` are words
    after which a placeholder stands for a value, and ``until`` words before a date.
    """

    language: str
    common: frozenset[str]
    skip: frozenset[str]
    tasks: frozenset[str]
    activities: frozenset[str]
    nominal: tuple[str, ...]
    nominal_ends: frozenset[str]
    capabilities: tuple[str, ...]
    done: frozenset[str]
    states: frozenset[str]
    statement: frozenset[str]
    reached: frozenset[str]
    changes: tuple[str, ...]
    outputs: frozenset[str]
    vague: frozenset[str]
    generic_verbs: frozenset[str]
    generic_nouns: frozenset[str]
    numbers: frozenset[str]
    usual: frozenset[str]
    purposes: tuple[str, ...]
    up: frozenset[str]
    down: frozenset[str]
    months: tuple[str, ...]
    joins: frozenset[str]
    ranges: tuple[str, str]
    before_value: frozenset[str]
    until: frozenset[str]
    versions: frozenset[str]
    counts: tuple[str, ...]
    rates: frozenset[str]
    time_units: frozenset[str]
    volume_tags: frozenset[str]
    quality_tags: frozenset[str]
    lagging_tags: frozenset[str]
    independent_tags: frozenset[str]
    verbs_anywhere: bool = False

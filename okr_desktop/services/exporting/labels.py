"""Names in place of ids: unique in their list, so that whoever chooses one can only mean one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from okr_desktop.domain.cycles import CycleKind, CycleState
from okr_desktop.domain.ids import short_forms
from okr_desktop.domain.okrs import Ambition, Kind, Source, State
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import Asking, WorkState
from okr_desktop.exchange.own.book import Named, code_of, word
from okr_desktop.exchange.texts import ENGLISH, LANGUAGES, Words
from okr_desktop.services.desk import Desk
from okr_desktop.store import loading

_WORDS: Mapping[str, type[StrEnum]] = {
    "states": State,
    "ambitions": Ambition,
    "sources": Source,
    "kinds": Kind,
    "work_states": WorkState,
    "askings": Asking,
    "cycle_kinds": CycleKind,
    "cycle_states": CycleState,
}


class Labels:
    """The names of everything that a cell may link to, by the list it is chosen from."""

    def __init__(self, desk: Desk, say: Words = ENGLISH) -> None:
        plan = desk.plan
        self._say = say
        objectives = [(one.id, one.title) for one in plan.objectives.values()]
        results = [(one.id, one.title) for one in plan.key_results.values()]
        items = unique([*objectives, *results])
        kpis = [(one.id, one.title) for one in plan.kpis.values()]
        self._of: dict[str, dict[str, str]] = {
            "people": unique((one.id, one.name) for one in plan.people.values()),
            "teams": unique((one.id, one.name) for one in plan.teams.values()),
            "cycles": unique((one.id, one.name) for one in plan.cycles.values()),
            "items": items,
            "objectives": {id: items[id] for id, _ in objectives},
            "key_results": {id: items[id] for id, _ in results},
            "subjects": unique([*objectives, *results, *kpis, *_talked_about(desk, say)]),
        }

    def of(self, source: str, id: str | None) -> str:
        """The name of a record; empty for none, and for one that is gone."""
        return self._of[source].get(id or "", "")

    def knows(self, source: str, id: str | None) -> bool:
        """Whether there is a record of this id in a list."""
        return id in self._of[source]

    def lists(self) -> dict[str, tuple[Named, ...]]:
        """Every list with its names in order, words last."""
        found = {
            name: tuple(Named(text, id) for id, text in sorted(names.items(), key=lambda one: fold(one[1])))
            for name, names in self._of.items()
        }
        found |= {name: tuple(Named(word(one, self._say), one) for one in words) for name, words in _WORDS.items()}
        return found | {"confidences": tuple(Named(str(one)) for one in range(11))}


def _talked_about(desk: Desk, say: Words) -> Iterator[tuple[str, str]]:
    """Check-ins and readings that somebody has commented on, by what they are of and their day."""
    plan = desk.plan
    wanted = {one.about for one in plan.comments.values()}.difference(plan.objectives, plan.key_results, plan.kpis)
    for one in loading.each_check_in(desk.space.db) if wanted else ():
        subject = plan.get(one.subject) if one.id in wanted else None
        if subject is not None:
            yield one.id, f"{getattr(subject, 'title', '')}, {say.short_day(one.date)}"


def words_of(say: Words) -> Iterator[tuple[str, str]]:
    """Every word to choose from, with the list that it stands in."""
    yield from ((source, word(one, say)) for source, words in _WORDS.items() for one in words)


def code_meant(source: str, text: str) -> str:
    """The code that a word of a list stands for, in whichever language it is typed; the word itself for no such one."""
    wanted = fold(text)
    for language in LANGUAGES:
        for one in _WORDS.get(source, ()):
            if fold(word(one, Words(language))) == wanted:
                return str(one)
    return code_of(text)


def unique(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names by id; where several are alike, the end of the id says which is meant."""
    known = list(names)
    counts = Counter(fold(name) for _, name in known)
    alike = [id for id, name in known if counts[fold(name)] > 1]
    short = short_forms(alike)
    return {id: f"{name} [{short[id]}]" if id in short else name for id, name in known}

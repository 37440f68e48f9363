"""Fields by name and text: what ``okr set`` and every other typed input can change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import SHORT, is_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.okrs import Ambition, KeyResult, Objective, Source, State
from okr_desktop.domain.people import THRESHOLDS, Person, Team, Workspace
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.text import clean, fold
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.services import cycles, kpis, people, planning, values, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import strategy
from okr_desktop.services.metric_texts import METRIC, NOTHING, metric_with
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.values import NotUnderstood

R = TypeVar("R", Person, Team)
E = TypeVar("E", bound=StrEnum)


class Names:
    """Ids for names of people, teams and cycles; who is new waits in ``made`` to be stored by the same action."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._people: dict[str, Person] = {}
        self._teams: dict[str, Team] = {}
        self._cycles: dict[str, Cycle] = {}

    @property
    def made(self) -> tuple[Record, ...]:
        """New records, in an order in which they can be stored."""
        return (*self._cycles.values(), *self.made_people)

    @property
    def made_people(self) -> tuple[Person | Team, ...]:
        """New teams and people."""
        return (*self._teams.values(), *self._people.values())

    def person(self, text: str) -> str | None:
        """The id of a person by id, e-mail or name; None for no one. Raises NotFound for an unknown id."""
        if fold(text) in NOTHING:
            return None
        known = _by_id(self.desk.plan.people, text, "person.unknown")
        return known or people.person_named(self.desk.plan, text, self._people)

    def team(self, text: str) -> str | None:
        """The id of a team by id or name; None for none. Raises NotFound for an unknown id."""
        if fold(text) in NOTHING:
            return None
        known = _by_id(self.desk.plan.teams, text, "team.unknown")
        return known or people.team_named(self.desk.plan, text, self._teams)

    def teams(self, text: str) -> dict[str, Decimal]:
        """Equal shares for teams separated by commas."""
        found = [self.team(part) for part in text.split(",")]
        return {id: Decimal(1) for id in found if id}

    def cycle(self, text: str) -> str | None:
        """The id of a cycle by id or name; "none" is the backlog, "" the current cycle (made when all are over).

        Raises Refused ``cycle.name`` for a name that says no period.
        """
        if text and fold(text) in NOTHING:
            return None
        known = cycles.current(self.desk.plan)
        if not text and known and known.end < self.desk.today:  # what is planned now belongs to no quarter of the past
            text = cycles.quarter_name(self.desk.plan, self.desk.today)
        found, new = cycles.named(self.desk.plan, text, self.desk.today)
        if not new:
            return found.id
        return self._cycles.setdefault(found.name, found).id


def _by_id(table: Mapping[str, Record], text: str, code: str) -> str | None:
    wanted = text.strip().lower().replace("-", "")
    if len(wanted) < SHORT or not set(wanted) <= set("0123456789abcdef"):
        return None
    found = [id for id in table if id.startswith(wanted) or id.endswith(wanted)]
    if is_id(wanted) and not found:
        raise NotFound(code, id=text)
    return found[0] if len(found) == 1 else None


def record_of(desk: Desk, text: str) -> Record:
    """A record by id, or by name: "workspace", a cycle, a person or a team. Raises NotFound.

    A name goes before a part of an id: "Ada" might end one as well.
    """
    plan = desk.plan
    if fold(text) == "workspace":
        return plan.workspace
    found = plan.get(text) or _named(plan, text) or plan.get(desk.resolve(text))
    assert found is not None
    return found


def _named(plan: Plan, text: str) -> Record | None:
    return cycles.by_name(plan, text) or people.find_person(plan, text) or people.find_team(plan, text)


# What a text means for a field: from names, record and text to the field's new value.
Reader = Callable[[Names, Any, str, str], Any]


def _line(_names: Names, _record: Record, _field: str, text: str) -> str:
    return text.strip()


def _cleaned(_names: Names, _record: Record, _field: str, text: str) -> str:
    return clean(text)


def _person(names: Names, _record: Record, _field: str, text: str) -> str | None:
    return names.person(text)


def _team(names: Names, _record: Record, _field: str, text: str) -> str | None:
    return names.team(text)


def _teams(names: Names, _record: Record, _field: str, text: str) -> dict[str, Decimal]:
    return names.teams(text)


def _cycle(names: Names, _record: Record, _field: str, text: str) -> str | None:
    return names.cycle(text or "none")


def _tags(_names: Names, _record: Record, _field: str, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for part in text.split(",") if (tag := clean(part))))


def _plain(_names: Names, _record: Record, field: str, text: str) -> Decimal:
    return values.plain(field, text)


def _whole(_names: Names, _record: Record, field: str, text: str) -> int:
    return values.whole(field, text)


def _share(_names: Names, _record: Record, field: str, text: str) -> Decimal:
    return values.signed_share(field, text)


def _day(_names: Names, _record: Record, field: str, text: str) -> Any:
    return values.day(field, text)


def _day_or_none(_names: Names, _record: Record, field: str, text: str) -> Any:
    return None if fold(text) in NOTHING else values.day(field, text)


def _flag(_names: Names, _record: Record, field: str, text: str) -> bool:
    return values.flag(field, text)


def _choice(words: type[E]) -> Reader:
    def read(_names: Names, _record: Record, field: str, text: str) -> E:
        return values.choice(field, text, words)

    return read


def _days_or_none(_names: Names, _record: Record, field: str, text: str) -> int | None:
    return None if fold(text) in NOTHING else values.cadence(field, text)


def _days(_names: Names, _record: Record, field: str, text: str) -> int:
    return values.cadence(field, text)


def _number_or_none(_names: Names, record: Any, field: str, text: str) -> Decimal | None:
    return None if fold(text) in NOTHING else values.in_unit(field, text, record.unit).value


def _score(_names: Names, _record: Record, field: str, text: str) -> Decimal | None:
    return None if fold(text) in NOTHING else values.share(field, text)


def _feed(names: Names, _record: Record, _field: str, text: str) -> str | None:
    """What a key result reads from: an objective, key result or KPI by id, a KPI also by title."""
    return None if fold(text) in NOTHING else kpis.id_of(names.desk, text)


def _direction(names: Names, _record: Record, _field: str, text: str) -> str | None:
    return None if fold(text) in NOTHING else strategy.find(names.desk, text).id


def _item(names: Names, _record: Record, _field: str, text: str) -> str | None:
    return None if fold(text) in NOTHING else names.desk.resolve(text)


_ITEM: dict[str, Reader] = {
    "title": _line,
    "description": _line,
    "owner": _person,
    "tags": _tags,
    "weight": _plain,
    "state": _choice(State),
    "archived": _flag,
    "score": _score,
    "score_comment": _line,
}
_READERS: dict[str, dict[str, Reader]] = {
    "objective": {
        **_ITEM,
        "why": _line,
        "teams": _teams,
        "cycle": _cycle,
        "parent": _line,
        "serves": _direction,
        "ambition": _choice(Ambition),
        "source": _choice(Source),
        "manual": _share,
        "miss_cause": _line,
    },
    "key_result": {
        **_ITEM,
        "objective": _line,
        "due": _day_or_none,
        **dict.fromkeys(METRIC, _line),
        "feed": _feed,
    },
    "person": {"name": _cleaned, "email": _cleaned, "role": _cleaned, "teams": _teams, "archived": _flag},
    "team": {"name": _cleaned, "lead": _person, "parent": _team, "cadence_days": _days_or_none, "archived": _flag},
    "cycle": {
        "name": _cleaned,
        "start": _day,
        "end": _day,
        "kind": _choice(CycleKind),
        "state": _choice(CycleState),
        "sponsor": _person,
        "archived": _flag,
    },
    "workspace": {
        "organisation": _cleaned,
        "fiscal_year_start": _whole,
        "cadence_days": _days,
        "grace_days": _whole,
        **dict.fromkeys(THRESHOLDS, _share),
    },
    "kpi": {
        "title": _line,
        "unit": _cleaned,
        "low": _number_or_none,
        "high": _number_or_none,
        "owner": _person,
        "team": _team,
        "description": _line,
        "archived": _flag,
    },
    "initiative": {
        "title": _line,
        "state": _choice(WorkState),
        "owner": _person,
        "due": _day_or_none,
        "key_result": _item,
        "description": _line,
        "archived": _flag,
    },
    "dependency": {
        "what": _line,
        "asker": _team,
        "giver": _team,
        "about": _item,
        "by": _day_or_none,
        "state": _choice(Asking),
        "reply": _line,
    },
}
_ALIASES = {
    "workspace": {"name": "organisation", "organization": "organisation", "cadence": "cadence_days"},
    "objective": {"name": "title", "status": "state", "team": "teams", "tag": "tags"},
    "key_result": {"name": "title", "status": "state", "tag": "tags", "parent": "objective"},
    "person": {"team": "teams", "mail": "email"},
    "team": {"cadence": "cadence_days"},
    "cycle": {"status": "state", "title": "name"},
    "kpi": {"name": "title"},
    "initiative": {"name": "title", "status": "state"},
    "dependency": {"title": "what", "from": "asker", "to": "giver", "for": "about", "status": "state", "due": "by"},
}


def known_fields(kind: str) -> list[str]:
    """The names of the fields of a kind of record; those of kinds that nobody types are only shown."""
    return list(_READERS[kind] if kind in _READERS else LAYOUT[kind])


def set_field(desk: Desk, id: str, field: str, text: str) -> Outcome[str]:
    """Change one field of a record as one action (see ``set_fields``)."""
    return set_fields(desk, id, {field: text})


def set_fields(desk: Desk, id: str, texts: Mapping[str, str]) -> Outcome[str]:
    """Change fields of a record (objective, key result, KPI, person, team, cycle, "workspace", …) as one action.

    ``id`` is an id, a unique part of one, or the name of a cycle, person or team. A new name of an owner or team
    makes the person or team in the same action; an empty text clears a field that may be empty.
    Raises NotFound, NotUnderstood (an unknown field, a text that is no value of it) and Refused.
    """
    record = record_of(desk, id)
    named = {_field_name(kind_of(record), field): text for field, text in texts.items()}
    if isinstance(record, Objective | KeyResult):
        return _set_item(desk, record, named)
    names, wanted = Names(desk), record
    for name, text in named.items():
        wanted = replace(wanted, **{name: _read(names, wanted, name, text)})
    return _save_other(desk, names, wanted, set(named))


def _field_name(kind: str, field: str) -> str:
    name = fold(field).replace("-", "_").replace(" ", "_")
    name = _ALIASES.get(kind, {}).get(name, name)
    if name not in _READERS.get(kind, ()):
        raise NotUnderstood("field.unknown", field=field, kind=kind, text=field, known=", ".join(known_fields(kind)))
    return name


def _read(names: Names, record: Record, name: str, text: str) -> Any:
    return _READERS[kind_of(record)][name](names, record, name, text)


def _save_other(desk: Desk, names: Names, wanted: Record, changed: Set[str]) -> Outcome[str]:
    match wanted:
        case Person() | Team():
            return people.save(desk, wanted, names.made_people)
        case Cycle():
            alone = changed == {"state"}
            if alone:
                return cycles.set_state(desk, wanted.id, wanted.state)
            return cycles.save(desk, wanted, names.made_people)
        case Workspace():
            return people.save_settings(desk, wanted)
        case Kpi():
            return kpis.save(desk, wanted, names.made_people)
        case Initiative():
            return work.save_initiative(desk, wanted, names.made_people)
        case Dependency():
            return work.save_dependency(desk, wanted, names.made_people)
        case _:
            raise TypeError(wanted)


def _set_item(desk: Desk, item: Objective | KeyResult, texts: Mapping[str, str]) -> Outcome[str]:
    for name, text in texts.items() if len(texts) == 1 else ():
        if name in ("parent", "objective"):
            return planning.move(desk, item.id, parent_id(desk, text))
        if name == "archived":
            return planning.archive(desk, item.id, values.flag(name, text))
    names = Names(desk)
    return planning.edit(desk, item_with(names, item, texts), names.made)


T = TypeVar("T", bound=Objective | KeyResult)


def item_with(names: Names, item: T, texts: Mapping[str, str]) -> T:
    """An objective or key result with fields read from text; raises NotFound, NotUnderstood and Refused.

    A range of no stated kind rises or falls as its ends say.
    """
    if isinstance(item, KeyResult):
        metric = item.metric
        for name in (name for name in METRIC if name in texts):
            metric = metric_with(metric, name, texts[name], directed="kind" not in texts)
        item = replace(item, metric=metric)
    for name, text in texts.items():
        if name in ("parent", "objective"):
            item = replace(item, **{name: parent_id(names.desk, text)})
        elif name == "manual":
            item = replace(item, **_manual(text))
        elif name not in METRIC:
            item = replace(item, **{name: _read(names, item, name, text)})
    return item


def parent_id(desk: Desk, text: str) -> str | None:
    """The id that "move under" means; None for the top. Raises NotFound."""
    return None if fold(text) in NOTHING else desk.item(desk.resolve(text)).id


def _manual(text: str) -> dict[str, Any]:
    """Progress set by hand counts only with that source; taking it back returns to the key results."""
    if fold(text) in NOTHING:
        return {"manual": None, "source": Source.KEY_RESULTS}
    return {"manual": values.share("manual", text), "source": Source.MANUAL}

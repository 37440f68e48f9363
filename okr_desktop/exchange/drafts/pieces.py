"""Items of a tool as they come, linked by ids, put together to a draft: what stands where, and what nobody holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT
from okr_desktop.exchange.drafts.draft import (
    Draft,
    DraftCheckIn,
    DraftComment,
    DraftCycle,
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
    DraftPerson,
    DraftTeam,
)
from okr_desktop.exchange.drafts.keys import Keys, key_of
from okr_desktop.exchange.drafts.notes import Notes, shorten

OBJECTIVE, KEY_RESULT, WORK = "objective", "key_result", "work"
OWN_ID = "id:"


@dataclass(frozen=True, slots=True)
class Meter:
    """What a key result measures, as ``DraftKeyResult`` has it; from 0 to 100 % unless the file says otherwise."""

    kind: str = "increase"
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    phases: tuple[tuple[date, Decimal], ...] = ()

    def at(self, share: Decimal) -> Decimal:
        """The value at a share of the way."""
        if self.start is None or self.target is None:
            return self.low or self.high or Decimal(0)
        value = (self.start + (self.target - self.start) * share).quantize(Decimal("0.000001"))
        return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


PER_CENT = Meter("increase", "%", Decimal(0), Decimal(100))
YES_NO = Meter("yes_no", "", Decimal(0), Decimal(1))


@dataclass(slots=True)
class Piece:
    """One item: ``type`` is objective, key_result or work; ``id`` and ``parent`` are ids of the file ("" for none).

    ``stable`` says that the tool itself gave the id, so that it is the same in every export.
    """

    id: str
    line: int
    title: str
    type: str = OBJECTIVE
    parent: str = ""
    stable: bool = True
    description: str = ""
    owner: str = ""
    teams: tuple[str, ...] = ()
    cycle: str = ""
    tags: tuple[str, ...] = ()
    cancelled: bool = False
    ambition: str = ""
    weight: Decimal | None = None
    score: Decimal | None = None
    score_comment: str = ""
    meter: Meter | None = None
    due: date | None = None
    state: str = "open"
    check_ins: list[DraftCheckIn] = field(default_factory=list[DraftCheckIn])
    comments: list[DraftComment] = field(default_factory=list[DraftComment])


@dataclass(frozen=True, slots=True)
class About:
    """What a file says beside its items."""

    name: str
    format: str
    cycle: str = ""
    people: tuple[DraftPerson, ...] = ()
    teams: tuple[DraftTeam, ...] = ()
    cycles: tuple[DraftCycle, ...] = ()


def assemble(pieces: Iterable[Piece], about: About, notes: Notes) -> Draft:
    """The draft of all pieces. Raises FileProblem file.no_okrs when there is nothing to show, not even an error."""
    objectives = _Assembly(pieces, notes).objectives()
    if not objectives and not notes.has_errors:
        raise FileProblem("file.no_okrs", name=about.name, format=about.format)
    return Draft(
        about.format,
        about.name,
        about.cycle,
        objectives,
        notes.result(),
        people=about.people,
        teams=about.teams,
        cycles=about.cycles,
    )


class _Assembly:
    def __init__(self, pieces: Iterable[Piece], notes: Notes) -> None:
        self._notes = notes
        self._all: dict[str, Piece] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._below: dict[str, list[Piece]] = {}
        self._made = Keys()
        self._paths: dict[str, str] = {}
        for piece in pieces:
            self._keep(piece)
        self._forget_unset_weights()

    def objectives(self) -> tuple[DraftObjective, ...]:
        """Every objective with its key results, in the order of the file."""
        for piece in self._all.values():
            if piece.type != OBJECTIVE and (home := self._home(piece)) is not None:
                self._below.setdefault(home.id, []).append(piece)
        weighed = [one for one in self._of(OBJECTIVE) if one.weight is not None]
        aligned = {above.id for one in weighed if (above := self._above(one)) is not one}
        return tuple(self._objective(one, one.id in aligned) for one in self._of(OBJECTIVE))

    def _of(self, type: str) -> list[Piece]:
        return [piece for piece in self._all.values() if piece.type == type]

    def _keep(self, piece: Piece) -> None:
        """Each id once, and nothing without a title that can be stored."""
        known = self._all.get(piece.id) if piece.id else None
        if known is not None:
            self._notes.error("import.twice", "id", piece.line, title=shorten(piece.title), first=known.line)
        elif self._usable(piece):
            piece.id = piece.id or f"line:{piece.line}:{len(self._all)}"
            self._all[piece.id] = piece
            self._names.setdefault(piece.title.casefold(), piece.id)

    def _forget_unset_weights(self) -> None:
        """Where everything that stands under one thing weighs nothing, nobody has set weights."""
        siblings: dict[str, list[Piece]] = {}
        for piece in self._all.values():
            if piece.weight is not None:
                siblings.setdefault(piece.parent, []).append(piece)
        for group in siblings.values():
            if not any(piece.weight for piece in group):
                for piece in group:
                    piece.weight = None

    def _usable(self, piece: Piece) -> bool:
        length = len(piece.title)
        if not length:
            self._notes.error("title.empty", "title", piece.line)
        elif length > TITLE_LIMIT:
            params = {"length": length, "limit": TITLE_LIMIT, "title": shorten(piece.title)}
            self._notes.error("title.too_long", "title", piece.line, **params)
        return 0 < length <= TITLE_LIMIT

    def _above(self, piece: Piece) -> Piece:
        """What a piece stands under; itself when that is not in the file."""
        return self._all.get(self._parent_id(piece), piece)

    def _parent_id(self, piece: Piece) -> str:
        """The id of the parent, which the file may name by its title as well."""
        if piece.parent in self._all:
            return piece.parent
        return self._names.get(piece.parent.casefold(), "")

    def _home(self, piece: Piece) -> Piece | None:
        """What a key result or piece of work belongs to: work to a key result, all else to an objective."""
        seen, at = {piece.id}, self._above(piece)
        wanted = (KEY_RESULT, OBJECTIVE) if piece.type == WORK else (OBJECTIVE,)
        while at.id not in seen:
            if at.type in wanted:
                return at
            seen.add(at.id)
            at = self._above(at)
        self._notes.error("key_result.no_objective", "parent", piece.line, title=shorten(piece.title))
        return None

    def _key(self, piece: Piece, letter: str, above: str = "") -> str:
        """The tool's own id, else the path of titles."""
        if piece.id not in self._keys:
            if piece.stable:
                path = OWN_ID + piece.id
            else:
                path = self._paths[piece.id] = self._made.path(self._paths.get(above, ""), letter, piece.title)
            self._keys[piece.id] = key_of(path)
        return self._keys[piece.id]

    def _objective(self, piece: Piece, is_aligned: bool) -> DraftObjective:
        below = self._below.get(piece.id, [])
        key = self._key(piece, "o")
        weights = _weights(below)
        results = tuple(self._key_result(one, piece, weight) for one, weight in zip(below, weights, strict=True))
        source = ("both" if results else "children") if is_aligned else ""
        return DraftObjective(
            key=key,
            line=piece.line,
            title=piece.title,
            parent=self._parent_key(piece),
            description=self._description(piece),
            owner=piece.owner,
            teams=piece.teams,
            cycle=piece.cycle,
            tags=piece.tags,
            cancelled=piece.cancelled,
            key_results=results,
            weight=piece.weight,
            source=source,
            ambition=piece.ambition,
            score=piece.score,
            score_comment=piece.score_comment,
            comments=tuple(piece.comments),
        )

    def _parent_key(self, piece: Piece) -> str | None:
        """The key of what an objective is aligned to; work stands for its key result."""
        if not piece.parent:
            return None
        above, seen = self._above(piece), {piece.id}
        while above.type == WORK and above.id not in seen:
            seen.add(above.id)
            above = self._above(above)
        if above is piece:
            return piece.parent  # nobody knows it: the import says so and puts the objective at the top
        if above.type == OBJECTIVE:
            return self._key(above, "o")
        home = self._home(above)
        if home is not None:
            self._key(home, "o")
        return self._key(above, "k", home.id if home else "")

    def _key_result(self, piece: Piece, home: Piece, weight: Decimal | None) -> DraftKeyResult:
        meter = piece.meter or PER_CENT
        return DraftKeyResult(
            key=self._key(piece, "k", home.id),
            line=piece.line,
            title=piece.title,
            kind=meter.kind,
            description=self._description(piece),
            owner=piece.owner,
            unit=meter.unit,
            start=meter.start,
            target=meter.target,
            due=piece.due,
            tags=piece.tags,
            cancelled=piece.cancelled,
            check_ins=tuple(in_order(piece.check_ins)),
            weight=weight,
            low=meter.low,
            high=meter.high,
            phases=meter.phases,
            score=piece.score,
            score_comment=piece.score_comment,
            comments=tuple(piece.comments),
            initiatives=tuple(self._initiative(one, piece) for one in self._below.get(piece.id, ())),
        )

    def _initiative(self, piece: Piece, home: Piece) -> DraftInitiative:
        key, text = self._key(piece, "i", home.id), self._description(piece)
        said = [_as_text(one) for one in in_order(piece.check_ins)] + [one.text for one in piece.comments]
        text = "\n".join(part for part in (text, *said) if part)[:NOTE_LIMIT]
        return DraftInitiative(key, piece.line, piece.title, piece.owner, piece.due, piece.state, text)

    def _description(self, piece: Piece) -> str:
        text = piece.description.strip()
        if len(text) <= NOTE_LIMIT:
            return text
        self._notes.warning("description.too_long", "description", piece.line, length=len(text), limit=NOTE_LIMIT)
        return ""


def _as_text(one: DraftCheckIn) -> str:
    return " ".join(part for part in (one.on.isoformat() if one.on else "", one.note) if part)


def _weights(below: Sequence[Piece]) -> list[Decimal | None]:
    """The weights of siblings: what has none among those that have shares what is left of 100."""
    given = [piece.weight for piece in below]
    known = [weight for weight in given if weight is not None]
    if not known or len(known) == len(given):
        return list(given)
    rest = max(Decimal(100) - sum(known), Decimal(0)) / (len(given) - len(known))
    rest = rest.quantize(Decimal("0.01"))
    return [rest if weight is None else weight for weight in given]


def in_order(check_ins: Sequence[DraftCheckIn]) -> list[DraftCheckIn]:
    """Oldest first; those of one day keep the order of the file, turned round where it tells the newest first."""
    days = [one.on for one in check_ins if one.on is not None]
    newest_first = len(days) > 1 and days[0] > days[-1]
    given = list(reversed(check_ins)) if newest_first else list(check_ins)
    return sorted(given, key=lambda one: one.on or date.max)


def cycles_of(pieces: Iterable[Piece], days: Iterable[tuple[str, date | None, date | None]]) -> tuple[DraftCycle, ...]:
    """The cycles that items name, with the days most of their items have; ``days`` are (name, first, last)."""
    counts: dict[str, dict[tuple[date, date], int]] = {}
    for name, first, last in days:
        if name and first and last and first < last:
            seen = counts.setdefault(name, {})
            seen[first, last] = seen.get((first, last), 0) + 1
    names = dict.fromkeys(piece.cycle for piece in pieces if piece.cycle)
    found: list[DraftCycle] = []
    for name in names:
        best = max(counts.get(name, {}).items(), key=lambda pair: (pair[1], pair[0]), default=None)
        found.append(DraftCycle(name, *best[0]) if best else DraftCycle(name))
    return tuple(found)


def with_cycle(piece: Piece, cycle: str) -> Piece:
    """The piece in a cycle, unless it names one itself."""
    return piece if piece.cycle else replace(piece, cycle=cycle)

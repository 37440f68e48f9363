"""Microsoft Viva Goals, JSON: users, teams, time periods, tags, objectives, comments and check-ins in several files."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, cast

from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftComment, DraftCycle, DraftPerson, DraftTeam
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import OBJECTIVE, PER_CENT, About, Meter, Piece, assemble
from okr_desktop.exchange.reading.json_tables import DEEPEST, Record, lists, load, records_of, text_of
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Values

FORMAT = "viva_json"
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_UTC = re.compile(r"\s*UTC\s*$", re.IGNORECASE)
_BREAK = re.compile(r"<\s*br\s*/?>|</p>|</li>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|b|i|u|em|strong|span|div|ul|ol|li|a|h[1-6])(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
# What a list of records is, told by keys that only such records have; the first that fits.
_KINDS = (
    ("comments", {"okrid", "comment"}),
    ("checkins", {"okrid", "checkindate"}),
    ("checkins", {"okrid", "currentvalue"}),
    ("objectives", {"title", "outcome"}),
    ("objectives", {"title", "alignment"}),
    ("objectives", {"title", "timeperiod"}),
    ("objectives", {"title", "progressandstatusconfiguration"}),
    ("teams", {"teamname"}),
    ("timeperiods", {"timeperiodname"}),
    ("tags", {"tagname"}),
    ("users", {"email", "name"}),
    ("users", {"useremail"}),
)


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is such an export, 0 to 1."""
    texts = [text for text in parcel.texts if text.suffix == ".json" or text.text.lstrip()[:1] in "[{"]
    heads = [_keys(text.text[:20_000]) for text in texts]
    for keys in heads:
        if any(needed <= keys for name, needed in _KINDS if name in ("objectives", "checkins")) and "id" in keys:
            return 0.98
    return 0.0


def _keys(text: str) -> set[str]:
    return {re.sub(r"[^0-9a-z]+", "", found.casefold()) for found in re.findall(r'"([^"\n]{1,60})"\s*:', text)}


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.not_json for a damaged text, file.no_okrs when there are no objectives."""
    notes = Notes(parcel.problems)
    reader = _Reader(Values.of(notes, today))
    for index, source in enumerate(parcel.texts):
        if progress:
            progress(index / len(parcel.texts) / 2)
        reader.sort(source)
    return reader.draft(parcel.name, progress)


@dataclass(slots=True)
class _Reader:
    """All lists of all files by kind, then the pieces made of them."""

    values: Values
    found: dict[str, list[Record]] = field(default_factory=dict[str, list[Record]])
    pieces: dict[str, Piece] = field(default_factory=dict[str, Piece])
    made: list[Piece] = field(default_factory=list[Piece])
    holders: dict[str, Piece] = field(default_factory=dict[str, Piece])
    mails: dict[str, str] = field(default_factory=dict[str, str])
    titles: dict[str, str] = field(default_factory=dict[str, str])
    others: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def sort(self, source: Source) -> None:
        """Put the lists of one file where they belong."""
        if source.text.lstrip()[:1] not in ("[", "{"):
            return
        for name, records in lists(load(source), source.name):
            made = records_of(records)
            kind = _kind(made, name)
            if kind:
                self.found.setdefault(kind, []).extend(made)
            else:
                self.values.notes.note("file.unknown_group", "", None, text=shorten(name))

    def draft(self, name: str, progress: Progress) -> Draft:
        """Everything together."""
        people, teams, cycles = tuple(self._people()), tuple(self._teams()), tuple(self._cycles())
        objectives = self.found.get("objectives", [])
        for index, record in enumerate(objectives):
            if progress and index % 200 == 0:
                progress(0.5 + index / len(objectives) / 2)
            self._take(record, "", 0)
        self._comments()
        self._check_ins()
        self._tell_others()
        return assemble(self.made, About(name, FORMAT, "", people, teams, cycles), self.values.notes)

    # Beside the objectives

    def _people(self) -> Iterator[DraftPerson]:
        for one in self.found.get("users", ()):
            mail = one.text("email", "useremail")
            name = self.values.name(one.text("name", "username") or mail, "name", one.place)
            id = one.text("id", "userid")
            if id:
                self.mails[id] = mail or name
            if name:
                teams = tuple(self._named(one.texts("teams"), "team", one.place))
                yield DraftPerson(name, mail, self.values.name(one.text("jobtitle", "title"), "role", one.place), teams)

    def _teams(self) -> Iterator[DraftTeam]:
        names = {one.text("id"): one.text("teamname", "name") for one in self.found.get("teams", ())}
        for one in self.found.get("teams", ()):
            parent = one.value("parentteam", "parent")
            above = text_of(parent)
            owners = [self._who(owner) for owner in _each(one.value("teamowners", "owneremail", "owner"))]
            name = self.values.name(one.text("teamname", "name"), "team", one.place)
            if name:
                yield DraftTeam(name, names.get(above, above), next((who for who in owners if who), ""))

    def _cycles(self) -> Iterator[DraftCycle]:
        for one in self.found.get("timeperiods", ()):
            name = self.values.period(one.text("timeperiodname", "name"), one.place)
            first, last = self._day(one, "startdate"), self._day(one, "enddate")
            if name:
                self.titles[one.text("id")] = name
                yield DraftCycle(name, first, last)

    # The objectives

    def _take(self, one: Record, parent: str, depth: int) -> None:
        """One objective, key result or deliverable, and those that stand inside it."""
        values, line, id = self.values, one.place, one.text("id", "okrid")
        piece = Piece(id or f"line:{line}:{len(self.made)}", line, _line(one.text("title", "name")), stable=bool(id))
        piece.type = self._type(one)
        piece.description = _plain(one.text("description"))
        piece.owner = next((who for who in map(self._who, _each(one.value("owner", "owners"))) if who), "")
        piece.teams = tuple(self._named(one.texts("teams", "team"), "team", line))
        piece.cycle = self._period(one)
        piece.tags = tuple(dict.fromkeys(self._named(one.texts("tags"), "tags", line)))
        goal = one.text("goaltype").casefold()
        piece.ambition = "aspirational" if "aspir" in goal else "committed" if "commit" in goal else ""
        piece.score = values.score(one.text("score"), line)
        piece.due = self._day(one, "enddate") if piece.type != OBJECTIVE else None
        viva.set_state(piece, self._status(one), values)
        self._align(piece, one, parent)
        self._measure(piece, one)
        self._keep(piece)
        inner = [child for child in one.records("children") if _is_item(child)]
        if inner and depth >= DEEPEST:
            values.notes.error("list.too_deep", "", line)
            return
        for child in inner:
            self._take(child, piece.id, depth + 1)

    def _keep(self, piece: Piece) -> None:
        self.made.append(piece)
        self.pieces.setdefault(piece.id, piece)

    def _type(self, one: Record) -> str:
        text = one.text("type", "objecttype")
        found = viva.type_of(text)
        if not found and text:
            self.values.notes.warning("import.type", "type", one.place, text=shorten(text))
        return found or OBJECTIVE

    def _status(self, one: Record) -> str:
        status = one.text("status")
        return status or next((inner.text("status") for inner in one.records("progressandstatusconfiguration")), "")

    def _period(self, one: Record) -> str:
        value = one.value("timeperiod", "period")
        if isinstance(value, Mapping):
            inner = Record(cast("Mapping[str, Any]", value), one.place)
            value = inner.text("name") or self.titles.get(inner.text("id"), "")
        text = text_of(value)
        return self.values.period(self.titles.get(text, text), one.place)

    def _align(self, piece: Piece, one: Record, parent: str) -> None:
        found = [
            (each.text("id"), viva.weight_of(each.text("weight"))) for each in one.records("alignment", "alignments")
        ]
        found = [pair for pair in found if pair[0]]
        ids = [id for id in one.texts("parentids", "parentid") if id not in {each for each, _ in found}]
        found += [(id, None) for id in (*ids, *([parent] if parent and not found and not ids else []))]
        piece.parent, piece.weight = viva.heaviest(found)
        self.others[piece.id] = [id for id, _ in found if id != piece.parent]

    def _tell_others(self) -> None:
        for id, others in self.others.items():
            piece = self.pieces.get(id)
            if piece is not None and others:
                also = "; ".join(self.pieces[other].title if other in self.pieces else other for other in others)
                self.values.notes.note("import.also_aligned", "parent", piece.line, also=shorten(also))
                piece.description = f"{piece.description}\n\n→ {also}".strip()

    def _measure(self, piece: Piece, one: Record) -> None:
        outcome = next(iter(one.records("outcome")), None)
        meter, name = PER_CENT, ""
        if outcome is not None and "percent" not in outcome.text("outcometype").casefold():
            meter, name = self._meter(outcome, one), _line(outcome.text("metricname"))
        holder = piece
        if piece.type != OBJECTIVE:
            piece.meter = meter
            if name and name.casefold() != piece.title.casefold():
                piece.description = f"{piece.description}\n\n{name}".strip()
        elif meter != PER_CENT:
            holder = viva.own_metric(piece, name, meter, self.values.notes)
            self._keep(holder)
        self.holders.setdefault(piece.id, holder)

    def _meter(self, outcome: Record, one: Record) -> Meter:
        values, line = self.values, one.place
        start, target = (values.with_unit(outcome.text(name), name, line) for name in ("start", "target"))
        unit = outcome.text("metricunit", "unit") or (target[1] if target else "")
        phases = tuple(self._phases(one, outcome))
        direction = outcome.text("targettype")
        ends = start and start[0], target and target[0]
        return viva.meter_of(outcome.text("metricname"), _line(unit)[:40], *ends, direction, phases)

    def _phases(self, *places: Record) -> Iterator[tuple[date, Decimal]]:
        """Values by days, in their order, each day once."""
        found: dict[date, Decimal] = {}
        for place in places:
            for group in place.records("phasedtargets"):
                for one in group.records("phasedtargets") or [group]:
                    on = self._day(one, "targetdate", "date")
                    value = self.values.number(one.text("targetvalue", "value"), "phases", place.place)
                    if on is not None and value is not None:
                        found[on] = value
        yield from sorted(found.items())

    # What was said

    def _comments(self) -> None:
        for one in self.found.get("comments", ()):
            piece, text = self.pieces.get(one.text("okrid")), _plain(one.text("comment", "text"))
            if piece is None:
                self._lost(one, text)
            elif text:
                on, who = self._day(one, "createdat", "date"), self._who(one.value("createdby", "author"))
                piece.comments.append(DraftComment(text, who, on))

    def _check_ins(self) -> None:
        told: dict[str, list[viva.Told]] = {}
        for one in self.found.get("checkins", ()):
            piece, note = self.holders.get(one.text("okrid")), _plain(one.text("checkinnote", "note"))
            if piece is None:
                self._lost(one, note)
                continue
            on = self._day(one, "checkindate", "activitydate", "date")
            who = self._who(one.value("checkinowner", "createdby", "owner"))
            value = one.text("currentvalue", "value")
            told.setdefault(piece.id, []).append(viva.Told(on, value, one.text("status"), who, note))
        by_id = {piece.id: piece for piece in self.made}
        for id, found in told.items():
            viva.take_told(by_id[id], found, self.values)

    def _lost(self, one: Record, text: str) -> None:
        """Said about something that the export does not hold."""
        self.values.notes.warning("import.about_nothing", "okr_id", None, id=one.text("okrid"), text=shorten(text))

    # Cells

    def _day(self, one: Record, *names: str) -> date | None:
        return self.values.day(_UTC.sub("", one.text(*names)), names[0], one.place)

    def _who(self, value: Any) -> str:
        """Somebody by e-mail where the file gives one, else by name."""
        if isinstance(value, Mapping):
            one = Record(cast("Mapping[str, Any]", value), 0)
            return one.text("email") or self.mails.get(one.text("id"), "") or one.text("name")
        text = text_of(value)
        return self.mails.get(text, text) if not _MAIL.fullmatch(text) else text

    def _named(self, texts: list[str], name: str, line: int) -> Iterator[str]:
        return (found for text in texts if (found := self.values.name(text, name, line)))


def _is_item(child: Record) -> bool:
    """Whether a child is written out, not only named by its id."""
    return "title" in child.names and ("type" in child.names or "outcome" in child.names)


def _each(value: Any) -> list[Any]:
    """Owners as a list, whether the file has a list, an object or a text with commas."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    if isinstance(value, str) and not _MAIL.fullmatch(value):
        return [part.strip() for part in re.split(r"[;,]", value)]
    return [] if value is None else [value]


def _kind(records: list[Record], name: str) -> str:
    """What the records of a list are, by their keys, else by the name of the file or key they stand under."""
    keys = {key for one in records[:20] for key in one.names}
    found = next((kind for kind, needed in _KINDS if needed <= keys), "")
    plain = re.sub(r"[^a-z]", "", name.casefold())
    return found or next((kind for kind, _ in _KINDS if kind in plain), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """A text without the marks of a web page that some exports leave in it."""
    if "<" not in text:
        return text
    bare = _TAG.sub("", _BREAK.sub("\n", text))
    return (html.unescape(bare) if bare != text else text).strip()

"""Full-text search with SQLite's FTS5: an index of what people wrote, kept in the transaction that writes it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from okr_desktop.domain.matching import Term, count, terms, words
from okr_desktop.domain.plan import Record
from okr_desktop.store import loading, nameless, rows
from okr_desktop.store.search_texts import INDEXED, Cells, cells_of, has_text

# Ranks of a match, the best first.
EXACT, BEGINS, WHOLE_WORDS, IN_TITLE, IN_BODY, INSIDE_WORD = range(6)
# Refined searches look through so many matches of each kind before they give up.
SCAN = 6_000
# So many new records at once are only noted, and indexed before the next search.
DEFERRED_FROM = 1000
_PIECE, _BATCH = 1000, 500
_SHIFT = 40
# From here on, in the numbers of a kind, stands what was given without a name.
_APART = 1 << _SHIFT - 1

Accept = Callable[[str, str, str | None], bool]
_Line = tuple[int, bytes, bytes | None, str, str]


_PLAIN_READERS: Mapping[str, Callable[[rows.Row], Record]] = {
    "person": rows.person,
    "team": rows.team,
    "cycle": rows.cycle,
    "check_in": rows.check_in,
}
_TAGGED_READERS: Mapping[str, Callable[..., Record]] = {"objective": rows.objective, "key_result": rows.key_result}


@dataclass(frozen=True, slots=True)
class Match:
    """A record that was found: what it is about (the id of an item, of a key result for a check-in), and how well.

    ``rank`` is one of EXACT … INSIDE_WORD; among equals a greater ``doc`` is a weightier kind, or was written later.
    """

    kind: str
    id: str
    about: str | None
    rank: int
    doc: int

    @property
    def order(self) -> tuple[int, int]:
        """Sort key, the best first."""
        return self.rank, -self.doc


class SearchIndex:
    """The index of one connection. What it writes belongs to the transaction of whoever calls it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    # Kept in step

    def make(self) -> None:
        """Make the tables anew and empty; whoever rebuilds the typed tables then writes every record again."""
        for table in ("search", "search_doc", "search_todo"):
            self._db.execute(f"DROP TABLE IF EXISTS {table}")
        text = resources.files("okr_desktop.store.migrations").joinpath("search.sql").read_text("utf-8")
        for statement in text.split(";"):
            if statement.strip():
                self._db.execute(statement)

    def write(self, by_kind: Mapping[str, Sequence[Record]], *, fresh: bool = False) -> None:
        """Index records by kind, each at most once; ``fresh`` ones are not in the index yet.

        Many fresh ones, as of an import, are only noted, which costs next to nothing: see ``catch_up``.
        """
        for kind, records in by_kind.items():
            layout = INDEXED.get(kind)
            if layout is None:
                continue
            if not fresh:
                self._update(kind, {bytes.fromhex(record.id): cells_of(layout, record) for record in records})
            elif len(records) < DEFERRED_FROM:
                self._insert(kind, (cells_of(layout, record) for record in records))
            else:
                self._note(kind, [record.id for record in records if layout.title or has_text(layout, record)])

    def _note(self, kind: str, ids: list[str]) -> None:
        pieces = ("".join(ids[at : at + _PIECE]) for at in range(0, len(ids), _PIECE))
        lines = [(kind, bytes.fromhex(piece)) for piece in pieces]
        self._db.executemany("INSERT INTO search_todo (kind, ids) VALUES (?, ?)", lines)

    def _insert(self, kind: str, batch: Iterable[Cells | None]) -> None:
        found = [cells for cells in batch if cells is not None]
        lines = [cells for cells in found if not nameless.is_nameless(cells[0].hex())]
        if lines:
            self._put([(doc, *cells) for doc, cells in enumerate(lines, self._next(kind))])
        for cells in found:
            if nameless.is_nameless(cells[0].hex()):
                self._put([(self._apart(kind, cells[0].hex()), *cells)])

    def _apart(self, kind: str, id: str) -> int:
        """A number in the upper half of a kind for what was given without a name: it tells no order."""
        doc = _range(INDEXED[kind].number)[0] + _APART + nameless.place(id)
        while self._db.execute("SELECT 1 FROM search_doc WHERE doc = ?", (doc,)).fetchone():
            doc += 1
        return doc

    def _put(self, lines: list[_Line]) -> None:
        self._db.executemany("INSERT INTO search_doc VALUES (?, ?, ?, ?, ?)", lines)
        texts = [(doc, title, body) for doc, _, _, title, body in lines]
        self._db.executemany("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)", texts)

    def _next(self, kind: str) -> int:
        low, high = _range(INDEXED[kind].number)
        high -= _APART
        last = self._db.execute("SELECT max(doc) FROM search_doc WHERE doc BETWEEN ? AND ?", (low, high)).fetchone()[0]
        return low if last is None else int(last) + 1

    def _update(self, kind: str, batch: dict[bytes, Cells | None]) -> None:
        fresh, changed, stale = list[Cells](), list[_Line](), list[bytes]()
        for id, cells in batch.items():
            row = self._db.execute("SELECT doc, id, about, title, body FROM search_doc WHERE id = ?", (id,)).fetchone()
            if row is None:
                fresh += [cells] if cells is not None else []
            elif row[1:] != cells:
                stale.append(id)
                changed += [(row[0], *cells)] if cells is not None else []
        self._drop(stale)
        self._put(changed)
        self._insert(kind, fresh)

    def remove(self, kind: str, ids: Iterable[str]) -> None:
        """Forget records that are gone."""
        if kind in INDEXED:
            self._drop([bytes.fromhex(id) for id in ids])

    def _drop(self, ids: list[bytes]) -> None:
        query = "SELECT doc, title, body FROM search_doc WHERE id = ?"
        known = [row for id in ids for row in self._db.execute(query, (id,))]
        # The index holds no copy: it has to be told the texts that it shall forget.
        self._db.executemany("INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)", known)
        self._db.executemany("DELETE FROM search_doc WHERE doc = ?", [row[:1] for row in known])

    # Caught up

    @property
    def behind(self) -> bool:
        """Whether records were noted that are not in the index yet."""
        return self._db.execute("SELECT 1 FROM search_todo LIMIT 1").fetchone() is not None

    def catch_up(self, limit: int | None = None) -> None:
        """Index what was noted: about ``limit`` records (None: all), a thousand take some 25 ms."""
        done = 0
        for number, kind, ids in self._todo():
            for batch in _batches(ids):
                self._insert(kind, self._missing(kind, batch))
            self._db.execute("DELETE FROM search_todo WHERE number = ?", (number,))
            done += len(ids)
            if limit is not None and done >= limit:
                return

    def _todo(self) -> list[tuple[int, str, list[bytes]]]:
        found = self._db.execute("SELECT number, kind, ids FROM search_todo ORDER BY number").fetchall()
        return [(number, kind, [ids[at : at + 16] for at in range(0, len(ids), 16)]) for number, kind, ids in found]

    def _missing(self, kind: str, ids: list[bytes]) -> Iterator[Cells | None]:
        """Texts of noted records; one that was changed since is indexed already, one that was deleted is gone."""
        query = f"SELECT id FROM search_doc WHERE id IN ({_marks(ids)})"
        known = {row[0] for row in self._db.execute(query, ids)}
        layout = INDEXED[kind]
        for record in self._records(kind, [id.hex() for id in ids if id not in known]):
            yield cells_of(layout, record)

    def _records(self, kind: str, ids: list[str]) -> Iterator[Record]:
        """Records of a kind as far as their texts go, in the order of their ids."""
        found = self._db.execute(f"{loading.select(kind)} WHERE id IN ({_marks(ids)}) ORDER BY id", ids).fetchall()
        if kind in _PLAIN_READERS:
            yield from map(_PLAIN_READERS[kind], found)
        elif kind in _TAGGED_READERS:
            tags: dict[str, list[str]] = defaultdict(list)
            query = f"SELECT {kind}, tag FROM {kind}_tag WHERE {kind} IN ({_marks(ids)}) ORDER BY {kind}, position"
            for id, tag in self._db.execute(query, ids):
                tags[id].append(tag)
            for row in found:
                yield _TAGGED_READERS[kind](row, tags=tuple(tags.get(row[0], ())))
        else:
            yield from (rows.aside(kind, row) for row in found)

    def dump(self) -> list[tuple[Any, ...]]:
        """What is indexed or noted, to compare two indexes; just what SQLite says when words and texts do not fit."""
        try:
            self._db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            return [(str(error),)]
        query = f"SELECT doc >> {_SHIFT}, id, about, title, body FROM search_doc"
        found = set[tuple[Any, ...]](self._db.execute(query))
        for _, kind, ids in self._todo():
            for batch in _batches(ids):
                found |= {(INDEXED[kind].number, *cells) for cells in self._missing(kind, batch) if cells}
        return sorted(found, key=repr)

    # Asked

    def find(
        self, text: str, limit: int = 50, kinds: Collection[str] | None = None, accept: Accept | None = None
    ) -> list[Match]:
        """The records that hold every word of a text, or words that begin so; best first.

        ``limit`` is enough of whole words, of beginnings in titles and of other texts, for objectives, key results,
        other titles, talk and check-ins each. ``kinds``: only these. ``accept`` is asked about kind, id and about of
        each match before it counts. When there are fewer, titles that hold a single word inside a longer one follow.
        """
        wanted = terms(text)
        if not wanted or limit < 1:
            return []
        ranges = _RANGES if kinds is None else [_range(INDEXED[kind].number) for kind in INDEXED if kind in kinds]
        asking = _Asking(self._db, wanted, limit, accept)
        for low, high in ranges:
            asking.ask(low, high)
        if len(asking.found) < limit and len(wanted) == 1:
            asking.ask_inside_words(ranges)
        return sorted(asking.found.values(), key=_order)


class _Asking:
    """One question, put to one range of documents after the other."""

    def __init__(
        self, connection: sqlite3.Connection, wanted: tuple[Term, ...], limit: int, accept: Accept | None
    ) -> None:
        self._db, self._wanted, self._limit, self._accept = connection, wanted, limit, accept
        self._typed = " ".join(word for term in wanted for word in term.forms[0])
        self._whole, self._begun = _expression(wanted, whole=True), _expression(wanted)
        self.found: dict[int, Match] = {}

    def ask(self, low: int, high: int) -> None:
        """The newest documents that hold every term; titles are asked about where there are too many.

        Whole words come first: they are read one after the other, while all that begins so has to be gathered before
        the newest is known, which takes half a millisecond for a word that everybody uses.
        """
        if high >= _FIRST_TITLED and self._take(f"title : ({self._whole})", low, high):
            return
        if self._take(self._begun, low, high) and high >= _FIRST_TITLED:
            self._take(f"title : ({self._begun})", low, high)

    def _take(self, query: str, low: int, high: int) -> bool:
        """Add what a query finds; whether there may be more."""
        sql = (
            "SELECT search_doc.doc, search_doc.id, search_doc.about, search_doc.title FROM search "
            "JOIN search_doc ON search_doc.doc = search.rowid "
            "WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? ORDER BY search.rowid DESC LIMIT ?"
        )
        return self._keep(self._db.execute(sql, (query, low, high, SCAN if self._accept else self._limit)))

    def _keep(self, lines: Iterable[Any], rank: int | None = None) -> bool:
        kept = 0
        for doc, raw, raw_about, title in lines:
            kind, id, about = _KIND_OF[doc >> _SHIFT], raw.hex(), raw_about.hex() if raw_about else None
            if self._accept is None or self._accept(kind, id, about):
                kept += 1
                if doc not in self.found:
                    known = self._rank(title) if rank is None else rank
                    self.found[doc] = Match(kind, id, about, known, doc)
                if kept == self._limit:
                    return True
        return False

    def ask_inside_words(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Titles that hold a word anywhere: a walk over every title, in C, without its index."""
        form = self._wanted[0].forms[0]
        if len(form) != 1 or len(form[0]) < 2:
            return
        sql = (
            "SELECT doc, id, about, title FROM search_doc WHERE doc BETWEEN ? AND ? AND title LIKE ? "
            "ORDER BY doc DESC LIMIT ?"
        )
        part = f"%{form[0]}%"  # words hold no % and no _
        for low, high in ranges:
            if high >= _FIRST_TITLED:
                lines = self._db.execute(sql, (low, high, part, SCAN if self._accept else self._limit))
                self._keep(lines, INSIDE_WORD)

    def _rank(self, title: str) -> int:
        if not title or count(title, self._wanted) < len(self._wanted):
            return IN_BODY
        held = words(title)
        line = " ".join(held)
        if line == self._typed:
            return EXACT
        if line.startswith(self._typed):
            return BEGINS
        whole = all(any(form[-1] in held for form in term.forms) for term in self._wanted)
        return WHOLE_WORDS if whole else IN_TITLE


def _order(match: Match) -> tuple[int, int]:
    return match.order


def _range(first: int, last: int | None = None) -> tuple[int, int]:
    """The first and last document of the kinds with these numbers."""
    return first << _SHIFT, ((last or first) + 1 << _SHIFT) - 1


_KIND_OF = {layout.number: kind for kind, layout in INDEXED.items()}
# Kinds of which there are few are asked about together.
_RANGES = (_range(60), _range(56), _range(32, 55), _range(11, 31), _range(10))
_FIRST_TITLED = 32 << _SHIFT


def _batches(ids: list[bytes]) -> Iterator[list[bytes]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _expression(wanted: tuple[Term, ...], *, whole: bool = False) -> str:
    """The terms in FTS5's language: every word is letters and digits between quotes, so nothing else can be said."""
    return " AND ".join(f"({_alternatives(term, whole)})" for term in wanted)


def _alternatives(term: Term, whole: bool) -> str:
    star = "*" if term.open and not whole else ""
    return " OR ".join(f'"{" ".join(form)}"{star}' for form in term.forms)

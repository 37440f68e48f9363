"""The program's own JSON: every record with every field, one to a line, to be read back without loss."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NoReturn, cast

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.plan import TABLE_NAMES, Record
from okr_desktop.domain.registers import KINDS, Registers, to_record, to_registers
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftRecord
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own import okr_json_1
from okr_desktop.exchange.own.okr_json_limits import refuse_unfit, refuse_unfit_record
from okr_desktop.exchange.reading.source import OWN_JSON, Source

# {"format": "okr-desktop/2", "program": …, "workspace": {…}, "people": [{"id": …, …}, …], …}: below its id, each record
# has its registers (domain/registers.py), those left out that are as in a new record.
FORMAT = "okr_json"
VERSION = 2
HEAD = f"okr-desktop/{VERSION}"
# What each kind's list is called in the file; the settings stand alone.
GROUPS: Mapping[str, str] = {
    kind: "check_ins" if kind == "check_in" else TABLE_NAMES[cls] for kind, cls in KINDS.items() if kind != "workspace"
}
_KIND_OF = {name: kind for kind, name in GROUPS.items()}
_SPACE = re.compile(r"\s*")
_TOLD_EVERY = 500


# Writing


def lines(program: str, workspace: Record, groups: Iterable[tuple[str, Iterable[Record]]]) -> Iterator[str]:
    """The lines of a file; ``groups`` are kinds with their records in the order in which they are to stand."""
    yield f'{{\n"format": {_text(HEAD)},\n"program": {_text(program)},\n"workspace": {_text(_ordered(workspace))}'
    for kind, records in groups:
        yield f",\n{_text(GROUPS[kind])}: ["
        gap = "\n"
        for record in records:
            yield f"{gap}{_text({'id': record.id, **_ordered(record)})}"
            gap = ",\n"
        yield "]" if gap == "\n" else "\n]"
    yield "\n}\n"


def _ordered(record: Record) -> Registers:
    """Registers as they are laid out, then members by name: equal records give equal lines."""
    return dict(sorted(to_registers(record).items(), key=lambda one: one[0] if ":" in one[0] else ""))


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


# Reading


def certainty(source: Source) -> float:
    """How sure it is that a text is of this form: it says so in its first lines, or not."""
    return 1.0 if OWN_JSON.match(source.text[:4096]) else 0.0


def read(source: Source, today: date, progress: Progress = None) -> Draft:
    """The records of a file; those that cannot be read are errors with their line.

    Raises FileProblem ``file.not_json`` (also for a text that was cut off), ``file.newer_format``, ``file.no_okrs``.
    """
    if not certainty(source):
        raise FileProblem("file.no_okrs", name=source.name, format=FORMAT)
    return _Reader(source, progress).draft()


class _Reader:
    """Walks the outermost object by itself, so that each record is known by its line and read on its own."""

    def __init__(self, source: Source, progress: Progress) -> None:
        self._text, self._name, self._progress = source.text, source.name, progress
        self._notes = Notes(source.problems)
        self._decode = json.JSONDecoder(parse_constant=_refuse, parse_float=str).raw_decode
        self._at, self._line, self._counted = 0, 1, 0
        self._version = 0
        self._found: list[tuple[str, int, object]] = []

    def draft(self) -> Draft:
        try:
            self._walk()
        except (ValueError, RecursionError) as error:
            raise FileProblem("file.not_json", name=self._name, line=self._here()) from error
        records, ids = list[DraftRecord](), set[str]()
        for index, (kind, line, wire) in enumerate(self._found):
            self._tell(0.5 + 0.5 * index / len(self._found), index)
            record = self._record(kind, line, wire)
            if record is None:
                continue
            if record.id in ids:
                self._notes.error("record.twice", "id", line, id=record.id)
                continue
            ids.add(record.id)
            records.append(DraftRecord(line, record))
        return Draft(FORMAT, self._name, "", (), self._notes.result(), tuple(records))

    def _walk(self) -> None:
        self._expect("{")
        while not self._take("}"):
            name = self._value()
            self._expect(":")
            if name in _KIND_OF:
                self._list(_KIND_OF[cast(str, name)])
            else:
                self._other(name, self._here(), self._value())
            if not self._take(","):
                self._expect("}")
                break
        if self._rest():
            raise ValueError(self._at)

    def _list(self, kind: str) -> None:
        self._expect("[")
        while not self._take("]"):
            line = self._here()
            self._found.append((kind, line, self._value()))
            self._tell(0.5 * self._at / len(self._text), len(self._found))
            if not self._take(","):
                self._expect("]")
                break

    def _other(self, name: object, line: int, value: object) -> None:
        if name == "format":
            self._version = self._known_version(value)
        elif name == "workspace":
            self._found.append(("workspace", line, value))
        elif name != "program":
            self._notes.warning("file.unknown_group", "", line, text=shorten(str(name)))

    def _known_version(self, value: object) -> int:
        found = re.fullmatch(r"okr-desktop/(\d{1,4})", value) if isinstance(value, str) else None
        if found is None:
            raise ValueError(value)
        if int(found[1]) > VERSION:
            raise FileProblem("file.newer_format", name=self._name, format=found[0])
        return int(found[1])

    # One record

    def _record(self, kind: str, line: int, wire: object) -> Record | None:
        if not isinstance(wire, dict):
            self._notes.error("record.unreadable", "", line, kind=kind, text=shorten(str(wire)))
            return None
        fields = cast("dict[str, Any]", wire)
        if kind != "workspace" and not is_id(str(fields.get("id", ""))):
            self._notes.error("record.id", "id", line, text=shorten(str(fields.get("id", ""))))
            return None
        try:
            refuse_unfit(fields)
            registers = okr_json_1.registers(kind, fields) if self._version == 1 else fields
            record = to_record(kind, str(fields.get("id", "")), registers)
            refuse_unfit_record(record)
        except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
            self._notes.error("record.unreadable", "", line, kind=kind, text=shorten(str(error)))
            return None
        for problem in record.problems():
            self._notes.error(problem.code, problem.field, line, **problem.params)
        return None if record.problems() else record

    # Characters

    def _rest(self) -> bool:
        self._at = cast("re.Match[str]", _SPACE.match(self._text, self._at)).end()
        return self._at < len(self._text)

    def _take(self, char: str) -> bool:
        self._rest()
        found = self._text.startswith(char, self._at)
        self._at += found
        return found

    def _expect(self, char: str) -> None:
        if not self._take(char):
            raise ValueError(char)

    def _value(self) -> object:
        self._rest()
        value, self._at = self._decode(self._text, self._at)
        return value

    def _here(self) -> int:
        self._rest()
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _tell(self, share: float, count: int) -> None:
        if self._progress is not None and count % _TOLD_EVERY == 0:
            self._progress(share)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)  # NaN and Infinity are no JSON

"""Answers that came back from forms: read many files at once into the box, each once, and nothing of its sender."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from okr_desktop.domain.asking import AskKind, Sheet, given_of, problems, records
from okr_desktop.domain.errors import FileProblem, OkrError, Refused
from okr_desktop.domain.plan import Record
from okr_desktop.exchange.own import sent_file
from okr_desktop.exchange.own.sent_file import Kind, Unfit
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.gathering.asking import PULSE_PREFIX, sheet_of

KIND = Kind("okr-desktop/given", 1, ".okr-answer.json", "GIVEN")
#: Endings that are looked for in a folder, and how many files of it are read at most.
ENDINGS = (".json", ".txt", ".eml")
MOST_FILES = 2_000
_NUMBER = re.compile(r"[0-9a-f]{32}")


class Answer(NamedTuple):
    """One answer: what it answers, its records, and the random number of its form."""

    kind: AskKind
    records: tuple[Record, ...]
    number: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What reading answers brought: new ones by kind of sheet, those read before, and files that were refused.

    ``refused`` names only what could not be read; nothing tells which file an answer came from.
    """

    new: Mapping[str, int]
    known: int
    refused: tuple[tuple[str, OkrError], ...]

    @property
    def count(self) -> int:
        """How many answers are new."""
        return sum(self.new.values())


def read_answers(desk: Desk, paths: Iterable[Path]) -> Taken:
    """Read answers from files, saved mails and folders (not what is inside their folders) into the box.

    An answer that was read before counts once. A file that cannot be taken is named with its reason, and the others
    are taken all the same. Raises FileProblem ``collect.too_many`` and what the box raises.
    """
    found, refused = list[Answer](), list[tuple[str, OkrError]]()
    reader = _Reader(desk)
    for path, chosen in _files(paths):
        try:
            found += reader.read(path)
        except OkrError as error:
            if chosen or error.code != "collect.none":
                refused.append((path.name, error))
    return _kept(desk, found, tuple(refused))


def _kept(desk: Desk, found: Sequence[Answer], refused: tuple[tuple[str, OkrError], ...]) -> Taken:
    box, new = collecting.box_of(desk), dict[str, int]()
    for kind in AskKind:
        gifts = [(one.records, one.number) for one in found if one.kind is kind]
        if count := collecting.keep(box, gifts, desk.today):
            new[kind.value] = count
    return Taken(new, len(found) - sum(new.values()), refused)


def _files(paths: Iterable[Path]) -> list[tuple[Path, bool]]:
    """Every file in no order that would tell of senders, and whether it was named itself."""
    found: list[tuple[Path, bool]] = []
    for path in paths:
        found += [(one, False) for one in _inside(path)] if path.is_dir() else [(path, True)]
    if len(found) > MOST_FILES:
        raise FileProblem("collect.too_many", count=len(found), limit=MOST_FILES)
    secrets.SystemRandom().shuffle(found)
    return found


def _inside(folder: Path) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.name.casefold().endswith(ENDINGS) and one.is_file()]
    except OSError as error:
        raise FileProblem("file.denied", path=str(folder), reason=error.strerror or "") from error


class _Reader:
    """Reads files against what is asked here; a sheet is made once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sheets: dict[tuple[AskKind, str], Sheet] = {}

    def read(self, path: Path) -> list[Answer]:
        """Every answer in a file. Raises FileProblem ``file.*``, ``answers.*``, ``collect.*``, Refused."""
        data, name = sent_file.load(path), path.name
        try:
            return [self._answer(one, name) for one in sent_file.objects(data, name, KIND)]
        except Unfit as error:
            raise FileProblem("answers.damaged", name=name, finding=str(error)) from error
        except FileProblem as error:
            if error.code == "answers.none":
                raise FileProblem("collect.none", name=name) from error
            raise

    def _answer(self, found: Mapping[str, object], name: str) -> Answer:
        kind, id, number, fields = (found.get(part) for part in ("kind", "sheet", "number", "fields"))
        if kind not in tuple(AskKind) or not isinstance(id, str):
            raise Unfit("kind")
        if not isinstance(number, str) or not _NUMBER.fullmatch(number):
            raise Unfit("number")
        if not isinstance(fields, dict):
            raise Unfit("fields")
        sheet = self._sheet(AskKind(str(kind)), id, name)
        given = given_of(sheet, cast("dict[str, object]", fields))
        wrong = problems(sheet, given)
        if wrong:
            raise Refused(wrong)
        return Answer(sheet.kind, records(sheet, given), number)

    def _sheet(self, kind: AskKind, id: str, name: str) -> Sheet:
        if (kind, id) not in self._sheets:
            here = id in self._desk.plan.pulses if kind is AskKind.PULSE else id == self._desk.space.id
            if not here:
                raise FileProblem("collect.foreign", name=name)
            what = f"{PULSE_PREFIX}{id}" if kind is AskKind.PULSE else kind.value
            self._sheets[kind, id] = sheet_of(self._desk, what)
        return self._sheets[kind, id]

"""The workshop files beside a workspace: where they are, what each is about, which one was interrupted, removing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, NotFound, OkrError
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage, is_live
from okr_desktop.services.workshop.checkpoints import checkpoints_of
from okr_desktop.services.workshop.checkpoints import folder_of as folder_of_checkpoints
from okr_desktop.store.sealed.file import SUFFIX, SealedFile

FOLDER = ".workshops"
_SIDES = ("", "-wal", "-shm", "-journal")
_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class WorkshopFile:
    """One workshop of the list. ``problem`` is the code of why it could not be read; then only ``path`` is known.

    ``objectives`` counts the drafts that stand, ``published`` those in the plan; ``record`` is the id of the workshop
    in the plan, empty until it is there.
    """

    path: Path
    question: str = ""
    held: date | None = None
    stage: Stage = Stage.PREPARE
    objectives: int = 0
    published: int = 0
    ideas: int = 0
    rehearsal: bool = False
    record: str = ""
    problem: str = ""

    @property
    def interrupted(self) -> bool:
        """Whether people were in it when it was last open."""
        return not self.problem and is_live(self.stage)


def folder_of(space: Path) -> Path:
    """The folder of the workshops of a workspace file; not created here."""
    return space.with_name(space.name + FOLDER)


def new_path(space: Path, question: str, day: date) -> Path:
    """A file that is not there yet, named after the day and the question."""
    words = _safe(question)
    stem = f"{day.isoformat()} {words}".strip()
    for number in range(1, 10_000):
        path = folder_of(space) / (f"{stem} {number}{SUFFIX}" if number > 1 else f"{stem}{SUFFIX}")
        if not any(path.with_name(path.name + side).exists() for side in _SIDES):
            return path
    raise FileProblem("file.exists", path=str(folder_of(space)))


def _safe(text: str) -> str:
    """Letters and digits of any script, as every file system takes them."""
    plain = "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum() or char in " -")
    return re.sub(r"\s+", " ", plain).strip()[:_NAME_LENGTH].strip()


def found(space: Path, busy: Path | None = None) -> list[WorkshopFile]:
    """The workshops of a workspace, the newest first; ``busy`` is open here and left alone. Never an error."""
    files = [path for path in _files(space) if path != busy]
    rows = [look_into(path) for path in files]
    return sorted(rows, key=_age, reverse=True)


def _files(space: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder_of(space).glob(f"*{SUFFIX}") if path.is_file())
    except OSError:
        return


def _age(one: WorkshopFile) -> tuple[bool, date, float]:
    try:
        written = one.path.stat().st_mtime
    except OSError:
        written = 0.0
    return one.interrupted, one.held or date.min, written


def look_into(path: Path) -> WorkshopFile:
    """What a workshop file is about, read and closed again; never an error."""
    try:
        live, sealed = _load(path)
    except OkrError as error:
        return WorkshopFile(path, problem=error.code)
    return summary(path, live, sealed)


def read(path: Path) -> Live:
    """What may be known of a workshop that is not open. Raises FileProblem, Damaged, Busy, OkrError."""
    return _load(path)[0]


def _load(path: Path) -> tuple[Live, int]:
    """The open part of a workshop, and how many ideas are still sealed."""
    file = SealedFile.open(path)
    try:
        live, sealed, _ = file.load()
    finally:
        file.close()
    return live, len(sealed.ideas)


def summary(path: Path, live: Live, sealed_ideas: int = 0) -> WorkshopFile:
    """The line of a workshop in the list."""
    return WorkshopFile(
        path,
        live.setup.question,
        live.setup.held,
        live.run.stage,
        len(drafts(live)),
        len(live.results.published),
        len(live.board.notes) + sealed_ideas,
        live.setup.rehearsal,
        live.results.workshop or "",
    )


def resumable(space: Path, busy: Path | None = None) -> WorkshopFile | None:
    """The workshop that was interrupted last, None when none was. A rehearsal is nothing to come back to."""
    open_ones = [one for one in found(space, busy) if one.interrupted and not one.rehearsal]
    return max(open_ones, key=_age) if open_ones else None


def remove(path: Path) -> None:
    """Delete a workshop with its log and its checkpoints. Raises NotFound ``workshop.unknown`` and FileProblem."""
    if path.suffix != SUFFIX or not path.is_file():
        raise NotFound("workshop.unknown", path=str(path))
    beside = [path.with_name(path.name + side) for side in _SIDES]
    try:
        for one in (*beside, *checkpoints_of(path)):
            one.unlink(missing_ok=True)
        if folder_of_checkpoints(path).is_dir():
            folder_of_checkpoints(path).rmdir()
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from error

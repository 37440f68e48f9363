"""Copies of a workshop's file: one at each step forward, and when asked for; the last five are kept."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from okr_desktop.domain.workshop.stages import SEALED, Stage
from okr_desktop.store.sealed.file import SealedFile

KEPT = 5


def folder_of(path: Path) -> Path:
    """Where the checkpoints of a workshop file are."""
    return path.with_name(f"{path.name}.checkpoints")


def checkpoints_of(path: Path) -> list[Path]:
    """The checkpoints of a workshop file, oldest first."""
    return sorted(folder_of(path).glob("*.okrworkshop"))


class Checkpoints:
    """Makes and destroys checkpoints after a commit. One made while something was sealed goes when that is opened."""

    def __init__(self, file: SealedFile, stage: Stage) -> None:
        self._file = file
        self._stage = stage
        self._purge = self._copy = self._rewrite = False
        self.count = len(checkpoints_of(file.path))

    def after(self, stage: Stage, *, forward: bool, left: Stage) -> None:
        """The workshop has moved: noted, done by ``settle`` once it is committed."""
        self._stage = stage
        self._rewrite = True
        self._purge = self._purge or left in SEALED or stage is Stage.ARCHIVED
        self._copy = self._copy or (forward and stage is not Stage.ARCHIVED)

    def purge(self) -> None:
        """A round was closed: what was sealed in it is destroyed, in the copies as well."""
        self._purge = self._rewrite = True

    def settle(self) -> None:
        """Outside of a transaction: do what was noted. Raises FileProblem."""
        rewrite, purge, copy = self._rewrite, self._purge, self._copy
        self._rewrite = self._purge = self._copy = False
        if purge:
            shutil.rmtree(folder_of(self._file.path), ignore_errors=True)
        if rewrite:
            self._file.destroy_order()
        if copy:
            self.make()
        self.count = len(checkpoints_of(self._file.path)) if purge else self.count

    def make(self) -> None:
        """Outside of a transaction: make a copy now. Raises FileProblem."""
        found = checkpoints_of(self._file.path)
        number = int(found[-1].name.split("-")[0]) + 1 if found else 1
        self._file.copy_to(folder_of(self._file.path) / f"{number:04d}-{self._stage.value}.okrworkshop")
        for old in checkpoints_of(self._file.path)[:-KEPT]:
            with suppress(OSError):
                old.unlink()
        self.count = len(checkpoints_of(self._file.path))
